"""Tokens to expressions: what each word of a matched production contributes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any

from factcheck.lang import table
from factcheck.values.dates.amounts import AMOUNT_KINDS, UNIT_KINDS, length, number
from factcheck.values.dates.expression import Calendar, Expression, Form, Length, Recurring, Shift, Vague
from factcheck.values.dates.fields import calendar
from factcheck.values.dates.lexer import Tokens, Words
from factcheck.values.dates.lexicon import KINDS, NAMES
from factcheck.values.dates.shared import days, times, years
from factcheck.values.dates.timex import Mod

Part = tuple[int, int, Any, Mod | None]  # first word, word after the last, form and modifier
_A_YEAR = KINDS["YEAR"]
_DIRECTIONS = frozenset(("AGO", "EARLIER", "LATER", "HENCE", "BEFORE", "AFTER", "FROM"))
_BACKWARD = frozenset(("AGO", "EARLIER", "BEFORE"))
_YEAR = Length(amounts=((Fraction(1), "year"),))
_EDGES: dict[str, Mod] = {"middle": "mid", "height": "mid", "end": "end", "close": "end", "eve": "before"}
_NO_EDGE = frozenset(("part", "rest", "remainder", "course", "most", "much"))
_STAGES: dict[str, Mod] = {"EARLY": "start", "EARLIER": "start", "MID": "mid", "LATE": "end", "LATER": "end"}
_BOUNDS: dict[str, Mod] = {"over": "more", "nearly": "less", "almost": "less", "under": "less", "some": "approx"}


def read(production: str, tokens: Tokens, first: int, last: int) -> list[Expression]:
    """The expressions of the tokens ``first`` to ``last`` (excluded).

    None when the parts do not fit together, several when they share parts ("May 3-5").
    """
    if last == first + 1 and tokens.kinds[first] == _A_YEAR and _counts(tokens.words[last : last + 3]):
        return []
    parts, grouped = _parts(production, tokens.kinds[first:last], tuple(tokens.words[first:last]))
    start = tokens.starts[first]
    return [
        Expression(
            start=tokens.starts[first + begin],
            end=tokens.ends[first + end - 1],
            form=form,
            mod=mod,
            group=start if grouped and (production != "times" or form.timed) else None,
        )
        for begin, end, form, mod in parts
    ]


@lru_cache(maxsize=8192)
def _parts(production: str, kinds: str, spelt: tuple[str, ...]) -> tuple[tuple[Part, ...], bool]:
    """What the words of a production say, part by part, and whether the parts are one group.

    Remembered, because the same few words ("Tuesday", "last week") make up most of what newspapers write.
    """
    words = Words([NAMES[kind] for kind in kinds], spelt)
    mod = _mod(words)
    if production in _SHARED:
        parts = _SHARED[production](words)
        grouped = production != "days" or bool({"DASH", "TO", "UNTIL"} & set(words.names))
        return tuple((start, end, form, mod) for start, end, form in parts), grouped and len(parts) > 1
    form = _READERS[production](words)
    return ((0, len(spelt), form, mod),) if form is not None else (), False


def _counts(after: Sequence[str]) -> bool:
    """Whether a figure like a year counts things or numbers a house, by the words after it."""
    return bool(after) and (after[0] in _set("after_counts") or not _set("after_house_numbers").isdisjoint(after))


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(table("time_words")["not_years"][name])


def _mod(words: Words) -> Mod | None:
    names = words.names
    for i, name in enumerate(names[:6]):
        following = names[i + 1] if i + 1 < len(names) else ""
        if name == "APPROXIMATELY":
            return "approx"
        if following == "THAN":
            return "less" if words.text(i) in ("less", "fewer", "shorter", "sooner", "earlier") else "more"
        if name == "BOUND":
            return _BOUNDS.get(words.text(i))
        if name == "AT" and following in ("LEAST", "EDGE"):
            return "least" if following == "LEAST" else "most"
        if name == "UP":
            return "most"
        if name == "EDGE":
            return None if words.text(i) in _NO_EDGE else _EDGES.get(words.text(i), "start")
        if name in _STAGES and following:
            return _STAGES[name]
    return "approx" if names[-2:] == ["OR", "SO"] else None


def _length(words: Words) -> Form | None:
    """A span of time; a bare plural only where it is a usual one ("for years", not "the hours")."""
    if words.names == ["UNITS"] and words.value(0) not in ("week", "year", "decade", "century"):
        return None
    span = length(words)
    if span is None or not {"UNITS", "CLOCKUNITS", "QUARTERS", "WEEKENDS"} & set(words.names):
        return span
    back, ahead = words.index(("LAST", "PAST")), words.index(("NEXT", "COMING"))
    return replace(span, toward=-1 if back is not None else 1) if (back, ahead) != (None, None) else span


def _shift(words: Words) -> Form | None:
    """ "Two weeks ago", "three days later", "a week after Easter", "the day before Tuesday"."""
    names = words.names
    start = words.index(AMOUNT_KINDS) or 0
    if names[-1] == "TIME":  # "in two weeks' time"
        span = length(words.part(start, len(names)))
        return Shift(length=span, direction=1, base="speech") if span else None
    at = words.index(_DIRECTIONS, start)
    if at is not None and at + 1 == len(words.names) and words.names[at] in ("BEFORE", "AFTER"):
        return Calendar(relation="previous" if words.names[at] == "BEFORE" else "following", unit=words.value(at - 1))
    span = length(words.part(start, at)) if at is not None else None
    if at is None or span is None:
        return None
    name = names[at]
    following = names[at + 1] if at + 1 < len(names) else ""
    if following and following != "REFERENCE" and name in ("BEFORE", "AFTER", "FROM"):
        base = calendar(words.part(at + 1, len(names)))
        return Shift(length=span, direction=-1 if name in _BACKWARD else 1, base=base) if base else None
    speech = name in ("AGO", "HENCE", "FROM")
    exact = following == "DEICTIC"
    return Shift(
        length=span, direction=-1 if name in _BACKWARD else 1, base="speech" if speech else "story", exact=exact
    )


def _past_hour(words: Words) -> Form | None:
    """ "Half past seven", "ten to 9 p.m."."""
    at = words.index(("PAST", "TO")) or 0
    part = next((words.names[i] for i in range(at) if words.names[i] in ("HALF", "QUARTER")), None)
    minutes = {"HALF": 30, "QUARTER": 15}.get(part or "", 0) or number(words, words.index(AMOUNT_KINDS) or 0)[0]
    hour = calendar(words.part(at + 1, len(words.names)))
    found = hour.hour if hour and hour.hour is not None else number(words, at + 1)[0]
    if minutes is None or found is None or not 0 < minutes < 60 or not 0 < found <= 24:
        return None
    total = int(found) * 60 + (int(minutes) if words.names[at] == "PAST" else -int(minutes))
    return replace(hour or Calendar(), day=None, hour=total // 60, minute=total % 60)


def _compared(words: Words) -> Form | None:
    """ "The year-ago quarter", "the third quarter a year earlier"."""
    at = words.index({"AGO", "EARLIER"}) or 0
    unit = max((i for i in range(at) if words.names[i] in UNIT_KINDS), default=0)
    if words.value(unit) != "year":
        return _shift(words) if at + 1 == len(words.names) else None
    rest = words.part(at + 1, len(words.names)) if at + 1 < len(words.names) else words.part(0, unit)
    if "UNITS" in rest.names:
        return length(rest)
    period = next((name for name in ("QUARTER", "PERIOD") if name in rest.names), None)
    if period is None:
        return Shift(length=_YEAR, direction=-1, base="story")
    base = calendar(rest)
    if base is None or base.quarter is None:
        base = Calendar(relation="the", unit=period.lower())
    return Shift(length=_YEAR, direction=-1, base=base)


def _recurring(words: Words) -> Form | None:
    """ "Daily", "every two weeks", "each Monday", "Tuesday nights"."""
    first = words.index(("RECURRING", "PERIODICAL", "EVERY", "PER", "WEEKDAY", "WEEKDAYS")) or 0
    words = words.part(first, len(words.names))
    names = words.names
    if names[0] in ("RECURRING", "PERIODICAL"):
        return Recurring(length=Length(amounts=((Fraction(1), str(words.value(0))),)))
    if names[0] not in ("EVERY", "PER"):
        at = calendar(words)
        return Recurring(at=at) if at else None
    unit = words.index(UNIT_KINDS)
    if unit is None:
        at = calendar(words.part(1, len(names)))
        return Recurring(at=at) if at else None
    if names[1] in ("ORDINAL", "SECOND"):
        amount: Fraction | None = Fraction(words.value(1))
    elif words.text(1) == "other":
        amount = Fraction(2)
    else:
        span = length(words.part(1, len(names)))
        amount = span.amounts[0][0] if span else None
    return Recurring(length=Length(amounts=((amount or Fraction(1), str(words.value(unit))),)))


def _vague(words: Words) -> Form | None:
    """ "Now", "recently", "recent years", "the future"."""
    name = words.names[-1]
    if words.names[0] in ("THOSE", "AT"):
        return Vague(reference="PRESENT_REF") if words.text(0) in ("these", "at") else None
    if name == "REFERENCE":
        return Vague(reference=str(words.value(len(words.names) - 1)))
    if name in UNIT_KINDS:
        return Length(amounts=((None, str(words.value(len(words.names) - 1))),))
    return Vague(
        reference={"CURRENT": "PRESENT_REF", "FUTURE": "FUTURE_REF", "TERM": "FUTURE_REF"}.get(name, "PAST_REF")
    )


def _nothing(words: Words) -> Form | None:
    """Consumed so that nothing inside is taken for a time: ages and rates are quantities."""
    return None


_SHARED = {"days": days, "times": times, "years": years}
_READERS = {
    "nothing": _nothing,
    "past_hour": _past_hour,
    "calendar": calendar,
    "compared": _compared,
    "length": _length,
    "recurring": _recurring,
    "shift": _shift,
    "vague": _vague,
}
