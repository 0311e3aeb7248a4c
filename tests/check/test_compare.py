"""Values by the digits shown: what may both be right, and what cannot."""

from decimal import Decimal

import pytest
from hand import claim
from hypothesis import given
from hypothesis import strategies as st

from factcheck.check.compare import compare, number_text, said, shown, supported
from factcheck.records import Claim


def figure(text: str, surface: str | None = None, **known: object) -> Claim:
    """A claim of a plain number, its precision read off the digits."""
    digits = text.replace(",", "")
    whole = digits.rstrip("0") if "." not in digits else digits
    places = len(digits.partition(".")[2])
    precision = Decimal(1).scaleb(-places) if places else Decimal(10) ** (len(digits) - len(whole))
    return claim(surface or text, digits, precision=precision, **known)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(figure("212"), figure("200"), id="rounded to hundreds"),
        pytest.param(figure("958", kind="measure", unit="kilometre"), figure("960", kind="measure", unit="kilometre")),
        pytest.param(figure("1970000"), figure("2000000", modifier="~"), id="about two million"),
        pytest.param(figure("23"), figure("20", modifier=">"), id="more than 20"),
        pytest.param(figure("23"), figure("20", modifier=">="), id="at least 20"),
        pytest.param(figure("23"), figure("20", modifier="~"), id="about 20"),
        pytest.param(figure("28"), figure("20", modifier=">"), id="more than 20, up to the next round number"),
        pytest.param(figure("28"), figure("24", modifier=">", surface="two dozen"), id="more than two dozen"),
        pytest.param(figure("25"), figure("24", surface="two dozen"), id="two dozen"),
        pytest.param(figure("20"), figure("24", modifier="~", surface="two dozen"), id="about two dozen"),
        pytest.param(figure("14"), figure("15", modifier="<", surface="nearly 15"), id="nearly 15"),
        pytest.param(figure("8"), figure("9", modifier="<="), id="as many as nine"),
        pytest.param(figure("1.4", kind="money"), figure("1.375", kind="money"), id="cut to two digits"),
        pytest.param(figure("35.72", kind="percent"), figure("35.7", kind="percent"), id="percent"),
        pytest.param(figure("6"), claim("5 to 7", None, low=Decimal(5), high=Decimal(7)), id="inside a range"),
    ],
)
def test_may_both_be_right(one: Claim, other: Claim) -> None:
    assert compare(one, other).relation == "compatible"
    assert compare(other, one).relation == "compatible"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(figure("12"), figure("14"), id="small counts are exact"),
        pytest.param(figure("10", modifier="~"), figure("13", modifier="~"), id="about 10, about 13"),
        pytest.param(figure("10000"), figure("10900"), id="nobody rounds so far"),
        pytest.param(figure("19"), figure("20", modifier=">"), id="19 is not more than 20"),
        pytest.param(figure("11"), figure("15", modifier="<", surface="nearly 15"), id="11 is not nearly 15"),
        pytest.param(figure("6", modifier="<="), figure("9", modifier="<="), id="as many as 6, as many as 9"),
        pytest.param(figure("3"), figure("6", modifier=">"), id="3 is not over 6"),
        pytest.param(figure("28"), figure("24", modifier=">"), id="24 is no round number"),
        pytest.param(figure("40"), figure("24", modifier=">", surface="two dozen"), id="40 is more than three dozen"),
        pytest.param(figure("28"), figure("24", surface="two dozen"), id="two dozen"),
        pytest.param(figure("45.8", kind="percent"), figure("45.1", kind="percent"), id="percent"),
        pytest.param(figure("41", kind="age"), figure("42", kind="age"), id="ages are exact"),
        pytest.param(figure("200000"), figure("2000000"), id="a nought too many"),
        pytest.param(figure("8"), claim("5 to 7", None, low=Decimal(5), high=Decimal(7)), id="outside a range"),
        pytest.param(
            claim("250 to 300", None, low=Decimal(250), high=Decimal(300)),
            claim("250 to 900", None, low=Decimal(250), high=Decimal(900)),
            id="ranges with another end",
        ),
    ],
)
def test_cannot_both_be_right(one: Claim, other: Claim) -> None:
    assert compare(one, other).relation == "different"
    assert compare(other, one).relation == "different"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(figure("5", unit="mile"), figure("5", unit="kilometre"), id="two units"),
        pytest.param(figure("3", kind="percent"), figure("3", kind="percent", modifier="up"), id="rose 3, rose to 3"),
        pytest.param(figure("3", modifier="down"), figure("3", modifier="up"), id="up and down"),
        pytest.param(figure("3"), claim("many", None), id="no number"),
    ],
)
def test_is_not_compared(one: Claim, other: Claim) -> None:
    assert compare(one, other).relation == "incomparable"


def test_equal_values_are_equal() -> None:
    assert compare(figure("40"), figure("40", modifier="~")).relation == "equal"


@given(
    st.decimals(min_value=1, max_value=10**9, places=2),
    st.sampled_from(["=", "~", "<", ">", "<=", ">=", "up", "down"]),
    st.sampled_from([Decimal("0.01"), Decimal(1), Decimal(1000)]),
)
def test_a_figure_supports_its_own_value_and_comparing_is_symmetric(
    value: Decimal, modifier: str, precision: Decimal
) -> None:
    one = claim(str(value), str(value), modifier=modifier, precision=precision)
    interval = supported(one)
    assert interval is not None
    assert interval.low is None or interval.low <= value
    assert interval.high is None or interval.high >= value
    other = figure("500")
    assert compare(one, other).relation == compare(other, one).relation


@pytest.mark.parametrize(
    ("value", "text"), [("1234.50", "1,234.5"), ("1E+6", "1,000,000"), ("0.10", "0.1"), ("7", "7")]
)
def test_numbers_are_printed_plainly(value: str, text: str) -> None:
    assert number_text(Decimal(value)) == text


def test_a_value_is_shown_with_bound_and_unit() -> None:
    assert shown(claim("at least 20 miles", "20", modifier=">=", unit="mile")) == "at least 20 mile"


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("20", "mile", "20 miles"),
        ("1", "mile", "1 mile"),
        ("0.5", "mile", "0.5 miles"),
        ("5", "foot per second", "5 feet per second"),
        ("7", "square foot", "7 square feet"),
        ("-3", "degree Celsius", "-3 degrees Celsius"),
        ("12", "percent", "12 percent"),
        ("2", "percentage point", "2 percentage points"),
        ("6", "gigahertz", "6 gigahertz"),
        ("3", "century", "3 centuries"),
        ("4000000", "US dollar", "4,000,000 US dollars"),
        ("9", "euro", "9 euros"),
        ("9", "pound sterling", "9 pounds sterling"),
        ("9", "Norwegian krone", "9 Norwegian kroner"),
        ("9", "Japanese yen", "9 Japanese yen"),
        ("9", None, "9"),
    ],
)
def test_a_sentence_has_the_plural_of_a_unit(value: str, unit: str | None, words: str) -> None:
    assert said(claim(value, value, unit=unit)) == words


def test_a_range_is_of_many() -> None:
    assert said(claim("1 to 2 tons", None, low=Decimal(1), high=Decimal(2), unit="ton")) == "1 to 2 tons"
