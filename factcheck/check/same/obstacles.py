"""Why two figures in like sentences may both be right: another time, another source, a part, a plan, a running count.

Each function answers with one sentence, or ``None`` when it sees no obstacle.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from factcheck.check import identifiers
from factcheck.check.context import Context
from factcheck.check.dates import is_date
from factcheck.check.index import STORY_DAYS, day
from factcheck.check.terms import term, terms
from factcheck.lang import table, word_list
from factcheck.records import Article
from factcheck.values.names import parse_person, plain

_VERBATIM = 0.85  # overlap from which two sentences are one piece of copy
_LOOSELY = 0.43  # overlap below which two verbs tell of two happenings
_ALIKE = 0.6  # overlap from which every name that only one of them has tells
_NEAR = 6  # words
_NEXT = 3
_MINUTES = 30
_ADDRESS = 4  # words behind a number that say where it is
_MOULD = 2  # other figures of a sentence
_LATER = 90  # days after which a like sentence tells of another event or of a later state of affairs


@dataclass(frozen=True, slots=True)
class Setting:
    """What two claims stand in: their articles, and how much of their sentences is shared (0 to 1).

    ``headlined`` says that both are days of what the headlines of both articles tell.
    """

    first: Article
    second: Article
    overlap: float
    headlined: bool = False

    @property
    def verbatim(self) -> bool:
        """Whether one sentence is a copy of the other, edited."""
        return self.overlap >= _VERBATIM

    @property
    def days(self) -> int | None:
        """The days from the first publication to the second; ``None`` when one is unknown."""
        first, second = day(self.first.published), day(self.second.published)
        return None if first is None or second is None else (second - first).days

    @property
    def one_event(self) -> bool:
        """Whether two days are those of the one event that two articles of the day are about."""
        return self.headlined and self.days is not None and abs(self.days) <= 1


def obstacle(one: Context, other: Context, setting: Setting) -> str | None:
    """The first reason why both values may be right; ``None`` when there is none."""
    tests = _OF_A_PERSON if one.claim.kind == "age" else _OF_A_DAY if is_date(one.claim) else _TESTS
    if one.claim.unit == identifiers.UNIT:
        tests = _OF_A_NAME
    return next((found for test in tests if (found := test(one, other, setting))), None)


def _another_time(one: Context, other: Context, setting: Setting) -> str | None:
    mine, theirs = _when(one), _when(other)
    if mine and theirs and _days_between(mine, theirs) > 0:
        return f"One is told of {mine[0]}, the other of {theirs[0]}."
    days, others = _days(one), _days(other)
    if days and others and all(_days_between(a, b) > STORY_DAYS for a in days for b in others):
        return f"One is told of {days[0][0]}, the other of {others[0][0]}."
    clocks, hours = _clocks(one), _clocks(other)
    if clocks and hours and not setting.verbatim and min(abs(a - b) for a in clocks for b in hours) > _MINUTES:
        return "They are told of two times of day."
    return None


def _another_event(one: Context, other: Context, setting: Setting) -> str | None:
    days = setting.days
    known = one.claim.kind == "age" and bool(_beside(one) & _beside(other))
    if days is not None and abs(days) > _LATER and not setting.verbatim and not known:
        return f"The articles are {abs(days)} days apart."
    return None


def _another_direction(one: Context, other: Context, setting: Setting) -> str | None:
    mine, theirs = (
        {name for name, words in _groups("directions").items() if words & each.distances.keys()}
        for each in (one, other)
    )
    if len(mine) == len(theirs) == 1 and mine != theirs:
        return f"One goes {min(mine)}, the other {min(theirs)}."
    return None


def _another_place(one: Context, other: Context, setting: Setting) -> str | None:
    """The same words about two places or people: both sentences have names, and none in common."""
    mine, theirs = (each.names - frozenset(terms(each.claim.attributed_to or "")) for each in (one, other))
    if mine and theirs and not mine & theirs:
        return f"One names {min(mine)}, the other {min(theirs)}."
    if setting.overlap >= _ALIKE and mine - theirs and theirs - mine:
        return f"One names {min(mine - theirs)}, the other {min(theirs - mine)}."
    return None


def _another_name(one: Context, other: Context, setting: Setting) -> str | None:
    """58 percent in one town, 15 percent in another: the names beside the figures differ."""
    mine, theirs = _beside(one), _beside(other)
    if mine and theirs and not mine & theirs and not setting.verbatim:
        return f"One stands beside {min(mine)}, the other beside {min(theirs)}."
    return None


def _another_thing(one: Context, other: Context, setting: Setting) -> str | None:
    if not one.head or not other.head or one.head == other.head or setting.verbatim:
        return None
    if one.distances.get(other.head, _NEAR) <= _NEXT or other.distances.get(one.head, _NEAR) <= _NEXT:
        return None
    return f"One counts {one.claim.counted}, the other {other.claim.counted}."


def _only_one(one: Context, other: Context, setting: Setting) -> str | None:
    """ "One" is as often a pronoun as a number."""
    if 1 in (one.claim.value, other.claim.value) and not setting.verbatim and not one.head == other.head != "":
        return '"One" may be no number here.'
    return None


def _another_plan(one: Context, other: Context, setting: Setting) -> str | None:
    """What is planned and what came of it; a plan may well be told in the present."""
    planned, done = sorted((one.claim, other.claim), key=lambda claim: claim.stance != "planned")
    if planned.stance == "planned" and done.stance == "asserted" and done.about.tense == "past":
        return "One is planned, the other done."
    return None


def _a_part(one: Context, other: Context, setting: Setting) -> str | None:
    data = table("comparison")["parts"]
    beside, partitive = set(data["beside"]), set(data["partitive"])
    mine, theirs = ({*each.before[-1:], *each.after[:1]} & beside for each in (one, other))
    if mine != theirs:
        return f'"{min(mine ^ theirs)}" makes one of them a part.'
    parts = [each.after[:1] == ("of",) and each.after[1:2] and each.after[1] in partitive for each in (one, other)]
    if bool(parts[0]) != bool(parts[1]):
        return "One is a part of a whole."
    return None


def _a_qualified_part(one: Context, other: Context, setting: Setting) -> str | None:
    """ "640 people" and "220 people on its night shift": the smaller count says more closely whom it counts."""
    if one.claim.value is None or other.claim.value is None or not one.head or one.head != other.head:
        return None
    small, large = (one, other) if one.claim.value < other.claim.value else (other, one)
    if len(large.distances.keys() - small.distances.keys()) > 1:
        return None
    extra = small.distances.keys() - large.distances.keys()
    behind = {word for word in extra if small.distances[word] <= _NEAR}
    if len(behind) >= 2 and len(large.after) <= 2:
        return f"The smaller one counts only some: {', '.join(sorted(behind))}."
    return None


def _another_fate(one: Context, other: Context, setting: Setting) -> str | None:
    mine, theirs = _fates(one), _fates(other)
    if mine and theirs and not mine & theirs:
        return f"One counts the {min(mine)}, the other the {min(theirs)}."
    if _people(one) and _people(other) and bool(mine) != bool(theirs) and not setting.verbatim:
        return f"Only one counts the {min(mine | theirs)}."
    return None


def _a_running_count(one: Context, other: Context, setting: Setting) -> str | None:
    """A later report may have a higher count; of two reports of unknown order either may be the later."""
    if setting.verbatim or not (_counts_people(one) or _counts_people(other)):
        return None
    days, mine, theirs = setting.days, one.claim.value, other.claim.value
    if mine is None or theirs is None:
        return "Counts of people hurt, killed or arrested are added up while an event goes on."
    grows = days is None or days == 0 or (theirs > mine) == (days > 0)
    return "The later count is the higher one: it ran on." if grows else None


def _a_moving_figure(one: Context, other: Context, setting: Setting) -> str | None:
    moving = set(table("comparison")["moving"]["terms"])
    if one.claim.kind == "duration":
        return None
    if setting.days and any(moving & {*_near(each), *each.before[-2:], *each.after[:2]} for each in (one, other)):
        return "The figure changes from day to day, and the articles are of two days."
    return None


def _rival_sources(one: Context, other: Context, setting: Setting) -> str | None:
    mine, theirs = _camps(one), _camps(other)
    if mine and theirs and not mine & theirs:
        return f"One comes from {min(mine)}, the other from {min(theirs)}."
    return None


def _another_rate(one: Context, other: Context, setting: Setting) -> str | None:
    mine, theirs = _rate(one), _rate(other)
    if mine != theirs:
        return f"One is {mine or 'a total'}, the other {theirs or 'a total'}."
    return None


def _another_preposition(one: Context, other: Context, setting: Setting) -> str | None:
    """Rose 3 percent, rose to 3 percent: a change against a level."""
    mine, theirs = (_LEVEL & {*each.before[-2:]} for each in (one, other))
    if mine != theirs and _CHANGE & {*one.distances} and _CHANGE & {*other.distances}:
        return "One is a change and the other a level."
    return None


def _one_of_several(one: Context, other: Context, setting: Setting) -> str | None:
    """An age in a list of ages is somebody's only with a name beside it."""
    crowded = any(any(age.endswith(" year") for age in each.figures) for each in (one, other))
    if crowded and not setting.verbatim and not _beside(one) & _beside(other):
        return "There are several ages in one sentence."
    return None


