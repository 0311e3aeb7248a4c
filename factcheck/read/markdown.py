"""Markdown with optional YAML front matter. Offsets count in the file as stored, so the markup stays in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.read.draft import Draft, File, Stated, Warn
from factcheck.read.fields import stated_in
from factcheck.read.segments import Segment
from factcheck.read.text import load
from factcheck.records import BlockRole, Unreadable

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<yaml>(?:(?!---|\.\.\.)[^\n]*\n)*)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)")
_MOST_FRONT_MATTER = 100_000
_DEEPEST = 40  # collections inside one another
_LINE = re.compile(r"[^\n]+")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(?=\S)")
_CLOSING_MARKS = re.compile(r"[ \t]#+[ \t\r]*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t\r]*")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)")
_QUOTE = re.compile(r"[ \t]*>[ \t]?")
_IMAGE = re.compile(r"!\[[^\]\n]{0,1000}\]\([^)\n]{0,2000}\)[ \t\r]*")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_EMPHASISED = re.compile(r"(\*{1,3}|_{1,3})([^\s*_][^*_\n]*)\1")
_COMMENT_START, _COMMENT_END = "<!--", "-->"


def read_markdown(file: File, warn: Warn) -> Iterator[Draft | Unreadable]:
    """The one article of a Markdown file."""
    text = load(file, warn)
    front = _FRONT_MATTER.match(text, 0, _MOST_FRONT_MATTER)
    stated = _stated(front["yaml"], warn) if front else Stated()
    segments = list(_segments(text, front.end() if front else 0))
    if front and front["yaml"].strip():
        segments.insert(0, _trimmed(text, front.start(), front.end(), "furniture"))
    yield Draft(text=text, stated=stated, segments=tuple(segments))


def _stated(front_matter: str, warn: Warn) -> Stated:
    """The fields of front matter. The base loader makes strings of all scalars and never merges mappings, so that
    hostile aliases cannot grow; what is nested deeply is refused, for the parser in C has no bound of its own."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        if _is_deep(yaml.parse(front_matter, Loader=loader)):
            warn("its front matter is nested too deeply: left out, correct it")
            return Stated()
        values: Any = yaml.load(front_matter, Loader=loader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f" (line {mark.line + 2})" if mark else ""
        warn(f"its front matter is not valid YAML{place}: left out, correct it")
        return Stated()
    if not isinstance(values, dict):
        warn("its front matter has no fields: left out, write them as name: value")
        return Stated()
    return stated_in(values, warn)


def _is_deep(events: Iterable[Any]) -> bool:
    """Whether collections stand in collections beyond any use; stops reading where they begin to."""
    from yaml.events import CollectionEndEvent, CollectionStartEvent

    depth = 0
    for event in events:
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth > _DEEPEST:
            return True
    return False


def _trimmed(text: str, start: int, end: int, role: BlockRole | None) -> Segment:
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    stretch = stretch.strip()
    if emphasis := _EMPHASISED.fullmatch(stretch):
        start, stretch = start + emphasis.start(2), emphasis[2]
    return Segment(start, start + len(stretch), stretch, role)


def _segments(text: str, begin: int) -> Iterator[Segment]:
    """Paragraphs, headings, list items and quoted paragraphs; their markers are left out."""
    paragraph: tuple[int, int, BlockRole | None] | None = None
    fence: str | None = None
    in_comment = titled = False
    last = begin
    for match in _LINE.finditer(text, begin):
        start, end, line = match.start(), match.end(), match[0]
        apart = text.count("\n", last, start) > 1 or not line.strip()
        last = end
        mark = _FENCE.match(line)
        hidden = fence is not None or in_comment or mark or line.lstrip().startswith(_COMMENT_START)
        underline = _UNDERLINE.fullmatch(line) if paragraph and not apart else None
        if paragraph and (apart or hidden or underline or _HEADING.match(line) or _ITEM.match(line)):
            first, stop, role = paragraph
            if underline:
                role = "heading" if titled else "title"
                titled = True
            yield _trimmed(text, first, stop, role)
            paragraph = None
        if hidden:
            if mark and (fence is None or mark[1] == fence):
                fence = mark[1] if fence is None else None
            elif fence is None:
                in_comment = _COMMENT_END not in line
            yield _trimmed(text, start, end, "furniture")
        elif underline or not line.strip():
            continue
        elif heading := _HEADING.match(line):
            closing = _CLOSING_MARKS.search(line)
            role = "title" if len(heading[1]) == 1 and not titled else "heading"
            titled = True
            yield _trimmed(text, start + heading.end(), start + closing.start() if closing else end, role)
        elif _IMAGE.fullmatch(line):
            yield _trimmed(text, start, end, "caption")
        elif item := _ITEM.match(line):
            paragraph = (start + item.end(), end, "bullet")
        elif paragraph:
            paragraph = (paragraph[0], end, paragraph[2])
        else:
            quoted = _QUOTE.match(line)
            paragraph = (start + quoted.end() if quoted else start, end, None)
    if paragraph:
        yield _trimmed(text, *paragraph)
