""" "Local time" is the time of the place that the sentence names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from factcheck.extract.doc import Words
from factcheck.lang import table
from factcheck.values.dates.clock import zone_clocks
from factcheck.values.dates.timex import Timex

_NEAR = 200  # characters of the sentence before a time in which its place is looked for


@cache
def _places() -> re.Pattern[str]:
    names = sorted(table("zones")["places"], key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(name) for name in names) + r")\b", re.IGNORECASE)


def with_places(timexes: Sequence[Timex], text: str, words: Words) -> tuple[Timex, ...]:
    """The timexes, with local times and times converted to another zone put in the zone of the one place near them."""
    paired = {timex.group for timex in timexes if timex.zone and timex.group is not None}
    return tuple(
        _placed(timex, text, words)
        if timex.type == "TIME" and (timex.zone == "local time" or (timex.zone is None and timex.group in paired))
        else timex
        for timex in timexes
    )


def _placed(timex: Timex, text: str, words: Words) -> Timex:
    start, end = words.sentence_at(timex.start)
    start = max(start, timex.start - _NEAR)
    named = {match[0].lower() for match in _places().finditer(text, start, end) if match[0][0].isupper()}
    clocks = {zone_clocks(name) for name in named}
    return replace(timex, zone=f"{min(named)} time") if len(clocks) == 1 else timex
