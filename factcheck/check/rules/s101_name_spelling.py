"""S101 name-spelling."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations, permutations, product

from factcheck.check.corpus import Corpus
from factcheck.check.misprints import is_slip, misprints
from factcheck.check.rule import Flag, Side, rule
from factcheck.records import Entity, Extraction, Mention
from factcheck.values.names import compare_names, near_spelling, parse_person, plain, slip_keys

_ESTABLISHED = 3  # mentions that make a spelling the usual one of the article
_FAR, _BESIDE = 5000, 40  # characters between two spellings: too far to be one person, near enough to be explained
_SIC = re.compile(r"['’]?s? ?[\[(]sic\b|[^.!?\n]*\bmisspel(?:t|led|ling|ls?)\b", re.IGNORECASE)
_BOTH = re.compile(r"[^.!?]*\b(?:or|and|also|once|sometimes|spelt|spelled|written)\b[^.!?]*")
_SHOWN = 4  # places of the rarer spelling that a finding lists
_WORDS, _LETTERS = 6, 5  # how long the names of bodies and places are that are compared, and their words
_APOSTROPHE = re.compile(r"\w['’]\w")  # a transliteration
_IN_COMMON = 2  # names that two articles share besides the one in question
_LONG = 8  # letters of a name that may have two slips
_BEARERS = 40  # people in one bucket beyond which it proposes nothing
_MAJORITY = 3  # articles that have the usual spelling when a single other one is held to be a slip

Slip = tuple[str, ...]
"""The words of two names that are not the same, in the order of the alphabet: ("feldane", "feldene")."""


@dataclass(slots=True)
class _Spelling:
    """One spelling of a surname in one article: its mentions, and those of them with a given name."""

    text: str
    mentions: list[Mention] = field(default_factory=list)
    full: list[str] = field(default_factory=list)
    named: bool = False  # whether it is held to be a person's, not just some word with a capital

    @property
    def first(self) -> Mention:
        return self.mentions[0]


@rule("S101", "name-spelling", severity="warning", scope="corpus")
def name_spelling(corpus: Corpus) -> Iterator[Flag]:
    """One name is spelt in two ways.

    What it flags:
        A surname that differs by a letter or two from that of somebody whom the article names in full, and that nobody
        else in it bears; a given name that differs so; one word of an organisation's or a place's name that differs so
        from the name elsewhere in the article; a word with a capital that stands once in the whole corpus, a slip away
        from one that its article uses three times; a full name that differs so from one in another article about the
        same events. One slip is one finding, in however many names it stands. Between articles it is a note, as each
        may have its own spelling, unless three agree against one.
    Why it matters:
        A misspelt name is the error that readers and sources notice first, and one that no spelling checker sees.
    Example:
        Deputy mayor Orla Feldane opened the pier. "It is finished," Feldene said.
    What it leaves alone:
        Short forms (Steve, Stephen), initials, titles and left-out middle names; other styles of one name (Jong-un,
        Jong Un; Muñoz, Munoz), which are S201's; plurals; two people with given names of their own (Ole Hansen, Per
        Hanson); names of fewer than four letters; what might be another word in a body's name (Centre, Center).
    Tolerance:
        One letter more, less, changed or swapped with its neighbour; two in names of eight letters and more.
    """
    known: set[tuple[str, Slip]] = set()
    for article, extraction in corpus.extractions.items():
        found = dict(_words(extraction, corpus)) | _merged((*_people(extraction), *_bodies_and_places(extraction)))
        known |= {(article, slip) for slip in found}
        yield from found.values()
    yield from _between(corpus, known)


def _merged(found: Iterable[tuple[Slip, Flag]]) -> dict[Slip, Flag]:
    """The flags of an article, those of one slip put together: "Hannah Feldene" and "Feldene-Moss"."""
    merged: dict[Slip, Flag] = {}
    for slip, flag in found:
        kept = merged.setdefault(slip, flag)
        if kept is not flag:
            merged[slip] = replace(kept, sides=tuple(dict.fromkeys((*kept.sides, *flag.sides))))
    return merged


def _slip(one: str, other: str) -> Slip:
    words, others = plain(one).split(), plain(other).split()
    if len(words) != len(others):
        return tuple(sorted((" ".join(words), " ".join(others))))
    pairs = [(a, b) for a, b in zip(words, others, strict=True) if a != b]
    return tuple(sorted(" ".join(side) for side in zip(*pairs, strict=True)))


# People in one article


def _people(extraction: Extraction) -> Iterator[tuple[Slip, Flag]]:
    spellings = _spellings(extraction.entities)
    for usual, rare in sorted(_near(spellings)):
        if _one_person(spellings[usual], spellings[rare], extraction.article.text):
            few, many = sorted((spellings[rare], spellings[usual]), key=lambda each: len(each.mentions))
            yield _slip(usual, rare), _flag(extraction.article.id, many, few)
    for entity in extraction.entities:
        if entity.kind == "person":
            yield from _given_names(entity)


def _given_names(entity: Entity) -> Iterator[tuple[Slip, Flag]]:
    """One person's given name in two spellings."""
    spellings: dict[str, _Spelling] = {}
    for mention in entity.mentions:
        name = parse_person(mention.text)
        if name.given:
            spellings.setdefault(plain(name.given[0]), _Spelling(mention.text)).mentions.append(mention)
    for one, other in combinations(list(spellings)[:_BEARERS], 2):
        if near_spelling(one, other) and compare_names(spellings[one].text, spellings[other].text) == "typo":
            usual, rare = (spellings[key] for key in _usual_first(one, other, spellings))
            yield _slip(one, other), _flag(entity.article, usual, rare)


