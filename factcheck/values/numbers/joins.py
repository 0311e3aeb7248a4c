"""Two numbers that are one: sums of units, bare pairs, ratios, scores, a number said twice."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from factcheck.values.numbers.change import is_ratio, is_score
from factcheck.values.numbers.conversions import Measure, is_conversion
from factcheck.values.numbers.numerals import Numeral
from factcheck.values.numbers.terms import Term
from factcheck.values.numbers.units import partners
from factcheck.values.numbers.words import ONE, last_place

_SUM_GAP = re.compile(r"(?:,? and |,? )?$")
_IN_GAP = re.compile(r"(?:[ -]in[ -]|[ -]out of[ -])(?:every )?$| of every $")
_PER_GAP = re.compile(r"(?: [a-z-]{2,20}){0,3}?(?: (?:per|for every|for each|out of every|in every) )$")
_ROUND = frozenset(map(Decimal, (100, 1_000, 10_000, 100_000, 1_000_000)))  # what rates of diseases and crimes are per
_TO_ONE_GAP = re.compile(r"(?:-to-| to |:)$")
_CLOSED = re.compile(r"\s*(?:[.,;:)?!]|$)")
_CLOSING = re.compile(r" ?\)")
_SAME_GAP = re.compile(r" ?\($")
# How many of the second unit make the first, for measures given in two units.
_PARTS = {("foot", "inch"): 12, ("yard", "foot"): 3, ("pound", "ounce"): 16, ("stone", "pound"): 14}
_LARGEST_VOTE = 435  # seats of the largest chamber whose divisions news gives as a score


def absorb(lower: str, gap: str, first: Term, second: Term) -> bool:
    """Join ``second`` into ``first`` where both are one number; whether they were."""
    return (
        _repeated(gap, first, second)
        or _sum(lower, gap, first, second)
        or _ratio(lower, gap, first, second)
        or _score(lower, gap, first, second)
    )


def _repeated(gap: str, first: Term, second: Term) -> bool:
    """ "forty-five (45)"."""
    same = first.value == second.value and second.unit is None and first.numeral.form != second.numeral.form
    if not (same and _SAME_GAP.match(gap)):
        return False
    second.joined = True
    return True


def _sum(lower: str, gap: str, first: Term, second: Term) -> bool:
    """ "5 feet 2 inches", "6ft 1in", "thirteen dollars and forty-five cents", "15 dollars 50"."""
    if first.unit is None or not _SUM_GAP.match(gap) or second.modifier != "=" or first.low is not None:
        return False
    added = _coins(lower, gap, first, second) if first.money else _part(lower, gap, first, second)
    if added is None or second.value < 0:
        return False
    first.value, first.end = first.value + added, second.end
    first.precision = added / second.value * second.precision if second.value else first.precision
    if second.rate and second.unit:
        first.unit, first.rate = f"{first.unit} per {second.unit.partition(' per ')[2]}", True
    second.joined = True
    return True


def _coins(lower: str, gap: str, first: Term, second: Term) -> Decimal | None:
    if second.minor:
        fits = second.value < 100 and "," not in gap
    else:
        after = lower[second.end : second.end + 2]
        ends = not after.strip() or after[0] in ".,;" or after == " m"
        bare = second.unit is None and second.scale == ONE and not first.signed and not first.rate
        fits = bare and gap == " " and ends and 10 <= second.value < 100
    return second.value / 100 if fits else None


def _part(lower: str, gap: str, first: Term, second: Term) -> Decimal | None:
    size = _PARTS.get((first.unit or "", second.unit or ""))
    if size is None:
        tall = first.unit == "foot" and second.unit is None and first.value == int(first.value) and first.value < 9
        hangs = lower[second.end : second.end + 1] == "-"
        if not tall or hangs or gap not in ("", " ", "-") or second.value >= 12:  # "6ft 2", "5'10"
            return None
        size = 12
    return second.value / size if second.value < size else None


def _ratio(lower: str, gap: str, first: Term, second: Term) -> bool:
    """ "one in five", "two out of three", "two-to-one", "three over four"."""
    plain = not (first.unit or second.unit) and first.low is None and second.low is None
    if not plain or second.value <= 0 or "fraction" in (first.numeral.form, second.numeral.form):
        return False
    over = second.modifier == ">" and lower[first.end : second.start] == " over "
    if over:
        fits = _CLOSED.match(lower, second.end) is not None and first.numeral.form in ("digits", "words")
    elif second.modifier != "=" or first.scale != ONE:
        return False
    elif _IN_GAP.match(gap):
        fits = _is_part(gap, first, second)
    elif second.value in _ROUND and _PER_GAP.match(gap):
        fits = 0 < first.value < second.value  # "45 cases per 100,000"
    else:
        to_one = gap == "-to-" and second.value == 1
        falls = gap != " to " or first.value > second.value  # "attended by 250 to 300" is a range
        fits = bool(_TO_ONE_GAP.match(gap)) and (to_one or is_ratio(lower, first.start, second.end, falls))
    if not fits:
        return False
    first.value, first.precision = first.value / second.value, min(ONE, first.precision) / second.value
    first.end, first.relation, second.joined = second.end, "ratio", True
    return True


def _is_part(gap: str, first: Term, second: Term) -> bool:
    year = second.bare and second.value >= 1000 and "every" not in gap
    rough = gap != " in " or second.value <= 100 or int(second.value) % 100 == 0  # "4 in 115" is no share
    return 0 < first.value < second.value and first.value == int(first.value) and not year and rough


def _score(lower: str, gap: str, first: Term, second: Term) -> bool:
    """ "won 3-1", "a 52-48 vote", "beat them 21 to 17"."""
    if first.unit or second.unit or first.hyphen or second.modifier != "=":
        return False
    tight, falls = gap in ("-", "–", "‑"), first.value > second.value
    whole = all(
        term.scale == ONE and term.value == int(term.value) and 0 <= term.value <= _LARGEST_VOTE
        for term in (first, second)
    )
    if not whole or not (tight or (gap == " to " and falls)) or lower[second.end : second.end + 1] in ("-", "%"):
        return False
    if not (is_score(lower, first.start, second.end) or (tight and falls)):
        return False
    first.low, first.high, first.end, first.relation = first.value, second.value, second.end, "score"
    second.joined = True
    return True


def is_pair(gap: str, first: Term, second: Term) -> bool:
    """Whether a bare number right before a measure is that measure in another unit, which was dropped: "350 217 miles"
    gives kilometres, then miles."""
    alone = first.unit is None and first.scale == ONE and first.low is None and first.numeral.form == "digits"
    if not alone or gap != " " or second.unit is None or second.money or second.modifier != "=":
        return False
    if second.numeral.form != "digits" or second.scale != ONE:
        return False
    return dropped_unit(first.value, second.value, second.unit) is not None


def is_bracketed_pair(lower: str, gap: str, first: Term, second: Term) -> bool:
    """Whether one half of a dual-unit expression has lost its unit: "183 miles (295)", "41 (66 km/h)"."""
    bare, measured = (first, second) if first.unit is None else (second, first)
    if not _SAME_GAP.match(gap) or not _CLOSING.match(lower, second.end) or measured.unit is None or measured.money:
        return False
    if (
        bare.unit is not None
        or bare.numeral.form != "digits"
        or bare.scale != ONE
        or measured.low is not None
        or bare.low is not None
    ):
        return False
    return dropped_unit(bare.value, measured.value, measured.unit) is not None


def dropped_unit(first: Decimal, second: Decimal, unit: str) -> str | None:
    """The unit in which ``first`` is ``second`` of ``unit``, among the pairs that news prints side by side; null where
    none fits the digits shown."""
    shown = Measure(second, _shown(second), unit)
    return next((each for each in partners(unit) if is_conversion(Measure(first, _shown(first), each), shown)), None)


def _shown(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return Decimal(1).scaleb(exponent)
    return last_place(value)


def split_pair(lower: str, term: Term) -> list[Term]:
    """The halves of a bare pair that looks like one number with a blank between its thousands; else the term."""
    numeral = term.numeral
    if numeral.grouping != "space" or term.unit is None:
        return [term]
    left, blank, right = lower[numeral.start : numeral.end].partition(" ")
    if " " in right or right.startswith("0") or not right.isdigit():
        return [term]
    if dropped_unit(Decimal(left), Decimal(right), term.unit) is None:
        return [term]
    middle = numeral.start + len(left)
    return [
        _half(term, numeral, numeral.start, middle, left, middle),
        _half(term, numeral, middle + len(blank), numeral.end, right, term.end),
    ]


def _half(term: Term, numeral: Numeral, start: int, stop: int, digits: str, end: int) -> Term:
    value = Decimal(digits)
    part = replace(numeral, start=start, end=stop, value=value, raw=value, precision=last_place(value), grouping="")
    edge = term.edge if start == numeral.start else start
    return replace(
        term,
        start=start,
        end=end,
        edge=edge,
        numeral=part,
        value=value,
        raw=value,
        precision=part.precision,
        relation="pair",
    )
