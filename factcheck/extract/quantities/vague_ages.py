"""Ages by the decade: "in her late thirties" is 37 to 39, "in his 20s" 20 to 29."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.lang import table
from factcheck.values.numbers.patterns import trie
from factcheck.values.numbers.quantity import Quantity

_HINTS = ("ties", "teens", "0s", "0's", "0’s")


@cache
def _pattern() -> re.Pattern[str]:
    data = table("numerals")
    return re.compile(
        rf"\bin (?:his|her|their|my|our|your) (?P<age>(?:(?P<part>{trie(data['parts_of_life'])})[- ])?"
        rf"(?:(?P<word>{trie(data['tens_of_life'])})|(?P<tens>[1-9]0)['’]?s))\b"
    )


def vague_ages(lower: str) -> Iterator[Quantity]:
    """The decades of life of a text in lower case."""
    if not any(hint in lower for hint in _HINTS):
        return
    data = table("numerals")
    for found in _pattern().finditer(lower):
        ten = int(found["tens"] or data["tens_of_life"][found["word"]])
        low, high = data["parts_of_life"].get(found["part"], (0, 9))
        yield Quantity(
            start=found.start("age"),
            end=found.end("age"),
            kind="age",
            low=Decimal(ten + low),
            high=Decimal(ten + high),
            precision=Decimal(1),
            unit="year",
            modifier="~",
        )
