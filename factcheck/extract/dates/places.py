""" "Local time" is the time of the place that the sentence names, else its paragraph, else the dateline."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from factcheck.extract.doc import Words
from factcheck.lang import table
from factcheck.records import Article, Block
from factcheck.values.dates.clock import without_accents, zone_clocks
from factcheck.values.dates.timex import Timex

_NEAR = 200  # characters of the sentence before a time in which its place is looked for
_FAR = 600  # and of the paragraph


@cache
def _places() -> re.Pattern[str]:
    names = sorted(table("zones")["places"], key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(name) for name in names) + r")\b", re.IGNORECASE)


def with_places(timexes: Sequence[Timex], article: Article, words: Words) -> tuple[Timex, ...]:
    """The timexes, with local times and times converted to another zone put in the zone of the one place near them."""
    paired = {timex.group for timex in timexes if timex.zone and timex.group is not None}
    return tuple(
        _placed(timex, article, words)
        if timex.type == "TIME" and (timex.zone == "local time" or (timex.zone is None and timex.group in paired))
        else timex
        for timex in timexes
    )


def _placed(timex: Timex, article: Article, words: Words) -> Timex:
    start, end = words.sentence_at(timex.start)
    named = (
        _named(article.text, max(start, timex.start - _NEAR), end)
        or _named(article.text, max(_block_start(article.blocks, timex.start), start - _FAR), start)
        or _of_dateline(article)
    )
    clocks = {zone_clocks(name) for name in named}
    return replace(timex, zone=f"{min(named)} time") if len(clocks) == 1 else timex


def _named(text: str, start: int, end: int) -> set[str]:
    """The places with a zone of their own that a stretch of the text names."""
    names = (match[0] for match in _places().finditer(without_accents(text[start:end])))
    return {name.lower() for name in names if name[0].isupper()}


def _block_start(blocks: Sequence[Block], offset: int) -> int:
    number = bisect_right(blocks, offset, key=lambda block: block.start) - 1
    return blocks[number].start if number >= 0 else 0


def _of_dateline(article: Article) -> set[str]:
    """The place of the dateline: by convention where the reporter is, so that "local time" is the time there."""
    block = next((block for block in article.blocks if block.role == "dateline"), None)
    return _named(article.text, block.start, block.end) if block else set()
