"""The identity of a finding: its rule and the values of its sides, with no line, offset, order or time in it."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable


def normalised(text: str) -> str:
    """Text folded for comparison: compatibility forms, case and white space."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def fingerprint(rule: str, sides: Iterable[tuple[str, str]]) -> str:
    """Sixteen hexadecimal digits over the rule's code and the sides, each an article id and a value."""
    anchors = sorted(f"{article}\x1f{normalised(value)}" for article, value in sides)
    return hashlib.sha256("\x1e".join([rule, *anchors]).encode()).hexdigest()[:16]
