"""Number words and digits, mixed as writers mix them: "twenty-one", "3 hundred and 21", "2.5 million", "$1.2bn",
"half a million", "two and a half", "a dozen", "tens of thousands", "two-thirds", "the twenty-first".

The grammar is Hurford's: a group below a thousand, a scale that multiplies it, smaller groups that add to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Literal

from factcheck.lang import table
from factcheck.values.numbers.digits import Digits, quotient, read_digits, vulgar
from factcheck.values.numbers.patterns import trie

Form = Literal["digits", "words", "ordinal", "fraction", "vague"]
ZERO, ONE, TWELVE = Decimal(0), Decimal(1), Decimal(12)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written, ``text[start:end]``.

    ``raw`` is the value before the last multiplier ``scale`` ("2.5 million": 2.5 and 1,000,000); ``low``/``high`` are
    the bounds of a plural magnitude ("thousands"); ``precision`` is the place value of the last significant digit.
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


@cache
def _data() -> dict[str, dict[str, Decimal]]:
    rows = table("numerals")
    names = ("cardinals", "scales", "dozens", "ordinals", "fractions", "suffixes")
    return {name: {word: Decimal(value) for word, value in rows[name].items()} for name in names}


@cache
def _vague() -> dict[str, tuple[Decimal, Decimal]]:
    return {word: (Decimal(low), Decimal(high)) for word, (low, high) in table("numerals")["vague"].items()}


@cache
def _denominators() -> dict[str, Decimal]:
    data = _data()
    plain = {word: value for word, value in data["ordinals"].items() if value > 2}
    return {**plain, **{word + "s": value for word, value in plain.items()}, **data["fractions"]}


@cache
def number_words() -> frozenset[str]:
    """Every word that may begin a number, in lower case."""
    data = _data()
    return frozenset().union(
        data["cardinals"], data["scales"], data["dozens"], data["ordinals"], _denominators(), _vague()
    )


@cache
def _next() -> re.Pattern[str]:
    words = trie(number_words() | {word + "s" for word in _data()["scales"]})
    return re.compile(
        rf"(?P<gap>[ \u00a0]{{1,2}}|\s?[-‑]\s?|\n)(?:(?P<and>and|&)[ \n-])?(?P<word>{words}|\d{{1,2}})(?![\w.,]\d|\w)"
    )


_AND_FRACTION = re.compile(
    r"[ -]and[ -](?P<count>an?[ -]|one[ -]|two[ -]|three[ -]|four[ -]|five[ -]|seven[ -])?"
    r"(?P<part>hal(?:f|ves)|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?|hundredths?)\b"
)
_OF_SCALE = re.compile(
    r"[ -](?:of[ ])?(?:an?[ ])?(?P<scale>hundred|thousand|million|billion|trillion|crore|lakh|dozen)\b"
)
_OF_VAGUE = re.compile(r" of (?P<word>thousands|millions|billions|trillions)\b")
_POINT = re.compile(r" point ((?:(?:zero|nought|naught|one|two|three|four|five|six|seven|eight|nine|eleven)[ -]?){1,6})\b")
_WORD = re.compile(r"[a-z]+")
_SUFFIX = re.compile(r"(?P<gap>[ \u00a0]?)(?P<suffix>[a-zA-Z]{1,3})(?![\w'’]|[.&]\w)")


def read_numeral(lower: str, start: int) -> Numeral | None:
    """The longest number that begins at ``start``, a digit or a number word, in a text in lower case. Letters glued to
    digits are left to :func:`read_suffix`."""
    first = lower[start]
    if first.isdecimal() or first == "." or first in vulgar():
        digits = read_digits(lower, start)
        return _after_digits(lower, start, digits) if digits else None
    found = _WORD.match(lower, start)
    return _words(lower, start, found.end(), found[0]) if found else None


def read_suffix(text: str, numeral: Numeral) -> tuple[str, bool, Numeral] | None:
    """The multiplier in letters after a number in digits ("1.2bn", "5 M"): the letters, whether they touch the number,
    and the number multiplied."""
    found = _SUFFIX.match(text, numeral.end)
    if not found or numeral.form != "digits" or numeral.scale != ONE:
        return None
    scale = _data()["suffixes"].get(found["suffix"].lower())
    if scale is None:
        return None
    value, precision = numeral.value * scale, numeral.precision * scale
    more = replace(numeral, end=found.end(), value=value, precision=precision, scale=scale, raw=numeral.value)
    return found["suffix"], not found["gap"], more


def _after_digits(lower: str, start: int, digits: Digits) -> Numeral:
    end = digits.end
    if lower[end : end + 2] in ("st", "nd", "rd", "th") and not lower[end + 2 : end + 3].isalnum():
        return Numeral(start, end + 2, digits.value, ONE, "ordinal", grouping=digits.grouping)
    if lower[end : end + 1] not in (" ", "-", "\u00a0", "\n"):
        return Numeral(start, end, digits.value, digits.places, "digits", raw=digits.value, grouping=digits.grouping)
    number = _multiply(lower, _Parts(start, end, digits.value, digits.places, "digits"), from_digits=True)
    raw = digits.value if number.scale != ONE else number.value
    return Numeral(
        start, number.end, number.value, number.precision, "digits", number.scale, raw, grouping=digits.grouping
    )


@dataclass(slots=True)
class _Parts:
    start: int
    end: int
    value: Decimal
    precision: Decimal
    form: Form
    scale: Decimal = ONE


def _words(lower: str, start: int, end: int, word: str) -> Numeral | None:
    data = _data()
    if word in _vague():
        return _plural(lower, start, end, word)
    if word in data["fractions"]:
        return _fraction_first(lower, start, end, word)
    if word in data["ordinals"]:
        return Numeral(start, end, data["ordinals"][word], ONE, "ordinal")
    if word in _denominators():
        return None  # "thirds" without a count
    if word in data["cardinals"]:
        begin = data["cardinals"][word]
        scale = ONE
    elif word in data["scales"] or word in data["dozens"]:
        begin = ONE
        end, scale = start, ONE
    else:
        return None
    parts = _Parts(start, end, begin, ONE, "words", scale)
    if end == start:
        parts.end = start + len(word)
        parts.scale = parts.value = data["scales"].get(word) or data["dozens"][word]
        if word in data["dozens"]:
            return _numeral(parts)
        return _numeral(_multiply(lower, parts, opened=parts.scale))
    point = _POINT.match(lower, end)
    if point:
        decimals = "".join(str(data["cardinals"][each]) for each in re.split(r"[ -]+", point[1].strip(" -")))
        parts.end = point.start(1) + len(point[1].rstrip(" -"))
        parts.value, parts.precision = begin + Decimal("0." + decimals), Decimal(1).scaleb(-len(decimals))
    return _numeral(_multiply(lower, parts))


def _numeral(parts: _Parts) -> Numeral | None:
    if parts.form == "words" and parts.precision == ONE:
        parts.precision = _last_place(parts.value)
    raw = parts.value / parts.scale
    return Numeral(parts.start, parts.end, parts.value, parts.precision, parts.form, parts.scale, raw)


def _last_place(value: Decimal) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if value and isinstance(exponent, int) and exponent > 0 else ONE


def _multiply(lower: str, parts: _Parts, opened: Decimal = ZERO, from_digits: bool = False) -> _Parts:
    """Read on from a first group: tens and units, hundreds, scales, "and", fractions, ordinals."""
    data = _data()
    total, group, last = ZERO, parts.value, Decimal("Infinity")
    hundreds = from_digits and group > 99
    count = 1  # words read
    if opened > 100:
        total, group, last = opened, ZERO, opened
    elif opened:
        hundreds = True
    while True:
        fraction = _AND_FRACTION.match(lower, parts.end)
        if fraction and parts.form != "fraction" and not _is_item(lower, fraction):
            above = {"o": 1, "t": 2, "f": 4, "s": 7}.get((fraction["count"] or "a")[0], 1)
            above = {"three": 3, "five": 5}.get((fraction["count"] or "").strip(" -"), above)
            below = _denominators()[fraction["part"]]
            part = Decimal(above) / below
            larger = _OF_SCALE.match(lower, fraction.end())
            if larger and total and not group and larger["scale"] != "dozen" and data["scales"][larger["scale"]] < last:
                size = data["scales"][larger["scale"]]  # "one billion and a half million"
                total, parts.end, parts.precision = total + part * size, larger.end(), size / below
                break
            base = last if total and not group else ONE
            parts.end, parts.precision = fraction.end(), base / below
            if total and not group:
                total += part * base
            else:
                group += part
            found = _next().match(lower, parts.end)
            if not found or found["word"].rstrip("s") not in data["scales"] or found["and"]:
                break
        found = _next().match(lower, parts.end)
        if found is None:
            break
        word, joined = found["word"], bool(found["and"])
        hyphen = "-" in found["gap"] or "‑" in found["gap"]
        if word.isdigit():
            if not (from_digits and joined and (group >= 100 or total) and hundreds | bool(total)):
                break
            group += Decimal(word)
            parts.end, count = found.end(), count + 1
            continue
        plural = word.endswith("s") and word[:-1] in data["scales"]
        bare = word[:-1] if plural else word
        if plural and lower[found.end() : found.end() + 3] == " of" and not from_digits and count == 0:
            break
        if bare == "hundred" and not joined and ZERO < group < (1000 if from_digits else 100) and (not hundreds or count == 1):
            group, hundreds = group * 100, True
            parts.scale = Decimal(100)
        elif bare in data["scales"] and bare != "hundred" and not joined and (group or total):
            size = data["scales"][bare]
            if size < last:
                total, group = total + group * size, ZERO
            elif not group:
                total *= size
            else:
                break
            last, hundreds, parts.scale = size, False, size
            if parts.precision != ONE:
                parts.precision *= size
            elif from_digits:
                parts.precision = size * _last_place(parts.value)
        elif bare in data["dozens"] or (word in _vague() and word == "dozens"):
            if joined or total:
                break
            group, parts.end, parts.scale = group * TWELVE, found.end(), TWELVE
            break
        elif bare in data["cardinals"]:
            value = data["cardinals"][bare]
            if not _may_add(lower, found, group, hundreds, total, value, joined, last) or (from_digits and not joined):
                break
            group += value
        elif word in _denominators() and parts.form == "words" and not joined:
            return _ordinal_or_fraction(lower, parts, total + group, word, found.end(), count, hundreds or bool(total))
        elif bare in data["ordinals"] and parts.form == "words":
            value = data["ordinals"][bare]
            if value > 2 and count == 1 and not total and group == 1:
                break
            fits = (
                (group % 10 == 0 and value < 10 and group > 19)
                or (hundreds and not group % 100)
                or (total and not group)
            )
            if not fits or (joined and not (hundreds or total)):
                break
            parts.value, parts.precision, parts.form, parts.end = total + group + value, ONE, "ordinal", found.end()
            return parts
        else:
            break
        parts.end, count = found.end(), count + 1
        if hyphen and bare in data["scales"] and False:
            break
    parts.value = total + group
    return parts


def _is_item(lower: str, fraction: re.Match[str]) -> bool:
    """Whether "and a half" after a number begins something else ("five and a third man")."""
    part, after = fraction["part"], lower[fraction.end() : fraction.end() + 2]
    return part in ("third", "fourth", "fifth", "sixth", "eighth", "tenth") and not (
        not after.strip() or after[0] in ".,;:)" or not fraction["count"] or fraction["count"][0] == "o"
    )


def _may_add(
    lower: str,
    found: re.Match[str],
    group: Decimal,
    hundreds: bool,
    total: Decimal,
    value: Decimal,
    joined: bool,
    last: Decimal,
) -> bool:
    """Whether a cardinal may be added: units to tens, anything below a hundred to hundreds, groups to a scale."""
    if joined:
        if not (hundreds or total):
            return False
        # "one hundred and three hundred", "two thousand and five thousand" are two numbers
        after = _next().match(lower, found.end())
        if after and not after["and"]:
            word = after["word"].rstrip("s")
            if word == "hundred" and (hundreds or not total):
                return False
            size = _data()["scales"].get(word)
            if size is not None and size >= last:
                return False
    if hundreds:
        return group % 100 == 0 or (group % 100 >= 20 and group % 10 == 0 and 0 < value < 10 and not joined)
    if group:
        return group >= 20 and group % 10 == 0 and group < 100 and 0 < value < 10 and not joined
    return bool(total)


def _ordinal_or_fraction(
    lower: str, parts: _Parts, value: Decimal, word: str, end: int, count: int, large: bool
) -> _Parts:
    below = _denominators()[word]
    plural = word.endswith("s") or word in ("half", "quarter")
    if plural or (value == 1 and count == 1):
        parts.value, parts.precision, parts.form, parts.end = value / below, ONE / below, "fraction", end
        scale = _OF_SCALE.match(lower, end)
        if scale and scale["scale"] != "dozen":
            size = _data()["scales"][scale["scale"]]
            parts.value, parts.precision, parts.scale = parts.value * size, parts.precision * size, size
            parts.form, parts.end = "words", scale.end()
        return parts
    if below < 10 and value % 10 == 0 and value % 100 != 10:
        parts.value = value + below
    elif below >= 100:
        parts.value = value * below
    elif large and value % 100 == 0:
        parts.value = value + below
    else:
        parts.value = value
        return parts
    parts.precision, parts.form, parts.end = ONE, "ordinal", end
    return parts


def _fraction_first(lower: str, start: int, end: int, word: str) -> Numeral | None:
    """ "half a million", "half", "quarter of a million"."""
    if word not in ("half", "quarter"):
        return None
    below = _data()["fractions"][word]
    scale = _OF_SCALE.match(lower, end)
    if scale:
        size = _data()["scales"].get(scale["scale"]) or TWELVE
        value = size / below
        return Numeral(start, scale.end(), value, _last_place(value), "words", size, ONE / below)
    return Numeral(start, end, ONE / below, ONE / below, "fraction")


def _plural(lower: str, start: int, end: int, word: str) -> Numeral:
    low, high = _vague()[word]
    more = _OF_VAGUE.match(lower, end)
    if more:
        factor = _vague()[more["word"]][0]
        low, high, end = low * factor, high * factor, more.end()
    return Numeral(start, end, low, low, "vague", low=low, high=high)


def fraction_of(above: int, below: int) -> Decimal:
    """ "one in five" as a number."""
    return quotient(above, below)
