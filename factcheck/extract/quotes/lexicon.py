"""Words that attribute: verbs, nouns and adjectives with the complements in which they carry somebody's words."""

from __future__ import annotations

from functools import cache

from factcheck.lang import word_list
from factcheck.values.morphology import verb_forms

Frames = frozenset[str]


def _entries(name: str) -> dict[str, Frames]:
    entries = (line.partition(":") for line in word_list(name))
    return {word.strip(): frozenset(frames.split()) for word, _, frames in entries}


@cache
def verbs() -> dict[str, tuple[str, Frames]]:
    """Every form of every attributing verb to its base form and frames."""
    forms: dict[str, tuple[str, Frames]] = {}
    for base, frames in _entries("attributing_verbs").items():
        known = verb_forms(base)
        for form in (known.base, known.third, *known.past, *known.participle, *known.gerund):
            forms.setdefault(form, (base, frames))
    return forms
