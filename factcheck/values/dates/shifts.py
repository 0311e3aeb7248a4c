"""Points told by their distance: "two weeks ago", "three days later", "a year earlier", "a week after Easter"."""

from __future__ import annotations

from factcheck.values.dates.arithmetic import moved_by
from factcheck.values.dates.expression import Shift
from factcheck.values.dates.ground import UNFIXED, Ground
from factcheck.values.dates.interval import days_of
from factcheck.values.dates.render import BASIC, CLOCK_UNITS, MULTIPLES, duration
from factcheck.values.dates.story import unit_of


def shifted(form: Shift, ground: Ground) -> str | None:
    """The value of a distance from the time of writing or from the story's; a duration where neither is known."""
    amount, unit = form.length.amounts[0]
    if amount is None:
        return "PAST_REF" if form.direction < 0 else "FUTURE_REF"
    if unit in CLOCK_UNITS:
        return duration(form.length)
    count = int(amount * MULTIPLES.get(unit, 1)) * form.direction
    unit = BASIC.get(unit, unit)
    story, written = ground.story, ground.written
    if unit == "year" and count == -1 and story.focus is not None:
        return moved_by(story.focus.first, count, unit, story.focus.unit)
    if (form.base == "speech" and not ground.narrative) or story.last is None:
        if written is None:
            return UNFIXED.get(unit, "XXXX")
        return moved_by(written, count, unit, "day" if form.exact else unit)
    return _from_story(form, count, unit, ground)


def _from_story(form: Shift, count: int, unit: str, ground: Ground) -> str | None:
    story = ground.story
    last = story.last
    if last is None:
        return None
    grain = last.unit if unit == "year" or (unit == "week" and last.unit == "day") else unit
    anchor = last.first
    if unit in ("day", "week") and last.unit not in ("day", "week", "weekend"):
        day = story.day or ground.written
        if day is None:
            return duration(form.length)
        anchor = day
    value = moved_by(anchor, count, unit, grain)
    if value is not None and form.direction > 0:
        story.remember(value, ground.written)
    return value


def shifted_from(form: Shift, start: str | None) -> str | None:
    """The value of a distance from a point whose value is ``start``; a duration where that is not fixed."""
    amount, unit = form.length.amounts[0]
    days = days_of(start) if start else None
    if amount is None or days is None or unit in CLOCK_UNITS or start is None:
        return duration(form.length)
    count = int(amount * MULTIPLES.get(unit, 1)) * form.direction
    grain = unit_of(start) if unit == "year" and len(start) < len("2000-01-01") else "day"
    return moved_by(days[0], count, BASIC.get(unit, unit), grain)
