"""What a rule over the whole corpus sees."""

from __future__ import annotations

import pytest
from hand import article

from factcheck.check.corpus import Corpus
from factcheck.records import Claim, Extraction, Quote, Span, Unreadable


def of(name: str, text: str, claims: int = 0, quotes: int = 0) -> Extraction:
    return Extraction(
        article=article(text, name),
        claims=tuple(
            Claim(
                id=f"{name}/c{n}", article=name, start=0, end=1, text="x", kind="count", sentence=Span(start=0, end=1)
            )
            for n in range(claims)
        ),
        quotes=tuple(
            Quote(id=f"{name}/q{n}", article=name, start=0, end=1, text="x", kind="direct") for n in range(quotes)
        ),
    )


def test_records_come_article_by_article_in_the_order_of_reading() -> None:
    corpus = Corpus.of([of("b", "Rain.", claims=2), of("a", "Snow.", claims=1, quotes=2)])
    assert [each.id for each in corpus.claims()] == ["b/c0", "b/c1", "a/c0"]
    assert [each.id for each in corpus.quotes()] == ["a/q0", "a/q1"]
    assert list(corpus.extractions) == ["b", "a"]
    assert corpus.article("a").text == "Snow."


@pytest.mark.parametrize("view", ["related", "matches", "echoes"])
def test_an_empty_corpus_has_no_pairs(view: str) -> None:
    assert getattr(Corpus(), view) == ()
    assert getattr(Corpus.of([], [Unreadable(path="a", error="empty")]), view) == ()


def test_how_many_articles_a_word_stands_in_is_counted_once() -> None:
    corpus = Corpus.of([of("a", "Ferries to Dorn, ferries from Dorn."), of("b", "No boat to Dorn.")])
    counts = corpus.vocabulary.counts
    assert corpus.vocabulary is corpus.vocabulary
    assert (corpus.vocabulary.articles, counts["dorn"], counts["boat"]) == (2, 2, 1)


def test_articles_of_one_story_are_related_once_in_the_order_of_reading() -> None:
    story = (
        "The Velby ferry Astrid ran aground near Dorn with Ana Ruiz aboard, and the lifeboat Hulda towed it to Kasby."
    )
    other = "Parliament passed the budget after a night of debate on pensions, tariffs and schools in the capital."
    corpus = Corpus.of([of("b", story), of("c", other), of("a", story.replace("towed", "pulled"))])
    assert [(pair.first, pair.second) for pair in corpus.related] == [("b", "a")]
    assert corpus.related is corpus.related
