"""Parts of speech without a model: each ambiguous word is settled by its neighbours, from left to right.

The lexicon has given every word its commonest tag. What is left are words with several readings. Function words have a
rule each; for the open classes the words before set up a *frame* ("after to", "after a determiner", "after a subject"),
and each frame prefers the readings in an order of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from factcheck.extract.doc import Words
from factcheck.extract.lexicon import common

_NOUNLIKE = frozenset({"NOUN", "NOUNS", "PROPN"})
_NOMINAL = frozenset({"NOUN", "NOUNS", "PROPN", "ADJ", "NUM", "SYM"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "AUX"})
_VERBS = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN", "VBG"})
_SKIPPED = frozenset({"ADV", "PART"})
_OBJECTS = frozenset("me him us them her it you myself yourself himself herself itself ourselves themselves".split())
_SUBJECTS = frozenset("i you he she it we they who there".split())
_BE = frozenset("be am is are was were been being 'm ’m 're ’re 's ’s ai".split())
_HAVE = frozenset("have has had having 've ’ve".split())
_DO = frozenset("do does did".split())
_GET = frozenset("get gets got gotten getting become becomes became remain remained remains seem seems seemed".split())
_PLURAL_SUBJECTS = frozenset("i you we they these those both many others".split())
_CLAUSE = 12  # words that a look to either side may cover

# Readings in order of preference, by frame.
_PREFERENCES: dict[str, tuple[str, ...]] = {
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


@cache
def _choose(readings: tuple[str, ...], frame: str) -> str:
    for tag in _PREFERENCES[frame]:
        if tag in readings:
            return tag
    return readings[0]


_MARGIN = 4  # words that a rule may look to either side without asking whether the text goes on


def settle(words: Words, ambiguous: Iterable[tuple[int, tuple[str, ...] | str]]) -> None:
    """Choose one reading for every word given by number, in text order; ``words.tags`` is changed in place."""
    # Python's lists index from the end too, so a margin behind the last word is a margin before the first as well.
    margin = [2**62] * _MARGIN
    tags = words.tags + ["PUNCT"] * _MARGIN
    tagger = _Tagger(words.starts + margin, words.ends + margin, words.lower + ["."] * _MARGIN, tags)
    openings = {first for first, _ in words.sentences}
    for i, readings in ambiguous:
        if isinstance(readings, str):
            tags[i] = _RULES[readings](tagger, i)
        elif i in openings:
            tags[i] = _choose(readings, tagger.opening(i, readings))
        else:
            tags[i] = tagger.open_class(i, readings)
    words.tags = tags[:-_MARGIN]


@dataclass(slots=True)
class _Tagger:
    """The words of one document with a margin behind them."""

    starts: list[int]
    ends: list[int]
    lower: list[str]
    tags: list[str]

    # ------------------------------------------------------------------------------------------------ open classes

    def open_class(self, i: int, readings: tuple[str, ...]) -> str:
        lower, tags = self.lower, self.tags
        after = tags[i + 1]
        # Parts of a hyphenated word are modifiers or heads, never the verb of the clause.
        if lower[i - 1] == "-" and self.ends[i - 1] == self.starts[i]:
            return _choose(readings, "modifier" if after in _NOMINAL else "head")
        if lower[i + 1] == "-" and self.ends[i] == self.starts[i + 1] and tags[i - 1] not in ("TO", "MD"):
            return _choose(readings, "modifier" if "ADJ" in readings else "head")
        j = i - 1
        before = tags[j]
        while before in _SKIPPED:
            j -= 1
            before = tags[j]
        if before == "QUOTE":
            if lower[j - 1] == "," or tags[j - 1] == "PUNCT":
                return self._after_pause(i, readings)
            j -= 1
            before = tags[j]
        return _choose(readings, self._frame(i, j, before, readings))

    def _frame(self, i: int, j: int, before: str, readings: tuple[str, ...]) -> str:  # noqa: C901, PLR0911, PLR0912
        lower, tags = self.lower, self.tags
        after = tags[i + 1]
        if before in ("TO", "MD"):
            return "infinitive"
        if before == "AUX":
            word = lower[j]
            if word in _BE:
                return "head" if lower[i + 1] == "of" and "NOUN" in readings else "passive"
            return "perfect" if word in _HAVE else "infinitive"
        if before in ("DET", "NUM", "POS", "SYM"):
            return "modifier" if after in _NOMINAL or after in ("VBG", "VBN") else "head"
        if before == "ADJ":
            if lower[j] in _SUBJECTLESS and "VB" not in readings:
                return "loose"
            return "modifier" if after in _NOMINAL else "head"
        if before == "PRON":
            return self._after_pronoun(j)
        if before in _NOUNLIKE:
            return self._after_noun(i, j, before, readings)
        if before == "ADP":
            if "VBG" in readings and after in ("DET", "PRON", "PROPN", "NUM", "ADP", "TO"):
                return "gerund"
            if lower[j] in ("than", "as") and after == "ADP":
                return "head"
            return "modifier" if after in _NOMINAL else "head"
        if before == "CCONJ":
            return self._after_conjunction(i, j, readings)
        if before in _VERBS:
            if lower[j] in _GET:
                return "passive"
            return "modifier" if after in _NOMINAL and "ADV" not in readings else "object"
        if before == "SCONJ":
            return "modifier" if after in _NOMINAL else "reduced"
        if lower[j] in (",", "–", "—", ")", "--", "]"):
            return self._pause(i, readings)
        return self.opening(i, readings)

    def _after_pronoun(self, j: int) -> str:
        lower, tags = self.lower, self.tags
        word = lower[j]
        inverted = tags[j - 1] in ("MD", "AUX") and word in _SUBJECTS and lower[j - 1] not in _BE
        if inverted:
            return "infinitive" if tags[j - 1] == "MD" or lower[j - 1] in _DO else "perfect"
        if word in _OBJECTS and (word not in _SUBJECTS or tags[j - 1] in _VERBS or tags[j - 1] == "ADP"):
            return "imperative"
        return "plural-subject" if word in _PLURAL_SUBJECTS else "subject"

    def _after_noun(self, i: int, j: int, before: str, readings: tuple[str, ...]) -> str:
        """A verb with its subject before it, a noun of a compound, or the participle of a shortened clause."""
        lower, tags = self.lower, self.tags
        after = tags[i + 1]
        if "VBD" in readings and "NOUN" not in readings:
            if lower[i + 1] == "by":
                return "reduced"
            if "VBN" in readings and (after == "ADP" or after in _FINITE) and self._verb_follows(i):
                return "reduced"
            return "subject"
        if "VBN" in readings and "VBD" not in readings:
            return "reduced" if "VBP" not in readings else "plural-subject"
        if "VBZ" in readings:
            subject = before in ("PROPN", "NOUN") and self._takes_object(i, after)
            return "subject" if subject and not self._verb_follows(i) else "head"
        if "VB" in readings:
            if self._questioned(j):
                return "infinitive"
            if after == "TO" and before != "NOUNS" and "VBD" not in readings:
                return "head"
            subject = before == "NOUNS" or (before == "PROPN" and lower[j].endswith("s") and "VBD" in readings)
            verb = (subject or "VBD" in readings) and self._takes_object(i, after) and not self._verb_follows(i)
            if verb:
                return "plural-subject" if before == "NOUNS" and "VBD" not in readings else "subject"
            return "modifier" if after in _NOUNLIKE and "NOUN" not in readings else "head"
        if "VBG" in readings and after in ("DET", "PRON", "NUM", "PROPN"):
            return "gerund"
        if "ADV" in readings:
            return "loose" if after not in _NOMINAL else "modifier"
        return "modifier" if after in ("NOUN", "NOUNS") else "head"

    def _questioned(self, j: int) -> bool:
        """Whether the noun phrase that ends at ``j`` stands between an auxiliary and its verb: did the council vote."""
        lower, tags = self.lower, self.tags
        for k in range(j, j - 4, -1):
            if tags[k] in ("MD", "AUX"):
                opens = tags[k - 1] in ("PUNCT", "QUOTE", "SCONJ", "CCONJ") or lower[k - 1] in ("what", "who")
                return opens and (tags[k] == "MD" or lower[k] in _DO)
            if tags[k] not in _NOMINAL and tags[k] != "DET":
                return False
        return False

    def _takes_object(self, i: int, after: str) -> bool:
        """Whether what follows reads as the rest of a predicate."""
        if after in ("DET", "PRON", "TO", "SCONJ", "ADV", "PROPN", "NUM", "SYM"):
            return True
        if after == "ADP":
            return self.lower[i + 1] not in ("of", "for")
        return after in ("ADJ", "NOUNS") and self.tags[i + 2] not in _FINITE

    def _verb_follows(self, i: int) -> bool:
        """Whether another verb stands ready to be the finite one of this clause."""
        lower, tags = self.lower, self.tags
        for k in range(i + 1, min(i + _CLAUSE, len(tags))):
            tag = tags[k]
            if tag in _FINITE:
                return True
            if tag in ("SCONJ", "QUOTE") or lower[k] in (",", ";", ":", ".", "who", "which", "and", "but", "—", "–"):
                return False
            if tag == "PRON" and lower[k] in _SUBJECTS:
                return False
        return False

    def _after_conjunction(self, i: int, j: int, readings: tuple[str, ...]) -> str:
        """Coordinated verbs share a form; otherwise the phrase goes on."""
        lower, tags = self.lower, self.tags
        after = tags[i + 1]
        if "VBD" in readings or "VB" in readings or "VBZ" in readings or "VBN" in readings:
            noun = "NOUN" in readings or "NOUNS" in readings
            joined = tags[j - 1] in _VERBS
            if noun and not joined and not self._takes_object(i, after):
                return "modifier" if after in _NOMINAL else "head"
            for k in range(j - 1, max(j - _CLAUSE, 0), -1):
                tag = tags[k]
                if tag in _VERBS:
                    if tag == "VBN" and "VBN" in readings:
                        return "perfect"
                    if tag in ("VB", "VBP") and "VB" in readings:
                        return "infinitive" if tag == "VB" else "plural-subject"
                    if tag == "VBD" and "VBD" in readings:
                        return "subject"
                    if tag == "VBZ" and "VBZ" in readings:
                        return "subject"
                    break
                if tag in ("SCONJ", "QUOTE") or lower[k] in (";", ":", "."):
                    break
            if not noun:
                return "subject"
        return "modifier" if after in _NOMINAL else "head"

    def _after_pause(self, i: int, readings: tuple[str, ...]) -> str:
        """After a quotation's mark: “No,” says Ruiz; “Launch it.”"""
        after = self.tags[i + 1]
        closing = self.ends[i - 1] < self.starts[i]
        if closing and ("VBD" in readings or "VBZ" in readings) and after in (*_NOUNLIKE, "DET", "PRON"):
            return _choose(readings, "subject")
        return _choose(readings, self.opening(i, readings) if not closing else self._pause(i, readings))

    def _pause(self, i: int, readings: tuple[str, ...]) -> str:
        """After a comma, a dash or a bracket: the subject may stand before an apposition."""
        after = self.tags[i + 1]
        if "VBD" in readings:
            if "NOUN" in readings and not self._takes_object(i, after):
                return "head"
            if after == "ADP" and (self.lower[i + 1] in ("by", "as") or not self._apposed(i)):
                return "reduced"
            return "subject"
        if "VBZ" in readings and after in ("DET", "TO", "PRON", "SCONJ"):
            return "subject"
        if "VBG" in readings and after in ("DET", "PRON", "PROPN", "NUM", "ADP"):
            return "gerund"
        return "modifier" if after in _NOMINAL else "head" if "ADV" not in readings else "loose"

    def _apposed(self, i: int) -> bool:
        """Whether the comma before a participle may close an apposition or a list of verbs: Ruiz, a nurse, moved to …"""
        lower, tags = self.lower, self.tags
        for k in range(i - 2, max(i - 2 * _CLAUSE, -1), -1):
            if lower[k] in (",", "–", "—", "(") or tags[k] in _FINITE:
                return True
            if lower[k] in (".", ";", ":"):
                break
        return False

    def opening(self, i: int, readings: tuple[str, ...]) -> str:
        """At the head of a sentence."""
        after = self.tags[i + 1]
        if "VB" in readings and (after == "DET" or (after == "PRON" and self.lower[i + 1] not in _SUBJECTS)):
            return "imperative"
        if "VBN" in readings and after in ("ADP", "TO", "SCONJ", "ADV"):
            return "reduced"
        if "VBG" in readings and after in ("DET", "PRON", "PROPN", "NUM", "ADP"):
            return "gerund"
        if "ADV" in readings and after not in _NOMINAL:
            return "loose"
        return "modifier" if after in _NOMINAL else "head"

    # --------------------------------------------------------------------------------------------- function words

    def _next(self, i: int) -> int:
        """The next word that is neither an adverb nor a negation."""
        tags = self.tags
        j = i + 1
        while tags[j] in _SKIPPED:
            j += 1
        return j

    def _can_be(self, i: int, tag: str) -> bool:
        if self.tags[i] == tag:
            return True
        readings = common(self.lower[i]).readings
        return isinstance(readings, tuple) and tag in readings

    def _that(self, i: int) -> str:
        lower, tags = self.lower, self.tags
        before, after = tags[i - 1], tags[i + 1]
        if before in _NOUNLIKE or before == "PRON":
            return "PRON" if after in _FINITE or (after == "ADV" and tags[i + 2] in _FINITE) else "SCONJ"
        if after in _FINITE or after == "PUNCT":
            return "PRON"
        if (before in ("ADP", "CCONJ") or lower[i - 1] in (".", "?", "!")) and after in ("NOUN", "ADJ"):
            return "DET"
        if before in _VERBS and after == "NOUN" and not self._verb_follows(i):
            return "DET"
        return "SCONJ"

    def _demonstrative(self, i: int) -> str:
        after = self.tags[i + 1]
        return "DET" if after in _NOMINAL or after in ("VBG", "VBN", "VBD", "QUOTE", "ADV") else "PRON"

    def _quantifier(self, i: int) -> str:
        after = self.tags[i + 1]
        if after in _FINITE or after in ("PUNCT", "CCONJ", "SCONJ") or (after == "ADP" and self.lower[i + 1] != "of"):
            return "PRON"
        return "DET"

    def _degree(self, i: int) -> str:
        after = self.tags[i + 1]
        if after in ("ADJ", "ADV") and self.tags[i + 2] not in ("NOUNS",):
            return "ADV"
        return "DET" if after in _NOMINAL or self.lower[i + 1] in ("than", "of") else "ADV"

    def _to(self, i: int) -> str:
        lower, tags = self.lower, self.tags
        j = self._next(i)
        if tags[j] in ("AUX",) and lower[j] in ("be", "have", "do"):
            return "TO"
        if tags[j] in ("DET", "PRON", "NUM", "PROPN", "SYM", "POS", "PUNCT", "QUOTE") or not self._can_be(j, "VB"):
            return "ADP"
        noun = self._can_be(j, "NOUN")
        if noun and (lower[i - 1] in _PREPOSITIONAL or lower[j] in _DESTINATIONS):
            return "TO" if tags[j + 1] in ("DET", "PRON") else "ADP"
        if noun and tags[j + 1] in ("NOUNS",) and tags[i - 1] in ("NOUN", "NUM"):
            return "TO"
        return "TO"

    def _her(self, i: int) -> str:
        after = self.tags[i + 1]
        return "DET" if after in _NOMINAL or after in ("VBG", "VBN") else "PRON"

    def _like(self, i: int) -> str:
        before = self.tags[self._previous(i)]
        if before in ("TO", "MD"):
            return "VB"
        return "VBP" if before == "PRON" and self.lower[i - 1] in _PLURAL_SUBJECTS else "ADP"

    def _previous(self, i: int) -> int:
        tags = self.tags
        j = i - 1
        while tags[j] in _SKIPPED:
            j -= 1
        return j

    def _clitic_s(self, i: int) -> str:
        lower, tags = self.lower, self.tags
        before, after = lower[i - 1], tags[i + 1]
        if before in _CLITIC_HOSTS or tags[i - 1] == "SCONJ":
            return "PRON" if before == "let" else "AUX"
        if after in ("DET", "PART", "TO") or (after == "AUX" and lower[i + 1] in ("been", "being")):
            return "AUX"
        if after == "ADP" and lower[i + 1] in ("in", "at", "on", "about", "like"):
            return "AUX"
        return "POS"

    def _apostrophe(self, i: int) -> str:
        tight = self.ends[i - 1] == self.starts[i] and self.starts[i + 1] > self.ends[i]
        plural = self.lower[i - 1].endswith(("s", "x", "z")) and self.tags[i - 1] in _NOUNLIKE
        return "POS" if tight and plural and self.tags[i + 1] in _NOMINAL else "QUOTE"

    def _clitic_d(self, i: int) -> str:
        j = self._next(i)
        return "AUX" if self._can_be(j, "VBN") and not self._can_be(j, "VB") or self.lower[j] == "been" else "MD"

    def _have(self, i: int) -> str:
        lower, tags = self.lower, self.tags
        j = self._next(i)
        if tags[j] == "PRON" and lower[j] in _SUBJECTS:
            j = self._next(j)
        if tags[j] == "AUX" or lower[j] == "to" or lower[i] in ("'ve", "’ve"):
            return "AUX"
        described = tags[j] == "ADJ" and tags[j + 1] in ("NOUN", "NOUNS")
        if self._can_be(j, "VBN") and tags[j] not in ("DET", "NUM") and not described:
            return "AUX"
        return self._full_verb(i, "VBD" if lower[i] == "had" else "VBZ" if lower[i] == "has" else "VBP")

    def _do(self, i: int) -> str:
        lower, tags = self.lower, self.tags
        j = self._next(i)
        if tags[i + 1] == "PART" or (self._can_be(j, "VB") and tags[j] not in ("NOUNS",)):
            return "AUX"
        if (tags[j] == "PRON" and lower[j] in _SUBJECTS) or (tags[j] == "PROPN" and self._can_be(j + 1, "VB")):
            return "AUX"
        return self._full_verb(i, "VBD" if lower[i] == "did" else "VBZ" if lower[i] == "does" else "VBP")

    def _full_verb(self, i: int, tag: str) -> str:
        if self.lower[i] == "having":
            return "VBG"
        before = self.tags[self._previous(i)]
        if tag == "VBP" and before in ("TO", "MD"):
            return "VB"
        return "VBN" if tag == "VBD" and before == "AUX" and self.lower[self._previous(i)] in _HAVE else tag

    def _modal(self, i: int) -> str:
        return "NOUN" if self.tags[i - 1] in ("DET", "ADJ", "POS") else "MD"

    def _there(self, i: int) -> str:
        after = self.tags[i + 1]
        return "PRON" if after in ("MD", "AUX") or self.lower[i + 1] in ("'s", "’s") else "ADV"

    def _so(self, i: int) -> str:
        return "SCONJ" if self.lower[i + 1] == "that" else "ADV"

    def _no(self, i: int) -> str:
        return "DET" if self.tags[i + 1] not in ("PUNCT", "QUOTE") else "ADV"

    def _preposition(self, i: int) -> str:
        """A preposition, unless it opens a clause of its own: after he left, since the talks began."""
        lower, tags = self.lower, self.tags
        if tags[i + 1] == "PRON" and lower[i + 1] in _SUBJECTS and lower[i + 1] not in ("it", "you"):
            return "SCONJ"
        if tags[i + 1] in ("PUNCT", "QUOTE"):
            return "ADV" if lower[i] in ("before", "after", "since") else "ADP"
        for k in range(i + 1, min(i + 7, len(tags))):
            tag = tags[k]
            if tag in _FINITE:
                return "SCONJ"
            if tag in ("PUNCT", "CCONJ", "SCONJ", "QUOTE", "TO"):
                break
        return "ADP"

    def _placed(self, i: int) -> str:
        """Prepositions that are adjectives after a determiner (the past year) and particles at the end of a phrase."""
        lower, tags = self.lower, self.tags
        if tags[i - 1] in ("DET", "POS") and lower[i] in ("past", "inside", "outside", "near", "following", "down"):
            return "ADJ" if tags[i + 1] in _NOMINAL else "NOUN"
        return "ADP"

    def _while(self, i: int) -> str:
        return "NOUN" if self.tags[i - 1] in ("DET", "ADJ") else "SCONJ"


