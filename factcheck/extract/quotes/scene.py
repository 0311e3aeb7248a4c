"""What every sieve looks at: the words of an article, their codes, its paragraphs and its marked stretches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.extract.doc import Words
from factcheck.extract.quotes.codes import codes_of
from factcheck.extract.quotes.marks import Marked, marked_stretches
from factcheck.records import Block

MASKED = "q"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A marked stretch in words: ``[first, last)`` with its marks, and the sentence numbers it touches."""

    marked: Marked
    first: int
    last: int


@dataclass(slots=True)
class Scene:
    """One article, ready to be read. ``codes`` has "q" for every word inside marks, ``plain`` does not."""

    text: str
    words: Words
    blocks: Sequence[Block]
    codes: str
    plain: str
    stretches: list[Stretch]
    bounds: list[int]  # the first word of every sentence, then the number of words

    def sentence(self, word: int) -> tuple[int, int]:
        """The sentence of a word, half-open; a sentence that ends inside marks runs on to their end."""
        number = bisect_right(self.bounds, word) - 1
        start, end = self.bounds[number], self.bounds[number + 1]
        while self.codes[start] == MASKED and start and self.codes[start - 1] == MASKED and not self._opens(start):
            number -= 1
            start = self.bounds[number]
        number = bisect_right(self.bounds, word) - 1
        while end < len(self.codes) and self.codes[end] == MASKED == self.codes[end - 1] and not self._opens(end):
            number += 1
            end = self.bounds[number + 1]
        return start, end

    def _opens(self, word: int) -> bool:
        place = bisect_left(self.stretches, word, key=_first)
        return place < len(self.stretches) and self.stretches[place].first == word

    def stretch_at(self, word: int) -> Stretch | None:
        """The marked stretch around a word."""
        place = bisect_right(self.stretches, word, key=_first) - 1
        if place >= 0 and self.stretches[place].last > word:
            return self.stretches[place]
        return None


def _first(stretch: Stretch) -> int:
    return stretch.first


def scene_of(text: str, words: Words, blocks: Sequence[Block]) -> Scene:
    """The scene of an article."""
    plain = codes_of(words)
    stretches = []
    parts: list[str] = []
    done = 0
    for marked in marked_stretches(text, blocks):
        first = bisect_right(words.ends, marked.left, lo=done)
        last = bisect_left(words.starts, marked.right, lo=first)
        if first < last:
            stretches.append(Stretch(marked, first, last))
            parts += plain[done:first], MASKED * (last - first)
            done = last
    parts.append(plain[done:])
    bounds = [start for start, _ in words.sentences] + [len(plain)]
    return Scene(text, words, blocks, "".join(parts), plain, stretches, bounds)
