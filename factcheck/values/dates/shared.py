"""Expressions that share parts: days of one month, years of one century, times of one zone."""

from __future__ import annotations

from dataclasses import replace

from factcheck.values.dates.clock import hour_of_day
from factcheck.values.dates.expression import Calendar
from factcheck.values.dates.fields import calendar, dotted_time
from factcheck.values.dates.lexer import Words

Part = tuple[int, int, Calendar]  # first word, word after the last, what they mean together with what is shared
_DAYS = frozenset(("DAY", "ORDINAL", "SECOND"))
_JOINS = frozenset(("TO", "UNTIL", "DASH", "AND"))
_SIDES = frozenset(("OPEN", "SLASH", "COMMA", "OR"))
_WHOLE_HOURS = frozenset(("CLOCK", "MILITARY", "YEAR", "NOON"))
_NAMED_ZONES = ("ZONE", "LOCAL", "REGION", "PLACE")
_TIME_KINDS = frozenset(("MERIDIEM", "HOURS", "CLOCKUNITS"))
_DATE_FIELDS = ("year", "month", "day", "weekday", "relation", "days", "named")


def days(words: Words) -> list[Part]:
    """ "May 3-5", "3, 4 and 5 May 2001": one part a day, each with the month and the year."""
    whole = calendar(words)
    if whole is None:
        return []
    names = words.names
    if names[-1] == "NUMBER":  # "July 31 and 32": no month has the last day
        return [(0, len(names), whole)]
    stands = [i for i, name in enumerate(names) if name in _DAYS]
    parts: list[Part] = []
    for i in stands:
        start = i - 2 if i > 1 and names[i - 2] == "TENS" else i
        field = calendar(words.part(start, i + 1))
        if field is None:
            return []
        first = 0 if i == stands[0] else start
        parts.append((first, len(names) if i == stands[-1] else i + 1, replace(whole, day=field.day)))
    return parts


def years(words: Words) -> list[Part]:
    """ "1994-97", "late 1994-97": the second figure is the end of a year."""
    last = len(words.names) - 1
    start, end = words.value(last - 2), words.value(last)
    year = start - start % 100 + end
    if not 10 <= end < 100 and len(words.text(last)) != 2:
        return []
    if year <= start:
        return []
    return [(0, last - 1, Calendar(year=start)), (last, last + 1, Calendar(year=year))]


def times(words: Words) -> list[Part]:
    """ "9 to 11 a.m.", "between 0148 and 0158 (1648-1658 GMT)", "8 p.m. EST / 1 a.m. GMT".

    The times of one side share its zone, its day and, where only the last has one, a.m. or p.m. A day behind the
    closing bracket is the first side's.
    """
    names = words.names
    edges = [i for i, name in enumerate(names) if name in _SIDES and 0 < i < len(names) - 1 and _is_hour(names, i + 1)]
    close = words.index(("CLOSE",)) if edges and names[edges[0]] == "OPEN" else None
    last = close if close is not None else len(names)
    outside = calendar(words.part(last, len(names))) if last < len(names) else None
    starts = [0, *(i + 1 for i in edges)]
    ends = [*(i - (names[i - 1] == "COMMA") for i in edges), last]
    sides = [_side(words, start, end) for start, end in zip(starts, ends, strict=True)]
    if outside is not None:
        sides[0] = [(start, end, _on_day(form, outside)) for start, end, form in sides[0]]
        start = next(i for i in range(last, len(names)) if names[i] not in ("CLOSE", "COMMA", "ON"))
        return [part for side in sides for part in side] + [(start, len(names), outside)]
    return [part for side in sides for part in side]


def _on_day(form: Calendar, day: Calendar) -> Calendar:
    return replace(form, **{field: getattr(day, field) for field in _DATE_FIELDS})


def _is_hour(names: list[str], i: int) -> bool:
    name = names[i] if i < len(names) else ""
    following = names[i + 1] if i + 1 < len(names) else ""
    return name in _WHOLE_HOURS or (
        name in ("DAY", "NUMBER", "CARDINAL", "TEEN") and following in (*_JOINS, "MERIDIEM", "OTHER", *_NAMED_ZONES)
    )


def _side(words: Words, start: int, end: int) -> list[Part]:
    names = words.names
    stands = [i for i in range(start, end) if _is_hour(names, i)]
    stands = [i for n, i in enumerate(stands) if n == 0 or names[i - 1] in _JOINS]
    if not stands:
        return []
    tail = stands[-1] + 1
    while tail < end and (names[tail] in _TIME_KINDS or names[tail] in ("OTHER", "POSSESSIVE", "OCLOCK")):
        if names[tail] == "OTHER" and names[tail + 1 : tail + 2] != ["POSSESSIVE"]:
            break
        tail += 1
    rest = calendar(words.part(tail, end)) if tail < end else None
    parts: list[Part] = []
    for n, i in enumerate(stands):
        stop = stands[n + 1] - 1 if n + 1 < len(stands) else tail
        form = _hour(words, i, stop)
        if form is None:
            return []
        form = replace(_on_day(form, rest), zone=rest.zone) if rest else form
        parts.append((i, end if n + 1 == len(stands) else stop, form))
    if len(parts) == 2:
        parts[0] = (parts[0][0], parts[0][1], _halved(parts[0][2], parts[1][2]))
    return parts


def _hour(words: Words, start: int, end: int) -> Calendar | None:
    if words.names[start] in ("MILITARY", "YEAR"):
        hour, minute = divmod(words.value(start), 100)
        return Calendar(hour=hour, minute=minute)
    if words.names[start] == "DAY" and end == start + 1:
        return Calendar(hour=words.value(start))
    if words.names[start] == "NUMBER" and end == start + 1 and (dotted := dotted_time(words.text(start))):
        return Calendar(hour=dotted[0], minute=dotted[1])
    return calendar(words.part(start, end))


def _halved(first: Calendar, second: Calendar) -> Calendar:
    """The first of two times with the half of the day that only the second states: "11 to 1 p.m." starts at 11 a.m."""
    if first.meridiem or not second.meridiem or first.hour is None or first.hour > 12:
        return first
    early, late = hour_of_day(first.hour, second.meridiem), hour_of_day(second.hour or 0, second.meridiem)
    if early is not None and late is not None and early > late:
        return replace(first, meridiem="a" if second.meridiem == "p" else "p")
    return replace(first, meridiem=second.meridiem)
