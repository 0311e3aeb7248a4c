"""Function words whose reading hangs on their neighbours, a rule each; ``tagging.toml`` says which words each knows."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.extract.lexicon import common
from factcheck.extract.tagging.context import (
    DO,
    FINITE,
    HAVE,
    NOMINAL,
    NOUNLIKE,
    PLURAL_SUBJECTS,
    SUBJECTS,
    VERBS,
    Context,
    listed,
)


def _that(context: Context, i: int) -> str:
    """A conjunction; a pronoun before a verb, a determiner before a noun that has no other."""
    lower, tags = context.lower, context.tags
    before, after = tags[i - 1], tags[i + 1]
    if before in NOUNLIKE or before == "PRON":
        return "PRON" if after in FINITE or (after == "ADV" and tags[i + 2] in FINITE) else "SCONJ"
    if after in FINITE or after == "PUNCT" or lower[i + 1] in ("'s", "’s"):
        return "PRON"
    if (before in ("ADP", "CCONJ") or lower[i - 1] in (".", "?", "!")) and after in ("NOUN", "ADJ"):
        return "DET"
    if before in VERBS and after == "NOUN" and not context.verb_follows(i):
        return "DET"
    return "SCONJ"


def _what(context: Context, i: int) -> str:
    """A determiner before its noun, a pronoun before a clause."""
    return "DET" if context.tags[i + 1] in NOMINAL else "PRON"


def _demonstrative(context: Context, i: int) -> str:
    """A determiner before its noun, a pronoun on its own."""
    after = context.tags[i + 1]
    return "DET" if after in NOMINAL or after in ("VBG", "VBN", "VBD", "QUOTE", "ADV") else "PRON"


def _quantifier(context: Context, i: int) -> str:
    """A determiner before its noun or "of", a pronoun on its own: all said no."""
    after = context.tags[i + 1]
    if after in FINITE or after in ("PUNCT", "CCONJ", "SCONJ") or (after == "ADP" and context.lower[i + 1] != "of"):
        return "PRON"
    return "DET"


def _degree(context: Context, i: int) -> str:
    """An adverb before an adjective, a determiner before a noun: more recent, more tests."""
    after = context.tags[i + 1]
    if after in ("ADJ", "ADV") and context.tags[i + 2] != "NOUNS":
        return "ADV"
    return "DET" if after in NOMINAL or context.lower[i + 1] in ("than", "of") else "ADV"


def _to(context: Context, i: int) -> str:
    """The infinitive's "to", or the preposition: to strike, to court."""
    lower, tags = context.lower, context.tags
    j = context.next(i)
    if lower[j] in ("be", "have", "do"):
        return "TO"
    if tags[j + 1] in ("DET", "PRON"):
        _take_for_verb(context, j)
    if tags[j] in ("DET", "PRON", "NUM", "PROPN", "SYM", "POS", "PUNCT", "QUOTE") or not context.can_be(j, "VB"):
        return "ADP"
    if lower[i - 1] in listed("to_preposition") and context.can_be(j, "NOUN"):
        return "TO" if tags[j + 1] in ("DET", "PRON") else "ADP"
    return "TO"


def _her(context: Context, i: int) -> str:
    """A determiner before its noun, a pronoun on its own."""
    after = context.tags[i + 1]
    return "DET" if after in NOMINAL or after in ("VBG", "VBN") else "PRON"


def _like(context: Context, i: int) -> str:
    """A verb after "to", a modal or a subject, a preposition anywhere else."""
    before = context.tags[context.previous(i)]
    if before in ("TO", "MD"):
        return "VB"
    return "VBP" if before == "PRON" and context.lower[i - 1] in PLURAL_SUBJECTS else "ADP"


def _clitic_s(context: Context, i: int) -> str:
    """ "is" or "has" after a pronoun or before the rest of a predicate, the possessive anywhere else."""
    lower, tags = context.lower, context.tags
    before, after = lower[i - 1], tags[i + 1]
    if before in listed("clitic_hosts") or tags[i - 1] == "SCONJ":
        return "PRON" if before == "let" else "AUX"
    if after in ("DET", "PART", "TO") or (after == "AUX" and lower[i + 1] in ("been", "being")):
        return "AUX"
    if after == "ADP" and lower[i + 1] in ("in", "at", "on", "about", "like"):
        return "AUX"
    return "POS"


def _apostrophe(context: Context, i: int) -> str:
    """The possessive of a plural, or a quotation mark."""
    tight = context.ends[i - 1] == context.starts[i] and context.starts[i + 1] > context.ends[i]
    plural = context.lower[i - 1].endswith(("s", "x", "z")) and context.tags[i - 1] in NOUNLIKE
    return "POS" if tight and plural and context.tags[i + 1] in NOMINAL else "QUOTE"


def _clitic_d(context: Context, i: int) -> str:
    """ "had" before a participle, "would" before anything else."""
    j = context.next(i)
    perfect = context.lower[j] == "been" or (context.can_be(j, "VBN") and not context.can_be(j, "VB"))
    return "AUX" if perfect else "MD"


def _have(context: Context, i: int) -> str:
    """An auxiliary before a participle or "to", a full verb before an object."""
    lower, tags = context.lower, context.tags
    j = context.next(i)
    if tags[j] == "PRON" and lower[j] in SUBJECTS:
        j = context.next(j)
    if tags[j] == "AUX" or lower[j] == "to" or lower[i] in ("'ve", "’ve"):
        return "AUX"
    described = tags[j] == "ADJ" and tags[j + 1] in ("NOUN", "NOUNS")
    if context.can_be(j, "VBN") and tags[j] not in ("DET", "NUM") and not described:
        return "AUX"
    return _full_verb(context, i, "VBD" if lower[i] == "had" else "VBZ" if lower[i] == "has" else "VBP")


