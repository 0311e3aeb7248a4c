"""A number among the words of its sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from factcheck.extract.doc import Words
from factcheck.values.numbers.terms import Term

NOUNS = frozenset(("NOUN", "NOUNS", "PROPN"))
VERBS = frozenset(("VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "AUX", "MD"))
FINITE = frozenset(("VBP", "VBZ", "VBD", "AUX", "MD"))


@dataclass(slots=True)
class Context:
    """A term and its place in the words layer: ``before`` is the word before it (and its currency sign), ``after`` the
    first word after its unit; ``first`` and ``last`` bound the sentence, half-open."""

    text: str
    lower: str
    words: Words
    term: Term
    before: int
    after: int
    first: int
    last: int

    def tag(self, index: int) -> str:
        """The tag of a word inside the sentence, "" outside."""
        return self.words.tags[index] if self.first <= index < self.last else ""

    def word(self, index: int) -> str:
        """A word of the sentence in lower case, "" outside."""
        return self.words.lower[index] if self.first <= index < self.last else ""

    def touches(self, index: int) -> bool:
        """Whether a word follows the one before it without a blank."""
        return self.first < index < self.last and self.words.starts[index] == self.words.ends[index - 1]


def context_of(text: str, lower: str, words: Words, term: Term) -> Context:
    """Where a term stands."""
    here = bisect_right(words.ends, term.start)
    after = bisect_left(words.starts, term.end)
    number = max(bisect_right(words.sentences, here, key=lambda pair: pair[0]) - 1, 0)
    first, last = words.sentences[number] if words.sentences else (0, 0)
    return Context(text, lower, words, term, here - 1, after, first, last)
