"""Are two speakers one? The person is resolved before anyone is said to disagree."""

from __future__ import annotations

from typing import Literal

from factcheck.check.terms import function_words
from factcheck.records import Speaker
from factcheck.values.names import compare_names

Identity = Literal["same", "unknown", "different"]


def same_speaker(first: Speaker | None, second: Speaker | None) -> Identity:
    """Whether two attributions name one person.

    A body and its spokesman, a role and a name, a group and a member are ``unknown``: the one may be the other.
    """
    if first is None or second is None or not first.name or not second.name:
        return "unknown"
    if compare_names(first.name, second.name) != "different":
        return "same"
    if first.kind == second.kind == "person":
        return "different"
    return "unknown"


def by_name(speaker: Speaker | None) -> bool:
    """Whether the attribution rests on a name and not on a pronoun or a description."""
    if speaker is None or speaker.mention is None or not speaker.name:
        return False
    mention = speaker.mention.text
    return mention.lower() not in function_words() and any(word[0].isupper() for word in mention.split())