def _spellings(entities: Iterable[Entity]) -> dict[str, _Spelling]:
    """The surnames of an article by their folded form; single words that may be surnames are among them."""
    found: dict[str, _Spelling] = {}
    for entity in entities:
        if entity.kind not in ("person", "unknown"):
            continue
        for mention in entity.mentions:
            name = parse_person(mention.text)
            if entity.kind == "unknown" and name.given:
                continue
            if not name.given and _is_given(mention.text, entity):
                continue
            spelling = found.setdefault(plain(name.family), _Spelling(name.family))
            spelling.mentions.append(mention)
            if name.given and mention.text not in spelling.full:
                spelling.full.append(mention.text)
            spelling.named |= entity.kind == "person"
    return found


def _is_given(text: str, entity: Entity) -> bool:
    """Whether a lone word is the given name of its bearer."""
    return plain(text) in {plain(part) for part in parse_person(entity.name).given}


def _near(spellings: dict[str, _Spelling]) -> set[tuple[str, str]]:
    """The pairs of spellings one or two slips apart, the usual one first."""
    buckets: defaultdict[str, list[str]] = defaultdict(list)
    for key in spellings:
        for form in _forms(key):
            buckets[form].append(key)
    pairs = set()
    for keys in buckets.values():
        for one in keys[:_BEARERS]:
            for other in keys[:_BEARERS]:
                if one < other and near_spelling(one, other):
                    pairs.add(_usual_first(one, other, spellings))
    return pairs


def _forms(key: str) -> tuple[str, ...]:
    """The keys under which a spelling is held against others: one slip away, or long and of the same first letter."""
    return (*slip_keys(key), f"{key[0]}…") if len(key) >= _LONG else slip_keys(key)


def _usual_first(one: str, other: str, spellings: dict[str, _Spelling]) -> tuple[str, str]:
    def rank(key: str) -> tuple[bool, int, int]:
        spelling = spellings[key]
        return (bool(spelling.full), len(spelling.mentions), -spelling.first.start)

    return (one, other) if rank(one) >= rank(other) else (other, one)


