"""D103 clock-zone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from factcheck.check.dates import names_a_day
from factcheck.check.index import day
from factcheck.check.rule import Flag, rule, side
from factcheck.records import Claim, Extraction
from factcheck.values.dates.conversion import expected, mismatch
from factcheck.values.names import parse_person

_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)?.{0,12}?T(\d\d):(\d\d)")

_UNIVERSAL = ("gmt", "utc", "z", "zulu")
_HOUR = 60
_SAME_SEASON = 7  # days


@rule("D103", "clock-zone", severity="error")
def clock_zone(extraction: Extraction) -> Iterator[Flag]:
    """A clock time and its conversion to another zone are not the same moment.

    What it flags:
        "9 p.m. in one zone (1300 in another)" where the zones are not that many hours apart on that day; a conversion
        from local time that no zone on earth explains, or that another one of the same place contradicts (a warning).
    Why it matters:
        One of the two times is wrong by hours. Whoever dials in, lands or counts back from it is late.
    Example:
        "The launch window opens at 07:45 EST (1545 GMT)."
    What it leaves alone:
        A conversion that falls on the day before or after; standard time printed all summer ("EST" in July); half and
        quarter hours where a zone has them; abbreviations that stand for several zones, if one of them fits.
    Tolerance:
        None: zones differ by whole quarters of an hour.
    """
    local: dict[frozenset[str], list[_Conversion]] = {}
    for here, there in _conversions(extraction):
        flags = list(_compare(here, there, _season(extraction, here)))
        yield from flags
        ahead = None if flags else _ahead(here, there)
        if ahead is not None:
            known = local.setdefault(_places(extraction, here), [])
            new = _Conversion(here, there, ahead, _told_of(extraction, here))
            yield from _against_others(known, new)
            known.append(new)


class _Conversion(NamedTuple):
    """A time and its conversion, by how many minutes of the day the local clock is ahead of Greenwich, and the dates
    that it may be of."""

    here: Claim
    there: Claim
    ahead: int
    days: tuple[date, ...]


def _conversions(extraction: Extraction) -> Iterator[tuple[Claim, Claim]]:
    """The times that the text gives on two clocks, in text order."""
    times = [claim for claim in extraction.claims if claim.kind == "time" and claim.group and claim.timex]
    for _, group in groupby(times, key=lambda claim: claim.group):
        members = list(group)
        first = [claim for claim in members if claim.zone == members[0].zone]
        others = [claim for claim in members if claim.zone != members[0].zone]
        yield from zip(first, others, strict=False)


def _ahead(here: Claim, there: Claim) -> int | None:
    """By how much a "local time" is ahead of Greenwich; ``None`` where the two are not those."""
    zones = ((here.zone or "").lower(), (there.zone or "").lower())
    local, universal = (here, there) if zones[1] in _UNIVERSAL else (there, here)
    times = _minutes(local), _minutes(universal)
    if (local.zone or "local time").lower() != "local time" or (universal.zone or "").lower() not in _UNIVERSAL:
        return None
    return None if times[0] is None or times[1] is None else (times[0] - times[1]) % (24 * 60)


def _places(extraction: Extraction, claim: Claim) -> frozenset[str]:
    """The names in the sentence of a time, but for people's full ones."""
    people = {each.name for each in extraction.entities if each.kind == "person" and parse_person(each.name).given}
    return frozenset(claim.about.entities) - people


def _told_of(extraction: Extraction, time: Claim) -> tuple[date, ...]:
    """The day of a time and the dates in its sentence."""
    return tuple(filter(None, (_day(time), *_beside(extraction, time))))


def _beside(extraction: Extraction, time: Claim) -> tuple[date, ...]:
    """The first and the last day of the other dates in the sentence of a time."""
    dates = [each for each in extraction.claims if each.kind == "date" and each.sentence == time.sentence]
    return tuple(found for each in dates for stamp in (each.earliest, each.latest) if (found := day(stamp)))


def _against_others(known: Sequence[_Conversion], new: _Conversion) -> Iterator[Flag]:
    """A flag when an earlier conversion of the same place puts its clock elsewhere; an hour is summer time."""
    for other in known:
        gap = abs(new.ahead - other.ahead)
        near = all(abs((one - another).days) <= _SAME_SEASON for one in new.days for another in other.days)
        if gap == 0 or (min(gap, 24 * 60 - gap) == _HOUR and not near):
            continue
        yield Flag(
            message=f"{new.here.text} ({new.there.text}) and {other.here.text} ({other.there.text}) are two zones",
            sides=(side(new.there), side(new.here), side(other.there), side(other.here)),
            explanation=("Both are of the same place.", f"The local clocks are {_length(gap)} apart."),
            confidence=0.7,
            severity="warning",
        )
        return


def _season(extraction: Extraction, time: Claim) -> tuple[date | None, ...]:
    """The days that may decide whether it was summer time: those of the sentence of a time; where it has none, the day
    that the story has come to and that of publication."""
    if names_a_day(time):
        return (_day(time),)
    return _beside(extraction, time) or (_day(time), day(extraction.article.day) or _day(time))


def _compare(here: Claim, there: Claim, days: Sequence[date | None]) -> Iterator[Flag]:
    time_here, time_there = _minutes(here), _minutes(there)
    if time_here is None or time_there is None:
        return
    gaps = [(mismatch(time_here, here.zone, time_there, there.zone, each) or 0, each) for each in days]
    gap, when = min(gaps, key=lambda each: each[0])
    if not gap:
        return
    right = expected(time_here, here.zone, there.zone, when)
    meant = f"{right // 60:02d}:{right % 60:02d} {(there.zone or '').upper()}".strip() if right is not None else None
    why = f"{here.text} is {meant}." if meant else "No time zone is that far from the other."
    yield Flag(
        message=f"{here.text} and {there.text} are not the same moment: {_length(gap)} apart",
        sides=(side(there), side(here)),
        explanation=(f"{here.text} stands for {there.text}.", why),
        expected=meant,
        confidence=0.9,
    )


def _minutes(claim: Claim) -> int | None:
    match = _CLOCK.fullmatch((claim.timex or "")[:16])
    return int(match[2]) * 60 + int(match[3]) if match else None


def _day(claim: Claim) -> date | None:
    try:
        return date.fromisoformat((claim.timex or "")[:10])
    except ValueError:
        return None


def _length(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} h" if hours else "", f"{rest} min" if rest else ""]
    return " ".join(part for part in parts if part)
