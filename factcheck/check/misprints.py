"""Words with a capital that look like slips for another word of their article, whatever they name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.check.company import company, is_common, is_opening, names_nothing
from factcheck.check.index import Vocabulary
from factcheck.check.slips import Misspelling, distance, is_slip, is_typical, near_words
from factcheck.check.terms import term
from factcheck.lang import known_words
from factcheck.records import Mention
from factcheck.values.names import plain

_WORD = re.compile(r"(?<![\w'’])[^\W\d_]{4,}(?!\w)")
_KNOWN, _SETTLED = 2, 3  # times that the article has a spelling which is known, which is settled
_ARTICLES = 5  # articles of the corpus that have a word which is known
_MEDIUM, _LONG = 5, 8  # letters from which a slip is more likely than another name
_FAR = 5000  # characters between two words that are hardly one name


def misprints(text: str, people: Sequence[Mention], vocabulary: Vocabulary) -> Iterator[Misspelling]:
    """The words with a capital that stand once in the article and in no other of the corpus, each with the word of the
    article that it is held to be a slip for; in text order. ``people`` are the full names of the article."""
    names: defaultdict[str, list[Mention]] = defaultdict(list)
    small: set[str] = set()
    for match in _WORD.finditer(text):
        if match[0].istitle():
            names[plain(match[0])].append(Mention(start=match.start(), end=match.end(), text=match[0]))
        elif match[0].islower():
            small.add(match[0])
    rare = [word for word, places in names.items() if word not in small and _is_rare(places, vocabulary)]
    slips: defaultdict[str, list[Misspelling]] = defaultdict(list)
    for word, usual in near_words(rare, names):
        if word[0] == usual[0] and is_slip(usual, word) and _is_known(names[usual], vocabulary):
            [place], places = names[word], names[usual]
            if beside := _beside(text, place, places):
                slips[word].append(beside)
            elif usual not in small and not _stands_in(place, people) and _is_alone(text, place, places):
                slips[word].append(_misspelling(place, places, "Nothing else in the corpus is spelt so.", _SETTLED))
    for each in slips.values():
        yield min(each, key=lambda slip: (distance(slip.usual, slip.rare), -len(slip.usual_places)))


def _misspelling(rare: Mention, usual: list[Mention], why: str, enough: int) -> Misspelling:
    misprint = len(usual) < enough and is_common(usual[0].text)
    return Misspelling(rare.text, usual[0].text, [rare], usual, why, misprint)


def _is_rare(places: list[Mention], vocabulary: Vocabulary) -> bool:
    """Whether a word stands nowhere else, and is no word or name of its own, in the singular or the plural."""
    word = places[0].text.lower()
    if len(places) > 1 or vocabulary.counts.get(term(word), 0) > 1:
        return False
    return known_words().isdisjoint((word, word.removesuffix("s"), term(word)))


def _is_known(places: list[Mention], vocabulary: Vocabulary) -> bool:
    word = places[0].text
    return len(places) >= _KNOWN or vocabulary.counts.get(term(word), 0) >= _ARTICLES or word.lower() in known_words()


def _beside(text: str, rare: Mention, usual: list[Mention]) -> Misspelling | None:
    """The slip for a word that has the same word beside it, with the places where it has."""
    shared = company(text, rare)
    places = [each for each in usual if shared & company(text, each)] if shared else []
    if not places:
        return None
    word = min(shared & company(text, places[0])).strip()
    return _misspelling(rare, places, f"Those stand beside “{word}”.", _KNOWN)


def _is_alone(text: str, rare: Mention, usual: list[Mention]) -> bool:
    """Whether a name is a slip for another one not far off without a word beside both: by how often the usual one
    stands, how long both are and what slip it is; less easily where it begins a sentence or has company of its own."""
    if names_nothing(usual[0].text) or all(is_opening(text, each.start) for each in usual):
        return False
    if min(abs(each.start - rare.start) for each in usual) >= _FAR:
        return False
    typical, letters = is_typical(plain(usual[0].text), plain(rare.text)), len(rare.text)
    settled = len(usual) >= _SETTLED
    if company(text, rare, sure=True):
        bare = not any(company(text, each, sure=True) for each in usual)
        return typical and letters > _MEDIUM and (settled or bare)
    if is_opening(text, rare.start):
        return settled and (typical or letters >= _LONG)
    return letters >= _MEDIUM and (settled or typical or letters >= _LONG)


def _stands_in(place: Mention, names: Sequence[Mention]) -> bool:
    return any(name.start <= place.start < name.end for name in names)
