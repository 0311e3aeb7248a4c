"""The unit table against pint, exact conversion, and what the digits shown allow."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lang import table
from factcheck.values.numbers.units import (
    agree,
    convert,
    convertible,
    known_pairs,
    partners,
    reading,
    readings,
    unit,
    units,
)

REGISTRY = pint.UnitRegistry(non_int_type=Fraction)
NOT_IN_PINT = {"magnitude", "decibel", "dram", "part per billion", "basis point"}
CHECKED = sorted(set(units()) - NOT_IN_PINT)


def pint_name(name: str) -> str:
    """A unit in pint's words."""
    rows = table("units")["units"]
    if name in rows:
        return str(rows[name].get("pint", name.replace(" ", "_")))
    prefix = next(each for each in table("units")["prefixes"] if name.startswith(each) and name[len(each) :] in rows)
    return prefix + str(rows[name[len(prefix) :]].get("pint", name[len(prefix) :]))


def base_of(dimension: str) -> str:
    """The unit of factor 1."""
    return next(
        each.name for each in units().values() if each.dimension == dimension and each.factor == 1 and not each.offset
    )


@pytest.mark.parametrize("name", CHECKED)
def test_factors_are_pints(name: str) -> None:
    known = units()[name]
    factor, base = REGISTRY.parse_expression(pint_name(name)), base_of(known.dimension)
    if known.dimension == "temperature":
        quantity = REGISTRY.Quantity(Fraction(1), pint_name(name)).to("kelvin")
        assert known.factor + known.offset == quantity.magnitude
        return
    size = factor if isinstance(factor, pint.Quantity) else REGISTRY.Quantity(Fraction(factor))
    assert size.to(pint_name(base) if base != "part" else "").magnitude == known.factor


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        ("1", "mile", "metre", "1609.344"),
        ("26", "mile", "kilometre", "41.842944"),
        ("100", "degree Celsius", "degree Fahrenheit", "212"),
        ("-40", "degree Fahrenheit", "degree Celsius", "-40"),
        ("1", "nautical mile", "kilometre", "1.852"),
        ("250", "metric ton", "kilogram", "250000"),
        ("36", "kilometre per hour", "metre per second", "10"),
        ("90", "litre per minute", "litre per hour", "5400"),
    ],
)
def test_conversion_is_exact(value: str, source: str, target: str, expected: str) -> None:
    assert convert(Decimal(value), source, target) == Fraction(expected)


@pytest.mark.parametrize(("source", "target"), [("mile", "kilogram"), ("mile", "smile"), ("magnitude", "mile")])
def test_what_does_not_convert(source: str, target: str) -> None:
    assert not convertible(source, target)
    with pytest.raises(ValueError, match="does not convert"):
        convert(Decimal(1), source, target)


@given(st.decimals(min_value=-1000, max_value=1000, places=2), st.sampled_from(known_pairs()))
def test_conversion_there_and_back(value: Decimal, pair: tuple[str, str]) -> None:
    there = convert(value, *pair)
    assert convert(there, pair[1], pair[0]) == Fraction(value)


def test_known_pairs_convert() -> None:
    assert all(convertible(*pair) for pair in known_pairs())
    assert "kilometre" in partners("mile")


def test_kinds_of_one_word_are_kept_apart() -> None:
    assert set(readings("ton")) == {"ton", "metric ton", "long ton"}
    assert set(readings("gallon")) == {"gallon", "imperial gallon"}
    assert unit("metric ton") != unit("long ton")
    assert unit("smile") is None


@pytest.mark.parametrize(
    ("value", "precision", "low", "high"), [("350", "10", 345, 355), ("2.8", "0.1", "2.75", "2.85"), ("7", None, 7, 7)]
)
def test_reading(value: str, precision: str | None, low: str | int, high: str | int) -> None:
    found = reading(Decimal(value), Decimal(precision) if precision else None)
    assert found == (Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    ("first", "second", "fine"),
    [
        (("350", "10", "kilometre"), ("217", "1", "mile"), True),
        (("960", "10", "kilometre"), ("600", "100", "mile"), True),
        (("350", "10", "kilometre"), ("271", "1", "mile"), False),
        (("30", "10", "degree Celsius"), ("86", "1", "degree Fahrenheit"), True),
        (("10", "10", "ton"), ("10000", "10000", "kilogram"), True),
        (("5", "1", "mile"), ("5", "1", "kilogram"), False),
    ],
)
def test_agreement_is_judged_by_the_digits_shown(
    first: tuple[str, str, str], second: tuple[str, str, str], fine: bool
) -> None:
    one = (Decimal(first[0]), Decimal(first[1]), first[2])
    other = (Decimal(second[0]), Decimal(second[1]), second[2])
    assert agree(*one, *other) is fine
