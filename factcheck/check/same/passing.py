"""Why two figures of one thing may both be right: time passed between them, or two sources give one each.

Each test answers with one sentence, or ``None`` when it sees no reason.
"""

from __future__ import annotations

import re

from factcheck.check.context import Context
from factcheck.check.index import STORY_DAYS, day
from factcheck.check.same.setting import Setting
from factcheck.check.same.things import beside, counts_fates, groups, near
from factcheck.check.terms import term
from factcheck.lang import table

PLANNED = "One is planned, the other done."
_UNREAL = {"conditional": "conditional", "denied": "denied", "asked": "a question"}
_OF_PLAN = 3  # words
_EDITIONS = 2  # days within which two editions of a text mean one day by "Saturday", even where one is misread
_MINUTES = 30
_MONTHS = 60  # days from which on a birthday lies between two like sentences as likely as a slip
_LATER = 90  # days after which a like sentence tells of another event or of a later state of affairs
_COPY = 0.95  # overlap from which the words of two sources are one and the same statement
_CLOCK = re.compile(r"T(\d\d):(\d\d)")


def another_event(one: Context, other: Context, setting: Setting) -> str | None:
    days = setting.days
    known = one.claim.kind == "age" and bool(beside(one) & beside(other))
    if days is not None and abs(days) > _LATER and not setting.verbatim and not known:
        return f"The articles are {abs(days)} days apart."
    return None


def another_time(one: Context, other: Context, setting: Setting) -> str | None:
    if setting.verbatim and _said(one) == _said(other) and abs(setting.days or 0) <= _EDITIONS:
        return None
    mine, theirs = _when(one), _when(other)
    days, others = _days(one), _days(other)
    if mine and theirs and not set(days) & set(others) and _days_between(mine, theirs) > 0:
        return f"One is told of {mine[0]}, the other of {theirs[0]}."
    if days and others and all(_days_between(a, b) > STORY_DAYS for a in days for b in others):
        return f"One is told of {days[0][0]}, the other of {others[0][0]}."
    clocks, hours = _clocks(one), _clocks(other)
    if clocks and hours and not setting.verbatim and min(abs(a - b) for a in clocks for b in hours) > _MINUTES:
        return "They are told of two times of day."
    return None


def another_plan(one: Context, other: Context, setting: Setting) -> str | None:
    """What is planned and what came of it; a plan may well be told in the present, and an order for 30 ships is one."""
    planned, done = sorted((one, other), key=lambda each: each.claim.stance != "planned")
    if planned.claim.stance != "planned" or done.claim.stance != "asserted" or done.claim.about.tense != "past":
        return None
    if not groups("plans")["nouns"] & {*map(term, done.before[-_OF_PLAN:])}:
        return PLANNED
    return None


def another_stance(one: Context, other: Context, setting: Setting) -> str | None:
    """What was, against what might be, what was denied, and what is asked."""
    if one.claim.stance == other.claim.stance:
        return None
    for stance, said in _UNREAL.items():
        if stance in (one.claim.stance, other.claim.stance):
            return f"Only one is {said}."
    return None


def rival_sources(one: Context, other: Context, setting: Setting) -> str | None:
    mine, theirs = _camps(one), _camps(other)
    if mine and theirs and not mine & theirs:
        return f"One comes from {min(mine)}, the other from {min(theirs)}."
    return None


def a_running_count(one: Context, other: Context, setting: Setting) -> str | None:
    """A later report may have a higher count; of two reports of unknown order either may be the later, unless one is a
    copy of the other."""
    if not (counts_fates(one) or counts_fates(other)):
        return None
    days, mine, theirs = setting.days, one.claim.value, other.claim.value
    if mine is None or theirs is None:
        return None if setting.verbatim else "Counts of people hurt, killed or arrested are added up."
    grows = (theirs > mine) == (days > 0) if days else not setting.verbatim
    return "The later count is the higher one: it ran on." if grows else None


def a_moving_figure(one: Context, other: Context, setting: Setting) -> str | None:
    moving, offered = (set(table("comparison")["moving"][kind]) for kind in ("terms", "offered"))
    quoted = one.claim.attributed_to and other.claim.attributed_to and setting.overlap >= _COPY
    if one.claim.kind == "duration" or quoted:
        return None
    beside = [{*near(each), *each.before[-2:], *each.after[:2]} for each in (one, other)]
    if setting.days != 0 and any(moving & words and not offered & words for words in beside):
        days = "it is not known of which day each is" if setting.days is None else "the articles are of two days"
        return f"The figure changes from day to day, and {days}."
    return None


def birthdays(one: Context, other: Context, setting: Setting) -> str | None:
    """The older, the later; an age in a reprint is that of the day on which it was first written."""
    days, mine, theirs = setting.days, one.claim.value, other.claim.value
    if not days or mine is None or theirs is None:
        return None
    if setting.verbatim and (setting.reprint or abs(days) < _MONTHS or (theirs > mine) != (days > 0)):
        return None
    if abs(theirs - mine) <= 1 + abs(days) // 365:
        return "A birthday may lie between the two."
    return None


def _clocks(context: Context) -> list[int]:
    """The times of day of a sentence, in minutes."""
    found = [_CLOCK.search(each.timex or "") for each in context.times]
    return [60 * int(match[1]) + int(match[2]) for match in found if match]


def _camps(context: Context) -> frozenset[str]:
    source = (context.claim.attributed_to or "").lower().split()
    said = source or [*context.before, *context.after]
    return frozenset(name for name, words in groups("camps").items() if words & {*said})


def _when(context: Context) -> tuple[str, str] | None:
    """The days on which the thing claimed happened: those of the time expression that says so."""
    when = context.claim.about.when
    for each in context.times:
        if when is not None and each.timex == when and each.earliest and each.latest:
            return each.earliest[:10], each.latest[:10]
    return None


def _said(context: Context) -> list[str]:
    """The times of a sentence as they are printed."""
    return sorted(each.text.lower() for each in context.times)


def _days(context: Context) -> list[tuple[str, str]]:
    """All days and years of a sentence, as intervals."""
    found = [(each.earliest, each.latest) for each in context.times]
    return [(earliest[:10], latest[:10]) for earliest, latest in found if earliest and latest]


def _days_between(one: tuple[str, str], other: tuple[str, str]) -> int:
    """How many days lie between two intervals; 0 when they meet or when one is no date."""
    earlier, later = sorted((one, other))
    end, start = day(earlier[1]), day(later[0])
    return max(0, (start - end).days) if end and start else 0
