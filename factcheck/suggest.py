"""What a user probably meant."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`` (did you mean 'x'?)`` with the nearest known word, or nothing when none is near."""
    from rapidfuzz import process, utils

    best = process.extractOne(word, list(known), processor=utils.default_process, score_cutoff=60)
    return f" (did you mean {best[0]!r}?)" if best else ""
