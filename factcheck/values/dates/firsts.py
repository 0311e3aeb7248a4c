"""With which kinds a production can begin, so that only those are tried that have a chance."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.values.dates.lexicon import KINDS

_TOKEN = re.compile(r"\(\?[:=!]|\(\?<[=!]|\[\^?[^\]]*\]|\{\d*,?\d*\}|[A-Z_]{2,}|A\b|[()|?*+$]")
_NAME = re.compile(r"[A-Z_]{2,}|\bA\b")
_ALL = frozenset(KINDS)


@dataclass(frozen=True, slots=True)
class First:
    """The kinds a pattern can begin with, and whether it can be empty."""

    kinds: frozenset[str]
    empty: bool

    def then(self, other: First) -> First:
        """This pattern followed by another."""
        return First(self.kinds | (other.kinds if self.empty else frozenset()), self.empty and other.empty)

    def either(self, other: First) -> First:
        """This pattern or another."""
        return First(self.kinds | other.kinds, self.empty or other.empty)


_NOTHING = First(frozenset(), True)


def first_kinds(production: str) -> First:
    """What a production in the notation of :mod:`patterns` can begin with. Lookarounds count as nothing."""
    tokens = _TOKEN.findall(production)
    first, end = _alternatives(tokens, 0)
    if end != len(tokens):
        raise ValueError(f"unbalanced production: {production}")
    return first


def _alternatives(tokens: list[str], i: int) -> tuple[First, int]:
    found, i = _sequence(tokens, i)
    while i < len(tokens) and tokens[i] == "|":
        other, i = _sequence(tokens, i + 1)
        found = found.either(other)
    return found, i


def _sequence(tokens: list[str], i: int) -> tuple[First, int]:
    found = _NOTHING
    while i < len(tokens) and tokens[i] not in ("|", ")"):
        item, i = _item(tokens, i)
        while i < len(tokens) and (tokens[i] in "?*+" or tokens[i].startswith("{")):
            if tokens[i] in ("?", "*") or tokens[i].startswith(("{0", "{,")):
                item = First(item.kinds, True)
            i += 1
        found = found.then(item)
    return found, i


def _item(tokens: list[str], i: int) -> tuple[First, int]:
    token = tokens[i]
    if token.startswith("("):
        inner, end = _alternatives(tokens, i + 1)
        return (inner if token in ("(", "(?:") else _NOTHING), end + 1
    if token.startswith("["):
        names = frozenset(_NAME.findall(token))
        return First(_ALL - names if token.startswith("[^") else names, False), i + 1
    return (_NOTHING if token == "$" else First(frozenset((token,)), False)), i + 1
