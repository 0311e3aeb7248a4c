"""Offsets to lines and columns, with the words around."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Literal

from factcheck.check.rule import Side
from factcheck.records import Extraction, Location

Role = Literal["primary", "other"]
CONTEXT = 240  # characters: the rest of a sentence, unless it is endless
_NEWLINE = re.compile(r"\r\n|\r|\n")


class Locator:
    """Places in one article; the line starts are found once."""

    def __init__(self, extraction: Extraction) -> None:
        self._article = extraction.article
        self._lines = [0, *(match.end() for match in _NEWLINE.finditer(self._article.text))]
        self._sentences = extraction.sentences

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def _byte_column(self, offset: int, line: int) -> int:
        return len(self._article.text[self._lines[line - 1] : offset].encode("utf-8", "surrogatepass")) + 1

    def _context(self, start: int, end: int) -> tuple[int, int]:
        """From where the sentence of ``start`` begins to where that of ``end`` does, on their lines."""
        first = bisect_right(self._sentences, start, key=lambda sentence: sentence.start) - 1
        last = bisect_left(self._sentences, end, key=lambda sentence: sentence.end)
        begins = self._sentences[first].start if first >= 0 else 0
        ends = self._sentences[last].end if last < len(self._sentences) else len(self._article.text)
        return max(begins, start - CONTEXT), min(ends, end + CONTEXT)

    def location(self, side: Side, role: Role) -> Location:
        """The place of a side, with the rest of its sentence, as far as it stands on the same line."""
        text = self._article.text
        line, column = self._position(side.start)
        end_line, end_column = self._position(side.end)
        begins, ends = self._context(side.start, side.end)
        before = text[max(self._lines[line - 1], begins) : side.start]
        after = _NEWLINE.split(text[side.end : ends], maxsplit=1)[0]
        return Location(
            article=self._article.id,
            path=self._article.path,
            start=side.start,
            end=side.end,
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            byte_column=self._byte_column(side.start, line),
            end_byte_column=self._byte_column(side.end, end_line),
            text=text[side.start : side.end],
            prefix=before,
            suffix=after,
            value=side.value,
            role=role,
            title=self._article.title,
            published=self._article.published if self._article.day else None,
            outlet=self._article.outlet,
        )


def nowhere(path: str, role: Role, line: int = 1) -> Location:
    """The start of a line in a file that is no article, or of which nothing could be read."""
    return Location(
        article=path,
        path=path,
        start=0,
        end=0,
        line=line,
        column=1,
        end_line=line,
        end_column=1,
        text="",
        prefix="",
        suffix="",
        role=role,
    )
