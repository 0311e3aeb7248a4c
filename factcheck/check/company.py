"""What stands beside a word of a name: the other words of the name, and whether a sentence begins there."""

from __future__ import annotations

import re
from functools import cache

from factcheck.check.terms import function_words, term
from factcheck.lang import table, word_set
from factcheck.records import Mention
from factcheck.values.morphology import singular
from factcheck.values.names import is_title

_OPENING = re.compile(r"(?:^|[.!?:…\n])[\s“”\"'‘’()\[\]]*$")
_BEFORE = re.compile(r"(?<![\w'’.-])([^\W\d_][\w'’-]*) (?:of (?:the )?)?$")
_AFTER = re.compile(r" ([^\W\d_][\w-]*)")
_REACH = 40  # characters before a word in which the one beside it is looked for


def is_opening(text: str, start: int) -> bool:
    """Whether a sentence or a line begins there, so that any word has a capital."""
    return bool(_OPENING.search(text, max(0, start - 8), start))


def company(text: str, place: Mention, *, sure: bool = False) -> frozenset[str]:
    """The words that seem to make one name with the word at a place, in small letters, a blank on the side of the word:
    "gulf " of "Gulf of Orrin", " police" of "Orrin Police" and "Orrin police".

    ``sure`` leaves out those which may be no names: what opens a sentence, and nouns in small letters.
    """
    found = set()
    before = _BEFORE.search(text, max(0, place.start - _REACH), place.start)
    if before and _is_name(before[1]) and not (sure and is_opening(text, before.start())):
        found.add(f"{before[1].lower()} ")
    after = _AFTER.match(text, place.end)
    if after and (_is_name(after[1]) or (not sure and after[1] in _followers())):
        found.add(f" {after[1].lower()}")
    return frozenset(found)


def _is_name(word: str) -> bool:
    return word[0].isupper() and not names_nothing(word)


def names_nothing(word: str) -> bool:
    """Whether a word has a capital for another reason than that it is a name: a title, a month, a sentence's start."""
    return is_title(word) or word.lower() in function_words() or word.lower() in _calendar()


def is_common(word: str) -> bool:
    """Whether a word is a common one, also of those that names are made of ("Street"), or a plural ("Democrats")."""
    lower = word.lower()
    return lower in _common() or term(lower) in _common() or singular(lower) != lower


@cache
def _followers() -> frozenset[str]:
    """Nouns that stand after names."""
    return word_set("nouns") | {"police"}


@cache
def _calendar() -> frozenset[str]:
    return frozenset(form for names in table("calendar").values() for forms in names.values() for form in forms)


@cache
def _common() -> frozenset[str]:
    lists = (word_set(name) for name in ("nouns", "verbs", "adjectives", "adverbs"))
    marks = f"{table('organizations')['heads']['after']} {table('places')['marks']['after']}"
    return frozenset(marks.lower().split()).union(*lists)
