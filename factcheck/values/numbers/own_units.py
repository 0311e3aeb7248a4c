"""Units and spellings of the user's own, in force inside a ``with`` block.

``{"stadium": "180 m", "stadia": "stadium", "sjømil": "nautical mile"}``: a definition is a known unit, which gives it
another spelling, or so many of a known unit, which makes a new one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction
from functools import cache

from factcheck.errors import UsageError
from factcheck.values.numbers.measures import read_rate, read_unit
from factcheck.values.numbers.units import unit
from factcheck.values.numbers.units_in_force import NO_UNITS, OwnUnits, put_in_force

_AMOUNT = re.compile(r"(?:(?P<number>\d[\d,]{0,30}(?:\.\d{1,30})?)\s{1,5})?(?P<of>\S.{0,80})")
_WORD = re.compile(r"\w(?:[^\W\d_A-Z]|[ '’-]){2,60}")
_LONGEST_CHAIN = 20  # definitions, each in units of the next
_LARGEST = 10**60  # of the unit that all of its dimension are counted in; no text needs more, and decimals hold it


class UnitError(UsageError):
    """A definition that says nothing; ``spelling`` is the one it is given for, ``unknown`` a unit that nobody knows."""

    def __init__(self, spelling: str, problem: str, unknown: str = "") -> None:
        super().__init__(f"{spelling!r}: {problem}")
        self.spelling = spelling
        self.unknown = unknown


@contextmanager
def own_units(definitions: Mapping[str, str]) -> Iterator[None]:
    """Inside the block the definitions hold, beside all units that are known anyway. Raises :class:`UnitError`."""
    with put_in_force(_defined(tuple(definitions.items())) if definitions else NO_UNITS):
        yield


@cache
def _defined(definitions: tuple[tuple[str, str], ...]) -> OwnUnits:
    units: dict[str, tuple[str, Fraction]] = {}
    words: dict[str, str] = {}
    symbols: dict[str, str] = {}
    given = dict(definitions)
    for spelling in given:
        name, dimension, factor = _meaning(spelling, given, ())
        if _is_new(given[spelling]) or name in given:
            units[name] = (dimension, factor)
        if _WORD.fullmatch(spelling):
            words |= {spelling.lower(): name, f"{spelling.lower()}s": name}
        else:
            symbols[spelling] = name
    return OwnUnits(units, words, symbols)


def _is_new(definition: str) -> bool:
    amount = _AMOUNT.fullmatch(definition.strip())
    return amount is not None and amount["number"] is not None


def _meaning(spelling: str, given: Mapping[str, str], above: tuple[str, ...]) -> tuple[str, str, Fraction]:
    """The name, dimension and factor of the unit that a spelling stands for."""
    amount = _AMOUNT.fullmatch(given[spelling].strip())
    if amount is None or spelling in above:
        raise UnitError(spelling, f"{given[spelling]!r} is no unit: write a known one, or as many of it: '180 m'")
    if len(above) > _LONGEST_CHAIN:
        raise UnitError(spelling, f"more than {_LONGEST_CHAIN} definitions hang on it: write them in known units")
    if amount["of"] in given and amount["of"] != spelling:
        name, dimension, factor = _meaning(amount["of"], given, (*above, spelling))
    else:
        name, dimension, factor = _known(spelling, amount["of"], linear=amount["number"] is not None)
    if amount["number"] is None:
        return name, dimension, factor
    number = Fraction(amount["number"].replace(",", ""))
    if not number:
        raise UnitError(spelling, "a unit of nothing: write how many of a known unit it is")
    factor *= number
    if not 1 <= factor * _LARGEST <= _LARGEST**2:
        raise UnitError(spelling, "too large or too small a unit: write it in a known one that is nearer to it")
    return spelling, dimension, factor


def _known(spelling: str, written: str, *, linear: bool) -> tuple[str, str, Fraction]:
    """A unit that is known anyway, as the texts write it."""
    text = f"1 {written}"
    lower = text.lower()
    read = read_unit(text, lower, 1)
    name = read.name if read else written
    if read and read.end < len(text):
        rate = read_rate(text, lower, read.end)
        name = f"{read.name} per {rate.name}" if rate and rate.end == len(text) else written
    known = unit(name)
    if known is None:
        raise UnitError(spelling, f"{written!r} is no known unit", written)
    if linear and (known.offset or known.logarithmic):
        raise UnitError(spelling, f"{name} does not multiply: give another spelling of it, without a number")
    return name, known.dimension, known.factor
