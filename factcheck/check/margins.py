"""Margins of error: they tell how sure a figure is and nothing of the world, and every sample has its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.lang import table
from factcheck.records import Claim, Extraction
from factcheck.values.letters import same_length_lower
from factcheck.values.numbers.patterns import trie

_REACH = 70  # characters between "margin of error" and its figure, and between two margins of one poll
_SAMPLE = re.compile(r"(?: points?)?\s+(?:for|among|in|with|on|within)\b")


def margins(extraction: Extraction) -> frozenset[str]:
    """The ids of the claims that are margins of error: "plus or minus 3 points", "a margin of error of 4 percent for
    all voters, and 6 points for women"."""
    text = extraction.article.text
    lower = same_length_lower(text)
    if not _words().search(lower):
        return frozenset()
    return frozenset(claim.id for claim in _found(lower, extraction.claims))


def _found(lower: str, claims: tuple[Claim, ...]) -> Iterator[Claim]:
    last: Claim | None = None
    for claim in claims:
        if claim.kind not in ("percent", "count") or (claim.kind == "count" and claim.counted != "point"):
            continue
        before = lower[max(claim.sentence.start, claim.start - _REACH) : claim.start]
        if _led().search(before) or (last is not None and _goes_on(lower, last, claim)):
            last = claim
            yield claim


def _goes_on(lower: str, last: Claim, claim: Claim) -> bool:
    """Whether a figure is the margin of another sample: "… for men, and 5 points for women"."""
    together = last.sentence == claim.sentence and claim.start - last.end <= _REACH
    return together and bool(_SAMPLE.match(lower, last.end) and _SAMPLE.match(lower, claim.end))


@cache
def _words() -> re.Pattern[str]:
    return re.compile(trie(table("comparison")["margins"]["words"]))


@cache
def _led() -> re.Pattern[str]:
    return re.compile(rf"{trie(table('comparison')['margins']['words'])}[^.,;:()]*$")
