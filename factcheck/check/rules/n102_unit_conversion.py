"""N102 unit-conversion."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from factcheck.check.rule import Flag, Side, rule
from factcheck.records import Claim, Extraction
from factcheck.values.numbers.conversions import Measure, converted, is_explained, written
from factcheck.values.numbers.units import convert, convertible


@rule("N102", "unit-conversion", severity="error")
def conversion(extraction: Extraction) -> Iterator[Flag]:
    """The two halves of a dual-unit expression are not the same measure.

    What it flags:
        A measure and its conversion in brackets that no rounding explains: "30 miles (60 kilometres)".
    Why it matters:
        One of the two is wrong, and readers abroad get a different story.
    Example:
        "The lake is 30 miles (60 kilometres) long."
    What it leaves alone:
        Rounded conversions, in either direction; units that have several sizes (short, long and metric tons, statute
        and nautical miles, US and imperial gallons) where one of them fits; differences of temperature; currencies,
        whose rate nobody knows; choices ("5 miles or 10 km").
    Tolerance:
        Half of the last digit shown on the converted side; up to a whole one, or the nearest five, while the error
        stays under a tenth; or the first side as the rounded conversion of the second, within eight parts in a hundred.
    """
    for first, second in pairwise(extraction.claims):
        if not first.relation == second.relation == "dual" or first.group != second.group:
            continue
        between = extraction.article.text[first.end : second.start]
        if "(" not in between and "[" not in between:
            continue
        wrong = [pair for pair in _ends(first, second) if not is_explained(*pair)]
        if wrong:
            yield _flag(extraction, first, second, *wrong[0])


def _ends(first: Claim, second: Claim) -> Iterator[tuple[Measure, Measure]]:
    """The values to compare: single ones, or both ends of two ranges."""
    if first.unit is None or second.unit is None or not convertible(first.unit, second.unit):
        return
    for one, other in ((first.value, second.value), (first.low, second.low), (first.high, second.high)):
        if one is not None and other is not None:
            yield _measure(first, one), _measure(second, other)


def _measure(claim: Claim, value: Decimal) -> Measure:
    place = claim.precision or Decimal(1)
    while place > 1 and value % place:
        place /= 10  # the ends of a range share a claim, not their digits
    return Measure(value, place, claim.unit or "")


def _flag(extraction: Extraction, first: Claim, second: Claim, one: Measure, other: Measure) -> Flag:
    exact = converted(one, other.unit, other.precision)
    back = converted(other, one.unit, one.precision)
    text = extraction.article.text[first.start : second.end]
    return Flag(
        message=f'"{text})" does not convert: {written(one.value, one.unit)} are {written(exact, other.unit)}',
        sides=(
            Side(article=second.article, start=second.start, end=second.end),
            Side(article=first.article, start=first.start, end=first.end),
        ),
        explanation=(
            f"{first.text} stands beside {second.text} as its conversion.",
            f"{written(one.value, one.unit)} are {written(exact, other.unit)}, not {written(other.value, other.unit)}.",
            f"{written(other.value, other.unit)} would be {written(back, one.unit)}.",
        ),
        expected=written(exact, other.unit),
        confidence=0.95,
        distance=_distance(one, other),
    )


def _distance(one: Measure, other: Measure) -> Decimal:
    """How far the conversion lies from what is printed, as a part of the larger."""
    exact, shown = abs(convert(one.value, one.unit, other.unit)), abs(Fraction(other.value))
    share = abs(exact - shown) / max(exact, shown)  # they differ, so one is not nought
    return Decimal(share.numerator) / Decimal(share.denominator)
