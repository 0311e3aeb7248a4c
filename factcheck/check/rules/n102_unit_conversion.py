"""N102 unit-conversion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from factcheck.check.rule import Flag, Side, rule
from factcheck.records import Claim, Extraction
from factcheck.values.numbers.conversions import Measure, converted, is_explained, written
from factcheck.values.numbers.units import convert, convertible

_RESTATED = re.compile(r"[^\w]*[(\[]|,? or |\s?[—–]\s?")
_SLASH = re.compile(r"\s?/\s?")
_SIZE = re.compile(r"\s(?:tall|high|long|wide|deep|thick|away|across|above|below|from|per)\b")  # one thing has one
_BY = re.compile(r"\s?(?:by|x|×)\s?")
_SMALL = 10  # from here on a number that is the same in two units is no coincidence of rounding
_COPIED = Fraction(8, 100)  # of the value


@rule("N102", "unit-conversion", severity="error")
def conversion(extraction: Extraction) -> Iterator[Flag]:
    """The two halves of a dual-unit expression are not the same measure.

    What it flags:
        A measure and its conversion, in brackets, between dashes, behind ", or" or a slash, that no rounding explains:
        "30 miles (60 kilometres)"; the same number in two units: "110 yards (110 metres)".
    Why it matters:
        One of the two is wrong, and readers abroad get a different story.
    Example:
        "The lake is 30 miles (60 kilometres) long."
    What it leaves alone:
        Rounded conversions, in either direction; units that have several sizes (short, long and metric tons, statute
        and nautical miles, US and imperial gallons) where one of them fits; differences of temperature; currencies,
        whose rate nobody knows; choices ("5 miles or 10 km", "5km/10-mile runs").
    Tolerance:
        Half of the last digit shown on the converted side; up to a whole one, or the nearest five, while the error
        stays under a tenth; or the first side as the rounded conversion of the second, within eight parts in a hundred.
    """
    text = extraction.article.text
    for number, (first, second) in enumerate(pairwise(extraction.claims)):
        if not first.relation == second.relation == "dual" or first.group != second.group:
            continue
        if not _is_restated(text, first, second):
            continue
        for one, other in _sides(text, extraction.claims[max(0, number - 1) : number + 3], first, second):
            wrong = [pair for pair in _ends(one, other) if not is_explained(*pair) or _is_copied(*pair)]
            if wrong:
                yield _flag(extraction, one, other, *wrong[0])


def _is_restated(text: str, first: Claim, second: Claim) -> bool:
    """Whether the second measure says the first one once more; behind a slash it may as well be another ("5km/10-mile
    runs"), unless a size follows."""
    if _SLASH.fullmatch(text, first.end, second.start):
        return _SIZE.match(text, second.end) is not None
    return _RESTATED.match(text, first.end, second.start) is not None


def _sides(text: str, around: Sequence[Claim], first: Claim, second: Claim) -> Iterator[tuple[Claim, Claim]]:
    """What converts to what: the two measures, or of "100 by 60 yards (91 by 55 metres)" length to length, width to
    width."""
    before, after = around[0], around[-1]
    if before.end <= first.start and _BY.fullmatch(text, before.end, first.start):
        if second.end <= after.start and _BY.fullmatch(text, second.end, after.start):
            yield before, second
            yield first, after
    else:
        yield first, second


def _is_copied(one: Measure, other: Measure) -> bool:
    """Whether the number was repeated and not converted: "110 yards (110 metres)"."""
    exact = convert(one.value, one.unit, other.unit)
    return one.value == other.value >= _SMALL and abs(exact - Fraction(other.value)) > Fraction(other.value) * _COPIED


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
    text += ")" * ("(" in text)
    return Flag(
        message=f'"{text}" does not convert: {written(one.value, one.unit)} are {written(exact, other.unit)}',
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
