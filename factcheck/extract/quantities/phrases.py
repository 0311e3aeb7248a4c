"""Noun phrases around a number: what is counted, and what a measure is of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from factcheck.extract.quantities.context import Context
from factcheck.lang import table, word_set
from factcheck.values.morphology import singular, verb_forms

_MODIFIERS = frozenset(("ADJ", "NOUN", "NOUNS", "PROPN", "VBN", "VBG", "NUM"))
_LOOSE_TAIL = frozenset(("ADJ", "VBN", "VBG", "NUM", "CCONJ"))
_BEFORE_PLURAL = frozenset(("ADJ", "NOUN", "PROPN", "NUM", "VBN", "DET"))
_LONGEST = 9  # words of a noun phrase


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its words as kept, the word after it, and whether its head is a plural."""

    words: tuple[str, ...]
    end: int
    plural: bool

    @property
    def text(self) -> str:
        """The phrase as printed."""
        return " ".join(self.words)


@cache
def _data() -> dict[str, Any]:
    return {
        key: frozenset(value) if isinstance(value, list) else value
        for key, value in table("counting")["phrase"].items()
    }


def noun_phrase(at: Context, index: int, *, plural_ends: bool = True, many: bool = False) -> Phrase | None:
    """The noun phrase that begins at a word: modifiers, then nouns up to its head. Adverbs, words that only point
    ("other", "further") and modifiers of degree ("short-range") are passed over.

    ``plural_ends`` says that a plural noun is the head unless another plural follows at once; ``many`` that a plural
    must come, so that "models" after "new" is one even where it could be a verb.
    """
    return _Reader(at, index, plural_ends, many).read()


class _Reader:
    """Reads one noun phrase from left to right. ``kept`` are its words, ``nouns`` how many of them are nouns."""

    __slots__ = ("at", "index", "kept", "many", "nouns", "plural", "plural_ends", "start")

    def __init__(self, at: Context, index: int, plural_ends: bool, many: bool) -> None:
        self.at, self.start, self.index = at, index, index
        self.plural_ends, self.many = plural_ends, many
        self.kept: list[str] = []
        self.nouns, self.plural = 0, False

    def read(self) -> Phrase | None:
        """The phrase, null where there is none."""
        limit = min(self.at.last, self.start + _LONGEST)
        while self.index < limit and self._step():
            pass
        self._drop_tail()
        return Phrase(tuple(self.kept), self.index, self.plural) if self.kept and self.nouns else None

    def _step(self) -> bool:
        at, index = self.at, self.index
        tag, word = at.words.tags[index], at.words.lower[index]
        if word in "-‑" and self.kept and not self.plural and at.touches(index) and at.touches(index + 1):
            return self._take_hyphenated()
        if tag == "VBD" and not self.kept and at.tag(index + 1) in ("NOUN", "NOUNS"):
            tag = "VBN"  # "six blocked shots"
        if tag == "QUOTE" and index == self.start:
            self.index += 1  # five “advisers”
            return True
        if tag in _MODIFIERS and word not in _data()["stopped"]:
            return self._fits(tag, word) and self._take(tag, word)
        return self._pass_over(tag, word)

    def _fits(self, tag: str, word: str) -> bool:
        if self.plural and self.plural_ends:
            return tag == "NOUNS"
        if tag == "NUM" and self.at.tag(self.index - 1) == "POS":
            self.index += 1  # "eight of the club's 11 goals"
            return self.index < self.at.last and self.at.tag(self.index) in _MODIFIERS
        if tag == "NUM":
            return bool(self.nouns) and not self.plural and word not in ("one", "million", "billion")
        after = self.at.tag(self.index + 1)
        if self.nouns and word in _data()["skipped"]:
            return False  # "one point last year"
        if tag == "PROPN" and self.nouns and self.at.tag(self.index - 1) in ("NOUN", "NOUNS"):
            return after in ("NOUN", "NOUNS")  # "his second child Ada"
        if self.nouns and tag in ("VBG", "VBN"):
            return after in ("NOUN", "NOUNS")
        if self.nouns and tag == "ADJ":
            return after in ("NOUN", "NOUNS", "ADJ", "PROPN")
        return True

    def _take(self, tag: str, word: str) -> bool:
        noun = tag in ("NOUN", "NOUNS", "PROPN")
        if noun or word not in _data()["skipped"]:
            self.kept.append(self.at.words.texts[self.index])
        if noun:
            self.nouns, self.plural = self.nouns + 1, _is_plural(self.at, self.index)
        self.index += 1
        return True

    def _take_hyphenated(self) -> bool:
        """Put the parts of a hyphenated word together; one of degree is left out."""
        at, words, end = self.at, self.at.words, self.index
        whole = first = self.kept.pop()
        while end + 1 < at.last and words.texts[end] in "-‑" and at.touches(end) and at.touches(end + 1):
            whole += "-" + words.texts[end + 1]
            end += 2
        if first.lower() not in _data()["degrees"] or at.tag(end) not in _MODIFIERS:
            self.kept.append(whole)
        self.index, self.plural = end, _is_plural(at, end - 1)
        self.nouns += words.tags[end - 1] in ("NOUN", "NOUNS", "PROPN")
        return not (self.plural and self.plural_ends) or at.tag(end) == "NOUNS"

    def _pass_over(self, tag: str, word: str) -> bool:
        """Words inside a phrase that are no part of the name: adverbs, possessive marks, "and" between two names."""
        at, index = self.at, self.index
        if (
            tag == "VBZ"
            and self.many
            and not self.plural
            and word.endswith("s")
            and at.tag(index - 1) in _BEFORE_PLURAL
        ):
            self.kept.append(at.words.texts[index])
            self.index, self.nouns, self.plural = index + 1, self.nouns + 1, True
            return False
        if not self.nouns and tag == "ADV" and word.endswith("ly") and at.tag(index + 1) in ("VBN", "ADJ", "PROPN"):
            self.index += 2 if at.tag(index + 1) == "VBN" and at.tag(index + 2) in _MODIFIERS else 1  # "finely built"
            return True
        pointing = word in _data()["adverbs"] or word in _data()["skipped"]
        joining = tag == "CCONJ" and self.kept and not self.plural and _joins(at, index)
        if (not self.nouns and tag in ("ADV", "ADP", "DET") and pointing) or joining:
            self.index += 1
            return True
        if tag == "POS" and self.nouns and (not self.plural_ends or self.start > at.after):
            self.index, self.plural = index + 1, False
            return True
        return False

    def _drop_tail(self) -> None:
        """Give back modifiers that no noun follows."""
        words = self.at.words
        while self.index > self.start and self.kept and words.tags[self.index - 1] in _LOOSE_TAIL:
            if self.at.touches(self.index - 1):
                break
            self.index -= 1
            if self.kept[-1] == words.texts[self.index]:
                self.kept.pop()


