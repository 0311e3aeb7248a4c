"""The value that the date grammar yields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.records import Modifier, TimexType

Mod = Literal["approx", "start", "mid", "end", "before", "after", "less", "more", "most", "least"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """An expression of time, resolved as far as the article allows. Fields as in ``Claim``.

    ``value`` is ``None`` only for a day or a time that no calendar and no clock has ("31 September"). ``mod`` narrows
    or loosens the value ("early", "about"), ``alternatives`` are other values that the same words may have had.
    """

    start: int
    end: int
    type: TimexType
    value: str | None
    earliest: str | None = None
    latest: str | None = None
    mod: Mod | None = None
    weekday: int | None = None  # as printed beside a date, Monday is 1
    zone: str | None = None  # as printed beside a time
    alternatives: tuple[str, ...] = ()
    group: int | None = None  # a time and its conversion to another zone, or the ends of a range, share a number

    @property
    def modifier(self) -> Modifier:
        """How the value is bounded, as quantities say it."""
        return _MODIFIERS.get(self.mod or "", "=")


_MODIFIERS: dict[str, Modifier] = {"approx": "~", "less": "<", "more": ">", "most": "<=", "least": ">="}
