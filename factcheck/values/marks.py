"""Quotation marks, paired inside a paragraph and never across one.

A mark may be straight, curly, doubled (two apostrophes), single or angular; it may be nested, lost, or closed in
another style than it was opened. Nothing here raises: a mark without a partner gives a stretch to the paragraph's end
or to the next mark, with "" for the mark that is missing. One pass over the text, one over the marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.lang import word_set
from factcheck.records import Block

# One set of characters, then what each must stand beside: a pattern that begins with a set is searched fastest. Markup
# left in a text (x="…") is eaten whole; an apostrophe inside a word is none of ours; of three, one is single.
_MARK = re.compile(
    r"[=\"'`“”„«»‘’](?:"
    r"(?<=[“”„«»\"])|(?<=‘)‘?"
    r"|(?<=')(?:(?=''(?!'))(?<=\S.)|'|(?<!\w.)|(?!\w))"
    r"|(?<=’)(?:’(?!’)|(?<!\w.)|(?!\w))"
    r"|(?<=`)`"
    r"|(?<==)\"[^\"\n]{0,300}\")"
)
_SINGLES = frozenset("'‘’")
_OPENS = frozenset(("``", "“", "„", "«", "‘", "‘‘"))
_CLOSES = frozenset(("”", "»", "’", "’’"))
_BEFORE_OPENING = frozenset("([{—–-/\"“”„«»‘’'`=>*_|")
_AFTER_CLOSING = frozenset(")]}.,;:?!…—–-/\"“”„«»‘’'`<*_|")
_STOPS = frozenset(".,;:?!…—–-")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between marks. ``[start, end)`` are its words, ``[left, right)`` its extent with the marks.

    ``opened`` and ``closed`` are the marks as printed, "" where one is missing; ``block`` is the number of its block.
    """

    start: int
    end: int
    left: int
    right: int
    opened: str
    closed: str
    block: int


@dataclass(slots=True)
class _Mark:
    """One mark; ``opens`` and ``closes`` are both true where its surroundings allow both."""

    start: int
    end: int
    text: str
    opens: bool
    closes: bool
    partner: int = -1


def marked_stretches(text: str, blocks: Sequence[Block]) -> list[Marked]:
    """The outermost marked stretches of every block, in text order."""
    found: list[Marked] = []
    number, marks = 0, list[_Mark]()
    for match in _MARK.finditer(text):
        start = match.start()
        while number < len(blocks) and blocks[number].end <= start:
            found += _paired(text, blocks[number], number, marks)
            number, marks = number + 1, []
        if number == len(blocks):
            break
        if start >= blocks[number].start and (mark := _mark(text, match, blocks[number])) is not None:
            marks.append(mark)
    if number < len(blocks):
        found += _paired(text, blocks[number], number, marks)
    return found


def _paired(text: str, block: Block, number: int, marks: list[_Mark]) -> list[Marked]:
    if not marks:
        return []
    _pair_doubles(text, marks)
    _pair_singles(text, marks)
    return _outermost(text, marks, block, number)


def _mark(text: str, match: re.Match[str], block: Block) -> _Mark | None:
    """A mark with the directions its surroundings allow; None for an apostrophe or a sign for inches."""
    start, end = match.span()
    sign = match[0]
    if sign[0] == "=":
        return None
    before = text[start - 1] if start > block.start else " "
    after = text[end] if end < block.end else " "
    blank_before, blank_after = before.isspace(), after.isspace()
    opens = (blank_before or before in _BEFORE_OPENING) and not blank_after
    closes = not blank_before and (blank_after or after in _AFTER_CLOSING)
    if opens and after in _STOPS and after not in "—…" and text[end : end + 3] != "...":
        opens = False
    if blank_before and blank_after:  # tokenised text
        opens, closes = end < block.end, start > block.start
        if sign in _SINGLES:
            word = _WORD.match(text, end + 1)
            opens = sign != "’" and word is not None and word[0][0].isupper()
            closes = sign != "‘" and text[start - 2 : start - 1] in _STOPS
    if opens == closes and sign in _OPENS | _CLOSES:
        opens, closes = sign in _OPENS, sign in _CLOSES
    if sign in _SINGLES:
        if opens and sign != "‘" and _is_clipped(text, end):
            return None
    elif sign == '"' and before.isdigit() and not opens:
        closes = closes or after.isspace()
    if not (opens or closes):
        if sign in _SINGLES:
            return None
        opens = closes = True
    return _Mark(start, end, sign, opens, closes)


