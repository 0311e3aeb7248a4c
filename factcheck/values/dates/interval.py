"""TIMEX3 values to the closed intervals they stand for, as ISO 8601 bounds."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache, lru_cache

from factcheck.lang import table
from factcheck.values.dates.calendar import add_days, days_in_month, safe_date

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(T.*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART_OF_YEAR = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")
_YEARS = re.compile(r"\d{2,4}")
_CLOCK = re.compile(r"T(\d\d)(?::(\d\d))?(?::(\d\d))?(Z|[+-]\d\d:?\d\d)?")

Bounds = tuple[str, str]


@lru_cache(maxsize=4096)
def bounds(value: str) -> Bounds | None:
    """The first and the last day, or instant, of a TIMEX3 date or time, both included; ``None`` where it is not fixed.

    ``1998-02`` runs from ``1998-02-01`` to ``1998-02-28``, ``1998-02-11T22:00`` is one minute. Years before Christ,
    values with an X and durations have no bounds.
    """
    if match := _DAY.fullmatch(value):
        day = safe_date(int(match[1]), int(match[2]), int(match[3]))
        if day is None:
            return None
        return _times(day, match[4]) if match[4] else (value, value)
    span = days_of(value)
    return (span[0].isoformat(), span[1].isoformat()) if span else None


@lru_cache(maxsize=4096)
def days_of(value: str) -> tuple[date, date] | None:
    """The first and the last day of a TIMEX3 date or time, ``None`` where it is not fixed."""
    if match := _DAY.fullmatch(value):
        day = safe_date(int(match[1]), int(match[2]), int(match[3]))
        return (day, day) if day else None
    if match := _MONTH.fullmatch(value):
        return _months(int(match[1]), int(match[2]), 1)
    if match := _WEEK.fullmatch(value):
        try:
            monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
            return monday + timedelta(5 if match[3] else 0), monday + timedelta(6)
        except (ValueError, OverflowError):
            return None
    if match := _PART_OF_YEAR.fullmatch(value):
        year, name = int(match[1]), match[2]
        if name[0] == "Q":
            return _months(year, int(name[1]) * 3 - 2, 3)
        if name[0] == "H":
            return _months(year, int(name[1]) * 6 - 5, 6)
        return _months(year, season_month(name), 3)
    if _YEARS.fullmatch(value):
        missing = 10 ** (4 - len(value))
        year = int(value) * missing
        return _months(year, 1, 12 * missing) if year > 0 else None
    return None


@cache
def season_month(code: str) -> int:
    """The month in which a season, by its TIMEX3 code, begins."""
    return next(int(season["from"]) for season in table("time_words")["seasons"].values() if season["code"] == code)


def _months(year: int, month: int, count: int) -> tuple[date, date] | None:
    last_year, last_month = divmod(year * 12 + month - 1 + count - 1, 12)
    start = safe_date(year, month, 1)
    end = safe_date(last_year, last_month + 1, days_in_month(last_month + 1, last_year))
    return (start, end) if start and end else None


def _times(day: date, clock: str) -> Bounds | None:
    if match := _CLOCK.fullmatch(clock):
        hour, minute = int(match[1]), int(match[2] or 0)
        if hour == 24:
            day, hour = add_days(day, 1) or day, 0
        stamp = f"{day.isoformat()}T{hour:02d}:{minute:02d}" + (f":{match[3]}" if match[3] else "")
        stamp += match[4] or ""
        return stamp, stamp
    part = next((each for each in table("time_words")["parts"].values() if each.get("code") == clock[1:]), None)
    if part is None:
        return None
    end = add_days(day, part["to"] // 24) or day
    return f"{day.isoformat()}T{part['from']:02d}:00", f"{end.isoformat()}T{(part['to'] - 1) % 24:02d}:59"
