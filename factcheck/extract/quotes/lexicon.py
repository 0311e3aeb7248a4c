"""Words that attribute: verbs, nouns and adjectives with the frames in which they carry somebody's words."""

from __future__ import annotations

from functools import cache

from factcheck.lang import word_list
from factcheck.values.morphology import verb_forms

Frames = frozenset[str]
_NONE: Frames = frozenset()


def _entries(name: str) -> dict[str, Frames]:
    entries = (line.partition(":") for line in word_list(name))
    return {word.strip(): frozenset(frames.split()) for word, _, frames in entries}


@cache
def verbs() -> dict[str, Frames]:
    """The frames of every form of every attributing verb."""
    forms: dict[str, Frames] = {}
    for base, frames in _entries("attributing_verbs").items():
        known = verb_forms(base)
        for form in (known.base, known.third, *known.past, *known.participle, *known.gerund):
            forms[form] = forms.get(form, _NONE) | frames
    return forms


@cache
def nouns() -> dict[str, Frames]:
    """The frames of attributing nouns, singular and plural."""
    forms: dict[str, Frames] = {}
    for noun, frames in _entries("attributing_nouns").items():
        forms[noun] = frames
        forms[verb_forms(noun).third] = frames  # nouns take -s as verbs do
    return forms


@cache
def adjectives() -> dict[str, Frames]:
    """The frames of attributing adjectives and participles used as such."""
    return _entries("attributing_adjectives")


@cache
def saying() -> frozenset[str]:
    """The forms of verbs of saying, asking and writing."""
    return _verb_forms("quoting_verbs")


@cache
def quoting() -> frozenset[str]:
    """The forms of verbs that introduce or follow a direct quotation."""
    return saying() | _verb_forms("thinking_verbs")


def _verb_forms(name: str) -> frozenset[str]:
    return frozenset(
        form
        for base in word_list(name)
        for known in [verb_forms(base)]
        for form in (known.base, known.third, *known.past, *known.participle, *known.gerund)
    )


@cache
def stating() -> frozenset[str]:
    """The forms of verbs that may stand after or inside a clause they report: "…, Lee said"."""
    known = verbs()
    return frozenset(
        form for form in quoting() & known.keys() if known[form] >= {"that", "bare"} or "hearer-that" in known[form]
    )


@cache
def quoting_nouns() -> frozenset[str]:
    """Nouns that bring in words between marks, singular and plural."""
    nouns = word_list("quoting_nouns")
    return frozenset(nouns) | {verb_forms(noun).third for noun in nouns}


@cache
def cue_words() -> frozenset[str]:
    """Every form that may be a cue outside marks."""
    return frozenset((*verbs(), *nouns(), *adjectives(), *stating(), "according"))
