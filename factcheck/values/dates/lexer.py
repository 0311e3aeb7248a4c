"""Text to tokens, only where a time expression may stand.

A trigger is a word or figure without which there is no time expression: a month, a unit, a year, a clock time. The
text around each is cut into tokens; everything else is never looked at.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from fractions import Fraction
from functools import cache
from typing import Any

from factcheck.lang import table
from factcheck.values.dates.lexicon import KINDS, MARKS, Value, words

_BEFORE, _AFTER = 34, 24  # characters of context on each side of a trigger
_FAR_APART = _BEFORE + _AFTER
_TRIGGER_SECTIONS = ("units", "parts", "seasons", "deictic", "decades", "recurring", "periodical", "references")
_TRIGGER_FIGURES = (
    r"\d(?:\d{3}(?!\d)|\d?[:/]\d|\d?\s?[ap]\.?\s?m\b|\d{0,2}0['’]?s\b|\d{0,2}\s?b\.?c\b|\d?\.\d\d?\s?[ap]\.?m\b)"
)
_FRACTIONS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_CASED = frozenset(KINDS[name] for name in ("MAYMONTH", "MAYSHORT", "MAYDAY", "TINYDAY", "ZONE", "ERA", "PLACE"))
_CAPITALS = frozenset(KINDS[name] for name in ("ZONE", "ERA"))
# Groups of the pattern below that are a kind of their own, whatever they hold.
_PLAIN = {name: KINDS[kind] for name, kind in (("OTHER", "OTHER"), ("WORD", "OTHER"), ("MODEL", "OTHER"))} | {
    name: KINDS[name]
    for name in ("ISO", "NUMERIC", "SLASHED", "CLOCK", "ORDINAL", "MERIDIEM", "ERA", "POSSESSIVE", "NEWLINE", "MARK")
}
# Ordered and guarded for speed: blanks are passed over at once, most tokens are words of plain letters, and only
# figures need the middle part.
_TOKEN = re.compile(
    r"(?![^\S\n])(?:"
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
    r"|(?P<NEWLINE>\n)"
    r"|(?P<FRACTION>[½¼¾])"
    r"|(?P<MARK>[^\s\w]|_)"
    r")"
)


class Tokens:
    """A stretch of text: ``kinds`` holds one letter a token; words, values and offsets are worked out when asked for.

    Offsets are into the whole text.
    """

    __slots__ = ("_matches", "kinds")

    def __init__(self, kinds: str, matches: list[re.Match[str]]) -> None:
        self.kinds = kinds
        self._matches = matches

    def start(self, token: int) -> int:
        """Where a token starts."""
        return self._matches[token].start()

    def end(self, token: int) -> int:
        """Where a token ends."""
        return self._matches[token].end()

    def word(self, token: int) -> str:
        """A token in lower case."""
        return self._matches[token][0]

    def value(self, token: int) -> Value:
        """The number, unit or name that a token stands for."""
        match = self._matches[token]
        return (words().get(match[0]) or _figure(match))[1]


class Words:
    """The tokens of one expression: the names of their kinds, and values."""

    __slots__ = ("_first", "_tokens", "names")

    def __init__(self, tokens: Tokens, first: int, names: list[str]) -> None:
        self._tokens = tokens
        self._first = first
        self.names = names

    def value(self, number: int) -> Any:
        """The value of a word."""
        return self._tokens.value(self._first + number)

    def text(self, number: int) -> str:
        """The word, lower case."""
        return self._tokens.word(self._first + number)

    def part(self, start: int, end: int) -> Words:
        """Some of the words."""
        return Words(self._tokens, self._first + start, self.names[start:end])

    def index(self, names: Container[str], start: int = 0) -> int | None:
        """The first word of one of these kinds."""
        return next((i for i in range(start, len(self.names)) if self.names[i] in names), None)


def alternation(entries: Iterable[str]) -> str:
    """A regular expression for any of the entries that tries each letter once: a tree of shared beginnings."""
    tree: dict[str, Any] = {}
    for entry in entries:
        node = tree
        for letter in entry:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(tree)


def _branches(node: dict[str, Any]) -> str:
    branches = [re.escape(letter) + _branches(rest) for letter, rest in sorted(node.items()) if letter]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{joined})?" if "" in node else joined


def named_days() -> tuple[str, ...]:
    """The names of days, lower case, with a straight apostrophe."""
    table_ = table("named_days")
    return (*table_["yearly"], *table_["once"])


@cache
def _named() -> re.Pattern[str]:
    return re.compile("(?P<NAMED>" + alternation(named_days()).replace("'", "['’]") + ")")


@cache
def _trigger() -> re.Pattern[str]:
    """Searched from a character that is no letter or figure on, so that the search skips quickly over words."""
    lexicon, calendar = table("time_words"), table("calendar")
    heads = [word for names in (*calendar["months"].values(), *calendar["weekdays"].values()) for word in names]
    for section in _TRIGGER_SECTIONS:
        for word, entry in lexicon[section].items():
            heads.extend([word] if isinstance(entry, int) else entry if isinstance(entry, list) else entry["words"])
    heads.extend(f"{day}s" for day in calendar["weekdays"])
    heads.extend(lexicon["triggers"]["words"])
    names = alternation(named_days()).replace("'", "['’]")
    return re.compile(rf"[^a-z0-9](?:(?P<NAMED>{names})\b|{alternation(heads)}\b|{_TRIGGER_FIGURES})")


def lowered(text: str) -> str:
    """The text in lower case, letter for letter: never longer or shorter."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def stretches(text: str) -> Iterator[Tokens]:
    """The tokens around each trigger; triggers near one another share a stretch."""
    low = lowered(text)
    names: list[tuple[int, int]] = []
    first = last = -_FAR_APART - 1  # of the stretch so far: where its first trigger starts and its last one ends
    for trigger in _trigger().finditer(" " + low):
        start, end = trigger.start(), trigger.end() - 1  # the blank before and the separator cancel out
        if start - last > _FAR_APART:
            if last > 0:
                yield _tokens(text, low, _left(low, first), _right(low, last), names)
            first, names = start, []
        if trigger.lastgroup:
            names.append((start, end))
        last = end
    if last > 0:
        yield _tokens(text, low, _left(low, first), _right(low, last), names)


