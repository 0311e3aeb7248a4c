"""The quantities of a document."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.extract.doc import article_of, timexes_of, words_of
from factcheck.extract.quantities.concepts import concept_of
from factcheck.extract.quantities.context import Context, context_of
from factcheck.extract.quantities.phrases import Phrase, counted_name, counts_children, counts_people, noun_phrase
from factcheck.extract.quantities.sorting import is_age, is_name, is_ordinal_count, is_pronoun, is_year, kind_of
from factcheck.extract.quantities.vague_ages import vague_ages
from factcheck.records import ClaimKind
from factcheck.values.dates import Timex
from factcheck.values.morphology import singular
from factcheck.values.numbers import negatives
from factcheck.values.numbers.grammar import parse, same_length_lower
from factcheck.values.numbers.measures import is_time, read_unit
from factcheck.values.numbers.quantity import Quantity
from factcheck.values.numbers.terms import Term

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OLD = re.compile(r"[ -]?(?:years?[ -]old|years? of age|yo\b|y/o\b|yrs? old|-year-old|old\b|of age\b)")
_AGED_NOUN = re.compile(r" (\d{1,3}-year-old)s\b")
_OLD_LATER = re.compile(r"(?=-(?:,| and| or| to) [a-z0-9]{1,12}[ -]years?[ -]old)")
_TIMES = re.compile(r"[ -](?:times|fold)\b|-?fold\b")


def quantities(doc: Doc) -> tuple[Quantity, ...]:
    """The numbers of a document with unit, modifier, counted thing and concept, in text order."""
    text, words = article_of(doc).text, words_of(doc)
    lower = same_length_lower(text)
    taken = _dated(timexes_of(doc))
    found: list[Quantity] = []
    for term in parse(text):
        if _inside_date(term, taken):
            continue
        quantity = _quantity(context_of(text, lower, words, term), found)
        if quantity:
            found.append(quantity)
    ages = [
        age for age in vague_ages(lower) if not any(age.start < each.end and each.start < age.end for each in found)
    ]
    return tuple(sorted([*found, *ages], key=_by_start) if ages else found)


def _by_start(quantity: Quantity) -> int:
    return quantity.start


def _dated(timexes: Sequence[Timex]) -> list[tuple[int, int]]:
    return sorted((timex.start, timex.end) for timex in timexes if timex.type in ("DATE", "TIME"))


def _inside_date(term: Term, dated: list[tuple[int, int]]) -> bool:
    """Whether a number is part of a date or time; one whose unit or sign lies outside ("$1080") is none."""
    index = bisect_left(dated, (term.end, 0)) - 1
    while index >= 0 and dated[index][1] > term.start:
        start, end = dated[index]
        if term.unit is None or start < term.start or (start == term.start and end >= term.end):
            return True
        index -= 1
    return False


def _quantity(at: Context, found: Sequence[Quantity]) -> Quantity | None:
    term = at.term
    if term.numeral.form == "ordinal":
        return _ordinal(at)
    if is_name(at) or is_year(at) or is_pronoun(at):
        return None
    aged = (
        (_OLD.match(at.lower, term.end) or _OLD_LATER.match(at.lower, term.end))
        if term.dimension == "time" or term.unit is None
        else None
    )
    kind: ClaimKind = kind_of(at)
    if aged and (term.dimension == "time" or "y" in aged[0]):
        return _made(at, "age", unit=term.unit or "year", end=aged.end(), concept=_age_concept(at, aged.end()))
    if kind == "count" and is_age(at):
        return _made(at, "age", unit="year", concept=_age_concept(at, term.end))
    if term.unit is None and term.numeral.form == "fraction" and not _is_share(at):
        return None
    if kind in ("count", "ratio"):
        return _count(at, kind, found)
    if kind == "score":
        phrase = noun_phrase(at, at.after, plural_ends=False)
        return _made(at, kind, counted=counted_name(phrase, at) if phrase else None)
    concept = concept_of(at)
    if term.relation == "dual" and found and found[-1].group == term.group:
        concept = found[-1].concept
    return _made(at, kind, unit=term.unit, concept=concept)


def _made(
    at: Context,
    kind: ClaimKind,
    *,
    unit: str | None = None,
    counted: str | None = None,
    concept: str | None = None,
    end: int | None = None,
) -> Quantity:
    term = at.term
    ranged = term.low is not None
    return Quantity(
        start=term.start,
        end=end or term.end,
        kind=kind,
        value=None if ranged and not _dozens(term) else _clean(term.value),
        low=_clean(term.low) if ranged and not _dozens(term) else None,
        high=_clean(term.high) if ranged and not _dozens(term) else None,
        precision=_clean(term.precision),
        unit=unit,
        modifier=">" if _dozens(term) else term.modifier,
        counted=counted,
        concept=concept,
        group=term.group,
        relation=term.relation if term.relation in ("dual", "pair", "from", "to") else None,  # type: ignore[arg-type]
    )


def _dozens(term: Term) -> bool:
    return term.numeral.form == "vague" and term.value == 12


def _clean(value: Decimal | None) -> Decimal | None:
    """A decimal without an exponent or trailing zeros after the point, as it is printed."""
    if value is None:
        return None
    plain = value.normalize()
    exponent = plain.as_tuple().exponent
    return plain.quantize(Decimal(1)) if isinstance(exponent, int) and 0 < exponent < 20 else plain


def _ordinal(at: Context) -> Quantity | None:
    if not is_ordinal_count(at):
        return None
    start = at.after
    while at.word(start) in ("such", "straight", "consecutive", "successive", "-"):
        start += 1
    phrase = noun_phrase(at, start)
    return _made(at, "ordinal", counted=counted_name(phrase, at) if phrase else None)


def _is_share(at: Context) -> bool:
    """Whether a fraction word is a share: "a third of", "half the", "by a quarter"."""
    term = at.term
    number = at.lower[term.numeral.start : term.end]
    if number in ("half", "quarter"):
        if number == "half" and negatives.half_is_share(at.lower, term.numeral.start, term.end):
            return True
        return number == "quarter" and at.word(at.after) == "of" and at.lower[term.start] == "a"
    return True


def _count(at: Context, kind: ClaimKind, found: Sequence[Quantity]) -> Quantity | None:
    term = at.term
    times = _TIMES.match(at.lower, term.end)
    if times:
        after = noun_phrase(at, at.words.at(times.end()), plural_ends=False)
        ratio = after is not None or "fold" in times[0]
        return _made(
            at,
            "ratio" if ratio else "count",
            counted=None if ratio else "time",
            concept=after.text if after else None,
            end=times.end(),
        )
    if term.hyphen or at.lower[term.end : term.end + 1] == "-":
        return _compound(at)
    index = at.after
    if at.word(index) == "of" and (
        term.numeral.form in ("vague", "fraction")
        or term.relation == "ratio"
        or at.tag(index + 1) in ("DET", "PRON", "NUM", "PROPN")
    ):
        index += 1
        while at.tag(index) in ("DET", "PRON", "NUM") or at.word(index) in (
            "its",
            "their",
            "his",
            "her",
            "our",
            "those",
            "these",
        ):
            index += 1
    elif term.numeral.form == "fraction":
        while at.tag(index) in ("DET", "PRON"):
            index += 1
    grown = _AGED_NOUN.match(at.lower, term.end)
    if grown:
        return _made(at, kind, counted=grown[1])
    many = kind == "count" and (term.value != 1 or index > at.after)
    phrase = noun_phrase(at, index, many=many)
    if phrase and kind == "count" and phrase.plural and (measured := _measured(at, phrase)):
        return measured
    if (
        phrase
        and many
        and not phrase.plural
        and len(phrase.words) > 1
        and kind == "count"
        and index == at.after
        and at.tag(index) == "NOUN"
    ):
        return _made(
            at, kind, counted=singular(phrase.words[0]), concept=" ".join(phrase.words[1:])
        )  # "a 12 page report"
    if (
        phrase
        and many
        and not phrase.plural
        and len(phrase.words) == 1
        and kind == "count"
        and term.bare
        and term.value >= 100
        and term.modifier == "="
        and index == at.after
    ):
        return None  # "the 8088 chip"
    counted = _counted(at, phrase)
    if counted is None and kind == "count":
        counted = _unnamed(at, index) or _continued(at, found)
    single = term.value == 1 and not term.numeral.grouping
    return _made(at, kind, counted=counted, concept=None if single else concept_of(at, noun=phrase))


def _measured(at: Context, phrase: Phrase) -> Quantity | None:
    """A unit behind a modifier: "three straight years", "517 rushing yards"."""
    last = phrase.words[-1]
    unit = read_unit(last, last.lower(), 0)
    if unit is None or unit.end != len(last) or len(phrase.words) > 3 or len(last) < 3 or not last.islower():
        return None
    end = at.words.ends[phrase.end - 1]
    return _made(at, "duration" if is_time(unit.name) else "measure", unit=unit.name, end=end)


def _unnamed(at: Context, index: int) -> str | None:
    """What a number without a noun counts by the words around it."""
    if counts_children(at):
        return "child"
    return "person" if counts_people(at, index) else None


def _counted(at: Context, phrase: Phrase | None) -> str | None:
    return counted_name(phrase, at) if phrase else None


def _compound(at: Context) -> Quantity | None:
    """ "the 27-member bloc" counts members."""
    index = at.after
    while (
        at.word(index) in ("-", "‑", ",", "and", "or", "to") or at.tag(index) == "NUM" or at.word(index).endswith("-")
    ):
        index += 1  # "four-, five- and six-cylinder"
    word = at.word(index)
    if at.words.texts[index : index + 1] == [word.upper()] and len(word) > 2:
        return None  # "dial 574-ABCD"
    if not word or word in negatives.uncounted_heads() or at.tag(index) not in ("NOUN", "NOUNS", "PROPN"):
        return None
    return _made(at, "count", counted=word, concept=None)


_ELLIPSIS = frozenset(("ADP", "PUNCT", "CCONJ", "SCONJ", "", "TO", "VBD", "VBN", "ADV", "AUX"))


def _continued(at: Context, found: Sequence[Quantity]) -> str | None:
    """The noun that a number without one takes over from the number before it in the sentence."""
    after = at.after + (at.word(at.after) == "more")
    if (at.tag(after) not in _ELLIPSIS and at.word(after) != "who") or not found:
        return None
    begin = at.words.starts[at.first] if at.words.starts else 0
    for quantity in reversed(found):
        if quantity.start < begin:
            return None
        if quantity.kind == "count" and quantity.counted:
            return quantity.counted
    return None


def _age_concept(at: Context, end: int) -> str | None:
    phrase = noun_phrase(at, at.words.at(end), plural_ends=False)
    return phrase.text if phrase else None
