"""Calendar forms and distances reckoned with: what needs no knowledge of the article."""

from __future__ import annotations

from datetime import date

from factcheck.values.dates.calendar import add_days, add_months, exists, week_value
from factcheck.values.dates.expression import Calendar
from factcheck.values.dates.interval import season_month
from factcheck.values.dates.render import clock, season_code


def impossible(form: Calendar) -> bool:
    """Whether no calendar has the day, or no clock shows the time."""
    if form.month is not None and form.day is not None and not exists(form.month, form.day, form.year):
        return True
    return form.hour is not None and clock(form) is None


def minutes_of(form: Calendar) -> int:
    """A clock time as minutes after midnight."""
    time = clock(form) or "T00:00"
    return int(time[1:3]) * 60 + int(time[4:6])


def nth_day(first: date, last: date, nth: int, weekday: int | None) -> date | None:
    """The nth day between two, or the nth of a weekday, from the end when negative; ``None`` when there is none."""
    step = 1 if weekday is None else 7
    start = first if nth > 0 else last
    gap = 0 if weekday is None else (weekday - start.isoweekday()) % 7
    if nth < 0 and gap:
        gap -= 7
    found = add_days(start, gap + step * (nth - 1 if nth > 0 else nth + 1))
    return found if found and first <= found <= last else None


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


def season_year(season: str, base: date, step: int) -> int:
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
