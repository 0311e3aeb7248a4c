"""What an expression may lean on: the day of writing, and what the article has said so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from factcheck.values.dates.story import Story

Tense = Literal["past", "present", "future"] | None
TenseOf = Callable[[], Tense]  # asked only where the answer matters

UNFIXED = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX", "weekend": "XXXX-WXX-WE"}


@dataclass(slots=True)
class Ground:
    """The context of one article.

    ``written`` is the day of publication; ``narrative`` means that the text tells a story of its own time, so that its
    own dates and not the day of writing are what yearless dates lean on.
    """

    written: date | None
    narrative: bool = False
    story: Story = field(default_factory=Story)

    def reference(self) -> date | None:
        """The day that yearless dates lean on."""
        if self.narrative and self.story.last is not None:
            return self.story.last.first
        return self.written

    def told_year(self, month: int) -> int | None:
        """The year that a story has come to; a month early in the year after one late in the year is the next's."""
        last, year = self.story.last, self.story.year
        if last is not None and year is not None and last.unit in ("day", "month") and month <= last.first.month - 8:
            return year + 1
        return year


def past() -> Tense:
    """The tense of "last"."""
    return "past"


def future() -> Tense:
    """The tense of "next"."""
    return "future"


def untold() -> Tense:
    """No tense."""
    return None
