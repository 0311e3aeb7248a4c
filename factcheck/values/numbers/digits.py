"""Numbers in digits: grouping of many lands, decimals, fractions and powers of ten.

"1,234.5", "12,34,567", "40 000", "1.234,5", "1'000", ".5", "7 3/4", "2½", "6.2×10⁻⁴" are one number each. What only
looks like one is left alone: lists ("22,24,26"), versions ("1.2.3"), two numbers side by side ("350 217").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factcheck.lang import table

_LONGEST = 30  # digits; a longer run is no quantity
_BLANK = "\u00a0\u202f\u2009"
_NUMBER = re.compile(
    rf"""
    (?P<comma>\d{{1,3}}(?:,\d\d\d){{1,8}}(?:\.\d{{1,12}})?)(?!,?\d)
  | (?P<indian>\d{{1,2}}(?:,\d\d){{1,6}},\d\d\d(?:\.\d{{1,12}})?)(?!,?\d)
  | (?P<blank>\d{{1,3}}(?:[{_BLANK}]\d\d\d){{1,8}}(?:[.,]\d{{1,12}})?)(?![{_BLANK}]?\d)
  | (?P<space>\d{{1,3}}(?:[ ]\d\d\d){{1,8}}(?:,\d{{1,2}})?)(?![ ,.]?\d|[-–/])
  | (?P<euro>\d{{1,3}}(?:\.\d\d\d){{1,8}},\d{{1,3}}|\d{{1,3}}(?:\.\d\d\d){{2,8}})(?![.,]?\d)
  | (?P<swiss>\d{{1,3}}(?:['’]\d\d\d){{1,8}}(?:\.\d{{1,2}})?)(?!['’]?\d)
  | (?P<spaced>\d{{1,3}},\ 000)(?!,?\d)
  | (?P<split>(?<=[$£€])\d{{1,3}}\.[ ]\d{{1,2}})(?=[ ]?(?:m|bn|tn|k|million|billion|trillion)\b)
  | (?P<cents>\d{{1,3}},\d{{1,2}})(?![\d,]|\ ?,\d)
  | (?P<plain>\d+(?:\.\d+)?|\.\d+)
    """,
    re.VERBOSE,
)
_PLAIN = re.compile(r"\d+")
_POWER = re.compile(
    r"[eE]([-+−]?\d{1,2})(?![\w.])|\s?[x×]\s?10(?:\^?([-−]\d{1,2})|\^(\d{1,2})|([⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?!\w)"
)
_CARET = re.compile(r"\^([-−]?\d{1,2})(?!\d)")
_FRACTION = re.compile(r"(\d{1,3})\s?[/⁄]\s?(\d{1,4})(?![\d/⁄,]|\.\d|%)")
_MIXED = re.compile(r"[ \u00a0-]{1,2}(\d{1,2})\s?[/⁄]\s?(\d{1,2})(?![\d/⁄,]|\.\d)")
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")


@dataclass(frozen=True, slots=True)
class Digits:
    """A number in digits. ``places`` is the place value of its last significant digit, zeros at the end of a whole
    number not counted; ``grouping`` names how its thousands are set off, empty where they are not."""

    end: int
    value: Decimal
    places: Decimal
    grouping: str = ""


@cache
def vulgar() -> dict[str, tuple[int, int]]:
    """Fractions that are one character."""
    rows: dict[str, str] = table("numerals")["vulgar"]
    parts = {sign: row.split("/") for sign, row in rows.items()}
    return {sign: (int(above), int(below)) for sign, (above, below) in parts.items()}


def quotient(above: int, below: int) -> Decimal:
    """A fraction to 28 significant digits."""
    return Decimal(above) / Decimal(below)


def read_digits(text: str, start: int) -> Digits | None:
    """The number that begins at ``start``; null where there is none, or one too long to be meant as one."""
    sign = vulgar().get(text[start : start + 1])
    if sign:
        return Digits(start + 1, quotient(*sign), quotient(1, sign[1]))
    found = _NUMBER.match(text, start)
    if found is None or found.end() - start > 2 * _LONGEST:
        return None
    grouping = found.lastgroup or ""
    if grouping == "cents" and text[start - 2 : start - 1].isdigit() and text[start - 1] == ",":
        found = _PLAIN.match(text, start)  # one of a list: "22,24,26"
        grouping = "plain"
        assert found is not None
    number = _fraction(text, start) if grouping == "plain" else None
    if number is not None:
        return number
    written = _normal(found[0], grouping)
    if len(written) > _LONGEST:
        return None
    value, end = Decimal(written), found.end()
    after = text[end : end + 1]
    if grouping == "plain" and after and (after in " \u00a0-½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞" or not after.isalnum()):
        mixed = _mixed(text, end, value)
        if mixed is not None:
            return mixed
    caret = _CARET.match(text, end) if after == "^" else None
    if caret and value and abs(exponent := int(caret[1].replace("−", "-"))) * len(written) < _LONGEST:
        raised = value**exponent
        return Digits(caret.end(), raised, Decimal(1).scaleb(raised.adjusted() - 3))
    power = _POWER.match(text, end) if after and after in "eEx× " else None
    if power:
        scale = Decimal(10) ** int((power[1] or power[2] or power[3] or power[4]).translate(_SUPERSCRIPT))
        return Digits(power.end(), value * scale, _places(written, value) * scale)
    if grouping == "plain" and text[end : end + 1] == "." and text[end + 1 : end + 2].isdigit():
        return None  # 1.2.3 is a version or an address
    return Digits(end, value, _places(written, value), "" if grouping in ("plain", "cents") else grouping)


def _normal(written: str, grouping: str) -> str:
    if grouping == "plain":
        return written
    if grouping == "cents":
        return written.replace(",", ".")
    if grouping in ("euro", "blank", "space"):
        whole, comma, rest = written.partition(",")
        if not comma and grouping == "blank":
            whole, comma, rest = written.partition(".")
        return re.sub(r"\D", "", whole) + ("." + rest if comma else "")
    return re.sub(r"[^\d.]", "", written)


def _places(written: str, value: Decimal) -> Decimal:
    if "." in written:
        return Decimal(1).scaleb(-len(written.partition(".")[2]))
    bare = written.rstrip("0")
    return Decimal(1).scaleb(len(written) - len(bare)) if bare else Decimal(1)


def _fraction(text: str, start: int) -> Digits | None:
    found = _FRACTION.match(text, start)
    if found is None:
        return None
    above, below = int(found[1]), int(found[2])
    if not 0 < above < below or below == 1 or found[2].startswith("0"):
        return None
    return Digits(found.end(), quotient(above, below), quotient(1, below))


def _mixed(text: str, end: int, whole: Decimal) -> Digits | None:
    if whole != whole.to_integral_value() or whole > 9999:
        return None
    sign = vulgar().get(text[end : end + 1]) or vulgar().get(
        text[end + 1 : end + 2] if text[end : end + 1] in " \u00a0-" else ""
    )
    if sign:
        length = 1 if text[end : end + 1] in vulgar() else 2
        return Digits(end + length, whole + quotient(*sign), quotient(1, sign[1]))
    found = _MIXED.match(text, end)
    if found is None:
        return None
    above, below = int(found[1]), int(found[2])
    if not 0 < above < below or below not in (2, 3, 4, 5, 6, 8, 10, 16, 32, 64):
        return None
    return Digits(found.end(), whole + quotient(above, below), quotient(1, below))
