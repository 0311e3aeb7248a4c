"""The year, month or week that nobody wrote: of a day without a year, a bare month, a weekday."""

from __future__ import annotations

from datetime import date

from factcheck.values.dates.arithmetic import months_of
from factcheck.values.dates.calendar import add_days, safe_date
from factcheck.values.dates.expression import Calendar
from factcheck.values.dates.ground import Ground, TenseOf

_SURE = 30  # days within which a date without a year is of this year, whatever weekday stands beside it
_FAR = 100  # days beyond which the tense outweighs nearness
_MONTHS_AROUND = 7  # every weekday falls on every day number in that many months
_RECENT_QUARTER = 3  # months after its end that a quarter is still being reported


def year_of_day(form: Calendar, ground: Ground, tense: TenseOf) -> int | None:
    """The year of a month and day: the nearest, unless a printed weekday or, from afar, the tense says otherwise."""
    month, day = form.month or 0, form.day or 0
    reference = ground.reference()
    if reference is None:
        return None
    if ground.narrative and ground.story.year:
        return ground.told_year(month)
    near = [each for year in range(reference.year - 1, reference.year + 2) if (each := safe_date(year, month, day))]
    best = min(near, key=lambda each: abs((each - reference).days), default=None)
    if best is None:
        return None
    away = (best - reference).days
    if form.weekday is not None:
        fitting = [each for each in near if each.isoweekday() == form.weekday]
        return best.year if abs(away) <= _SURE or not fitting else fitting[0].year
    if away > _FAR and tense() == "past":
        return best.year - 1
    if away < -_FAR and tense() == "future":
        return best.year + 1
    return best.year


def year_of_part(form: Calendar, ground: Ground, tense: TenseOf) -> int | None:
    """The year of a month, quarter, half or season: that of the last one begun, or by tense of the next.

    A quarter or half that is just over is still reported, and announced, as this year's.
    """
    reference = ground.reference()
    if reference is None:
        return None
    start, length = months_of(form)
    if ground.narrative:
        return ground.told_year(start)
    since = reference.month - start  # months from the start in the same calendar year
    if 0 <= since < length:
        return reference.year
    if form.quarter is not None or form.half is not None:
        if tense() == "future":
            return reference.year if since < length + _RECENT_QUARTER else reference.year + 1
        return reference.year if since > 0 else reference.year - 1
    if tense() == "future":
        return reference.year if since < 0 else reference.year + 1
    return reference.year if since > 0 else reference.year - 1


def weekday_near(weekday: int, ground: Ground, tense: TenseOf) -> date | None:
    """The day of a bare weekday: the day of writing if it is one, else the last, or by tense the next."""
    reference = (ground.story.day or ground.written) if ground.narrative else ground.written
    if reference is None:
        return None
    ahead = (weekday - reference.isoweekday()) % 7
    if ahead == 0:
        return reference
    return add_days(reference, ahead if tense() == "future" else ahead - 7)


def numbered_weekday(weekday: int, day: int, ground: Ground) -> date | None:
    """The day nearest to the day of writing that has this number and falls on this weekday: "Friday the 13th"."""
    reference = ground.reference()
    if reference is None:
        return None
    months = range(reference.month - _MONTHS_AROUND, reference.month + _MONTHS_AROUND + 1)
    days = (safe_date(reference.year + (month - 1) // 12, (month - 1) % 12 + 1, day) for month in months)
    fitting = [each for each in days if each is not None and each.isoweekday() == weekday]
    return min(fitting, key=lambda each: abs((each - reference).days), default=None)
