"""What a claim is about: the event, who takes part, where, and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.extract.clauses import Predicate
from factcheck.extract.doc import Names, Words
from factcheck.lang import table
from factcheck.records import EntityKind
from factcheck.values.dates import Timex
from factcheck.values.morphology import base_form, singular

_NOUNS = frozenset({"NOUN", "NOUNS"})
_PHRASE = frozenset({"NOUN", "NOUNS", "PROPN", "ADJ", "DET", "NUM", "POS", "SYM", "ADV", "VBN", "VBG", "QUOTE"})
_PREMODIFIERS = frozenset({"ADJ", "NOUN", "NOUNS", "PROPN", "NUM", "VBN", "VBG"})
_REACH = 12  # words from a verb to the noun that carries its meaning
_MOST = 6  # entities of one claim


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as word numbers, half-open, with the names in it: where each mention ends, and the places.

    ``spans`` are the same names as words: the first of each and the one behind it, the name and its kind.
    """

    first: int
    last: int
    names: Sequence[tuple[int, str]]
    places: Sequence[tuple[int, str]]
    spans: Sequence[tuple[int, int, str, EntityKind]] = ()

    @classmethod
    def of(cls, words: Words, names: Names, first: int, last: int) -> Sentence:
        """The sentence between two words; a place counts as one only where a preposition of place leads to it."""
        found, places, spans = [], [], []
        for mention in names.within(words.starts[first], words.ends[last - 1]):
            entity = names.entities[mention.entity]
            found.append((mention.end, entity.name))
            word = words.at(mention.start)
            spans.append((word, words.at(mention.end - 1) + 1, entity.name, entity.kind))
            if entity.kind == "place":
                lead = word - 1 - (word > 1 and words.tags[word - 1] in ("DET", "ADJ"))
                if lead >= first and words.lower[lead] in _data("place_prepositions"):
                    places.append((word, entity.name))
        return cls(first, last, found, places, spans)

    def person_at(self, word: int) -> str | None:
        """The person whose mention begins with a word."""
        return next((name for first, _, name, kind in self.spans if first == word and kind == "person"), None)

    def name_to(self, word: int) -> str | None:
        """The name whose mention ends right before a word."""
        return next((name for _, last, name, _ in self.spans if last == word), None)

    def first_of(self, word: int) -> int:
        """The first word of the mention that ends right before a word."""
        return next(first for first, last, _, _ in self.spans if last == word)

    def owns(self, word: int) -> bool:
        """Whether the name that ends right before a word may own what the noun behind it means: a place ("the Dorn
        mayor") or people ("a Danish bank") only describe it."""
        return any(kind not in ("place", "group") for _, last, _, kind in self.spans if last == word)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim stands: its sentence, its words, half-open, and the predicate of its clause."""

    words: Words
    sentence: Sentence
    first: int
    last: int
    verb: Predicate | None


def event_of(at: Place, counted: str | None = None) -> str | None:
    """The governing verb in base form; for a verb that says little, the noun that says what happened."""
    if at.verb is None:
        return None
    verb = base_form(at.words.lower[at.verb.index])
    if verb not in _data("light_verbs"):
        return verb
    skipped = (counted or "").lower().rpartition(" ")[2]
    noun = None if verb in _data("copular_verbs") else _object(at, skipped)
    return noun or _subject(at, skipped) or (None if verb == "be" else verb)


def event_noun(at: Place) -> str | None:
    """The noun that a date modifies: "Monday's attack", "the May 3 vote"; None when it modifies none."""
    words, last = at.words, at.last
    end = at.sentence.last
    possessive = last < end and words.tags[last] == "POS"
    k = last + 1 if possessive else last
    determined = at.first > at.sentence.first and words.tags[at.first - 1] in ("DET", "POS", "ADJ")
    if not possessive and not determined:
        return None
    head = None
    while k < min(end, last + _REACH) and (words.tags[k] in _PREMODIFIERS or words.lower[k] == "-"):
        head = k if words.tags[k] in _NOUNS else head
        k += 1
    found = singular(words.lower[head]) if head is not None else None
    return found if found not in _data("time_nouns") else None


def _object(at: Place, skipped: str) -> str | None:
    """The noun behind the verb: "held talks", "carried out an attack"."""
    words = at.words
    assert at.verb is not None
    for k in range(at.verb.index + 1, min(at.verb.index + _REACH, at.sentence.last)):
        if at.first <= k < at.last:  # the figure's own unit is no event
            continue
        if words.tags[k] in _NOUNS and words.tags[k + 1 : k + 2] not in (["NOUN"], ["NOUNS"]):
            found = singular(words.lower[k])
            return found if found != skipped and found not in _data("empty_objects") | _data("time_nouns") else None
        if words.tags[k] not in _PHRASE and words.tags[k] != "ADP":
            break
    return None


def _subject(at: Place, skipped: str) -> str | None:
    """The head of the noun phrase before the verb: "toll" in "the toll in Dorn was 12"."""
    words, head = at.words, None
    assert at.verb is not None
    seeking = True
    for k in range(at.verb.first - 1, max(at.verb.first - _REACH, at.sentence.first) - 1, -1):
        tag = words.tags[k]
        if at.first <= k < at.last:
            continue
        if tag == "ADP":
            seeking = True
        elif tag in _NOUNS and seeking:
            head, seeking = k, False
        elif tag not in _PHRASE and tag != "CCONJ":
            break
    if head is None:
        return None
    found = singular(words.lower[head])
    return found if found != skipped and found not in _data("time_nouns") else None


def taking_part(at: Place, without: tuple[str | None, ...], *, aged: bool = False) -> tuple[str, ...]:
    """The names of the entities in the sentence, the subject of the clause first, then in text order.

    ``without`` are those who take no part: the source, who only tells, and the place. ``aged`` says that the claim is
    an age; it belongs to the name before it.
    """
    names = at.sentence.names
    if not names:
        return ()
    edge = at.words.starts[at.first] if aged or at.verb is None else at.words.starts[at.verb.first]
    subject = [name for end, name in names if end <= edge][-1:]
    found = dict.fromkeys([*subject, *(name for _, name in names)])
    return tuple(name for name in found if name not in without)[:_MOST]


def place_of(at: Place) -> str | None:
    """The place nearest to the claim."""
    places = at.sentence.places
    return min(places, key=lambda place: abs(place[0] - at.first))[1] if places else None


def is_edge(at: Place) -> bool:
    """Whether a date is but the edge of some other time: "since May", "the year to April", "from a year ago"."""
    before = at.words.lower[max(at.sentence.first, at.first - 2) : at.first][::-1]
    if before and before[0] in ("in", "on", "the"):
        del before[0]
    if before and before[0] in _data("edges"):
        return True
    opens = at.words.lower[at.last : at.last + 1]
    return bool(opens) and opens[0] in _data("opened_edges") and at.words.lower[at.last - 1] in _data("time_nouns")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a sentence with the verb of its clause; None where it only says what another time is counted from."""

    timex: Timex
    word: int
    verb: int | None


def when_of(at: Place, dates: Sequence[Dated]) -> str | None:
    """The date that belongs to the clause: the one of the same verb, the nearest where there are several."""
    if at.verb is None:
        return None
    own = [(abs(each.word - at.first), each.timex.value) for each in dates if each.verb == at.verb.index]
    return min(own)[1] if own else None


@cache
def _data(name: str) -> frozenset[str]:
    return frozenset(table("clause_words")[name])
