"""Open-class words with several readings, settled by the frame that the words before set up.

After "to" or a modal stands an infinitive, after a determiner a noun, after a subject a finite verb: each frame prefers
the readings in an order of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from factcheck.extract.doc import Words
from factcheck.extract.tagging.context import (
    BE,
    CLAUSE,
    DO,
    FINITE,
    HAVE,
    LINKING,
    MARGIN,
    NOMINAL,
    NOUNLIKE,
    OBJECTS,
    PLURAL_SUBJECTS,
    PREDICATIVE,
    SKIPPED,
    SUBJECTS,
    VERBS,
    Context,
    listed,
)
from factcheck.extract.tagging.function_words import RULES

Choices = tuple[str, ...]

_PREFERENCES: dict[str, Choices] = {
    "infinitive": ("VB", "NOUN", "NOUNS", "ADJ", "VBD", "VBN", "VBG", "ADV"),
    "perfect": ("VBN", "NOUN", "NOUNS", "ADJ", "ADV", "VBG", "VBD", "VB", "VBZ"),
    "passive": ("VBN", "VBG", "ADJ", "ADV", "NOUN", "NOUNS", "VBD", "VB", "VBZ"),
    "modifier": ("ADJ", "VBN", "NOUN", "NOUNS", "VBG", "VBD", "VB", "VBZ"),
    "head": ("NOUN", "NOUNS", "VBN", "VBG", "ADJ", "ADV", "VBD", "VB", "VBZ"),
    "plural-subject": ("VBP", "VBD", "VBZ", "VBN", "VBG", "ADV", "NOUN", "NOUNS", "ADJ"),
    "subject": ("VBD", "VBZ", "VBP", "VBN", "VBG", "ADV", "NOUN", "NOUNS", "ADJ"),
    "reduced": ("VBN", "VBG", "VBZ", "VBD", "NOUN", "NOUNS", "ADJ", "VBP", "ADV"),
    "gerund": ("VBG", "NOUN", "NOUNS", "VBN", "ADJ", "VBD", "ADV", "VB", "VBZ"),
    "object": ("ADV", "NOUN", "NOUNS", "VBN", "ADJ", "VBG", "VBD", "VB", "VBZ"),
    "imperative": ("VB", "NOUN", "NOUNS", "VBD", "VBZ", "VBG", "ADJ", "ADV"),
    "loose": ("ADV", "ADJ", "NOUN", "NOUNS", "VBD", "VBG", "VB", "VBZ"),
}
_NOUNS = {"VB": "NOUN", "VBP": "NOUN", "VBZ": "NOUNS"}  # where a noun must stand, every word is one
_PARTICIPLE_OBJECTS = frozenset({"DET", "PRON", "PROPN", "NUM", "ADP"})
_RELATIVES = frozenset({"who", "which", "that", "where", "whom", "when"})
_PAUSES = frozenset({",", "–", "—", ")", "--", "]"})


@cache
def _choose(readings: Choices, frame: str) -> str:
    tag = next((tag for tag in _PREFERENCES[frame] if tag in readings), readings[0])
    return _NOUNS.get(tag, tag) if frame in ("head", "modifier") else tag


def settle(words: Words, ambiguous: Iterable[tuple[int, Choices | str]]) -> None:
    """Choose one reading for every word given by number, in text order; ``words.tags`` is changed in place."""
    context = Context.of(words)
    tags = context.tags
    openings = {first for first, _ in words.sentences}
    for i, readings in ambiguous:
        following = tags[i + 1]
        last = i + 1 in openings
        if last:
            tags[i + 1] = "PUNCT"  # nothing is read across the end of a headline
        if isinstance(readings, str):
            tags[i] = RULES[readings](context, i)
        else:
            frame = _opening if i in openings else _frame
            tags[i] = _choose(readings, frame(context, i, readings))
        if last:
            tags[i + 1] = following
    words.tags = tags[:-MARGIN]


def _frame(context: Context, i: int, readings: Choices) -> str:
    """The frame of a word inside a sentence."""
    lower, tags = context.lower, context.tags
    # A part of a hyphenated word is a modifier or a head, never the verb of the clause.
    if lower[i - 1] == "-" and context.ends[i - 1] == context.starts[i]:
        return _nominal(tags[i + 1])
    if lower[i + 1] == "-" and context.ends[i] == context.starts[i + 1] and tags[i - 1] not in ("TO", "MD"):
        return "modifier" if "ADJ" in readings else "head"
    j = i - 1
    while tags[j] in SKIPPED:
        j -= 1
    if readings == ("ADJ", "ADV"):
        return _of_degree(context, i, j)
    if tags[j] == "QUOTE":
        if tags[j - 1] == "PUNCT":
            return _after_mark(context, i, readings)
        j -= 1
    return _after(context, i, j, readings)


def _after(context: Context, i: int, j: int, readings: Choices) -> str:
    """The frame that the word ``j`` sets up."""
    before, after = context.tags[j], context.tags[i + 1]
    if before in ("TO", "MD"):
        return "infinitive"
    if before == "AUX":
        return _after_auxiliary(context, i, j, readings)
    if before == "NUM" and context.tags[j - 1] == "ADP" and len(context.lower[j]) == 4 and context.lower[j].isdigit():
        return _after_noun(context, i, j, readings)  # a year
    if before == "NUM" and "VBD" in readings and _predicate(context, i, after):
        return "subject"
    if before in ("DET", "NUM", "POS", "SYM"):
        return "modifier" if after in ("VBG", "VBN") else _nominal(after)
    if before == "ADJ":
        return "loose" if context.lower[j] in PREDICATIVE and "VB" not in readings else _nominal(after)
    if before == "PRON":
        return _after_pronoun(context, j)
    if before in NOUNLIKE:
        return _after_noun(context, i, j, readings)
    if before == "ADP":
        gerund = "VBG" in readings and after in _PARTICIPLE_OBJECTS and after != "ADP"
        return "gerund" if gerund else _nominal(after)
    if before == "CCONJ":
        return _after_conjunction(context, i, j, readings)
    if before in VERBS:
        if context.lower[j] in LINKING:
            return "passive"
        if "VBG" in readings and after in ("ADP", "TO", "DET", "PRON"):
            return "gerund"
        return "modifier" if after in NOMINAL and "ADV" not in readings else "object"
    if before == "SCONJ":
        return "modifier" if after in NOMINAL else "reduced"
    return _pause(context, i, readings) if context.lower[j] in _PAUSES else _opening(context, i, readings)


def _predicate(context: Context, i: int, after: str) -> bool:
    """Whether a past form behind a number is the verb of the clause: all three suffered injuries."""
    if after in ("DET", "PRON", "ADP", "PROPN"):
        return True
    return after == "NOUNS" and not context.verb_follows(i) and not context.verb_precedes(i)


def _of_degree(context: Context, i: int, j: int) -> str:
    """An adjective before its noun and after "be", an adverb anywhere else: a late goal, scored late."""
    after = context.tags[i + 1]
    if after in NOUNLIKE or (after == "ADJ" and context.tags[i + 2] in NOUNLIKE):
        return "modifier" if context.tags[j] not in NOUNLIKE else "loose"
    linked = context.lower[j] in BE or context.lower[j] in LINKING
    return "modifier" if linked and after not in ("ADJ", "VBN", "VBD", "VBG") else "loose"


def _nominal(after: str) -> str:
    return "modifier" if after in NOMINAL else "head"


def _after_auxiliary(context: Context, i: int, j: int, readings: Choices) -> str:
    word = context.lower[j]
    if word in BE:
        return "head" if context.lower[i + 1] == "of" and "NOUN" in readings else "passive"
    return "perfect" if word in HAVE else "infinitive"


def _after_pronoun(context: Context, j: int) -> str:
    lower, tags = context.lower, context.tags
    word, host = lower[j], lower[j - 1]
    if word in SUBJECTS and tags[j - 1] in ("MD", "AUX") and host not in BE:
        return "perfect" if host in HAVE else "infinitive"
    if word in OBJECTS and (word not in SUBJECTS or tags[j - 1] in VERBS or tags[j - 1] == "ADP"):
        return "imperative"
    return "plural-subject" if word in PLURAL_SUBJECTS else "subject"


def _after_noun(context: Context, i: int, j: int, readings: Choices) -> str:
    """A verb with its subject before it, a noun of a compound, or the participle of a shortened clause."""
    lower, tags = context.lower, context.tags
    before, after = tags[j], tags[i + 1]
    if "VBD" in readings and "NOUN" not in readings:
        if lower[i + 1] == "by" and (before != "PROPN" or lower[i] not in listed("intransitive")):
            return "reduced"
        shortened = "VBN" in readings and (after == "ADP" or after in FINITE) and lower[i] not in listed("intransitive")
        return "reduced" if shortened and context.verb_follows(i) else "subject"
    if "VBN" in readings and "VBD" not in readings:
        return "reduced" if "VBP" not in readings else "plural-subject"
    if "VBZ" in readings:
        named = before == "PROPN" and lower[i + 1] == "for"
        subject = before in ("PROPN", "NOUN") and (named or context.takes_object(i))
        subject = subject and not (after == "ADP" and context.verb_precedes(i))
        return "subject" if subject and not context.verb_follows(i) else "head"
    if "VB" in readings or "VBD" in readings:
        return _base_after_noun(context, i, j, readings)
    if "VBG" in readings and (after in _PARTICIPLE_OBJECTS and lower[i + 1] != "of"):
        return "gerund"
    if "ADV" in readings:
        return "loose" if after not in NOMINAL else "modifier"
    return "modifier" if after in ("NOUN", "NOUNS") else "head"


def _base_after_noun(context: Context, i: int, j: int, readings: Choices) -> str:
    """A base form behind a noun: officials plan, the sales plan, did the council plan."""
    after = context.tags[i + 1]
    if _questioned(context, j):
        return "infinitive"
    past = "VBD" in readings
    plural = context.tags[j] == "NOUNS" or (
        context.tags[j] == "PROPN" and context.lower[j].endswith("ns") and not context.verb_precedes(i)
    )
    if "NOUN" not in readings and "ADJ" not in readings:
        return "subject" if past else "plural-subject"
    if after == "TO" and not plural and not past:
        return "head"
    if (plural or past) and context.takes_object(i) and not context.verb_follows(i):
        return "plural-subject" if plural and not past else "subject"
    joined = after == "CCONJ" and context.can_be(i + 2, "VBD")
    if past and (joined or (after == "PUNCT" and not context.verb_precedes(i))):
        return "subject"
    if after in ("DET", "PRON") and not context.verb_follows(i) and not context.verb_precedes(i):
        return "plural-subject"
    return "modifier" if after in NOUNLIKE and "NOUN" not in readings else "head"


def _questioned(context: Context, j: int) -> bool:
    """Whether the noun phrase that ends at ``j`` stands between an auxiliary and its verb: did the council vote."""
    lower, tags = context.lower, context.tags
    for k in range(j, j - MARGIN, -1):
        if tags[k] in ("MD", "AUX"):
            opens = tags[k - 1] in ("PUNCT", "QUOTE", "SCONJ", "CCONJ") or lower[k - 1] in ("what", "who")
            return opens and (tags[k] == "MD" or lower[k] in DO)
        if tags[k] not in NOMINAL and tags[k] != "DET":
            return False
    return False


def _after_conjunction(context: Context, i: int, j: int, readings: Choices) -> str:
    """Coordinated verbs share a form; otherwise the phrase goes on."""
    lower, tags = context.lower, context.tags
    phrase = _nominal(tags[i + 1])
    if "VBG" in readings and tags[j - 1] == "VBG":
        return "gerund"
    if not {"VB", "VBD", "VBZ", "VBN"}.intersection(readings):
        return phrase
    noun = "NOUN" in readings or "NOUNS" in readings
    if noun and tags[j - 1] not in VERBS and not context.takes_object(i):
        return phrase
    shared = {"VBN": "perfect", "VB": "infinitive", "VBP": "plural-subject", "VBD": "subject", "VBZ": "subject"}
    for k in range(j - 1, max(j - CLAUSE, 0), -1):
        tag = tags[k]
        if tag in VERBS:
            if tag in shared and tag in readings:
                return shared[tag]
            break
        if tag in ("SCONJ", "QUOTE") or lower[k] in (";", ":", "."):
            break
    return phrase if noun else "subject"


def _after_mark(context: Context, i: int, readings: Choices) -> str:
    """After a quotation's mark: “No,” says Ruiz; “Launch it.”"""
    after = context.tags[i + 1]
    if context.ends[i - 1] == context.starts[i]:
        return _opening(context, i, readings)
    if ("VBD" in readings or "VBZ" in readings) and (after in NOUNLIKE or after in ("DET", "PRON")):
        return "subject"
    return _pause(context, i, readings)