def _left(low: str, offset: int) -> int:
    edge = max(offset - _BEFORE, 0)
    paragraph = low.rfind("\n", edge, offset)
    if paragraph >= 0:
        return paragraph + 1
    return edge if edge == 0 else max(low.find(" ", edge, offset), edge)


def _right(low: str, offset: int) -> int:
    edge = min(offset + _AFTER, len(low))
    paragraph = low.find("\n", offset, edge)
    if paragraph >= 0:
        return paragraph
    return edge if edge == len(low) else max(low.rfind(" ", offset, edge), offset)


def _tokens(text: str, low: str, start: int, end: int, names: list[tuple[int, int]]) -> Tokens:
    matches: list[re.Match[str]] = []
    for first, last in names:
        matches += _TOKEN.finditer(low, start, first)
        matches += filter(None, [_named().fullmatch(low, first, last)])
        start = last
    matches += _TOKEN.finditer(low, start, end)
    kind_of = _kinds()
    kinds = [kind_of.get(match[0]) or _PLAIN.get(match.lastgroup or "") or _figure(match)[0] for match in matches]
    if not _CASED.isdisjoint(kinds):
        kinds = [
            kind if kind not in _CASED or _cased(kind, text[match.start() : match.end()]) else KINDS["OTHER"]
            for kind, match in zip(kinds, matches, strict=True)
        ]
    return Tokens("".join(kinds), matches)


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for word, (kind, _) in words().items()} | MARKS


def _cased(kind: str, word: str) -> bool:
    """Whether a word that is also a common one is written as a name: "May", "EST"."""
    return word.isupper() if kind in _CAPITALS else word[0].isupper()


def _figure(match: re.Match[str]) -> tuple[str, Value]:
    name, word = match.lastgroup or "", match[0]
    if name in ("NUMBER", "FRACTION"):
        return _number(word)
    if name == "MARK":
        return MARKS[word] if word in MARKS else KINDS["MARK"], None
    if name == "ORDINAL":
        return KINDS[name], int(word[:-2])
    if name == "MERIDIEM":
        return KINDS[name], word[0]
    if name == "NAMED":
        return KINDS[name], word.replace("’", "'")
    if name in ("DECADE", "SHORT"):
        figures = int(re.sub(r"\D", "", word)) // 10
        return KINDS["DECADE"], figures if figures > 9 else figures + (190 if figures > 1 else 200)
    return KINDS["OTHER" if name in ("WORD", "MODEL") else name], word


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
    amount = part + (Fraction(whole) if whole else 0)
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
