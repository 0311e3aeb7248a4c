"""Text to segments: the stretches that are one paragraph, heading, list item or furniture line each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from factcheck.records import BlockRole

_LINE = re.compile(r"[^\s][^\n\r\v\f\x85\u2028\u2029]*")
_GAP = re.compile(r"[^\S\n]*(?:\r?\n|\r)[^\S\n\r]*")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’)\]]{0,3}$")
_BULLET = re.compile(r"(?:[•●▪■◦‣]\s*|[·*–—-]\s+)(?=\S)")
_BULLET_CHARACTERS = frozenset("•●▪■◦‣·*-–—")
_WRAP_COLUMNS = range(48, 110)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text without white space at its ends. ``role`` is set where the format itself gives one."""

    start: int
    end: int
    text: str
    role: BlockRole | None = None


def plain_segments(text: str) -> list[Segment]:
    """The segments of plain text: one a line, or one a paragraph where lines were wrapped at a column."""
    lines = [(match.start(), match.end()) for match in _LINE.finditer(text)]
    if _is_wrapped(text, lines):
        lines = list(_unwrapped(text, lines))
    return [_segment(text, start, end) for start, end in lines]


def _segment(text: str, start: int, end: int) -> Segment:
    stretch = text[start:end].rstrip()
    end = start + len(stretch)
    if stretch[0] in _BULLET_CHARACTERS and (marker := _BULLET.match(stretch)) and not _is_dash_wrapped(stretch):
        return Segment(start + marker.end(), end, stretch[marker.end() :], "bullet")
    return Segment(start, end, stretch)


def _is_dash_wrapped(stretch: str) -> bool:
    """A cross-heading set between dashes or stars: "– Next steps –"."""
    return stretch[-1] in "-–—*"


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether most lines were broken at a column: they are of one width and run on into the next without a stop."""
    if len(lines) < 4 or max(end - start for start, end in lines) >= _WRAP_COLUMNS.stop:
        return False
    broken = [
        end - start
        for (start, end), (following, _) in pairwise(lines)
        if _GAP.fullmatch(text, end, following) and not _SENTENCE_END.search(text, max(start, end - 5), end)
    ]
    return len(broken) * 2 > len(lines) and int(median(broken)) in _WRAP_COLUMNS


def _unwrapped(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Lines joined where one runs on into the next: it is nearly as wide as the widest, and no list item follows."""
    full = max(end - start for start, end in lines) * 0.6
    first, width = lines[0][0], lines[0][1] - lines[0][0]
    for (_, last), (start, end) in pairwise(lines):
        if width < full or not _GAP.fullmatch(text, last, start) or text[start] in _BULLET_CHARACTERS:
            yield first, last
            first = start
        width = end - start
    yield first, lines[-1][1]
