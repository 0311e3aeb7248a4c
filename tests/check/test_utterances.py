"""Which quotations are held against one another."""

from __future__ import annotations

import pytest

from factcheck.check.corpus import Corpus
from factcheck.check.utterances import stretches
from factcheck.records import Extraction
from tests.check.hand import article, extraction, spoken

LONG = "We kept every lamp on the quay lit until the last of the {} boats had come home"


def quoting(name: str, *sayings: str, told_of: str = "") -> Extraction:
    """An article that quotes and goes on about something of its own."""
    source = article("\n".join([*(f"“{words},” said Ana Ruiz." for words in sayings), told_of]), name)
    return extraction(source, quotes=tuple(spoken(source, words, "Ana Ruiz") for words in sayings))


def apart(*sayings: str) -> Corpus:
    """A quotation an article, each of an event of its own, which another article tells of too."""
    found = []
    for number, words in enumerate(sayings):
        event = " ".join(f"e{number}w{each}" for each in range(40))
        found += [quoting(f"a{number:03}", words, told_of=event), quoting(f"b{number:03}", told_of=event)]
    return Corpus.of(found)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("“We kept all the lamps lit,” said Ana.", "direct", ["We kept all the lamps lit,"]),
        ("“Never again,” said Ana.", "direct", []),
        ("Ana said “we kept all the lamps lit” and “went home”.", "mixed", ["we kept all the lamps lit"]),
        ("Ana said they kept all the lamps lit.", "indirect", []),
    ],
    ids=["a whole quotation", "too short", "the marked part of a sentence", "no marks"],
)
def test_stretches(text: str, kind: str, expected: list[str]) -> None:
    source = article(text)
    inner = text[text.index("“") + 1 : text.index("”")] if kind == "direct" else text
    assert [each.text for each in stretches(source, [spoken(source, inner, kind=kind)])] == expected


@pytest.mark.parametrize(
    ("one", "other", "paired"),
    [
        (LONG.format("forty"), LONG.format("ninety"), True),
        (LONG.format("forty"), LONG.format("forty"), True),
        ("Ask me again in the spring", "Ask me again in the spring", True),
        ("Ask me again in the spring", "Ask me again in the autumn", False),
        (LONG.format("forty"), "Nobody in the whole of Dorn had ever seen so many lamps go out at once", False),
    ],
    ids=["long and alike", "the same", "short and the same", "short and alike", "other words"],
)
def test_pairs_between_articles_of_different_events(one: str, other: str, paired: bool) -> None:
    found = apart(one, other).echoes
    assert bool(found) is paired
    assert all(each.coverage > 0.9 for each in found)


def test_short_quotations_of_one_article_are_paired() -> None:
    both = quoting("a", "Ask me again in the spring", "Ask me again in the autumn")
    assert len(Corpus.of([both]).echoes) == 1


@pytest.mark.parametrize("copies", [30, 120])
def test_words_that_stand_everywhere_make_pairs_by_the_copy_and_not_by_its_square(copies: int) -> None:
    found = apart(*[LONG.format("forty")] * copies).echoes
    assert copies - 1 <= len(found) <= 4 * copies
