"""Underspecified expressions to values: the second phase.

A resolver goes through one article in text order. It knows the day of writing, if any, and remembers what has been
mentioned, so that "that year" and "two days later" find what they lean on.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Literal

from factcheck.records import TimexType
from factcheck.values.dates.calendar import add_days, add_months, exists, safe_date, week_value
from factcheck.values.dates.clock import iso_offset
from factcheck.values.dates.conversion import day_there, offsets
from factcheck.values.dates.expression import Calendar, Expression, Length, Recurring, Shift
from factcheck.values.dates.holidays import named_day
from factcheck.values.dates.interval import bounds, days_of, season_month
from factcheck.values.dates.render import BASIC, CLOCK_UNITS, MULTIPLES, clock, duration, recurring, season_code
from factcheck.values.dates.story import Story, unit_of
from factcheck.values.dates.timex import Timex

Tense = Literal["past", "present", "future"] | None
TenseOf = Callable[[], Tense]  # asked only where the answer matters

_DURATION = re.compile(r"P(?:\d|X|T)")
_SURE = 30  # days within which a date without a year is of this year, whatever weekday stands beside it
_FAR = 100  # days beyond which the tense outweighs nearness
_STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}
_OF_STORY = frozenset(("that", "following", "previous", "the"))
_UNFIXED = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX", "weekend": "XXXX-WXX-WE"}


class Resolver:
    """Values for the expressions of one article, asked for in text order.

    ``written`` is the day of publication; ``narrative`` means that the text tells a story of its own time, so that its
    own dates and not the day of writing are what yearless dates lean on.
    """

    def __init__(self, written: date | None, narrative: bool = False) -> None:
        self._written = written
        self._narrative = narrative
        self._story = Story()
        self._first_time: tuple[int | None, Calendar, str] | None = None  # group, form and day of the last time

    def resolve(self, expression: Expression, tense: TenseOf) -> Timex | None:
        """The expression with its value; ``None`` when it turns out to say nothing about time."""
        form = expression.form
        if isinstance(form, Calendar):
            return self._point(expression, form, tense)
        if isinstance(form, Shift):
            value = self._shift(form)
            return _timex(expression, "DURATION" if value and _DURATION.match(value) else "DATE", value)
        if isinstance(form, Length):
            return self._length(expression, form)
        if isinstance(form, Recurring):
            return _timex(expression, "SET", recurring(form))
        return _timex(expression, "DATE", form.reference)

    def _length(self, expression: Expression, form: Length) -> Timex | None:
        found = _timex(expression, "DURATION", duration(form))
        amount, unit = form.amounts[0]
        if found is None or self._written is None or not form.toward or amount is None or unit in CLOCK_UNITS:
            return found
        count = int(amount * MULTIPLES.get(unit, 1)) * form.toward
        other = moved_by(self._written, count, BASIC.get(unit, unit), "day")
        ends = sorted((self._written.isoformat(), other or self._written.isoformat()))
        return replace(found, earliest=ends[0], latest=ends[1])

    # -- points of the calendar ----------------------------------------------------------------------------------------
    def _point(self, expression: Expression, form: Calendar, tense: TenseOf) -> Timex | None:
        if impossible(form):
            if form.timed and form.minute is None:
                return None  # "30 a.m." is the rest of a time, or none
            return Timex(start=expression.start, end=expression.end, type="TIME" if form.timed else "DATE", value=None)
        value = self._date(form, tense)
        if value is None:
            return None
        if not form.timed:
            if form.relation not in ("last", "past"):
                self._story.remember(value, self._written)
            kind: TimexType = "DURATION" if _DURATION.match(value) else "DATE"
            found = _timex(expression, kind, value)
            return replace(found, weekday=form.weekday if form.day and not form.ambiguous else None) if found else None
        if len(value) != 10:
            value = _UNFIXED["day"]
        if form.hour is not None:
            value = self._converted(expression, form, value)
        self._story.remember(value, self._written)
        found = _timex(expression, "TIME", value + (clock(form) or ""))
        return _zoned(found, form) if found else None

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
        if form.named:
            named = named_day(form, self._reference())
            if isinstance(named, str):
                return named
            form = named
        if form.days is not None:
            day = add_days(self._written, form.days) if self._written else None
            return day.isoformat() if day else _UNFIXED["day"]
        if form.relation is not None:
            return self._related(form, tense)
        if form.bc:
            return f"BC{within(form.year or 0, form)}"
        if form.month is not None and form.day is not None:
            return self._month_day(form, tense)
        if form.year is not None:
            return self._in_year(form.year, form)
        if form.decade is not None:
            return f"{form.decade}"
        if form.century is not None:
            return f"{form.century}"
        if form.weekday is not None:
            day = self._weekday(form.weekday, tense)
            return day.isoformat() if day else f"XXXX-WXX-{form.weekday}"
        if form.month or form.quarter or form.half or form.season:
            return within(self._year_of(form, tense), form)
        if form.timed:
            day = self._story.day if self._narrative else self._story.day or self._written
            return day.isoformat() if day else _UNFIXED["day"]
        return None

    def _in_year(self, year: int, form: Calendar) -> str | None:
        """ "The 1988 quarter" is the one that is under report, of that year."""
        focus = self._story.focus
        if form.unit in ("quarter", "period") and form.quarter is None and focus is not None:
            return f"{year:04d}{focus.value[4:]}"
        return within(year, form)

    def _reference(self) -> date | None:
        """The day that yearless dates lean on."""
        if self._narrative and self._story.last is not None:
            return self._story.last.first
        return self._written

    def _month_day(self, form: Calendar, tense: TenseOf) -> str | None:
        month, day = form.month or 0, form.day or 0
        year = form.year or self._nearest_year(month, day, form.weekday, tense)
        exact = safe_date(year, month, day) if year else None
        if form.week_of and exact:
            return week_value(exact)
        return within(year, form)

    def _nearest_year(self, month: int, day: int, weekday: int | None, tense: TenseOf) -> int | None:
        """The year in which the day is nearest to the day of writing, and falls on the weekday if one is given."""
        reference = self._reference()
        if reference is None:
            return None
        if self._narrative and self._story.year:
            return self._told_year(month)
        near = [each for year in range(reference.year - 1, reference.year + 2) if (each := safe_date(year, month, day))]
        best = min(near, key=lambda each: abs((each - reference).days), default=None)
        if best is None:
            return None
        away = (best - reference).days
        if weekday is not None:
            fitting = [each for each in near if each.isoweekday() == weekday]
            return best.year if abs(away) <= _SURE or not fitting else fitting[0].year
        if away > _FAR and tense() == "past":
            return best.year - 1
        if away < -_FAR and tense() == "future":
            return best.year + 1
        return best.year

    def _told_year(self, month: int) -> int | None:
        """The year that the story has come to; a month early in the year after one late in the year is the next's."""
        last, year = self._story.last, self._story.year
        if last is not None and year is not None and last.unit in ("day", "month") and month <= last.first.month - 8:
            return year + 1
        return year

    def _weekday(self, weekday: int, tense: TenseOf) -> date | None:
        reference = (self._story.day or self._written) if self._narrative else self._written
        if reference is None:
            return None
        ahead = (weekday - reference.isoweekday()) % 7
        if ahead == 0:
            return reference
        return add_days(reference, ahead if tense() == "future" else ahead - 7)

    def _year_of(self, form: Calendar, tense: TenseOf) -> int | None:
        """The year of a month, quarter, half or season that is written without one."""
        reference = self._reference()
        if reference is None:
            return None
        if self._narrative:
            return self._told_year(months_of(form)[0])
        start, length = months_of(form)
        since = reference.month - start  # months from the start in the same calendar year
        if 0 <= since < length:
            return reference.year
        if form.quarter is not None or form.half is not None:
            if tense() == "future":
                return reference.year if since < length + 3 else reference.year + 1
            return reference.year if since >= -3 else reference.year - 1
        if tense() == "future":
            return reference.year if since < 0 else reference.year + 1
        return reference.year if since > 0 else reference.year - 1

    # -- relations -----------------------------------------------------------------------------------------------------
    def _related(self, form: Calendar, tense: TenseOf) -> str | None:
        relation = form.relation or "this"
        step = _STEPS.get(relation, 0)
        unit = form.unit
        story = relation in _OF_STORY or (relation == "next" and (unit == "day" or (form.part and unit is None)))
        base = self._written
        if (story or self._narrative) and self._story.last is not None:
            base = self._story.last.first
        if unit is None:
            return self._related_field(form, step, base, tense)
        if unit in ("quarter", "period") and form.quarter is None:
            return self._period(relation, unit, step)
        if base is None:
            return within(None, replace(form, unit=None)) if unit == "year" else _UNFIXED.get(unit, "XXXX")
        if unit == "year":
            year = self._story.year if story and self._story.year else base.year
            return self._of_year(year + step, form)
        if unit == "decade" and relation == "past":
            return "P10Y"
        if unit in ("decade", "century"):
            return f"{base.year // 10 + step}" if unit == "decade" else f"{base.year // 100 + step:02d}"
        if unit == "month":
            moved = add_months(base.replace(day=1), step)
            return f"{moved.year:04d}-{moved.month:02d}" if moved else None
        if unit == "week":
            moved = add_days(base, 7 * step)
            return week_value(moved) if moved else None
        if unit == "weekend":
            return self._weekend(step, tense)
        if unit == "day":
            anchor = (self._story.day or base) if story else base
            moved = add_days(anchor, step)
            return moved.isoformat() if moved else None
        return None

    def _of_year(self, year: int, form: Calendar) -> str | None:
        if (
            form.unit == "year"
            and form.quarter is None
            and form.half is None
            and form.month is None
            and form.season is None
        ):
            return f"{year:04d}"
        return within(year, form)

    def _period(self, relation: str, unit: str, step: int) -> str | None:
        """ "The quarter", "this quarter", "the latest period": the one under report, else the last that is over."""
        focus = self._story.focus
        if relation in ("the", "that", "latest") and focus is not None:
            return focus.value
        if self._written is None:
            return "XXXX-QX" if unit == "quarter" else None
        if unit == "period" and relation != "latest":
            return self._story.last.value if self._story.last else None
        count = self._written.year * 4 + (self._written.month - 1) // 3
        count += -1 if relation in ("the", "that", "latest") else step
        return f"{count // 4:04d}-Q{count % 4 + 1}"

    def _weekend(self, step: int, tense: TenseOf) -> str | None:
        day = self._written
        if day is None:
            return _UNFIXED["weekend"]
        if step == 0 and day.isoweekday() <= 3 and tense() != "future":
            step = -1
        moved = add_days(day, 7 * step)
        return f"{week_value(moved)}-WE" if moved else None

    def _related_field(self, form: Calendar, step: int, base: date | None, tense: TenseOf) -> str | None:
        """ "Last Friday", "next May", "this summer", "that morning"."""
        plain = replace(form, relation=None)
        if base is None:
            return self._date(plain, tense)
        moved: date | None
        if form.weekday is not None and form.month is None:
            moved = add_days(base, _weekday_step(form, base, step, tense))
            return moved.isoformat() if moved else None
        if form.month is not None and form.day is None and form.year is None:
            later = (form.month > base.month) - (form.month < base.month)
            shift = {-1: -1 if later >= 0 else 0, 1: 1 if later <= 0 else 0}.get(step, 0)
            return within(base.year + shift, form)
        if form.season is not None and form.year is None:
            return within(_season_year(form.season, base, step), form)
        if form.part is not None and form.month is None:
            anchor = (
                self._story.day or base if form.relation in ("that", "the", "following", "next", "previous") else base
            )
            moved = add_days(anchor, step)
            return moved.isoformat() if moved else None
        return self._date(plain, _past if step < 0 else _future if step > 0 else tense)

    # -- distances -----------------------------------------------------------------------------------------------------
    def _shift(self, form: Shift) -> str | None:
        amount, unit = form.length.amounts[0]
        if isinstance(form.base, Calendar):
            return self._from_point(form, form.base)
        if amount is None:
            return "PAST_REF" if form.direction < 0 else "FUTURE_REF"
        if unit in CLOCK_UNITS:
            return duration(form.length)
        count = int(amount * MULTIPLES.get(unit, 1)) * form.direction
        unit = BASIC.get(unit, unit)
        story, written = self._story, self._written
        if unit == "year" and count == -1 and story.focus is not None:
            return moved_by(story.focus.first, count, unit, story.focus.unit)
        if form.base == "speech" and not self._narrative:
            if written is None:
                return _UNFIXED.get(unit, "XXXX")
            return moved_by(written, count, unit, "day" if form.exact else unit)
        if story.last is None:
            if written is None:
                return _UNFIXED.get(unit, "XXXX")
            return moved_by(written, count, unit, unit)
        grain = story.last.unit if unit == "year" or (unit == "week" and story.last.unit == "day") else unit
        anchor = story.last.first
        if unit in ("day", "week") and story.last.unit not in ("day", "week", "weekend"):
            day = story.day or written
            if day is None:
                return duration(form.length)
            anchor = day
        value = moved_by(anchor, count, unit, grain)
        if value is not None and form.direction > 0:
            story.remember(value, written)
        return value

    def _from_point(self, form: Shift, base: Calendar) -> str | None:
        amount, unit = form.length.amounts[0]
        start = self._date(base, _untold)
        days = days_of(start) if start else None
        if amount is None or days is None or unit in CLOCK_UNITS or start is None:
            return duration(form.length)
        count = int(amount * MULTIPLES.get(unit, 1)) * form.direction
        grain = len(start) < 10 and unit == "year"
        return moved_by(days[0], count, BASIC.get(unit, unit), unit_of(start) if grain else "day")


