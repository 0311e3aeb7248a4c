"""Any sequence of the words that the grammar knows is read or left alone, and never raises."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.records import Extraction

WORDS = [
    "nearly",
    "about",
    "almost",
    "early",
    "late",
    "mid",
    "half",
    "quarter",
    "a",
    "an",
    "the",
    "this",
    "last",
    "next",
    "past",
    "to",
    "until",
    "from",
    "since",
    "of",
    "at",
    "on",
    "in",
    "by",
    "for",
    "before",
    "after",
    "ago",
    "later",
    "earlier",
    "hence",
    "now",
    "today",
    "yesterday",
    "tomorrow",
    "week",
    "weeks",
    "year",
    "years",
    "month",
    "days",
    "hours",
    "minutes",
    "Monday",
    "Sunday",
    "May",
    "March",
    "June",
    "3",
    "10",
    "31",
    "1994",
    "2017",
    "0148",
    "12:30",
    "7th",
    "third",
    "first",
    "ten",
    "twenty",
    "two",
    "hundred",
    "3.5",
    "p.m.",
    "GMT",
    "EST",
    "o'clock",
    "noon",
    "midnight",
    "night",
    "morning",
    "spring",
    "summer",
    "Christmas",
    "Easter",
    "fiscal",
    "decade",
    "century",
    "1990s",
    "'80s",
    ",",
    "-",
    "–",
    "/",
    "(",
    ")",
    "and",
    "or",
    "every",
    "each",
    "several",
    "couple",
    "few",
    "recent",
    "coming",
    "1/2",
    "3/4",
    "2017-10-04",
    "10/4/17",
    "same",
    "time",
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9))
@settings(max_examples=400, deadline=None)
def test_any_words(extract: Callable[..., Extraction], words: list[str]) -> None:
    text = " ".join(words)
    for claim in extract(text, published="2024-05-08").claims:
        assert text[claim.start : claim.end] == claim.text


def test_a_raised_digit_inside_a_number_is_no_date_and_no_error(extract: Callable[..., Extraction]) -> None:
    for text in ("It grew to 20²17 on 1²/3/2017.", "At 1²:30 on 3 May 2²²4."):
        for claim in extract(text, published="2024-05-08").claims:
            assert text[claim.start : claim.end] == claim.text
