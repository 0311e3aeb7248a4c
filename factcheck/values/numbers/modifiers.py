"""How a number is bounded: "at least", "nearly", "up to" before it, "or more", "-plus" after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.lang import table
from factcheck.records import Modifier
from factcheck.values.morphology import verb_forms
from factcheck.values.numbers.patterns import trie

_REACH = 40  # characters before the number that are looked at


@dataclass(frozen=True, slots=True)
class Bound:
    """A modifier and the place where its words begin (before the number) or end (after it)."""

    modifier: Modifier
    edge: int


@cache
def _before() -> re.Pattern[str]:
    rows = table("modifiers")
    words = [word for word in rows["before"] if word[0].isalpha()]
    signs = [word for word in rows["before"] if not word[0].isalpha()]
    between = "|".join(sorted(map(re.escape, rows["between"]["words"]), key=len, reverse=True))
    word = rf"\b(?P<word>{trie(words)})(?:[ \n\u00a0]+(?:(?:{between})[ \n]+){{0,3}}|-)"
    return re.compile(rf"(?:{word}|(?P<sign>{trie(signs)})\s{{0,2}})$")


@cache
def _motion() -> re.Pattern[str]:
    forms: set[str] = set()
    for each in map(verb_forms, table("number_contexts")["motion"]["verbs"]):
        forms.update((each.base, each.third, *each.past, *each.participle, *each.gerund))
    return re.compile(rf"\b{trie(forms)}(?: back)? $")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"(?P<gap>[ \u00a0]?)(?P<word>{trie(table('modifiers')['after'])})(?![\w+])")


@cache
def _last_words() -> frozenset[str]:
    rows = table("modifiers")
    phrases = (*rows["before"], *rows["between"]["words"])
    return frozenset(phrase.rpartition(" ")[2] for phrase in phrases)


def _may_bound(lower: str, start: int) -> bool:
    """Whether what stands right before a number can end a modifier: a quick look before the full one."""
    last = lower[start - 1 : start]
    if last not in (" ", "-", "\n", "\u00a0"):
        return last in "~≈∼<>≤≥=" and bool(last)
    words = lower[max(0, start - 24) : start - 1].split()
    return bool(words) and (words[-1] in _last_words() or words[-1][-1] in "~≈∼<>≤≥=")


def bound_before(lower: str, start: int) -> Bound | None:
    """The modifier that ends where the number starts."""
    if not _may_bound(lower, start):
        return None
    found = _before().search(lower, max(0, start - _REACH), start)
    if found is None:
        return None
    modifier: Modifier = table("modifiers")["before"][found["word"] or found["sign"]]
    if found["word"] == "up to" and _motion().search(lower, max(0, found.start() - 20), found.start()):
        modifier = "="  # "inched back up to 4.8" gives the level, not a bound
    return Bound(modifier, found.start())


def bound_after(lower: str, end: int) -> Bound | None:
    """The modifier that follows the number or its unit."""
    found = _after().match(lower, end)
    if found is None:
        return None
    word = found["word"]
    if word[0] in "+-" if found["gap"] else word[0].isalpha():
        return None
    if word == "plus" and lower[found.end() : found.end() + 2].strip():
        return None  # "15 plus 3"
    modifier: Modifier = table("modifiers")["after"][word]
    return Bound(modifier, found.end())


@cache
def _strength() -> dict[str, int]:
    return {modifier: rank for rank, modifier in enumerate(table("modifiers")["strength"]["order"])}


def stronger(first: Modifier, second: Modifier) -> Modifier:
    """The one of two modifiers that says more."""
    return max(first, second, key=_strength().__getitem__)
