"""Where numbers stand: where one may begin, and whether what touches it makes it part of a word or name."""

from __future__ import annotations

import re
from functools import cache

from factcheck.lang import table
from factcheck.values.numbers.currency import money_before
from factcheck.values.numbers.patterns import trie
from factcheck.values.numbers.words import number_words

_WORD_HYPHEN = re.compile(r"([A-Za-z]{1,12})[-–‑]$")
_OPENING = ' \u00a0\n("“‘[$£€¥'
_DASHES = "-–‑−"
_INNER = "-./:,"


@cache
def candidates() -> re.Pattern[str]:
    """Where a number may begin: digits or a number word, on text in lower case."""
    return re.compile(rf"[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|\b{trie(number_words())}\b")


@cache
def _free() -> frozenset[str]:
    return frozenset(table("number_contexts")["hyphen"]["free"])


def token_end(text: str, start: int) -> int:
    """The end of the word, code or address around ``start``."""
    end = start + 1
    while end < len(text) and (
        text[end].isalnum() or text[end] in "_‑" or (text[end] in _INNER and text[end + 1 : end + 2].isalnum())
    ):
        end += 1
    return end


def is_part_of_word(text: str, start: int, last_end: int, worded: bool) -> bool:
    """Whether what touches a number from the left makes it part of a word or name: "F-16", "COVID-19", "'80s", "#4".

    ``last_end`` is where the number before ended: what it touches is its partner. ``worded`` tells a number word.
    """
    if not start or start == last_end:
        return False
    before, further = text[start - 1], text[start - 2 : start - 1]
    if before in _OPENING:
        return False
    if before.isalpha():
        return worded or money_before(text, start, True) is None
    if before in _DASHES:
        return further.isalnum() and last_end != start - 1 and not _is_free(text, start, worded)
    if before in "'’":
        return not worded and not further.isdigit()
    if before == "/":
        return last_end != start - 1 and further.isalnum()
    return before in "#@_\\&№" or (before in ".:" and further.isdigit() and text[start].isdigit())


def _is_free(text: str, start: int, worded: bool) -> bool:
    found = _WORD_HYPHEN.search(text, max(0, start - 14), start)
    if found is None or text[start - len(found[0]) - 1 : start - len(found[0])].isalnum():
        return False
    return worded or found[1].lower() in _free()


def is_tied(lower: str, start: int) -> bool:
    """Whether a hyphen ties a number word to the word before it ("four-by-four")."""
    if not lower[start].isalpha() or lower[start - 1 : start] not in ("-", "‑"):
        return False
    found = _WORD_HYPHEN.search(lower, max(0, start - 14), start)
    return found is not None and found[1] not in _free()
