"""Text to tokens: letters of kinds, with what each token says.

Only figures, names of days and words that need a capital are looked at one by one; everything else is one look into
the lexicon.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any

from factcheck.lang import table
from factcheck.values.dates.lexicon import KINDS, MARKS, Value, words
from factcheck.values.letters import same_length_lower

_FRACTIONS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_CASED = frozenset(KINDS[name] for name in ("MAYMONTH", "MAYSHORT", "MAYDAY", "TINYDAY", "ZONE", "ERA"))
_CAPITALS = frozenset(KINDS[name] for name in ("ZONE", "ERA"))
_LONGEST_NAME = 40
_GLUE = ("-", "/", ".")
_OTHER, _ODD = KINDS["OTHER"], "?"
# Groups of the pattern below that are a kind of their own, whatever they hold.
_PLAIN = frozenset(("ISO", "NUMERIC", "SLASHED", "CLOCK", "ORDINAL", "MERIDIEM", "ERA", "POSSESSIVE", "MARK"))
# Ordered and guarded for speed: blanks are passed over at once, most tokens are words of plain letters, and only
# figures need the middle part.
_TOKEN = re.compile(
    r"(?!\s)(?:"
    r"(?P<OTHER>[a-z]{2,})"
    r"|(?=\d)(?:"
    r"(?P<ISO>\d{4}(?P<mark>[-/.])\d\d(?P=mark)\d\d(?:t\d\d:\d\d(?::\d\d)?(?:\.\d{1,6})?(?:z|[+-]\d\d:?\d\d)?)?(?![\d-]))"
    r"|(?P<NUMERIC>\d{1,2}(?P<sep>[./-])\d{1,2}(?P=sep)(?:\d{4}|\d\d)(?![\d/-]))"
    r"|(?P<SLASHED>\d{1,2}/\d{1,2}(?![\d/]))"
    r"|(?P<MODEL>\d{4}(?=[a-z])(?!s\b|b\.?c|a\.?d\b|hrs\b|h\b|[ap]m\b)\w+)"
    r"|(?P<CLOCK>\d{1,2}:\d\d(?::\d\d)?(?![\d:]))"
    r"|(?P<DECADE>(?:\d\d)?\d0['’]?s\b)"
    r"|(?P<ORDINAL>\d{1,3}(?:st|nd|rd|th)\b)"
    r"|(?P<NUMBER>\d{1,3}(?:,\d{3})+(?!\d)|\d{1,9}(?:\.\d{1,4}(?!\d))?(?:\s?[½¼¾])?))"
    r"|(?P<MERIDIEM>[ap]\.\s?m\b\.?)"
    r"|(?P<ERA>(?:b\.\s?c|a\.\s?d)\b\.?)"
    r"|(?P<WORD>[^\W\d_]+)"
    r"|(?P<SHORT>['’]\d0s\b)"
    r"|(?P<POSSESSIVE>['’](?:s\b)?)"
    r"|(?P<FRACTION>[½¼¾])"
    r"|(?P<MARK>[^\s\w]|_)"
    r")"
)


Piece = tuple[str, int, int, str]  # a token inside a word: kind, place in the word, text


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text as parallel lists: ``kinds`` holds one letter a token, ``words`` are in lower case."""

    kinds: str
    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]


class Words:
    """The tokens of one expression: the names of their kinds, and their values."""

    __slots__ = ("_words", "names")

    def __init__(self, names: list[str], words: Sequence[str]) -> None:
        self.names = names
        self._words = words

    def value(self, number: int) -> Any:
        """The number, unit or name that a word stands for."""
        return _classified(self._words[number])[1]

    def text(self, number: int) -> str:
        """The word, lower case."""
        return self._words[number]

    def part(self, start: int, end: int) -> Words:
        """Some of the words."""
        return Words(self.names[start:end], self._words[start:end])

    def index(self, names: Container[str], start: int = 0) -> int | None:
        """The first word of one of these kinds."""
        return next((i for i in range(start, len(self.names)) if self.names[i] in names), None)


