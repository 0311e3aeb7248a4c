"""Records on the wire."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from conftest import make_article
from findings import finding, report
from hypothesis import given
from hypothesis import strategies as st

from factcheck.records import Claim, Span
from factcheck.serialise import to_json, to_line
from factcheck.validation import faults


def claim(value: Decimal | None, text: str = "x") -> Claim:
    return Claim(
        id="a/c1", article="a", start=0, end=1, text=text, kind="count", value=value, sentence=Span(start=0, end=1)
    )


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param(Decimal("350"), "350", id="whole"),
        pytest.param(Decimal("3.50E+2"), "350", id="whole, with an exponent"),
        pytest.param(Decimal("5.20"), "5.2", id="fraction"),
        pytest.param(Decimal("0.1"), "0.1", id="no binary noise"),
        pytest.param(Decimal("1E+400"), "null", id="beyond JSON's range"),
        pytest.param(None, "null", id="none"),
    ],
)
def test_numbers(value: Decimal | None, written: str) -> None:
    assert f'"value": {written}, "low"' in to_line(claim(value))


@pytest.mark.parametrize(
    "character", ["\x1b", "\x7f", "\x9b", "\u2028", "\u202e", "\u2066", "\ud800"], ids=lambda c: f"U+{ord(c):04X}"
)
def test_what_a_terminal_obeys_is_escaped_and_reads_back(character: str) -> None:
    line = to_line(claim(None, text=f"a{character}b"))
    assert character not in line
    assert json.loads(line)["text"] == f"a{character}b"


@given(st.text())
def test_any_text_is_one_line_of_utf8_that_reads_back(text: str) -> None:
    line = to_line(claim(None, text=text))
    assert len(line.splitlines()) == 1
    assert json.loads(line.encode("utf-8"))["text"] == text


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_any_number_is_valid_json(value: Decimal) -> None:
    assert not list(faults(to_line(claim(value))))


def test_letters_are_not_escaped() -> None:
    assert "Zoë Łukasz 김" in to_line(claim(None, text="Zoë Łukasz 김"))


@pytest.mark.parametrize(
    "record",
    [make_article("Rain fell."), claim(Decimal("1.5")), finding()],
    ids=lambda record: type(record).__name__,
)
def test_a_line_names_its_kind_first_and_follows_its_schema(record: object) -> None:
    line = to_line(record)
    assert line.startswith(f'{{"record": "{type(record).__name__.lower()}", ')
    assert not list(faults(line))


def test_a_report_follows_its_schema() -> None:
    assert not list(faults(to_json(report(finding()), indent=2)))
