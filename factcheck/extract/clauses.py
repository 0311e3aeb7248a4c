"""The verb of the clause around a word: which one, in what tense, negated or not, under which modal.

The look goes left to the nearest verb, then right, and never past a quotation mark, a semicolon, a colon,
a subordinator or a relative pronoun. Every look is bounded, so a sentence of any length costs the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from factcheck.extract.doc import Words
from factcheck.lang import table
from factcheck.values.morphology import base_form

Tense = Literal["past", "present", "future", "none"]

_REACH = 40  # words to either side
_CHAIN = 6  # words between a verb and the auxiliary or governor that stands apart from it
_VERBS = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN", "VBG"})
_VERBAL = _VERBS | {"AUX", "MD"}
_SKIPPED = frozenset({"ADV", "PART"})
_STOPS = frozenset({";", ":", ".", "?", "!", "—", "--", "–"})
_RELATIVES = frozenset({"who", "which", "whom", "that"})
_HAVE = frozenset({"have", "has", "had", "having", "'ve", "’ve"})
_PAST_AUXILIARIES = frozenset({"was", "were", "had", "did"})
_CONDITIONAL_MODALS = frozenset({"would", "could", "might", "'d", "’d"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb with its auxiliaries. ``index`` is the number of the head verb, ``first`` of the first auxiliary.

    ``tense`` is when the clause puts the event, seen from the writer: a perfect is past, a modal or a plan is future,
    and "none" is a participle without a finite verb in reach. ``governor`` is the verb or noun that an infinitive hangs
    on ("plans" in "plans to vote").
    """

    index: int
    first: int
    tense: Tense
    modal: str | None = None
    negated: bool = False
    conditional: bool = False
    passive: bool = False
    governor: int | None = None


def governing_verb(words: Words, number: int) -> Predicate | None:
    """The predicate of the clause that holds the word of that number; None when no verb is in reach."""
    first, last = words.sentence_of(number)
    found = _leftward(words, number, max(first, number - _REACH))
    if found is None:
        found = _rightward(words, number, min(last, number + _REACH))
    return None if found is None else predicate(words, found, first)


def _leftward(words: Words, number: int, first: int) -> int | None:
    lower, tags = words.lower, words.tags
    for k in range(number if tags[number] in _VERBAL else number - 1, first - 1, -1):
        tag = tags[k]
        if tag in _VERBAL:
            return k
        if tag in ("SCONJ", "QUOTE") or lower[k] in _STOPS or (tag == "PRON" and lower[k] in _RELATIVES):
            return None
        if (
            tag == "CCONJ"
            and k > first
            and lower[k - 1] == ","
            and _rightward(words, number, number + _CHAIN) is not None
        ):
            return None
    return None


def _rightward(words: Words, number: int, last: int) -> int | None:
    lower, tags = words.lower, words.tags
    for k in range(number + 1, min(last, len(tags))):
        tag = tags[k]
        if tag in _VERBAL and tag != "VBG" and tag != "VBN":
            return _head(words, k, last)
        if tag in ("SCONJ", "QUOTE") or lower[k] in _STOPS or (tag == "PRON" and lower[k] in _RELATIVES):
            return None
    return None


def _head(words: Words, k: int, last: int) -> int:
    """The main verb of the group that begins at ``k``."""
    tags = words.tags
    head = k
    for j in range(k + 1, min(last, k + _CHAIN, len(tags))):
        if tags[j] in ("AUX", "VB", "VBN", "VBG"):
            head = j
        elif tags[j] not in _SKIPPED:
            break
        if tags[head] in _VERBS:
            break
    return head


