"""Slips of the pen, and what only looks like one."""

from __future__ import annotations

import pytest

from factcheck.check.slips import forms, is_slip, is_typical, near_words


@pytest.mark.parametrize(
    ("usual", "rare"),
    [
        pytest.param("sorvik", "sorivk", id="two letters swapped"),
        pytest.param("sorvik", "sorvk", id="a letter left out"),
        pytest.param("sorvik", "sorvick", id="a letter more"),
        pytest.param("sorvik", "sorvek", id="a letter changed"),
        pytest.param("albany", "albanyy", id="the last letter doubled"),
        pytest.param("dornholm", "dornhol", id="the last letter lost"),
    ],
)
def test_slips(usual: str, rare: str) -> None:
    assert is_slip(usual, rare)


@pytest.mark.parametrize(
    ("usual", "rare"),
    [
        pytest.param("korea", "korean", id="the people of a place"),
        pytest.param("sorvik", "sorviks", id="a plural"),
        pytest.param("sorvik", "sorvikt", id="a letter behind it"),
        pytest.param("sorviko", "sorvik", id="a last vowel lost"),
        pytest.param("dornins", "dornist", id="two endings of one stem"),
        pytest.param("dornian", "dornite", id="two longer endings"),
        pytest.param("centre", "center", id="another style"),
        pytest.param("labour", "labor", id="another style inside"),
        pytest.param("marten", "morton", id="two letters of a short word"),
        pytest.param("orm", "orn", id="three letters"),
    ],
)
def test_no_slips(usual: str, rare: str) -> None:
    assert not is_slip(usual, rare)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("harbour", "harbuor", True), ("harbour", "harrbour", True), ("harbour", "hirbour", False)],
    ids=["swapped", "doubled", "changed"],
)
def test_slips_of_the_hand(one: str, other: str, expected: bool) -> None:
    assert is_typical(one, other) is is_typical(other, one) is expected


def test_near_words_are_found_among_others() -> None:
    words = ["sorvik", "sorivk", "dornholm", "halvorsen", "halvarson"]
    assert list(near_words(["sorivk"], words)) == [("sorivk", "sorvik")]
    assert list(near_words(["halvarson"], words)) == []
    assert list(near_words(["halvarson"], words, forms)) == [("halvarson", "halvorsen")]
