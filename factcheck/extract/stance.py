"""How a claim is put: as a fact, a plan, a condition, a denial or a question."""

from __future__ import annotations

from functools import cache

from factcheck.extract.clauses import Predicate
from factcheck.extract.doc import Words
from factcheck.lang import table
from factcheck.records import Stance
from factcheck.values.morphology import base_form

_CLOSING = 3  # words at the end of a sentence among which its question mark may stand
_POSSIBLE = frozenset({"may", "might", "could", "'d", "’d"})


def stance_of(words: Words, verb: Predicate | None, sentence: tuple[int, int], cue: str | None = None) -> Stance:
    """The stance of a clause by its predicate; ``cue`` is the word that attributes it, lower case.

    "would" is a plan, since news tells plans so ("said it would launch"); with "have" it is a condition.
    """
    first, last = sentence
    if "?" in words.texts[max(first, last - _CLOSING) : last] or (verb and verb.subordinator == "whether"):
        return "asked"
    if _denied(words, verb, cue):
        return "denied"
    if verb is None:
        return "asserted"
    if verb.subordinator in ("if", "unless", "lest") or _would_have(words, verb):
        return "conditional"
    if verb.tense == "future":
        unsure = verb.modal in _POSSIBLE or _has_condition(words, first, last)
        return "conditional" if unsure else "planned"
    return "conditional" if verb.modal in _POSSIBLE else "asserted"


def _denied(words: Words, verb: Predicate | None, cue: str | None) -> bool:
    if cue is not None and base_form(cue) in _denying():
        return True
    if verb is None:
        return False
    governed = verb.governor is not None and base_form(words.lower[verb.governor]) in _denying()
    return verb.negated != governed  # "did not deny firing" asserts nothing less than "fired"


def _would_have(words: Words, verb: Predicate) -> bool:
    return verb.modal in ("would", "could", "might", "'d", "’d") and verb.tense == "past"


def _has_condition(words: Words, first: int, last: int) -> bool:
    """Whether a condition stands anywhere in the sentence: "if the dam fails, 12 villages will flood"."""
    return any(word in ("if", "unless") for word in words.lower[first : min(last, first + 80)])


@cache
def _denying() -> frozenset[str]:
    return frozenset(table("clause_words")["denying"])
