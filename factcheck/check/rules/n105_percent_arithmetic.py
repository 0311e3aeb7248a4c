"""N105 percent-arithmetic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import groupby

from factcheck.check.lists import Listing, is_exact, listings
from factcheck.check.rule import Flag, rule, side
from factcheck.lang import table
from factcheck.records import Claim, Extraction
from factcheck.values.numbers.units import reading

_HUNDRED = Decimal(100)
_REACH = 24  # characters
_CHANGE_OF = re.compile(r"\b(\w+) of $")


@rule("N105", "percent-arithmetic", severity="warning")
def percent_arithmetic(extraction: Extraction) -> Iterator[Flag]:
    """A change in percent and its two values disagree, or the shares of a whole do not make a hundred.

    What it flags:
        "rose 20% from 50 to 55"; "60% said yes, 30% said no and the remaining 20% did not know".
    Why it matters:
        The reader is given the means to check the figure, and it fails.
    Example:
        "The price fell 50% from $80 to $60."
    What it leaves alone:
        Percentage points; changes of which only one value is given; shares that may overlap or leave something out,
        that is all where no share is called the remaining one.
    Tolerance:
        Rounding: every value may be anything that rounds to the digits shown.
    """
    yield from _shares(extraction)
    for _, group in groupby(extraction.claims, key=lambda claim: claim.sentence):
        yield from _changes(extraction.article.text, list(group))


def _shares(extraction: Extraction) -> Iterator[Flag]:
    for listing in listings(extraction, "percent"):
        if not listing.names_rest or not all(is_exact(part) and part.unit == "percent" for part in listing.parts):
            continue
        parts = _with_total(listing)
        added = sum((part.value or Decimal(0) for part in parts), Decimal(0))
        slack = sum((part.precision or Decimal(1) for part in parts), Decimal(0)) / 2
        if abs(added - _HUNDRED) <= min(slack, Decimal("1.5")):
            continue
        numbers = " + ".join(part.text for part in parts)
        yield Flag(
            message=f"{numbers} make {added.normalize():f}%, not 100%",
            sides=tuple(side(part) for part in parts),
            explanation=(
                "The last share is called the remaining one, so the shares are the whole.",
                f"{numbers} = {added}%.",
            ),
            confidence=0.9,
        )


def _with_total(listing: Listing) -> tuple[Claim, ...]:
    """A share before the list belongs to it, if it is in the same sentence."""
    first = listing.total
    if (
        first is not None
        and first.sentence == listing.parts[0].sentence
        and first.unit == "percent"
        and is_exact(first)
    ):
        return (first, *listing.parts)
    return listing.parts


def _changes(text: str, claims: Sequence[Claim]) -> Iterator[Flag]:
    """A change by so many percent with the two values of the same clause."""
    starts = [claim for claim in claims if claim.relation == "from" and claim.value is not None]
    ends = [claim for claim in claims if claim.relation == "to" and claim.value is not None]
    moves = [
        claim for claim in claims if claim.unit == "percent" and claim.relation is None and _direction(text, claim)
    ]
    if (
        not len(starts) == len(ends) == len(moves) == 1
        or starts[0].group != ends[0].group
        or starts[0].kind == "percent"
    ):
        return
    old, new, move = starts[0], ends[0], moves[0]
    if not old.value or new.value is None or move.value is None or {old.modifier, new.modifier} - {"="}:
        return
    floor, ceiling = reading(old.value, _place(old))
    low, high = reading(new.value, _place(new))
    if floor <= 0:
        return
    least, most = sorted(((low / ceiling - 1) * 100, (high / floor - 1) * 100))
    sign = _direction(text, move)
    shown, shown_most = sorted(Fraction(sign) * each for each in reading(move.value, _percent_place(move)))
    if shown <= most and least <= shown_most:
        return
    exact = (Fraction(new.value) / Fraction(old.value) - 1) * 100
    yield Flag(
        message=f"from {old.text} to {new.text} is {float(exact):+.1f}%, not {'+' if sign > 0 else '-'}{move.text}",
        sides=(side(move), side(old), side(new)),
        explanation=(f"({new.text} / {old.text} - 1) × 100 = {float(exact):.2f}.",),
        expected=f"{abs(float(exact)):.3g}%",
        confidence=0.85,
    )


def _direction(text: str, claim: Claim) -> int:
    """1 for a rise, -1 for a fall, by the claim or by the noun before it ("an increase of 20%"); 0 for no change."""
    if claim.modifier in ("up", "down"):
        return 1 if claim.modifier == "up" else -1
    noun = _CHANGE_OF.search(text, max(0, claim.start - _REACH), claim.start) if claim.modifier == "=" else None
    words = table("changes")["nouns"]
    return 0 if noun is None else 1 if noun[1] in words["up"] else -1 if noun[1] in words["down"] else 0


def _place(claim: Claim) -> Decimal:
    """The digits shown; of a round number the first two, where two are printed: "40", "$40m", "400"."""
    place, size = claim.precision or Decimal(1), abs(claim.value or Decimal(0))
    two_digits = re.search(r"\d\D?\d", claim.text) is not None
    return place / 10 if two_digits and place > 1 and size < place * 10 else place


def _percent_place(claim: Claim) -> Decimal:
    """The digits shown; a share in tens is meant to within half of that."""
    return min(claim.precision or Decimal(1), Decimal(5))
