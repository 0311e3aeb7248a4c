"""Underspecified expressions to values: the second phase.

A resolver goes through one article in text order. It knows the day of writing, if any, and remembers what has been
mentioned, so that "that year" and "two days later" find what they lean on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal

from factcheck.lang import table
from factcheck.records import TimexType
from factcheck.values.dates.calendar import add_days, add_months, easter, exists, safe_date, week_value
from factcheck.values.dates.clock import hour_of_day
from factcheck.values.dates.expression import Calendar, Expression, Length, Recurring, Shift
from factcheck.values.dates.interval import bounds, first_day, season_month
from factcheck.values.dates.timex import Timex

Tense = Literal["past", "present", "future"] | None
TenseOf = Callable[[], Tense]  # asked only where the answer matters
_PAST: TenseOf = lambda: "past"  # noqa: E731
_FUTURE: TenseOf = lambda: "future"  # noqa: E731
_UNKNOWN: TenseOf = lambda: None  # noqa: E731
_LETTERS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "fortnight": "W", "month": "M", "quarter": "Q",
    "year": "Y", "decade": "Y", "century": "Y", "millennium": "Y", "weekend": "WE", "period": "X",
}  # fmt: skip
_MULTIPLES = {"fortnight": 2, "decade": 10, "century": 100, "millennium": 1000}
_CLOCKED = ("second", "minute", "hour")


@dataclass(slots=True)
class Mention:
    """What an earlier expression of the story stood for."""

    value: str
    unit: str  # day, week, month, quarter, season, half, year
    offset: int


class Resolver:
    """Values for the expressions of one article, asked for in text order.

    ``written`` is the day of publication; ``narrative`` means that the story's own dates come before it as the point
    that yearless dates lean on.
    """

    def __init__(self, written: date | None, narrative: bool = False) -> None:
        self._written = written
        self._narrative = narrative
        self._last: Mention | None = None  # the last point mentioned
        self._last_day: date | None = None
        self._last_year: int | None = None

    def resolve(self, expression: Expression, tense: TenseOf) -> Timex | None:
        """The expression with its value; ``None`` when its parts contradict each other."""
        form = expression.form
        kind: TimexType = "DATE"
        if isinstance(form, Calendar):
            value = self._calendar(form, tense)
            kind = "TIME" if form.timed else "DATE"
        elif isinstance(form, Shift):
            value = self._shift(form)
            kind = "DURATION" if value and value[0] == "P" and value[:2] != "PA" and value[:2] != "PR" else "DATE"
        elif isinstance(form, Length):
            value, kind = duration(form), "DURATION"
        elif isinstance(form, Recurring):
            value, kind = _recurring(form), "SET"
        else:
            value = form.reference
        if value is None:
            return None
        span = bounds(value) if kind in ("DATE", "TIME") else None
        earliest, latest = span or (None, None)
        return Timex(
            start=expression.start, end=expression.end, type=kind, value=value, earliest=earliest, latest=latest,
            group=expression.group,
        )  # fmt: skip

    # -- points of the calendar ---------------------------------------------------------------------------------------
    def _calendar(self, form: Calendar, tense: TenseOf) -> str | None:
        value = self._date(form, tense)
        if value is None:
            return None
        if form.timed:
            clock = clock_value(form)
            if clock is None:
                return None
            day = value if len(value) == 10 else "XXXX-XX-XX"
            return day + clock
        self._remember(value)
        return value

    def _date(self, form: Calendar, tense: TenseOf) -> str | None:
        if form.named:
            form = _named(form, self._reference_year(form))
            if isinstance(form, str):
                return form
        if form.days is not None:
            day = self._written and add_days(self._written, form.days)
            return day.isoformat() if day else "XXXX-XX-XX"
        if form.relation is not None:
            return self._related(form, tense)
        if form.bc and form.year:
            return (
                f"BC{form.year:04d}"
                + (f"-{form.month:02d}" if form.month else "")
                + (f"-{form.day:02d}" if form.day else "")
            )
        if form.month is not None and form.day is not None:
            return self._month_day(form, tense)
        if form.year is not None:
            return self._within(form.year, form)
        if form.decade is not None:
            return str(form.decade)
        if form.century is not None:
            return str(form.century)
        if form.weekday is not None:
            day = self._weekday(form.weekday, tense)
            return day.isoformat() if day else f"XXXX-WXX-{form.weekday}"
        year = self._year_for(form, tense)
        if year is not None:
            return self._within(year, form)
        if form.timed and form.month is None:
            anchor = self._last_day if self._narrative or self._written is None else (self._last_day or self._written)
            return anchor.isoformat() if anchor else "XXXX-XX-XX"
        return self._within(None, form)

    @staticmethod
    def _within(year: int | None, form: Calendar) -> str | None:
        """A part of a year, or the year, by the fields."""
        head = f"{year:04d}" if year is not None else "XXXX"
        if form.month is not None:
            return f"{head}-{form.month:02d}" + (f"-{form.day:02d}" if form.day else "")
        if form.quarter is not None:
            return f"{head}-Q{form.quarter}" if 1 <= form.quarter <= 4 else None
        if form.half is not None:
            return f"{head}-H{form.half}" if form.half <= 2 else None
        if form.season is not None:
            return f"{head}-{table('time_words')['seasons'][form.season]['code']}"
        if form.day is not None:
            return None
        return head

    def _reference(self) -> date | None:
        """The day that yearless dates lean on."""
        if self._narrative and self._last is not None:
            return first_day(self._last.value) or self._written
        return self._written

    def _reference_year(self, form: Calendar) -> int | None:
        reference = self._reference()
        return form.year or (reference.year if reference else None)

    def _month_day(self, form: Calendar, tense: TenseOf) -> str | None:
        month, day = form.month or 0, form.day or 0
        if not exists(month, day, form.year):
            return None
        year = form.year
        if year is None:
            year = self._nearest_year(month, day, form.weekday)
        if year is None:
            return f"XXXX-{month:02d}-{day:02d}"
        exact = safe_date(year, month, day)
        if form.week_of and exact:
            return week_value(exact)
        return f"{year:04d}-{month:02d}-{day:02d}"

    def _nearest_year(self, month: int, day: int, weekday: int | None) -> int | None:
        reference = self._reference()
        if reference is None:
            return None
        if self._narrative and self._last is not None:
            return (
                reference.year
                if (month, day) >= (reference.month, 1) or self._last.unit != "day"
                else (reference.year if month >= reference.month - 6 else reference.year + 1)
            )
        near = [each for year in range(reference.year - 1, reference.year + 2) if (each := safe_date(year, month, day))]
        fitting = [each for each in near if weekday is None or each.isoweekday() == weekday]
        best = min(fitting or near, key=lambda each: abs((each - reference).days), default=None)
        return best.year if best else None

    def _weekday(self, weekday: int, tense: TenseOf) -> date | None:
        reference = self._written if not self._narrative else (self._last_day or self._written)
        if reference is None:
            return None
        ahead = (weekday - reference.isoweekday()) % 7
        if ahead == 0:
            return reference
        return add_days(reference, ahead if tense() == "future" else ahead - 7)

    def _year_for(self, form: Calendar, tense: TenseOf) -> int | None:
        """The year of a month, quarter, half or season without one."""
        reference = self._reference()
        if reference is None or not (form.month or form.quarter or form.half or form.season):
            return None
        if form.month is not None:
            start, length = form.month, 1
        elif form.quarter is not None:
            start, length = form.quarter * 3 - 2, 3
        elif form.half is not None:
            start, length = form.half * 6 - 5, 6
        else:
            start, length = season_month(table("time_words")["seasons"][form.season]["code"]), 3
        year, month = reference.year, reference.month
        if self._narrative:
            return year + 1 if start < month - 6 else year
        if start <= month < start + length:
            return year
        if tense() == "future":
            return year if start > month else year + 1
        if form.quarter is not None or form.half is not None:
            return year if start - month <= 3 else year - 1
        return year if start < month else year - 1

    # -- relations ----------------------------------------------------------------------------------------------------
    def _related(self, form: Calendar, tense: TenseOf) -> str | None:
        relation = form.relation or "this"
        story = relation in ("that", "following", "previous", "the") or (
            relation == "next" and (form.unit == "day" or (form.part is not None and form.unit is None))
        )
        base = self._written
        if (story or self._narrative) and self._last is not None and form.unit != "weekend":
            base = first_day(self._last.value) or base
        step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}.get(relation, 0)
        unit = form.unit
        if unit == "year":
            year = self._last_year if story and self._last_year else (base.year if base else None)
            return self._within(year + step if year is not None else None, replace(form, relation=None, unit=None))
        if unit in ("decade", "century") and base:
            if unit == "century":
                return f"{base.year // 100 + step:02d}"
            return f"{base.year // 10 + step}"
        if unit == "quarter":
            return self._quarter(base, step, relation)
        if unit == "month":
            moved = add_months(base.replace(day=1), step) if base else None
            return f"{moved.year:04d}-{moved.month:02d}" if moved else "XXXX-XX"
        if unit == "week":
            moved = add_days(base, 7 * step) if base else None
            return week_value(moved) if moved else "XXXX-WXX"
        if unit == "weekend":
            return self._weekend(step, tense)
        if unit == "day":
            anchor = self._last_day or self._written if story else base
            moved = add_days(anchor, step) if anchor else None
            return moved.isoformat() if moved else "XXXX-XX-XX"
        if unit == "period":
            return self._last.value if self._last and relation not in ("last", "next") else None
        if unit is not None:
            return None
        return self._related_field(form, step, relation, base, tense)

    def _related_field(self, form: Calendar, step: int, relation: str, base: date | None, tense: TenseOf) -> str | None:
        """ "Last Friday", "next May", "this summer", "that morning"."""
        if form.weekday is not None and form.month is None:
            if base is None:
                return f"XXXX-WXX-{form.weekday}"
            ahead = (form.weekday - base.isoweekday()) % 7
            if step < 0:
                moved = add_days(base, (ahead or 7) - 7 if ahead else -7)
            elif step > 0 and relation == "next":
                moved = add_days(base, form.weekday - base.isoweekday() + 7)
            elif step > 0:
                moved = add_days(base, ahead or 7)
            else:
                moved = add_days(base, ahead if tense() != "past" or ahead == 0 else ahead - 7)
            return moved.isoformat() if moved else None
        if form.month is not None and form.day is None and base is not None and form.year is None:
            if step < 0:
                year = base.year if form.month < base.month else base.year - 1
            elif step > 0:
                year = base.year if form.month > base.month else base.year + 1
            else:
                year = base.year
            return self._within(year, form)
        if form.season is not None and form.year is None and base is not None:
            start = season_month(table("time_words")["seasons"][form.season]["code"])
            current = start <= base.month < start + 3 or (start == 12 and base.month < 3)
            if start == 12 and base.month < 3:
                year = (
                    base.year - 1
                    if step == 0
                    else base.year - 1
                    if step < 0 and not current
                    else base.year - (1 if step < 0 else 0)
                )
            elif step < 0:
                year = base.year if start + 3 <= base.month else base.year - 1
            elif step > 0:
                year = base.year if start > base.month else base.year + 1
            else:
                year = base.year
            return self._within(year, form)
        if form.part is not None and form.month is None and form.weekday is None:
            anchor = (
                (self._last_day or self._written)
                if relation in ("that", "the", "following", "next", "previous")
                else self._written
            )
            moved = add_days(anchor, step) if anchor else None
            return moved.isoformat() if moved else "XXXX-XX-XX"
        return self._date(replace(form, relation=None), _PAST if step < 0 else _FUTURE if step > 0 else tense)

    def _quarter(self, base: date | None, step: int, relation: str) -> str | None:
        if (
            self._last is not None
            and self._last.unit == "quarter"
            and relation in ("the", "that", "previous", "following")
        ):
            year, quarter = int(self._last.value[:4]), int(self._last.value[-1])
        elif base is None:
            return "XXXX-QX"
        else:
            year, quarter = base.year, (base.month + 2) // 3
            if relation == "the":
                step = -1
        count = year * 4 + quarter - 1 + step
        return f"{count // 4:04d}-Q{count % 4 + 1}"

    def _weekend(self, step: int, tense: TenseOf) -> str:
        if self._written is None:
            return "XXXX-WXX-WE"
        day = self._written
        if step == 0:
            step = -1 if day.isoweekday() <= 3 and tense() != "future" else 0
        moved = add_days(day, 7 * step)
        return f"{week_value(moved)}-WE" if moved else "XXXX-WXX-WE"

    # -- distances ----------------------------------------------------------------------------------------------------
    def _shift(self, form: Shift) -> str | None:
        amount, unit = form.length.amounts[0]
        if amount is None:
            if isinstance(form.base, Calendar):
                return duration(form.length)
            return "PAST_REF" if form.direction < 0 else "FUTURE_REF"
        if unit in _CLOCKED:
            return duration(form.length)
        anchor, grain = self._base(form, unit)
        if anchor is None:
            return {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX"}.get(unit, "XXXX")
        count = int(amount * _MULTIPLES.get(unit, 1)) * form.direction
        unit = {"fortnight": "week", "decade": "year", "century": "year", "millennium": "year"}.get(unit, unit)
        value = _moved(anchor, count, unit, grain)
        if value is not None:
            self._remember(value)
        return value

    def _base(self, form: Shift, unit: str) -> tuple[date | None, str]:
        """The day to count from, and how exact the result is."""
        if isinstance(form.base, Calendar):
            value = self._date(form.base, _UNKNOWN)
            return (first_day(value) if value else None), "day"
        last = self._last
        if form.base == "story" and last is not None:
            day = first_day(last.value)
            if day is not None:
                grain = (
                    last.unit
                    if unit in ("year", "decade")
                    else min(last.unit, unit, key=_GRAINS.index)
                    if last.unit == "day" and unit in ("day", "week")
                    else unit
                )
                return day, grain
        if form.base == "speech" and unit == "year" and last is not None and last.unit == "quarter":
            return first_day(last.value), "quarter"
        return self._written, unit

    # -- memory -------------------------------------------------------------------------------------------------------
    def _remember(self, value: str) -> None:
        day = first_day(value)
        if day is None:
            return
        self._last = Mention(value, _unit_of(value), 0)
        self._last_year = day.year
        if self._last.unit == "day":
            self._last_day = day


_GRAINS = ["day", "week", "weekend", "month", "season", "quarter", "half", "year", "decade"]


def _unit_of(value: str) -> str:
    if len(value) == 4:
        return "year"
    if len(value) == 7 and value[5].isdigit():
        return "month"
    if "-W" in value and value[5] == "W" and value[6].isdigit():
        return "week"
    if len(value) == 7 and value[5] == "Q":
        return "quarter"
    if len(value) == 7:
        return "season"
    return "day" if len(value) >= 10 else "decade"


def _moved(anchor: date, count: int, unit: str, grain: str) -> str | None:
    if unit in ("day", "week", "weekend"):
        moved = add_days(anchor, count * (1 if unit == "day" else 7))
    else:
        moved = add_months(anchor, count * {"month": 1, "quarter": 3, "year": 12}.get(unit, 12))
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
    return f"{moved.year:04d}"


def duration(length: Length) -> str | None:
    """A TIMEX3 duration: P2Y6M, PT5H30M, PXD for an unknown number."""
    dates = times = ""
    for amount, unit in length.amounts:
        letter = _LETTERS[unit]
        if amount is None:
            text = f"X{letter}"
            if unit in ("decade", "century", "millennium"):
                text = "X" + {"decade": "DE", "century": "CE", "millennium": "ML"}[unit]
        else:
            text = _amount(amount * _MULTIPLES.get(unit, 1), unit, letter)
        if unit in _CLOCKED:
            times += text
        else:
            dates += text
    return "P" + dates + (f"T{times}" if times else "")


def _amount(amount: Fraction, unit: str, letter: str) -> str:
    if amount.denominator == 1:
        return f"{amount}{letter}"
    smaller = {"year": ("M", 12), "hour": ("M", 60), "minute": ("S", 60)}.get(unit)
    whole, rest = divmod(amount, 1)
    if smaller and (rest * smaller[1]).denominator == 1:
        return (f"{whole}{letter}" if whole else "") + f"{rest * smaller[1]}{smaller[0]}"
    return f"{float(amount):g}{letter}"


def _recurring(form: Recurring) -> str | None:
    if form.length is not None:
        return duration(form.length)
    at = form.at
    if at is None:
        return None
    part = f"T{table('time_words')['parts'][at.part]['code']}" if at.part else ""
    if at.weekday:
        return f"XXXX-WXX-{at.weekday}{part}"
    if at.month:
        return f"XXXX-{at.month:02d}" + (f"-{at.day:02d}" if at.day else "")
    if at.season:
        return f"XXXX-{table('time_words')['seasons'][at.season]['code']}"
    return f"XXXX-XX-XX{part}" if part else None


def clock_value(form: Calendar) -> str | None:
    """The time of day as TIMEX3 writes it, with its T: T22:00, TMO, T08:30Z."""
    if form.hour is None:
        return f"T{table('time_words')['parts'][form.part]['code']}" if form.part else ""
    meridiem = form.meridiem
    if meridiem is None and form.part and form.hour <= 12:
        meridiem = "a" if form.part in ("morning", "dawn") else "p"
    hour = hour_of_day(form.hour, meridiem)
    minute = form.minute or 0
    if hour is None or minute > 59 or (hour == 24 and minute):
        return None
    zone = "Z" if form.zone in ("utc", "gmt", "z") else ""
    return f"T{hour:02d}:{minute:02d}" + (f":{form.second:02d}" if form.second is not None else "") + zone


def _named(form: Calendar, year: int | None) -> Calendar | str:
    """A named day as month and day; its date when it came once."""
    days = table("named_days")
    if form.named in days["once"]:
        return str(days["once"][form.named])
    rule = days["yearly"][form.named]
    if "easter" in rule:
        if year is None or year < 1583:
            return "XXXX"
        day = add_days(easter(year), rule["easter"])
        return replace(form, named=None, month=day.month, day=day.day, year=year) if day else "XXXX"
    if "weekday" in rule:
        if year is None:
            return f"XXXX-{rule['month']:02d}"
        day = date(year, rule["month"], rule["day"])
        day += timedelta((rule["weekday"] - day.isoweekday()) % 7)
        return replace(form, named=None, month=day.month, day=day.day, year=year)
    return replace(form, named=None, month=rule["month"], day=rule["day"])
