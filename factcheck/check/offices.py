"""The offices people are said to hold: which of them exclude one another, and of which place they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.lang import table

_WORD = re.compile(r"[^\W_][\w'’-]*")
_COMPLEMENT = re.compile(r"\b(?:of|for|in|from|at)\b")
_LONGEST = 5  # words of a form
_INITIALS = 4  # letters below which a word may stand for another


@dataclass(frozen=True, slots=True)
class Office:
    """An office as a role names it: its ladder and step there, and the words that say where it is held."""

    ladder: str
    name: str
    place: frozenset[str]


def office(role: str | None) -> Office | None:
    """The office a role names; ``None`` for other roles, and for one that is no longer or not yet held.

    >>> office("Velby Deputy Mayor")
    Office(ladder='city', name='deputy mayor', place=frozenset({'velby'}))
    """
    if not role:
        return None
    words = [word.lower() for word in _words(role)]
    if not words or set(table("offices")["times"]["words"]) & set(words):
        return None
    complement = _COMPLEMENT.search(role, 1)
    fronts = [role] if complement is None else [role, role[: complement.start()]]
    for front in fronts:
        held = _words(front)
        for size in range(min(_LONGEST, len(held)), 0, -1):
            found = _forms().get(" ".join(held[-size:]).lower())
            if found:
                return Office(*found, place=_place(role, front, size))
    return None


def _place(role: str, front: str, size: int) -> frozenset[str]:
    """The words with capitals before the office and behind "of", but for those of parties and the like."""
    around = [*_words(front)[:-size], *_words(role[len(front) :])]
    general = set(table("offices")["general"]["words"])
    return frozenset(word.lower() for word in around if word[0].isupper() and word.lower() not in general)


def _words(role: str) -> list[str]:
    return _WORD.findall(role.replace(".", ""))


def exclude(one: Office, other: Office) -> bool:
    """Whether nobody holds both: two steps of one ladder, or one office of two places."""
    if one.ladder != other.ladder:
        return False
    if one.name != other.name:
        return True
    seats = table("offices")["seats"]["offices"]
    return one.name in seats and bool(one.place and other.place) and not _overlap(one.place, other.place)


def _overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two places may be one: a word in common, also one cut short ("Wash"); initials may be anything."""
    return any(min(len(a), len(b)) < _INITIALS or a.startswith(b[:3]) for a in one for b in other)


@cache
def _forms() -> dict[str, tuple[str, str]]:
    """The ladder and the name of an office by each of its forms."""
    data = table("offices")
    found = {
        form: (ladder, forms[0])
        for ladder, steps in data["ladders"].items()
        for step in steps
        for forms in [step.split(" | ")]
        for form in forms
    }
    return found | {form: ("", form) for form in data["others"]["forms"]}