def _is_plural(at: Context, index: int) -> bool:
    tag, word = at.tag(index), at.word(index)
    named = tag == "PROPN" and word.endswith("s") and not word.endswith("ss")
    return tag == "NOUNS" or named or word in _data()["collective"]


def _joins(at: Context, index: int) -> bool:
    """Whether "and" joins two modifiers of one plural head: "Kia and Hyundai vehicles"."""
    before, after = at.tag(index - 1), at.tag(index + 1)
    return before == after and after in ("PROPN", "ADJ") and at.tag(index + 2) == "NOUNS"


def counted_name(phrase: Phrase, at: Context) -> str:
    """The counted thing in the singular, lower case but for names; a head that says little takes what follows "of"."""
    words = [_plain(word) for word in phrase.words]
    name = singular(" ".join(word for word in words if word))
    head = name.rpartition(" ")[2].lower()
    if head in _data()["partitive"] and at.word(phrase.end) == "of":
        more = noun_phrase(at, phrase.end + 1, many=True)
        if more and at.tag(phrase.end + 1) not in ("DET", "PRON", "NUM"):
            return f"{name} of {singular(' '.join(_plain(word) for word in more.words))}"
    return name


@lru_cache(maxsize=2048)
def _plain(word: str) -> str:
    """The positive form of a superlative, "" for a word that only makes one; any other word as it is."""
    lower = word.lower()
    if lower in table("counting")["superlatives"]:
        return str(table("counting")["superlatives"][lower])
    if not lower.endswith("est"):
        return word
    stem = lower[:-3]
    doubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    for base in (stem, stem + "e", doubled, stem[:-1] + "y" if stem.endswith("i") else stem):
        if base in word_set("adjectives"):
            return base
    return word


@cache
def _harming() -> frozenset[str]:
    forms: set[str] = set()
    for each in map(verb_forms, table("counting")["people"]["verbs"]):
        forms.update((each.base, each.third, *each.past, *each.gerund))
    return frozenset(forms)


def counts_children(at: Context) -> bool:
    """Whether a number counts somebody's children: "a father of two"."""
    return at.word(at.before) == "of" and at.word(at.before - 1) in table("counting")["people"]["parents"]


def counts_people(at: Context, index: int) -> bool:
    """Whether a number without a noun counts people: "two dead", "three more arrested", "killed five"."""
    if at.word(index) in ("others", "more", "other"):
        index += 1
    if at.word(index - 1) == "others":
        return True
    if at.word(at.before) == "of" and at.word(at.before - 1) in table("counting")["people"]["groups"]:
        return True
    while at.tag(index) in ("AUX", "ADV"):
        index += 1  # "three were later arrested"
    if at.word(index) in table("counting")["people"]["after"]:
        return True
    before = at.words.at(at.term.edge) - 1
    return at.word(before) in _harming() and at.tag(index) in ("PUNCT", "ADP", "CCONJ", "SCONJ", "")


def phrase_before(at: Context, index: int) -> Phrase | None:
    """The noun phrase that ends at a word."""
    words = at.words
    end = index + 1
    while (
        index >= at.first
        and words.tags[index] in ("NOUN", "NOUNS", "PROPN", "ADJ", "VBG", "VBN", "POS", "NUM", "SYM")
        and end - index < _LONGEST
    ):
        index -= 1
    index += 1
    while index < end and words.tags[index] in ("POS", "VBN", "VBG", "SYM"):
        index += 1
    kept = tuple(words.texts[k] for k in range(index, end) if words.tags[k] != "POS")
    if not kept or not any(words.tags[k] in ("NOUN", "NOUNS", "PROPN") for k in range(index, end)):
        return None
    return Phrase(kept, end, words.tags[end - 1] == "NOUNS")
