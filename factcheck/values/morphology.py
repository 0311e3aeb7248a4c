"""English inflection: the singular of a noun or noun phrase, the base form of a verb, and a verb's other forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.lang import table, word_set

_HEAD_ENDS = re.compile(
    r"\s(?:of|in|on|for|with|from|at|by|to|who|that|which|under|over|between|against|about)\s|,|\(", re.IGNORECASE
)
_MAN = re.compile(r"(?<=[a-z])(?:(wo)?men)$")
_ONE_VOWEL = re.compile(r"[^aeiou]*[aeiouy][bcdfgklmnprtvz]$|qui[tpz]$")
# Endings of stems that have lost an e, and longer ones that have not.
_DROPS_E = "v c u at iz us dg ng rg as ur ut in bl cl dl fl gl kl pl tl zl"
_KEEPS = ("ang", "ing", "ong", "eat", "oat", "ain", "ein", "oin")
_SIBILANT = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class VerbForms:
    """The forms of a verb; ``past``, ``participle`` and ``gerund`` list every variant."""

    base: str
    third: str
    past: tuple[str, ...]
    participle: tuple[str, ...]
    gerund: tuple[str, ...]


@lru_cache(maxsize=8192)
def singular(phrase: str) -> str:
    """The phrase with its head noun in the singular: the last word before a preposition, a comma or a bracket.

    Case is kept where the ending allows it; a phrase that is singular already comes back as it is.
    """
    cut = _HEAD_ENDS.search(phrase)
    head, tail = (phrase[: cut.start()], phrase[cut.start() :]) if cut else (phrase, "")
    before, blank, word = head.rpartition(" ")
    first, hyphen, last = word.rpartition("-")
    known = _irregular_nouns().get(word.lower())
    if known is not None:
        return f"{before}{blank}{_like(word, known)}{tail}"
    return f"{before}{blank}{first}{hyphen}{_singular(last)}{tail}"


def is_unchanged(word: str) -> bool:
    """Whether a noun, lower case, has one form for one and for many: ``sheep``."""
    return word in _unchanged()


def _singular(word: str) -> str:
    lower = word.lower()
    known = _irregular_nouns().get(lower)
    if known is not None:
        return _like(word, known)
    if lower in _unchanged() or len(word) < 3:
        return word
    if man := _MAN.search(lower):
        return word[: man.start()] + ("woman" if man[1] else "man")
    if not lower.endswith("s") or lower.endswith(("ss", "us", "is", "'s", "’s")) or word.isupper():
        return word
    if lower.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def _like(model: str, word: str) -> str:
    return word[0].upper() + word[1:] if model[:1].isupper() else word


@cache
def _irregular_nouns() -> dict[str, str]:
    return dict(table("irregular_nouns")["singular"])


@cache
def _unchanged() -> frozenset[str]:
    return frozenset(table("irregular_nouns")["unchanged"]["nouns"])


@lru_cache(maxsize=8192)
def base_form(verb: str) -> str:
    """The base form of an inflected verb, lower case: ``fired`` fire, ``were`` be, ``ran`` run."""
    word = verb.lower().replace("’", "'")
    known = _bases().get(word)
    if known is not None:
        return known
    for ending, replacements in (
        ("ies", ("y",)),
        ("ied", ("y",)),
        ("ing", ("", "e")),
        ("ed", ("", "e")),
        ("es", ("", "e")),
        ("s", ("",)),
    ):
        if word.endswith(ending) and len(word) - len(ending) > 1:
            return _unlisted(word[: -len(ending)], replacements)
    return word


def _unlisted(stem: str, replacements: tuple[str, ...]) -> str:
    """The base of a verb that no list knows, by the shape of its stem."""
    if replacements != ("", "e"):
        return stem + replacements[0]
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsz" and stem[-1] not in _VOWELS:
        return stem[:-1]
    return stem + "e" if stem.endswith(tuple(_DROPS_E.split())) and not stem.endswith(_KEEPS) else stem


@lru_cache(maxsize=8192)
def verb_forms(base: str) -> VerbForms:
    """Every form of a verb given in base form, irregular verbs from their table."""
    if base == "have":
        return VerbForms(base, "has", ("had",), ("had",), ("having",))
    third = base + "es" if base.endswith((*_SIBILANT, "o")) else _y_to_i(base, "es") or base + "s"
    stems = _stems(base)
    if base.endswith("ie"):
        gerund: tuple[str, ...] = (base[:-2] + "ying",)
    elif base.endswith(("ee", "oe", "ye")) or base in ("be", "singe"):
        gerund = (base + "ing",)
    else:
        gerund = tuple(stem + "ing" for stem in stems)
    changed = _y_to_i(base, "ed")
    regular = (changed,) if changed else tuple(stem + "ed" for stem in stems)
    past, participle = _irregular_verbs().get(base, (regular, regular))
    return VerbForms(base, third, past, participle, gerund)


def _stems(base: str) -> tuple[str, ...]:
    """What -ed and -ing are put to: British "travell-" and American "travel-" both."""
    if base.endswith("e"):
        return (base[:-1],)
    if base.endswith("ic"):
        return (base + "k",)
    if _ONE_VOWEL.fullmatch(base):
        return (base + base[-1],)
    if base in table("irregular_verbs")["doubling"]["verbs"]:
        return (base + base[-1], base)
    return (base,)


def _y_to_i(base: str, ending: str) -> str | None:
    return base[:-1] + "i" + ending if base.endswith("y") and base[-2:-1] not in (*_VOWELS, "") else None


@cache
def _irregular_verbs() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    def variants(part: str | list[str]) -> tuple[str, ...]:
        return (part,) if isinstance(part, str) else tuple(part)

    forms: dict[str, str | list[str | list[str]]] = table("irregular_verbs")["forms"]
    pairs = {base: known.split() if isinstance(known, str) else known for base, known in forms.items()}
    return {base: (variants(past), variants(participle)) for base, (past, participle) in pairs.items()}


@cache
def _bases() -> dict[str, str]:
    """Every form of every listed verb to its base; where two verbs share a form, the regular reading loses."""
    bases: dict[str, str] = {}
    for base in sorted(word_set("verbs") | set(_irregular_verbs())):
        forms = verb_forms(base)
        for form in (forms.third, *forms.past, *forms.participle, *forms.gerund):
            bases.setdefault(form, base)
    for base, (past, participle) in _irregular_verbs().items():
        bases |= dict.fromkeys((*past, *participle), base)
    for base in word_set("verbs"):
        bases[base] = base
    bases.update(table("irregular_verbs")["base"])
    return bases
