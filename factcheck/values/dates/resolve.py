"""Underspecified expressions to values: the second phase.

A resolver goes through one article in text order. It knows the day of writing, if any, and remembers what has been
mentioned, so that "that year" and "two days later" find what they lean on.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from factcheck.records import TimexType
from factcheck.values.dates.arithmetic import impossible, minutes_of, moved_by, nth_day, within
from factcheck.values.dates.calendar import add_days, safe_date, week_value
from factcheck.values.dates.clock import iso_offset
from factcheck.values.dates.conversion import day_there, offsets
from factcheck.values.dates.expression import Calendar, Expression, Length, Recurring, Shift
from factcheck.values.dates.ground import UNFIXED, Ground, TenseOf, untold
from factcheck.values.dates.holidays import named_day
from factcheck.values.dates.interval import bounds, days_of
from factcheck.values.dates.relations import related
from factcheck.values.dates.render import BASIC, CLOCK_UNITS, MULTIPLES, clock, duration, recurring
from factcheck.values.dates.shifts import shifted, shifted_from
from factcheck.values.dates.timex import Timex
from factcheck.values.dates.undated import numbered_weekday, weekday_near, year_of_day, year_of_part

_DURATION = re.compile(r"P(?:\d|X|T)")


class Resolver:
    """Values for the expressions of one article, asked for in text order. The arguments are those of ``Ground``."""

    def __init__(self, written: date | None, narrative: bool = False) -> None:
        self._ground = Ground(written, narrative)
        self._first_time: tuple[int | None, Calendar, str] | None = None  # group, form and day of the last time

    def resolve(self, expression: Expression, tense: TenseOf) -> Timex | None:
        """The expression with its value; ``None`` when it turns out to say nothing about time."""
        form = expression.form
        if isinstance(form, Calendar):
            return self._point(expression, form, tense)
        if isinstance(form, Shift):
            if isinstance(form.base, Calendar):
                value = shifted_from(form, self._date(form.base, untold))
            else:
                value = shifted(form, self._ground)
            return _timex(expression, "DURATION" if value and _DURATION.match(value) else "DATE", value)
        if isinstance(form, Length):
            return self._length(expression, form)
        if isinstance(form, Recurring):
            return _timex(expression, "SET", recurring(form))
        return _timex(expression, "DATE", form.reference)

    def _length(self, expression: Expression, form: Length) -> Timex | None:
        found = _timex(expression, "DURATION", duration(form))
        amount, unit = form.amounts[0]
        written = self._ground.written
        if found is None or written is None or not form.toward or amount is None or unit in CLOCK_UNITS:
            return found
        count = int(amount * MULTIPLES.get(unit, 1)) * form.toward
        other = moved_by(written, count, BASIC.get(unit, unit), "day") or written.isoformat()
        earliest, latest = sorted((written.isoformat(), other))
        return replace(found, earliest=earliest, latest=latest)

    def _point(self, expression: Expression, form: Calendar, tense: TenseOf) -> Timex | None:
        if impossible(form):
            if form.timed and (form.minute is None or not _is_clock(form)):
                return None  # "30 a.m." is the rest of a time, and "25:10" may be a score
            return Timex(start=expression.start, end=expression.end, type="TIME" if form.timed else "DATE", value=None)
        value = self._date(form, tense)
        if value is None:
            return None
        story, written = self._ground.story, self._ground.written
        if not form.timed:
            if form.relation not in ("last", "past"):
                story.remember(value, written)
            weekday = form.weekday if form.day and not form.ambiguous else None
            return _timex(expression, "DURATION" if value[0] == "P" else "DATE", value, weekday)
        if len(value) != len(UNFIXED["day"]):
            value = UNFIXED["day"]
        if form.hour is not None:
            value = self._converted(expression, form, value)
        story.remember(value, written)
        found = _timex(expression, "TIME", value + (clock(form) or ""), form.weekday if form.day else None)
        return _zoned(found, form) if found and form.zone else found

    def _converted(self, expression: Expression, form: Calendar, value: str) -> str:
        """The day of a time; of a time in another zone, the day that it is there."""
        first = self._first_time
        if expression.group is None or first is None or first[0] != expression.group:
            self._first_time = (expression.group, form, value)
            return value
        _, other, day = first
        date_of = days_of(day)
        if form.zone == other.zone or date_of is None or form.weekday or form.day or form.days is not None:
            return value
        step = day_there(minutes_of(other), other.zone, minutes_of(form), form.zone, date_of[0])
        moved = add_days(date_of[0], step)
        return moved.isoformat() if moved else day

    def _date(self, form: Calendar, tense: TenseOf) -> str | None:
        """The value of the date part of a form."""
        ground = self._ground
        if form.named:
            named = named_day(form, ground.reference())
            if isinstance(named, str):
                return named
            form = named
        if form.nth is not None:
            return self._nth(form, tense)
        if form.days is not None:
            day = add_days(ground.written, form.days) if ground.written else None
            return day.isoformat() if day else UNFIXED["day"]
        if form.relation is not None:
            return related(form, ground, tense, self._date)
        if form.bc:
            return f"BC{within(form.year or 0, form)}"
        if form.month is not None and form.day is not None:
            return self._day(form, tense)
        if form.year is not None:
            return self._in_year(form.year, form)
        if form.decade is not None or form.century is not None:
            return f"{form.decade or form.century}"
        if form.weekday is not None and form.day is not None:
            day = numbered_weekday(form.weekday, form.day, ground)
            return day.isoformat() if day else f"XXXX-XX-{form.day:02d}"
        if form.weekday is not None:
            day = weekday_near(form.weekday, ground, tense)
            return day.isoformat() if day else f"XXXX-WXX-{form.weekday}"
        if form.month or form.quarter or form.half or form.season:
            return within(year_of_part(form, ground, tense), form)
        if form.timed:
            day = ground.story.day if ground.narrative else ground.story.day or ground.written
            return day.isoformat() if day else UNFIXED["day"]
        return None

    def _nth(self, form: Calendar, tense: TenseOf) -> str | None:
        """ "The first Monday of May", "the last day of next month"; of other units only the month is kept."""
        month = self._date(replace(form, nth=None, nth_unit=None, weekday=None), tense)
        days = days_of(month) if month else None
        if days is None or form.nth_unit not in (None, "day"):
            return month
        found = nth_day(days[0], days[1], form.nth or 1, form.weekday)
        return found.isoformat() if found else None

    def _day(self, form: Calendar, tense: TenseOf) -> str | None:
        year = form.year or year_of_day(form, self._ground, tense)
        exact = safe_date(year, form.month or 0, form.day or 0) if year and form.week_of else None
        return week_value(exact) if exact else within(year, form)

    def _in_year(self, year: int, form: Calendar) -> str | None:
        """ "The 1988 quarter" is the one that is under report, of that year."""
        focus = self._ground.story.focus
        if form.unit in ("quarter", "period") and form.quarter is None and focus is not None:
            return f"{year:04d}{focus.value[4:]}"
        return within(year, form)


def _is_clock(form: Calendar) -> bool:
    """Whether something beside the figures says that they are a time of day."""
    return bool(
        form.meridiem or form.zone or form.part or form.weekday or form.day or form.relation or form.days is not None
    )


def _zoned(timex: Timex, form: Calendar) -> Timex:
    """A time with the zone it is printed with, and with that zone's offset in its bounds where it is certain."""
    days = days_of((timex.value or "")[:10])
    if form.hour is None or timex.earliest is None or days is None or timex.earliest[-1] == "Z":
        return replace(timex, zone=form.zone)
    certain = offsets(form.zone, days[0], minutes_of(form))
    if len(certain) != 1:
        return replace(timex, zone=form.zone)
    stamp = timex.earliest + iso_offset(certain[0])
    return replace(timex, zone=form.zone, earliest=stamp, latest=stamp)


def _timex(expression: Expression, kind: TimexType, value: str | None, weekday: int | None = None) -> Timex | None:
    if value is None:
        return None
    earliest, latest = (bounds(value) if kind in ("DATE", "TIME") else None) or (None, None)
    return Timex(
        start=expression.start,
        end=expression.end,
        type=kind,
        value=value,
        earliest=earliest,
        latest=latest,
        mod=expression.mod,
        weekday=weekday,
        group=expression.group,
    )
