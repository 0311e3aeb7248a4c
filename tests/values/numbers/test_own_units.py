"""Units and spellings of the user's own."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from factcheck.values.numbers.conversions import written
from factcheck.values.numbers.grammar import parse
from factcheck.values.numbers.own_units import UnitError, own_units
from factcheck.values.numbers.units import convert, units

OURS = {
    "stadium": "180 m",
    "stadia": "stadium",
    "sjømil": "nautical mile",
    "dorn mile": "1,500.5 yards",
    "knop": "nautical miles per hour",
    "Vb": "12.5 litres",
    "long league": "3 dorn mile",
    "celsig": "°C",
}


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It is 3 stadiums long.", 3, "stadium"),
        ("It is 12 stadia long.", 12, "stadium"),
        ("A two-stadium walk.", 2, "stadium"),
        ("They sailed 40 sjømil.", 40, "nautical mile"),
        ("They sailed 40 Sjømil.", 40, "nautical mile"),
        ("It made 14 knop.", 14, "nautical mile per hour"),
        ("It holds 6 Vb.", 6, "Vb"),
        ("It is 5 dorn miles away.", 5, "dorn mile"),
        ("It was 20 celsig.", 20, "degree Celsius"),
        ("It is 5 miles away.", 5, "mile"),
    ],
)
def test_they_are_read(text: str, value: int, unit: str) -> None:
    with own_units(OURS):
        (term,) = parse(text)
    assert (term.value, term.unit) == (value, unit)


@pytest.mark.parametrize("text", ["It is 3 stadiums long.", "They sailed 40 sjømil.", "It holds 6 Vb."])
def test_they_are_no_units_outside(text: str) -> None:
    with own_units(OURS):
        parse(text)
    (term,) = parse(text)
    assert term.unit is None
    assert "stadium" not in units()


def test_a_symbol_is_matched_as_written() -> None:
    with own_units(OURS):
        (term,) = parse("It holds 6 vb.")
    assert term.unit is None


def test_a_known_word_may_be_told_to_mean_another_unit() -> None:
    with own_units({"ton": "metric ton"}):
        assert [term.unit for term in parse("It carried 5 tons and 1 ton.")] == ["metric ton", "metric ton"]


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        (2, "stadium", "metre", Fraction(360)),
        (900, "metre", "stadium", Fraction(5)),
        (2, "long league", "yard", Fraction(9003)),
        (2, "Vb", "litre", Fraction(25)),
    ],
)
def test_they_convert(value: int, source: str, target: str, expected: Fraction) -> None:
    with own_units(OURS):
        assert convert(Decimal(value), source, target) == expected


def test_they_are_halves_of_a_dual_expression() -> None:
    with own_units(OURS):
        assert [term.relation for term in parse("It is 5 stadia (900 m) long.")] == ["dual", "dual"]


@pytest.mark.parametrize(("unit", "said"), [("stadium", "5 stadiums"), ("Vb", "5 Vb")])
def test_they_are_written(unit: str, said: str) -> None:
    with own_units(OURS):
        assert written(Decimal(5), unit) == said


@pytest.mark.parametrize(
    ("definitions", "said"),
    [
        ({"stadium": "180 metrs"}, "'metrs' is no known unit"),
        ({"stadium": "stadium"}, "'stadium' is no known unit"),
        ({"one": "2 two", "two": "3 one"}, "is no unit"),
        ({"stadium": "0 m"}, "a unit of nothing"),
        ({"warm": "2 °C"}, "does not multiply"),
        ({"stadium": "180"}, "'180' is no known unit"),
    ],
)
def test_a_definition_that_says_nothing(definitions: dict[str, str], said: str) -> None:
    with pytest.raises(UnitError, match=said), own_units(definitions):
        pass
