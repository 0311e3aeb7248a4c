"""N106 range-order."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.check.rule import Flag, rule, side
from factcheck.records import Claim, Extraction


@rule("N106", "range-order", severity="warning")
def range_order(extraction: Extraction) -> Iterator[Flag]:
    """A range that runs backwards.

    What it flags:
        "between 30 and 20 people"; "20-15 miles".
    Why it matters:
        Either the ends were swapped or a digit is wrong: "between 300 and 20" may have been 300 and 320.
    Example:
        "Between 90 and 60 sailors were on board."
    What it leaves alone:
        Changes ("fell from 30 to 20"), scores, votes, ages counted down, and degrees below zero, which many people put
        in either order.
    Tolerance:
        None.
    """
    for claim in extraction.claims:
        if claim.low is None or claim.high is None or claim.high >= claim.low or claim.kind in ("score", "ratio"):
            continue
        if claim.low < 0 or claim.high < 0 or not _is_range(extraction, claim):
            continue
        yield Flag(
            message=f'"{claim.text}" runs backwards',
            sides=(side(claim),),
            explanation=(f"{claim.low:,f} comes before {claim.high:,f}, which is smaller.",),
            confidence=0.8,
        )


def _is_range(extraction: Extraction, claim: Claim) -> bool:
    before = extraction.article.text[max(0, claim.start - 24) : claim.start].lower()
    return "between" in before.split() or "-" in claim.text or "–" in claim.text
