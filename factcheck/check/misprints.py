"""Words with a capital that look like slips for a word which their article uses again and again."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from factcheck.check.index import Vocabulary
from factcheck.check.terms import term
from factcheck.lang import known_words
from factcheck.records import Mention
from factcheck.values.names import near_spelling, plain, slip_keys

_WORD = re.compile(r"(?<![\w'’])[^\W\d_]{5,}(?!\w)")
_USUAL = 3  # times that a word stands in an article whose spelling is taken as settled
_OPENING = re.compile(r"(?:^|[.!?:…\n])[\s“”\"'‘’()\[\]]*$")
_STYLES = (
    (re.compile("our"), "or"),
    (re.compile("tre$"), "ter"),
    (re.compile("[sc]e$"), "se"),
    (re.compile("s(?=[ei]|ation)"), "z"),
    (re.compile("ll"), "l"),
    (re.compile("ae|oe"), "e"),
)


def misprints(text: str, vocabulary: Vocabulary) -> Iterator[tuple[Mention, list[Mention]]]:
    """The capitalised words of five letters and more that stand once in the article and in no other of the corpus, a
    slip away from one that stands in it often, each with all places of that one; in text order. What begins a sentence
    may be any word."""
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for match in _WORD.finditer(text):
        if match[0].istitle():
            found[match[0]].append(Mention(start=match.start(), end=match.end(), text=match[0]))
    usual = {plain(word): places for word, places in found.items() if len(places) >= _USUAL}
    keys: defaultdict[str, list[str]] = defaultdict(list)
    for word in usual:
        for key in slip_keys(word):
            keys[key].append(word)
    counts = Counter(match[0].lower() for match in _WORD.finditer(text)) if keys else Counter()
    for word, places in found.items():
        if len(places) > 1 or counts[word.lower()] > 1 or vocabulary.counts.get(term(word), 0) > 1:
            continue
        near = dict.fromkeys(each for key in slip_keys(plain(word)) for each in keys.get(key, ()))
        settled = [each for each in near if is_slip(each, plain(word)) and each[0] == plain(word)[0]]
        start = places[0].start
        if settled and not _is_word(word) and not _OPENING.search(text, max(0, start - 8), start):
            yield places[0], max((usual[each] for each in settled), key=len)


def is_slip(usual: str, rare: str) -> bool:
    """Whether one word is a slip for the other and no other form of it (Korea, Korean) nor another style (Centre)."""
    if usual.startswith(rare) or rare.startswith(usual) or not near_spelling(usual, rare):
        return False
    return not any(pattern.sub(fold, usual) == pattern.sub(fold, rare) for pattern, fold in _STYLES)


def _is_word(word: str) -> bool:
    """Whether it is a word or name of its own, in the singular or the plural."""
    known, lower = known_words(), word.lower()
    return lower in known or lower.removesuffix("s") in known or term(word) in known
