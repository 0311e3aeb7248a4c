"""D101: days that no calendar has, times that no clock shows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.check.rules.d101_impossible_date import impossible_date
from factcheck.records import Extraction

WRONG = [
    ("The hearing was put off to 31 September.", "31 September", "September has 30 days"),
    ("It opened on Feb. 29, 2023, in Dorn.", "Feb. 29, 2023", "February has 28 days in 2023"),
    ("The June 31 deadline stands.", "June 31", "June has 30 days"),
    ("The fair begins on May 34.", "May 34", "May has 31 days"),
    ("Tickets go on sale between April 31, 2024 and May 3.", "April 31, 2024", "April has 30 days"),
    ("The line opens at 25:10 GMT.", "25:10 GMT", "no clock shows 25:10"),
    ("He died Oct. 45 after a fall.", "Oct. 45", "October has 31 days"),
    ("SELM, Aug 32 (DP) - The mill burned down.", "Aug 32", "August has 31 days"),
    ("The council met on Monday, Oct. 32: it was loud.", "Oct. 32", "October has 31 days"),
    ("She won the county's April 34 primary.", "April 34", "April has 30 days"),
    ("The train leaves at 24:75 from Dorn.", "24:75", "no clock shows 24:75"),
    ("Doors open at 7:65 p.m.", "7:65 p.m.", "no clock shows 7:65 p.m"),
]


@pytest.mark.parametrize(("text", "marked", "why"), WRONG, ids=[text for text, _, _ in WRONG])
def test_flagged(extract: Callable[..., Extraction], text: str, marked: str, why: str) -> None:
    (flag,) = impossible_date.run(extract(text, published="2024-05-08"))
    assert text[flag.sides[0].start : flag.sides[0].end] == marked
    assert why in flag.message


@pytest.mark.parametrize(
    "text",
    [
        "In May 34 boats sank.",
        "By March 40 countries had signed.",
        "It rained on Feb. 29, and on 29 February 2024.",
        "They won 25:10 and lost 31:30.",
        "Shares rose 0.3% by 4. 30am.",
        "The 31 of them met on May 30.",
        "He ran 2:61.",
        "On April 5, 31 people came.",
        "In June 40 boats came and in July 52.",
        "In Oct. 1945 it closed.",
        "They led at 25:10.",
    ],
)
def test_left_alone(extract: Callable[..., Extraction], text: str) -> None:
    assert not list(impossible_date.run(extract(text, published="2024-05-08")))
