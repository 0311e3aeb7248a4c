"""N106 range-order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.check.rule import Flag, rule, side
from factcheck.records import Claim, Extraction

_HYPHENATED = re.compile(r"[^\w.,-]{0,2}(\d{1,9})\s?[-–]\s?(\d{1,9})[\s-]?[A-Za-z]")
_HALF_IN_WORDS = re.compile(r"^[^\W\d_]+[-–]\d")


@rule("N106", "range-order", severity="warning")
def range_order(extraction: Extraction) -> Iterator[Flag]:
    """A range that runs backwards.

    What it flags:
        "between 30 and 20 people"; "20-15 miles"; "9-7 days".
    Why it matters:
        Either the ends were swapped or a digit is wrong: "between 300 and 20" may have been 300 and 320.
    Example:
        "Between 90 and 60 sailors were on board."
    What it leaves alone:
        Changes ("fell from 30 to 20"), scores, votes, ages counted down, names ("Studio Five-0"), and degrees below
        zero, which many people put in either order.
    Tolerance:
        None.
    """
    for claim in extraction.claims:
        ends = None if claim.kind in ("score", "ratio") else _ends(extraction, claim)
        if ends is None or not 0 <= ends[1] < ends[0]:
            continue
        yield Flag(
            message=f'"{claim.text}" runs backwards',
            sides=(side(claim),),
            explanation=(f"{ends[0]:,f} comes before {ends[1]:,f}, which is smaller.",),
            confidence=0.8,
        )


def _ends(extraction: Extraction, claim: Claim) -> tuple[Decimal, Decimal] | None:
    """The two ends of a range in the order in which they are printed."""
    if claim.unit and (printed := _HYPHENATED.match(claim.text)):
        return Decimal(printed[1]), Decimal(printed[2])
    if claim.low is None or claim.high is None or not _is_range(extraction, claim):
        return None
    return claim.low, claim.high


def _is_range(extraction: Extraction, claim: Claim) -> bool:
    """Whether two ends are printed as a range; "Five-0" is a name."""
    if _HALF_IN_WORDS.search(claim.text):
        return False
    before = extraction.article.text[max(0, claim.start - 24) : claim.start].lower()
    return "between" in before.split() or "-" in claim.text or "–" in claim.text
