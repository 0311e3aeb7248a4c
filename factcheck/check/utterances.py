"""Quotations that may be the same utterance: the stretches inside marks, and the pairs that share runs of words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations, pairwise
from zlib import crc32

from factcheck.check.index import Pair
from factcheck.check.wording import Wording, compare, words
from factcheck.records import Article, Extraction, Quote, Speaker

_RUN = 3  # words that two stretches have in a row
_SHORTEST = 5  # words of a stretch that says anything
_FAR = 12  # words of a stretch that is held against articles of other events
_SAMPLE = 4  # of the runs that meet over the whole corpus, one in so many is kept
_COMMON = 40  # stretches that share a run, beyond which it is a figure of speech
_FEW = 4  # pairs of a stretch that stands in many articles
_SHARED = 0.3  # of the shorter stretch's runs
_MARKED = re.compile(r"[“\"„«]([^“”\"„»\n]{1,1500})[”\"“»]|(?<!\w)[‘']([^‘’\n]{1,400})[’'](?!\w)")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words inside marks: half-open characters of an article, with the quotation they belong to."""

    article: str
    start: int
    end: int
    text: str
    quote: Quote

    @property
    def speaker(self) -> Speaker | None:
        """Who is said to have said it."""
        return self.quote.speaker


@dataclass(frozen=True, slots=True)
class Echo:
    """Two stretches that are one utterance at least in part, and how their wordings run together."""

    first: Stretch
    second: Stretch
    wording: Wording

    @property
    def coverage(self) -> float:
        """How much of the shorter one is in the other, from 0 to 1."""
        return self.wording.shared / max(min(len(words(self.first.text)), len(words(self.second.text))), 1)


def stretches(article: Article, quotes: Sequence[Quote]) -> Iterator[Stretch]:
    """The stretches of an article that stand inside marks and are at least five words long."""
    for quote in quotes:
        if quote.kind == "indirect":
            continue
        if quote.kind == "direct":
            spans = [(quote.start, quote.end)]
        else:
            found = _MARKED.finditer(article.text, max(0, quote.start - 1), min(len(article.text), quote.end + 1))
            spans = [match.span(match.lastindex or 0) for match in found]
        for start, end in spans:
            if article.text.count(" ", start, end) >= _SHORTEST - 1:
                yield Stretch(article.id, start, end, article.text[start:end], quote)


def echoes(extractions: Iterable[Extraction], related: Iterable[Pair]) -> Iterator[Echo]:
    """The pairs of stretches, of one article or of two, that share a good part of their words.

    Of words that stand in many articles not every pair is given, but all of one article and of related ones, and so
    many others that each stretch is in some pair: the work grows with the corpus and not with its square.
    """
    found = [stretch for each in extractions for stretch in stretches(each.article, each.quotes)]
    forms = [tuple(word.form for word in words(each.text)) for each in found]
    known: dict[tuple[str, str], Wording | None] = {}
    for first, second in sorted(_candidates(found, forms, related)):
        texts = found[first].text, found[second].text
        if texts not in known:
            known[texts] = compare(*texts)
        wording = known[texts]
        if wording is not None:
            yield Echo(found[first], found[second], wording)


def _candidates(
    found: Sequence[Stretch], forms: Sequence[tuple[str, ...]], related: Iterable[Pair]
) -> set[tuple[int, int]]:
    """Pairs that share enough runs of words: all of them inside an article and between related ones, few elsewhere."""
    by_article: defaultdict[str, list[int]] = defaultdict(list)
    by_words: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, stretch in enumerate(found):
        by_article[stretch.article].append(number)
        by_words[forms[number]].append(number)
    runs: dict[tuple[str, ...], frozenset[int]] = {each: frozenset(_runs(each)) for each in by_words}
    held = {article: {number: runs[forms[number]] for number in numbers} for article, numbers in by_article.items()}
    pairs: set[tuple[int, int]] = set()
    for mine in held.values():
        pairs.update(_sharing(mine))
    for pair in related:
        if pair.first in held and pair.second in held:
            pairs.update(_sharing(held[pair.first] | held[pair.second], between=held[pair.first].keys()))
    for numbers in by_words.values():
        pairs.update(combinations(numbers, 2) if len(numbers) <= _FEW else pairwise(numbers))
    long = {numbers[0]: runs[each] for each, numbers in by_words.items() if len(each) >= _FAR}
    pairs.update(_nearest(_sharing(long, sample=_SAMPLE)))
    return pairs


def _runs(forms: tuple[str, ...]) -> Iterator[int]:
    """A number for every run of words."""
    return (crc32(" ".join(forms[at : at + _RUN]).encode()) for at in range(len(forms) - _RUN + 1))


def _sharing(
    held: Mapping[int, frozenset[int]], *, sample: int = 1, between: Set[int] | None = None
) -> Counter[tuple[int, int]]:
    """How many runs two stretches share, where those are enough; of all pairs, or of one of ``between`` and another."""
    postings: defaultdict[int, list[int]] = defaultdict(list)
    for number, runs in held.items():
        for run in runs:
            if run % sample == 0:
                postings[run].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for holders in postings.values():
        if 2 <= len(holders) <= _COMMON // sample:
            shared.update(
                pair
                for pair in combinations(sorted(holders), 2)
                if not between or (pair[0] in between) != (pair[1] in between)
            )
    return Counter(
        {
            pair: count
            for pair, count in shared.items()
            if count * sample >= max(2, _SHARED * min(len(held[pair[0]]), len(held[pair[1]])))
        }
    )


def _nearest(shared: Counter[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The pairs that share most, each stretch in a few only."""
    taken: Counter[int] = Counter()
    for pair, _ in sorted(shared.items(), key=lambda each: (-each[1], each[0])):
        if taken[pair[0]] < _FEW and taken[pair[1]] < _FEW:
            taken.update(pair)
            yield pair
