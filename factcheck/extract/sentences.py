"""Where sentences begin.

A sentence ends at a full stop, a question or exclamation mark or an ellipsis, together with the closing marks that
touch it, when something that can open a sentence follows; it always ends with its block, at an empty line and before
a bullet. Speech is not treated apart: a stop inside a quotation ends a sentence ("“I go. You stay,” he said." is two),
and a question or exclamation goes on when a verb of saying follows the closing mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from factcheck.extract.doc import Words
from factcheck.lang import table, word_set
from factcheck.records import Block

ENDINGS = ".!?…。"
LONGEST = 400  # words; nobody writes such a sentence, and every later stage may look through a whole one
_CLOSING = frozenset(")]}”’\"'»›") | {"''"}
_BULLETS = frozenset("•*▪■●·-–—►‣◦>")
_OPENING = frozenset("([{“‘\"'«‹") | {"''", "``"} | _BULLETS
_ELLIPSIS = re.compile(r"\.{2,}|…+")
_TELLING_REACH = 5


@cache
def _abbreviations() -> dict[str, str]:
    """Every abbreviation to its kind; the strictest where it is of several."""
    kinds = table("abbreviations")
    return {short: kind for kind in ("closing", "leading", "numbering") for short in kinds[kind]}


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("abbreviations")[kind])


@cache
def _openers() -> frozenset[str]:
    """Words that open a sentence and, capitalised, are hardly ever part of a name."""
    closed = table("closed_classes")
    words = {word for kind in ("DET", "PRON", "ADP", "CCONJ", "SCONJ", "MD", "AUX") for word in closed[kind]}
    return frozenset(words) - {"may", "will"} | word_set("adverbs")


def sentence_starts(
    words: Words, stops: Iterable[int], text: str, blocks: Sequence[Block], gaps: Iterable[int]
) -> list[int]:
    """The numbers of the words that begin a sentence, in order.

    ``stops`` are the words that end in a stop, ``gaps`` those behind white space that is a token of its own.
    """
    starts = words.starts
    found = {0, len(starts)}
    for block in blocks:
        found.add(words.at(block.start))
        found.add(words.at(block.end))
    for number in gaps:
        if number and _breaks(words, number, text):
            found.add(number)
    previous = 0
    for stop in stops:
        if stop >= previous:
            begin = _after_stop(words, stop)
            if begin and words.texts[begin] in _CLOSING and begin + 1 in found:
                continue  # a closing mark set off by a space, at the end of its paragraph
            if begin:
                found.add(begin)
                previous = begin
    found.add(len(starts))
    return list(_bounded(sorted(found)))


def _bounded(starts: Sequence[int]) -> Iterator[int]:
    """The starts, the last of which is the end of the text, with more where a sentence would be endless."""
    for start, end in pairwise(starts):
        yield from range(start, end, LONGEST)


def _breaks(words: Words, number: int, text: str) -> bool:
    """Whether the white space before a word ends the sentence: an empty line, or a new line with a bullet."""
    gap = text[words.ends[number - 1] : words.starts[number]]
    return gap.count("\n") > 1 or ("\n" in gap and words.texts[number] in _BULLETS)


def _after_stop(words: Words, stop: int) -> int:
    """The number of the word that begins a new sentence after the stop; 0 when the sentence goes on."""
    starts, ends, texts = words.starts, words.ends, words.texts
    count = len(texts)
    last = stop
    closed = False
    while last + 1 < count and starts[last + 1] == ends[last]:
        following = texts[last + 1]
        if following in _CLOSING:
            # A straight mark with no space on either side belongs to what comes after only when a word touches it.
            closed = True
        elif following[-1] not in ENDINGS:
            break
        last += 1
    begin = last + 1
    if begin == count:
        return 0
    tight = starts[begin] == ends[last]
    head = begin
    while head + 1 < count and texts[head] in _OPENING and head - begin < 3:
        head += 1
    opener, mark = texts[head], texts[stop]
    if tight:
        joined = (
            texts[stop] == "." and texts[stop - 1][-1:].islower() and opener[0].isupper() and len(texts[stop - 1]) > 1
        )
        return begin if joined else 0
    if opener[0].islower() or not (opener[0].isalnum() or head > begin):
        return 0
    if _ELLIPSIS.fullmatch(mark):
        return begin if opener[0].isupper() and opener != "I" else 0
    if mark == "." and opener[0].isdigit() and texts[stop - 1].isdigit() and _split_decimal(words, stop, head):
        return 0
    if mark[-1] == ".":
        return begin if _full_stop(words, stop, head, closed) else 0
    if closed and mark[-1] in "!?" and _telling(words, head):
        return 0
    return begin


def _full_stop(words: Words, stop: int, head: int, closed: bool) -> bool:
    """Whether a full stop ends a sentence when the word numbered ``head`` follows."""
    lower, texts = words.lower, words.texts
    word = lower[stop]
    if word != ".":
        short = word[:-1]
    elif stop and words.ends[stop - 1] == words.starts[stop]:
        short = lower[stop - 1]
        if not _is_abbreviation(short, texts[stop - 1]):
            return True
    else:
        return True
    opener = lower[head]
    if closed:
        return True
    kind = _abbreviations().get(short)
    if kind == "numbering":
        return not opener[0].isdigit()
    if kind == "leading":
        return False
    if kind == "closing" or "." in short or (len(short) == 1 and short.isalpha()):
        return opener in _openers() and short != "i"
    return True


def _split_decimal(words: Words, stop: int, head: int) -> bool:
    """Whether a decimal point was set with a space: 2. 6 million."""
    tight = words.ends[stop - 1] == words.starts[stop]
    return tight and words.lower[head + 1 : head + 2] in (["million"], ["billion"], ["trillion"], ["percent"], ["%"])


def _is_abbreviation(short: str, text: str) -> bool:
    """Whether a stop that is a token of its own belongs to the word before it."""
    if len(short) == 1:
        return text.isupper()
    return short in _abbreviations() and (text[0].isupper() or short not in _words("capitalised"))


def _telling(words: Words, head: int) -> bool:
    """Whether a verb of saying stands near, before the clause ends."""
    verbs = _words("telling")
    for word in words.lower[head : head + _TELLING_REACH]:
        if word in verbs:
            return True
        if word in (",", ".", ";", "“", '"'):
            return False
    return False
