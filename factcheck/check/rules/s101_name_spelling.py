"""S101 name-spelling."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from factcheck.check.bearers import alike
from factcheck.check.corpus import Corpus
from factcheck.check.misprints import misprints
from factcheck.check.rule import Flag, Side, rule, side
from factcheck.check.slips import Misspelling
from factcheck.check.surnames import misspelt_people
from factcheck.records import Entity, Extraction, Mention
from factcheck.values.names import parse_person, plain

_BESIDE = 40  # characters between two spellings that stand side by side
_SIC = re.compile(r"['’]?s? ?[\[(]sic\b|[^.!?\n]*\bmisspel(?:t|led|ling|ls?)\b", re.IGNORECASE)
_BOTH = re.compile(r"[^.!?]*\b(?:or|and|also|once|sometimes|spelt|spelled|written)\b[^.!?]*")
_SHOWN = 4  # places of the rarer spelling that a finding lists
_MOST = 40  # places of a spelling that are looked at
_MAJORITY = 3  # articles that have the usual spelling when a single other one is held to be a slip

Slip = tuple[str, ...]
"""The words of two names that are not the same, in the order of the alphabet: ("feldane", "feldene")."""


@rule("S101", "name-spelling", severity="warning", scope="corpus")
def name_spelling(corpus: Corpus) -> Iterator[Flag]:
    """One name is spelt in two ways.

    What it flags:
        A surname that differs by a letter or two from that of somebody whom the article names in full, and that nobody
        else in it bears; a given name that differs so; a word with a capital that stands once in the whole corpus, a
        slip away from another word of its article that has the same word beside it ("Dorn Harbuor", "Dorn Harbour"),
        that the article uses three times, or that is long or differs by two letters swapped or one doubled; a full name
        that differs so from one in another article about the same events. One slip is one finding, in however many
        names it stands. A note where it is a common word's misprint more than a name's ("Pease Steet", "Pease Street"),
        and between articles, as each may have its own spelling, unless three agree against one.
    Why it matters:
        A misspelt name is the error that readers and sources notice first, and one that no spelling checker sees.
    Example:
        Deputy mayor Orla Feldane opened the pier. "It is finished," Feldene said.
    What it leaves alone:
        Short forms (Steve, Stephen), initials, titles and left-out middle names; other styles of one name (Jong-un,
        Jong Un; Muñoz, Munoz), which are S201's; plurals, and what else is made of a name (Dornist, Dornian); two
        people with given names of their own (Ole Hansen, Per Hanson); a short name that has other words beside it
        (the Tokla Group, Tokle); names of fewer than four letters; another style of a word (Centre, Center); spellings
        that the article itself sets side by side.
    Tolerance:
        One letter more, less, changed or swapped with its neighbour; two in names of eight letters and more.
    """
    known: set[tuple[str, Slip]] = set()
    for article, extraction in corpus.extractions.items():
        found = _within(extraction, corpus)
        known |= {(article, slip) for slip in found}
        yield from found.values()
    yield from _between(corpus, known)


# In one article


def _within(extraction: Extraction, corpus: Corpus) -> dict[Slip, Flag]:
    """The flags of an article by what is slipped: "Hannah Feldene" and "Feldene-Moss" are one."""
    text = extraction.article.text
    slips: defaultdict[Slip, list[Misspelling]] = defaultdict(list)
    for each in misspelt_people(extraction):
        slips[_slip(each.usual, each.rare)].append(each)
    for each in misprints(text, _full_names(extraction), corpus.vocabulary):
        slips.setdefault(_slip(each.usual, each.rare), [each])
    return {
        slip: _flag(extraction.article.id, same)
        for slip, same in slips.items()
        if not any(_is_explained(each, text) for each in same)
    }


def _full_names(extraction: Extraction) -> list[Mention]:
    people = (entity for entity in extraction.entities if entity.kind == "person")
    return [mention for each in people for mention in each.mentions if parse_person(mention.text).given]


def _slip(one: str, other: str) -> Slip:
    words, others = plain(one).split(), plain(other).split()
    if len(words) != len(others):
        return tuple(sorted((" ".join(words), " ".join(others))))
    pairs = [(a, b) for a, b in zip(words, others, strict=True) if a != b]
    return tuple(sorted(" ".join(side) for side in zip(*pairs, strict=True)))


def _is_explained(slip: Misspelling, text: str) -> bool:
    """Whether the article itself knows of both spellings: "Horg or Korg", "Korg [sic]"."""
    if any(_SIC.match(text, each.end, each.end + _BESIDE) for each in (*slip.usual_places, *slip.rare_places)):
        return True
    pairs = product(slip.usual_places[:_MOST], slip.rare_places[:_MOST])
    spans = (sorted((one.start, one.end, other.start, other.end)) for one, other in pairs)
    return any(_BOTH.fullmatch(text, span[1], span[2]) for span in spans if span[2] - span[1] < _BESIDE)


def _flag(article: str, slips: list[Misspelling]) -> Flag:
    """The flag of a slip, in however many names of the article it stands."""
    first = slips[0]
    places = [place for each in slips for place in (*each.rare_places[:_SHOWN], each.usual_places[0])]
    sides = (Side(article=article, start=place.start, end=place.end) for place in places)
    return Flag(
        message=f"“{first.rare}” and “{first.usual}”: one name spelt two ways",
        sides=tuple(dict.fromkeys(sides)),
        explanation=(
            f"The article has {_times(first.usual, first.usual_places)} and {_times(first.rare, first.rare_places)}.",
            first.why,
        ),
        confidence=0.9 if len(first.usual_places) > 1 else 0.7,
        severity="note" if first.misprint else None,
    )


def _times(word: str, places: Sequence[Mention]) -> str:
    count = {1: "once", 2: "twice"}.get(len(places), f"{len(places)} times")
    return f"“{word}” {count}"


# Between articles about the same events


def _between(corpus: Corpus, known: set[tuple[str, Slip]]) -> Iterator[Flag]:
    bearers: defaultdict[tuple[str, str], dict[str, Entity]] = defaultdict(dict)
    for one, other in alike(corpus):
        names = sorted((plain(one.name), plain(other.name)))
        slip = _slip(*names)
        if known.isdisjoint(((one.article, slip), (other.article, slip))):
            bearers[names[0], names[1]] |= {one.id: one, other.id: other}
    for found in bearers.values():
        yield _between_flag(list(found.values()))


def _between_flag(bearers: list[Entity]) -> Flag:
    articles: defaultdict[str, list[Entity]] = defaultdict(list)
    for each in bearers:
        articles[plain(each.name)].append(each)
    rare, usual = sorted(articles.values(), key=lambda found: (len(found), found[0].article))
    clear = len(rare) == 1 and len(usual) >= _MAJORITY
    return Flag(
        message=f"“{rare[0].name}” and “{usual[0].name}”: one name spelt two ways",
        sides=tuple(side(each, value=each.name) for each in (*rare[:_SHOWN], usual[0])),
        explanation=(
            f"The articles tell of the same events; {len(usual)} have “{usual[0].name}”, {len(rare)} “{rare[0].name}”.",
            "The given names are the same and the surnames differ by a slip.",
        ),
        confidence=0.8 if clear else 0.6,
        severity="warning" if clear else "note",
    )