def _another_address(one: Context, other: Context, setting: Setting) -> str | None:
    """The 2300 block of 71st Street and the 2700 block of 75th Street are no slip."""
    if one.claim.counted not in table("comparison")["identifiers"]["counted"]:
        return None
    mine, theirs = ({word for word in each.after[:_NEAR] if word[0].isdigit()} for each in (one, other))
    return "The numbers are of two streets." if mine != theirs else None


def _an_order(one: Context, other: Context, setting: Setting) -> str | None:
    """The fourth coach since 2003 may be the 21st of all."""
    if one.claim.kind == "ordinal" and not setting.verbatim:
        return "The two may be counted from different beginnings."
    return None


def _a_span_of_ages(one: Context, other: Context, setting: Setting) -> str | None:
    if None in (one.claim.value, other.claim.value) and not _beside(one) & _beside(other):
        return "One is a span of ages."
    return None


def _other_figures(one: Context, other: Context, setting: Setting) -> str | None:
    """A slip changes one figure; sentences that differ in all of them are two statements in one mould."""
    mould = 1 if setting.first is setting.second else _MOULD
    if len(one.figures) >= mould and len(other.figures) >= mould and not one.figures & other.figures:
        return "The sentences share no figure at all."
    return None


def _another_happening(one: Context, other: Context, setting: Setting) -> str | None:
    """A day belongs to its own verb, or to what the headline calls the event."""
    mine, theirs = one.claim.about.event, other.claim.about.event
    if setting.one_event:
        return None
    if mine and theirs and mine != theirs and setting.overlap < _LOOSELY:
        return f"One is the day of {mine}, the other of {theirs}."
    return None


