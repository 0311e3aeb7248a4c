"""The words of a text as they are compared: base forms, without function words and without figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from factcheck.lang import table
from factcheck.values.morphology import base_form, singular

WORD = re.compile(r"\w+(?:['’.&]\w+)*")
_FUNCTION_CLASSES = ("DET", "PRON", "ADP", "CCONJ", "SCONJ", "MD", "AUX", "TO", "PART", "POS", "NUM")
_CONTRACTED = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m))$")


@cache
def function_words() -> frozenset[str]:
    """Articles, pronouns, prepositions, conjunctions, auxiliaries and number words, lower case."""
    classes = table("closed_classes")
    return frozenset(word for name in _FUNCTION_CLASSES for word in classes[name])


@lru_cache(maxsize=1 << 17)
def term(word: str) -> str:
    """The base form under which a word is compared, "" for function words, contractions of them, and figures.

    >>> term("Ferries"), term("killed"), term("the"), term("1987")
    ('ferry', 'kill', '', '')
    """
    lower = word.lower().replace("’", "'")
    if lower[0].isdigit() or lower in function_words():
        return ""
    lower = _CONTRACTED.sub("", lower)
    if len(lower) < 2 or lower in function_words():
        return ""
    return base_form(singular(lower)).replace(".", "")


def terms(text: str, start: int = 0, end: int | None = None) -> Iterator[str]:
    """The terms of a stretch of text in order, function words left out."""
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        if found := term(match[0]):
            yield found
