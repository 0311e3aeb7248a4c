"""From attributions to records."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from factcheck.extract.doc import Names
from factcheck.extract.quotes.attribution import Attribution, Range
from factcheck.extract.quotes.scene import MASKED, Scene
from factcheck.extract.quotes.speakers import Speakers
from factcheck.records import BlockRole, Mention, Quote, QuoteKind, Speaker

Row = tuple[int, int, Attribution]


def records(article: str, scene: Scene, names: Names, attributions: Iterable[Attribution]) -> tuple[Quote, ...]:
    """The quotations of an article in text order, with ids, groups and speakers."""
    rows = [(first, last, each) for each in attributions for first, last in each.stretches]
    rows.sort(key=lambda row: row[:2])
    groups = _groups(article, rows)
    speakers = Speakers(scene, names)
    found = []
    for number, row in enumerate(rows, 1):
        each = row[2]
        name = f"{article}/q{number}"
        group = groups.get(each.cue) if each.cue else None
        found.append(_record(name, article, scene, row, speakers.of(each), group))
    return tuple(found)


def _groups(article: str, rows: Iterable[Row]) -> dict[Range, str]:
    """The utterances of several stretches, by the cue that they share."""
    first_of: dict[Range, int] = {}
    shared: dict[Range, str] = {}
    for number, (_, _, each) in enumerate(rows, 1):
        if each.cue is not None and first_of.setdefault(each.cue, number) != number:
            shared.setdefault(each.cue, f"{article}/g{len(shared) + 1}")
    return shared


def _record(name: str, article: str, scene: Scene, row: Row, said_by: Speaker | None, group: str | None) -> Quote:
    first, last, each = row
    words, text = scene.words, scene.text
    masked = scene.codes.count(MASKED, first, last)
    kind: QuoteKind = "direct" if masked == last - first else "mixed" if masked else "indirect"
    start, end = words.starts[first], words.ends[last - 1]
    opened = closed = None
    stretch = scene.stretch_at(first) if kind == "direct" else None
    if stretch is not None and (stretch.first, stretch.last) == (first, last):
        marked = stretch.marked
        start, end, opened, closed = marked.start, marked.end, marked.opened, marked.closed
    return Quote(
        id=name,
        article=article,
        start=start,
        end=end,
        text=text[start:end],
        kind=kind,
        speaker=said_by,
        cue=_mention(scene, each.cue) if each.cue else None,
        group=group,
        decided_by=each.sieve,
        opened=opened,
        closed=closed,
        region=_region(scene, start),
    )


def _mention(scene: Scene, place: Range) -> Mention:
    start, end = scene.words.starts[place[0]], scene.words.ends[place[1] - 1]
    return Mention(start=start, end=end, text=scene.text[start:end])


def _region(scene: Scene, start: int) -> BlockRole:
    number = bisect_right(scene.blocks, start, key=lambda block: block.start) - 1
    return scene.blocks[number].role if number >= 0 else "body"