def _one_person(usual: _Spelling, rare: _Spelling, text: str) -> bool:
    if not usual.named or (len(rare.mentions) > len(usual.mentions) and not _introduces(usual, rare)):
        return False
    if len(usual.mentions) < _ESTABLISHED and not (usual.full and _distance(usual, rare) < _FAR):
        return False
    if _is_explained(usual, rare, text):
        return False
    known = usual.full[:_SHOWN]
    return all(any(compare_names(one, other) != "different" for other in known) for one in rare.full[:_SHOWN])


def _introduces(full: _Spelling, short: _Spelling) -> bool:
    """Whether a full name stands before all the surnames of another spelling, which are nobody else's."""
    return bool(full.full) and not short.full and full.first.start < short.first.start


def _is_explained(usual: _Spelling, rare: _Spelling, text: str) -> bool:
    """Whether the article itself knows of both spellings: "Horg or Korg", "Korg [sic]"."""
    if any(_SIC.match(text, each.end, each.end + _BESIDE) for each in (*usual.mentions, *rare.mentions)):
        return True
    pairs = product(usual.mentions[:_BEARERS], rare.mentions[:_BEARERS])
    spans = (sorted((one.start, one.end, other.start, other.end)) for one, other in pairs)
    return any(_BOTH.fullmatch(text, span[1], span[2]) for span in spans if span[2] - span[1] < _BESIDE)


def _distance(usual: _Spelling, rare: _Spelling) -> int:
    """The characters between the nearest mentions of two spellings."""
    pairs = product(usual.mentions[:_BEARERS], rare.mentions[:_BEARERS])
    return min(max(one.start - other.end, other.start - one.end) for one, other in pairs)


def _flag(article: str, usual: _Spelling, rare: _Spelling, why: str = "") -> Flag:
    places = [*rare.mentions[:_SHOWN], usual.first]
    return Flag(
        message=f"“{rare.text}” and “{usual.text}”: one name spelt two ways",
        sides=tuple(Side(article=article, start=place.start, end=place.end) for place in places),
        explanation=(
            f"The article has “{usual.text}” {_times(usual)} and “{rare.text}” {_times(rare)}.",
            why or f"Nobody of the name {usual.text if rare.full else rare.text} is introduced besides.",
        ),
        confidence=0.9 if len(usual.mentions) > 1 else 0.7,
    )


def _times(spelling: _Spelling) -> str:
    count = len(spelling.mentions)
    return "once" if count == 1 else "twice" if count == 2 else f"{count} times"


# Organisations and places in one article


def _bodies_and_places(extraction: Extraction) -> Iterator[tuple[Slip, Flag]]:
    """A word that stands once in the article, in a name that elsewhere in it has another word a slip away."""
    frames: defaultdict[tuple[str, ...], dict[str, Mention]] = defaultdict(dict)
    for entity in extraction.entities:
        for mention in entity.mentions if entity.kind != "person" else ():
            words = plain(mention.text).split()
            if 1 < len(words) <= _WORDS and not _APOSTROPHE.search(mention.text):
                for number, word in enumerate(words):
                    if len(word) >= _LETTERS:
                        frames[(*words[:number], "", *words[number + 1 :])].setdefault(word, mention)
    pairs = [pair for found in frames.values() for pair in permutations(list(found.items())[:_BEARERS], 2)]
    counts = Counter(plain(extraction.article.text).split()) if pairs else Counter()
    for (usual, place), (rare, slip) in pairs:
        if is_slip(usual, rare) and _count(counts, rare) <= 1 < _count(counts, usual):
            yield (
                _slip(usual, rare),
                Flag(
                    message=f"“{slip.text}” and “{place.text}”: one name spelt two ways",
                    sides=tuple(
                        Side(article=extraction.article.id, start=each.start, end=each.end) for each in (slip, place)
                    ),
                    explanation=(
                        "The names differ in one word by a slip.",
                        "The rarer word stands nowhere else in the article.",
                    ),
                    confidence=0.8,
                ),
            )