def _is_clipped(text: str, end: int) -> bool:
    """Whether the word after an apostrophe has lost its first letters: 'em, 'twas, '90s, or a tokenised 's."""
    word = _WORD.match(text, end)
    return word is not None and (word[0][0].isdigit() or word[0].lower() in word_set("clipped_words"))


def _pair_doubles(text: str, marks: list[_Mark]) -> None:
    """Give every double mark its partner, innermost first; what is left over keeps none."""
    waiting: list[int] = []
    for number, mark in enumerate(marks):
        if mark.text in _SINGLES:
            continue
        if mark.closes and waiting:
            partner = waiting.pop()
            mark.partner, marks[partner].partner = partner, number
        elif mark.opens:
            waiting.append(number)
    for left, right in pairwise(waiting):
        if marks[left].partner < 0 and _is_misplaced(text, marks[right]):
            marks[left].partner, marks[right].partner = right, left


def _is_misplaced(text: str, mark: _Mark) -> bool:
    """Whether a mark that seems to open closes, the blank on its wrong side: "We lost, "she said."""
    before = text[max(mark.start - 2, 0) : mark.start]
    return before == ", " and text[mark.end : mark.end + 1].isalpha()


def _pair_singles(text: str, marks: list[_Mark]) -> None:
    """Give every single mark that opens the next one that surely closes, else the next that may.

    A mark that may do either does what its turn asks for. A plural possessive ("the Joneses' house") may close; it
    does so only when no surer mark comes before the next opening one.
    """
    is_open = False
    for mark in marks:
        if mark.text in _SINGLES:
            if mark.opens and mark.closes:
                mark.opens, mark.closes = not is_open, is_open
            is_open = mark.opens
    sure = doubtful = -1
    for number in range(len(marks) - 1, -1, -1):
        mark = marks[number]
        if mark.text not in _SINGLES:
            continue
        if mark.opens and not mark.closes:
            mark.partner = sure if sure >= 0 else doubtful
            sure = doubtful = -1
        elif mark.closes:
            if _may_be_possessive(text, mark):
                doubtful = number
            else:
                sure, doubtful = number, -1


def _may_be_possessive(text: str, mark: _Mark) -> bool:
    """Whether the mark may be the apostrophe of "the Joneses' house" or "goin' home"."""
    before = text[max(mark.start - 2, 0) : mark.start]
    after = text[mark.end : mark.end + 2]
    return (before[-1:] in "sz" or before == "in") and after[:1] == " " and after[1:].isalnum()


def _outermost(text: str, marks: list[_Mark], block: Block, number: int) -> list[Marked]:
    found: list[Marked] = []
    done = block.start
    place = 0
    while place < len(marks):
        mark = marks[place]
        single = mark.text in _SINGLES
        partner = mark.partner
        if partner > place and not (single and _odd_between(marks, place, partner)):
            last = marks[partner]
            found.append(_stretch(text, mark.end, last.start, mark.start, last.end, mark.text, last.text, number))
            done, place = last.end, partner + 1
            continue
        place += 1
        if single or partner >= 0:
            continue
        if mark.opens:
            while place < len(marks) and marks[place].text in _SINGLES:
                place += 1
            until = marks[place].start if place < len(marks) else block.end
            found.append(_stretch(text, mark.end, until, mark.start, until, mark.text, "", number))
            done = until
        elif not text[mark.start - 1].isdigit():
            stop = text.rfind(". ", done, max(mark.start - 2, done))
            since = done if stop < 0 else stop + 2
            found.append(_stretch(text, since, mark.start, since, mark.end, "", mark.text, number))
            done = mark.end
    return [each for each in found if each.end > each.start]


def _odd_between(marks: list[_Mark], first: int, last: int) -> bool:
    """Whether a double mark between two single ones has its partner outside: then the single ones are no pair."""
    return any(not first < mark.partner < last for mark in marks[first + 1 : last] if mark.text not in _SINGLES)


def _stretch(text: str, start: int, end: int, left: int, right: int, opened: str, closed: str, block: int) -> Marked:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Marked(start, end, left if opened else start, right if closed else end, opened, closed, block)
