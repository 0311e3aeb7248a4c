"""What a quantity is of: "sales rose 5%" speaks of sales, "13% of the shares" of shares, "an 8 kW system" of a system."""

from __future__ import annotations

from factcheck.extract.quantities.context import FINITE, Context
from factcheck.extract.quantities.phrases import noun_phrase, phrase_before

_OWNERS = ("of", "in", "for", "from", "at", "by", "with", "on")


def concept_of(at: Context) -> str | None:
    """The noun phrase that a measure, share or amount belongs to, as printed."""
    after = _after(at)
    if after:
        return after
    before = _before(at)
    subject = _subject(at)
    if before and subject and before != subject:
        return f"{before}, {subject}"
    return before or subject


def _after(at: Context) -> str | None:
    """The noun that the measure modifies ("a 25% premium") or that follows "of"."""
    index = at.after
    if at.word(index) in ("of", "for", "in") and at.tag(index + 1) != "VBG":
        start = index + 1
        while at.tag(start) in ("DET", "PRON") or at.word(start) in ("its", "their", "his", "her", "our", "all"):
            start += 1
        phrase = noun_phrase(at, start, plural_ends=False)
        if phrase is None:
            return None
        if at.word(index) == "in" and (at.word(start).isdigit() or at.words.tags[start] == "PROPN"):
            return None
        if at.word(phrase.end) == "of":
            more = noun_phrase(at, phrase.end + 1 + (at.tag(phrase.end + 1) == "DET"), plural_ends=False)
            if more:
                return f"{phrase.text}, {more.text}"
        return phrase.text
    if at.tag(index) in ("NOUN", "NOUNS", "ADJ", "PROPN", "VBN", "VBG") or at.term.hyphen:
        if at.tag(index) in ("PUNCT",) and at.words.texts[index] == "-":
            index += 1
        if at.tag(index) in ("ADJ", "VBN", "VBG") and at.tag(index + 1) not in ("NOUN", "NOUNS", "ADJ", "PROPN"):
            return None
        phrase = noun_phrase(at, index, plural_ends=False)
        return phrase.text if phrase else None
    return None


def _before(at: Context) -> str | None:
    """The noun before "of", "at", "to": "a speed of 15 mph"."""
    index = at.words.at(at.term.edge) - 1
    while (
        index > at.first
        and (
            at.tag(index) in ("DET", "SYM")
            or at.word(index)
            in (
                "about",
                "around",
                "up",
                "down",
                "just",
                "some",
                "only",
                "more",
                "than",
                "from",
                "between",
                "nearly",
                "almost",
                "over",
                "to",
            )
        )
        and at.word(index) not in ("of", "by")
    ):
        index -= 1
    if at.word(index) in ("of", "at", "with", "is", "was", "were", "are") and at.tag(index - 1) in (
        "NOUN",
        "NOUNS",
        "PROPN",
    ):
        phrase = phrase_before(at, index - 1)
        return phrase.text if phrase else None
    if at.tag(index) in ("NOUN", "NOUNS") or at.word(index) in (":", "("):
        phrase = phrase_before(at, index - (at.word(index) in (":", "(")))
        return phrase.text if phrase else None
    return None


def _subject(at: Context) -> str | None:
    """The noun phrase before the nearest finite verb to the left."""
    index = at.words.at(at.term.edge) - 1
    while index > at.first and at.tag(index) not in FINITE:
        if at.tag(index) == "PUNCT" and at.word(index) in (";", ":"):
            break
        index -= 1
    while index > at.first and (
        at.tag(index) in FINITE or at.tag(index) in ("ADV", "VBN", "VB", "TO", "PART", "PUNCT", "QUOTE")
    ):
        index -= 1
    if index < at.first:
        return None
    phrase = phrase_before(at, index)
    if phrase is None:
        return None
    start = index + 1 - len(phrase.words)
    while start > at.first and at.tag(start - 1) in ("DET", "POS"):
        start -= 1
    if at.word(start - 1) in _OWNERS and at.tag(start - 2) in ("NOUN", "NOUNS", "PROPN"):
        head = phrase_before(at, start - 2)
        if head:
            return f"{head.text}, {phrase.text}"
    return phrase.text
