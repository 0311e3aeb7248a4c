"""N101 dropped-unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.check.rule import Flag, Side, rule
from factcheck.records import Claim, Extraction
from factcheck.values.numbers.conversions import written
from factcheck.values.numbers.joins import dropped_unit

_TEMPERATURE = "degree "
_ORDER = re.compile(r"\b(?:first|last|next|final) \Z", re.IGNORECASE)


@rule("N101", "dropped-unit", severity="error")
def dropped(extraction: Extraction) -> Iterator[Flag]:
    """Two numbers share one unit although the one is the other converted: a unit was lost between them.

    What it flags:
        "flew 350 217 miles", where 350 kilometres are 217 miles; "weighed 200 pounds (91)" and "covers 40 (99 acres)",
        where one half of the bracket has no unit.
    Why it matters:
        Read as printed, the figure is wrong by orders of magnitude, and only the writer knows which unit was meant.
    Example:
        "The rocket flew 350 217 miles before it fell into the sea."
    What it leaves alone:
        Numbers side by side that fit no usual conversion, foreign grouping ("40 000 euros"), numbers of roads, games
        and dates before a measure; a unit that the sentence has given before; degrees ("minus 40 (minus 40 Celsius)").
    Tolerance:
        The digits shown on both sides, and four parts in a hundred.
    """
    for first, second in pairwise(extraction.claims):
        if not first.relation == second.relation == "pair" or first.group != second.group:
            continue
        bare, measured = (second, first) if second.unit is None else (first, second)
        if bare.value is None or measured.value is None or measured.unit is None:
            continue
        lost = dropped_unit(bare.value, measured.value, measured.unit)
        if lost and not _is_understood(extraction, bare, measured, lost):
            yield _flag(extraction, first, second, bare is first, bare.value, lost)


def _is_understood(extraction: Extraction, bare: Claim, measured: Claim, lost: str) -> bool:
    """Whether the unit need not be printed: it stands before in the sentence ("330 metres tall, 24 (79 ft) more"), it
    is the degree of a temperature, or the number counts the measures ("the first 100 60-mile runs")."""
    if _TEMPERATURE in lost and _TEMPERATURE in (measured.unit or "") and bare.start < measured.start:
        return True
    if _ORDER.search(extraction.article.text, max(0, bare.start - 8), bare.start):
        return True
    return any(
        claim.unit == lost and claim.sentence == bare.sentence and claim.end <= bare.start
        for claim in extraction.claims
    )


def _flag(extraction: Extraction, first: Claim, second: Claim, bare_first: bool, value: Decimal, lost: str) -> Flag:
    text = extraction.article.text
    bare, measured = (first, second) if bare_first else (second, first)
    full = f"{bare.text} {written(value, lost).partition(' ')[2] or lost}"
    expected = f"{full} ({measured.text})" if bare_first else f"{measured.text} ({full})"
    closing = text[second.end : second.end + 1] in (")", "]") and text[first.end : second.start].strip() in ("(", "[")
    place = Side(article=first.article, start=first.start, end=second.end + closing)
    return Flag(
        message=f'"{text[place.start : place.end]}" has lost a unit: {written(value, lost)} are {measured.text}',
        sides=(place,),
        explanation=(
            f"{bare.text} and {measured.text} stand side by side with one unit between them.",
            f"{written(value, lost)} convert to {measured.text}, within the digits shown.",
        ),
        expected=expected,
        confidence=0.97,
    )
