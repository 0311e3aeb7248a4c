"""Whose figure it is: the person of an age, the company of a share price, as far as the sentence says so by a name.

The owner of an age stands beside it ("Ana Ruiz, 34,", "34-year-old Ana Ruiz"); any other figure belongs to the subject
of its clause ("Ormond shares closed at $12", "Ormond lost $3 million"). A pronoun or description owns nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from factcheck.extract.about import Place
from factcheck.extract.clauses import governing_verb
from factcheck.lang import table
from factcheck.values.morphology import base_form, singular

_FINITE = frozenset({"VBD", "VBZ", "VBP", "AUX", "MD"})
_MODIFIERS = frozenset({"ADJ", "NOUN", "NOUNS", "PROPN", "VBN", "VBG", "NUM"})
_HEADS = frozenset({"NOUN", "NOUNS", "POS", "ADJ", "NUM"})
_TITLED = frozenset({"DET", "NOUN", "ADJ"})
_PHRASE = 5  # words of a noun phrase
_APPOSITION = 15  # words of one
_OPENING = (",", "(")


def owner_of(at: Place, *, aged: bool) -> str | None:
    """The name of the one whose figure it is; ``None`` where no name is beside it or is the subject of its clause."""
    if not at.sentence.names:
        return None
    if not aged:
        return _subject(at)
    if found := _behind(at) or _before(at):
        return found
    apposed = at.words.lower[at.first - 1] in _OPENING  # "her son, 7,"
    return None if apposed or at.words.tags[at.last : at.last + 1] in (["NOUN"], ["NOUNS"]) else _subject(at)


def _behind(at: Place) -> str | None:
    """ "34-year-old Ana Ruiz", "the 34-year-old teacher, Ana Ruiz"."""
    words = at.words
    if words.lower[at.last - 1] != "old" and not words.lower[at.last - 1].endswith("-old"):
        return None
    for k in range(at.last, min(at.last + _PHRASE, at.sentence.last)):
        if found := at.sentence.person_at(k):
            return found
        if words.tags[k] not in _MODIFIERS and not (words.lower[k] == "," and k > at.last):
            return None
    return None


def _before(at: Place) -> str | None:
    """ "Ana Ruiz, 34,", "Ana Ruiz (34)", "Ruiz, now aged 34", "Ruiz, a 34-year-old teacher", "Ruiz, who is 34"."""
    words, k = at.words, at.first - 1
    while k > at.sentence.first and words.lower[k] in _data("age_leads"):
        k -= 1
    if words.lower[k] in _OPENING:
        k -= 1
    elif words.lower[at.first - 1] != "aged":
        return None
    return at.sentence.name_to(k + 1)


def _subject(at: Place) -> str | None:
    """The name that is the subject of the clause, or owns it: "Ormond's stock rose", "shares of Ormond fell"."""
    verb = at.verb
    for _ in range(2):
        if verb is None or verb.first >= at.first or at.words.tags[verb.first] not in _FINITE:
            return None
        k = _skip(at, verb.first - 1, lambda k: at.words.tags[k] == "ADV")
        if at.words.tags[k] != "CCONJ" or k <= at.sentence.first:
            return _named(at, k)
        verb = governing_verb(at.words, k - 1)  # "Ormond lost $3 million and paid …"
    return None


def _named(at: Place, k: int) -> str | None:
    """The owner of the noun phrase that ends with the word ``k``."""
    words, sentence = at.words, at.sentence
    if words.lower[k] == ",":
        k = _skip(at, k - 1, lambda j: words.lower[j] != "," and words.tags[j] not in _FINITE, _APPOSITION) - 1
    if found := sentence.name_to(k + 1):
        return found if _is_head(at, k) else None
    k = _skip(at, k, lambda j: words.tags[j] in _HEADS and not sentence.name_to(j + 1))
    if found := sentence.name_to(k + 1):
        return found if words.tags[k + 1] == "POS" or sentence.owns(k + 1) else None
    k -= words.lower[k] == "its"
    if k > sentence.first and base_form(words.lower[k]) in _data("reporting_verbs"):
        return sentence.name_to(k)  # "Ormond said its profit rose 5%"
    return None


def _is_head(at: Place, k: int) -> bool:
    """Whether a name that ends with the word ``k`` is what the phrase speaks of: not in "the mayor of Dorn", but in
    "shares of Ormond"."""
    words, first = at.words, at.sentence.first_of(k + 1)
    before = _skip(at, first - 1, lambda j: words.tags[j] in _TITLED)
    if before <= at.sentence.first or words.tags[before] != "ADP":
        return True
    return words.lower[before] == "of" and singular(words.lower[before - 1]) in _data("owned_nouns")


def _skip(at: Place, k: int, passed: Callable[[int], bool], most: int = _PHRASE) -> int:
    """The first word leftward from ``k`` that is not passed over."""
    stop = max(at.sentence.first, k - most)
    while k > stop and passed(k):
        k -= 1
    return k


@cache
def _data(name: str) -> frozenset[str]:
    return frozenset(table("clause_words")[name])
