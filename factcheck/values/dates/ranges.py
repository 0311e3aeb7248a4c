"""Neighbouring expressions that belong together: the ends of a range, and years written once for several months."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from factcheck.values.dates.expression import Calendar, Expression

_GAP = 8  # characters that a link between two expressions may take
_LONG_GAP = 40  # and one between a time and its conversion
_RANGE = re.compile(r"\s?(?:to|through|thru|until|till|[-–—])\s?|\s?(?P<and>and)\s?", re.IGNORECASE)
_LIST = re.compile(r"\s?(?:,|and|or|to|through|until|&|[-–—]|, and|, or)\s?", re.IGNORECASE)
_ON = re.compile(r",?\s(?:on\s)?", re.IGNORECASE)
# "11:00 SGT, which is 01:00 UTC", "at 01:30 in Dorn (1830 GMT)"
_CONVERTED = re.compile(r",? (?:which is|which was|equal to|equivalent to) |,? (?:in|at) [A-Z][^()\[\],.;]{2,30} [(\[]")
_BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)


def linked(expressions: Iterable[Expression], text: str) -> list[Expression]:
    """The expressions with the ends of ranges grouped, and months given the year that stands behind a later one."""
    found = list(expressions)
    for i in range(len(found) - 1, 0, -1):
        left, right = found[i - 1], found[i]
        if not 0 < right.start - left.end <= _LONG_GAP:
            continue
        gap = text[left.end : right.start]
        if not (isinstance(left.form, Calendar) and isinstance(right.form, Calendar)):
            continue
        if len(gap) > _GAP:
            if _is_conversion(left, right) and _CONVERTED.fullmatch(gap):
                found[i - 1], found[i] = replace(left, group=left.start), replace(right, group=left.start)
            continue
        form = left.form
        if _ON.fullmatch(gap) if not right.form.timed else left.group is not None and left.group == right.group:
            form = _on_day(form, right.form)
        if _LIST.fullmatch(gap):
            form = _with_year(form, right.form)
        group = left.group
        alike = _grain(form) == _grain(right.form)
        if alike and group is None and right.group is None and _is_range(text, left.start, gap):
            group = left.start
            found[i] = replace(right, group=group)
        found[i - 1] = replace(left, form=form, group=group)
    return found


def _is_conversion(left: Expression, right: Expression) -> bool:
    """Whether two clock times can be one moment: the second in a zone of its own, neither joined to anything yet."""
    assert isinstance(left.form, Calendar)
    assert isinstance(right.form, Calendar)
    clocks = left.form.hour is not None and right.form.hour is not None
    return clocks and left.group is right.group is None and right.form.zone not in (None, left.form.zone)


def _on_day(left: Calendar, right: Calendar) -> Calendar:
    """ "From 10 to 11 a.m. on May 3-5": times without a day take the one that follows."""
    if not left.timed or not (right.day or right.weekday or right.days is not None):
        return left
    if left.day or left.weekday or left.days is not None or left.relation:
        return left
    fields = ("year", "month", "day", "weekday", "relation", "days")
    return replace(left, **{field: getattr(right, field) for field in fields})


def _with_year(left: Calendar, right: Calendar) -> Calendar:
    """ "May and June 1998", "May and August of this year": the year goes for both.

    A later month is the year before's ("November to March 1998").
    """
    if right.month is None or left.month is None or left.year is not None or left.relation:
        return left
    if right.year is not None:
        later = (left.month, left.day or 0) > (right.month, right.day or 31)
        return replace(left, year=right.year - later, bc=right.bc)
    return replace(left, relation=right.relation, unit="year") if right.unit == "year" else left


def _grain(form: Calendar) -> str:
    """The finest field that is stated: only alike ends make a range."""
    fields = ("hour", "part", "day", "weekday", "days", "month", "quarter", "season", "half", "decade", "year", "unit")
    finest = next((field for field in fields if getattr(form, field) is not None), "")
    return {"weekday": "day", "days": "day"}.get(finest, finest)


def _is_range(text: str, start: int, gap: str) -> bool:
    match = _RANGE.fullmatch(gap)
    if match is None:
        return False
    return match["and"] is None or _BETWEEN.search(text, max(start - 9, 0), start) is not None
