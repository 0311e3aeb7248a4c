"""The value that the date grammar yields."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.records import TimexType


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """An expression of time, resolved as far as the article allows. Fields as in ``Claim``."""

    start: int
    end: int
    type: TimexType
    value: str
    earliest: str | None = None
    latest: str | None = None
    group: int | None = None  # a time and its conversion to another zone, or the ends of a range, share a number
