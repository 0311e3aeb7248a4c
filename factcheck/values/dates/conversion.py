"""One moment on two clocks: which day it is there, and whether the two times can be the same moment.

Times are minutes after midnight, zones are names as printed, ``None`` where none is ("local time" included).
"""

from __future__ import annotations

from datetime import date

from factcheck.values.dates.clock import possible_offsets

DAY = 24 * 60
_EARLIEST, _LATEST = -12 * 60, 14 * 60
_BROKEN = (-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825)  # zones off the full hour
_ALL = (*range(_EARLIEST, _LATEST + 1, 60), *_BROKEN)  # the offsets that zones have
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
    """By how many minutes two times fail to be the same moment, on whichever day; ``None`` when they may be it.

    Where one zone is not known, it must at least be one that exists.
    """
    known_here, known_there = offsets(zone_here, day, here), offsets(zone_there, day, there)
    ahead = here - there
    if known_here and known_there:
        differences = {one - other for one in known_here for other in known_there}
    elif known_there:
        differences = {zone - known for zone in _ALL for known in known_there}
    elif known_here:
        differences = {known - zone for zone in _ALL for known in known_here}
    else:
        return None
    return min(abs(_within_day(ahead - difference)) for difference in differences) or None


def expected(here: int, zone_here: str | None, zone_there: str | None, day: date | None) -> int | None:
    """The time there, as minutes after midnight, when both zones are known."""
    known_here, known_there = offsets(zone_here, day, here), offsets(zone_there, day, here)
    if not known_here or not known_there:
        return None
    return (here - known_here[0] + known_there[0]) % DAY


def _within_day(minutes: int) -> int:
    """A difference of clock times, brought between half a day behind and half a day ahead."""
    return (minutes + DAY // 2) % DAY - DAY // 2
