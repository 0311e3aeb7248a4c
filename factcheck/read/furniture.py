"""The layout of a page: segments to blocks, each with the part it plays.

General cues only. A line is judged by its own words first (``cues``), then by where it stands: before the story, inside
it, in a gallery, in a list of links, or after it. What is in doubt is body: nothing is lost to a wrong guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from factcheck.read import cues
from factcheck.read.datelines import dateline_end, dates_of_line, masthead
from factcheck.read.segments import Segment
from factcheck.records import Block, BlockRole

Kind = Literal["prose", "fragment", "bullet", "furniture", "date", "credit", "caption", "byline", "links", "points"]

_LEAD_IN = 25  # characters of a standfirst at least
_MOST_LEAD_INS = 6  # more lines than that without a full stop are no head of a page but a table
_LINE = 300  # characters of furniture, credits, bylines and dates at most
_TITLE = 400  # characters of a title at most
_HEADING = 90  # characters of a cross-heading at most
_OPENING, _CLOSING = "\"“‘'`", "\"”’'`"
_SENTENCE_BREAK = re.compile(r"[a-z\d)][.!?][\"”’']?\s[A-Z“‘\"]")
_NOT_WORD = re.compile(r"[\W_]+")


@dataclass(slots=True)
class _Line:
    """A segment under judgement."""

    segment: Segment
    kind: Kind
    role: BlockRole | None = None

    @property
    def text(self) -> str:
        return self.segment.text


def lay_out(segments: Sequence[Segment], title: str | None = None) -> list[Block]:
    """The blocks of a page, in order. ``title`` is the stated one, by which its line is known."""
    lines = [_Line(segment, _kind(segment)) for segment in segments]
    for line in lines:
        if line.segment.role not in (None, "bullet"):
            line.role = line.segment.role if line.kind not in ("furniture", "links", "credit") else "furniture"
    story = _story_start(lines)
    if story == len(lines):
        return [block for line in lines for block in _blocks(_shapeless(line, alone=len(lines) < 3))]
    _name_title(lines, story, title)
    _lay_out_head(lines[:story])
    _lay_out_lists(lines)
    _lay_out_galleries(lines, story)
    _lay_out_body(lines, story)
    _lay_out_tail(lines, story)
    return [block for line in lines for block in _blocks(line)]


def title_in(text: str, blocks: Sequence[Block]) -> str | None:
    """The words of the title block, if there is one."""
    return next((text[block.start : block.end] for block in blocks if block.role == "title"), None)


def outlet_in(text: str, blocks: Sequence[Block]) -> str | None:
    """The newspaper of the line that heads the page, if that says one."""
    first = blocks[0] if blocks and blocks[0].role == "furniture" else None
    head = masthead(text[first.start : first.end]) if first else None
    return head[0] if head else None


def byline_in(text: str, blocks: Sequence[Block]) -> str | None:
    """The authors that the byline names, without "by"."""
    for block in blocks:
        if block.role == "byline":
            return cues.authors(text[block.start : block.end])
    return None


def _kind(segment: Segment) -> Kind:
    text = segment.text
    if len(text) > _LINE:
        return _long_kind(segment)
    if cues.opens_links(text):
        return "links"
    if cues.opens_points(text):
        return "points"
    if cues.is_furniture(text):
        return "furniture"
    if cues.is_credit(text):
        return "credit"
    if cues.is_byline(text):
        return "byline"
    if dates_of_line(text):
        return "date"
    if cues.is_caption(text):
        return "caption"
    if segment.role == "bullet":
        return "bullet"
    if dateline_end(text):
        return "prose"
    return "prose" if cues.ends_sentence(text) and not cues.is_short_question(text) else "fragment"


def _long_kind(segment: Segment) -> Kind:
    """The kind of a segment too long for anything but a paragraph, a bullet or a caption."""
    if segment.text[-1] not in '.”"’' and cues.is_caption(segment.text):
        return "caption"
    if segment.role == "bullet":
        return "bullet"
    return "prose" if cues.ends_sentence(segment.text) else "fragment"


def _story_start(lines: Sequence[_Line]) -> int:
    """The number of the first line of running text: a sentence that is no title. All lines when there is none."""
    for number, line in enumerate(lines):
        if line.kind == "prose" and line.segment.role in (None, "body") and not _is_stopped_title(lines, number):
            return number
    return len(lines)


def _shapeless(line: _Line, *, alone: bool) -> _Line:
    """A line of a text without any sentence, such as a table or a single phrase: its own words must do."""
    if line.role is None:
        line.role = "furniture" if line.kind in ("furniture", "credit") and not alone else line.segment.role or "body"
    return line


def _is_stopped_title(lines: Sequence[_Line], number: int) -> bool:
    """A first line that happens to end with a full stop, over a story: in title case, or right above a dateline."""
    text = lines[number].text
    if number or len(lines) < 3 or len(text) >= 160 or dateline_end(text):
        return False
    return cues.is_title_case(text) or dateline_end(lines[1].text) > 0


def _folded(text: str) -> str:
    return _NOT_WORD.sub(" ", text.casefold()).strip()


def _name_title(lines: Sequence[_Line], story: int, title: str | None) -> None:
    if any(line.role == "title" for line in lines):
        return
    if title:
        wanted = _folded(title)
        for line in lines[: story + 2]:
            if len(line.text) < _TITLE and _is_same_title(_folded(line.text), wanted):
                line.role = "title"
                return
    for number, line in enumerate(lines[:story]):
        open_to_it = line.role in (None, "heading") and line.kind in ("fragment", "prose")
        if open_to_it and not _is_label(lines, number, story):
            line.role = "title"
            return


def _is_same_title(shown: str, wanted: str) -> bool:
    """One may carry more than the other at its end, such as the name of the site."""
    return bool(shown) and (
        shown == wanted or (len(shown) > 20 and (wanted.startswith(shown) or shown.startswith(wanted)))
    )


def _is_label(lines: Sequence[_Line], number: int, story: int) -> bool:
    """The name of a section over the title: one or two words, the title itself below."""
    if cues.word_count(lines[number].text) > 2:
        return False
    below = [line for line in lines[number + 1 : story] if line.kind == "fragment"]
    return bool(below) and cues.word_count(below[0].text) > 3


def _lay_out_head(head: Sequence[_Line]) -> None:
    titled = in_points = False
    loose = sum(line.kind == "fragment" and line.role is None for line in head) > _MOST_LEAD_INS
    for line in head:
        in_points = line.kind == "points" or (in_points and line.kind == "fragment")
        if line.role is not None:
            titled = titled or line.role == "title"
        elif line.kind in ("furniture", "date", "credit", "links", "points"):
            line.role = "furniture"
        elif line.kind in ("byline", "caption", "bullet"):
            line.role = line.kind
        elif in_points:
            line.role = "bullet"
        elif loose:
            line.role = "body"
        elif titled and cues.is_names(line.text) and cues.word_count(line.text) < 9:
            line.role = "byline"
        elif titled and len(line.text) >= _LEAD_IN:
            line.role = "subtitle"
        else:
            line.role = "furniture"


def _lay_out_lists(lines: Sequence[_Line]) -> None:
    """Everything under "Keep reading:" down to the next sentence is links; links with a full stop are bullets."""
    inside = False
    for line in lines:
        if line.kind == "links":
            inside, line.role = True, "furniture"
        elif inside and line.role is None and line.kind in ("fragment", "bullet", "date", "byline"):
            line.role = "furniture"
        elif line.kind not in ("furniture", "credit"):
            inside = False


def _lay_out_galleries(lines: Sequence[_Line], story: int) -> None:
    """In a gallery a credit follows each text, so credits stand three lines apart or less; the texts are captions."""
    credits = [number for number, line in enumerate(lines) if line.kind == "credit"]
    for place, number in enumerate(credits):
        lines[number].role = "furniture"
        before = number - credits[place - 1] if place else 99
        after = credits[place + 1] - number if place + 1 < len(credits) else 99
        if min(before, after) > 3 or number - 1 < 0:
            continue
        for above in range(number - 1, max(number - min(before, 3), -1), -1):
            line = lines[above]
            if line.kind == "prose" and line.role is None:
                line.role = "caption"
            elif line.kind == "fragment" and line.role in (None, "heading"):
                line.role = "heading"
            if line.kind == "fragment":
                break


def _lay_out_body(lines: Sequence[_Line], story: int) -> None:
    settled = [line for line in lines[story:] if line.kind in ("prose", "fragment")]
    stopped = sum(line.kind == "prose" for line in settled)
    careful = stopped * 5 >= len(settled) * 3  # most paragraphs end with a stop, so one without is no paragraph
    for number in range(story, len(lines)):
        line = lines[number]
        if line.role is not None:
            continue
        if line.kind == "date":
            line.role = "heading" if _heads_a_part(lines, number) else "furniture"
        elif line.kind in ("furniture", "credit", "links", "points"):
            line.role = "furniture"
        elif line.kind in ("caption", "bullet"):
            line.role = line.kind
        elif line.kind == "fragment" and careful:
            line.role = _unstopped(line.text)
        else:
            line.role = "body"


def _heads_a_part(lines: Sequence[_Line], number: int) -> bool:
    """Whether a date inside the story stands over a part of it, as in a chronology."""
    printed = dates_of_line(lines[number].text)
    below = lines[number + 1] if number + 1 < len(lines) else None
    return below is not None and below.kind == "prose" and all(each.label is None for each in printed)


def _unstopped(text: str) -> BlockRole:
    """The role of a line inside the story that does not end as a sentence does."""
    words = cues.word_count(text)
    if text.isupper():
        return "furniture" if words > 4 else "heading"  # a link to another story; a cross-heading
    if text[0] in _OPENING and text[-1] in _CLOSING and words <= 6:
        return "heading"
    if text[0].islower() or text[0] in _OPENING or ": " in text[:40] or _SENTENCE_BREAK.search(text):
        return "body"
    return "heading" if len(text) <= _HEADING and words <= 14 else "caption"


def _lay_out_tail(lines: Sequence[_Line], story: int) -> None:
    """After the last sentence: signatures, and headings with nothing under them, which are links."""
    for line in reversed(lines[story:]):
        if cues.is_signature(line.text):
            line.role = "signature"
        elif line.role == "heading" or line.kind == "byline" or (line.role == "bullet" and cues.is_names(line.text)):
            line.role = "signature" if line.kind == "byline" or cues.is_names(line.text) else "furniture"
        elif line.role != "furniture":
            break


def _blocks(line: _Line) -> list[Block]:
    """The block of a line; a body line is parted from the dateline before it and the agency's name after it."""
    text, offset = line.text, line.segment.start
    if line.role != "body":
        return [Block(start=offset, end=line.segment.end, role=line.role or "body")]
    dateline = dateline_end(text)
    tag = cues.agency_tag(text)
    stretches: list[tuple[int, int, BlockRole]] = [
        (0, dateline, "dateline"),
        (dateline, len(text) if tag is None else tag, "body"),
        (len(text) if tag is None else tag, len(text), "signature"),
    ]
    return [block for start, end, role in stretches for block in _trimmed(text, start, end, role, offset)]


def _trimmed(text: str, start: int, end: int, role: BlockRole, offset: int) -> Iterator[Block]:
    stretch = text[start:end]
    words = stretch.strip()
    if words:
        start += offset + len(stretch) - len(stretch.lstrip())
        yield Block(start=start, end=start + len(words), role=role)
