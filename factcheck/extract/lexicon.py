"""What a word can be before its context is looked at: one lexicon entry for every lower-case form.

The closed classes are listed in full; nouns, verbs and adjectives only where an ending would mislead. Everything else
is read off its ending.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.lang import table, word_set
from factcheck.values.morphology import verb_forms

# Tags to choose from for an open class, a rule of ``tagging.toml`` for a function word, None when nothing is open.
Readings = tuple[str, ...] | str | None


class Entry(NamedTuple):
    """The commonest tag of a word, what else it can be, and whether the lexicon lists it."""

    tag: str
    readings: Readings = None
    listed: bool = True


# The order in which the readings of an open-class word stand; the first is the default.
_ORDER = ("ADJ", "NOUN", "NOUNS", "VBD", "VBN", "VBZ", "VBG", "VB", "VBP", "ADV")
_SYMBOLS = frozenset("$%€£¥₩₹#+=*@&<>°©®™|~^\\")
_QUOTES = frozenset("\"“”„‟‘’‚‛'`«»‹›″") | {"''", "``"}
_NUMERIC = re.compile(r"[+\-−]?\d[\d.,:/]*(?:st|nd|rd|th|s|m|bn|mn|tn|k|am|pm|a\.m\.|p\.m\.)?|[½¼¾⅓⅔⅛]")
_SUFFIXES: tuple[tuple[tuple[str, ...], Entry], ...] = (
    (("ly",), Entry("ADV", None, False)),
    (("ing",), Entry("VBG", ("VBG", "NOUN"), False)),
    (("ed",), Entry("VBD", ("VBD", "VBN"), False)),
    (("able", "ible", "ous", "ful", "less", "ical", "ional", "ish", "iest", "most"), Entry("ADJ", None, False)),
    (
        ("ial", "ic", "ive", "ary", "al"),
        Entry("ADJ", ("ADJ", "NOUN"), False),
    ),
    (("ss", "us", "is"), Entry("NOUN", None, False)),
    (("s",), Entry("NOUNS", None, False)),
)


@cache
def lexicon() -> dict[str, Entry]:
    """Every listed lower-case form."""
    readings: dict[str, set[str]] = {}

    def add(form: str, *tags: str) -> None:
        readings.setdefault(form, set()).update(tags)

    irregular = table("irregular_verbs")
    for base in word_set("verbs") | set(irregular["forms"]):
        forms = verb_forms(base)
        if irregular["base"].get(base, base) == base:  # "found" is the past of "find" first of all
            add(base, "VB", "VBP")
        add(forms.third, "VBZ")
        for tag, group in (("VBD", forms.past), ("VBN", forms.participle), ("VBG", forms.gerund)):
            for form in group:
                add(form, tag)
    for noun in word_set("nouns"):
        add(noun, "NOUN")
        if (plural := _plural(noun)) in readings:
            add(plural, "NOUNS")
    for adjective in word_set("adjectives"):
        add(adjective, "ADJ")
    for adverb in word_set("adverbs"):
        add(adverb, "ADV")
    nouns = table("irregular_nouns")
    for plural in (*nouns["singular"], *nouns["plural"]["nouns"]):
        add(plural, "NOUNS")
    entries = {form: _entry(tags) for form, tags in readings.items()}
    rules = {word: rule for rule, members in table("tagging")["rules"].items() for word in members}
    for tag, members in table("closed_classes").items():
        entries |= {word: Entry(tag, rules.get(word)) for word in members}
    return entries


def _plural(noun: str) -> str:
    return verb_forms(noun).third  # nouns take -s as verbs do: tries, matches, plans


def _entry(tags: set[str]) -> Entry:
    ordered = tuple(tag for tag in _ORDER if tag in tags)
    return Entry(ordered[0], ordered if len(ordered) > 1 else None)


def describe(text: str, lower: str) -> Entry:
    """The entry of a token as printed: a capital makes a name of any word outside the closed classes."""
    first = text[0]
    if first.isupper():
        known = lexicon().get(lower)
        if text.isupper() and len(text) > 1:
            return Entry("PROPN", None, known is not None)
        if known is not None and (lower in _closed() or text in ("I", "A")):
            return known if lower not in ("may", "will", "can", "must", "might") else Entry("PROPN")
        return Entry("PROPN", None, known is not None)
    return common(lower)


def common(lower: str) -> Entry:
    """The entry of a word in lower case, by the lexicon or by its ending."""
    known = lexicon().get(lower)
    if known is not None:
        return known
    if not any(map(str.isalnum, lower)):
        tag = "QUOTE" if lower in _QUOTES else "SYM" if lower in _SYMBOLS else "PUNCT"
        return Entry(tag, "apostrophe" if lower in ("'", "’") else None)
    if not lower[0].isalpha() and (_NUMERIC.fullmatch(lower) or lower[0].isdigit()):
        return Entry("NUM")
    if lower.endswith(("men", "women", "children")) and len(lower) > 5:
        return Entry("NOUNS", None, False)
    if len(lower) > 4:
        for endings, entry in _SUFFIXES:
            if lower.endswith(endings):
                return entry
    return Entry("NOUNS" if len(lower) > 2 and lower.endswith("s") else "NOUN", None, False)


@cache
def _closed() -> frozenset[str]:
    return frozenset(word for members in table("closed_classes").values() for word in members)
