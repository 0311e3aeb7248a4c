"""Why two figures or days in like sentences may both be right, by what kind of claim they are."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.check import identifiers
from factcheck.check.context import Context
from factcheck.check.dates import is_date
from factcheck.check.same import apart, contrast, days, parts, passing
from factcheck.check.same.setting import Setting
from factcheck.records import Claim

Test = Callable[[Context, Context, Setting], str | None]

# Two things are told apart by what is counted and by the names in the sentence.
_APART: dict[str, tuple[Test, ...]] = {
    "figure": (
        apart.another_thing,
        apart.another_fate,
        apart.another_place,
        apart.another_person,
        apart.another_name,
        apart.another_bearer,
    ),
    "age": (apart.another_owner, apart.another_bearer, apart.another_place, apart.another_name),
    "name": (),
    "day": (apart.another_place, apart.another_person),
}
_BOTH_RIGHT: dict[str, tuple[Test, ...]] = {
    "figure": (
        passing.another_event,
        passing.another_time,
        apart.another_direction,
        apart.only_one,
        passing.another_plan,
        passing.another_stance,
        apart.another_size,
        apart.another_rate,
        parts.a_part,
        parts.a_qualified_part,
        parts.beside_a_named_one,
        parts.a_stretch,
        parts.a_figure_told_before,
        apart.another_address,
        apart.an_order,
        parts.a_sum,
        apart.other_figures,
        passing.rival_sources,
        apart.another_preposition,
        contrast.another_word,
        contrast.a_narrower_one,
        contrast.of_which,
        passing.a_running_count,
        passing.a_moving_figure,
    ),
    "age": (
        passing.another_event,
        passing.another_plan,
        apart.one_of_several,
        apart.a_span_of_ages,
        contrast.another_word,
        passing.birthdays,
    ),
    "name": (apart.another_neighbourhood, contrast.another_word),
    "day": (
        passing.another_event,
        days.to_come_or_past,
        days.another_happening,
        days.a_day_of_another_thing,
        days.another_tally,
        days.told_or_done,
        days.remembered,
        days.another_date,
        days.another_party,
        days.another_hour,
        days.a_term,
        days.news_of_its_day,
        contrast.another_word,
    ),
}


def two_things(one: Context, other: Context, setting: Setting) -> str | None:
    """How two claims are told to be of two things, other people or places; ``None`` when they are not."""
    return _first(_APART[_kind(one.claim)], one, other, setting)


def obstacle(one: Context, other: Context, setting: Setting) -> str | None:
    """The first reason why two like claims may both be right; ``None`` when there is none."""
    return _first(_BOTH_RIGHT[_kind(one.claim)], one, other, setting)


def _first(tests: tuple[Test, ...], one: Context, other: Context, setting: Setting) -> str | None:
    return next((found for test in tests if (found := test(one, other, setting))), None)


def _kind(claim: Claim) -> str:
    if claim.unit == identifiers.UNIT:
        return "name"
    return "age" if claim.kind == "age" else "day" if is_date(claim) else "figure"
