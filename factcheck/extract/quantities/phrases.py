"""Noun phrases around a number: what is counted, and what a measure is of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.extract.quantities.context import Context
from factcheck.lang import table
from factcheck.values.morphology import singular

_MODIFIERS = frozenset(("ADJ", "NOUN", "NOUNS", "PROPN", "VBN", "VBG", "NUM"))
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
    must come, so that "catches" after "spectacular" is one.
    """
    words, kept, nouns = at.words, list[str](), 0
    plural = False
    start = index
    while index < at.last and index - start < _LONGEST:
        tag, word = words.tags[index], words.lower[index]
        if (
            tag == "PUNCT"
            and words.texts[index] in "-‑"
            and nouns + len(kept)
            and at.touches(index)
            and at.touches(index + 1)
        ):
            index = _hyphenated(at, index, kept)
            plural, nouns = _is_plural(at, index - 1), nouns + (words.tags[index - 1] in ("NOUN", "NOUNS", "PROPN"))
            if plural and plural_ends and at.tag(index) != "NOUNS":
                break
            continue
        if tag not in _MODIFIERS or word in _data()["stopped"]:
            if (
                tag in ("ADV", "ADP", "DET")
                and not nouns
                and (
                    word in _data()["adverbs"]
                    or word in _data()["skipped"]
                    or (word.endswith("ly") and at.tag(index + 1) in ("VBN", "ADJ"))
                )
            ):
                index += 1
                continue
            if (
                tag in ("CCONJ",)
                and kept
                and not plural
                and at.tag(index - 1) in ("PROPN", "ADJ", "NOUN")
                and _joins(at, index)
            ):
                index += 1
                continue
            if tag == "POS" and nouns:
                index, plural = index + 1, False
                continue
            break
        if tag == "NUM" and (not nouns or plural or word in ("one", "million", "billion")):
            break
        if tag == "VBG" and nouns and at.tag(index + 1) not in ("NOUN", "NOUNS"):
            break
        if tag == "VBN" and nouns and at.tag(index + 1) not in ("NOUN", "NOUNS"):
            break
        if plural and plural_ends and tag != "NOUNS":
            break
        if tag == "ADJ" and nouns and at.tag(index + 1) not in ("NOUN", "NOUNS", "ADJ", "PROPN"):
            break
        if word not in _data()["skipped"] or tag in ("NOUN", "NOUNS"):
            kept.append(words.texts[index])
        if tag in ("NOUN", "NOUNS", "PROPN"):
            nouns += 1
            plural = _is_plural(at, index)
        index += 1
    if not kept or not nouns:
        return None
    while (
        index > start
        and words.tags[index - 1] in ("ADJ", "VBN", "VBG", "NUM", "CCONJ")
        and kept
        and not at.touches(index - 1)
    ):
        index -= 1
        if kept[-1] == words.texts[index]:
            kept.pop()
    return Phrase(tuple(kept), index, plural) if kept else None


def _is_plural(at: Context, index: int) -> bool:
    return (
        at.tag(index) == "NOUNS"
        or at.word(index) in _data()["collective"]
        or (at.tag(index) == "PROPN" and at.word(index).endswith("s") and not at.word(index).endswith("ss"))
    )


def _joins(at: Context, index: int) -> bool:
    """Whether "and" joins two modifiers of one plural head: "Kia and Hyundai vehicles"."""
    return (
        at.tag(index - 1) == at.tag(index + 1)
        and at.tag(index + 1) in ("PROPN", "ADJ")
        and at.tag(index + 2) in ("NOUNS",)
    )


def _hyphenated(at: Context, index: int, kept: list[str]) -> int:
    """Put the parts of a hyphenated word together; one of degree is left out."""
    words = at.words
    first = kept.pop()
    end = index
    whole = first
    while end + 1 < at.last and words.texts[end] in "-‑" and at.touches(end) and at.touches(end + 1):
        whole += "-" + words.texts[end + 1]
        end += 2
    if first.lower() not in _data()["degrees"] or at.tag(end) not in _MODIFIERS:
        kept.append(whole)
    return end


def counted_name(phrase: Phrase, at: Context) -> str:
    """The counted thing in the singular, lower case but for names; a head that says little takes what follows "of"."""
    words = [_plain(word) for word in phrase.words]
    name = singular(" ".join(word for word in words if word))
    head = name.rpartition(" ")[2].lower()
    if head in _data()["partitive"] and at.word(phrase.end) == "of":
        more = noun_phrase(at, phrase.end + 1)
        if more and at.tag(phrase.end + 1) not in ("DET", "PRON", "NUM"):
            return f"{name} of {singular(' '.join(_plain(word) for word in more.words))}"
    return name


def _plain(word: str) -> str:
    lower = word.lower()
    superlatives = table("counting")["superlatives"]
    if lower in superlatives:
        return str(superlatives[lower])
    if lower.endswith("iest") and len(lower) > 6:
        return lower[:-4] + "y"
    if (
        lower.endswith("est")
        and len(lower) > 5
        and lower
        not in (
            "forest",
            "interest",
            "request",
            "contest",
            "protest",
            "harvest",
            "arrest",
            "guest",
            "invest",
            "conquest",
            "midwest",
            "northwest",
            "southwest",
            "budapest",
            "everest",
            "bequest",
            "suggest",
            "modest",
            "honest",
            "earnest",
            "inquest",
        )
    ):
        stem = lower[:-3]
        return (
            stem + "e"
            if stem.endswith(("rg", "c", "v", "id", "at", "af", "ur", "ar")) and stem not in ("near", "dear", "clear")
            else stem
        )
    return word


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