def _pause(context: Context, i: int, readings: Choices) -> str:
    """After a comma, a dash or a bracket: the subject may stand before an apposition."""
    after = context.tags[i + 1]
    if "VBD" in readings:
        if "NOUN" in readings and not context.takes_object(i):
            return "head"
        named = context.lower[i] in listed("naming")
        if (after == "ADP" or named) and (context.lower[i + 1] in ("by", "as") or not _apposed(context, i)):
            return "reduced"
        return "subject"
    if "VBZ" in readings and after in ("DET", "TO", "PRON", "SCONJ"):
        return "subject"
    if "VBG" in readings and after in _PARTICIPLE_OBJECTS:
        return "gerund"
    return "modifier" if after in NOMINAL else "head" if "ADV" not in readings else "loose"


def _apposed(context: Context, i: int) -> bool:
    """Whether the comma before a word closes an apposition or a relative clause: Ruiz, who is a nurse, moved to …"""
    lower, tags = context.lower, context.tags
    finite = False
    for k in range(i - 2, max(i - 2 * CLAUSE, -1), -1):
        if tags[k] in FINITE:
            finite = True
        elif tags[k] in ("SCONJ", "PRON") and lower[k] in _RELATIVES:
            return True
        elif lower[k] in (",", "–", "—", "("):
            return not finite
        elif lower[k] in (".", ";", ":"):
            break
    return False


def _opening(context: Context, i: int, readings: Choices) -> str:
    """At the head of a sentence."""
    after = context.tags[i + 1]
    objective = after == "PRON" and context.lower[i + 1] in OBJECTS
    if "VB" in readings and (after == "DET" or objective):
        return "imperative"
    if "VBN" in readings and after in ("ADP", "TO", "SCONJ", "ADV"):
        return "reduced"
    if "VBG" in readings and after in _PARTICIPLE_OBJECTS:
        return "gerund"
    if "ADV" in readings and after not in NOMINAL:
        return "loose"
    return _nominal(after)
