"""An article held against its own earlier version, record by record.

A record belongs to the one with the very same words in the other version, wherever that went. For those that were
edited the two texts are aligned line by line, and word by word inside the lines that differ: a record then belongs to
the one that stands in its place, and failing that to one with nearly the same words elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import chain
from typing import Generic, TypeVar

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from factcheck.records import Claim, Extraction, Quote

Record = TypeVar("Record", Quote, Claim)

_LINE = re.compile(r"[^\r\n]+")
_WORD = re.compile(r"\w+|[^\w\s]")
_MOST_CELLS = 16_000_000  # of the table that aligns two stretches; beyond it they count as rewritten
_MOST_MOVED = 250_000  # comparisons of records that left their place
_MOVED = 85.0  # likeness of words, in percent, from which a record that left its place is held to be the same


@dataclass(frozen=True, slots=True)
class Pair(Generic[Record]):
    """A record before and after; one of the two is null when it was added or dropped."""

    before: Record | None
    after: Record | None


@dataclass(frozen=True)
class Revision:
    """Two versions of one article."""

    before: Extraction
    after: Extraction

    @cached_property
    def quotes(self) -> tuple[Pair[Quote], ...]:
        """Every quotation of either version with its counterpart, in the order of the later text."""
        return tuple(_pairs(self.before.quotes, self.after.quotes, self._place, lambda quote: quote.text))

    @cached_property
    def claims(self) -> tuple[Pair[Claim], ...]:
        """Every claim of either version with its counterpart, in the order of the later text."""

        def sentence(claim: Claim, of: Extraction) -> str:
            return of.article.text[claim.sentence.start : claim.sentence.end]

        texts = {claim: sentence(claim, self.before) for claim in self.before.claims}
        texts |= {claim: sentence(claim, self.after) for claim in self.after.claims}
        return tuple(_pairs(self.before.claims, self.after.claims, self._place, texts.__getitem__))

    @cached_property
    def _stretches(self) -> list[tuple[int, int, int, int]]:
        return list(align(self.before.article.text, self.after.article.text))

    def _place(self, record: Quote | Claim) -> tuple[int, int]:
        """The stretch of the later text that stands where the record of the earlier one stood."""
        return (self._later(record.start, 0), self._later(record.end, 1))

    def _later(self, offset: int, side: int) -> int:
        """An offset of the earlier text in the later one; inside a rewritten stretch, the stretch's start or end."""
        number = bisect_right(self._stretches, offset - side, key=lambda each: each[0]) - 1
        if number < 0:
            return 0
        start, end, later_start, later_end = self._stretches[number]
        if offset >= end:
            return later_end
        if end - start == later_end - later_start:
            return later_start + offset - start
        return later_end if side else later_start


def align(before: str, after: str) -> Iterator[tuple[int, int, int, int]]:
    """Two texts side by side: ``(start, end, start, end)`` in either, in order and without gap between the lines'
    words. A stretch of equal length on both sides is the same word for word unless one word replaced another."""
    mine, theirs = list(_LINE.finditer(before)), list(_LINE.finditer(after))
    lines = SequenceMatcher(None, [m[0] for m in mine], [m[0] for m in theirs], autojunk=False)
    for tag, a, b, c, d in lines.get_opcodes():
        if tag == "equal":
            yield from (
                (one.start(), one.end(), other.start(), other.end())
                for one, other in zip(mine[a:b], theirs[c:d], strict=True)
            )
        elif tag == "replace":
            yield from _words(
                before, after, (mine[a].start(), mine[b - 1].end()), (theirs[c].start(), theirs[d - 1].end())
            )


