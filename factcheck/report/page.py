"""Lines for a terminal: styled, measured in cells, wrapped to its width."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from factcheck.report.style import Style

Segment = str | tuple[str, str]  # text, or text and the name of a rich style


class Page:
    """Collects lines and gives them as one string. Text is taken literally: no markup, no emoji codes."""

    def __init__(self, style: Style) -> None:
        self.width = max(style.width, 20)
        self._text = StringIO()
        self._console = Console(
            file=self._text,
            width=self.width,
            force_terminal=style.color,
            color_system="standard" if style.color else None,
            no_color=not style.color,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
            _environ={},
        )

    def line(self, *segments: Segment) -> None:
        """One line, however long."""
        self._console.print(Text.assemble(*segments), soft_wrap=True)

    def paragraph(self, *segments: Segment, first: Segment = "", rest: str = "") -> None:
        """Text wrapped to the width between a first line's indent and the indent of the others."""
        text = Text.assemble(*segments)
        room = max(self.width - cell_len(rest), 10)
        for number, row in enumerate(text.wrap(self._console, room)):
            row.rstrip()
            self._console.print(Text.assemble(rest if number else first, row), soft_wrap=True)

    def take(self) -> str:
        """Everything since the last time, with trailing white space cut off each line."""
        text = self._text.getvalue()
        self._text.seek(0)
        self._text.truncate()
        return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def rows(text: str, room: int) -> Iterator[tuple[int, int]]:
    """The half-open character ranges of a text's lines of at most ``room`` cells, broken after a space if possible."""
    start = 0
    while start < len(text):
        end, space, cells = start, 0, 0
        while end < len(text) and (cells := cells + cell_len(text[end])) <= room:
            end += 1
            if text[end - 1] == " ":
                space = end
        if end < len(text) and space > start:
            end = space
        end = max(end, start + 1)
        yield start, end
        start = end
