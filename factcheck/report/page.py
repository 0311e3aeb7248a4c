"""Lines for a terminal: styled, measured in cells, wrapped to its width."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from rich.cells import cell_len, split_graphemes
from rich.color import ColorSystem
from rich.style import Style as Look

from factcheck.report.safe import inert
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
        self._lines.append(inert("".join(self._painted(segment) for segment in segments).rstrip()) + "\n")

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
    """The half-open character ranges of a text's lines of at most ``room`` cells, broken after a space if possible.

    No grapheme is broken; one that is wider than the room has a line of its own.
    """
    stops, cells = _measured(text)
    first = 0
    while stops[first] < len(text):
        last = max(bisect_right(cells, cells[first] + room) - 1, first + 1)
        start, end = stops[first], stops[last]
        if text[end : end + 1] == " ":  # a space may stick out, since it is not seen
            last = bisect_left(stops, end + 1)
        elif end < len(text) and not _ideographs(cells, last) and (space := text.rfind(" ", start, end)) > start:
            last = bisect_left(stops, space + 1)
        yield start, stops[last]
        first = last


def underline(text: str, marks: str) -> str:
    """What stands under a text, where each of its characters has a mark or a space in ``marks``: each mark as wide as
    the grapheme that begins with its character."""
    if _ONE_CELL_EACH.fullmatch(text):
        return marks
    return "".join(marks[start] * width for start, _, width in split_graphemes(text)[0])


def _measured(text: str) -> tuple[Sequence[int], Sequence[int]]:
    """Where the graphemes of a text begin and end, and how many cells stand before each of these places."""
    if _ONE_CELL_EACH.fullmatch(text):
        return range(len(text) + 1), range(len(text) + 1)
    stops, cells = [0], [0]
    for _, end, width in split_graphemes(text)[0]:
        stops.append(end)
        cells.append(cells[-1] + width)
    return stops, cells


def _ideographs(cells: Sequence[int], place: int) -> bool:
    """Whether a line may be broken at a place because no space stands between such signs."""
    return cells[place] - cells[place - 1] == 2
