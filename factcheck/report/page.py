"""Lines for a terminal: styled, measured in cells, wrapped to its width."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style as Look

from factcheck.report.style import Style

Segment = str | tuple[str, str]  # text, or text and a look as rich names it
NARROWEST = 20

_ONE_CELL_EACH = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*")


class Page:
    """Collects lines and gives them as one string. Text is taken literally: it holds no markup.

    Rich knows widths and colours; its console, which does much more, takes ten times as long.
    """

    def __init__(self, style: Style) -> None:
        self.width = max(style.width, NARROWEST)
        self._color = style.color
        self._lines: list[str] = []

    def line(self, *segments: Segment) -> None:
        """One line, however long."""
        self._lines.append("".join(self._painted(segment) for segment in segments).rstrip() + "\n")

    def paragraph(self, *segments: Segment, first: Segment = "", rest: str = "") -> None:
        """Text wrapped to the width between a first line's indent and the indent of the others."""
        text = "".join(_text(segment) for segment in segments)
        for number, (start, end) in enumerate(rows(text, max(self.width - cell_len(rest), NARROWEST // 2))):
            self.line(rest if number else first, *_cut(segments, start, start + len(text[start:end].rstrip())))

    def take(self) -> str:
        """Everything since the last time."""
        text = "".join(self._lines)
        self._lines.clear()
        return text

    def _painted(self, segment: Segment) -> str:
        if isinstance(segment, str):
            return segment
        text, look = segment
        return _look(look).render(text, color_system=ColorSystem.STANDARD) if self._color and look else text


@cache
def _look(name: str) -> Look:
    return Look.parse(name)


def _text(segment: Segment) -> str:
    return segment if isinstance(segment, str) else segment[0]


def _cut(segments: Sequence[Segment], start: int, end: int) -> Iterator[Segment]:
    """The part of the segments between two places of their whole text."""
    for segment in segments:
        text = _text(segment)
        part = text[max(start, 0) : max(end, 0)]
        yield part if isinstance(segment, str) else (part, segment[1])
        start -= len(text)
        end -= len(text)


def rows(text: str, room: int) -> Iterator[tuple[int, int]]:
    """The half-open character ranges of a text's lines of at most ``room`` cells, broken after a space if possible."""
    fits = _fits_narrow if _ONE_CELL_EACH.fullmatch(text) else _fits
    start = 0
    while start < len(text):
        end = fits(text, start, room)
        if text[end : end + 1] == " ":  # a space may stick out, since it is not seen
            end += 1
        elif end < len(text) and (space := text.rfind(" ", start, end)) > start:
            end = space + 1
        yield start, end
        start = end


def _fits_narrow(text: str, start: int, room: int) -> int:
    return min(start + room, len(text))


def _fits(text: str, start: int, room: int) -> int:
    """Where the characters that fit into the room end; at least one fits."""
    end, cells = start, 0
    while end < len(text) and (cells := cells + cell_len(text[end])) <= room:
        end += 1
    return max(end, start + 1)
