"""What a number without a unit counts: the noun behind it, the noun it continues, people, or nothing at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extract.quantities.concepts import concept_of
from factcheck.extract.quantities.context import Context
from factcheck.extract.quantities.making import made
from factcheck.extract.quantities.phrases import Phrase, counted_name, counts_children, counts_people, noun_phrase
from factcheck.lang import table, word_set
from factcheck.records import ClaimKind
from factcheck.values.morphology import singular
from factcheck.values.numbers import negatives
from factcheck.values.numbers.measures import is_time, read_unit
from factcheck.values.numbers.quantity import Quantity

_AGED_NOUN = re.compile(r" (\d{1,3}-year-old)s\b")
_TIMES = re.compile(r"[ -](?:times|fold)\b|-?fold\b")
_HYPHENS = ("-", "‑")
_JOINTS = frozenset((*_HYPHENS, ",", "and", "or", "to"))
_OWNERS = frozenset(("its", "their", "his", "her", "our", "those", "these"))
_ELLIPSIS = frozenset(("ADP", "PUNCT", "CCONJ", "SCONJ", "", "TO", "VBD", "VBN", "ADV", "AUX"))
_MODEL = 1000  # a bare number from here on before a single noun is a model: "the 8088 chip"
_MEMORY = 8  # quantities back to which a number may continue one
_LONGEST_MODIFIED = 3  # words of "three long straight years"


def count(at: Context, kind: ClaimKind, found: Sequence[Quantity]) -> Quantity | None:
    """The quantity of a term without unit. ``found`` are those before it, of which it may continue one."""
    times = _TIMES.match(at.lower, at.term.end)
    if times:
        return _times(at, times)
    if at.term.hyphen or at.lower[at.term.end : at.term.end + 1] in _HYPHENS:
        return _compound(at)
    aged = _AGED_NOUN.match(at.lower, at.term.end)
    if aged:
        return made(at, kind, counted=aged[1])
    return _plain(at, kind, found)


def _data(name: str) -> frozenset[str]:
    return frozenset(table("counting")["people"][name])


def _times(at: Context, times: re.Match[str]) -> Quantity:
    """ "three times a year" counts times, "6.5 times earnings" and "6-fold" are ratios."""
    after = noun_phrase(at, at.words.at(times.end()), plural_ends=False)
    if after is None and "fold" not in times[0]:
        return made(at, "count", counted="time", end=times.end())
    return made(at, "ratio", concept=after.text if after else None, end=times.end())


def _compound(at: Context) -> Quantity | None:
    """ "the 27-member bloc" counts members; "four-, five- and six-cylinder" share their noun."""
    index = at.after
    while at.word(index) in _JOINTS or at.tag(index) == "NUM" or at.word(index).endswith("-"):
        index += 1
    word = at.word(index)
    if word in _data("one_each") and (word == "strong" or at.word(index + 1) in _data("groups")):
        return made(at, "count", counted="person")  # "a nine-man crew", "a 14-strong team"
    code = len(word) > 2 and at.words.texts[index] == word.upper()  # "dial 574-ABCD"
    if not word or code or word in negatives.uncounted_heads() or at.tag(index) not in ("NOUN", "NOUNS", "PROPN"):
        return None
    return made(at, "count", counted=word)


def _plain(at: Context, kind: ClaimKind, found: Sequence[Quantity]) -> Quantity | None:
    term = at.term
    index = _noun_start(at)
    direct = index == at.after
    many = kind == "count" and (term.value != 1 or not direct)
    phrase = noun_phrase(at, index, many=many)
    counted = counted_name(phrase, at) if phrase else None
    if phrase and kind == "count":
        measured = _measured(at, phrase) if phrase.plural else None
        if measured:
            return measured
        if many and direct and not phrase.plural:
            if _is_model(at, phrase):
                return None
            if len(phrase.words) > 1 and at.tag(index) == "NOUN":  # "a 12 page report"
                return made(at, kind, counted=singular(phrase.words[0]), concept=" ".join(phrase.words[1:]))
    if (
        term.modifier in ("up", "down")
        and phrase
        and phrase.words[-1].lower() in table("counting")["phrase"]["climbed"]
    ):
        term.modifier = "="  # "carried up 40 steps"
    if counted and counted.lower() in table("counting")["phrase"]["uncountable"]:
        return None  # "2 News reports"
    if counted is None and kind == "count":
        counted = _unnamed(at, index) or _continued(at, found)
    single = term.value == 1 and not term.numeral.grouping
    return made(at, kind, counted=counted, concept=None if single else concept_of(at, noun=phrase))


def _noun_start(at: Context) -> int:
    """Where the counted noun begins: after the number, or after "of the"."""
    index, term = at.after, at.term
    shared = term.numeral.form in ("vague", "fraction") or term.relation == "ratio"
    if at.word(index) == "of" and (shared or at.tag(index + 1) in ("DET", "PRON", "NUM", "PROPN")):
        index += 1
        while at.tag(index) in ("DET", "PRON", "NUM") or at.word(index) in _OWNERS:
            index += 1
    elif term.numeral.form == "fraction":
        while at.tag(index) in ("DET", "PRON"):
            index += 1
    return index


def _measured(at: Context, phrase: Phrase) -> Quantity | None:
    """A unit behind a modifier: "three straight years", "517 rushing yards"."""
    last = phrase.words[-1]
    unit = read_unit(last, last.lower(), 0)
    if (
        unit is None
        or unit.end != len(last)
        or len(phrase.words) > _LONGEST_MODIFIED
        or len(last) < 3
        or not last.islower()
    ):
        return None
    kind: ClaimKind = "duration" if is_time(unit.name) else "measure"
    return made(at, kind, unit=unit.name, end=at.words.ends[phrase.end - 1])


def _is_model(at: Context, phrase: Phrase) -> bool:
    """Whether a bare number before one singular noun names a model: "the 8088 chip"."""
    plain = at.term.bare and at.term.modifier == "=" and len(phrase.words) == 1
    return plain and (at.term.value >= _MODEL or (at.term.value >= 100 and at.tag(at.before) in ("DET", "PRON", "POS")))


def _unnamed(at: Context, index: int) -> str | None:
    """What a number without a noun counts by the words around it."""
    if counts_children(at):
        return "child"
    return "person" if counts_people(at, index) else None


def _continued(at: Context, found: Sequence[Quantity]) -> str | None:
    """The noun that a number without one takes over from the number before it in the sentence."""
    after = at.after + (at.word(at.after) == "more")
    if (at.tag(after) not in _ELLIPSIS and at.word(after) != "who") or not found:
        return None
    begin = at.words.starts[at.first] if at.words.starts else 0
    for quantity in found[: -_MEMORY - 1 : -1]:
        if quantity.start < begin:
            return None
        if quantity.kind == "count" and quantity.counted:
            return _without_adjectives(quantity.counted)
    return None


def _without_adjectives(counted: str) -> str:
    """The noun alone: "700 active pilots and 300 in reserve" are 300 pilots."""
    words = counted.split()
    while len(words) > 1 and words[0] in word_set("adjectives"):
        words.pop(0)
    return " ".join(words)
