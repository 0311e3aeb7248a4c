"""Which numbers are quantities, and of which kind: years, names, pronouns and ages sorted out by the words around."""

from __future__ import annotations

from functools import cache

from factcheck.extract.quantities.context import Context
from factcheck.lang import table
from factcheck.records import ClaimKind
from factcheck.values.numbers import negatives


@cache
def _ordinals() -> frozenset[str]:
    return frozenset(table("counting")["ordinals"]["uncounted"])


def is_name(at: Context) -> bool:
    """Whether a bare number belongs to a name: "the Galaxy Note 20", "Apollo 11", "the 787 Dreamliner"."""
    term, words = at.term, at.words
    if at.tag(at.before) == "PROPN" and at.text[term.start : term.end] in ("One", "Zero"):
        return True  # "Ground Zero", "Air Force One"
    if (
        not term.bare
        or term.hyphen
        or term.low is not None
        or term.modifier not in ("=",)
        or "." in at.text[term.start : term.end]
    ):
        return False
    if at.word(at.before) == "the" and at.word(at.after) in ("is", "was", "has") and term.value > 1:
        return True  # "the 747 was"
    if any(map(str.isdigit, at.word(at.after))) and any(map(str.isalpha, at.word(at.after))):
        return True  # "24703 m212"
    before, after = at.tag(at.before), at.tag(at.after)
    if before != "PROPN" or at.before < at.first or words.ends[at.before] != term.start - 1:
        return False
    if at.before == at.first and after in ("NOUNS", "NOUN", "ADJ"):
        return False
    if words.texts[at.before].isupper() and len(words.texts[at.before]) > 1 and after == "NOUNS":
        return False
    return after != "NOUNS" or term.value >= 1000 or words.lower[at.before] in _named()


@cache
def _named() -> frozenset[str]:
    return frozenset(table("not_quantities")["labels"]["named"])


def is_year(at: Context) -> bool:
    """Whether a bare number is a year."""
    term = at.term
    if not term.bare or term.low is not None or term.value < 1000:
        return False
    index, plural = at.after, False
    while at.tag(index) in ("ADJ", "NOUN") and index < at.after + 3:
        index += 1
    plural = at.tag(index) == "NOUNS" or at.word(at.after) in ("people", "men", "women", "children")
    if at.tag(at.before) in ("PROPN", "POS") and 1900 <= term.value <= 2100 and at.before > at.first:
        return at.lower[term.start : term.end].isdigit()
    bounded = term.modifier not in ("=", "up", "down")
    return negatives.is_year(at.lower, term.start, term.end, bounded, plural if at.after < at.last else False)


def is_pronoun(at: Context) -> bool:
    """Whether "one" counts nothing."""
    term = at.term
    if at.lower[term.start : term.end] != "one" or term.unit:
        return False
    if negatives.pronoun_one(at.lower, term.start, term.end):
        return True
    tag, word = at.tag(at.after), at.word(at.after)
    if word == "of":
        if at.tag(at.after + 2) == "POS":
            return False
        return at.tag(at.after + 1) not in ("DET", "PRON", "NUM", "PROPN", "ADJ") and at.word(at.after + 1) not in (
            "its",
            "his",
            "her",
            "their",
            "our",
            "my",
            "your",
        )
    if at.words.texts[at.after : at.after + 1] == ["-"] if at.after < at.last else False:
        return False
    return tag not in ("NOUN", "ADJ", "VBN", "PROPN", "NUM", "NOUNS", "VBG")


def is_ordinal_count(at: Context) -> bool:
    """Whether an ordinal counts ("the seventh launch") and does not name, date or order an argument."""
    before, after, word = at.word(at.before), at.tag(at.after), at.word(at.after)
    lower = at.lower[at.term.start : at.term.end]
    if word in _ordinals() or (word == "-" and at.touches(at.after)):
        return False
    if at.tag(at.before) == "PROPN" and at.before >= at.first:
        return False
    if at.text[at.term.start].isupper() and at.before >= at.first and at.tag(at.before) not in ("PUNCT", "QUOTE"):
        return False
    if after == "PROPN" and at.text[at.term.start].isupper():
        return False
    if lower in ("first", "second", "third") and before not in (
        "the",
        "a",
        "its",
        "his",
        "her",
        "their",
        "our",
        "my",
        "'s",
        "’s",
        "this",
        "that",
        "for",
        "your",
    ):
        return lower != "first" and after not in ("NOUN", "NOUNS") and at.tag(at.before).startswith("VB")
    return before not in ("at",)


def kind_of(at: Context) -> ClaimKind:
    """The kind of a claim by its unit and form."""
    term = at.term
    if term.relation == "score":
        return "score"
    if term.numeral.form == "ordinal":
        return "ordinal"
    dimension = term.dimension
    if dimension == "money":
        return "money"
    if term.unit and term.unit.partition(" per ")[0] in ("percent", "percentage point", "basis point"):
        return "percent"
    if dimension == "time" and " per " not in (term.unit or ""):
        return "duration"
    if term.unit:
        return "measure"
    if term.relation == "ratio" or term.numeral.form == "fraction":
        return "ratio"
    return "count"


def is_share(at: Context) -> bool:
    """Whether a fraction word is a share: "a third of", "half the", "by a quarter"."""
    term = at.term
    number = at.lower[term.numeral.start : term.end]
    if number == "half":
        return negatives.half_is_share(at.lower, term.numeral.start, term.end)
    if number == "quarter":
        return at.word(at.after) == "of" and at.lower[term.start] == "a"
    return True
