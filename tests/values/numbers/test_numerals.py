"""Numbers in digits and words, and what their digits show."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.numbers.numerals import read_numeral, read_suffix


def number(text: str) -> tuple[str, Decimal, Decimal]:
    """The number at the start of a text: its surface, its value, its precision."""
    found = read_numeral(text.lower(), 0)
    assert found is not None
    return text[: found.end], found.value, found.precision


@pytest.mark.parametrize(
    ("text", "surface", "value", "precision"),
    [
        ("960 km", "960", "960", "10"),
        ("1,450 seats", "1,450", "1450", "10"),
        ("1,450.50 a head", "1,450.50", "1450.50", "0.01"),
        ("12,34,500 rupees", "12,34,500", "1234500", "100"),
        ("40 000 euros", "40 000", "40000", "10000"),
        ("40\u202f125 euros", "40\u202f125", "40125", "1"),
        ("3.870,5 kg", "3.870,5", "3870.5", "0.1"),
        ("2.400.000 kg", "2.400.000", "2400000", "100000"),
        ("1'300 francs", "1'300", "1300", "100"),
        ("5,75 euros", "5,75", "5.75", "0.01"),
        ("22,24,26", "22", "22", "1"),
        (".75 of it", ".75", "0.75", "0.01"),
        ("3/8 inch", "3/8", "0.375", "0.125"),
        ("7 3/4 points", "7 3/4", "7.75", "0.25"),
        ("2½ hours", "2½", "2.5", "0.5"),
        ("¾ of", "¾", "0.75", "0.25"),
        ("6.2x10^4 m", "6.2x10^4", "62000", "1000"),
        ("3e5 m", "3e5", "300000", "100000"),
        ("2.5 million", "2.5 million", "2500000", "100000"),
        ("28 thousand", "28 thousand", "28000", "1000"),
        ("4 hundred million", "4 hundred million", "400000000", "100000000"),
        ("3 hundred and 21 yuan", "3 hundred and 21", "321", "1"),
        ("2 million and 3 million", "2 million", "2000000", "1000000"),
    ],
)
def test_digits(text: str, surface: str, value: str, precision: str) -> None:
    assert number(text) == (surface, Decimal(value), Decimal(precision))


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("nineteen", "nineteen", "19"),
        ("twenty-one miners", "twenty-one", "21"),
        ("twenty one miners", "twenty one", "21"),
        ("two hundred and six", "two hundred and six", "206"),
        ("twelve hundred", "twelve hundred", "1200"),
        ("two hundred and fifty thousand", "two hundred and fifty thousand", "250000"),
        ("thirty-one thousand four hundred seventeen", "thirty-one thousand four hundred seventeen", "31417"),
        ("three million and eleven", "three million and eleven", "3000011"),
        ("one hundred and two hundred", "one hundred", "100"),
        ("five thousand and six thousand", "five thousand", "5000"),
        ("nineteen eighty-four", "nineteen", "19"),
        ("two crore five lakh", "two crore five lakh", "20500000"),
        ("three thousand million", "three thousand million", "3000000000"),
        ("two point seven million", "two point seven million", "2700000"),
        ("two and a half years", "two and a half", "2.5"),
        ("five and a half million", "five and a half million", "5500000"),
        ("one million and a half", "one million and a half", "1500000"),
        ("half a million homes", "half a million", "500000"),
        ("quarter of a million", "quarter of a million", "250000"),
        ("three quarters of a million", "three quarters of a million", "750000"),
        ("dozen", "dozen", "12"),
        ("two dozen", "two dozen", "24"),
        ("half a dozen", "half a dozen", "6"),
        ("two-thirds of", "two-thirds", "0.6666666666666666666666666667"),
        ("three-quarters", "three-quarters", "0.75"),
        ("five eighths", "five eighths", "0.625"),
        ("one fifth", "one fifth", "0.2"),
        ("five and a third man", "five", "5"),
    ],
)
def test_words(text: str, surface: str, value: str) -> None:
    assert number(text)[:2] == (surface, Decimal(value))


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("seventh", "seventh", 7),
        ("21st", "21st", 21),
        ("1,000th visitor", "1,000th", 1000),
        ("twenty-second", "twenty-second", 22),
        ("one hundred and fifth", "one hundred and fifth", 105),
        ("one hundred fifth", "one hundred fifth", 105),
        ("two hundredth", "two hundredth", 200),
    ],
)
def test_ordinals(text: str, surface: str, value: int) -> None:
    assert number(text)[:2] == (surface, Decimal(value))


@pytest.mark.parametrize(
    ("text", "surface", "low", "high"),
    [
        ("dozens of cars", "dozens", 12, 120),
        ("hundreds", "hundreds", 100, 1000),
        ("tens of thousands of them", "tens of thousands", 10_000, 100_000),
        ("hundreds of thousands of soldiers", "hundreds of thousands", 100_000, 1_000_000),
    ],
)
def test_plural_magnitudes_are_ranges(text: str, surface: str, low: int, high: int) -> None:
    found = read_numeral(text, 0)
    assert found is not None
    assert (text[: found.end], found.low, found.high) == (surface, Decimal(low), Decimal(high))


@pytest.mark.parametrize("text", ["1.2.3", "9" * 40, "thirds of it", "quarters"])
def test_no_number(text: str) -> None:
    assert read_numeral(text, 0) is None


@pytest.mark.parametrize(
    ("text", "value"), [("1.2bn", "1200000000"), ("5k", "5000"), ("3.06mil", "3060000"), ("8 M", "8000000")]
)
def test_suffixes(text: str, value: str) -> None:
    numeral = read_numeral(text.lower(), 0)
    assert numeral is not None
    suffix = read_suffix(text, numeral)
    assert suffix is not None
    assert suffix.numeral.value == Decimal(value)
    assert suffix.numeral.end == len(text)


ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen"""
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety"


def spelt(value: int, joint: str) -> str:
    """A whole number below a trillion in words."""
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= size:
            rest = value % size
            between = f" {joint}" if joint and 0 < rest < 100 else ""
            return f"{spelt(value // size, '')} {name}" + (f"{between} {spelt(rest, joint)}" if rest else "")
    if value < 20:
        return ONES.split()[value]
    return TENS.split()[value // 10] + (f"-{ONES.split()[value % 10]}" if value % 10 else "")


@given(st.integers(0, 10**12 - 1), st.sampled_from(["", "and"]))
def test_every_number_comes_back_from_its_words(value: int, joint: str) -> None:
    text = spelt(value, joint)
    assert number(text)[:2] == (text, Decimal(value))


@given(st.decimals(min_value=0, max_value=10**9, places=2), st.sampled_from(["{:,}", "{}"]))
def test_every_number_comes_back_from_its_digits(value: Decimal, form: str) -> None:
    text = form.format(value)
    assert number(text) == (text, value, Decimal("0.01"))


@given(st.text(alphabet="0123456789.,/ ½eE^x×'’-abcdefmnortuwy ", max_size=40))
def test_nothing_raises(text: str) -> None:
    lower = text.lower()
    for start in range(len(lower)):
        found = read_numeral(lower, start)
        assert found is None or start == found.start < found.end <= len(text)
