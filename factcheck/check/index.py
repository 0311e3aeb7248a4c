"""Which pairs are worth comparing: never all with all.

Two articles tell of the same events when they share words that few other articles have, names above all. A word that
stands in more than ``COMMON`` articles proposes nothing by itself, so the work grows with the corpus and not with its
square; each article keeps its ``NEIGHBOURS`` nearest only, and chains of neighbours hold a long story together. Where a
text is printed by so many that all of its words are common, each copy is held against the one before it, which shares
most of a few sentences picked by their hash.
"""

from __future__ import annotations

import math
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import heappush, heappushpop, nsmallest
from zlib import crc32

from factcheck.check.terms import terms
from factcheck.records import Article

COMMON = 60
NEIGHBOURS = 16
STORY_DAYS = 10  # an event is told of within so many days
LIKENESS, FAR_LIKENESS, UNDATED_LIKENESS = 0.1, 0.25, 0.2
_SKETCH = 16  # sentences of an article by which its copies are known
_COPIED, _LEAST_COPIED = 0.5, 3  # part of them that a copy shares, and how many at least
_PASSAGE = 20  # characters of a sentence that is no label
_SENTENCE_END = re.compile(r"[.!?\n]+\s*")
_SMALL_CORPUS = 50  # below this many articles the counts say little about how rare a word is


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How many of the ``articles`` each term stands in."""

    articles: int
    counts: Mapping[str, int]

    def rarity(self, term: str) -> float:
        """The weight of a term: the rarer, the more it says about what a text is about."""
        return math.log1p(max(self.articles, _SMALL_CORPUS) / max(self.counts.get(term, 1), 1))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles of one story, the first the one read earlier; ``likeness`` is the cosine of their rare words."""

    first: str
    second: str
    likeness: float


def vocabulary(articles: Sequence[Article]) -> Vocabulary:
    """The document frequencies of a corpus."""
    counts: defaultdict[str, int] = defaultdict(int)
    for each in articles:
        for term in set(terms(each.text)):
            counts[term] += 1
    return Vocabulary(len(articles), dict(counts))


def related(articles: Sequence[Article], words: Vocabulary) -> Iterator[Pair]:
    """The pairs of articles that tell of the same events, in the order they were read; ``words`` are those of all."""
    postings: defaultdict[str, array[int]] = defaultdict(lambda: array("L"))
    days = [day(each.published) for each in articles]
    norms: list[float] = []
    nearest: list[list[tuple[float, int]]] = []
    for number, each in enumerate(articles):
        keys = sorted(term for term in set(terms(each.text)) if 2 <= words.counts[term] <= COMMON)
        weights = [words.rarity(key) ** 2 for key in keys]
        norms.append(math.sqrt(sum(weights)))
        nearest.append([])
        shared: defaultdict[int, float] = defaultdict(float)
        for key, weight in zip(keys, weights, strict=True):
            for other in postings[key]:
                shared[other] += weight
            postings[key].append(number)
        for other, weight in shared.items():
            likeness = weight / (norms[number] * norms[other])
            if likeness >= _required(days[number], days[other]):
                _keep(nearest[number], (likeness, -other))
                _keep(nearest[other], (likeness, -number))
    for number, other, likeness in _copies(articles):
        if all(-known != other for _, known in nearest[number]):
            _keep(nearest[number], (likeness, -other))
    yield from _pairs([each.id for each in articles], nearest)


def _copies(articles: Sequence[Article]) -> Iterator[tuple[int, int, float]]:
    """The articles that are copies of an earlier one, the last such, and the part of their sketches that both share."""
    last: dict[int, int] = {}
    for number, each in enumerate(articles):
        sketch = _sketch(each.text)
        shared = Counter(last[key] for key in sketch if key in last)
        for other, count in shared.most_common(1):
            if count >= max(_LEAST_COPIED, _COPIED * len(sketch)):
                yield number, other, count / len(sketch)
        last.update(dict.fromkeys(sketch, number))


def _sketch(text: str) -> list[int]:
    """The least hashes of the sentences of a text: those of a copy are mostly the same."""
    passages = (each for each in _SENTENCE_END.split(text.lower()) if len(each) >= _PASSAGE)
    return nsmallest(_SKETCH, {crc32(each.encode("utf-8", "surrogatepass")) for each in passages})


def day(published: str | None) -> date | None:
    """The day of a date or instant in ISO 8601; ``None`` when there is none."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _required(one: date | None, other: date | None) -> float:
    """How alike two articles must be: like words months apart are more often another event."""
    if one is None or other is None:
        return UNDATED_LIKENESS
    return LIKENESS if abs((one - other).days) <= STORY_DAYS else FAR_LIKENESS


def _keep(heap: list[tuple[float, int]], entry: tuple[float, int]) -> None:
    if len(heap) < NEIGHBOURS:
        heappush(heap, entry)
    else:
        heappushpop(heap, entry)


def _pairs(ids: list[str], nearest: Iterable[list[tuple[float, int]]]) -> Iterator[Pair]:
    found = {
        (min(number, -other), max(number, -other)): likeness
        for number, heap in enumerate(nearest)
        for likeness, other in heap
    }
    for first, second in sorted(found):
        yield Pair(ids[first], ids[second], found[first, second])