def tokens(text: str) -> Tokens:
    """The tokens of a text."""
    low = same_length_lower(text)
    matches = list(_TOKEN.finditer(low))
    return refined(text, [m.start() for m in matches], [m.end() for m in matches], [m[0] for m in matches])


def refined(text: str, starts: Sequence[int], ends: Sequence[int], lower: Sequence[str]) -> Tokens:
    """The tokens of a text that is already cut into words: figures cut finer, names of days put together."""
    kind_of, first_words = _kinds(), _first_words()
    kinds = "".join([kind_of.get(word) or (_OTHER if word.isalpha() else _ODD) for word in lower])
    letters: list[str] = []
    recut: list[tuple[int, int, Sequence[Piece]]] = []  # words from … up to …, and what stands in their place
    seen = 0
    at = kinds.find(_ODD)
    while at >= 0:
        letters.append(kinds[seen:at])
        word, start = lower[at], starts[at]
        seen = at + 1
        if word.isdigit() and text[ends[at] : ends[at] + 1] not in _GLUE:
            letters.append(_classified(word)[0])
            at = kinds.find(_ODD, seen)
            continue
        if word in first_words and (name := _named().match(same_length_lower(text[start : start + _LONGEST_NAME]))):
            seen = bisect_left(starts, start + name.end(), seen)
            pieces: Sequence[Piece] = ((KINDS["NAMED"], 0, name.end(), name[0].replace("’", "'")),)
            letters.append(KINDS["NAMED"])
        elif word[0].isdigit() and text[ends[at] : ends[at] + 1] in _GLUE and (date := _numeric(text, start)):
            seen = bisect_left(starts, start + len(date), seen)
            pieces = ((_classified(date)[0], 0, len(date), date),)
            letters.append(pieces[0][0])
        else:
            pieces, found, cased = _pieces(word)
            if cased:
                pieces = [_as_written(piece, text, start) for piece in pieces]
                found = "".join([piece[0] for piece in pieces])
            letters.append(found)
        if seen > at + 1 or len(pieces) != 1 or pieces[0][2] != ends[at] - start:
            recut.append((at, seen, pieces))
        at = kinds.find(_ODD, seen)
    letters.append(kinds[seen:])
    return _rebuilt("".join(letters), starts, ends, lower, recut)


def _numeric(text: str, start: int) -> str | None:
    """The date in figures at a place, which tokenizers cut at its marks."""
    match = _TOKEN.match(same_length_lower(text[start : start + _LONGEST_NAME]))
    return match[0] if match and match.lastgroup in ("ISO", "NUMERIC", "SLASHED") else None


def _rebuilt(
    kinds: str,
    starts: Sequence[int],
    ends: Sequence[int],
    lower: Sequence[str],
    recut: Sequence[tuple[int, int, Sequence[Piece]]],
) -> Tokens:
    if not recut:
        return Tokens(kinds, starts, ends, lower)
    firsts: list[int] = []
    lasts: list[int] = []
    spelt: list[str] = []
    done = 0
    for begin, end, pieces in (*recut, (len(starts), len(starts), ())):
        firsts += starts[done:begin]
        lasts += ends[done:begin]
        spelt += lower[done:begin]
        done = end
        for _, first, last, word in pieces:
            firsts.append(starts[begin] + first)
            lasts.append(starts[begin] + last)
            spelt.append(word)
    return Tokens(kinds, firsts, lasts, spelt)


def _as_written(piece: Piece, text: str, start: int) -> Piece:
    kind, first, last, word = piece
    return (
        piece if kind not in _CASED or _cased(kind, text[start + first : start + last]) else (_OTHER, first, last, word)
    )


def _cased(kind: str, word: str) -> bool:
    """Whether a word that is also a common one is written as a name: "May", "EST"."""
    return word.isupper() if kind in _CAPITALS else word[:1].isupper()