def impossible(form: Calendar) -> bool:
    """Whether no calendar has the day, or no clock shows the time."""
    if form.month is not None and form.day is not None and not exists(form.month, form.day, form.year):
        return True
    return form.hour is not None and clock(form) is None


def minutes_of(form: Calendar) -> int:
    """A clock time as minutes after midnight."""
    time = clock(form) or "T00:00"
    return int(time[1:3]) * 60 + int(time[4:6])


def _zoned(timex: Timex, form: Calendar) -> Timex:
    """A time with the zone it is printed with, and with that zone's offset in its bounds where it is certain."""
    timex = replace(timex, zone=form.zone, weekday=form.weekday if form.day else None)
    days = days_of((timex.value or "")[:10])
    if form.zone is None or form.hour is None or timex.earliest is None or days is None or timex.earliest[-1] == "Z":
        return timex
    certain = offsets(form.zone, days[0], minutes_of(form))
    if len(certain) != 1:
        return timex
    stamp = timex.earliest + iso_offset(certain[0])
    return replace(timex, earliest=stamp, latest=stamp)


def _timex(expression: Expression, kind: TimexType, value: str | None) -> Timex | None:
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
        group=expression.group,
    )


def _past() -> Tense:
    return "past"


def _future() -> Tense:
    return "future"


