"""One scale for two figures: units of one dimension, shares in any form, rates over spans that count into each other.

Only what is certain is converted: a week has so many days and a year so many months, but a month has no fixed number
of days, nobody says on how many days of the year a rate per day holds, and currencies change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import product

from factcheck.records import Claim
from factcheck.values.numbers.units import Unit, readings, unit
from factcheck.values.numbers.units_in_force import cached_by_units

Conversion = Callable[[Decimal], Decimal]

_SHARE = "share"
_MEASURED = ("measure", "duration", "money", "percent")
# Spans of time that count into each other exactly, as lengths and as what a rate is counted over.
_LENGTHS = (("second", "minute", "hour", "day", "week", "fortnight"), ("month", "year", "decade", "century"))
_RATES = (("second", "minute", "hour"), ("month", "year"))


@dataclass(frozen=True, slots=True)
class _Scaled:
    """A unit on its scale: ``value * factor + offset`` is the size in the base unit of ``dimension``."""

    dimension: str
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)


def scale(claim: Claim) -> tuple[str, str]:
    """What two figures must have in common to be compared: the kind of figure, and what its unit measures.

    "30 miles" and "48 km" share a scale, "one in five" and "20 percent", "$2,000 a month" and "$24,000 a year"; "12
    tons a day" and "4,000 tons a year" share none, nor do two currencies.
    """
    if claim.kind in _MEASURED and claim.unit:
        dimension = _scaled(claim.unit, claim.kind == "duration").dimension
        return (_SHARE if dimension == _SHARE else claim.kind), dimension
    if claim.kind == "ratio" and claim.unit is None and claim.value is not None and 0 < claim.value < 1:
        return _SHARE, _SHARE
    return claim.kind, claim.unit or ""


def conversions(source: Claim, target: Claim) -> Iterator[Conversion]:
    """What makes a value in the unit of one claim into one in the unit of another; none where the scales differ.

    The usual one comes first. There are more where the name of a unit has several meanings, such as "ton", and for
    temperatures, which may be levels or differences.
    """
    if scale(source) != scale(target):
        return
    for old, new in product(_meanings(source), _meanings(target)):
        if old.dimension == new.dimension:
            yield _conversion(old.factor / new.factor, (old.offset - new.offset) / new.factor)
            if old.offset != new.offset:
                yield _conversion(old.factor / new.factor, Fraction(0))


def _conversion(factor: Fraction, offset: Fraction) -> Conversion:
    def converted(value: Decimal) -> Decimal:
        exact = Fraction(value) * factor + offset
        return Decimal(exact.numerator) / Decimal(exact.denominator)

    return converted


def _meanings(claim: Claim) -> Iterator[_Scaled]:
    if claim.unit is None:
        yield _Scaled(_SHARE)
        return
    for name in readings(claim.unit):
        yield _scaled(name, claim.kind == "duration")


@cached_by_units
def _scaled(name: str, length: bool) -> _Scaled:
    """A unit on its scale; a unit that converts into nothing for certain, such as a currency, is a scale of its own."""
    above, per, below = name.partition(" per ")
    whole = unit(name)
    if not per or (whole is not None and "/" not in whole.dimension):
        return _single(name, whole, _LENGTHS if length else ())
    over, under = _single(above, unit(above), ()), _single(below, unit(below), _RATES)
    return _Scaled(f"{over.dimension} per {under.dimension}", over.factor / under.factor)


def _single(name: str, known: Unit | None, spans: tuple[tuple[str, ...], ...]) -> _Scaled:
    if known is None or known.logarithmic:
        return _Scaled(name)
    if known.dimension == "time":
        span = next((span[0] for span in spans if name in span), name)
        base = unit(span)
        assert base is not None
        return _Scaled(span, known.factor / base.factor)
    return _Scaled(known.dimension, known.factor, known.offset)
