"""Words of change: whether "from 40 to 55" tells a change or a range, and whether a number goes up or down."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from factcheck.lang import table
from factcheck.values.morphology import verb_forms
from factcheck.values.numbers.patterns import trie

_REACH = 90
_SENTENCE = re.compile(r"[.!?;]\s")
_FILLER = (
    r"(?:[ \n]+(?:by|about|around|nearly|almost|roughly|some|just|only|a|an|another|further|estimated|approximately|average|of|"
    r"total|as|much|many|sharply|slightly|steadily|more|less|than|over|at|least|up|down|to|close|back|even|well|[a-z]{3,12}ly))"
)
_NOUN_USE = re.compile(r"\b(?:an?|the|its|their|this|that|another|any|further|first|biggest|sharp|steep|small|big|large) $")
_LAST = re.compile(r"([a-z]+) $")


@cache
def _forms(direction: str) -> frozenset[str]:
    forms: set[str] = set()
    for base in table("changes")["verbs"][direction]:
        each = verb_forms(base)
        forms.update((each.base, each.third, *each.past, *each.participle, *each.gerund))
    return frozenset(forms)


@cache
def _of(key: str) -> frozenset[str]:
    forms: set[str] = set()
    for base in table("changes")[key]["verbs"]:
        each = verb_forms(base)
        forms.update((each.base, each.third, *each.past, *each.participle, *each.gerund))
    return frozenset(forms)


@cache
def _change_words() -> re.Pattern[str]:
    data = table("changes")
    words = _forms("up") | _forms("down") | _forms("neutral") | set(data["nouns"]["words"])
    words |= {word + "s" for word in data["nouns"]["words"]} | {"up", "down"}
    return re.compile(rf"\b{trie(words)}\b")


@cache
def _range_words() -> re.Pattern[str]:
    return re.compile(rf"\b{trie(table('changes')['ranges']['words'])}\b")


@cache
def _direction() -> re.Pattern[str]:
    words = trie(_forms("up") | _forms("down"))
    adverbs = table("changes")["adverbs"]
    either = trie([*adverbs["up"], *adverbs["down"]])
    return re.compile(
        rf"\b(?:(?P<verb>{words})(?:[ \n](?P<adverb>{either}))?|(?P<alone>{either}))(?P<filler>{_FILLER}{{0,6}})[ \n]+[$£€]?$"
    )


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


def direction(lower: str, start: int, market: bool) -> Literal["up", "down"] | None:
    """Up or down, by the verb or adverb that governs the number at ``start``: "rose 5%", "was down by nearly 3".

    ``market`` says that the number is a share, points or coins, of which "gained" and "lost" tell a move.
    """
    found = _direction().search(lower, max(0, start - 70), start)
    if found is None:
        return None
    adverbs = table("changes")["adverbs"]
    if re.search(r"\bto\b", found["filler"]) or found["filler"].rstrip().endswith(" at"):
        return None
    if re.match(r"[ \n]+of\b", found["filler"]) or _NOUN_USE.search(lower, max(0, found.start() - 12), found.start()):
        return None  # "an increase of 40"
    if found["alone"]:
        last = _LAST.search(lower, max(0, found.start() - 16), found.start())
        if last and last[1] in table("changes")["adverbs"]["not_after"]:
            return None
        if found["alone"] in ("lower", "higher", "off") and not market:
            return None
        return "up" if found["alone"] in adverbs["up"] else "down"
    verb, adverb = found["verb"], found["adverb"]
    if adverb:
        return "up" if adverb in adverbs["up"] else "down"
    if verb in _of("adverb_needed"):
        return None
    if not market and verb in _of("market_only") and not re.match(r"[ \n]+by\b", found["filler"]):
        return None
    return "up" if verb in _forms("up") else "down"


@cache
def _score_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = table("changes")["scores"]
    return re.compile(rf"\b{trie(data['before'])}\b"), re.compile(rf"[ -]{trie(data['after'])}\b")


def is_score(lower: str, start: int, end: int) -> bool:
    """Whether the words around two numbers make them a score or the two sides of a vote."""
    before, after = _score_words()
    return after.match(lower, end) is not None or before.search(_clause(lower, start)[-45:]) is not None


@cache
def _ratio_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = table("changes")["ratios"]
    return re.compile(rf"\b{trie(data['before'])} (?:a )?$"), re.compile(rf"[ -]{trie(data['after'])}\b")


def is_ratio(lower: str, start: int, end: int) -> bool:
    """Whether the words around "A to B" make it a ratio."""
    before, after = _ratio_words()
    return after.match(lower, end) is not None or before.search(lower, max(0, start - 16), start) is not None