def _words(
    before: str, after: str, span: tuple[int, int], later: tuple[int, int]
) -> Iterator[tuple[int, int, int, int]]:
    mine, theirs = list(_WORD.finditer(before, *span)), list(_WORD.finditer(after, *later))
    if not mine or not theirs or len(mine) * len(theirs) > _MOST_CELLS:
        yield (*span, *later)
        return
    for step in Levenshtein.opcodes([m[0] for m in mine], [m[0] for m in theirs]):
        if step.tag in ("equal", "replace"):
            yield from (
                (one.start(), one.end(), other.start(), other.end())
                for one, other in zip(
                    mine[step.src_start : step.src_end], theirs[step.dest_start : step.dest_end], strict=True
                )
            )


def _pairs(
    before: Sequence[Record],
    after: Sequence[Record],
    place: Callable[[Record], tuple[int, int]],
    text: Callable[[Record], str],
) -> Iterator[Pair[Record]]:
    partner: dict[int, int] = {}  # after -> before

    def rest() -> tuple[list[int], list[int]]:
        return sorted(set(range(len(before))) - set(partner.values())), sorted(set(range(len(after))) - set(partner))

    partner |= {there: number for number, there in _unchanged(before, after, text)}
    partner |= {there: number for number, there in _in_place(before, after, *rest(), place)}
    partner |= {there: number for number, there in _elsewhere(before, after, *rest(), text)}
    gone = (Pair(before[number], None) for number in sorted(set(range(len(before))) - set(partner.values())))
    kept = (Pair(before[partner[n]] if n in partner else None, record) for n, record in enumerate(after))
    yield from chain(kept, gone)


def _unchanged(
    before: Sequence[Record], after: Sequence[Record], text: Callable[[Record], str]
) -> Iterator[tuple[int, int]]:
    """Records of the very same words, in their order, where both versions have equally many of them."""
    sides: list[dict[tuple[str, ...], list[int]]] = []
    for records in (before, after):
        places: dict[tuple[str, ...], list[int]] = {}
        for number, record in enumerate(records):
            places.setdefault((record.kind, record.text, text(record)), []).append(number)
        sides.append(places)
    for key, mine in sides[0].items():
        theirs = sides[1].get(key, ())
        if len(mine) == len(theirs):
            yield from zip(mine, theirs, strict=True)


def _in_place(
    before: Sequence[Record],
    after: Sequence[Record],
    left: Sequence[int],
    free: Sequence[int],
    place: Callable[[Record], tuple[int, int]],
) -> Iterator[tuple[int, int]]:
    """Records whose places overlap, the greatest overlap first."""
    starts = [after[number].start for number in free]
    overlaps = []
    for number in left:
        record = before[number]
        start, end = place(record)
        for at in range(max(bisect_right(starts, start) - 1, 0), len(free)):
            there = free[at]
            if after[there].start >= end:
                break
            shared = min(end, after[there].end) - max(start, after[there].start)
            if shared > 0 and (after[there].kind == record.kind or shared * 2 > end - start):
                overlaps.append((-shared, number, there))
    yield from _one_to_one(overlaps)


def _elsewhere(
    before: Sequence[Record],
    after: Sequence[Record],
    left: Sequence[int],
    free: Sequence[int],
    text: Callable[[Record], str],
) -> Iterator[tuple[int, int]]:
    """Records that moved: those of one kind, the likest first, as far as there are few enough to compare them all."""
    if len(free) * len(left) > _MOST_MOVED:
        return
    alike = (
        (-fuzz.ratio(text(before[one]), text(after[other])), one, other)
        for one in left
        for other in free
        if before[one].kind == after[other].kind
    )
    yield from _one_to_one(each for each in alike if -each[0] >= _MOVED)


def _one_to_one(candidates: Iterable[tuple[float, int, int]]) -> Iterator[tuple[int, int]]:
    """The candidates ``(cost, one, other)`` by rising cost, each side used once."""
    used: tuple[set[int], set[int]] = (set(), set())
    for _, one, other in sorted(candidates):
        if one not in used[0] and other not in used[1]:
            used[0].add(one)
            used[1].add(other)
            yield one, other
