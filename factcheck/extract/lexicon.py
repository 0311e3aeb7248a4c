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


# Tags to choose from for an open class, the word itself for one that has a rule of its own, None when nothing is open.
Readings = tuple[str, ...] | str | None


class Entry(NamedTuple):
    """The commonest tag of a word, what else it can be, and whether the lexicon lists it."""

    tag: str
    readings: Readings = None
    listed: bool = True


# Function words whose reading hangs on their neighbours; the rules are in ``tagging``.
SPECIAL = frozenset(
    "that this these those to her like 's ’s 'd ’d have has had having 've ’ve do does did no so more most less there "
    "as since before after until till once than for some any all both half either neither each several many much few "
    "such enough another past inside outside following near down off over round plus minus up out in on under "
    "will can may might must while".split()
)
# The order in which the readings of an open-class word stand; the first is the default.
_ORDER = ("ADJ", "NOUN", "NOUNS", "VBD", "VBN", "VBZ", "VBG", "VB", "VBP", "ADV")
_SYMBOLS = frozenset("$ % € £ ¥ ₩ ₹ # + = * @ & < > ° © ® ™ | ~ ^ \\".split())
_QUOTES = frozenset("\" “ ” „ ‟ ‘ ’ ‚ ‛ ' '' `` ` « » ‹ › ″".split())
_NUMERIC = re.compile(r"[+\-−]?\d[\d.,:/]*(?:st|nd|rd|th|s|m|bn|mn|tn|k|am|pm|a\.m\.|p\.m\.)?|[½¼¾⅓⅔⅛]")
_SUFFIXES: tuple[tuple[tuple[str, ...], Entry], ...] = (
    (("ly",), Entry("ADV", None, False)),
    (("ing",), Entry("VBG", ("NOUN", "VBG"), False)),
    (("ed",), Entry("VBD", ("VBD", "VBN"), False)),
    (
        ("able", "ible", "ous", "ful", "less", "ical", "ial", "ional", "ish", "ic", "ive", "ary", "iest", "most", "al"),
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

    for base in sorted(word_set("verbs") | set(table("irregular_verbs")["forms"])):
        forms = verb_forms(base)
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
    entries = {form: _entry(tags) for form, tags in readings.items()}
    nouns = table("irregular_nouns")
    entries |= dict.fromkeys((*nouns["singular"], *nouns["plural"]["nouns"]), Entry("NOUNS"))
    for tag, members in table("closed_classes").items():
        entries |= {word: Entry(tag, word if word in SPECIAL else None) for word in members}
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
        return Entry(tag, "'" if lower in ("'", "’") else None)
    if not lower[0].isalpha() and (_NUMERIC.fullmatch(lower) or lower[0].isdigit()):
        return Entry("NUM")
    if len(lower) > 4:
        for endings, entry in _SUFFIXES:
            if lower.endswith(endings):
                return entry
    return Entry("NOUNS" if len(lower) > 2 and lower.endswith("s") else "NOUN", None, False)


@cache
def _closed() -> frozenset[str]:
    return frozenset(word for members in table("closed_classes").values() for word in members)