def _untold() -> Tense:
    return None


def months_of(form: Calendar) -> tuple[int, int]:
    """The first month of a month, quarter, half or season, and how many months it has."""
    if form.month is not None:
        return form.month, 1
    if form.quarter is not None:
        return form.quarter * 3 - 2, 3
    if form.half is not None:
        return form.half * 6 - 5, 6
    return season_month(season_code(form.season or "")), 3


def within(year: int | None, form: Calendar) -> str | None:
    """A year, or a part of it, by the fields; ``None`` where a year has no such part."""
    head = f"{year:04d}" if year is not None else "XXXX"
    if form.month is not None:
        return f"{head}-{form.month:02d}" + (f"-{form.day:02d}" if form.day else "")
    if form.quarter is not None:
        return f"{head}-Q{form.quarter}" if 1 <= form.quarter <= 4 else None
    if form.half is not None:
        return f"{head}-H{form.half}" if form.half <= 2 else None
    if form.season is not None:
        return f"{head}-{season_code(form.season)}"
    return None if form.day is not None else head


def moved_by(anchor: date, count: int, unit: str, grain: str) -> str | None:
    """The stretch of the size ``grain`` that lies ``count`` units after a day; ``None`` beyond the years 1 to 9999."""
    if unit in ("day", "week", "weekend"):
        moved = add_days(anchor, count * (1 if unit == "day" else 7))
    else:
        moved = add_months(anchor, count * {"month": 1, "quarter": 3}.get(unit, 12))
    if moved is None:
        return None
    if grain == "day":
        return moved.isoformat()
    if grain in ("week", "weekend"):
        return week_value(moved)
    if grain == "month":
        return f"{moved.year:04d}-{moved.month:02d}"
    if grain == "quarter":
        return f"{moved.year:04d}-Q{(moved.month + 2) // 3}"
    if grain == "half":
        return f"{moved.year:04d}-H{(moved.month + 5) // 6}"
    return f"{moved.year:04d}"


def _weekday_step(form: Calendar, base: date, step: int, tense: TenseOf) -> int:
    """How many days from ``base`` to "last Friday", "next Friday", "this Friday"."""
    weekday = form.weekday or 1
    ahead = (weekday - base.isoweekday()) % 7
    if step < 0:
        return ahead - 7 if ahead else -7
    if step > 0:
        return weekday - base.isoweekday() + 7 if form.relation == "next" else ahead or 7
    return ahead if ahead == 0 or tense() != "past" else ahead - 7


def _season_year(season: str, base: date, step: int) -> int:
    """The year of "last summer", "this winter", "next spring"; a winter counts to the year in which it begins."""
    start = season_month(season_code(season))
    year = base.year
    if start == 12:
        begun = year - 1 if base.month < 12 else year
        running = base.month in (12, 1, 2)
        if step < 0:
            return begun - 1 if running else begun
        return begun if running and step == 0 else year
    if step < 0:
        return year if start + 3 <= base.month else year - 1
    return year if step == 0 or start > base.month else year + 1
