"""Numbers that are names."""

from __future__ import annotations

import pytest

from factcheck.check.identifiers import UNIT, identifiers
from tests.check.hand import article, extraction, number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tram left Dorn Street 48 at dusk.", ["48"]),
        ("Flight Halcyon 815 landed.", ["815"]),
        ("It burned in the 3700 block of the road.", ["3700"]),
        ("Route 7 was closed.", []),
        ("It opened in May 1994.", []),
        ("They won 31-28 on Sunday.", []),
        ("It costs $48 in Dorn.", []),
        ("The lake is 4.5 long.", []),
        ("Call 12345678 today.", []),
        ("It was 48.", []),
    ],
    ids=["a house", "a flight", "a block", "one digit", "a year", "a score", "money", "a fraction", "long", "no name"],
)
def test_numbers_beside_names(text: str, expected: list[str]) -> None:
    found = list(identifiers(extraction(article(text))))
    assert [claim.text for claim in found] == expected
    assert all(claim.unit == UNIT and text[claim.start : claim.end] == claim.text for claim in found)


def test_what_a_claim_covers_is_counted_and_names_nothing() -> None:
    source = article("The tram left Dorn Street 48 at dusk.")
    assert not list(identifiers(extraction(source, claims=(number(source, "48", "48"),))))
