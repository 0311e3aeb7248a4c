"""N103 parts-total."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.check.lists import Listing, has_word, is_exact, listings
from factcheck.check.rule import Flag, rule, side
from factcheck.records import Claim, ClaimKind, Extraction

_KINDS: tuple[ClaimKind, ...] = ("count", "money", "measure")
_ROUNDED = 1000  # counts from here on may be rounded
_NEAR = Decimal("0.15")  # parts that miss the total by more are hardly meant to be all of it,
_COMPLETE_NEAR, _SAID_NEAR = Decimal("0.25"), Decimal("0.5")  # unless the text says so


@rule("N103", "parts-total", severity="error")
def parts_total(extraction: Extraction) -> Iterator[Flag]:
    """The parts that a sentence lists do not add up to the total it gives.

    What it flags:
        A total with all its parts, whose sum is another number: "the fleet has 60 boats: 30 trawlers, 20 ferries and 12
        tugs".
    Why it matters:
        One of the figures is wrong, and every reader can do the sum.
    Example:
        "Of the 40 votes cast, 21 were for the bridge, 12 were against and 9 were blank."
    What it leaves alone:
        Lists that name only some parts ("including", "among them"), unless they exceed the total; bounds and rounded
        numbers; sums that miss the total by far, where the list cannot be meant to be all of it.
    Tolerance:
        None for things counted below a thousand, else the digits shown. A list that is not said to be complete is
        flagged as a warning, and only from three parts on, or where two of its parts leave no third (men and women).
    """
    for kind in _KINDS:
        for listing in listings(extraction, kind):
            total = listing.total
            if total and is_exact(total) and all(map(is_exact, listing.parts)) and _disagrees(listing, total):
                yield _flag(listing, total)


def _sum(listing: Listing) -> Decimal:
    return sum((part.value for part in listing.parts if part.value is not None), Decimal(0))


def _disagrees(listing: Listing, total: Claim) -> bool:
    whole, added = total.value or Decimal(0), _sum(listing)
    off = abs(added - whole)
    if off <= _slack(listing, total) or any((part.value or 0) >= whole for part in listing.parts):
        return False
    if off > max(whole * _near(listing, added > whole), Decimal(1)):
        return False
    if has_word("partial", "between", listing.lead):
        return added > whole
    return _is_complete(listing) or len(listing.parts) > 2 or listing.complementary


def _near(listing: Listing, over: bool) -> Decimal:
    """How far the parts may miss a total, as a part of it, and still be meant to be all of it; ``over`` when they
    exceed it, as no list of some of one kind can."""
    if over and listing.one_kind:
        return Decimal(1)
    if listing.summed or has_word("exhaustive", "between", listing.lead):
        return _SAID_NEAR
    return _COMPLETE_NEAR if _is_complete(listing) or listing.complementary else _NEAR


def _is_complete(listing: Listing) -> bool:
    """Whether the text says that the parts are all."""
    return (
        listing.summed
        or listing.lead.rstrip().endswith((":", "—", "–"))
        or has_word("exhaustive", "between", listing.lead)
        or has_word("exhaustive", "after", listing.tail)
        or listing.names_rest
        or listing.names_undecided
    )


def _slack(listing: Listing, total: Claim) -> Decimal:
    """By how much the sum may differ through rounding: not at all for things counted below a thousand."""
    if total.kind == "count" and (total.value or 0) < _ROUNDED:
        return Decimal(0)
    places = [claim.precision or Decimal(1) for claim in (total, *listing.parts)]
    return min(places) * len(places) / 2  # the finest figure shows how far the others are meant


def _flag(listing: Listing, total: Claim) -> Flag:
    added = _sum(listing)
    numbers = " + ".join(part.text for part in listing.parts)
    complete = _is_complete(listing)
    return Flag(
        message=f"{numbers} make {added:,f}, not {total.text}",
        sides=(side(total), *(side(part) for part in listing.parts)),
        explanation=(
            f"{total.text} is given as the total of the list {'before' if listing.summed else 'after'} it.",
            "The list is said to be complete." if complete else "The list has the form of a complete one.",
            f"{numbers} = {added:,f}.",
        ),
        expected=f"{added:,f}",
        confidence=0.93 if complete else 0.8,
        severity="error" if complete else "warning",
    )
