"""Ages that no unit gives away: ", 65,", "aged 41", "who was 10", "turned 30", "the ages of 18 and 22"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from factcheck.extract.quantities.context import Context
from factcheck.lang import table
from factcheck.values.numbers.quantity import Quantity
from factcheck.values.numbers.words import ONE

_OLDEST = 115
_LONGEST_NAME = 7  # words of a name with its title
_CLOSING = frozenset((",", ".", ")", "—", ";", ""))
_CLOSING_TAGS = frozenset(("", "CCONJ", "ADP", "SCONJ"))
_LIST_GAPS = frozenset((" and ", ", ", " or ", ", and ", " to "))


@cache
def _words(key: str) -> Any:
    return frozenset(table("counting")["ages"][key])


def is_age(at: Context, found: Sequence[Quantity]) -> bool:
    """Whether a bare number is somebody's age. ``found`` are the quantities before it."""
    term = at.term
    if (
        term.unit
        or term.scale != ONE
        or term.hyphen
        or term.numeral.form == "fraction"
        or term.value != int(term.value)
    ):
        return False
    if not 0 <= (term.low or term.value) <= _OLDEST:
        return False
    return _named(at) or _apposed(at) or _predicated(at) or _at_death(at) or _listed(at, found)


def _named(at: Context) -> bool:
    """ "aged 41", "at the age of 14", "turned 30"."""
    before = at.word(at.before)
    if before == "of":
        before = at.word(at.before - 1)
        return before in _words("nouns")
    return before in _words("nouns") or (before in _words("verbs") and at.tag(at.after) not in ("NOUN", "NOUNS"))


def _apposed(at: Context) -> bool:
    """ "Ana Ruiz, 65," and "Jo Ames (34)", "Ana Ruiz, now 66,", "the driver, 34,"."""
    if at.term.numeral.form == "words":
        return False
    opening = at.before - (at.word(at.before) == "now")
    before, after = at.word(opening), at.word(at.after)
    pairs = (before == "," and after in (",", ".", "")) or (before == "(" and after == ")")
    if not pairs or at.term.value < 1:
        return False
    if at.tag(opening - 1) == "PROPN":
        return _is_person(at, opening - 1)
    return after != "" and at.word(opening - 1) in _words("persons") and not _is_of(at, opening - 2)


def _is_of(at: Context, index: int) -> bool:
    """Whether a noun is part of a larger phrase that may be meant: "the wife of the victim, 58,"."""
    while at.tag(index) in ("DET", "PRON", "ADJ", "NOUN", "POS"):
        index -= 1
    return at.word(index) == "of"


def _is_person(at: Context, index: int) -> bool:
    names, last = 0, at.word(index)
    while at.tag(index) == "PROPN" and names < _LONGEST_NAME:
        index, names = index - 1, names + 1
    return names < _LONGEST_NAME and at.word(index) not in _words("places") and not last.endswith("s'")


def _predicated(at: Context) -> bool:
    """ "who was 10", "he will be 35 by the spring"."""
    after, tag = at.word(at.after), at.tag(at.after)
    if at.word(at.before) not in _words("copulas") or not (after in _CLOSING or tag in _CLOSING_TAGS):
        return False
    if after in ("%", "of"):
        return False  # "she is one of them"
    index = at.before - 1
    while at.tag(index) in ("AUX", "MD", "ADV"):
        index -= 1
    return at.word(index) in _words("subjects")


def _at_death(at: Context) -> bool:
    """ "She died in Dorn at 77."."""
    if at.word(at.before) != "at" or at.word(at.after) not in _CLOSING or at.term.numeral.form == "words":
        return False
    return any(at.word(index) in _words("deaths") for index in range(at.first, at.before))


def _listed(at: Context, found: Sequence[Quantity]) -> bool:
    """ "the ages of 18 and 22", "aged 5, 7 and 9"."""
    if not found or found[-1].kind != "age" or at.tag(at.after) in ("NOUN", "NOUNS", "ADJ"):
        return False
    return at.lower[found[-1].end : at.term.start] in _LIST_GAPS
