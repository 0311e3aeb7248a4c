"""Slips of the hand in figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.check.digits import mistyped, swapped


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("1098", "2098", True, id="a wrong digit"),
        pytest.param("5000", "500", True, id="a lost zero"),
        pytest.param("13", "133", True, id="a digit too many"),
        pytest.param("179", "719", True, id="two in the wrong order"),
        pytest.param("4", "9", False, id="one digit alone"),
        pytest.param("120", "987", False, id="nothing in common"),
    ],
)
def test_what_one_slip_explains(one: str, other: str, expected: bool) -> None:
    assert mistyped(Decimal(one), Decimal(other)) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("72", "27", True, id="two digits"),
        pytest.param("4.35", "4.53", True, id="behind the point"),
        pytest.param("1.5", "15", False, id="a lost point"),
        pytest.param("719", "917", False, id="not neighbours"),
        pytest.param("77", "77", False, id="the same"),
        pytest.param("31", "24", False, id="other digits"),
    ],
)
def test_two_digits_in_the_wrong_order(one: str, other: str, expected: bool) -> None:
    assert swapped(Decimal(one), Decimal(other)) is expected