@cache
def _kinds() -> dict[str, str]:
    """The kind of every word that needs no second look; words that do are odd."""
    found = {word: _ODD if kind in _CASED else kind for word, (kind, _) in words().items()} | MARKS
    scraps = table("time_words")["scraps"]
    found |= {scrap: KINDS[kind.upper()] for kind, spellings in scraps.items() for scrap in spellings}
    return found | dict.fromkeys(_first_words(), _ODD)


@cache
def _first_words() -> frozenset[str]:
    """The words that names of days begin with, whichever way they are cut off."""
    return frozenset(first for name in _named_days() for first in (name.split()[0], re.split(r"[ '-]", name)[0]))


def _named_days() -> tuple[str, ...]:
    days = table("named_days")
    return (*days["yearly"], *days["once"])


@cache
def _named() -> re.Pattern[str]:
    names = sorted(_named_days(), key=len, reverse=True)
    return re.compile("(?:" + "|".join(re.escape(name) for name in names).replace("'", "['’]") + r")\b")


@lru_cache(maxsize=4096)
def _pieces(word: str) -> tuple[tuple[Piece, ...], str, bool]:
    """The tokens inside a word, their kinds in one string, and whether any of them hangs on capitals."""
    found = tuple((_classified(m[0])[0], m.start(), m.end(), m[0]) for m in _TOKEN.finditer(word))
    kinds = "".join(kind for kind, *_ in found)
    return found, kinds, not _CASED.isdisjoint(kinds)


@lru_cache(maxsize=4096)
def _classified(word: str) -> tuple[str, Value]:
    """The kind and the value of a token, as far as they do not hang on capitals."""
    if known := words().get(word):
        return known
    if word in MARKS:
        return MARKS[word], None
    if word in _named_day_set():
        return KINDS["NAMED"], word
    match = _TOKEN.match(word)
    name = match.lastgroup or "" if match else ""
    if name in ("NUMBER", "FRACTION"):
        return _number(word)
    if name == "ORDINAL":
        return KINDS[name], int(word[:-2])
    if name == "MERIDIEM":
        return KINDS[name], word[0]
    if name in ("DECADE", "SHORT"):
        figures = int(re.sub(r"\D", "", word)) // 10
        return KINDS["DECADE"], figures if figures > 9 else figures + (190 if figures > 1 else 200)
    return (KINDS[name], word) if name in _PLAIN else (_OTHER, word)


@cache
def _named_day_set() -> frozenset[str]:
    return frozenset(_named_days())


def _number(word: str) -> tuple[str, Value]:
    if word.isascii() and word.isdigit():
        value = int(word)
        if len(word) == 4 and 1000 <= value <= 2100:
            return KINDS["YEAR"], value
        if len(word) == 4 and value < 2400 and value % 100 < 60:
            return KINDS["MILITARY"], value
        return KINDS["DAY" if len(word) < 3 and 0 < value < 32 else "NUMBER"], value
    part = _FRACTIONS.get(word[-1], Fraction(0))
    whole = word.rstrip("½¼¾").strip().replace(",", "")
    try:
        amount = part + (Fraction(whole) if whole else 0)
    except ValueError:  # figures that no number has in its middle: "10²000"
        return _OTHER, word
    return KINDS["NUMBER"], int(amount) if amount.denominator == 1 else amount


def spelled(phrase: str) -> int | None:
    """The value of a number in words: "twenty-four" 24, "nineteen ninety-seven" 1997, "two thousand and five" 2005."""
    values = table("time_words")["cardinals"]
    total = group = 0
    for word in re.split(r"[\s-]+", phrase):
        if word == "and":
            continue
        if (value := values.get(word)) is None:
            return None
        if word == "thousand":
            total, group = total + (group or 1) * 1000, 0
        elif word in ("hundred", "dozen"):
            group = (group or 1) * value
        elif 10 <= group < 100 and value >= 10:  # two pairs of figures are a year
            group = group * 100 + value
        else:
            group += value
    return total + group
