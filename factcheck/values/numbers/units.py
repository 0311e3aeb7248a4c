"""Units of measure: the table, exact conversion, and what the digits shown allow.

All arithmetic is in fractions. A *reading* of a number is the closed interval that rounds to it at the place shown:
"350" may be anything from 345 to 355, "2.8" anything from 2.75 to 2.85.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from factcheck.lang import table
from factcheck.values.numbers.units_in_force import cached_by_units, in_force


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit: ``value * factor + offset`` is the size in the base unit of its dimension.

    ``variants`` are the names of other units that the same word may stand for ("ton": short, metric or long).
    """

    name: str
    dimension: str
    factor: Fraction
    offset: Fraction = Fraction(0)
    logarithmic: bool = False
    variants: tuple[str, ...] = ()


@cached_by_units
def units() -> dict[str, Unit]:
    """All units by name, with those that SI prefixes make and those of the user."""
    data = table("units")
    found: dict[str, Unit] = {}
    for name, row in data["units"].items():
        found[name] = _unit(name, row, Fraction(row["factor"]))
        for prefix in row.get("prefixes", ()):
            scaled = Fraction(row["factor"]) * Fraction(data["prefixes"][prefix]["factor"])
            found[prefix + name] = _unit(prefix + name, row, scaled)
    for name, (dimension, factor) in in_force().units.items():
        found[name] = Unit(name=name, dimension=dimension, factor=factor)
    return found


def _unit(name: str, row: dict[str, Any], factor: Fraction) -> Unit:
    return Unit(
        name=name,
        dimension=row["dimension"],
        factor=factor,
        offset=Fraction(row.get("offset", "0")),
        logarithmic=row.get("logarithmic", False),
        variants=tuple(row.get("variants", ())),
    )


@cached_by_units
def unit(name: str) -> Unit | None:
    """The unit of that name, a rate ("litre per hour") included; null when unknown."""
    if name in units():
        return units()[name]
    above, per, below = name.partition(" per ")
    over, under = units().get(above), units().get(below)
    if not per or over is None or under is None or over.offset or under.offset:
        return None
    return Unit(name=name, dimension=f"{over.dimension}/{under.dimension}", factor=over.factor / under.factor)


def convert(value: Decimal | Fraction, source: str, target: str) -> Fraction:
    """A value in another unit of the same dimension, exactly.

    Raises:
        ValueError: a unit is unknown, or the two measure different things.
    """
    old, new = unit(source), unit(target)
    if old is None or new is None or old.dimension != new.dimension or old.logarithmic != new.logarithmic:
        raise ValueError(f"{source!r} does not convert to {target!r}")
    return (Fraction(value) * old.factor + old.offset - new.offset) / new.factor


def convertible(first: str, second: str) -> bool:
    """Whether both units measure the same thing on a linear scale."""
    one, other = unit(first), unit(second)
    return one is not None and other is not None and one.dimension == other.dimension and not one.logarithmic


@cache
def known_pairs() -> tuple[tuple[str, str], ...]:
    """The pairs that news prints side by side, the metric unit first."""
    return tuple((first, second) for first, second in table("units")["pairs"]["known"])


@cache
def partners(name: str) -> tuple[str, ...]:
    """The units that news prints beside this one."""
    return tuple(b if a == name else a for a, b in known_pairs() if name in (a, b))


def readings(name: str) -> tuple[str, ...]:
    """The unit and whatever else its name may stand for."""
    known = unit(name)
    return (name, *known.variants) if known else (name,)


def reading(value: Decimal, precision: Decimal | None) -> tuple[Fraction, Fraction]:
    """The closed interval that a printed value stands for, by the place value of its last significant digit."""
    half = Fraction(precision or 0) / 2
    return Fraction(value) - half, Fraction(value) + half


def agree(
    value: Decimal, precision: Decimal | None, source: str, other: Decimal, other_precision: Decimal | None, target: str
) -> bool:
    """Whether two printed measures may be one and the same: under some reading of an ambiguous unit their intervals
    touch. Units that do not convert agree with nothing."""
    low, high = reading(value, precision)
    floor, ceiling = reading(other, other_precision)
    for old in readings(source):
        for new in readings(target):
            if convertible(old, new) and convert(low, old, new) <= ceiling and floor <= convert(high, old, new):
                return True
    return False
