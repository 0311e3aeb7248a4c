"""Are two speakers one? The person is resolved before anyone is said to disagree."""

from __future__ import annotations

from typing import Literal

from factcheck.check.terms import function_words
from factcheck.records import Speaker
from factcheck.values.names import compare_names, is_title, parse_person, plain

Identity = Literal["same", "unknown", "different"]


def same_speaker(first: Speaker | None, second: Speaker | None) -> Identity:
    """Whether two attributions name one person.

    A body and its spokesman, a role and a name, a group and a member are ``unknown``: the one may be the other. So are
    two resolved names whose mentions are the same surname: one of them was resolved wrongly.
    """
    one, other = _named(first), _named(second)
    if first is None or second is None or not one or not other:
        return "unknown"
    if compare_names(one, other) != "different":
        return "same"
    if family(first) & family(second) or not _is_person(first) or not _is_person(second):
        return "unknown"
    if _is_rank_of(first, second) or _is_rank_of(second, first):
        return "unknown"
    return "different"


def by_name(speaker: Speaker | None) -> bool:
    """Whether the attribution rests on a name and not on a pronoun or a description."""
    if speaker is None or speaker.mention is None:
        return False
    words = speaker.mention.text.split()
    return bool(words) and words[0].lower() not in function_words() and words[-1][:1].isupper()


def family(speaker: Speaker) -> frozenset[str]:
    """The surnames a speaker is mentioned and known by, folded for comparison."""
    names = [speaker.name or "", speaker.mention.text if speaker.mention and by_name(speaker) else ""]
    return frozenset(plain(parse_person(name).family) for name in names if name)


def _is_rank_of(bare: Speaker, other: Speaker) -> bool:
    """Whether one is named by a title alone, and the other with one or not at all: "Captain" and "Capt. Ana Moss"."""
    titles = [is_title(word) for word in (_named(bare) or "").split()]
    said = other.mention.text.split() if other.mention else []
    return bool(titles) and all(titles) and (not by_name(other) or (len(said) > 1 and is_title(said[0])))


def _named(speaker: Speaker | None) -> str | None:
    """The resolved name, else the mention where that is a name."""
    if speaker is None:
        return None
    if speaker.name:
        return speaker.name
    return speaker.mention.text if speaker.mention and by_name(speaker) else None


def _is_person(speaker: Speaker) -> bool:
    return speaker.kind == "person" or (speaker.kind == "unknown" and by_name(speaker))
