"""Number words: "two hundred and fifty thousand", "half a million", "two-thirds", "the twenty-first", "dozens".

The grammar is Hurford's: a group below a thousand, scales that multiply it, smaller groups that add to it. Digits may
stand in for the first group ("2.5 million", "3 hundred and 21").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from factcheck.lang import table
from factcheck.values.numbers.patterns import trie

Form = Literal["digits", "words", "ordinal", "fraction", "vague", "multiple"]
ZERO, ONE, TWELVE = Decimal(0), Decimal(1), Decimal(12)
_LARGEST_ORDINAL = Decimal("1e20")  # far within the precision of a decimal, whose remainders fail beyond it

_AND_PART = re.compile(
    r"[ -]and[ -](?:(?P<count>an?|[a-z]{3,9}(?:-[a-z]{3,5})?)[ -])?"
    r"(?P<part>hal(?:f|ves)|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?|hundredths?)\b"
)
_OF_SCALE = re.compile(
    r"[ -](?:of[ ])?(?:an?[ ])?(?P<scale>hundred|thousand|million|billion|trillion|crore|lakh|dozen)\b"
)
_OF_VAGUE = re.compile(r" of (?P<word>thousands|millions|billions|trillions)\b")
_POINT = re.compile(
    r" point (?P<digits>(?:(?:zero|nought|naught|one|two|three|four|five|six|seven|eight|nine|eleven)[ -]?){1,6})\b"
)
_GAP = r"(?P<gap>[ \u00a0]{1,2}|\s?[-‑]\s?|\n)(?:(?P<and>and|&)[ \n-])?"


@dataclass(slots=True)
class Number:
    """A number read so far: where it ends, its value, place value of the last significant digit and last multiplier."""

    end: int
    value: Decimal
    precision: Decimal
    form: Form
    scale: Decimal = ONE
    low: Decimal | None = None
    high: Decimal | None = None


@cache
def _row(name: str) -> dict[str, Decimal]:
    return {word: Decimal(value) for word, value in table("numerals")[name].items()}


@cache
def _vague() -> dict[str, tuple[Decimal, Decimal]]:
    return {word: (Decimal(low), Decimal(high)) for word, (low, high) in table("numerals")["vague"].items()}


@cache
def _denominators() -> dict[str, Decimal]:
    plain = {word: value for word, value in _row("ordinals").items() if value > 2}
    return {**plain, **{word + "s": value for word, value in plain.items()}, **_row("fractions")}


@cache
def number_words() -> frozenset[str]:
    """Every word that may begin a number, in lower case."""
    rows = (_row(name) for name in ("cardinals", "scales", "dozens", "ordinals", "multiplicatives"))
    return frozenset().union(*rows, _denominators(), _vague())


@cache
def _next() -> re.Pattern[str]:
    words = trie(number_words() | {word + "s" for word in _row("scales")})
    return re.compile(rf"{_GAP}(?P<word>{words}|\d{{1,2}})(?![\w.,]\d|\w)")


def last_place(value: Decimal) -> Decimal:
    """The place value of the last digit of a whole number that is not zero."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if value and isinstance(exponent, int) and exponent > 0 else ONE


def read_words(lower: str, start: int, word: str) -> Number | None:
    """The number that begins with a number word, the longest there is."""
    end = start + len(word)
    if word in _vague():
        return _plural(lower, end, word)
    if word in _row("multiplicatives"):
        return Number(end, _row("multiplicatives")[word], ONE, "multiple")
    if word in _row("fractions"):
        return _part(lower, end, word)
    if word in _row("ordinals"):
        return Number(end, _row("ordinals")[word], ONE, "ordinal")
    if word in _row("dozens"):
        return Number(end, TWELVE, ONE, "words", TWELVE)
    if word in _row("scales"):
        sum_ = _Sum(lower, end, ONE, ONE)
        sum_.scale_by(word)
    elif word in _row("cardinals"):
        sum_ = _Sum(lower, end, _row("cardinals")[word], ONE)
        sum_.read_point()
    else:
        return None  # "thirds" without a count
    number = sum_.read()
    if number.form == "words" and number.precision == ONE:
        number.precision = last_place(number.value)
    return number


def read_after_digits(lower: str, end: int, value: Decimal, precision: Decimal) -> Number:
    """What number words make of a number in digits that ends at ``end``: "2.5" and " million"."""
    return _Sum(lower, end, value, precision, from_digits=True).read()


