"""D103: one moment on two clocks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.check.rules.d103_clock_zone import clock_zone
from factcheck.records import Extraction

WRONG = [  # published in January
    ("The window opens at 07:45 EST (1545 GMT).", "1545 GMT", "12:45 GMT"),
    ("The webcast starts at 7 p.m. JST (1200 UTC).", "1200 UTC", "10:00 UTC"),
    ("It struck at 2 a.m. CET (0120 GMT).", "0120 GMT", "01:00 GMT"),
    ("It struck in Tokyo at 19:30 local time (0830 UTC).", "0830 UTC", "10:30 UTC"),
    ("It starts at 5pm ET/3pm PT.", "3pm PT", "14:00 PT"),
    ("Voting closes at 6:00 p.m. local time (1335 GMT) Sunday.", "1335 GMT", None),
]


@pytest.mark.parametrize(("text", "marked", "expected"), WRONG, ids=[text for text, _, _ in WRONG])
def test_flagged(extract: Callable[..., Extraction], text: str, marked: str, expected: str | None) -> None:
    (flag,) = clock_zone.run(extract(text, published="2024-01-10"))
    assert text[flag.sides[0].start : flag.sides[0].end] == marked
    assert flag.expected == expected


TWO_CLOCKS = [
    "The test in Dorn began at 9 a.m. local time (0000 GMT). Another in Dorn began at 11 a.m. local time (0500 GMT).",
    "It hit at 02:48 local time (16:48 GMT). Another followed at 03:10 local time (15:10 GMT).",
]


@pytest.mark.parametrize("text", TWO_CLOCKS)
def test_two_clocks_of_one_place_are_a_warning(extract: Callable[..., Extraction], text: str) -> None:
    (flag,) = clock_zone.run(extract(text, published="2024-01-10"))
    assert (flag.severity, len(flag.sides)) == ("warning", 4)


@pytest.mark.parametrize(
    "text",
    [
        "The test in Dorn began at 9 a.m. local time (0000 GMT). One in Voss began at 11 a.m. local time (0500 GMT).",
        "Dorn votes from 9 a.m. local time (0000 GMT) in March. In July, Dorn voted at 9 a.m. local time (0100 GMT).",
        "Two missiles rose between 0148 and 0158 (1648-1658 GMT) on Sunday.",
        "The window opens at 07:45 EST (1245 GMT).",
        "It struck at 10:20 p.m. EST Friday (0320 GMT Saturday).",
        "It starts at 8 p.m. IST (1430 GMT).",
        "It starts at 8 p.m. IST (1800 GMT).",  # Israel's
        "It starts at 5:45 p.m. in Kathmandu (1200 GMT).",
        "It starts at 5pm ET/2pm PT.",
        "It starts at midnight EST (0500 GMT).",
        "It runs from 9 a.m. to 5 p.m. EST.",
        "It opened at 9 a.m. EST and closed at 1500 GMT.",
    ],
)
def test_left_alone(extract: Callable[..., Extraction], text: str) -> None:
    assert not list(clock_zone.run(extract(text, published="2024-01-10")))


def test_standard_time_is_printed_all_summer(extract: Callable[..., Extraction]) -> None:
    text = "The window opens at 07:45 EST (1145 GMT)."
    assert not list(clock_zone.run(extract(text, published="2024-07-10")))
    assert list(clock_zone.run(extract(text, published="2024-01-10")))


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        pytest.param("The flood came on July 3, 2019. Polls close at 7 p.m. PT (0300 GMT).", False, id="a far date"),
        pytest.param("Polls close at 7 p.m. PT (0200 GMT).", True, id="winter"),
        pytest.param("On July 3, 2019, polls closed at 7 p.m. Pacific time (0200 GMT).", False, id="a summer in it"),
        pytest.param("On July 3, 2019, polls closed at 7 p.m. Pacific time (0300 GMT).", True, id="no winter in it"),
    ],
)
def test_the_season_is_that_of_the_sentence(extract: Callable[..., Extraction], told: str, wrong: bool) -> None:
    assert bool(list(clock_zone.run(extract(told, published="2024-01-10")))) is wrong
