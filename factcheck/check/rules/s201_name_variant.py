"""S201 name-variant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from factcheck.check.corpus import Corpus
from factcheck.check.rule import Flag, rule, side
from factcheck.records import Entity, Extraction
from factcheck.values.names import compare_names, parse_person, plain

_KEPT = 4  # articles that have the usual form
_SHARE = 4  # times as many as have the other
_MARKS = re.compile(r"[\s.'’‘ʼ-]+")


@rule("S201", "name-variant", severity="note", scope="corpus")
def name_variant(corpus: Corpus) -> Iterator[Flag]:
    """A name stands in another style or transliteration than the rest of the corpus keeps.

    What it flags:
        A full name that nearly all articles write in one way and a few in another: with or without a hyphen, an accent
        or an apostrophe, or transliterated differently in articles about the same events.
    Why it matters:
        One person is found under two names in the archive, and readers take them for two.
    Example:
        "Aïsha Benmoussa" in nine articles, "Aisha Benmoussa" in one.
    What it leaves alone:
        Names in capitals; short given names, initials and left-out parts; slips of the pen, which are S101's; a corpus
        that keeps no style.
    Tolerance:
        Four articles must have the usual form, and four times as many as have the other.
    """
    people: defaultdict[str, list[Entity]] = defaultdict(list)
    for extraction in corpus.extractions.values():
        for each in _people(extraction):
            people[_letters(each.name)].append(each)
    found = [*people.values(), *_transliterated(corpus)]
    for entities in found:
        yield from _variants(entities)


def _people(extraction: Extraction) -> Iterator[Entity]:
    return (
        each
        for each in extraction.entities
        if each.kind == "person" and parse_person(each.name).given and not each.name.isupper()
    )


def _letters(name: str) -> str:
    """A name without marks, accents and capitals."""
    return _MARKS.sub("", plain(name))


def _transliterated(corpus: Corpus) -> Iterator[list[Entity]]:
    """One given name and two forms of a surname that sound alike, in articles about the same events."""
    by_form: defaultdict[frozenset[str], dict[str, Entity]] = defaultdict(dict)
    for pair in corpus.related:
        second = list(_people(corpus.extractions[pair.second]))
        for one in _people(corpus.extractions[pair.first]):
            for other in second:
                if _is_transliteration(one.name, other.name):
                    by_form[frozenset((one.name, other.name))] |= {one.id: one, other.id: other}
    for entities in by_form.values():
        yield list(entities.values())


def _is_transliteration(one: str, other: str) -> bool:
    mine, theirs = parse_person(one), parse_person(other)
    same_given = mine.given == theirs.given and mine.family != theirs.family
    return same_given and _letters(one) != _letters(other) and compare_names(one, other) == "variant"


def _variants(entities: list[Entity]) -> Iterator[Flag]:
    """The rarer forms of one name, when one form is the usual one."""
    forms: defaultdict[str, list[Entity]] = defaultdict(list)
    for each in entities:
        forms[each.name.replace("’", "'")].append(each)
    usual = max(forms, key=lambda form: (len(forms[form]), form))
    if len(forms[usual]) < _KEPT:
        return
    for form in sorted(forms):
        if form != usual and len(forms[usual]) >= _SHARE * len(forms[form]):
            yield Flag(
                message=f"“{form}” stands elsewhere as “{usual}”",
                sides=tuple(side(each, value=each.name) for each in (*forms[form], forms[usual][0])),
                explanation=(f"{len(forms[usual])} articles have “{usual}”, {len(forms[form])} “{form}”.",),
                expected=usual,
                confidence=0.7,
            )
