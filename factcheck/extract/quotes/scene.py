"""What every sieve looks at: the words of an article, their codes, its paragraphs and its marked stretches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from factcheck.extract.doc import Names, Words
from factcheck.extract.quotes import lexicon
from factcheck.extract.quotes.attribution import Attribution
from factcheck.extract.quotes.codes import codes_of
from factcheck.extract.quotes.dashes import dialogue_stretches
from factcheck.records import Block
from factcheck.values.marks import Marked, marked_stretches

MASKED = "q"
_SPEAKING = frozenset(("person", "organization", "group"))


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
    bounds: list[int]  # the first word of every sentence that is not inside marks, then the number of words
    cues: list[int]  # the words outside marks that may be cues
    names: Names
    reports: list[Attribution] = field(default_factory=list)  # reported speech with a source, by cue

    def sentence(self, word: int) -> tuple[int, int]:
        """The sentence of a word, half-open."""
        number = bisect_right(self.bounds, word)
        return self.bounds[number - 1], self.bounds[number]

    def sentences_between(self, first: int, last: int) -> int:
        """How many sentences begin after the word ``first`` and not after ``last``."""
        return bisect_right(self.bounds, last) - bisect_right(self.bounds, first)

    def block_end(self, number: int) -> int:
        """Where a block ends, in characters."""
        return self.blocks[number].end

    def words_before(self, offset: int) -> int:
        """How many words begin before a character."""
        return bisect_left(self.words.starts, offset)

    def is_name(self, first: int, last: int, *, inside: bool = False) -> bool:
        """Whether the words ``[first, last)`` end with the name of a person or an organisation, or have one inside."""
        start, end = self.words.starts[first], self.words.ends[last - 1]
        found = self.names.within(start, end)
        return any((inside or each.end == end) and self.names.entities[each.entity].kind in _SPEAKING for each in found)

    def last_report(self, start: int, end: int, more: Sequence[Attribution] = ()) -> Attribution | None:
        """The last attribution with a source whose cue stands among the words ``[start, end)``."""
        place = bisect_left(self.reports, end, key=_cue)
        found = self.reports[place - 1] if place else None
        if more and more[-1].source is not None and (found is None or _cue(more[-1]) > _cue(found)):
            found = more[-1]
        return found if found is not None and _cue(found) >= start else None

    def stretch_at(self, word: int) -> Stretch | None:
        """The marked stretch around a word."""
        place = bisect_right(self.stretches, word, key=_first) - 1
        if place >= 0 and self.stretches[place].last > word:
            return self.stretches[place]
        return None


def _cue(attribution: Attribution) -> int:
    return attribution.cue[0] if attribution.cue else -1


def _first(stretch: Stretch) -> int:
    return stretch.first


def scene_of(text: str, words: Words, blocks: Sequence[Block], names: Names | None = None) -> Scene:
    """The scene of an article."""
    plain = codes_of(words)
    stretches = []
    parts: list[str] = []
    done = 0
    found = marked_stretches(text, blocks) or dialogue_stretches(words, plain, blocks)
    for marked in found:
        first = bisect_right(words.ends, marked.left, lo=done)
        last = bisect_left(words.starts, marked.right, lo=first)
        if first < last:
            stretches.append(Stretch(marked, first, last))
            parts += plain[done:first], MASKED * (last - first)
            done = last
    parts.append(plain[done:])
    codes = "".join(parts)
    bounds = _bounds(text, words, codes, stretches)
    known = lexicon.cue_words()
    cues = [number for number, word in enumerate(words.lower) if word in known and codes[number] != MASKED]
    return Scene(text, words, blocks, codes, plain, stretches, bounds, cues, names or Names())


def _bounds(text: str, words: Words, codes: str, stretches: Sequence[Stretch]) -> list[int]:
    """Where sentences start, those inside marks left out and those that open after a closed quotation added."""
    opening = {stretch.first for stretch in stretches}
    starts = {
        start
        for start, _ in words.sentences
        if codes[start] != MASKED or start in opening or codes[start - 1] != MASKED
    }
    for before, after in pairwise(stretches):
        if before.last == after.first and text[before.marked.end - 1] in ".?!":
            starts.add(after.first)
    return [*sorted(starts), len(codes)]
