"""Why a date or a time cannot be, in words."""

from __future__ import annotations

import re

from factcheck.values.dates.calendar import days_in_month, exists, month_name, month_numbers
from factcheck.values.dates.clock import hour_of_day, is_time

_MONTHS = "|".join(sorted(month_numbers(), key=len, reverse=True))
_DATE = re.compile(
    rf"\b(?:(?P<month>{_MONTHS})\b\.?\s?(?:the\s)?(?P<day>\d{{1,2}})(?!\d)"
    r"(?:\s?(?:-|–|to|until|and|or)\s?(?P<last>\d{1,2})(?!\d))?"
    rf"|(?P<first>\d{{1,2}})(?:st|nd|rd|th)?[\s-](?:day\s)?(?:of\s)?(?P<name>{_MONTHS})\b)"
    r"(?:(?:st|nd|rd|th)?,?\.?\s{0,2}(?:of\s)?(?P<year>\d{4}))?",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
_NUMERIC = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b")
_TIME = re.compile(r"\b(\d{1,2})[:.]?(\d{2})?\s?(?:([ap])\.?\s?m\b)?", re.IGNORECASE)


def fault(text: str) -> str | None:
    """What is wrong with the day or time in ``text``; ``None`` when nothing is, or there is none.

    ``31 September`` → ``September has 30 days``; ``25:10 GMT`` → ``no clock shows 25:10``.
    """
    if match := _NUMERIC.search(text):
        return _day_fault(int(match["month"]), int(match["day"]), int(match["year"]))
    if match := _SLASHED.search(text):
        one, two, year = (int(each) for each in match.groups())
        faults = _day_fault(one, two, year), _day_fault(two, one, year)
        return None if None in faults else faults[one > 12]
    if match := _DATE.search(text):
        month = month_numbers()[(match["month"] or match["name"]).lower()]
        return _day_fault(
            month, int(match["last"] or match["day"] or match["first"]), int(match["year"]) if match["year"] else None
        )
    if match := _TIME.search(text):
        hour = hour_of_day(int(match[1]), match[3] and match[3].lower())
        if hour is None or not is_time(hour, int(match[2] or 0)):
            return f"no clock shows {match[0].strip()}"
    return None


def _day_fault(month: int, day: int, year: int | None) -> str | None:
    if exists(month, day, year):
        return None
    length = days_in_month(month, year)
    if not length:
        return f"there is no month {month}"
    of_year = f" in {year}" if year and month == 2 and day == 29 else ""
    return f"{month_name(month)} has {length} days{of_year}"
