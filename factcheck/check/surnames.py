"""The people of one article under two spellings: their surnames, and each one's given name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, product

from factcheck.check.slips import Misspelling, forms, is_typical, near_words
from factcheck.records import Entity, Extraction, Mention
from factcheck.values.names import compare_names, near_spelling, parse_person, plain

_ESTABLISHED = 3  # mentions that make a spelling the usual one of the article
_LONG = 7  # letters of two names that stand alone and differ by a letter swapped or doubled
_FAR = 5000  # characters between two spellings that are hardly one person
_COMPARED = 4  # full names of each spelling that are compared
_MOST = 40  # mentions of a spelling whose distance is looked at, given names that are compared


@dataclass(slots=True)
class _Spelling:
    """One spelling of a surname in one article: its mentions, and the first full names with it."""

    text: str
    mentions: list[Mention] = field(default_factory=list)
    full: list[str] = field(default_factory=list)
    named: bool = False  # whether it is held to be a person's, not just some word with a capital

    @property
    def first(self) -> Mention:
        return self.mentions[0]


def misspelt_people(extraction: Extraction) -> Iterator[Misspelling]:
    """The people of an article whose name stands in it in two spellings, surnames before given names."""
    spellings = _surnames(extraction.entities)
    pairs = {_usual_first(one, other, spellings) for one, other in near_words(spellings, spellings, forms)}
    heading = _heading(extraction)
    for usual, rare in sorted(pairs):
        if _one_person(spellings[usual], spellings[rare], heading):
            yield _misspelling(spellings[usual], spellings[rare])
    for entity in extraction.entities:
        if entity.kind == "person":
            yield from _given_names(entity)


def _surnames(entities: Iterable[Entity]) -> dict[str, _Spelling]:
    """The surnames of an article by their folded form; single words that may be surnames are among them."""
    found: dict[str, _Spelling] = {}
    for entity in entities:
        if entity.kind not in ("person", "unknown"):
            continue
        given = {plain(part) for part in parse_person(entity.name).given}
        for mention in entity.mentions:
            name = parse_person(mention.text)
            if (name.given and entity.kind == "unknown") or (not name.given and plain(mention.text) in given):
                continue
            spelling = found.setdefault(plain(name.family), _Spelling(name.family))
            spelling.mentions.append(mention)
            if name.given and len(spelling.full) < _COMPARED and mention.text not in spelling.full:
                spelling.full.append(mention.text)
            spelling.named |= entity.kind == "person"
    return found


def _given_names(entity: Entity) -> Iterator[Misspelling]:
    """One person's given name in two spellings."""
    spellings: dict[str, _Spelling] = {}
    for mention in entity.mentions:
        name = parse_person(mention.text)
        if name.given:
            spellings.setdefault(plain(name.given[0]), _Spelling(name.given[0])).mentions.append(mention)
    for one, other in combinations(list(spellings)[:_MOST], 2):
        names = (spellings[each].first.text for each in (one, other))
        if near_spelling(one, other) and compare_names(*names) == "typo":
            usual, rare = _usual_first(one, other, spellings)
            yield _misspelling(spellings[usual], spellings[rare])


def _usual_first(one: str, other: str, spellings: dict[str, _Spelling]) -> tuple[str, str]:
    def rank(key: str) -> tuple[bool, int, bool, int]:
        spelling = spellings[key]
        return (bool(spelling.full), len(spelling.mentions), spelling.named, -spelling.first.start)

    return (one, other) if rank(one) >= rank(other) else (other, one)


def _one_person(usual: _Spelling, rare: _Spelling, heading: int) -> bool:
    if not usual.named or (len(rare.mentions) > len(usual.mentions) and not _introduces(usual, rare, heading)):
        return False
    clear = usual.full or (is_typical(plain(usual.text), plain(rare.text)) and len(rare.text) >= _LONG)
    if len(usual.mentions) < _ESTABLISHED and not (clear and _distance(usual, rare) < _FAR):
        return False
    return all(any(compare_names(one, other) != "different" for other in usual.full) for one in rare.full)


def _introduces(full: _Spelling, short: _Spelling, heading: int) -> bool:
    """Whether a full name stands before all the surnames of another spelling, which are nobody else's; above the text
    surnames stand alone."""
    if not full.full or short.full:
        return False
    return all(each.start > full.first.start or each.start < heading for each in short.mentions)


def _heading(extraction: Extraction) -> int:
    """Where the text begins, below the headline."""
    return next((each.start for each in extraction.article.blocks if each.role == "body"), 0)


def _distance(usual: _Spelling, rare: _Spelling) -> int:
    """The characters between the nearest mentions of two spellings."""
    pairs = product(usual.mentions[:_MOST], rare.mentions[:_MOST])
    return min(max(one.start - other.end, other.start - one.end) for one, other in pairs)


def _misspelling(usual: _Spelling, rare: _Spelling) -> Misspelling:
    few, many = sorted((rare, usual), key=lambda each: len(each.mentions))
    bare = many.text if few.full else few.text
    why = f"Nobody of the name {bare} is introduced besides."
    return Misspelling(few.text, many.text, few.mentions, many.mentions, why)
