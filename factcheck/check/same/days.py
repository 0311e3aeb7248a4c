"""Why two days in like sentences may be those of two happenings.

Each test answers with one sentence, or ``None`` when it sees no reason.
"""

from __future__ import annotations

from factcheck.check.context import Context
from factcheck.check.same.setting import Setting
from factcheck.lang import word_list

TO_COME = "One is to come, the other past."
_LOOSELY = 0.43  # overlap below which two verbs tell of two happenings
_ALIKE = 0.6


def to_come_or_past(one: Context, other: Context, setting: Setting) -> str | None:
    if {one.claim.about.tense, other.claim.about.tense} == {"future", "past"} and not setting.verbatim:
        return TO_COME
    return None


def another_happening(one: Context, other: Context, setting: Setting) -> str | None:
    """A day belongs to its own verb, or to what the headline calls the event."""
    mine, theirs = one.claim.about.event, other.claim.about.event
    if setting.one_event:
        return None
    if mine and theirs and mine != theirs and setting.overlap < _LOOSELY:
        return f"One is the day of {mine}, the other of {theirs}."
    return None


def another_tally(one: Context, other: Context, setting: Setting) -> str | None:
    """31 cases by Monday, 58 by Thursday: two days with a figure each are two reports."""
    if one.figures and other.figures and not one.figures & other.figures:
        return "The figures beside the days differ too."
    return None


def told_or_done(one: Context, other: Context, setting: Setting) -> str | None:
    """The police said on Monday that he was found: the day of the word and the day of the deed."""
    telling = _telling()
    mine, theirs = (each.claim.about.event in telling for each in (one, other))
    if mine != theirs and setting.overlap < _LOOSELY and not setting.one_event:
        return "One is the day on which it was told."
    if mine and theirs and setting.overlap < _ALIKE and not setting.one_event:
        return "The two are days on which something was told, and people talk on many days."
    return None


def _telling() -> frozenset[str]:
    """The verbs of saying, in base form."""
    return frozenset(line.partition(":")[0] for line in word_list("attributing_verbs"))
