"""The words of a document as the tagging rules see them: lists with a margin, and the looks that rules share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from factcheck.extract.doc import Words
from factcheck.extract.lexicon import common
from factcheck.lang import table

NOUNLIKE = frozenset({"NOUN", "NOUNS", "PROPN"})
NOMINAL = frozenset({"NOUN", "NOUNS", "PROPN", "ADJ", "NUM", "SYM"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "AUX"})
VERBS = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN", "VBG"})
SKIPPED = frozenset({"ADV", "PART"})
CLAUSE = 12  # words that a look to either side may cover
MARGIN = 4  # words that a rule may look past the text without asking

_CLAUSE_ENDS = frozenset({",", ";", ":", "who", "which", "and", "but", "—", "–"})
_INFINITE = frozenset({"be", "been", "being", "having"})


@cache
def listed(name: str) -> frozenset[str]:
    """A word list of ``tagging.toml``."""
    return frozenset(table("tagging")[name])


BE, HAVE, DO = listed("be"), listed("have"), listed("do")
SUBJECTS, PLURAL_SUBJECTS, OBJECTS = listed("subjects"), listed("plural_subjects"), listed("objects")
LINKING, PREDICATIVE = listed("linking"), listed("predicative")


@dataclass(slots=True)
class Context:
    """Words by number. Lists index from the end too, so the margin behind the last word lies before the first as well.

    ``tags`` holds decided readings to the left of the word in question and the commonest ones to its right.
    """

    starts: list[int]
    ends: list[int]
    lower: list[str]
    tags: list[str]

    @classmethod
    def of(cls, words: Words) -> Context:
        """The words of a document with a margin of full stops."""
        far = [2**62] * MARGIN
        return cls(words.starts + far, words.ends + far, words.lower + ["."] * MARGIN, words.tags + ["PUNCT"] * MARGIN)

    def next(self, i: int) -> int:
        """The next word that is neither an adverb nor a negation."""
        i += 1
        while self.tags[i] in SKIPPED:
            i += 1
        return i

    def previous(self, i: int) -> int:
        """The last word before that is neither an adverb nor a negation."""
        i -= 1
        while self.tags[i] in SKIPPED:
            i -= 1
        return i

    def can_be(self, i: int, tag: str) -> bool:
        """Whether a word has that reading, whatever its commonest one is."""
        if self.tags[i] == tag:
            return True
        readings = common(self.lower[i]).readings
        return isinstance(readings, tuple) and tag in readings

    def verb_follows(self, i: int) -> bool:
        """Whether another verb stands ready to be the finite one of this clause."""
        for k in range(i + 1, min(i + CLAUSE, len(self.tags))):
            tag = self.tags[k]
            if tag in FINITE and self._is_finite(k):
                return True
            if tag in ("SCONJ", "QUOTE") or self.lower[k] in _CLAUSE_ENDS or self.lower[k][-1] in ".!?":
                return False
            if tag == "PRON" and self.lower[k] in SUBJECTS:
                return False
        return False

    def _is_finite(self, k: int) -> bool:
        """Whether a word that may be a finite verb is one: no infinitive or participle, no modifier of a noun."""
        tag = self.tags[k]
        if tag == "AUX":
            return self.lower[k] not in _INFINITE
        return tag != "VBD" or self.tags[self.previous(k)] not in ("DET", "ADJ", "NUM", "POS", "ADP")

    def verb_precedes(self, i: int) -> bool:
        """Whether the clause before a word has its finite verb already."""
        for k in range(i - 1, max(i - CLAUSE, -1), -1):
            if self.tags[k] in FINITE:
                return True
            if self.tags[k] in ("SCONJ", "QUOTE") or self.lower[k] in _CLAUSE_ENDS or self.lower[k][-1] in ".!?":
                break
        return False

    def takes_object(self, i: int) -> bool:
        """Whether what follows reads as the rest of a predicate."""
        after = self.tags[i + 1]
        if after in ("DET", "PRON", "TO", "SCONJ", "ADV", "PROPN", "NUM", "SYM"):
            return True
        if after == "ADP":
            return self.lower[i + 1] not in ("of", "for")
        return after in ("ADJ", "NOUNS") and self.tags[i + 2] not in FINITE
