"""The proleptic Gregorian calendar: names, lengths, weeks, and days that move from year to year.

Months count from 1, weekdays from 1 (Monday) to 7 (Sunday) as in ISO 8601.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import cache

from factcheck.lang import table


@cache
def month_numbers(language: str = "en") -> dict[str, int]:
    """Every spelling of every month, lower case and without full stop, to its number."""
    months = table("calendar", language)["months"].values()
    return {name: number for number, names in enumerate(months, 1) for name in names}


@cache
def weekday_numbers(language: str = "en") -> dict[str, int]:
    """Every spelling of every weekday, lower case and without full stop, to its ISO number."""
    weekdays = table("calendar", language)["weekdays"].values()
    return {name: number for number, names in enumerate(weekdays, 1) for name in names}


def weekday_name(number: int, language: str = "en") -> str:
    """The English name of an ISO weekday: ``weekday_name(7) == "Sunday"``."""
    return str(list(table("calendar", language)["weekdays"])[number - 1]).capitalize()


def month_name(number: int, language: str = "en") -> str:
    """The English name of a month."""
    return str(list(table("calendar", language)["months"])[number - 1]).capitalize()


def days_in_month(month: int, year: int | None = None) -> int:
    """The length of a month; of February in a leap year when the year is not known, 0 when there is no such month."""
    if not 1 <= month <= 12:
        return 0
    return monthrange(year if year and year > 0 else 2000, month)[1]


def exists(month: int, day: int, year: int | None = None) -> bool:
    """Whether there is such a day; without a year, whether any year has it."""
    return 1 <= day <= days_in_month(month, year)


def safe_date(year: int, month: int, day: int) -> date | None:
    """The date, or ``None`` where the calendar or :mod:`datetime` has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_months(day: date, months: int) -> date | None:
    """The same day of another month, or that month's last day; ``None`` beyond the years 1 to 9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, days_in_month(month + 1, year)))


def add_days(day: date, days: int) -> date | None:
    """A day so many days away; ``None`` beyond the years 1 to 9999."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def week_value(day: date) -> str:
    """The ISO week of a day: ``2017-W31``."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, by the anonymous algorithm of 1876 (years 1583 to 9999)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * j) // 451
    month, day = divmod(h + j - 7 * m + 114, 31)
    return date(year, month, day + 1)
