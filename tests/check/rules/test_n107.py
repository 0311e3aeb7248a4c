"""N107 repeated-claim: one sentence twice in an article, with two values."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.check.rules.n107_repeated_claim import repeated_claim
from factcheck.records import Extraction

BETWEEN = "\nNobody in Orvik had seen such a summer. The council will meet again when the rain comes.\n"


def flags(extract: Callable[..., Extraction], first: str, second: str) -> list[tuple[str | None, ...]]:
    found = repeated_claim.run(extract(first + BETWEEN + second, published="2024-05-08"))
    return [tuple(side.value for side in flag.sides) for flag in found]


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "The old dam above Orvik village holds 40 million litres of drinking water.",
            "The old dam above Orvik village holds 14 million litres of drinking water.",
            ("14,000,000 litre", "40,000,000 litre"),
        ),
        (
            "The flood swept away 31 houses along the river road.",
            "The flood swept away 13 houses along the river road.",
            ("13", "31"),
        ),
        (
            "Divers searched the harbour basin for the missing bell on Monday.",
            "Divers searched the harbour basin for the missing bell on Tuesday.",
            ("2024-05-07", "2024-05-06"),
        ),
        (
            "9:30 p.m.\nThe flood swept away 31 houses along the river road.",
            "At 10:10 p.m. a bell rang.\nThe flood swept away 13 houses along the river road.",
            ("13", "31"),
        ),
    ],
    ids=["a measure", "a count", "a day", "one entry"],
)
def test_flagged(extract: Callable[..., Extraction], first: str, second: str, values: tuple[str, ...]) -> None:
    assert flags(extract, first, second) == [values]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The old dam above Orvik village holds 40 million litres of drinking water.",) * 2,
        (
            "The old dam above Orvik village holds 41 million litres of drinking water.",
            "The old dam above Orvik village holds about 40 million litres of drinking water.",
        ),
        (
            "The old dam above Orvik village holds 40 million litres of drinking water.",
            "The old dam above Selm village holds 14 million litres of drinking water.",
        ),
        ("The flood swept away 31 houses in Orvik.", "Thirteen houses were lost, the insurers say."),
        ("He paid 20 crowns.", "He paid 30 crowns."),
        ("The flood hurt 31 people along the river road.", "The flood killed 13 people along the river road."),
        (
            "10:10 p.m.\nThe flood has swept away 31 houses along the river road.",
            "Updated at 9:30 p.m.:\nThe flood has swept away 13 houses along the river road.",
        ),
    ],
    ids=["the same value", "rounded", "another dam", "other words", "a short sentence", "another fate", "two entries"],
)
def test_left_alone(extract: Callable[..., Extraction], first: str, second: str) -> None:
    assert flags(extract, first, second) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Moss 787 is late. Dorn ordered 22 Moss 787 trams.\nThe first Moss 877 comes in May.", ["787"]),
        ("The Moss 787 is late. Dorn ordered 22 Moss 787 trams.\nThe first Moss 797 comes in May.", []),
        ("The Moss 787 is late.\nThe first Moss 877 comes in May.", []),
        ("The Moss 787 is late. Dorn ordered 22 Moss 787 trams.\nMoss 877 and Moss 877 are old.", []),
        ("In May 2012 it rained. In May 2012 it snowed.\nIn May 2021 it hailed.", []),
        ("Since 121 came, Since 121 went.\nSince 211 stayed.", []),
    ],
    ids=["two digits swapped", "another model", "one against one", "two against two", "years", "no name"],
)
def test_swapped_digits_in_names(extract: Callable[..., Extraction], text: str, expected: list[str]) -> None:
    assert [flag.expected for flag in repeated_claim.run(extract(text))] == expected


def test_numbers_behind_one_name_take_linear_time(extract: Callable[..., Extraction]) -> None:
    text = " ".join(f"Moss {number}" for number in range(10_000, 13_000))
    found = repeated_claim.run(extract(f"{text} Moss 40123 Moss 40123 Moss 41023"))
    assert [flag.expected for flag in found] == ["40123"]
