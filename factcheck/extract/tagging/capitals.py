"""Capitals that are no names: at the head of a sentence or a quotation, and in headlines.

The lexicon makes a name of every capitalised word outside the closed classes; here the ones whose capital comes from
their place get their ordinary readings back.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.extract.doc import Words
from factcheck.extract.lexicon import Readings, common, lexicon

_HEADLINE = 0.55  # the share of names among the words above which a sentence counts as set in title case
_PLURALS = ("ers", "ors", "ists", "ants", "ents", "ions", "ments", "ities", "nesses", "ships", "ians", "als", "ings")


def settle_capitals(words: Words, readings: list[Readings], marks: Iterable[int]) -> None:
    """Give every word whose capital is due to its place its reading in lower case; changes tags and readings.

    ``marks`` are the words after which a sentence may begin inside another: quotation marks and colons.
    """
    tags = words.tags
    capitals = _Capitals(words, readings)
    for first, last in words.sentences:
        names = tags[first:last].count("PROPN")
        if names > 2 and names > _HEADLINE * (last - first):
            for number in range(first, last):
                if tags[number] == "PROPN":
                    capitals.headline(number)
        else:
            capitals.opening(first, last)
    for number in marks:
        capitals.opening(number + 1, min(number + 2, len(tags)))


class _Capitals:
    def __init__(self, words: Words, readings: list[Readings]) -> None:
        self._words = words
        self._readings = readings
        self._seen: frozenset[str] | None = None

    def headline(self, number: int) -> None:
        """A word of a headline: everything that the lexicon lists is an ordinary word."""
        if self._words.lower[number] in lexicon():
            self._lower(number)

    def opening(self, first: int, last: int) -> None:
        """The first word of a sentence, behind any marks."""
        tags = self._words.tags
        while first < last and tags[first] in ("QUOTE", "PUNCT"):
            first += 1
        if first < last and tags[first] == "PROPN" and self._is_common(first):
            self._lower(first)

    def _lower(self, number: int) -> None:
        entry = common(self._words.lower[number])
        self._words.tags[number] = entry.tag
        self._readings[number] = entry.readings

    def _is_common(self, number: int) -> bool:
        words = self._words
        lower, text = words.lower[number], words.texts[number]
        if len(text) > 1 and text.isupper():
            return False
        entry = lexicon().get(lower)
        before_name = number + 1 < len(words.tags) and words.tags[number + 1] == "PROPN"
        if entry is not None:
            # "Mark Bell" and "Grant Avenue", but "Asked Monday" and "Officials Tuesday".
            return not before_name or entry.tag in ("NOUNS", "VBG", "VBN", "VBD", "ADV", "ADJ")
        if lower.endswith(_PLURALS) or self._elsewhere(lower):
            return not before_name or lower.endswith("s")
        return lower.endswith("ly") and len(lower) > 6

    def _elsewhere(self, lower: str) -> bool:
        """Whether the same word stands somewhere in the document without its capital."""
        if self._seen is None:
            self._seen = frozenset(self._words.texts)
        return lower in self._seen
