"""Words of change: whether "from 40 to 55" tells a change or a range, and whether a number goes up or down."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from factcheck.lang import table
from factcheck.values.morphology import verb_forms
from factcheck.values.numbers.patterns import trie

Direction = Literal["up", "down"]

_REACH = 90  # characters that are looked at before a number
_SENTENCE = re.compile(r"[.!?;]\s")
_STEPS = 8  # words between the verb and its number


@lru_cache
def _forms_of(bases: tuple[str, ...]) -> frozenset[str]:
    forms: set[str] = set()
    for each in map(verb_forms, bases):
        forms.update((each.base, each.third, *each.past, *each.participle, *each.gerund))
    return frozenset(forms)


@cache
def _verbs(direction: str) -> frozenset[str]:
    return _forms_of(tuple(table("changes")["verbs"][direction]))


@cache
def _adverbs() -> frozenset[str]:
    return frozenset(table("changes")["adverbs"]["up"]) | frozenset(table("changes")["adverbs"]["down"])


@cache
def _directions() -> dict[str, Direction]:
    """Verbs and adverbs of change in all their forms, and where they point."""
    found: dict[str, Direction] = {}
    names: tuple[Direction, Direction] = ("up", "down")
    for name in names:
        found.update(dict.fromkeys((*_verbs(name), *table("changes")["adverbs"][name]), name))
    return found


@cache
def _fillers() -> frozenset[str]:
    return frozenset(table("changes")["fillers"]["words"])


@cache
def _change_words() -> re.Pattern[str]:
    data = table("changes")
    words = _verbs("up") | _verbs("down") | _verbs("neutral") | set(data["nouns"]["words"])
    words |= {word + "s" for word in data["nouns"]["words"]} | {"up", "down"}
    return re.compile(rf"\b{trie(words)}\b")


@cache
def _range_words() -> re.Pattern[str]:
    return re.compile(rf"\b{trie(table('changes')['ranges']['words'])}\b")


def _clause(lower: str, start: int) -> str:
    before = lower[max(0, start - _REACH) : start]
    last = 0
    for found in _SENTENCE.finditer(before):
        last = found.end()
    return before[last:]


def is_change(lower: str, start: int, falls: bool) -> bool:
    """Whether "from A to B" at ``start`` tells a change. ``falls`` says that B is smaller than A."""
    clause = _clause(lower, start)
    if _range_words().search(clause[-40:]):
        return False
    return falls or _change_words().search(clause) is not None


def direction(lower: str, start: int, market: bool) -> Direction | None:
    """Up or down, by the verb or adverb that governs the number at ``start``: "rose 5%", "was down by nearly 3".

    ``market`` says that the number is a share, points or coins, of which "gained" and "lost" tell a move.
    """
    data = table("changes")
    words = lower[max(0, start - _REACH) : start].split()
    index = len(words) - 1
    while index >= 0 and (direct := _directions().get(words[index])) is None:
        word = words[index]
        counted = word == "of" and words[index - 1] in data["fillers"]["counts"]
        if len(words) - index > _STEPS or not (counted or word in _fillers() or word.endswith("ly")):
            return None
        index -= 1
    if index < 0 or direct is None:
        return None
    word, before, after = words[index], words[index - 1] if index else "", words[index + 1 : index + 2]
    if before in data["nouns"]["determiners"]:
        return None  # "the rise 40"
    if word in _adverbs():
        alone = before not in _directions()
        if before in data["adverbs"]["phrasal"]:
            return None  # "cut off 300 homes"
        blocked = before in data["adverbs"]["not_after"] or (word in data["adverbs"]["market"] and not market)
        return None if alone and blocked else direct
    needy = word in _forms_of(tuple(data["adverb_needed"]["verbs"]))
    owned = word in _forms_of(tuple(data["market_only"]["verbs"])) and not market and after != ["by"]
    return None if needy or owned else direct


@cache
def _score_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = table("changes")["scores"]
    return re.compile(rf"\b{trie(data['before'])}\b"), re.compile(rf"[ -]{trie(data['after'])}\b")


def is_score(lower: str, start: int, end: int) -> bool:
    """Whether the words around two numbers make them a score or the two sides of a vote."""
    before, after = _score_words()
    return after.match(lower, end) is not None or before.search(_clause(lower, start)[-45:]) is not None


@cache
def _ratio_words() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = table("changes")["ratios"]
    before, falling = (re.compile(rf"\b{trie(data[name])} (?:a )?$") for name in ("before", "before_falling"))
    return before, falling, re.compile(rf"[ -]{trie(data['after'])}\b")


def is_ratio(lower: str, start: int, end: int, falls: bool) -> bool:
    """Whether the words around "A to B" make it a ratio. ``falls`` says that it is no range by its figures."""
    before, falling, after = _ratio_words()
    reach = max(0, start - 16)
    if after.match(lower, end) or before.search(lower, reach, start):
        return True
    return falls and falling.search(lower, reach, start) is not None