def _another_person(one: Context, other: Context, setting: Setting) -> str | None:
    """The same thing done by two people: both sentences name somebody, and not the same."""
    mine, theirs = (each.people - {plain(parse_person(each.claim.attributed_to or "").family)} for each in (one, other))
    if mine and theirs and not mine & theirs:
        return f"One is about {min(mine)}, the other about {min(theirs)}."
    return None


def _another_tally(one: Context, other: Context, setting: Setting) -> str | None:
    """31 cases by Monday, 58 by Thursday: two days with a figure each are two reports."""
    if one.figures and other.figures and not one.figures & other.figures:
        return "The figures beside the days differ too."
    return None


def _to_come_or_past(one: Context, other: Context, setting: Setting) -> str | None:
    if {one.claim.about.tense, other.claim.about.tense} == {"future", "past"} and not setting.verbatim:
        return "One is to come, the other past."
    return None


def _told_or_done(one: Context, other: Context, setting: Setting) -> str | None:
    """The police said on Monday that he was found: the day of the word and the day of the deed."""
    telling = _telling()
    mine, theirs = (each.claim.about.event in telling for each in (one, other))
    if mine != theirs and setting.overlap < _LOOSELY and not setting.one_event:
        return "One is the day on which it was told."
    if mine and theirs and setting.overlap < _ALIKE and not setting.one_event:
        return "The two are days on which something was told, and people talk on many days."
    return None


def _another_neighbourhood(one: Context, other: Context, setting: Setting) -> str | None:
    """A number in a name is one with the words around it: "the 3700 block of West Street", "the Marit 9800 ferry"."""
    named = bool(one.before) and bool(term(one.before[-1]))
    name_before = named and one.before[-2:] == other.before[-2:] and one.after[:1] == other.after[:1]
    name_after = one.after[:_ADDRESS] == other.after[:_ADDRESS] and len(one.after) >= _ADDRESS
    return None if name_before or name_after else "The words beside the numbers differ."


def _birthdays(one: Context, other: Context, setting: Setting) -> str | None:
    if not setting.verbatim and one.claim.value is not None and other.claim.value is not None:
        gap = abs(one.claim.value - other.claim.value)
        years = abs(setting.days or 0) / 365
        if setting.days and gap <= 1 + int(years):
            return "A birthday may lie between the two."
    return None


