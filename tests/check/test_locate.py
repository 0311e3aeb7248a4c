"""Offsets to lines, columns and the sentence around."""

from __future__ import annotations

import pytest
from conftest import make_article

from factcheck.check.locate import CONTEXT, Locator
from factcheck.check.rule import Side
from factcheck.records import Extraction, Location, Span

TEXT = "One. Two ferries\r\nsailed. Three came.\n\nFour more, all late."
SENTENCES = (Span(start=0, end=4), Span(start=5, end=25), Span(start=26, end=37), Span(start=39, end=59))


def located(marked: str, text: str = TEXT, sentences: tuple[Span, ...] = SENTENCES) -> Location:
    extraction = Extraction(article=make_article(text), sentences=sentences)
    start = text.index(marked)
    return Locator(extraction).location(Side(article="a", start=start, end=start + len(marked)), "primary")


@pytest.mark.parametrize(
    ("marked", "begin", "end"),
    [
        pytest.param("One", (1, 1), (1, 4), id="first line"),
        pytest.param("Three", (2, 9), (2, 14), id="after CR LF"),
        pytest.param("Four", (4, 1), (4, 5), id="after an empty line"),
        pytest.param("ferries\r\nsailed", (1, 10), (2, 7), id="over two lines"),
    ],
)
def test_lines_and_columns(marked: str, begin: tuple[int, int], end: tuple[int, int]) -> None:
    place = located(marked)
    assert ((place.line, place.column), (place.end_line, place.end_column)) == (begin, end)


@pytest.mark.parametrize(
    ("marked", "prefix", "suffix"),
    [
        pytest.param("more", "Four ", ", all late.", id="the rest of the sentence"),
        pytest.param("ferries", "Two ", "", id="but not of another line"),
        pytest.param("sailed. Three", "", " came.", id="over two sentences"),
        pytest.param("Four more, all late.", "", "", id="a whole sentence"),
    ],
)
def test_context(marked: str, prefix: str, suffix: str) -> None:
    place = located(marked)
    assert (place.prefix, place.suffix) == (prefix, suffix)


def test_an_endless_sentence_is_cut() -> None:
    place = located("here", "word " * 100 + "here" + " word" * 100, ())
    assert len(place.prefix) == len(place.suffix) == CONTEXT
