"""D101 impossible-date."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.check.rule import Flag, rule, side
from factcheck.records import Extraction
from factcheck.values.dates.impossible import fault


@rule("D101", "impossible-date", severity="error")
def impossible_date(extraction: Extraction) -> Iterator[Flag]:
    """A day that no calendar has, or a time that no clock shows.

    What it flags:
        A date whose month is shorter, a 29 February in a year that has none, a time after midnight's 24:00 or with more
        than 59 minutes.
    Why it matters:
        One figure is wrong, and nobody can say which day was meant. Readers who book, vote or appeal by that date are
        misled.
    Example:
        "The hearing was put off to 31 September."
    What it leaves alone:
        A number behind a month that counts something else ("in May 34 boats sank"); 29 February without a year; scores
        and ratios that look like times.
    Tolerance:
        None.
    """
    for claim in extraction.claims:
        if claim.kind not in ("date", "time") or claim.timex is not None:
            continue
        why = fault(claim.text)
        if why is None:
            continue
        yield Flag(
            message=f'"{claim.text}" cannot be: {why}',
            sides=(side(claim),),
            explanation=(f"{why[0].upper()}{why[1:]}.",),
            confidence=0.97,
        )
