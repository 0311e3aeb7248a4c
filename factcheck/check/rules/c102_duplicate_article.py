"""C102 duplicate-article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.check.corpus import Corpus
from factcheck.check.fingerprint import normalised
from factcheck.check.group import groups
from factcheck.check.rule import Flag, Side, article_side, rule
from factcheck.check.terms import terms
from factcheck.records import Article, Span

_LIKENESS = 0.8  # of rare words, before the texts themselves are compared
_SAME = 0.9  # of all runs of five words
_RUN = 5


@rule("C102", "duplicate-article", severity="note", scope="corpus")
def duplicate_article(corpus: Corpus) -> Iterator[Flag]:
    """The same article stands in the corpus twice.

    What it flags:
        Articles whose text is the same but for case and white space, and reprints of which nine runs of five words in
        ten are shared. All copies are one finding.
    Why it matters:
        A copy counts as a second source where there is none, and a correction made in one copy is missing in the other.
    Example:
        "ferry-accident.txt" and "ferry-accident-1.txt" hold one agency report.
    What it leaves alone:
        Two reports of one event, also where they share whole paragraphs of agency copy.
    Tolerance:
        Nine tenths of the runs of five words of the shorter text, and the longer at most a quarter longer.
    """
    pairs = [*_identical(corpus), *_reprints(corpus)]
    for group in groups(pairs):
        articles = [corpus.article(each) for each in group]
        yield Flag(
            message=f"The same article {len(group)} times: {', '.join(map(_name, articles))}",
            sides=tuple(_opening(each) for each in articles),
            explanation=("Nearly all runs of five words are shared.",),
            confidence=0.95,
        )


def _identical(corpus: Corpus) -> Iterator[tuple[str, str]]:
    same: defaultdict[int, list[str]] = defaultdict(list)
    for article_id, each in corpus.extractions.items():
        if each.article.text.strip():
            same[hash(normalised(each.article.text))].append(article_id)
    for ids in same.values():
        for other in ids[1:]:
            if normalised(corpus.article(ids[0]).text) == normalised(corpus.article(other).text):
                yield ids[0], other


def _reprints(corpus: Corpus) -> Iterator[tuple[str, str]]:
    for pair in corpus.related:
        if pair.likeness >= _LIKENESS:
            first, second = _runs(corpus.article(pair.first)), _runs(corpus.article(pair.second))
            short, long = sorted((len(first), len(second)))
            if short and long <= short * 1.25 and len(first & second) >= _SAME * short:
                yield pair.first, pair.second


def _runs(article: Article) -> set[tuple[str, ...]]:
    found = list(terms(article.text))
    return {tuple(found[at : at + _RUN]) for at in range(len(found) - _RUN + 1)}


def _name(article: Article) -> str:
    """The path, and the id where the path does not say which article it is."""
    return article.path if article.path.endswith(article.id) else f"{article.path} [{article.id}]"


def _opening(article: Article) -> Side:
    first = article.blocks[0] if article.blocks else Span(start=0, end=min(len(article.text), 80))
    return article_side(article, first.start, min(first.end, first.start + 120), value="opening")
