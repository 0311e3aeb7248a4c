"""Words with a capital that look like slips for another word of their article, whatever they name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.check.company import company, is_opening, names_nothing
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
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    small: set[str] = set()
    for match in _WORD.finditer(text):
        if match[0].istitle():
            found[plain(match[0])].append(Mention(start=match.start(), end=match.end(), text=match[0]))
        elif match[0].islower():
            small.add(match[0])
    rare = [word for word, places in found.items() if word not in small and _is_rare(places, vocabulary)]
    slips: defaultdict[str, list[Misspelling]] = defaultdict(list)
    for word, usual in near_words(rare, found):
        if word[0] != usual[0] or not is_slip(usual, word) or not _is_known(found[usual], vocabulary):
            continue
        place, places = found[word][0], found[usual]
        shared = company(text, place)
        if beside := [each for each in places if shared & company(text, each)]:
            why = f"Both stand beside “{min(shared & company(text, beside[0])).strip()}”."
            slips[word].append(Misspelling(place.text, beside[0].text, [place], beside, why))
        elif usual not in small and not _stands_in(place, people) and _is_alone(text, place, places):
            why = "Nothing else in the corpus is spelt so."
            slips[word].append(Misspelling(place.text, places[0].text, [place], places, why))
    for each in slips.values():
        yield min(each, key=lambda slip: (distance(slip.usual, slip.rare), -len(slip.usual_places)))


def _is_rare(places: list[Mention], vocabulary: Vocabulary) -> bool:
    """Whether a word stands nowhere else, and is no word or name of its own, in the singular or the plural."""
    word, known = places[0].text.lower(), known_words()
    if len(places) > 1 or vocabulary.counts.get(term(word), 0) > 1:
        return False
    return not (word in known or word.removesuffix("s") in known or term(word) in known)


def _is_known(places: list[Mention], vocabulary: Vocabulary) -> bool:
    return len(places) >= _KNOWN or vocabulary.counts.get(term(places[0].text), 0) >= _ARTICLES


def _is_alone(text: str, rare: Mention, usual: list[Mention]) -> bool:
    """Whether a name is a slip for another one not far off without a word beside both: by how often the usual one
    stands, how long both are and what slip it is; less easily where it begins a sentence or has company of its own."""
    if names_nothing(usual[0].text) or all(is_opening(text, each.start) for each in usual):
        return False
    if min(abs(each.start - rare.start) for each in usual) >= _FAR:
        return False
    typical, letters = is_typical(plain(usual[0].text), plain(rare.text)), len(rare.text)
    settled = len(usual) >= _SETTLED
    if company(text, rare, sure=True) and not (settled and typical and letters > _MEDIUM):
        return False
    if is_opening(text, rare.start):
        return settled and (typical or letters >= _LONG)
    return letters >= _MEDIUM and (settled or typical or letters >= _LONG)


def _stands_in(place: Mention, names: Sequence[Mention]) -> bool:
    return any(name.start <= place.start < name.end for name in names)
