"""Sentences that came out without a finite verb: the likeliest word is made one.

The rules settle word after word and prefer a noun where both are possible; a full sentence needs a verb, and only here
is the whole of it in view.
"""

from __future__ import annotations

from factcheck.extract.doc import Words
from factcheck.extract.lexicon import common
from factcheck.extract.tagging.context import FINITE, NOUNLIKE, SKIPPED

_SHORTEST = 5  # words
_FINITE_FORMS = {"VBN": "VBD", "NOUNS": "VBZ", "NOUN": "VBP"}
_SUBJECTS = NOUNLIKE | {"PRON", "NUM", "VBG"}
_OBJECTS = NOUNLIKE | {"DET", "NUM", "ADJ", "ADP", "PRON", "SYM", "TO", "VBN", "VBG", "ADV", "SCONJ"}


def repair(words: Words) -> None:
    """Give every sentence that ends in a full stop and has no finite verb one, where a word can be it."""
    tags = words.tags
    for first, last in words.sentences:
        if last - first < _SHORTEST or words.texts[last - 1] not in (".", "”", '"'):
            continue
        if not any(tag in FINITE for tag in tags[first:last]):
            for number in range(first + 1, last - 1):
                if form := _finite_form(words, number, first):
                    tags[number] = form
                    break


def _finite_form(words: Words, number: int, first: int) -> str | None:
    tags = words.tags
    form = _FINITE_FORMS.get(tags[number])
    if form is None or tags[number + 1] not in _OBJECTS:
        return None
    before = number - 1
    while before > first and tags[before] in SKIPPED:
        before -= 1
    if tags[before] not in _SUBJECTS and words.lower[before] != ",":
        return None
    subject_of = {"VBP": "NOUN", "VBZ": "NOUNS"}  # the number that does not agree with the form
    if tags[before] == subject_of.get(form) and before == number - 1:
        return None
    readings = common(words.lower[number]).readings
    return form if isinstance(readings, tuple) and form in readings else None
