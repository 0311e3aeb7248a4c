"""D103 clock-zone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import groupby

from factcheck.check.rule import Flag, rule, side
from factcheck.records import Claim, Extraction
from factcheck.values.dates.conversion import expected, mismatch

_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)?.{0,12}?T(\d\d):(\d\d)")


@rule("D103", "clock-zone", severity="error")
def clock_zone(extraction: Extraction) -> Iterator[Flag]:
    """A clock time and its conversion to another zone are not the same moment.

    What it flags:
        "9 p.m. in one zone (1300 in another)" where the zones are not that many hours apart on that day; a conversion
        from local time that no zone on earth explains.
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
    times = [claim for claim in extraction.claims if claim.kind == "time" and claim.group and claim.timex]
    for _, group in groupby(times, key=lambda claim: claim.group):
        members = list(group)
        first = [claim for claim in members if claim.zone == members[0].zone]
        others = [claim for claim in members if claim.zone != members[0].zone]
        for here, there in zip(first, others, strict=False):
            yield from _compare(here, there)


def _compare(here: Claim, there: Claim) -> Iterator[Flag]:
    time_here, time_there = _minutes(here), _minutes(there)
    if time_here is None or time_there is None:
        return
    day = _day(here)
    gap = mismatch(time_here, here.zone, time_there, there.zone, day)
    if gap is None:
        return
    right = expected(time_here, here.zone, there.zone, day)
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
