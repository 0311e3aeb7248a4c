"""Why two days in like sentences may be those of two happenings.

Each test answers with one sentence, or ``None`` when it sees no reason.
"""

from __future__ import annotations

import re

from factcheck.check.context import Context
from factcheck.check.same.setting import Setting
from factcheck.check.terms import term
from factcheck.lang import table, word_list

TO_COME = "One is to come, the other past."
_LOOSELY = 0.43  # overlap below which two verbs tell of two happenings
_ALIKE = 0.6
_NEXT = 2  # words
_OWNS = re.compile(r"['’]s?\b")


def to_come_or_past(one: Context, other: Context, setting: Setting) -> str | None:
    if {one.claim.about.tense, other.claim.about.tense} == {"future", "past"} and not setting.verbatim:
        return TO_COME
    return None


def another_happening(one: Context, other: Context, setting: Setting) -> str | None:
    """A day belongs to its own verb, or to what the headline calls the event."""
    mine, theirs = one.claim.about.event, other.claim.about.event
    relating = table("comparison")["relating"]["verbs"]
    if mine in relating or theirs in relating:
        return "One happening is only said to come after or before another."
    if setting.one_event:
        return None
    if mine and theirs and mine != theirs and setting.overlap < _LOOSELY and not _beside(one) & _beside(other):
        return f"One is the day of {mine}, the other of {theirs}."
    return None


def a_day_of_another_thing(one: Context, other: Context, setting: Setting) -> str | None:
    """ "The winner of Friday's match": the day is that of the match, not of the verb."""
    articles = (setting.first, setting.second)
    mine, theirs = (_OWNS.match(at.text, each.claim.end) for at, each in zip(articles, (one, other), strict=True))
    if bool(mine) != bool(theirs) and not setting.verbatim:
        return "One of the days says which thing of its kind is meant."
    return None


def another_tally(one: Context, other: Context, setting: Setting) -> str | None:
    """31 cases by Monday, 58 by Thursday: two days with a figure each are two reports."""
    if all(each.before[-1:] == ("by",) for each in (one, other)):
        return "Both are days up to which something was counted or was to be done."
    if one.figures and other.figures and not one.figures & other.figures:
        return "The figures beside the days differ too."
    return None


def told_or_done(one: Context, other: Context, setting: Setting) -> str | None:
    """The police said on Monday that he was found: the day of the word and the day of the deed."""
    if _beside(one) & _beside(other):
        return None
    telling = _telling()
    mine, theirs = (each.claim.about.event in telling for each in (one, other))
    if mine != theirs and setting.overlap < _LOOSELY and not setting.one_event:
        return "One is the day on which it was told."
    if mine and theirs and setting.overlap < _ALIKE and not setting.one_event:
        return "The two are days on which something was told, and people talk on many days."
    return None


def _beside(context: Context) -> frozenset[str]:
    """The nouns right beside a day, which it is the day of whatever the verb: "a shooting early Sunday"."""
    words = {term(word) for word in (*context.before[-_NEXT:], *context.after[:_NEXT])}
    return frozenset(words - context.names - {"", *_telling()})


def _telling() -> frozenset[str]:
    """The verbs of saying, in base form."""
    return frozenset(line.partition(":")[0] for line in word_list("attributing_verbs"))
