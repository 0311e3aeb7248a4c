"""One measure in two units ("4,500 km (2,800 miles)"), and one unit for several numbers ("7- or 8-inch")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.values.numbers.measures import read_rate
from factcheck.values.numbers.terms import Term
from factcheck.values.numbers.units import convertible
from factcheck.values.numbers.words import ONE

_ABOUT = r"(?:or |about |roughly |around |approximately |some |nearly |just |over |under ){0,2}"
_OPEN_GAP = re.compile(rf"(?: of [a-z -]{{2,25}}| [a-z]{{3,12}}(?: [a-z]{{2,12}})?)? ?[(\[]{_ABOUT}$")
_OR_GAP = re.compile(rf",? or {_ABOUT}$")
_DASH_GAP = re.compile(rf" ?(?:[—–]|--) ?{_ABOUT}$")
_DASH_CLOSING = re.compile(r" ?(?:[—–,.;]|--)")
_SLASH_GAP = re.compile(r"\s?/\s?$")
_CLOSING = re.compile(r"[^()\[\]]{0,20}[)\]]")
_HANG = re.compile(r"-(?:,| or | and | to )")
_LIST_GAP = re.compile(r"(?:-?,? (?:and|or|to|by) |-?, | ?[x×] ?)$")
_REACH = 40  # characters between the halves
_SCALES = {"degree Celsius": "degree Fahrenheit", "degree Fahrenheit": "degree Celsius"}


def mark_duals(lower: str, terms: Sequence[Term], groups: int) -> None:
    """Give the halves of every dual-unit expression a group, numbered on from ``groups``; a bound holds for both."""
    for first, second in pairwise(terms):
        if first.group or second.group or not _is_dual(lower, first, second):
            continue
        groups += 1
        first.group = second.group = groups
        first.relation = second.relation = "dual"
        _share_rate(lower, first, second)
        if second.modifier == "=" and first.modifier in ("<", ">", "<=", ">="):
            second.modifier = first.modifier


def _is_dual(lower: str, first: Term, second: Term) -> bool:
    if first.unit is None or second.unit is None or first.unit == second.unit or second.edge - first.end > _REACH:
        return False
    gap = lower[first.end : second.edge]
    opened = _OPEN_GAP.match(gap) is not None
    dashed = _DASH_GAP.match(gap) is not None and _DASH_CLOSING.match(lower, second.end) is not None
    if not opened and not dashed and not _OR_GAP.match(gap) and not _SLASH_GAP.match(gap):
        return False
    if opened and not _CLOSING.match(lower, second.end):
        return False
    if opened and first.dimension == second.dimension == "money":
        return True
    if opened and first.unit == "degree" and second.unit in _SCALES:  # "104 degrees (40 Celsius)"
        first.unit = _SCALES[second.unit]
        return True
    return convertible(first.unit, second.unit) and first.dimension not in ("time", "share")


def _share_rate(lower: str, first: Term, second: Term) -> None:
    """ "9bn shekels ($2.4bn) a year" is a rate in both currencies."""
    closing = _CLOSING.match(lower, second.end)
    rate = read_rate(lower, lower, closing.end()) if closing and not first.rate and not second.rate else None
    if rate and first.unit and second.unit:
        first.unit, second.unit = f"{first.unit} per {rate.name}", f"{second.unit} per {rate.name}"
        first.rate = second.rate = True


def share_units(lower: str, terms: Sequence[Term]) -> None:
    """Give numbers in a list the unit that only the last of them shows: "7- or 8-inch", "45 and 50 mg"."""
    for first, second in reversed(list(pairwise(terms))):
        if (
            first.unit
            or second.unit is None
            or first.scale != ONE
            or "ordinal" in (first.numeral.form, second.numeral.form)
        ):
            continue
        gap = lower[first.end : second.edge]
        if not _LIST_GAP.match(gap) or (second.signed and not first.signed):
            continue
        plain = "," not in gap and " to " not in gap and not second.rate
        if _HANG.match(lower, first.end) or (plain and second.dimension not in ("time", "money", None)):
            first.unit, first.hyphen, first.money, first.minor = second.unit, second.hyphen, second.money, second.minor
