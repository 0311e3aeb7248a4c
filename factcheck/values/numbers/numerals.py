"""Numbers as written, in digits and in words: "1,234.5", "2.5 million", "$1.2bn", "twenty-one", "the 21st"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from factcheck.lang import table
from factcheck.values.numbers.digits import read_digits, vulgar
from factcheck.values.numbers.patterns import trie
from factcheck.values.numbers.words import ONE, ZERO, Form, read_after_digits, read_words

_WORD = re.compile(r"[a-z]+")
_SUFFIX = re.compile(r"(?P<gap>[ \u00a0]?)(?P<letters>[a-zA-Z]{1,3})(?![\w'’]|[.&]\w)")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written, ``text[start:end]``.

    ``raw`` is the value before the last multiplier ``scale`` ("2.5 million": 2.5 and 1,000,000); ``low``/``high`` are
    the bounds of a plural magnitude ("thousands"); ``precision`` is the place value of the last significant digit;
    ``grouping`` names how thousands are set off, empty where they are not.
    """

    start: int
    end: int
    value: Decimal
    precision: Decimal
    form: Form
    scale: Decimal = ONE
    raw: Decimal = ZERO
    low: Decimal | None = None
    high: Decimal | None = None
    grouping: str = ""


@dataclass(frozen=True, slots=True)
class Suffix:
    """Letters after digits that may multiply ("1.2bn", "5 M"), whether they touch, and the number multiplied."""

    letters: str
    glued: bool
    numeral: Numeral


@cache
def _suffixes() -> dict[str, Decimal]:
    return {letters: Decimal(value) for letters, value in table("numerals")["suffixes"].items()}


def read_numeral(lower: str, start: int) -> Numeral | None:
    """The longest number that begins at ``start``, a digit or a number word, in a text in lower case. Letters glued to
    digits are left to :func:`read_suffix`."""
    first = lower[start]
    if first.isdecimal() or first == "." or first in vulgar():
        return _in_digits(lower, start)
    found = _WORD.match(lower, start)
    number = read_words(lower, start, found[0]) if found else None
    if number is None:
        return None
    raw = number.value / number.scale
    return Numeral(
        start, number.end, number.value, number.precision, number.form, number.scale, raw, number.low, number.high
    )


@cache
def _glued() -> re.Pattern[str]:
    return re.compile(rf"{trie(table('numerals')['scales'])}(?![a-z])")


def _in_digits(lower: str, start: int) -> Numeral | None:
    digits = read_digits(lower, start)
    if digits is None:
        return None
    end, value, places = digits.end, digits.value, digits.places
    if lower[end : end + 2] in ("st", "nd", "rd", "th") and not lower[end + 2 : end + 3].isalnum():
        return Numeral(start, end + 2, value, ONE, "ordinal", grouping=digits.grouping)
    glued = _glued().match(lower, end) if lower[end : end + 1].isalpha() else None
    if glued:  # "$33million"
        scale = Decimal(table("numerals")["scales"][glued[0]])
        return Numeral(
            start, glued.end(), value * scale, places * scale, "digits", scale, raw=value, grouping=digits.grouping
        )
    if lower[end : end + 1] not in (" ", "-", "\u00a0", "\n"):
        return Numeral(start, end, value, places, "digits", raw=value, grouping=digits.grouping)
    number = read_after_digits(lower, end, value, places)
    raw = value if number.scale != ONE else number.value
    return Numeral(
        start, number.end, number.value, number.precision, "digits", number.scale, raw, grouping=digits.grouping
    )


def read_suffix(text: str, numeral: Numeral) -> Suffix | None:
    """The multiplier in letters that may follow a number in digits."""
    if numeral.form != "digits" or numeral.scale != ONE:
        return None
    found = _SUFFIX.match(text, numeral.end)
    scale = _suffixes().get(found["letters"].lower()) if found else None
    if found is None or scale is None:
        return None
    value, precision = numeral.value * scale, numeral.precision * scale
    more = replace(numeral, end=found.end(), value=value, precision=precision, scale=scale, raw=numeral.value)
    return Suffix(found["letters"], not found["gap"], more)
