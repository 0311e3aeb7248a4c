"""What a quantity is of: "sales rose 5%" speaks of sales, "13% of the shares" of shares, "an 8 kW system" of a system.

The nearest noun comes first; the subject of the clause follows it where it is another one ("market value, Ormond Ltd").
"""

from __future__ import annotations

from functools import cache

from factcheck.extract.quantities.context import FINITE, Context
from factcheck.extract.quantities.phrases import Phrase, noun_phrase, phrase_before
from factcheck.lang import table

_HOPS = frozenset(("DET", "SYM", "ADV", "QUOTE"))
_REGION = frozenset(
    ("NOUN", "NOUNS", "PROPN", "ADJ", "DET", "POS", "ADP", "CCONJ", "NUM", "SYM", "VBN", "VBG", "QUOTE")
)
_VERB_GROUP = frozenset(("AUX", "MD", "ADV", "PART", "TO", "VB", "VBN", "VBP", "VBZ", "VBD", "VBG"))
_RELATIVE = frozenset(("which", "that", "who", "whose"))
_FAR = 40  # words to the left that are looked at


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("counting")["concepts"][key])


def concept_of(at: Context, *, noun: Phrase | None = None) -> str | None:
    """The noun phrases that a number belongs to, as printed, at most two of them.

    ``noun`` is the phrase that the number counts, if it counts one; what follows starts after it.
    """
    edge = at.words.at(at.term.edge) - 1
    near = (_following(at, noun) or _named_before(at, edge)) if noun is None else _named_before(at, edge)
    subject = subject_before(at, edge)
    parts = [near] if near else []
    if subject and subject not in parts:
        parts.append(subject)
    return ", ".join(parts) or None


def _following(at: Context, noun: Phrase | None) -> str | None:
    """The noun that a measure modifies ("a 25% premium") or the one after "of"."""
    index = noun.end if noun else at.after
    if at.word(index) in _words("owning") and at.tag(index + 1) != "VBG":
        start = index + 1
        while at.tag(start) in ("DET", "PRON"):
            start += 1
        phrase = noun_phrase(at, start, plural_ends=False)
        if phrase is None or (
            at.word(index) != "of" and (at.tag(start) in ("NUM", "PROPN") or at.tag(index + 1) == "NUM")
        ):
            return None
        if at.word(phrase.end) == "of":
            more = noun_phrase(at, phrase.end + 1 + (at.tag(phrase.end + 1) in ("DET", "PRON")), plural_ends=False)
            return f"{phrase.text}, {more.text}" if more else phrase.text
        return phrase.text
    if at.word(index) in ("last", "next", "this"):
        return None  # "rose 5% last year"
    if at.term.hyphen and at.words.texts[index : index + 1] == ["-"]:
        index += 1
    if at.tag(index) not in ("NOUN", "NOUNS", "ADJ", "PROPN", "VBN", "VBG"):
        return None
    if at.tag(index) in ("ADJ", "VBN", "VBG") and at.tag(index + 1) not in ("NOUN", "NOUNS", "ADJ", "PROPN", "PUNCT"):
        return None
    phrase = noun_phrase(at, index, plural_ends=False)
    return phrase.text if phrase else None


def _named_before(at: Context, edge: int) -> str | None:
    """The noun before the preposition that the number follows ("a speed of 15 mph", "boost output to 2m tons"), or
    right before the number ("Dow +0.2%", "battery, 4500 mAh")."""
    index = edge
    while (
        index > at.first
        and (at.tag(index) in _HOPS or at.word(index) in _words("light"))
        and at.word(index) not in ("of", "by", "to")
    ):
        if at.word(index) in ("from", "between", "over", "under") and at.tag(index - 1) in ("NOUN", "NOUNS", "PROPN"):
            break
        index -= 1
    if at.word(index) in _words("named_after") or at.word(index) in (",", ":", "(", "+", "-", "~"):
        before = phrase_before(at, index - 1)
        if before and at.word(index) == "," and at.tag(index - 1) not in ("NOUN", "NOUNS"):
            return None
        return before.text if before else None
    if at.tag(index) in ("NOUN", "NOUNS", "PROPN"):
        before = phrase_before(at, index)
        return before.text if before else None
    return None


def subject_before(at: Context, index: int) -> str | None:
    """The subject of the clause around a word: the noun phrase before its finite verb, the antecedent of "which"."""
    limit = max(at.first, index - _FAR)
    while index > limit:
        while index > limit and at.tag(index) not in FINITE:
            if at.word(index) in (";", ":") or (at.tag(index) == "QUOTE" and at.tag(index - 1) == "PUNCT"):
                return None
            index -= 1
        while index > limit and at.tag(index) in _VERB_GROUP:
            index -= 1
        if at.tag(index) not in FINITE | {"CCONJ", "PUNCT", "SCONJ"} or index <= limit:
            break
        if at.tag(index) != "CCONJ" and at.word(index) != ",":
            break
        if at.word(index) == "," and at.tag(index - 1) in ("NOUN", "NOUNS", "PROPN"):
            break  # "Ormond, a bakery, lost 5%": the appositive stands for it
        index -= 1
    if at.word(index) in _RELATIVE:
        before = phrase_before(at, index - 1 - (at.word(index - 1) == ","))
        return before.text if before else None
    return _first_phrase(at, index - (at.word(index) == ","), limit)


def _first_phrase(at: Context, last: int, limit: int) -> str | None:
    """The head phrase of the stretch of noun phrases and prepositions that ends at ``last``."""
    start = last
    while start >= limit and at.tag(start) in _REGION and at.word(start) not in ("that", "while", "but", "as", "than"):
        start -= 1
    start += 1
    while start <= last and at.tag(start) in ("DET", "CCONJ", "ADP", "QUOTE", "POS"):
        start += 1
    if start > last:
        return None
    phrase = noun_phrase(at, start, plural_ends=False)
    return phrase.text if phrase and phrase.end <= last + 1 else None
