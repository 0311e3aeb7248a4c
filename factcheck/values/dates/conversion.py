"""One moment on two clocks: which day it is there, and whether the two times can be the same moment.

Times are minutes after midnight, zones are names as printed, ``None`` where none is ("local time" included).
"""

from __future__ import annotations

from datetime import date

from factcheck.values.dates.clock import possible_offsets

DAY = 24 * 60
_EARLIEST, _LATEST = -12 * 60, 14 * 60  # the offsets that zones have
_STEPS = (0, -1, 1)  # days, the likeliest first


def offsets(zone: str | None, day: date | None, minutes: int) -> tuple[int, ...]:
    """Every offset that a printed zone may mean, commonest first; none for a zone that is not known."""
    return possible_offsets(zone, day, minutes // 60 % 24, minutes % 60) if zone else ()


def day_there(here: int, zone_here: str | None, there: int, zone_there: str | None, day: date | None) -> int:
    """How many days later the date is on the other clock: -1, 0 or 1; 0 where nothing tells.

    01:48 "local time" is 16:48 GMT of the day before, because no zone is fifteen hours behind Greenwich.
    """
    known_here, known_there = offsets(zone_here, day, here), offsets(zone_there, day, there)
    for step in _STEPS:
        ahead = here - (there + step * DAY)
        if known_here and known_there:
            if any(ahead == one - other for one in known_here for other in known_there):
                return step
        elif any(_EARLIEST <= ahead + known <= _LATEST for known in known_there) or any(
            _EARLIEST <= known - ahead <= _LATEST for known in known_here
        ):
            return step
    return 0


def mismatch(here: int, zone_here: str | None, there: int, zone_there: str | None, day: date | None) -> int | None:
    """By how many minutes two times are not the same moment, at least and on any day; ``None`` when they may be.

    Where one zone is not known, the other clock must at least be a whole number of quarters of an hour away.
    """
    known_here, known_there = offsets(zone_here, day, here), offsets(zone_there, day, there)
    ahead = here - there
    if known_here and known_there:
        gaps = [abs(_within_day(ahead - (one - other))) for one in known_here for other in known_there]
        return min(gaps) or None
    if known_here or known_there:
        gap = ahead % 15
        return min(gap, 15 - gap) or None
    return None


def _within_day(minutes: int) -> int:
    """A difference of clock times, brought between half a day behind and half a day ahead."""
    return (minutes + DAY // 2) % DAY - DAY // 2
