"""What stands beside a word of a name."""

from __future__ import annotations

import pytest

from factcheck.check.company import company, is_common, is_opening, names_nothing
from factcheck.records import Mention


def place(text: str, word: str = "Orrin") -> Mention:
    start = text.index(word)
    return Mention(start=start, end=start + len(word), text=word)


@pytest.mark.parametrize(
    ("text", "words", "sure"),
    [
        pytest.param("They crossed Lake Orrin late.", {"lake "}, {"lake "}, id="before it"),
        pytest.param("In the Gulf of Orrin it rains.", {"gulf "}, {"gulf "}, id="before it with of"),
        pytest.param("The Orrin Dairy closed.", {" dairy"}, {" dairy"}, id="after it"),
        pytest.param("All Orrin police came.", {" police"}, set(), id="a noun after it"),
        pytest.param("It rains. Sunny Orrin is far.", {"sunny "}, set(), id="a sentence's first word"),
        pytest.param("Then Mayor Orrin spoke.", set(), set(), id="a title"),
        pytest.param("On Monday Orrin spoke.", set(), set(), id="a weekday"),
        pytest.param("The people of Orrin spoke.", set(), set(), id="small letters before it"),
        pytest.param("They left Dorn, Orrin, Velby.", set(), set(), id="a list"),
    ],
)
def test_the_company_of_a_word(text: str, words: set[str], sure: set[str]) -> None:
    assert company(text, place(text)) == words
    assert company(text, place(text), sure=True) == sure


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Orrin rests.", True), ("It rains. “Orrin rests.”", True), ("Old Orrin", False), ("a\nOrrin", True)],
)
def test_where_a_sentence_begins(text: str, expected: bool) -> None:
    assert is_opening(text, text.index("Orrin")) is expected


@pytest.mark.parametrize("word", ["Colonel", "March", "There", "Friday"])
def test_words_that_name_nothing(word: str) -> None:
    assert names_nothing(word)


@pytest.mark.parametrize("word", ["Sorvik", "Congress", "Harbour"])
def test_names(word: str) -> None:
    assert not names_nothing(word)


@pytest.mark.parametrize(
    ("word", "expected"), [("Street", True), ("Bureau", True), ("Democrats", True), ("Sorvik", False), ("India", False)]
)
def test_common_words(word: str, expected: bool) -> None:
    assert is_common(word) is expected
