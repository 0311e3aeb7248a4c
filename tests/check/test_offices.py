"""Offices as roles name them, and which exclude one another."""

from __future__ import annotations

import pytest

from factcheck.check.offices import exclude, office


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("mayor of Velby", ("city", "mayor", {"velby"})),
        ("Velby Deputy Mayor", ("city", "deputy mayor", {"velby"})),
        ("the Lt. Gov.", ("state", "lieutenant governor", set())),
        ("sheriff", ("sheriff", "sheriff", set())),
        ("student body president", ("", "student body president", set())),
    ],
)
def test_the_office_of_a_role(role: str, expected: tuple[str, str, set[str]]) -> None:
    found = office(role)
    assert found is not None
    assert (found.ladder, found.name, set(found.place)) == expected


@pytest.mark.parametrize("role", [None, "", "former mayor of Velby", "mayor-elect", "acting sheriff", "harbour pilot"])
def test_no_office_that_is_held(role: str | None) -> None:
    assert office(role) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("mayor of Velby", "deputy mayor of Velby", True),
        ("mayor of Velby", "mayor of Orvik", True),
        ("mayor of Velby", "mayor", False),
        ("mayor of Velby", "Velby Mayor", False),
        ("mayor of Velby", "sheriff of Orvik", False),
        ("president of Velby Rowing", "president of the Orvik Choir", False),
        ("Wash. senator", "senator from Washington", False),
    ],
)
def test_offices_that_one_person_cannot_hold_together(one: str, other: str, expected: bool) -> None:
    first, second = office(one), office(other)
    assert first is not None
    assert second is not None
    assert exclude(first, second) is exclude(second, first) is expected
