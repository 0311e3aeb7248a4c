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
_DEPTH = 3  # verbs that a chain of infinitives is followed up
_CHAIN = 6  # words between a verb and the auxiliary or governor that stands apart from it
_VERBS = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN", "VBG"})
_VERBAL = _VERBS | {"AUX", "MD"}
_FINITE = _VERBAL - {"VBG", "VBN"}
_INFINITE = frozenset({"be", "been", "being", "have", "having", "do"})
_SKIPPED = frozenset({"ADV", "PART"})
_DETERMINERS = frozenset({"DET", "ADJ", "POS", "ADP", "NUM"})
_NOMINAL = frozenset({"NOUN", "NOUNS", "PROPN", "ADJ", "NUM", "SYM"})
_BOUNDING = frozenset({"ADV", "ADJ", "ADP", "SCONJ", "DET"})  # "at least", "more than", "another"
_COUNTED = frozenset({"NOUN", "NOUNS", "ADJ"})
_CLOSING = frozenset({"ADP", "PUNCT", "CCONJ", "SCONJ", "ADV", "TO"})
_SHORT = 3  # words of a counted thing
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
    on ("plans" in "plans to vote"); ``subordinator`` the word that opens its clause: "if", "whether", "because".
    """

    index: int
    first: int
    tense: Tense
    modal: str | None = None
    negated: bool = False
    conditional: bool = False
    passive: bool = False
    governor: int | None = None
    subordinator: str | None = None


def governing_verb(words: Words, number: int, *, argument: bool = False) -> Predicate | None:
    """The predicate of the clause that holds the word of that number; None when no verb is in reach.

    ``argument`` says that the word stands in a noun phrase that may be the subject of a clause without "that": in
    "Police said 12 people died" the verb of "12" is "died". A date is none: "Police said Monday the ship sank".
    """
    first, last = words.sentence_of(number)
    last = min(last, number + _REACH)
    own = _own_verb(words, number, first, last) if argument else None
    if own is not None:
        return predicate(words, own, first)
    found = _leftward(words, number, max(first, number - _REACH))
    if found is not None and words.tags[found] in ("AUX", "MD"):
        found = _head(words, found, last)
    if found is None:
        found = _rightward(words, number, last)
    elif argument and base_form(words.lower[found]) in _set("reporting_verbs"):
        right = _subject_of(words, number, last)
        found = right if right is not None else found
    return None if found is None else predicate(words, found, first)


def _own_verb(words: Words, number: int, first: int, last: int) -> int | None:
    """The verb of a number that opens a clause behind another: "six died and at least 58 were hurt", "… 58 hurt"."""
    tags = words.tags
    k = number - 1
    while k > max(first, number - _CHAIN) and tags[k] in _BOUNDING:
        k -= 1
    if k <= first or not (tags[k] == "CCONJ" or words.lower[k] == ","):
        return None
    k = number + 1
    while k < last and tags[k] == "NUM":
        k += 1
    bare = k
    while k < min(last, bare + _SHORT) and tags[k] in _COUNTED:
        k += 1
    if k >= last or (k > bare and tags[k] == "VBN"):
        return None
    if tags[k] in ("VBD", "VBN") and k == bare:
        return k if k + 1 >= last or tags[k + 1] in _CLOSING else None  # no participle before a noun
    return _head(words, k, last) if tags[k] in _FINITE - {"VB"} else None


def _leftward(words: Words, number: int, first: int) -> int | None:
    tags = words.tags
    k = number if tags[number] in _VERBAL else number - 1
    while k >= first:
        if tags[k] in _VERBAL and not _is_attributive(words, k, number):
            return k
        if _is_boundary(words, k):
            opened = _fragment(words, k, first)
            if opened is None:
                return None
            k = opened
        coordinated = tags[k] == "CCONJ" and k > first and words.lower[k - 1] == ","
        if coordinated and _rightward(words, number, number + _CHAIN) is not None:
            return None
        k -= 1
    return None


def _fragment(words: Words, k: int, first: int) -> int | None:
    """Where a fragment in marks that closes at ``k`` opens, which may be passed over: called it a “sham” Friday."""
    tags = words.tags
    if tags[k] != "QUOTE" or tags[k - 1] in ("PUNCT", "QUOTE") or words.ends[k - 1] < words.starts[k]:
        return None
    return next((j for j in range(k - 1, max(first, k - _CHAIN) - 1, -1) if tags[j] == "QUOTE"), None)


def _is_attributive(words: Words, k: int, number: int) -> bool:
    """Whether a participle stands before a noun: "the estimated 11 million", "a classified report"."""
    tag, before = words.tags[k], words.tags[k - 1]
    if tag not in ("VBN", "VBG") or k == number or before not in _DETERMINERS or (tag == "VBG" and before == "ADP"):
        return False
    return words.tags[k + 1] in _NOMINAL


def _rightward(words: Words, number: int, last: int) -> int | None:
    tags, lower = words.tags, words.lower
    last = min(last, len(tags))
    k = number + 1
    while k < last:
        if tags[k] in _FINITE:
            return _head(words, k, last)
        if _is_boundary(words, k):
            inserted = tags[k] in ("SCONJ", "PRON") and lower[k - 1] == ","
            if not inserted:
                return None
            k = next((j for j in range(k, last) if lower[j] == ","), last)  # "On Friday, when it rained, the ship sank"
        k += 1
    return None


def _subject_of(words: Words, number: int, last: int) -> int | None:
    """The verb that follows the noun phrase around a word without a pause."""
    tags = words.tags
    for k in range(number + 1, min(last, len(tags) - 1)):
        if tags[k] in _FINITE and tags[k] != "VB":
            return _head(words, k, last)
        joined = tags[k] == "CCONJ" and tags[k + 1] in _VERBAL
        if joined or tags[k] == "TO" or words.lower[k] == "," or _is_boundary(words, k):
            return None
    return None


def _is_boundary(words: Words, k: int) -> bool:
    """Whether a word parts two clauses."""
    tag, word = words.tags[k], words.lower[k]
    return tag in ("SCONJ", "QUOTE") or word in _STOPS or (tag == "PRON" and word in _RELATIVES)


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


def predicate(words: Words, head: int, first: int, depth: int = 0) -> Predicate:
    """The predicate whose last verb is the word ``head`` in a sentence that begins at ``first``."""
    lower, tags = words.lower, words.tags
    k = head
    tense: Tense = "none"
    governor: int | None = None
    inner: Predicate | None = None
    passive = perfect = negated = False
    for _ in range(_CHAIN):
        tag, word = tags[k], lower[k]
        before, denied = _before(words, k, first)
        negated = negated or denied
        link = tags[before] if before is not None else ""
        if tag in ("MD", "VBD", "VBZ", "VBP") or (tag == "AUX" and word not in _INFINITE):
            tense = _finite_tense(words, k, perfect or (word in _HAVE and k != head))
            break
        if link in ("AUX", "MD") and before is not None:
            passive = passive or (tag == "VBN" and lower[before] not in _HAVE)
            perfect = perfect or lower[before] in _HAVE
            k = before
        elif link == "TO" and before is not None:
            governor = _governor(words, before, first)
            inner = _inner(words, governor, first, depth)
            ahead = governor is None or inner is None or inner.tense != "past" or _points_ahead(words, governor)
            missed = governor is not None and tags[governor] == "AUX" and lower[governor] not in _HAVE  # "was to have"
            tense = "future" if ahead and (missed or not perfect) else "past"
            k = before if inner is None else inner.first
            break
        elif tag == "VBG":
            governor, tense = _host(words, k, first, depth)
            break
        else:
            inverted = _inverted(words, k, first) if tag == "VB" else None
            if inverted is None:
                joined = _joined(words, k, first) if tag == "VB" and depth < _DEPTH else None
                inner = None if joined is None else predicate(words, joined, first, depth + 1)
                tense, k = (_bare(words, k), k) if inner is None else (inner.tense, inner.first)
                break
            k = inverted
    modal = lower[k] if tags[k] == "MD" else inner.modal if inner else None
    subordinator = _subordinator(words, k, first)
    return Predicate(
        index=head,
        first=k,
        tense=tense,
        modal=modal,
        negated=negated or (inner is not None and inner.negated),
        conditional=modal in _CONDITIONAL_MODALS or subordinator in _set("conditions"),
        passive=passive,
        governor=governor,
        subordinator=subordinator,
    )


def _joined(words: Words, k: int, first: int) -> int | None:
    """The verb whose modal a bare verb behind "and" shares: "will close the plant and cut 640 jobs"."""
    tags = words.tags
    j = k - 1
    while j > first and tags[j] in _SKIPPED:
        j -= 1
    if j <= first or not (tags[j] == "CCONJ" or words.lower[j] == ","):
        return None
    verbs = (i for i in range(j - 1, max(first, j - _REACH) - 1, -1) if tags[i] in _VERBAL or _is_boundary(words, i))
    found = next(verbs, None)
    return found if found is not None and tags[found] == "VB" else None


def _inner(words: Words, governor: int | None, first: int, depth: int) -> Predicate | None:
    """The predicate that an infinitive hangs on; chains of infinitives are followed a few steps only."""
    if governor is None or words.tags[governor] not in _VERBAL or depth >= _DEPTH:
        return None
    return predicate(words, governor, first, depth + 1)


def _finite_tense(words: Words, k: int, perfect: bool) -> Tense:
    tag, word = words.tags[k], words.lower[k]
    if perfect or tag == "VBD" or word in _PAST_AUXILIARIES:
        return "past"
    return "future" if tag == "MD" and word in _set("future_modals") else "present"


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


def _host(words: Words, k: int, first: int, depth: int) -> tuple[int | None, Tense]:
    """The verb that a gerund hangs on, and its tense: "denied firing", "left, killing"; itself when there is none."""
    for j in range(k - 1, max(first, k - _REACH) - 1, -1):
        if words.tags[j] in _VERBAL and words.tags[j] != "VBG":
            inner = _inner(words, j, first, depth)
            return (j if j == k - 1 else None), inner.tense if inner else "none"
        if _is_boundary(words, j):
            break
    return None, "none"


def _bare(words: Words, k: int) -> Tense:
    """The tense of a verb with no auxiliary at its side."""
    tag = words.tags[k]
    if tag == "VBN":
        return "future" if words.lower[k] in _set("forward_participles") else "past"
    return "present" if tag == "VB" or words.lower[k] in ("do", "have") else "none"


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


def _subordinator(words: Words, k: int, first: int) -> str | None:
    """The subordinator that opens the clause of the word ``k``: "if", "whether", "because"; None in a main clause."""
    for j in range(k - 1, max(first, k - 2 * _CHAIN) - 1, -1):
        if words.tags[j] == "SCONJ":
            return words.lower[j]
        if words.tags[j] == "QUOTE" or words.lower[j] in _STOPS or words.lower[j] == ",":
            break
    return None


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(table("clause_words")[name])
