"""What the readers of the formats hand over: text and what is stated about it, before anything is inferred."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from factcheck.read.segments import Segment
from factcheck.records import Comment, Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a file or its metadata says about an article. ``published`` is ISO 8601.

    ``source`` says where the date was stated, when that is not plain metadata ("JSON-LD datePublished").
    """

    id: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None
    language: str | None = None
    source: str | None = None

    def over(self, other: Stated) -> Stated:
        """These statements, and the other's where these are silent."""
        merged = {each.name: getattr(self, each.name) or getattr(other, each.name) for each in fields(self)}
        if self.published:
            merged["source"] = self.source
        return Stated(**merged)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article as its file gives it. ``segments`` are null when only the text itself shows its parts.

    ``line`` is the 1-based number of the line or list entry in a file of many articles. ``comments`` are those of the
    markup that speak to this program and are not in the text.
    """

    text: str
    stated: Stated = Stated()
    line: int | None = None
    segments: tuple[Segment, ...] | None = None
    comments: tuple[Comment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to read: where it is, its name in reports, its name relative to the corpus root, and whether the user
    named it himself."""

    path: Path
    shown: str
    name: str
    named: bool = False


Warn = Callable[[str], None]
"""Takes a message about the file at hand, without its name."""

FormatReader = Callable[[File, Warn], Iterator[Draft | Unreadable]]
"""Yields the articles of a file; raises :class:`~factcheck.errors.ArticleError` when there is nothing to yield."""
