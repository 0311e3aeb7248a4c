"""The date a page prints about itself: one whole date, with or without year, weekday and time."""

from __future__ import annotations

import re
from datetime import date

from factcheck.values.dates.calendar import exists, month_numbers, safe_date, weekday_name, weekday_numbers
from factcheck.values.dates.clock import hour_of_day, is_time, iso_offset, possible_offsets

_MONTH = rf"(?P<month>{'|'.join(sorted(month_numbers(), key=len, reverse=True))})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
_YEAR = r"(?P<year>\d{4})\b"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?=\b|T)",
        r"(?<![\d/.-])(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?![\d/-])",
        rf"\b{_MONTH}\s?{_DAY},?\s{{0,3}}(?:of\s)?{_YEAR}",
        rf"\b{_DAY},?\s?(?:of\s)?{_MONTH},?\s{{0,3}}{_YEAR}",
        rf"\b{_MONTH}\s?{_DAY}(?![:.]?\d)",
        rf"\b{_DAY},?\s?(?:of\s)?{_MONTH}",
    )
)
_TIME = re.compile(
    r"(?<![\d.:/-])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?(?::(?P<second>\d{2})(?:\.\d{1,6})?)?"
    r"\s?(?P<meridiem>[ap])\.?m\b\.?"
    r"|(?:(?<=T)|(?<![\d.:/-]))(?P<hour24>\d{1,2}):(?P<minute24>\d{2})(?::(?P<second24>\d{2})(?:\.\d{1,6})?)?(?!\d)",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\s?\(?((?:GMT|UTC)?\s?[+−-]\s?\d{1,2}:?(?:\d{2})?\b|[A-Za-z]{1,4}\b)")
_WEEKDAY = re.compile(rf"\b({'|'.join(sorted(weekday_numbers(), key=len, reverse=True))})\b", re.IGNORECASE)


def parse_page_date(text: str) -> str | None:
    """The TIMEX3 value of the first whole date in ``text``, ``None`` when it has none or an impossible one.

    ``Aug. 14, 2019 - 09:29`` is ``2019-08-14T09:29``, ``Tuesday, November 19`` is ``XXXX-11-19``, ``2017-10-04T12:00Z``
    is itself; a zone that is certain becomes an offset. Of two figures that could both be the month the first is,
    unless they are parted by full stops (``04.10.2017`` is 4 October).
    """
    found = [match for match in (pattern.search(text) for pattern in _DATES) if match]
    if not found:
        return None
    match = next((each for each in found if each.groupdict().get("year")), found[0])
    parts = match.groupdict()
    month, day = _month_and_day(parts)
    year = _year(parts.get("year"))
    if not exists(month, day, year):
        return None
    value = f"{year:04d}-{month:02d}-{day:02d}" if year else f"XXXX-{month:02d}-{day:02d}"
    clock = _TIME.search(text, match.end()) or _TIME.search(text[: match.start()])
    return value + (_clock(clock, safe_date(year, month, day) if year else None) if clock else "")


def page_weekday(text: str) -> str | None:
    """The weekday named in ``text``, as ``Monday``, ``None`` when there is none."""
    match = _WEEKDAY.search(text)
    return weekday_name(weekday_numbers()[match[1].lower()]) if match else None


def _month_and_day(parts: dict[str, str | None]) -> tuple[int, int]:
    if first := parts.get("first"):
        one, two = int(first), int(parts["second"] or 0)
        return (two, one) if one > 12 or (parts["mark"] == "." and two <= 12) else (one, two)
    month = parts["month"] or ""
    return month_numbers().get(month.lower()) or int(month), int(parts["day"] or 0)


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    if len(digits) == 2:
        return int(digits) + (1900 if int(digits) >= 70 else 2000)
    return int(digits) or None


def _clock(match: re.Match[str], day: date | None) -> str:
    hour = hour_of_day(int(match["hour"] or match["hour24"]), match["meridiem"] and match["meridiem"].lower())
    minute, second = match["minute"] or match["minute24"], match["second"] or match["second24"]
    if hour is None or not is_time(hour, int(minute or 0), int(second or 0)):
        return ""
    zone = _ZONE.match(match.string, match.end())
    offsets = possible_offsets(zone[1], day, hour, int(minute or 0)) if zone else ()
    offset = iso_offset(offsets[0]) if len(offsets) == 1 else ""
    return f"T{hour:02d}:{minute or '00'}" + (f":{second}" if second else "") + offset
