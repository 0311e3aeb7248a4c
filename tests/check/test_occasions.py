"""Whether two quotations were spoken on one occasion."""

from __future__ import annotations

import pytest

from factcheck.check.corpus import Corpus
from factcheck.check.occasions import Occasions
from factcheck.records import Extraction
from tests.check.hand import article, extraction, spoken

FIRST = "We kept every lamp on the quay lit until the boats came home"
OTHER = "We kept every lamp on the pier lit until the boats came home"


def quoting(name: str, *sayings: str, between: str = "\n", event: str = "e") -> Extraction:
    """An article of an event of its own that gives sayings to one person."""
    story = " ".join(f"{event}{each}" for each in range(40))
    source = article(f"{story}\n{between.join(f'“{words},” said Ana Ruiz.' for words in sayings)}", name)
    return extraction(source, quotes=tuple(spoken(source, words, "Ana Ruiz") for words in sayings))


@pytest.mark.parametrize(
    ("between", "one_breath"), [(" ", True), ("\nIt rained.\n", False)], ids=["one paragraph", "two paragraphs"]
)
def test_what_stands_in_one_breath(between: str, one_breath: bool) -> None:
    corpus = Corpus.of([quoting("a", FIRST, OTHER, between=between)])
    (echo,) = corpus.echoes
    assert Occasions(corpus).is_one_breath(echo) is one_breath


@pytest.mark.parametrize(
    ("sayings", "two"),
    [((OTHER,), False), ((OTHER, f"I said it: {FIRST.lower()}"), True)],
    ids=["one wording each", "one article has both"],
)
def test_both_wordings_in_one_article_are_two_occasions(sayings: tuple[str, ...], two: bool) -> None:
    corpus = Corpus.of([quoting("a", FIRST), quoting("b", *sayings)])
    echo = next(each for each in corpus.echoes if (each.first.text, each.second.text) == (FIRST, OTHER))
    assert Occasions(corpus).are_two(echo, echo.wording.edits[0]) is two


@pytest.mark.parametrize(("event", "far"), [("e", False), ("f", True)], ids=["one event", "two events"])
def test_articles_of_different_events_are_far_apart(event: str, far: bool) -> None:
    others = [quoting(f"z{each}", event=each) for each in "ef"]
    corpus = Corpus.of([quoting("a", FIRST), quoting("b", OTHER, event=event), *others])
    (echo,) = corpus.echoes
    assert Occasions(corpus).is_far(echo) is far
