"""The quantities of a document."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.extract.doc import article_of, timexes_of, words_of
from factcheck.extract.quantities.ages import is_age
from factcheck.extract.quantities.concepts import concept_of
from factcheck.extract.quantities.context import Context, context_of
from factcheck.extract.quantities.counts import count
from factcheck.extract.quantities.designations import designations, is_designation
from factcheck.extract.quantities.making import made
from factcheck.extract.quantities.phrases import counted_name, noun_phrase
from factcheck.extract.quantities.sorting import (
    is_name,
    is_ordinal_count,
    is_pronoun,
    is_share,
    is_year,
    kind_of,
)
from factcheck.extract.quantities.vague_ages import vague_ages
from factcheck.values.dates import Timex
from factcheck.values.letters import same_length_lower
from factcheck.values.numbers.grammar import parse
from factcheck.values.numbers.quantity import Quantity
from factcheck.values.numbers.terms import Term

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OLD = re.compile(r"[ -]?(?:years?[ -]old|years? of age|yo\b|y/o\b|yrs? old|-year-old|old\b|of age\b)")
_OLD_LATER = re.compile(r"(?=-(?:,| and| or| to) [a-z0-9]{1,12}[ -]years?[ -]old)")
_RANKED = frozenset(("such", "straight", "consecutive", "successive", "-"))


def quantities(doc: Doc) -> tuple[Quantity, ...]:
    """The numbers of a document with unit, modifier, counted thing and concept, in text order."""
    text, words = article_of(doc).text, words_of(doc)
    lower = same_length_lower(text)
    dated = sorted((timex.start, timex.end) for timex in timexes_of(doc) if _is_point(timex))
    named = designations(text)
    found: list[Quantity] = []
    for term in parse(text):
        if not _inside_date(term, dated):
            at = context_of(text, lower, words, term)
            quantity = None if is_designation(at, named) else _quantity(at, found)
            if quantity:
                found.append(quantity)
    ages = [
        age for age in vague_ages(lower) if not any(age.start < each.end and each.start < age.end for each in found)
    ]
    return tuple(sorted([*found, *ages], key=_start) if ages else found)


def _start(quantity: Quantity) -> int:
    return quantity.start


def _is_point(timex: Timex) -> bool:
    return timex.type in ("DATE", "TIME")


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
    age = _age(at, found)
    if age:
        return age
    if term.unit is None and term.numeral.form == "fraction" and not is_share(at):
        return None
    kind = kind_of(at)
    if kind in ("count", "ratio"):
        return count(at, kind, found)
    if kind == "score":
        phrase = noun_phrase(at, at.after, plural_ends=False)
        return made(at, kind, counted=counted_name(phrase, at) if phrase else None)
    twin = term.relation == "dual" and found and found[-1].group == term.group
    return made(at, kind, unit=term.unit, concept=found[-1].concept if twin else concept_of(at))


def _age(at: Context, found: Sequence[Quantity]) -> Quantity | None:
    """An age by its form ("45 years old", "a 45-year-old") or by where it stands (", 45,")."""
    term = at.term
    if term.dimension == "time" or term.unit is None:
        old = _OLD.match(at.lower, term.end) or _OLD_LATER.match(at.lower, term.end)
        if old and (term.dimension == "time" or "y" in old[0]):
            return made(at, "age", unit=term.unit or "year", end=old.end(), concept=_aged(at, old.end()))
    if kind_of(at) == "count" and is_age(at, found):
        return made(at, "age", unit="year", concept=_aged(at, term.end))
    return None


def _aged(at: Context, end: int) -> str | None:
    phrase = noun_phrase(at, at.words.at(end), plural_ends=False)
    return phrase.text if phrase else None


def _ordinal(at: Context) -> Quantity | None:
    if not is_ordinal_count(at):
        return None
    start = at.after
    while at.word(start) in _RANKED:
        start += 1
    phrase = noun_phrase(at, start)
    return made(at, "ordinal", counted=counted_name(phrase, at) if phrase else None)
