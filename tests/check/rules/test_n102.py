"""N102 unit-conversion: what rounding explains and what it does not."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.check.rules.n102_unit_conversion import conversion
from factcheck.records import Extraction
from factcheck.values.numbers.conversions import Measure, converted, is_explained, written
from factcheck.values.numbers.units import convert, known_pairs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lake is 30 miles (60 kilometres) long.", "48 km"),
        ("The ledge is 4 kilometres (1.8 miles) inside.", "2.5 mi"),
        ("The gun reaches 1,000 km (775 miles).", "621 mi"),
        ("It lost 15 pounds (9.5 kilograms).", "6.8 kg"),
        ("It was 30C (96F) in the shade.", "86°F"),
        ("The mast is 300 feet (19 metres) tall.", "91 m"),
        ("The mast is 280 metres/1,378 feet high.", "919 ft"),
        ("Some 10 to 20 miles (16 to 23 km) remain.", "32 km"),
        ("The lake is 10 km, or 9 miles, wide.", "6 mi"),
        ("The yard is 110 yards (110 metres) long.", "101 m"),
        ("The field is 100 by 60 yards (91 by 75 metres).", "55 m"),
    ],
)
def test_a_wrong_conversion(extract: Callable[..., Extraction], text: str, expected: str) -> None:
    (flag,) = conversion.run(extract(text))
    assert flag.expected == expected
    assert len(flag.sides) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The shell flew 4,500 km (2,800 miles).",
        "The mast is 280 metres/919 feet high.",
        "She won both the 5km/10-mile runs of Velm.",
        "He walks 5 km/5 miles on most days.",
        "They came within 960 kilometers (600 miles).",
        "The path rises 1,500 metres (nearly 5,000 feet).",
        "Stones of 8 to 75 centimetres (3 to 30 inches) fell.",
        "It flew at 37,000 feet (11,270 metres).",
        "The town is 85 miles (135 kilometres) off.",
        "The camp is 25 km (15 miles) off.",
        "The town is 75 kilometres (50 miles) off.",
        "It has a range of 5,600 miles (10,400 km) over the sea.",
        "It carries 10 tons (10,000 kg).",
        "It carries 10 tons (9,070 kg).",
        "It holds 10 gallons (45 litres).",
        "It was 18 °C (64.4 °F) at noon.",
        "The water was 2C (3.6F) warmer than usual.",
        "They ran 5 miles or 10 kilometres.",
        "The lake is 10 km, or 6 miles, wide.",
        "The field is 100 by 60 yards (91 by 55 metres).",
        "The road is 16 kilometers (ca. 10 miles) long.",
        "It cost $5 million (£12 million).",
        "A tile of 2.3cm x 2.3cm was found.",
        "They met for 2 hours (90 minutes of it in public).",
    ],
)
def test_no_wrong_conversion(extract: Callable[..., Extraction], text: str) -> None:
    assert list(conversion.run(extract(text))) == []


@given(st.integers(1, 9999), st.sampled_from(known_pairs()), st.sampled_from(["1", "0.1", "10"]))
def test_every_correctly_rounded_conversion_is_explained(value: int, pair: tuple[str, str], place: str) -> None:
    first = Measure(Decimal(value), Decimal(1), pair[0])
    exact = convert(first.value, *pair)
    rounded = (Decimal(exact.numerator) / Decimal(exact.denominator) / Decimal(place)).quantize(Decimal(1)) * Decimal(
        place
    )
    assert is_explained(first, Measure(rounded, Decimal(place), pair[1]))


@given(st.integers(20, 9999), st.sampled_from(known_pairs()))
def test_twice_the_conversion_never_is(value: int, pair: tuple[str, str]) -> None:
    first = Measure(Decimal(value), Decimal(1), pair[0])
    double = 2 * converted(first, pair[1], Decimal(1))
    if pair[0] != "degree Celsius" and double > 20:
        assert not is_explained(first, Measure(double, Decimal(1), pair[1]))


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("1234.50", "kilometre", "1,234.5 km"),
        ("1", "acre", "1 acre"),
        ("7", "inch", "7 inches"),
        ("30", "degree Celsius", "30°C"),
    ],
)
def test_how_a_measure_is_written(value: str, unit: str, shown: str) -> None:
    assert written(Decimal(value), unit) == shown
