"""D105: the order of dates."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.check.rules.d105_date_order import date_order
from factcheck.records import Extraction

WRONG = [
    ("The bridge was opened on 3 June 2041.", "3 June 2041"),
    ("On 27/10/2040 we told the council.", "27/10/2040"),
    ("The mill closed in March 2026.", "March 2026"),
    ("The mill burned down on the morning of June 3, 2041.", "the morning of June 3, 2041"),
    ("A due bill was paid on 3 June 2041.", "3 June 2041"),
    ("The fair runs May 10 – 1, 2024.", "May 10"),
    ("The painter Lee Moss (1950-1930) lived in Dorn.", "1950"),
    ("He was mayor from June 3, 2012 to May 1, 2010.", "June 3, 2012"),
]


@pytest.mark.parametrize(("text", "marked"), WRONG, ids=[text for text, _ in WRONG])
def test_flagged(extract: Callable[..., Extraction], text: str, marked: str) -> None:
    (flag,) = date_order.run(extract(text, published="2024-05-08"))
    assert text[flag.sides[0].start : flag.sides[0].end] == marked


@pytest.mark.parametrize(
    "text",
    [
        "The bridge will be opened on 3 June 2041.",
        "The lease expires on 3 June 2041.",
        "They agreed to close the mill by March 2026.",
        "It was opened on 9 May 2024.",  # a day off
        "The hearing was moved to 3 June 2041.",
        "The vote was put off until 3 June 2041.",
        "The rocket left at 7 p.m. EST (0000 GMT).",
        "She won the 2028 nomination.",
        "Harbour fair - 3 June 2041",
        "The harbour board sold notes due June 3, 2041.",
        "She bought shares of the mill, payable on 3 June 2041.",
        "They approved a lease expiring on 3 June 2041.",
        "The council passed a law effective 1 July 2041.",
        "The council approved a fair starting on 3 June 2041.",
        "Dorn got an order for delivery in June 2041.",
        "The board approved a hearing scheduled 3 June 2041.",
        "It runs from October to March.",
        "It ran from 1990 to 1995.",
        "He was mayor from June 3, 2010 to May 1, 2012.",
    ],
)
def test_left_alone(extract: Callable[..., Extraction], text: str) -> None:
    assert not list(date_order.run(extract(text, published="2024-05-08")))


def test_a_date_with_its_weekday_is_a_note(extract: Callable[..., Extraction]) -> None:
    (flag,) = date_order.run(extract("The bridge was opened on Monday, 3 June 2041.", published="2024-05-08"))
    assert flag.severity == "note"


def test_without_a_certain_day_of_publication_nothing_is_too_late(extract: Callable[..., Extraction]) -> None:
    assert not list(date_order.run(extract("The bridge was opened on 3 June 2041.")))


@pytest.mark.parametrize("published", ["9999-12-31", "0001-01-01"])
def test_the_calendar_ends_without_an_error(extract: Callable[..., Extraction], published: str) -> None:
    assert not list(date_order.run(extract("The bridge was opened last spring.", published=published)))
