"""Figures in different units: which are held against each other at all, and which may be one value."""

from decimal import Decimal
from typing import Any

import pytest
from hand import claim
from hypothesis import given
from hypothesis import strategies as st

from factcheck.check.compare import compare, distance
from factcheck.check.scale import conversions, scale
from factcheck.records import Claim, ClaimKind


def printed(value: str, unit: str | None, kind: ClaimKind = "measure", **known: Any) -> Claim:
    """A figure as printed: its precision is the place of its last digit that is no trailing zero."""
    exponent = Decimal(value).normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    place = Decimal(value).as_tuple().exponent if "." in value else exponent
    assert isinstance(place, int)
    return claim(value, value, unit=unit, kind=kind, **({"precision": Decimal(1).scaleb(place)} | known))


def money(value: str, unit: str) -> Claim:
    return printed(value, unit, "money")


def lasting(value: str, unit: str, **known: Any) -> Claim:
    return printed(value, unit, "duration", **known)


def share(words: str, part: int, whole: int) -> Claim:
    """A share in words, "one in five"."""
    value = Decimal(part) / whole
    return claim(words, str(value), kind="ratio", precision=Decimal(1) / whole)


def percent(value: str) -> Claim:
    return printed(value, "percent", "percent")


SAME = {
    "miles and km": (printed("30", "mile"), printed("48", "kilometre")),
    "a whole mile": (printed("2", "mile"), printed("3", "kilometre")),
    "feet and metres": (printed("6", "foot"), printed("1.83", "metre")),
    "acres and hectares": (printed("1000", "acre"), printed("400", "hectare")),
    "speeds": (printed("60", "mile per hour"), printed("95", "kilometre per hour")),
    "nautical miles": (printed("30", "mile"), printed("56", "kilometre")),
    "knots": (printed("100", "knot"), printed("185", "kilometre per hour")),
    "tons of any kind": (printed("220", "ton"), printed("200", "metric ton")),
    "levels of temperature": (printed("30", "degree Celsius"), printed("86", "degree Fahrenheit")),
    "differences of temperature": (printed("2", "degree Celsius"), printed("3.6", "degree Fahrenheit")),
    "a bound": (printed("30", "mile", modifier=">"), printed("50", "kilometre")),
    "weeks and days": (lasting("2", "week"), lasting("14", "day")),
    "days and hours": (lasting("3", "day"), lasting("72", "hour")),
    "years and months": (lasting("1.5", "year"), lasting("18", "month")),
    "almost four years": (lasting("4", "year", modifier="~"), lasting("47", "month")),
    "one in five": (share("one in five", 1, 5), percent("20")),
    "one in five, roughly": (share("one in five", 1, 5), percent("21.4")),
    "a third": (share("a third", 1, 3), percent("33")),
    "per 100,000": (share("45 per 100,000", 45, 100_000), percent("0.045")),
    "basis points": (printed("25", "basis point", "percent"), printed("0.25", "percentage point", "percent")),
    "a month and a year": (money("2000", "US dollar per month"), money("24000", "US dollar per year")),
    "a gallon and a litre": (printed("12", "gallon per hour"), printed("45", "litre per hour")),
}
OTHER = {
    "miles and km": (printed("30", "mile"), printed("60", "kilometre")),
    "a lost conversion": (printed("30", "mile"), printed("30", "kilometre")),
    "speeds": (printed("60", "mile per hour"), printed("60", "kilometre per hour")),
    "acres and hectares": (printed("1000", "acre"), printed("800", "hectare")),
    "tons of any kind": (printed("260", "ton"), printed("200", "metric ton")),
    "levels of temperature": (printed("30", "degree Celsius"), printed("70", "degree Fahrenheit")),
    "days and hours": (lasting("3", "day"), lasting("48", "hour")),
    "years and months": (lasting("2", "year"), lasting("36", "month")),
    "one in five": (share("one in five", 1, 5), percent("25")),
    "two-thirds": (share("two-thirds", 2, 3), percent("54")),
    "per 100,000": (share("45 per 100,000", 45, 100_000), percent("0.45")),
    "basis points": (printed("25", "basis point", "percent"), printed("2.5", "percentage point", "percent")),
    "a month and a year": (money("2000", "US dollar per month"), money("36000", "US dollar per year")),
}
APART = {
    "two dimensions": (printed("30", "mile"), printed("30", "acre")),
    "two currencies": (money("30", "US dollar"), money("30", "euro")),
    "two currencies a year": (money("30", "US dollar per year"), money("30", "euro per year")),
    "a day and a year": (printed("12", "metric ton per day"), printed("4000", "metric ton per year")),
    "a week and a month": (money("500", "US dollar per week"), money("2000", "US dollar per month")),
    "months and days": (lasting("1", "month"), lasting("30", "day")),
    "a rate and an amount": (printed("12", "metric ton per day"), printed("12", "metric ton")),
    "percent and points": (percent("3"), printed("3", "percentage point", "percent")),
    "a multiple and a percentage": (claim("threefold", "3", kind="ratio"), percent("300")),
    "a count and a percentage": (claim("20", "20"), percent("20")),
    "a rise and a level": (printed("30", "mile", modifier="up"), printed("48", "kilometre")),
    "degrees of two kinds": (printed("30", "degree"), printed("30", "degree Celsius")),
    "a rise of a share": (share("one in five", 1, 5), printed("20", "percent", "percent", modifier="up")),
}


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        *(pytest.param(*pair, "compatible", id=f"same: {name}") for name, pair in SAME.items()),
        *(pytest.param(*pair, "different", id=f"other: {name}") for name, pair in OTHER.items()),
        *(pytest.param(*pair, "incomparable", id=f"apart: {name}") for name, pair in APART.items()),
    ],
)
def test_units_are_converted_where_that_is_certain(one: Claim, other: Claim, relation: str) -> None:
    assert compare(one, other).relation == relation
    assert compare(other, one).relation == relation


@pytest.mark.parametrize("pair", [*SAME.values(), *OTHER.values()])
def test_what_is_compared_shares_a_scale(pair: tuple[Claim, Claim]) -> None:
    assert scale(pair[0]) == scale(pair[1])


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            printed("30", "mile"),
            printed("60", "kilometre"),
            "60 kilometres would be 34.8 to 39.77 miles, not 28 to 32",
        ),
        (share("one in five", 1, 5), percent("30"), "one in five would be 18 to 22 percent, not 28 to 32"),
        (lasting("2", "week"), lasting("14", "day"), "2 weeks and 14 days may be the same value"),
    ],
)
def test_a_conversion_is_told(one: Claim, other: Claim, reason: str) -> None:
    assert compare(one, other).reason == reason


def test_the_distance_of_two_figures_is_that_in_one_unit() -> None:
    assert distance(printed("1", "mile"), printed("1.609344", "kilometre")) == 0
    assert distance(printed("1", "mile"), printed("1", "acre")) is None


@given(
    st.decimals(min_value=1, max_value=10**6, places=2),
    st.sampled_from([("mile", "kilometre"), ("pound", "kilogram"), ("acre", "hectare"), ("gallon", "litre")]),
)
def test_a_conversion_and_its_inverse_give_the_value_back(value: Decimal, units: tuple[str, str]) -> None:
    one, other = (printed("1", unit) for unit in units)
    there, back = next(conversions(one, other)), next(conversions(other, one))
    assert abs(back(there(value)) - value) < Decimal("1e-15")
