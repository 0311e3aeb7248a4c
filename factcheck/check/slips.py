"""Slips of the pen: whether one word looks like a misspelling of another, and which of many words look so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from factcheck.lang import table
from factcheck.records import Mention
from factcheck.values.names import near_spelling, plain, slip_keys

_LONG = 8  # letters of a name that may have two slips
_BUCKET = 40  # words under one key beyond which it proposes nothing
_STEM = 4  # letters before the endings of two words that are derived from one
_DOUBLED = re.compile(r"(.)\1")
_LOST = frozenset("bcdfgklmnptvwxz")  # letters that are lost at a word's end, and make no other word of it
_STYLES = (
    (re.compile("our"), "or"),
    (re.compile("tre$"), "ter"),
    (re.compile("[sc]e$"), "se"),
    (re.compile("s(?=[ei]|ation)"), "z"),
    (re.compile("ll"), "l"),
    (re.compile("ae|oe"), "e"),
)


@dataclass(frozen=True, slots=True)
class Misspelling:
    """One name in two spellings inside one article: the rarer and the usual one, the places of each in text order, and
    a sentence that says what speaks for one name. ``misprint`` tells that it is hardly more than a common word's."""

    rare: str
    usual: str
    rare_places: Sequence[Mention]
    usual_places: Sequence[Mention]
    why: str
    misprint: bool = False


def is_slip(usual: str, rare: str) -> bool:
    """Whether one folded word is a slip for the other and no other form of it (Korea, Korean; a Dornist, the Dornins)
    nor another style (Centre)."""
    if not near_spelling(usual, rare):
        return False
    if is_doubling(usual, rare):
        return True
    if rare.startswith(usual) or _derived(usual, rare) or (usual.startswith(rare) and usual[len(rare) :] not in _LOST):
        return False
    return not any(pattern.sub(fold, usual) == pattern.sub(fold, rare) for pattern, fold in _STYLES)


def is_doubling(one: str, other: str) -> bool:
    """Whether the words differ by a letter that is doubled in one of them."""
    return len(one) != len(other) and _DOUBLED.sub(r"\1", one) == _DOUBLED.sub(r"\1", other)


def is_typical(one: str, other: str) -> bool:
    """Whether the words differ by a doubled letter or by two that are swapped: what a hand does, and names seldom."""
    return is_doubling(one, other) or sorted(one) == sorted(other)


def near_words(
    words: Iterable[str], others: Iterable[str], keys: Callable[[str], Iterable[str]] = slip_keys
) -> Iterator[tuple[str, str]]:
    """Each of some folded words with those of others that are a slip away, without comparing all with all; with the
    keys of :func:`forms` two slips away."""
    buckets: defaultdict[str, list[str]] = defaultdict(list)
    for other in others:
        for key in keys(other):
            buckets[key].append(other)
    for word in words:
        near = dict.fromkeys(other for key in keys(word) for other in buckets.get(key, ())[:_BUCKET])
        yield from ((word, other) for other in near if near_spelling(word, other))


def distance(one: str, other: str) -> int:
    """The letters more, less, changed or swapped between two words."""
    return OSA.distance(plain(one), plain(other))


def forms(word: str) -> tuple[str, ...]:
    """The keys under which a word is held against others: one slip away, or long and of the same first letter."""
    return (*slip_keys(word), f"{word[0]}…") if len(word) >= _LONG else slip_keys(word)


def _derived(one: str, other: str) -> bool:
    """Whether both are one stem with different endings, as those who belong to a place or a cause have them."""
    stem = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return any(one[cut:] in _endings() and other[cut:] in _endings() for cut in range(_STEM, stem + 1))


@cache
def _endings() -> frozenset[str]:
    return frozenset(["", *table("name_words")["derived"].split()])