def predicate(words: Words, head: int, first: int) -> Predicate:
    """The predicate whose last verb is the word ``head`` in a sentence that begins at ``first``."""
    lower, tags = words.lower, words.tags
    k = head
    tense: Tense = "none"
    modal: str | None = None
    governor: int | None = None
    passive = perfect = negated = False
    for _ in range(_CHAIN):
        tag, word = tags[k], lower[k]
        before, denied = _before(words, k, first)
        negated = negated or denied
        if tag == "MD":
            modal, tense = word, _modal_tense(word, perfect)
            break
        if tag in ("VBD", "VBZ", "VBP"):
            tense = "past" if tag == "VBD" else "present"
            break
        if tag == "AUX" and word not in ("be", "been", "being", "have", "having", "do"):
            tense = "past" if perfect or word in _PAST_AUXILIARIES else "present"
            if word in _HAVE and k != head:
                tense = "past"
            break
        if tag == "VBG" and (before is None or tags[before] != "AUX"):
            governor, tense = _host(words, k, first)
            break
        if before is None:
            tense = _bare(words, k, tense)
            break
        if tags[before] in ("AUX", "MD"):
            passive = passive or (tag == "VBN" and lower[before] not in _HAVE)
            perfect = perfect or lower[before] in _HAVE
            k = before
            continue
        if tags[before] == "TO":
            governor = _governor(words, before, first)
            if governor is not None:
                inner = predicate(words, governor, first) if tags[governor] in _VERBAL else None
                forward = _points_ahead(words, governor)
                tense = "future" if forward or inner is None or inner.tense != "past" else "past"
                if inner is not None:
                    modal = inner.modal
                    negated = negated or inner.negated
                k = inner.first if inner is not None else before
            else:
                tense = "future"
            break
        inverted = _inverted(words, k, first) if tag in ("VB", "VBP") else None
        if inverted is None:
            tense = _bare(words, k, tense)
            break
        k = inverted
    return Predicate(
        index=head,
        first=k,
        tense=tense,
        modal=modal,
        negated=negated,
        conditional=modal in _CONDITIONAL_MODALS or _conditional(words, k, first),
        passive=passive,
        governor=governor,
    )


def _before(words: Words, k: int, first: int) -> tuple[int | None, bool]:
    """The word before the verb, adverbs and negations passed over, and whether one of them negates."""
    negations = _set("negations")
    j = k - 1
    negated = False
    while j >= first and words.tags[j] in _SKIPPED:
        negated = negated or words.lower[j] in negations
        j -= 1
    return (
        j
        if j >= first and words.tags[j] in ("AUX", "MD", "TO", "PRON", "NOUN", "NOUNS", "PROPN", "VB", "VBP")
        else None
    ), negated


def _modal_tense(word: str, perfect: bool) -> Tense:
    if perfect:
        return "past"
    return "future" if word in _set("future_modals") else "present"


def _host(words: Words, k: int, first: int) -> tuple[int | None, Tense]:
    """The verb that a gerund hangs on, and its tense: "denied firing", "left, killing"; itself when there is none."""
    lower, tags = words.lower, words.tags
    for j in range(k - 1, max(first, k - _REACH) - 1, -1):
        if tags[j] in _VERBAL and tags[j] != "VBG":
            return (j if j == k - 1 else None), predicate(words, j, first).tense
        if tags[j] in ("SCONJ", "QUOTE") or lower[j] in _STOPS:
            break
    return None, "none"


def _bare(words: Words, k: int, known: Tense) -> Tense:
    """The tense of a verb with no auxiliary at its side."""
    tag = words.tags[k]
    if tag == "VBN":
        return "future" if words.lower[k] in _set("forward_participles") else "past"
    if tag in ("VB", "AUX"):
        return "present" if tag == "VB" else known
    return known


def _governor(words: Words, to: int, first: int) -> int | None:
    """The verb, noun or adjective that an infinitive hangs on: "plans to", "asked Ruiz to", "is due to"."""
    lower, tags = words.lower, words.tags
    for k in range(to - 1, max(first, to - _CHAIN) - 1, -1):
        if tags[k] in _VERBS:
            return k
        if tags[k] in ("NOUN", "NOUNS", "ADJ") and k == to - 1 and _points_ahead(words, k):
            return k
        if tags[k] in ("AUX", "MD"):
            return k
        if tags[k] in ("SCONJ", "QUOTE", "PUNCT") or lower[k] in _RELATIVES:
            return None
    return None


def _points_ahead(words: Words, k: int) -> bool:
    tag, word = words.tags[k], words.lower[k]
    if tag in _VERBS:
        return word == "going" or base_form(word) in _set("forward_verbs")
    if tag == "AUX":
        return True  # is to, has to
    return word in _set("forward_adjectives") or word.removesuffix("s") in _set("forward_nouns")


def _inverted(words: Words, k: int, first: int) -> int | None:
    """The auxiliary of a question: did Ruiz vote."""
    for j in range(k - 1, max(first, k - _CHAIN) - 1, -1):
        if words.tags[j] in ("MD", "AUX"):
            return j
        if words.tags[j] not in ("PRON", "NOUN", "NOUNS", "PROPN", "DET", "ADJ", "ADV", "PART"):
            return None
    return None


def _conditional(words: Words, k: int, first: int) -> bool:
    """Whether a condition opens the clause."""
    conditions = _set("conditions")
    for j in range(k - 1, max(first, k - 2 * _CHAIN) - 1, -1):
        if words.tags[j] == "SCONJ":
            return words.lower[j] in conditions
        if words.tags[j] == "QUOTE" or words.lower[j] in _STOPS or words.lower[j] == ",":
            return False
    return False


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(table("clause_words")[name])
