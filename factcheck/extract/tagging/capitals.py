"""Capitals that are no names: at the head of a sentence or a quotation, and in headlines.

The lexicon makes a name of every capitalised word outside the closed classes; here the ones whose capital comes from
their place get their ordinary readings back.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.extract.doc import Words
from factcheck.extract.lexicon import common, lexicon
from factcheck.extract.tagging.context import listed
from factcheck.lang import table

_HEADLINE = 0.55  # the share of names among the words above which a sentence counts as set in title case
_PLURALS = ("ers", "ors", "ists", "ants", "ents", "ions", "ments", "ities", "nesses", "ships", "ians", "als", "ings")


def settle_capitals(
    words: Words, names: Sequence[int], marks: Iterable[int]
) -> list[tuple[int, tuple[str, ...] | str]]:
    """Give every word whose capital is due to its place its tag in lower case; those with several readings come back.

    ``names`` are the words taken for names, in order; ``marks`` those after which a sentence may begin inside another:
    quotation marks and colons.
    """
    tags = words.tags
    headlines: set[int] = set()
    openings: set[int] = set()
    for first, last in words.sentences:
        count = bisect_left(names, last) - bisect_left(names, first)
        if count > 2 and count > _HEADLINE * (last - first):
            headlines.update(names[bisect_left(names, first) : bisect_left(names, last)])
        else:
            openings.add(_first_word(tags, first, last))
    openings.update(_first_word(tags, number + 1, min(number + 3, len(tags))) for number in marks)
    document = _Document(
        words,
        written=frozenset(words.texts),
        named=frozenset(words.texts[number] for number in names if number not in headlines and number not in openings),
    )
    lowered = []
    for number in sorted(headlines | openings):
        if number < len(tags) and tags[number] == "PROPN":
            ordinary = document.in_headline(number) if number in headlines else document.in_opening(number)
            if ordinary:
                tags[number], readings, _ = common(words.lower[number])
                if readings is not None:
                    lowered.append((number, readings))
    return lowered


def _first_word(tags: list[str], first: int, last: int) -> int:
    """The first word behind any marks; ``last`` when there is none."""
    while first < last and tags[first] in ("QUOTE", "PUNCT"):
        first += 1
    return first


@cache
def _calendar() -> frozenset[str]:
    """Months and weekdays, which are names wherever they stand."""
    calendar = table("calendar")
    return frozenset(word for part in ("months", "weekdays") for words in calendar[part].values() for word in words)


@dataclass(frozen=True, slots=True)
class _Document:
    """What a document tells of its own words: as written, and those that carry a capital inside a sentence."""

    words: Words
    written: frozenset[str]
    named: frozenset[str]

    def in_headline(self, number: int) -> bool:
        """Whether a word of a headline is an ordinary one: the lexicon lists it, and it is no name in the text."""
        lower, following = self.words.lower[number], self.words.lower[number + 1 : number + 2]
        if lower in listed("name_adjectives") and following and following[0] not in lexicon():
            return False
        return (lower in lexicon() or lower in self.written) and not self._is_name(number)

    def in_opening(self, number: int) -> bool:
        """Whether the first word of a sentence is an ordinary one."""
        words = self.words
        lower, text = words.lower[number], words.texts[number]
        if (len(text) > 1 and text.isupper()) or self._is_name(number):
            return False
        entry = lexicon().get(lower)
        before_name = number + 1 < len(words.tags) and words.tags[number + 1] == "PROPN"
        if entry is not None:
            # "Mark Bell" and "Grant Avenue", but "Asked Monday" and "Officials Tuesday".
            if entry.tag == "ADJ" and lower in listed("name_adjectives") and lower not in self.written:
                return not before_name
            return not before_name or entry.tag in ("NOUNS", "VBG", "VBN", "VBD", "ADV", "ADJ")
        if lower.endswith(_PLURALS) or lower in self.written:
            return not before_name or lower.endswith("s")
        return lower.endswith("ly") and len(lower) > 6

    def _is_name(self, number: int) -> bool:
        """Whether the document writes the word with a capital inside a sentence, and never without one."""
        lower = self.words.lower[number]
        return lower in _calendar() or (self.words.texts[number] in self.named and lower not in self.written)
