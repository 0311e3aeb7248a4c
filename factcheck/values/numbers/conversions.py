"""Whether one printed measure is the other converted and rounded, and how a converted measure is written.

Writers round in many ways: to the digits shown, down to them, to the nearest five. A conversion is *explained* when it
comes out of the other value that way, in either direction; an ambiguous unit ("ton", "mile") may be any of its kinds.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from factcheck.lang import table
from factcheck.values.numbers.units import convert, convertible, readings, unit
from factcheck.values.numbers.units_in_force import cached_by_units, in_force

HALF = Fraction(1, 2)
_NEAR = Fraction(1, 25)  # the largest error at which a rarer reading of a unit, or a lost one, is believed
_LOOSE = Fraction(1, 10)  # the largest error that rounding down or to fives may explain
_BACKWARD = Fraction(2, 25)  # the same for a first value that was rounded after the second was measured


@dataclass(frozen=True, slots=True)
class Measure:
    """A printed measure: value, place value of its last significant digit, unit."""

    value: Decimal
    precision: Decimal
    unit: str


def is_explained(first: Measure, second: Measure) -> bool:
    """Whether the second measure is the first in another unit, by one of the ways in which writers round."""
    for old in readings(first.unit):
        for new in readings(second.unit):
            one, other = Measure(first.value, first.precision, old), Measure(second.value, second.precision, new)
            usual = (old, new) == (first.unit, second.unit)
            if convertible(old, new) and _reached(one, other) and (usual or _is_near(one, other)):
                return True
    return False


def is_conversion(first: Measure, second: Measure) -> bool:
    """Whether the second measure is the first in another unit, or the first the second, to half of the last digit
    shown or to the nearest five."""
    there = convert(first.value, first.unit, second.unit)
    back = convert(second.value, second.unit, first.unit)
    return any(
        abs(exact - Fraction(shown.value)) <= abs(exact) * _NEAR and _rounds_to(exact, shown, _NEAR, place=HALF)
        for exact, shown in ((there, second), (back, first))
    )


def _is_near(first: Measure, second: Measure) -> bool:
    """Whether two measures are so close that a rarer reading of a unit ("mile": nautical mile) is likely."""
    exact = convert(first.value, first.unit, second.unit)
    return abs(exact - Fraction(second.value)) <= abs(exact) * _NEAR


def _reached(first: Measure, second: Measure) -> bool:
    known = unit(first.unit)
    difference = known is not None and known.offset != (unit(second.unit) or known).offset
    return (
        _rounds_to(convert(first.value, first.unit, second.unit), second, _LOOSE)
        or _rounds_to(convert(second.value, second.unit, first.unit), first, Fraction(0), _BACKWARD)
        or (difference and _rounds_to(_span(first, second.unit), second, _LOOSE))  # "2C (3.6F) warmer"
    )


def _rounds_to(
    exact: Fraction, shown: Measure, loose: Fraction, most: Fraction = Fraction(1), place: Fraction = Fraction(1)
) -> bool:
    """Whether a value may be printed as ``shown``. ``loose`` is the relative error up to which rounding by a whole
    ``place`` and to fives counts, ``most`` the one up to which rounding counts at all."""
    off = abs(exact - Fraction(shown.value))
    share = off / abs(exact) if exact else off
    last = Fraction(shown.precision)
    if off <= last * HALF and share <= most:
        return True
    digits = shown.value / shown.precision if shown.precision else shown.value
    fives = Fraction(5, 2) if digits % 5 == 0 and abs(digits) > 10 else place
    return off <= last * fives and share <= loose


def _span(first: Measure, target: str) -> Fraction:
    """A difference of temperatures in another unit."""
    return convert(first.value, first.unit, target) - convert(Fraction(0), first.unit, target)


def converted(first: Measure, target: str, like: Decimal) -> Decimal:
    """The first measure in another unit, rounded to the place ``like`` or finer where that would be coarse."""
    exact = convert(first.value, first.unit, target)
    while like > 1 and abs(exact) < 20 * Fraction(like):
        like /= 10
    value = Decimal(exact.numerator) / Decimal(exact.denominator)
    return (value / like).quantize(Decimal(1), rounding=ROUND_HALF_UP) * like


@cached_by_units
def _symbols() -> dict[str, str]:
    data = table("units")
    found: dict[str, str] = {}
    for name, row in data["units"].items():
        symbols = [symbol for symbol in row.get("symbols", ()) if not symbol.endswith(".")]
        if symbols and name not in _SPELT:
            found[name] = symbols[0]
            for prefix in row.get("prefixes", ()):
                found[prefix + name] = data["prefixes"][prefix]["symbol"] + symbols[0]
    found |= {name: name for name in in_force().units if name in in_force().symbols}
    return found


_SPELT = ("metric ton", "inch", "percent")


def written(value: Decimal, name: str) -> str:
    """A measure as a copy-editor writes it: "350 km", "2,273 acres"."""
    number = f"{value.normalize():,f}"
    if name in _symbols():
        blank = "" if _symbols()[name].startswith("°") else " "
        return f"{number}{blank}{_symbols()[name]}"
    row = table("units")["units"].get(name, {})
    plural = row.get("plurals", [name + "s"])[0]
    return f"{number} {name if value == 1 else plural}"
