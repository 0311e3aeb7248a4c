"""Points told by a relation: "last year", "next Friday", "the quarter", "that day", "the following month"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from factcheck.values.dates.arithmetic import season_year, within
from factcheck.values.dates.calendar import add_days, add_months, week_value
from factcheck.values.dates.expression import Calendar
from factcheck.values.dates.ground import UNFIXED, Ground, TenseOf, future, past

_STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}
_OF_STORY = frozenset(("that", "following", "previous", "the"))
_OF_STORY_PART = _OF_STORY | {"next"}
_OF_REPORT = frozenset(("the", "that", "latest"))
Plain = Callable[[Calendar, TenseOf], str | None]


def related(form: Calendar, ground: Ground, tense: TenseOf, plain: Plain) -> str | None:
    """The value of a form with a relation; ``plain`` values the same form without it."""
    relation = form.relation or "this"
    step = _STEPS.get(relation, 0)
    base = _base(form, ground)
    if form.unit is None:
        return _field(form, step, base, ground, tense, plain)
    if form.unit in ("quarter", "period") and form.quarter is None:
        return _period(relation, form.unit, step, ground)
    if base is None:
        return within(None, form) if form.unit == "year" else UNFIXED.get(form.unit, "XXXX")
    if form.unit == "year":
        year = ground.story.year if relation in _OF_STORY and ground.story.year else base.year
        return within(year + step, form)
    return _unit(form, step, base, ground, tense)


def _base(form: Calendar, ground: Ground) -> date | None:
    """The day that the relation starts from: the day of writing, or the last that the story has mentioned."""
    relation, story = form.relation, ground.story
    of_story = relation in _OF_STORY or (relation == "next" and (form.unit == "day" or (form.part and not form.unit)))
    if (of_story or ground.narrative) and story.last is not None:
        return story.day or story.last.first if form.unit == "day" and of_story else story.last.first
    return ground.written


def _unit(form: Calendar, step: int, base: date, ground: Ground, tense: TenseOf) -> str | None:
    moved: date | None
    match form.unit:
        case "decade":
            return "P10Y" if form.relation == "past" else f"{base.year // 10 + step}"
        case "century":
            return f"{base.year // 100 + step:02d}"
        case "month":
            moved = add_months(base.replace(day=1), step)
            return f"{moved.year:04d}-{moved.month:02d}" if moved else None
        case "week":
            moved = add_days(base, 7 * step)
            return week_value(moved) if moved else None
        case "weekend":
            return _weekend(step, ground, tense)
        case "day":
            moved = add_days(base, step)
            return moved.isoformat() if moved else None
    return None


def _period(relation: str, unit: str, step: int, ground: Ground) -> str | None:
    """ "The quarter", "this quarter", "the latest period": the one under report, else the last that is over."""
    story, written = ground.story, ground.written
    if relation in _OF_REPORT and story.focus is not None:
        return story.focus.value
    if unit == "period" and relation != "latest":
        return story.last.value if story.last else None
    if written is None:
        return UNFIXED["quarter"] if unit == "quarter" else None
    count = written.year * 4 + (written.month - 1) // 3 + (-1 if relation in _OF_REPORT else step)
    return f"{count // 4:04d}-Q{count % 4 + 1}"


def _weekend(step: int, ground: Ground, tense: TenseOf) -> str | None:
    """Early in the week "the weekend" is the one just over, unless the tense looks ahead."""
    day = ground.written
    if day is None:
        return UNFIXED["weekend"]
    if step == 0 and day.isoweekday() <= 3 and tense() != "future":
        step = -1
    moved = add_days(day, 7 * step)
    return f"{week_value(moved)}-WE" if moved else None


def _field(form: Calendar, step: int, base: date | None, ground: Ground, tense: TenseOf, plain: Plain) -> str | None:
    """ "Last Friday", "next May", "this summer", "that morning"."""
    if base is None:
        return plain(replace(form, relation=None), tense)
    moved: date | None
    if form.weekday is not None and form.month is None:
        moved = add_days(base, _weekday_step(form, base, step, tense))
        return moved.isoformat() if moved else None
    if form.month is not None and form.day is None and form.year is None:
        later = (form.month > base.month) - (form.month < base.month)
        shift = {-1: -1 if later >= 0 else 0, 1: 1 if later <= 0 else 0}.get(step, 0)
        return within(base.year + shift, form)
    if form.season is not None and form.year is None:
        return within(season_year(form.season, base, step), form)
    if form.part is not None and form.month is None:
        moved = add_days(ground.story.day or base if form.relation in _OF_STORY_PART else base, step)
        return moved.isoformat() if moved else None
    return plain(replace(form, relation=None), past if step < 0 else future if step > 0 else tense)


def _weekday_step(form: Calendar, base: date, step: int, tense: TenseOf) -> int:
    """How many days from ``base`` to "last Friday", "next Friday", "this Friday"."""
    weekday = form.weekday or 1
    ahead = (weekday - base.isoweekday()) % 7
    if step < 0:
        return ahead - 7 if ahead else -7
    if step > 0:
        return weekday - base.isoweekday() + 7 if form.relation == "next" else ahead or 7
    return ahead if ahead == 0 or tense() != "past" else ahead - 7
