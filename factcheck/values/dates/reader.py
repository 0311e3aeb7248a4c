"""Tokens to expressions: what each word of a matched production contributes."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from factcheck.lang import table
from factcheck.values.dates.expression import Calendar, Expression, Form, Length, Mod, Recurring, Shift, Vague
from factcheck.values.dates.lexer import Tokens, spelled
from factcheck.values.dates.lexicon import KINDS

_NAME = {letter: name for name, letter in KINDS.items()}
_RELATIONS = frozenset(("LAST", "PAST", "PREVIOUS", "THIS", "CURRENT", "THAT", "NEXT", "COMING", "FOLLOWING"))
_UNITS = frozenset(("UNIT", "UNITS", "CLOCKUNIT", "CLOCKUNITS", "QUARTER", "QUARTERS", "WEEKEND", "WEEKENDS"))
_EDGES: dict[str, Mod] = {"middle": "mid", "height": "mid", "end": "end", "close": "end", "eve": "before"}
_STAGES: dict[str, Mod] = {"EARLY": "start", "EARLIER": "start", "MID": "mid", "LATE": "end", "LATER": "end"}
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:t(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(z|[+-]\d\d:?\d\d)?)?")
_FIGURES = re.compile(r"\d+")


def read(production: str, tokens: Tokens, first: int, last: int) -> Expression | None:
    """The expression of the tokens ``first`` to ``last`` (excluded), ``None`` when its parts do not fit together."""
    names = [_NAME[kind] for kind in tokens.kinds[first:last]]
    words = Words(tokens, first, names)
    form = _READERS[production](words)
    if form is None:
        return None
    start, end = tokens.start(first), tokens.end(last - 1)
    return Expression(start=start, end=end, form=form, mod=_mod(names, words))


class Words:
    """The tokens of one expression: kinds by name, and values."""

    __slots__ = ("_first", "_tokens", "names")

    def __init__(self, tokens: Tokens, first: int, names: list[str]) -> None:
        self._tokens = tokens
        self._first = first
        self.names = names

    def value(self, number: int) -> Any:
        """The value of a word."""
        return self._tokens.value(self._first + number)

    def text(self, number: int) -> str:
        """The word, lower case."""
        return self._tokens.word(self._first + number)

    def part(self, start: int, end: int) -> Words:
        """Some of the words."""
        return Words(self._tokens, self._first + start, self.names[start:end])

    def index(self, names: frozenset[str] | set[str], start: int = 0) -> int | None:
        """The first word of one of these kinds."""
        return next((i for i in range(start, len(self.names)) if self.names[i] in names), None)


def _mod(names: list[str], words: Words) -> Mod | None:
    for i, name in enumerate(names[:6]):
        following = names[i + 1] if i + 1 < len(names) else ""
        if name == "APPROXIMATELY":
            return "approx"
        if following == "THAN":
            return "less" if words.text(i) in ("less", "fewer", "shorter", "sooner", "earlier") else "more"
        if name == "BOUND":
            return {"over": "more", "nearly": "less", "almost": "less", "under": "less"}.get(words.text(i))  # type: ignore[return-value]
        if name == "AT" and following in ("LEAST", "EDGE"):
            return "least" if following == "LEAST" else "most"
        if name == "UP":
            return "most"
        if name == "EDGE" and following == "OF":
            return _EDGES.get(words.text(i), "start") if words.text(i) not in _WHOLE else None
        if name in _STAGES and following:
            return _STAGES[name]
    return "approx" if names[-2:] == ["OR", "SO"] else None


_WHOLE = frozenset(("part", "rest", "remainder", "course", "most", "much"))


# -- lengths -----------------------------------------------------------------------------------------------------------
def _length(words: Words) -> Length | None:
    """The span of time in the words: each amount with the unit after it."""
    amounts: list[tuple[Fraction | None, str]] = []
    pending = _NOTHING
    names = words.names
    i = 0
    while i < len(names):
        name = names[i]
        if name in _UNITS:
            amount = pending if pending is not _NOTHING else (None if name.endswith("S") else Fraction(1))
            amounts.append((amount, words.value(i)))
            pending = _NOTHING
        elif name == "HALF":
            if names[i + 1 : i + 2] != ["OF"]:
                half = Fraction(1, 2)
                if amounts and pending is _NOTHING:
                    last, unit = amounts[-1]
                    amounts[-1] = (last + half if last is not None else None, unit)
                else:
                    pending = (
                        pending + half if isinstance(pending, Fraction) and names[i - 1] == "A" and i > 1 else half
                    )
        elif name in ("NUMBER", "DAY", "MILITARY", "YEAR"):
            pending = Fraction(words.value(i))
        elif name == "NUMERIC":
            figures = _FIGURES.findall(words.text(i))
            if len(figures) != 2 or int(figures[1]) == 0:
                return None
            pending = (pending if isinstance(pending, Fraction) else 0) + Fraction(int(figures[0]), int(figures[1]))
        elif name == "CARDINAL":
            end = i + 1
            while end < len(names) and (
                names[end] == "CARDINAL" or names[end : end + 2] in (["DASH", "CARDINAL"], ["AND", "CARDINAL"])
            ):
                end += 1
            value = spelled(" ".join(words.text(k) for k in range(i, end) if names[k] != "DASH"))
            if value is None:
                return None
            pending, i = Fraction(value), end
            continue
        elif name == "A":
            if pending is _NOTHING or i == 0:
                pending = Fraction(1)
        elif name == "COUPLE":
            pending = Fraction(2)
        elif name == "SEVERAL":
            pending = None
        i += 1
    return Length(amounts=tuple(amounts)) if amounts else None


_NOTHING: Any = object()


def _shift(words: Words) -> Form | None:
    names = words.names
    at = next(
        (
            i
            for i in range(len(names) - 1, -1, -1)
            if names[i] in ("AGO", "EARLIER", "LATER", "HENCE", "BEFORE", "AFTER", "FROM")
        ),
        None,
    )
    at = words.index(_DIRECTIONS, 1)
    if at is None:
        return None
    start = words.index(_AMOUNTS) or 0
    length = _length(words.part(start, at))
    if length is None:
        return None
    name = names[at]
    direction: Any = -1 if name in ("AGO", "EARLIER", "BEFORE") else 1
    base: Any = "speech" if name in ("AGO", "HENCE") else "story"
    if name == "FROM" and names[at + 1] == "REFERENCE":
        base = "speech"
    elif at + 1 < len(names):
        base = _calendar(words.part(at + 1, len(names)))
    return Shift(length=length, direction=direction, base=base) if base is not None else None


_DIRECTIONS = frozenset(("AGO", "EARLIER", "LATER", "HENCE", "BEFORE", "AFTER", "FROM"))
_AMOUNTS = _UNITS | {"NUMBER", "DAY", "MILITARY", "CARDINAL", "A", "HALF", "COUPLE", "SEVERAL"}


# -- the calendar ------------------------------------------------------------------------------------------------------
def _calendar(words: Words) -> Calendar | None:
    names = words.names
    known: dict[str, Any] = {}
    for i, name in enumerate(names):
        before = names[i - 1] if i else ""
        after = names[i + 1] if i + 1 < len(names) else ""
        later = names[i + 2] if i + 2 < len(names) else ""
        value = words.value(i)
        if name in ("MONTH", "MAYMONTH"):
            known["month"] = value
        elif name in ("WEEKDAY", "MAYWEEKDAY", "WEEKDAYS"):
            known["weekday"] = value
        elif name == "YEAR":
            if after in ("HOURS", "CLOCKUNITS", "ZONE", "LOCAL") or (after == "OPEN" and later == "ZONE"):
                known["hour"], known["minute"] = divmod(value, 100)
            else:
                known["year"] = value
        elif name == "MILITARY":
            if after == "ERA":
                known["year"] = value
            else:
                known["hour"], known["minute"] = divmod(value, 100)
        elif name in ("DAY", "NUMBER", "CARDINAL"):
            _number(known, name, value, before, after, later, words, i)
        elif name in ("ORDINAL", "SECOND"):
            _ordinal(known, value, after, later, words, i)
        elif name == "CLOCK":
            hour, minute, *second = _FIGURES.findall(value)
            known["hour"], known["minute"] = int(hour), int(minute)
            if second:
                known["second"] = int(second[0])
        elif name == "MERIDIEM":
            known["meridiem"] = value
        elif name == "NOON":
            known["hour"], known["minute"] = table("time_words")["parts"][value]["clock"], 0
        elif name in ("PART", "PARTS"):
            known["part"] = value
        elif name in ("SEASON", "MAYSEASON"):
            known["season"] = value
        elif name == "DECADE":
            known["decade"] = value if value > 99 else 190 + value // 10
        elif name == "NAMED":
            known["named"] = value
        elif name == "ERA":
            known["bc"] = words.text(i).startswith("b")
        elif name == "FISCAL":
            known["fiscal"] = True
        elif name == "DEICTIC":
            deictic = table("time_words")["deictic"][value]
            known["days"] = deictic["days"]
            if "part" in deictic:
                known["part"] = deictic["part"]
        elif name in _RELATIONS:
            if (name in ("LAST", "SECOND") and after in ("QUARTER", "HALF")) or (
                after == "DASH" and later == "QUARTER"
            ):
                if before in ("THE", "") and later in ("OF", ""):
                    continue
            known.setdefault("relation", value)
            if name in ("PAST", "COMING", "PREVIOUS", "FOLLOWING", "NEXT") and known["relation"] in ("this", "that"):
                known["relation"] = value
        elif name in ("UNIT", "QUARTER", "WEEKEND", "PERIOD", "UNITS", "QUARTERS"):
            if name == "UNIT" and after == "OF" and value == "week":
                known["week_of"] = True
            elif not ({"quarter", "century"} & known.keys() and value in ("quarter", "century")):
                known["unit"] = value
        elif name == "ISO":
            _iso(known, value)
        elif name == "NUMERIC" and not _numeric(known, value):
            return None
        elif name == "ZONE":
            known["zone"] = value
            if after in ("PLUS", "DASH") and later == "DAY":
                known["zone"] = f"gmt{'+' if after == 'PLUS' else '-'}{words.value(i + 2)}"
        elif name == "TIME":
            start = max(
                k for k in range(i + 1) if k == 0 or names[k - 1] not in ("OTHER", "PLACE", "REGION", "LOCAL", "TIME")
            )
            known["zone"] = " ".join(words.text(k) for k in range(start, i + 1))
    if "unit" in known and "relation" not in known:
        if names[0] in ("THE", "ITS") or "THE" in names:
            known["relation"] = "the"
        else:
            del known["unit"]
    known.pop("tens", None)
    return Calendar(**known) if known else None


def _number(
    known: dict[str, Any], name: str, value: Any, before: str, after: str, later: str, words: Words, i: int
) -> None:
    if before in ("PLUS", "DASH") and i > 1 and words.names[i - 2] == "ZONE":
        return
    if after == "MERIDIEM" or (after == "OTHER" and later == "POSSESSIVE"):
        known["hour"], rest = divmod(Fraction(value), 1)
        known["minute"] = int(rest * 100) if rest else None
        known["hour"] = int(known["hour"])
    elif after == "ERA":
        known["year"] = value
    elif name == "DAY" and before == "DASH" and "year" in known:
        pass
    elif name == "DAY":
        known["day"] = value
    elif name == "CARDINAL" and after == "DASH":
        known["tens"] = value


def _ordinal(known: dict[str, Any], value: int, after: str, later: str, words: Words, i: int) -> None:
    value += known.pop("tens", 0)
    follower = later if after == "DASH" else after
    position = i + (2 if after == "DASH" else 1)
    if follower == "QUARTER":
        known["quarter"] = value
    elif follower == "HALF":
        known["half"] = value
    elif follower == "UNIT" and words.value(position) == "century":
        known["century"] = value - 1
    elif follower == "UNIT" and words.value(position) in ("day", "week", "month", "year") and "OF" not in words.names:
        known["nth"] = value
    else:
        known["day"] = value


def _iso(known: dict[str, Any], value: str) -> None:
    match = _ISO.fullmatch(value)
    if match:
        known["year"], known["month"], known["day"] = (int(match[k]) for k in (1, 2, 3))
        if match[4]:
            known["hour"], known["minute"] = int(match[4]), int(match[5])
            known["second"] = int(match[6]) if match[6] else None
            known["zone"] = match[7]


def _numeric(known: dict[str, Any], value: str) -> bool:
    """12/31/2004 and 31/12/2004; with full stops the day comes first; without a year only beside a weekday."""
    figures = [int(each) for each in _FIGURES.findall(value)]
    one, two = figures[:2]
    if one > 12 or ("." in value and two <= 12):
        one, two = two, one
    known["month"], known["day"] = one, two
    if len(figures) == 3:
        year = figures[2]
        known["year"] = year if year > 99 else year + (1900 if year >= 70 else 2000)
    return 1 <= one <= 12


# -- everything else ---------------------------------------------------------------------------------------------------
def _recurring(words: Words) -> Form | None:
    names = words.names
    if names[0] == "RECURRING":
        return Recurring(length=Length(amounts=((Fraction(1), words.value(0)),)))
    if names[0] in ("EVERY", "PER"):
        at = words.index(_UNITS)
        if at is not None:
            amount = Fraction(1)
            inner = _length(words.part(1, len(names)))
            if inner and inner.amounts[0][0] is not None and names[1] not in ("ORDINAL", "SECOND"):
                amount = inner.amounts[0][0]
            elif names[1] in ("ORDINAL", "SECOND"):
                amount = Fraction(words.value(1))
            elif words.text(1) == "other":
                amount = Fraction(2)
            return Recurring(length=Length(amounts=((amount, words.value(at)),)))
        words = words.part(1, len(names))
    at_calendar = _calendar(words)
    return Recurring(at=at_calendar) if at_calendar else None


def _vague(words: Words) -> Form | None:
    names = words.names
    if names[0] == "REFERENCE":
        return Vague(reference=words.value(0))
    if names[-1] in _UNITS:
        unit = words.value(len(names) - 1)
        return Length(amounts=((None, unit),))
    kind = names[-1]
    return Vague(reference={"CURRENT": "PRESENT_REF", "FUTURE": "FUTURE_REF"}.get(kind, "PAST_REF"))


_READERS = {"calendar": _calendar, "shift": _shift, "length": _length, "recurring": _recurring, "vague": _vague}
