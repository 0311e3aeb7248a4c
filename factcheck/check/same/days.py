"""Why two days in like sentences may be those of two happenings.

Each test answers with one sentence, or ``None`` when it sees no reason.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from factcheck.check.context import Context
from factcheck.check.dates import days_apart, days_later, prints_its_date
from factcheck.check.same.setting import Setting
from factcheck.check.same.things import beside
from factcheck.check.terms import term
from factcheck.lang import table, word_list

TO_COME = "One is to come, the other past."
_LOOSELY = 0.40  # overlap below which two verbs tell of two happenings
_ALIKE = 0.6
_NEXT = 2  # words
_AT = frozenset({"on", "in", "at", "of"})
_PACE = 2  # days by which what is told moves on for every day between the articles, at most
_WEEK = 6  # days between two weekdays that are told of one happening
_MONTHS = 300  # days
_YEARS, _ON = frozenset({"years", "year", "decades", "decade"}), frozenset({"after", "later", "since", "on", "ago"})
_OWNED = 4  # words behind "Friday's" of which one says what was on that day
_OWNS = re.compile(r"['’]s?\b")


def to_come_or_past(one: Context, other: Context, setting: Setting) -> str | None:
    if {one.claim.about.tense, other.claim.about.tense} != {"future", "past"}:
        return None
    plan, told_on = (one, setting.second) if one.claim.about.tense == "future" else (other, setting.first)
    over = (plan.claim.latest or "9")[:10] <= (told_on.published or "")
    return None if setting.verbatim and not over else TO_COME


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
    owning, plain = (one, other) if mine else (other, one)
    if bool(mine) != bool(theirs) and not setting.verbatim and not _of_the_same(owning, plain):
        return "One of the days says which thing of its kind is meant."
    if mine and theirs and setting.overlap < _ALIKE and not _happens_once(one, other):
        return "Each day says which thing of its kind is meant."
    return None


def remembered(one: Context, other: Context, setting: Setting) -> str | None:
    """The day on which something was marked, years after the day on which it happened."""
    words = set(table("time_cues")["remembering"])
    mine, theirs = (words & each.distances.keys() for each in (one, other))
    if bool(mine) != bool(theirs):
        return f'Only one is told of an anniversary ("{min(mine | theirs)}").'
    if (days_apart(one.claim, other.claim) or 0) > _MONTHS and _years_on(one) != _years_on(other):
        return "One is told of what was years before."
    return None


def another_tally(one: Context, other: Context, setting: Setting) -> str | None:
    """31 cases by Monday, 58 by Thursday: two days with a figure each are two reports."""
    if all(each.before[-1:] == ("by",) for each in (one, other)):
        return "Both are days up to which something was counted or was to be done."
    if one.figures and other.figures and not one.figures & other.figures and not _happens_once(one, other):
        return "The figures beside the days differ too."
    return None


def told_or_done(one: Context, other: Context, setting: Setting) -> str | None:
    """The police said on Monday that he was found: the day of the word and the day of the deed."""
    if _beside(one) & _beside(other):
        return None
    telling = _telling()
    mine, theirs = (each.claim.about.event in telling for each in (one, other))
    if mine != theirs and ((setting.overlap < _LOOSELY and not setting.one_event) or _has_the_verb_of(one, other)):
        return "One is the day on which it was told."
    announced = one.claim.about.event == other.claim.about.event not in table("time_cues")["plain_telling"]
    alike = _LOOSELY if announced else _ALIKE
    if mine and theirs and setting.overlap < alike and not setting.one_event:
        return "The two are days on which something was told, and people talk on many days."
    return None


def another_date(one: Context, other: Context, setting: Setting) -> str | None:
    """A slip is in the weekday, the day, the month or the year; dates with no two of them in common are two dates."""
    apart = days_apart(one.claim, other.claim)
    if apart is None or apart <= _WEEK or setting.verbatim:
        return None
    mine, theirs = ((each.claim.timex or "").partition("T")[0].split("-") for each in (one, other))
    slips = sum(part != counterpart for part, counterpart in zip(mine, theirs, strict=False))
    printed = prints_its_date(one.claim) or prints_its_date(other.claim)
    if printed and slips == 1 and len(mine) == len(theirs):
        return None
    return f"{one.claim.text} and {other.claim.text} are too far apart to be one day with a slip."


def another_party(one: Context, other: Context, setting: Setting) -> str | None:
    """ "The Velm council condemned it on Friday", "the Dorn council …": beside each day stands a name of its own."""
    mine, theirs = beside(one), beside(other)
    if mine and theirs and not mine & other.names and not theirs & one.names and not setting.verbatim:
        return f"One stands beside {min(mine)}, the other beside {min(theirs)}."
    return None


def a_term(one: Context, other: Context, setting: Setting) -> str | None:
    """ "Open until Friday", "due Monday": a term is set, put off and kept to, and nothing need happen on its day."""
    if not setting.verbatim and (_is_term(one) or _is_term(other)):
        return "One is a day up to which or from which something holds."
    return None


def news_of_its_day(one: Context, other: Context, setting: Setting) -> str | None:
    """The later article has the later day: people vow, meet and trade day by day, and each article tells its own.

    Not so where somebody dies or something sinks, which happens once.
    """
    passed, moved = setting.days, days_later(one.claim, other.claim)
    if not passed or not moved or setting.verbatim or not 0 < moved / passed <= _PACE:
        return None
    if _happens_once(one, other) or (setting.one_event and one.people & other.people):
        return None
    return "Each article tells what was done on a day of its own."


def another_hour(one: Context, other: Context, setting: Setting) -> str | None:
    """One day has many hours: only the same deed in like words is done at one of them."""
    if days_apart(one.claim, other.claim) == 0 and (
        setting.overlap < _ALIKE or one.claim.about.event != other.claim.about.event
    ):
        return "On one day much happens, each at its own hour."
    return None


def _happens_once(one: Context, other: Context) -> bool:
    """Whether either day is that of something that befalls somebody or something once."""
    events = {one.claim.about.event, other.claim.about.event, *_beside(one), *_beside(other)}
    return not events.isdisjoint(table("time_cues")["once"])


def _years_on(context: Context) -> bool:
    """Whether a sentence counts years from something: "ten years after the dam burst"."""
    words = (*context.before, *context.after)
    return any(one in _YEARS and other in _ON for one, other in pairwise(words))


def _is_term(context: Context) -> bool:
    cues = table("time_cues")
    before = next((word for word in reversed(context.before[-_NEXT:]) if word not in _AT), "")
    return before in cues["until"] or before in cues["term"]


def _of_the_same(owning: Context, plain: Context) -> bool:
    """Whether what a day owns is also what the other is the day of: "after Tuesday's vote", "they voted on Monday"."""
    owned = {term(word) for word in owning.after[:_OWNED]} - owning.names - {""}
    return any(plain.distances.get(each, _OWNED + 1) <= _OWNED for each in owned)


def _has_the_verb_of(one: Context, other: Context) -> bool:
    """Whether one of two sentences has the verbs of both days, that of telling and that of what was told."""
    mine, theirs = one.claim.about.event, other.claim.about.event
    return bool({mine, theirs} & _reporting()) and (mine in other.distances or theirs in one.distances)


def _beside(context: Context) -> frozenset[str]:
    """The nouns right beside a day, which it is the day of whatever the verb: "a shooting early Sunday"."""
    words = {term(word) for word in (*context.before[-_NEXT:], *context.after[:_NEXT])}
    return frozenset(words - context.names - {"", *_telling()})


@cache
def _telling() -> frozenset[str]:
    """The verbs of saying, in base form, without those of thought: what is found is a deed."""
    return frozenset(_frames()).difference(word_list("thinking_verbs"))


@cache
def _reporting() -> frozenset[str]:
    """The verbs of saying that something is so: one offers a deal, but says that it is offered."""
    return frozenset(verb for verb, frames in _frames().items() if "bare" in frames.split()) & _telling()


@cache
def _frames() -> dict[str, str]:
    """The frames of every verb of saying."""
    return {verb: frames for verb, _, frames in (line.partition(":") for line in word_list("attributing_verbs"))}