def _plural(lower: str, end: int, word: str) -> Number:
    low, high = _vague()[word]
    more = _OF_VAGUE.match(lower, end)
    if more:
        factor = _vague()[more["word"]][0]
        low, high, end = low * factor, high * factor, more.end()
    return Number(end, low, low, "vague", low=low, high=high)


def _part(lower: str, end: int, word: str) -> Number | None:
    """ "half", "half a million", "quarter of a million"."""
    if word not in ("half", "quarter"):
        return None
    below = _row("fractions")[word]
    scale = _OF_SCALE.match(lower, end)
    if scale is None:
        return Number(end, ONE / below, ONE / below, "fraction")
    size = _row("scales").get(scale["scale"], TWELVE)
    return Number(scale.end(), size / below, last_place(size / below), "words", size)


class _Sum:
    """The state of reading a cardinal: ``total`` holds what scales have closed, ``group`` what is still open."""

    __slots__ = (
        "count",
        "end",
        "form",
        "from_digits",
        "group",
        "hundreds",
        "last",
        "lower",
        "precision",
        "scale",
        "total",
    )

    def __init__(self, lower: str, end: int, group: Decimal, precision: Decimal, from_digits: bool = False) -> None:
        self.lower, self.end = lower, end
        self.total, self.group, self.precision = ZERO, group, precision
        self.last: Decimal = Decimal("Infinity")  # the smallest scale so far
        self.scale = ONE
        self.hundreds = from_digits and group > 99
        self.from_digits = from_digits
        self.count = 1  # words read
        self.form: Form = "digits" if from_digits else "words"

    def read(self) -> Number:
        """Read on to the end of the number."""
        while not self._and_part() and (found := _next().match(self.lower, self.end)):
            if not self._take(found):
                break
            self.count += 1
        return Number(self.end, self.total + self.group, self.precision, self.form, self.scale)

    def read_point(self) -> None:
        """ "two point five"."""
        point = _POINT.match(self.lower, self.end)
        if point:
            words = point["digits"].strip(" -")
            decimals = "".join(str(_row("cardinals")[each]) for each in re.split(r"[ -]+", words))
            self.end = point.start("digits") + len(words)
            self.group, self.precision = self.group + Decimal(f"0.{decimals}"), Decimal(1).scaleb(-len(decimals))

    def scale_by(self, word: str) -> bool:
        """Multiply by "hundred", "thousand" …, if the grammar allows it here."""
        size = _row("scales")[word]
        if word == "hundred":
            limit = 1000 if self.from_digits and self.count == 1 else 100
            if not ZERO < self.group < limit or (self.hundreds and self.count > 1):
                return False
            self.group, self.hundreds = self.group * 100, True
        elif size < self.last:
            self.total, self.group, self.last, self.hundreds = self.total + self.group * size, ZERO, size, False
        elif not self.group:
            self.total, self.last = self.total * size, size  # "three thousand million"
        else:
            return False
        if self.precision != ONE or self.from_digits:
            self.precision *= size
        self.scale = size
        return True

    def _take(self, found: re.Match[str]) -> bool:
        word, joined = found["word"], bool(found["and"])
        bare = word[:-1] if word.endswith("s") and word[:-1] in _row("scales") else word
        if word.isdigit():
            taken = self.from_digits and joined and self._add_digits(Decimal(word))
        elif bare in _row("scales"):
            taken = not joined and self.scale_by(bare)
        elif bare in ("dozen", "dozens"):
            taken = not joined and not self.total
            if taken:
                self.group, self.scale = self.group * TWELVE, TWELVE
        elif bare in _row("cardinals"):
            taken = (joined or not self.from_digits) and self._may_add(found, _row("cardinals")[bare], joined)
            if taken:
                self.group += _row("cardinals")[bare]
        elif self.form == "words" and word in _denominators() and not joined:
            return self._close(word, found.end())
        elif self.form == "words" and bare in _row("ordinals"):
            taken = self._may_end(_row("ordinals")[bare], joined)
            if taken:
                self._end_ordinal(self.total + self.group + _row("ordinals")[bare], found.end())
            return False
        else:
            taken = False
        if taken:
            self.end = found.end()
        return taken

    def _add_digits(self, value: Decimal) -> bool:
        """ "3 hundred and 21"."""
        if self.scale != 100 or self.total:
            return False
        self.group, self.precision = self.group + value, ONE
        return True

    def _may_add(self, found: re.Match[str], value: Decimal, joined: bool) -> bool:
        """Whether a cardinal may be added: units to tens, anything below a hundred to hundreds, groups to a scale."""
        if joined and (not (self.hundreds or self.total) or self._begins_another(found.end())):
            return False
        if self.hundreds:
            units = self.group % 100 >= 20 and self.group % 10 == 0 and 0 < value < 10 and not joined
            return self.group % 100 == 0 or units
        if self.group:
            return 20 <= self.group < 100 and self.group % 10 == 0 and 0 < value < 10 and not joined
        return bool(self.total)

    def _begins_another(self, end: int) -> bool:
        """Whether a second number starts after "and": "one hundred and three hundred", "two and five thousand"."""
        after = _next().match(self.lower, end)
        if after is None or after["and"]:
            return False
        word = after["word"].rstrip("s")
        size = _row("scales").get(word)
        if word == "hundred":
            return self.hundreds or not self.total
        return size is not None and size >= self.last

    def _and_part(self) -> bool:
        """Take "and a half"; whether that ends the number."""
        found = _AND_PART.match(self.lower, self.end)
        if found is None or self.form == "fraction" or _is_item(self.lower, found):
            return False
        below, above = _denominators()[found["part"]], _small(found["count"])
        if above is None:
            return False
        part = above / below
        base = self.last if self.total and not self.group else ONE
        larger = _OF_SCALE.match(self.lower, found.end())
        size = _row("scales").get(larger["scale"]) if larger else None
        if larger and size and base > size:  # "one billion and a half million"
            self.total, self.end, self.precision = self.total + part * size, larger.end(), size / below
            return True
        if base != ONE:
            self.total += part * base
        else:
            self.group += part
        self.end, self.precision = found.end(), base / below
        return size is None

    def _close(self, word: str, end: int) -> bool:
        """End with a denominator ("two thirds", "one fifth") or an ordinal that may be one ("twenty-fifth")."""
        value, below = self.total + self.group, _denominators()[word]
        if word.endswith("s") or word in ("half", "quarter") or (value == 1 and self.count == 1):
            self.total, self.group, self.precision, self.form, self.end = (
                ZERO,
                value / below,
                ONE / below,
                "fraction",
                end,
            )
            scale = _OF_SCALE.match(self.lower, end)
            if scale and scale["scale"] != "dozen":
                size = _row("scales")[scale["scale"]]
                self.group, self.precision, self.scale = self.group * size, self.precision * size, size
                self.form, self.end = "words", scale.end()
        elif value > _LARGEST_ORDINAL:
            return False
        elif below >= 100:
            self._end_ordinal(value * below, end)
        elif (below < 10 and value % 10 == 0 and value % 100 != 10) or (
            (self.hundreds or self.total) and value % 100 == 0
        ):
            self._end_ordinal(value + below, end)
        return False

    def _may_end(self, value: Decimal, joined: bool) -> bool:
        """Whether "first" or "second" may close the number: "twenty-second", "one hundred and first"."""
        if joined and not (self.hundreds or self.total):
            return False
        tens = self.group > 19 and self.group % 10 == 0 and value < 10
        return bool(tens or (self.hundreds and not self.group % 100) or (self.total and not self.group))

    def _end_ordinal(self, value: Decimal, end: int) -> None:
        self.total, self.group, self.precision, self.form, self.end = ZERO, value, ONE, "ordinal", end


def _small(count: str | None) -> Decimal | None:
    """How many parts: "a", "one" or any number below a hundred."""
    if count in (None, "a", "an"):
        return ONE
    values = [_row("cardinals").get(word) for word in (count or "").split("-")]
    return None if None in values else sum((value for value in values if value is not None), ZERO)


def _is_item(lower: str, part: re.Match[str]) -> bool:
    """Whether "and a third" after a number begins something else ("five and a third man")."""
    if part["part"] not in ("third", "fourth", "fifth", "sixth", "eighth", "tenth") or part["count"] == "one":
        return False
    if part["count"] is None:
        return True  # "one hundred and fifth"
    after = lower[part.end() : part.end() + 2]
    return bool(after.strip()) and after[0] not in ".,;:)"
