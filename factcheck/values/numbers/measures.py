"""The unit after a number: "miles", "sq ft", "km/h", "per cent", "barrels a day", in words or symbols."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.lang import table
from factcheck.values.morphology import singular
from factcheck.values.numbers.patterns import trie
from factcheck.values.numbers.units import units
from factcheck.values.numbers.units_in_force import cached_by_units, in_force

_GAP = r"(?P<gap>[ \u00a0\u202f]{1,2}|[ ]?[-‑–][ ]?|\n)?"
_RATE = re.compile(r"(?P<by>[ ]?/[ ]?|(?:[ ]|-)(?:per|an?|each|every)(?:[ ]|-))(?=[a-z0-9])")
_NOT_RATE = re.compile(r" (?:ago|earlier|before|after|later|since|prior|from|old|early|and a half)\b")
_DIMENSION = re.compile(r" (?:long|wide|tall|high|deep|thick|across|screen|display|tablet|diameter|in diameter)\b")
_QUOTES = ('"', "”", "''")
_SENTENCE = 200  # characters back to which an opening mark is looked for
_OF_A = re.compile(r"(?: of)? an? ")
_NOUN = re.compile(r"[a-z]{3,20}(?![\w'’])")


@dataclass(frozen=True, slots=True)
class Measured:
    """A unit that was read: where it ends, its singular name, and whether a hyphen ties it to the number."""

    end: int
    name: str
    hyphen: bool = False


@cached_by_units
def _words() -> tuple[re.Pattern[str], dict[str, str]]:
    forms: dict[str, str] = {}
    data = table("units")
    for name, row in data["units"].items():
        if not row.get("bare", True):
            continue
        singulars = [name, *row.get("words", ())]
        plurals = row.get("plurals") or [word + "s" for word in singulars]
        for word in (*singulars, *plurals):
            forms[word.lower()] = name
        for prefix in row.get("prefixes", ()):
            for word in (*singulars, *plurals):
                forms[prefix + word.lower()] = prefix + name
    forms |= in_force().words
    pattern = trie(forms).replace(r"\ ", "[ -]")
    return re.compile(rf"{_GAP}(?P<unit>{pattern})(?![\w])"), forms


@cached_by_units
def _symbols() -> tuple[re.Pattern[str], dict[str, str], frozenset[str]]:
    data = table("units")
    forms: dict[str, str] = {}
    glued: set[str] = set()
    for name, row in data["units"].items():
        for symbol in (*row.get("symbols", ()), *row.get("glued", ())):
            forms[symbol] = name
        glued.update(row.get("glued", ()))
        for prefix in row.get("prefixes", ()):
            scale = data["prefixes"][prefix]["symbol"]
            for symbol in row.get("symbols", ()):
                if symbol.isalpha() and len(symbol) < 3:
                    forms[scale + symbol] = prefix + name
    for form, name in list(forms.items()):
        if form.startswith("µ"):
            forms["μ" + form[1:]] = name
    for form, (above, below) in data["rates"].items():
        forms[form] = f"{above} per {below}"
    forms |= in_force().symbols
    single = {form for form in forms if len(form) == 1 and form.isupper() and form not in "WV"}
    pattern = trie(forms)
    gap = r"(?P<gap>[ \u00a0\u202f]{1,2}|[ ]?[-‑][ ]?)?"
    return (
        re.compile(rf"{gap}(?P<open>[({{<\[])?(?P<unit>{pattern})(?P<close>[)}}>\]])?"),
        forms,
        frozenset(glued | single),
    )


@cache
def _bare() -> re.Pattern[str]:
    names = [name for name, row in table("units")["units"].items() if not row.get("bare", True)]
    return re.compile(rf"(?P<gap>[ -])(?P<unit>{trie(names)})(?![\w-])")


def spellings() -> tuple[str, ...]:
    """Every word and symbol that is read as a unit."""
    return (*_words()[1], *_symbols()[1])


def read_unit(text: str, lower: str, end: int) -> Measured | None:
    """The unit that follows a number ending at ``end``, without what it is per."""
    pattern, forms = _words()
    found = pattern.match(lower, end)
    if found:
        gap = found["gap"] or ""
        return Measured(
            found.end(),
            forms[found["unit"].replace("-", " ")] if found["unit"] not in forms else forms[found["unit"]],
            "-" in gap or "‑" in gap,
        )
    return _read_symbol(text, end)


def _read_symbol(text: str, end: int) -> Measured | None:
    pattern, forms, glued = _symbols()
    found = pattern.match(text, end)
    if found is None:
        return None
    unit, gap, stop = found["unit"], found["gap"] or "", found.end("unit")
    if found["open"]:
        if not found["close"] or unit in glued:
            return None
        return Measured(found.end(), forms[unit])
    after = text[stop : stop + 1]
    if unit in _QUOTES and (not text[end - 1].isdigit() or _closes_quote(text, stop - len(unit), unit)):
        return None
    if gap and len(unit) == 1 and unit.isupper() and after == ".":
        return None  # "555 W. Mill Road"
    if unit[-1].isalnum() and (
        after.isalnum() or after == "_" or (after in "-&'’" and text[stop + 1 : stop + 2].isalpha() and len(unit) == 1)
    ):
        return None
    if unit[-1] == "." and text[stop : stop + 1].strip() and text[stop : stop + 1].isalpha():
        return None
    if gap == " " and unit in ('"', "″", "”") and _DIMENSION.match(text, stop):
        return Measured(stop, forms[unit])
    if unit == "in" and not text[end - 1].isdigit():
        return None  # "one-in-three"
    if (
        gap
        and unit in glued
        and not (unit.islower() and after in (")", "]"))  # "231 mm (9.1 in)"
        and not ("-" in gap and len(unit) > 1)
        and not (after == "/" and _divisor_at(text, stop + 1))
    ):
        return None
    if unit in ("'", "’", "′") and (after.isalpha() or after == unit):
        return None
    return Measured(stop, forms[unit], "-" in gap or "‑" in gap)


def _closes_quote(text: str, start: int, mark: str) -> bool:
    """Whether a mark that may mean inches closes a quotation."""
    before = text[max(0, start - _SENTENCE) : start]
    return before.count(mark) % 2 == 1 if mark == '"' else "“" in before.rpartition(mark)[2]


def read_of_unit(lower: str, end: int) -> Measured | None:
    """The unit of which a share is given: "three quarters of an inch", "half a mile"."""
    article = _OF_A.match(lower, end)
    if article is None:
        return None
    pattern, forms = _words()
    found = pattern.match(lower, article.end())
    if not found or found["gap"]:
        return None
    return Measured(
        found.end(), forms[found["unit"]] if found["unit"] in forms else forms[found["unit"].replace("-", " ")]
    )


def unit_around(lower: str, start: int, end: int) -> Measured | None:
    """A unit that stands before its number, or behind a preposition: "magnitude 6.1", "6.1 on the Richter scale"."""
    for name, row in _framed().items():
        if row["before"].search(lower, max(0, start - 24), start):
            return Measured(end, name)
        after = row["after"].match(lower, end)
        if after:
            return Measured(after.end(), name)
    return None


@cache
def _framed() -> dict[str, dict[str, re.Pattern[str]]]:
    rows = table("units")["framed"]
    return {
        name: {
            "before": re.compile(rf"\b(?:{'|'.join(row['before'])})[- ](?:of )?(?:a |an |about |around |estimated )?$"),
            "after": re.compile(rf" (?:{'|'.join(row['after'])})\b"),
        }
        for name, row in rows.items()
    }


def _divisor_at(text: str, start: int) -> bool:
    pattern, _, _ = _symbols()
    found = pattern.match(text, start)
    return found is not None and not text[found.end() : found.end() + 1].isalnum()


def read_special(lower: str, end: int) -> Measured | None:
    """A unit whose word is an everyday noun ("16-bit", "2.5 bar"): only in the singular."""
    found = _bare().match(lower, end)
    return Measured(found.end(), found["unit"], found["gap"] == "-") if found else None


@cache
def _divisors() -> frozenset[str]:
    return frozenset(table("rates")["per"]["a"])


def read_rate(text: str, lower: str, end: int) -> Measured | None:
    """What the number is per: "an hour", "/kg", "per barrel", "a share". Names the divisor in the singular."""
    found = _RATE.match(lower, end)
    if found is None:
        return None
    start, by = found.end(), found["by"].strip(" -")
    strict = by in ("a", "an", "each", "every")
    unit = _divisor(text, lower, start)
    if unit:
        if _NOT_RATE.match(lower, unit.end) or (strict and unit.name not in _divisors()):
            return None
        return unit
    noun = _NOUN.match(lower, start)
    if noun is None or by == "/" or (strict and singular(noun[0]) not in _divisors()):
        return None
    name = table("rates")["per"]["same"].get(noun[0], singular(noun[0]))
    return None if _NOT_RATE.match(lower, noun.end()) else Measured(noun.end(), name)


def _divisor(text: str, lower: str, start: int) -> Measured | None:
    pattern, forms = _words()
    found = pattern.match(lower, start)
    if found and not found["gap"]:
        key = found["unit"]
        return Measured(found.end(), forms[key] if key in forms else forms[key.replace("-", " ")])
    symbol = _read_symbol(text, start)
    return symbol if symbol and text[start] not in " -'’\"(" else None


def is_time(name: str | None) -> bool:
    """Whether a unit measures time."""
    known = units().get(name or "")
    return known is not None and known.dimension == "time"