Test = Callable[[Context, Context, Setting], str | None]
_TESTS: tuple[Test, ...] = (
    _another_event,
    _another_time,
    _another_direction,
    _another_thing,
    _another_place,
    _another_person,
    _another_name,
    _only_one,
    _another_plan,
    _another_rate,
    _another_fate,
    _a_part,
    _a_qualified_part,
    _another_address,
    _an_order,
    _other_figures,
    _rival_sources,
    _another_preposition,
    _a_running_count,
    _a_moving_figure,
)
_OF_A_PERSON: tuple[Test, ...] = (
    _another_event,
    _another_plan,
    _another_place,
    _another_name,
    _one_of_several,
    _a_span_of_ages,
    _birthdays,
)
_OF_A_NAME: tuple[Test, ...] = (_another_event, _another_neighbourhood)
_OF_A_DAY: tuple[Test, ...] = (
    _another_event,
    _to_come_or_past,
    _another_place,
    _another_person,
    _another_happening,
    _another_tally,
    _told_or_done,
)
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_LEVEL = frozenset({"to", "at", "of"})
_CHANGE = frozenset(
    {"rise", "fall", "grow", "climb", "drop", "increase", "decrease", "gain", "lose", "jump", "slip", "cut"}
)


@cache
def _telling() -> frozenset[str]:
    """The verbs of saying, in base form."""
    return frozenset(line.partition(":")[0] for line in word_list("attributing_verbs"))


@cache
def _groups(section: str) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in table("comparison")[section].items()}


def _near(context: Context) -> set[str]:
    """The terms within six words of the claim."""
    return {term for term, away in context.distances.items() if away <= _NEAR}


def _beside(context: Context) -> frozenset[str]:
    """The terms of names within three words of the claim."""
    return frozenset(term for term in context.names if context.distances.get(term, _NEAR) <= _NEXT)


def _clocks(context: Context) -> list[int]:
    """The times of day of a sentence, in minutes."""
    found = [_CLOCK.search(each.timex or "") for each in context.times]
    return [60 * int(match[1]) + int(match[2]) for match in found if match]


def _fates(context: Context) -> frozenset[str]:
    """What happened to those counted, by the nearest word that says so."""
    found = [
        (away, name)
        for name, words in _groups("fates").items()
        for term, away in context.distances.items()
        if term in words and away <= _NEAR
    ]
    if context.head:
        found += [(0, name) for name, words in _groups("fates").items() if context.head in words]
    nearest = min(found, default=(0, ""))[0]
    return frozenset(name for away, name in found if away == nearest)


def _counts_people(context: Context) -> bool:
    """Whether a claim counts people by what happened to them."""
    people = not context.head or context.head in table("comparison")["people"]["heads"]
    return context.claim.kind == "count" and (people or context.head in _all_fates()) and bool(_fates(context))


@cache
def _all_fates() -> frozenset[str]:
    return frozenset().union(*_groups("fates").values())


def _people(context: Context) -> bool:
    return context.claim.kind == "count" and context.head in table("comparison")["people"]["heads"]


def _camps(context: Context) -> frozenset[str]:
    source = (context.claim.attributed_to or "").lower().split()
    said = source or [*context.before, *context.after]
    return frozenset(name for name, words in _groups("camps").items() if words & {*said})


def _rate(context: Context) -> str | None:
    match context.after[:3]:
        case [("a" | "an" | "per" | "each" | "every"), unit, *_] if unit in _SPANS:
            return f"a {unit}"
        case [_, ("a" | "an" | "per" | "each" | "every"), unit] if unit in _SPANS:
            return f"a {unit}"
    return None


_SPANS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "head", "person", "night", "shift"})


def _when(context: Context) -> tuple[str, str] | None:
    """The days on which the thing claimed happened: those of the time expression that says so."""
    when = context.claim.about.when
    for each in context.times:
        if when is not None and each.timex == when and each.earliest and each.latest:
            return each.earliest[:10], each.latest[:10]
    return None


def _days(context: Context) -> list[tuple[str, str]]:
    """All days and years of a sentence, as intervals."""
    found = [(each.earliest, each.latest) for each in context.times]
    return [(earliest[:10], latest[:10]) for earliest, latest in found if earliest and latest]


def _days_between(one: tuple[str, str], other: tuple[str, str]) -> int:
    """How many days lie between two intervals; 0 when they meet or when one is no date."""
    earlier, later = sorted((one, other))
    end, start = day(earlier[1]), day(later[0])
    return max(0, (start - end).days) if end and start else 0
