"""D102: weekdays beside dates."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.check.rules.d102_weekday_date import weekday_date
from factcheck.records import Block, Extraction

WRONG = [  # published Wednesday 8 May 2024
    ("The council met on Monday, 7 May 2024.", "May 7, 2024 is a Tuesday, not a Monday"),
    ("The council met on Mon., May 7, 2024.", "May 7, 2024 is a Tuesday, not a Monday"),
    ("It burned down on 2013-05-12 (Monday).", "May 12, 2013 is a Sunday, not a Monday"),
    ("It burned down on Monday, 13/5/2014.", "May 13, 2014 is a Tuesday, not a Monday"),
    ("The vote is on Friday, May 16.", "May 16, 2024 is a Thursday, not a Friday"),
    ("He spoke this past Thursday, April 7, 2015.", "April 7, 2015 is a Tuesday, not a Thursday"),
    ("The plant closed on Sunday 2nd January 1950.", "January 2, 1950 is a Monday, not a Sunday"),
]


@pytest.mark.parametrize(("text", "message"), WRONG, ids=[text for text, _ in WRONG])
def test_flagged(extract: Callable[..., Extraction], text: str, message: str) -> None:
    (flag,) = weekday_date.run(extract(text, published="2024-05-08"))
    assert flag.message == message


def test_the_calendar_ends_without_an_error(extract: Callable[..., Extraction]) -> None:
    (flag,) = weekday_date.run(extract("The lease ends on Sunday 9999-12-31."))
    assert "nearest Sunday is December 26" in flag.explanation[-1]


@pytest.mark.parametrize(
    "text",
    [
        "The council met on Tuesday, 7 May 2024.",
        "The council met on Thursday, Sept. 14.",  # of last year
        "It burned down on Monday, 10/09/2014.",  # September or October?
        "They met on Monday, and on May 7, 2024 they met again.",
        "It sank on Friday, 3 March 1703.",  # by the old calendar
        "On Friday, 13 people left.",
    ],
)
def test_left_alone(extract: Callable[..., Extraction], text: str) -> None:
    assert not list(weekday_date.run(extract(text, published="2024-05-08")))


def test_without_a_certain_day_of_publication_a_year_must_be_written(extract: Callable[..., Extraction]) -> None:
    assert not list(weekday_date.run(extract("The vote is on Friday, May 16.")))
    doubtful = extract("The vote is on Friday, May 16.", published="2024-05-08", published_confidence=0.3)
    assert not list(weekday_date.run(doubtful))
    assert list(weekday_date.run(extract("The vote was on Friday, May 16, 2024.")))


def test_a_page_may_print_the_day_it_was_saved(extract: Callable[..., Extraction]) -> None:
    text = "Friday, May 16\nThe ferry sank."
    blocks = (Block(start=0, end=14, role="furniture"), Block(start=15, end=len(text), role="body"))
    assert not list(weekday_date.run(extract(text, published="2024-05-08", blocks=blocks)))


def test_the_nearest_day_is_offered(extract: Callable[..., Extraction]) -> None:
    (flag,) = weekday_date.run(extract("The council met on Monday, 7 May 2024.", published="2024-05-08"))
    assert flag.explanation[-1] == "The nearest Monday is May 6."
