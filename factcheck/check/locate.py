"""Offsets to lines and columns, with the words around."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Literal

from factcheck.check.rule import Side
from factcheck.records import Article, Location

Role = Literal["primary", "other"]
CONTEXT = 60
_NEWLINE = re.compile(r"\r\n|\r|\n")


class Locator:
    """Places in one article; the line starts are found once."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._lines = [0, *(match.end() for match in _NEWLINE.finditer(article.text))]

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def location(self, side: Side, role: Role) -> Location:
        """The place of a side, with up to 60 characters of its line before and after."""
        text = self._article.text
        line, column = self._position(side.start)
        end_line, end_column = self._position(side.end)
        before = text[max(self._lines[line - 1], side.start - CONTEXT) : side.start]
        after = _NEWLINE.split(text[side.end : side.end + CONTEXT], maxsplit=1)[0]
        return Location(
            article=self._article.id,
            path=self._article.path,
            start=side.start,
            end=side.end,
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            text=text[side.start : side.end],
            prefix=before,
            suffix=after,
            role=role,
            title=self._article.title,
            published=self._article.published,
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