_SUBJECTLESS = frozenset("able likely unlikely ready due set sure unable willing".split())
_CLITIC_HOSTS = frozenset("he she it that what there who here let where how this when why everything nothing".split())
_PREPOSITIONAL = frozenset(
    "according due thanks response return returned returns went come came goes go gone going sent led close closer "
    "addition contrast access compared prior next reaction back opposed relation regard answer threat rise amounted "
    "amounts subject led leading belongs devoted committed similar related referring".split()
)
_DESTINATIONS = frozenset("court war power date death work earth school bed market press face".split())

_RULES: dict[str, Callable[[_Tagger, int], str]] = {
    "that": _Tagger._that,
    "to": _Tagger._to,
    "her": _Tagger._her,
    "like": _Tagger._like,
    "'": _Tagger._apostrophe,
    "there": _Tagger._there,
    "so": _Tagger._so,
    "no": _Tagger._no,
    "while": _Tagger._while,
    **dict.fromkeys(("'s", "’s"), _Tagger._clitic_s),
    **dict.fromkeys(("'d", "’d"), _Tagger._clitic_d),
    **dict.fromkeys(("have", "has", "had", "having", "'ve", "’ve"), _Tagger._have),
    **dict.fromkeys(("do", "does", "did"), _Tagger._do),
    **dict.fromkeys(("will", "can", "may", "might", "must"), _Tagger._modal),
    **dict.fromkeys(("this", "these", "those"), _Tagger._demonstrative),
    **dict.fromkeys(("more", "most", "less", "least"), _Tagger._degree),
    **dict.fromkeys(
        "some any all both half either neither each several many much few such enough another".split(),
        _Tagger._quantifier,
    ),
    **dict.fromkeys("as since before after until till once than for".split(), _Tagger._preposition),
    **dict.fromkeys(
        "past inside outside following near down off over round plus minus up out in on under".split(), _Tagger._placed
    ),
}
