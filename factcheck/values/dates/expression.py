"""What a time expression says, before anything is known about its surroundings.

Only what is written is filled in; what is implied (the year of "Oct. 5", the week of "Tuesday") is left to
:mod:`factcheck.values.dates.resolve`.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from factcheck.values.dates.timex import Mod

Unit = str  # "second" … "millennium" as in time_words.toml
Relation = Literal[
    "last", "past", "previous", "this", "current", "that", "next", "coming", "following", "latest", "the"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A stretch of the calendar or the clock by its fields.

    ``relation`` places ``unit`` (or, without one, the field itself) relative to now or to the story: "last year's third
    quarter" is relation ``last``, unit ``year``, quarter 3; "next May" is relation ``next``, month 5. ``days`` counts
    from the day of writing: "yesterday" is -1. ``decade`` is the year's first three figures, ``century`` its first
    two. ``nth`` counts weekdays or ``nth_unit`` within the rest, -1 for the last. ``week_of`` means the week around the
    fields.
    """

    year: int | None = None
    bc: bool = False
    decade: int | None = None
    century: int | None = None
    fiscal: bool = False
    half: int | None = None
    quarter: int | None = None
    season: str | None = None
    month: int | None = None
    week_of: bool = False
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    nth_unit: Unit | None = None
    weekend: bool = False
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    meridiem: str | None = None
    zone: str | None = None
    named: str | None = None
    relation: Relation | None = None
    unit: Unit | None = None
    days: int | None = None
    ambiguous: bool = False  # which figure is the month is a guess

    @property
    def timed(self) -> bool:
        """Whether it says something about the time of day."""
        return self.part is not None or self.hour is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A span of time: amounts of units, ``None`` for an unknown number ("several years").

    ``toward`` is -1 for one that ends at the time of writing ("the past three weeks"), 1 for one that begins there.
    """

    amounts: tuple[tuple[Fraction | None, Unit], ...]
    toward: Literal[-1, 0, 1] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A point told by its distance from another: from the time of writing ("ago"), from the story's ("later"), or from
    the point that is named ("two weeks from Tuesday")."""

    length: Length
    direction: Literal[-1, 1]
    base: Literal["speech", "story"] | Calendar
    exact: bool = False  # "a week ago today": the very day


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurring:
    """Something that happens again: every so much of a unit, or at every such place of the calendar."""

    length: Length | None = None
    at: Calendar | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague:
    """PRESENT_REF, PAST_REF or FUTURE_REF."""

    reference: str


Form = Calendar | Length | Shift | Recurring | Vague


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A form with its place; ``group`` is shared by the ends of a range and by a time and its conversion."""

    start: int
    end: int
    form: Form
    mod: Mod | None = None
    group: int | None = None
