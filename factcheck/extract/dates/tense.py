"""On which side of the day of writing an expression lies, as its clause tells it."""

from __future__ import annotations

from functools import cache

from factcheck.extract.clauses import Predicate, governing_verb
from factcheck.extract.doc import Words
from factcheck.lang import table
from factcheck.values.dates.ground import Tense
from factcheck.values.morphology import base_form


def tense_at(words: Words, start: int, end: int) -> Tense:
    """The direction of the clause around the characters ``start`` to ``end``; ``None`` when nothing tells."""
    number = words.at(start)
    if number >= len(words.starts):
        return None
    before = words.lower[number] if words.lower[number] in _cues("after") else _preposition(words, number)
    after = words.at(end)
    if after < len(words.lower) and words.lower[after] in ("'s", "’s") and before in _cues("after"):
        return "past"
    if before == "since":
        return "past"
    verb = governing_verb(words, number)
    if verb is None:
        return "future" if before in _cues("until") else None
    base = base_form(words.lower[verb.index])
    pluperfect = "had" in words.lower[verb.first : verb.index]
    if before in _cues("until"):
        return "past" if pluperfect or (_simple_past(words, verb) and base in _cues("lasting")) else "future"
    follows = number > verb.index or verb.tense == "present"
    if follows and not pluperfect and _points_ahead(verb, base, before):
        return "future"
    if verb.modal == "could" and (verb.negated or verb.passive):
        return "past"  # "could not be reached Monday", "could be seen Monday"
    if verb.tense == "future" and verb.modal is None and _is_attribute(words, after):
        return None  # "to make the November trip": the verb says nothing about the trip
    if verb.tense == "present" and "been" in words.lower[verb.first : verb.index]:
        return "past"  # "have been searching since May"
    if verb.tense == "present" and (words.tags[verb.index] == "VBG" or _in_time_clause(words, verb.first)):
        return "future"  # "is meeting Monday", "when the council meets Monday"
    return None if verb.tense == "none" else verb.tense


def _is_attribute(words: Words, after: int) -> bool:
    return after < len(words.tags) and words.tags[after] in ("NOUN", "NOUNS")


def _in_time_clause(words: Words, verb: int) -> bool:
    """Whether the verb's clause is one of time or condition: "when the case is heard in May"."""
    first, _ = words.sentence_of(verb)
    for k in range(verb - 1, max(first, verb - 8) - 1, -1):
        if words.lower[k] in _cues("conjunctions"):
            return True
        if words.tags[k] in ("PUNCT", "QUOTE", "MD", "AUX", "VBD", "VBZ", "VBP"):
            return False
    return False


def _points_ahead(verb: Predicate, base: str, before: str) -> bool:
    if base in _cues("forward") or (before in _cues("purpose") and base == "set"):
        return True
    return verb.tense == "present" and verb.index == verb.first and base in _cues("timetable")


def _simple_past(words: Words, verb: Predicate) -> bool:
    return verb.index == verb.first and words.tags[verb.index] in ("VBD", "AUX")


def _preposition(words: Words, number: int) -> str:
    """The word before the expression; the one before that when it is only "at", "on", "the" and the like."""
    for k in range(number - 1, max(number - 4, -1), -1):
        if words.lower[k] not in ("at", "on", "the", "a", "about", "late", "early"):
            return words.lower[k]
    return ""


@cache
def _cues(name: str) -> frozenset[str]:
    return frozenset(table("time_cues")[name])
