"""What two claims stand in."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.check.index import day
from factcheck.records import Article

_VERBATIM = 0.85  # overlap from which two sentences are one piece of copy


@dataclass(frozen=True, slots=True)
class Setting:
    """What two claims stand in: their articles, and how much of their sentences is shared (0 to 1).

    ``headlined`` says that both are days of what the headlines of both articles tell, ``reprint`` that one article is
    the other's text again.
    """

    first: Article
    second: Article
    overlap: float
    headlined: bool = False
    reprint: bool = False

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