def _do(context: Context, i: int) -> str:
    """An auxiliary before a negation or another verb, a full verb before an object."""
    lower, tags = context.lower, context.tags
    j = context.next(i)
    if tags[i + 1] == "PART" or (context.can_be(j, "VB") and tags[j] != "NOUNS"):
        return "AUX"
    if tags[i - 1] in ("PUNCT", "QUOTE") and tags[j] in ("DET", "PRON", "PROPN"):
        return "AUX"  # a question
    inverted = (tags[j] == "PRON" and lower[j] in SUBJECTS) or tags[j] == "PROPN"
    if inverted and context.can_be(context.next(j), "VB"):
        return "AUX"
    return _full_verb(context, i, "VBD" if lower[i] == "did" else "VBZ" if lower[i] == "does" else "VBP")


def _full_verb(context: Context, i: int, tag: str) -> str:
    """The finite tag, unless an auxiliary before it makes an infinitive or a participle of it."""
    if context.lower[i] == "having":
        return "VBG"
    j = context.previous(i)
    before, word = context.tags[j], context.lower[j]
    if tag == "VBP" and (before in ("TO", "MD") or word in DO):
        return "VB"
    return "VBN" if tag == "VBD" and before == "AUX" and word in HAVE else tag


def _take_for_verb(context: Context, i: int) -> None:
    """Make a verb of a word that no list knows and that was taken for a noun: they could reapply."""
    if context.tags[i] == "NOUN" and not common(context.lower[i]).listed:
        context.tags[i] = "VB"


def _modal(context: Context, i: int) -> str:
    """A noun after a determiner: the will, a can."""
    before = context.tags[i - 1]
    if context.lower[i] in _NOUN_MODALS and (
        before in ("DET", "POS") or (before == "ADJ" and not context.can_be(i + 1, "VB"))
    ):
        return "NOUN"
    _take_for_verb(context, context.next(i))
    return "MD"


def _there(context: Context, i: int) -> str:
    """A pronoun where something is said to exist, an adverb of place anywhere else."""
    after = context.tags[i + 1]
    return "PRON" if after in ("MD", "AUX") or context.lower[i + 1] in ("'s", "’s") else "ADV"


def _so(context: Context, i: int) -> str:
    """A conjunction in "so that"."""
    return "SCONJ" if context.lower[i + 1] == "that" else "ADV"


def _no(context: Context, i: int) -> str:
    """An answer before a mark, a noun before a number, a determiner anywhere else."""
    if context.lower[i + 1] == "." and context.tags[i + 2] == "NUM":
        return "NOUN"
    return "DET" if context.tags[i + 1] not in ("PUNCT", "QUOTE") else "ADV"


def _conjunction(context: Context, i: int) -> str:
    """A preposition, unless it opens a clause of its own: after he left, since the talks began."""
    lower, tags = context.lower, context.tags
    if lower[i - 1] in ("such", "well"):
        return "ADP"
    if tags[i + 1] == "PRON" and lower[i + 1] in SUBJECTS and lower[i + 1] not in ("it", "you"):
        return "SCONJ"
    if tags[i + 1] in ("PUNCT", "QUOTE"):
        return "ADV" if lower[i] in ("before", "after", "since") else "ADP"
    for k in range(i + 1, min(i + 7, len(tags))):
        tag = tags[k]
        if tag in FINITE:
            return "SCONJ"
        if tag in ("PUNCT", "CCONJ", "SCONJ", "QUOTE", "TO"):
            break
    return "ADP"


def _place(context: Context, i: int) -> str:
    """A preposition, unless a determiner stands before it: the past year, the outside."""
    if context.tags[i - 1] in ("DET", "POS"):
        return "ADJ" if context.tags[i + 1] in NOMINAL else "NOUN"
    return "ADP"


def _because(context: Context, i: int) -> str:
    """A preposition with "of", a conjunction anywhere else."""
    return "ADP" if context.lower[i + 1] == "of" else "SCONJ"


def _first(context: Context, i: int) -> str:
    """An adverb before a verb that no noun phrase holds: he first said so."""
    past = context.tags[i + 1] == "VBD" and context.tags[i - 1] not in ("DET", "POS", "ADJ", "ADP")
    return "ADV" if past else "ADJ"


def _while(context: Context, i: int) -> str:
    """A noun in "a while"."""
    return "NOUN" if context.tags[i - 1] in ("DET", "ADJ") else "SCONJ"


_NOUN_MODALS = frozenset({"will", "can", "may", "might", "must"})
RULES: dict[str, Callable[[Context, int], str]] = {
    "that": _that,
    "to": _to,
    "her": _her,
    "like": _like,
    "there": _there,
    "so": _so,
    "no": _no,
    "because": _because,
    "first": _first,
    "while": _while,
    "clitic_s": _clitic_s,
    "clitic_d": _clitic_d,
    "apostrophe": _apostrophe,
    "have": _have,
    "do": _do,
    "modal": _modal,
    "what": _what,
    "demonstrative": _demonstrative,
    "degree": _degree,
    "quantifier": _quantifier,
    "conjunction": _conjunction,
    "place": _place,
}
