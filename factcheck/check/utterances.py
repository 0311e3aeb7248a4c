"""Quotations that may be the same utterance: the stretches inside marks, and the pairs that share runs of words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

from factcheck.check.wording import Wording, compare, words
from factcheck.records import Article, Quote, Speaker

if TYPE_CHECKING:
    from factcheck.check.corpus import Corpus

_RUN = 3  # words of a shingle
_SHORTEST = 5  # words of a stretch that says anything
_SAMPLE = 4  # of the shingles that meet over the whole corpus, one in so many is kept
_COMMON = 40  # stretches that share a shingle, beyond which it is a figure of speech
_SHARED = 0.3  # of the shorter stretch's shingles
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


def echoes(corpus: Corpus) -> Iterator[Echo]:
    """The pairs of stretches, of one article or of two, that share a good part of their words."""
    found = [stretch for each in corpus.extractions.values() for stretch in stretches(each.article, each.quotes)]
    shingles = [_shingles(each.text) for each in found]
    for first, second in sorted(_candidates(corpus, found, shingles)):
        wording = compare(found[first].text, found[second].text)
        if wording is not None:
            yield Echo(found[first], found[second], wording)


def _shingles(text: str) -> list[int]:
    forms = [word.form for word in words(text)]
    return [crc32(" ".join(forms[at : at + _RUN]).encode()) for at in range(len(forms) - _RUN + 1)]


def _candidates(corpus: Corpus, found: list[Stretch], shingles: list[list[int]]) -> set[tuple[int, int]]:
    """Pairs that share enough shingles: all of them inside an article and between related ones, a sample elsewhere."""
    by_article: defaultdict[str, list[int]] = defaultdict(list)
    for number, stretch in enumerate(found):
        by_article[stretch.article].append(number)
    pairs: set[tuple[int, int]] = set()
    for numbers in by_article.values():
        pairs |= _sharing(numbers, shingles, sample=1)
    for pair in corpus.related:
        pairs |= _sharing(by_article.get(pair.first, []) + by_article.get(pair.second, []), shingles, sample=1)
    return pairs | _sharing(range(len(found)), shingles, sample=_SAMPLE)


def _sharing(numbers: Sequence[int], shingles: list[list[int]], *, sample: int) -> set[tuple[int, int]]:
    postings: defaultdict[int, list[int]] = defaultdict(list)
    for number in numbers:
        for shingle in set(shingles[number]):
            if shingle % sample == 0:
                postings[shingle].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for holders in postings.values():
        if 2 <= len(holders) <= _COMMON:
            shared.update((one, other) for at, other in enumerate(holders) for one in holders[:at])
    return {
        (min(pair), max(pair))
        for pair, count in shared.items()
        if count * sample >= max(2, _SHARED * min(len(shingles[pair[0]]), len(shingles[pair[1]])))
    }
