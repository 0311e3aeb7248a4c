"""Dialogue set with dashes, as in much fiction and in many languages: “— Come in, he said. It is open.”

Looked for only where a text has no quotation marks and somebody is said to speak after a dash; a list set with dashes
has neither.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.extract.doc import Words
from factcheck.extract.quotes import lexicon
from factcheck.records import Block
from factcheck.values.marks import Marked

_DASHES = frozenset(("—", "--", "–", "―"))
_TURN = re.compile(r"(?<=[,.])(?:(?:P|D?J?N|E{1,3})R?[BZ]|[BZK](?:P|D?J?N|E{1,3}))")
_NARRATIVE = re.compile(r"(?:[&bRs],?){0,2}(?:P|E{1,3}|D[JE]?[NE])(?:R?B|R?(?P<auxiliary>H))|[GK],")
_PAST = frozenset(("was", "were", "had", "did"))
_SPOKEN = frozenset(["i", "you", "we", "it"])


def dialogue_stretches(words: Words, codes: str, blocks: Sequence[Block]) -> list[Marked]:
    """The spoken stretches of dialogue set with dashes, in text order; none when the text is not set so."""
    openers = list(_openers(words, codes, blocks))
    found: list[Marked] = []
    spoken = False
    for place, opener in enumerate(openers):
        block = _block_of(blocks, words.starts[opener])
        end = bisect_left(words.starts, blocks[block].end)
        if place + 1 < len(openers):
            end = min(end, openers[place + 1])
        turn = _turn(words, codes, opener + 1, end)
        spoken = spoken or turn is not None
        for first, last in _speech(words, codes, opener + 1, turn, end):
            start, stop = words.starts[first], words.ends[last - 1]
            left = words.starts[opener] if first == opener + 1 else start
            found.append(Marked(start, stop, left, stop, words.texts[opener] if left < start else "", "", block))
    return found if spoken else []


def _openers(words: Words, codes: str, blocks: Sequence[Block]) -> Iterator[int]:
    starts = {block.start for block in blocks}
    for number, text in enumerate(words.texts):
        if text in _DASHES and number + 1 < len(codes) and words.texts[number + 1][0].isupper():
            at_start = words.starts[number] in starts
            if (at_start and words.ends[number] < words.starts[number + 1]) or (number and codes[number - 1] in ".:"):
                yield number


def _block_of(blocks: Sequence[Block], offset: int) -> int:
    return max(bisect_left(blocks, offset + 1, key=lambda block: block.start) - 1, 0)


def _turn(words: Words, codes: str, start: int, end: int) -> tuple[int, int] | None:
    """The words "he said" after a first stop or comma, with the rest of their sentence."""
    quoting = lexicon.quoting()
    for found in _TURN.finditer(codes, start, end):
        if any(word in quoting for word in words.lower[found.start() : found.end()]):
            stop = codes.find(".", found.end(), end)
            return found.start(), stop + 1 if stop >= 0 else end
    return None


def _speech(words: Words, codes: str, start: int, turn: tuple[int, int] | None, end: int) -> Iterator[tuple[int, int]]:
    if turn is None:
        yield start, _until_narrative(words, codes, start, end)
        return
    yield start, turn[0]
    if turn[1] < end:
        last = _until_narrative(words, codes, turn[1], end, may_be_empty=True)
        if last > turn[1]:
            yield turn[1], last


def _until_narrative(words: Words, codes: str, start: int, end: int, may_be_empty: bool = False) -> int:
    """Where the sentences of a speaker give way to those of the narrator: a third person in the past tense."""
    place = start
    first = not may_be_empty
    while place < end:
        if not first and _is_narrative(words, codes, place, end):
            return place
        first = False
        stop = codes.find(".", place, end)
        if stop < 0:
            return end
        place = stop + 1
    return end


def _is_narrative(words: Words, codes: str, start: int, end: int) -> bool:
    found = _NARRATIVE.match(codes, start, end)
    if found is None or words.lower[start] in _SPOKEN:
        return False
    return found["auxiliary"] is None or words.lower[found.start("auxiliary")] in _PAST
