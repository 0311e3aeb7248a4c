"""What an article has mentioned so far, for the expressions that lean on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factcheck.values.dates.interval import days_of


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the calendar by its TIMEX3 value, its unit and its first and last day."""

    value: str
    unit: str
    first: date
    last: date


class Story:
    """The memory of one article.

    ``last`` is the latest stretch mentioned, ``day`` the latest whole day, ``year`` the latest year; ``focus`` is the
    reporting period that comparisons ("a year earlier") start from.
    """

    __slots__ = ("day", "focus", "last", "year")

    def __init__(self) -> None:
        self.last: Mention | None = None
        self.day: date | None = None
        self.year: int | None = None
        self.focus: Mention | None = None

    def remember(self, value: str, written: date | None) -> None:
        """Take note of a resolved date; values that are not fixed leave no trace."""
        days = days_of(value)
        if days is None:
            return
        mention = Mention(value, unit_of(value), *days)
        self.last = mention
        self.year = mention.first.year
        if mention.unit == "day":
            self.day = mention.first
        elif mention.unit in ("quarter", "half") and self._reported(mention, written):
            self.focus = mention

    def _reported(self, mention: Mention, written: date | None) -> bool:
        """Whether a period is one that figures are being reported for: the first, then later ones that are over."""
        if self.focus is None:
            return True
        return mention.first >= self.focus.first and (written is None or mention.last <= written)


def unit_of(value: str) -> str:
    """The unit of a TIMEX3 date: day, week, weekend, month, quarter, half, season, year, decade or century."""
    if value.endswith("-WE"):
        return "weekend"
    if len(value) >= 10:
        return "day"
    if len(value) <= 4:
        return {4: "year", 3: "decade"}.get(len(value), "century")
    return {"W": "week", "Q": "quarter", "H": "half"}.get(value[5], "month" if value[5].isdigit() else "season")