def _count(counts: Counter[str], word: str) -> int:
    """How often a word stands in a text, marks beside it or not."""
    return sum(counts[f"{word}{mark}"] for mark in ("", ",", ";", ":", "s", "”", '"', ")"))


# Words of any name in one article


def _words(extraction: Extraction, corpus: Corpus) -> Iterator[tuple[Slip, Flag]]:
    """A word of any name that stands once in the corpus, a slip away from one that its article settled on."""
    people = [
        mention
        for entity in extraction.entities
        if entity.kind == "person"
        for mention in entity.mentions
        if parse_person(mention.text).given
    ]
    text = extraction.article.text
    for place, usual_places in misprints(text, corpus.vocabulary):
        rare, usual = _Spelling(place.text, [place]), _Spelling(usual_places[0].text, usual_places)
        borne = any(mention.start <= place.start < mention.end for mention in people)
        if not borne and not _is_explained(usual, rare, text):
            yield _slip(usual.text, rare.text), _flag(extraction.article.id, usual, rare, "No other article has it.")


# Articles about the same events


def _between(corpus: Corpus, known: set[tuple[str, Slip]]) -> Iterator[Flag]:
    related = {(pair.first, pair.second) for pair in corpus.related}
    bearers: defaultdict[tuple[str, str], dict[str, Entity]] = defaultdict(dict)
    for one, other in _alike(corpus):
        names = sorted((plain(one.name), plain(other.name)))
        slip = _slip(*names)
        if (one.article, other.article) not in related or not known.isdisjoint(
            ((one.article, slip), (other.article, slip))
        ):
            continue
        if _share_names(corpus, one.article, other.article):
            bearers[names[0], names[1]] |= {one.id: one, other.id: other}
    for found in bearers.values():
        yield _between_flag(list(found.values()))


def _alike(corpus: Corpus) -> Iterator[tuple[Entity, Entity]]:
    """The people of two articles, the first the one read earlier, whose names look like slips for one another."""
    people = [
        entity
        for each in corpus.extractions.values()
        for entity in each.entities
        if entity.kind == "person" and parse_person(entity.name).given
    ]
    buckets: defaultdict[str, list[int]] = defaultdict(list)
    for number, entity in enumerate(people):
        name = parse_person(entity.name)
        for form in _forms(plain(name.family)):
            buckets[f"{plain(name.given[0])} {form}"].append(number)
    for numbers in buckets.values():
        for first, second in combinations(numbers[:_BEARERS], 2):
            one, other = people[first], people[second]
            if one.article != other.article and compare_names(one.name, other.name) == "typo":
                yield one, other


def _share_names(corpus: Corpus, first: str, second: str) -> bool:
    """Whether two articles name other things in common."""
    names = [{plain(entity.name) for entity in corpus.extractions[each].entities} for each in (first, second)]
    return len(names[0] & names[1]) >= _IN_COMMON


def _between_flag(bearers: list[Entity]) -> Flag:
    articles: defaultdict[str, list[Entity]] = defaultdict(list)
    for each in bearers:
        articles[plain(each.name)].append(each)
    rare, usual = sorted(articles.values(), key=lambda found: (len(found), found[0].article))
    clear = len(rare) == 1 and len(usual) >= _MAJORITY
    return Flag(
        message=f"“{rare[0].name}” and “{usual[0].name}”: one name spelt two ways",
        sides=tuple(
            Side(article=each.article, start=each.start, end=each.end, value=each.name)
            for each in (*rare[:_SHOWN], usual[0])
        ),
        explanation=(
            f"The articles tell of the same events; {len(usual)} have “{usual[0].name}”, {len(rare)} “{rare[0].name}”.",
            "The given names are the same and the surnames differ by a slip.",
        ),
        confidence=0.8 if clear else 0.6,
        severity="warning" if clear else "note",
    )
