"""News or history? Whether a text's undated days lean on the day of writing or on its own story."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from factcheck.values.dates.expression import Calendar, Expression, Shift

_ENOUGH = 20  # years of the past that a history names at the least
_SHARE = 7  # how many of them there are for each expression that leans on the day of writing
_RECENT = 1  # years before the day of writing that news speaks of


def is_narrative(expressions: Iterable[Expression], written: date | None) -> bool:
    """Whether a text tells of years gone by in their order and hardly ever of now.

    The years it names must mostly lie well before the day of writing, and far outnumber its "yesterday", "last week",
    "two months ago" and days of the week without a date.
    """
    told = near = now = 0
    for expression in expressions:
        form = expression.form
        if isinstance(form, Calendar):
            if form.year is not None:
                far = form.bc or written is None or form.year < written.year - _RECENT
                told += far
                near += not far
            elif form.days is not None or (form.weekday and not form.day) or form.relation in ("last", "next", "this"):
                now += 1
        elif isinstance(form, Shift):
            now += form.base == "speech"
    return told >= _ENOUGH and told >= near and told >= _SHARE * now
