"""Clock times and time zones: what a printed time may mean, and what it is elsewhere.

An offset is a number of minutes east of Greenwich.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from factcheck.lang import table

_FIXED = re.compile(r"(?:gmt|utc)?\s?([+−-])\s?(\d{1,2}):?(\d{2})?", re.IGNORECASE)
_WORDY = re.compile(r"(\w+(?: european)?)(?: standard| daylight| summer| mean)?(?: time)?")


def hour_of_day(hour: int, meridiem: str | None) -> int | None:
    """The hour from 0 to 24 that a printed hour means; ``None`` when there is no such hour.

    ``meridiem`` is ``"a"``, ``"p"`` or ``None``. Twelve a.m. is midnight, twelve p.m. noon; "17.00 p.m." and
    "00:19 AM" say the same thing twice and are accepted.
    """
    if meridiem is None:
        return hour if 0 <= hour <= 24 else None
    if hour == 12:
        return 12 if meridiem == "p" else 0
    if hour > 12 and meridiem == "p":
        return hour if hour < 24 else None
    if hour > 12:
        return None
    return hour + 12 if meridiem == "p" else hour


def is_time(hour: int, minute: int = 0, second: int = 0) -> bool:
    """Whether a clock can show it; 24:00 is the end of a day."""
    return 0 <= minute < 60 and 0 <= second <= 60 and (0 <= hour < 24 or (hour == 24 and minute == second == 0))


def without_accents(name: str) -> str:
    """Letters without their accents, as the names of places are listed."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


@cache
def zone_clocks(name: str, language: str = "en") -> tuple[str, ...]:
    """The clocks a zone's name may stand for, commonest first: IANA names and fixed offsets such as ``+05:30``.

    Knows abbreviations ("EST"), regions ("eastern time"), places ("Tokyo time", "Seoul") and offsets ("GMT+8");
    an unknown name has none.
    """
    name = " ".join(without_accents(name).lower().replace(".", "").split())
    zones = table("zones", language)
    if name in zones["abbreviations"]:
        return tuple(zones["abbreviations"][name])
    if fixed := _FIXED.fullmatch(name):
        sign = "+" if fixed[1] == "+" else "-"
        return (f"{sign}{int(fixed[2]):02d}:{fixed[3] or '00'}",) if int(fixed[2]) <= 14 else ()
    place = name.removesuffix(" time")
    if place in zones["places"]:
        return (zones["places"][place],)
    if (wordy := _WORDY.fullmatch(name)) and wordy[1] in zones["regions"]:
        return tuple(zones["regions"][wordy[1]])
    return ()


@cache
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None


def offset_minutes(clock: str, day: date | None, hour: int = 12, minute: int = 0) -> int | None:
    """How far a clock is ahead of Greenwich at a local time; ``None`` when that needs a day and none is known."""
    if clock[0] in "+-":
        minutes = int(clock[1:3]) * 60 + int(clock[4:6])
        return minutes if clock[0] == "+" else -minutes
    zone = _zone(clock)
    if zone is None:
        return None
    if day is not None:
        return _ahead(zone, day, hour, minute)
    found = {_ahead(zone, date(2021, month, 15), hour, minute) for month in (1, 7)}
    return found.pop() if len(found) == 1 else None


def possible_offsets(zone: str, day: date | None, hour: int = 12, minute: int = 0) -> tuple[int, ...]:
    """Every offset a zone's name may mean on that day, commonest first; both of a year's when no day is known."""
    found: list[int] = []
    for clock in zone_clocks(zone):
        known = offset_minutes(clock, day, hour, minute)
        if known is not None:
            found.append(known)
        elif day is None and (region := _zone(clock)) is not None:
            found.extend(_ahead(region, date(2021, month, 15), hour, minute) for month in (1, 7))
    return tuple(dict.fromkeys(found))


def _ahead(zone: ZoneInfo, day: date, hour: int, minute: int) -> int:
    offset = datetime.combine(day, time(hour % 24, minute), zone).utcoffset()
    return round(offset.total_seconds() / 60) if offset is not None else 0


def iso_offset(minutes: int) -> str:
    """An offset as ISO 8601 writes it: ``Z``, ``+05:30``, ``-04:00``."""
    if minutes == 0:
        return "Z"
    hours, rest = divmod(abs(minutes), 60)
    return f"{'+' if minutes > 0 else '-'}{hours:02d}:{rest:02d}"
