"""Two numbers that are the ends of a range ("from 8 to 10 miles") or of a change ("fell from $75 to $68")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.values.numbers.change import is_change
from factcheck.values.numbers.modifiers import stronger
from factcheck.values.numbers.terms import Term
from factcheck.values.numbers.words import ONE

_SMALL = r"(?:(?:the|a|an|about|as|just|around|roughly|only|even)[ \n]){0,2}"
_TO_GAP = re.compile(rf"(?: to[ -]| through | until | up to |\s?[-–~]\s?|- to ){_SMALL}$")
_DASH_GAP = re.compile(r"\s?[-–~]\s?$")
_AND_GAP = re.compile(r" (?:and|to) $")
_FROM = re.compile(rf"\bfrom[ \n](?:between )?{_SMALL}$")
_BETWEEN = re.compile(rf"\bbetween[ \n]{_SMALL}$")
_LEVEL = re.compile(
    r"\b(?:to|at|of|is|was|were|reached|hit)[ \n](?:(?:a|an|the|about|just|record|nearly|almost|more|than)[ \n]){0,3}$"
)
_WHEN = r"(?: in [a-z0-9 ]{3,16}| last [a-z]{3,8}| this [a-z]{3,8})?"
_FROM_GAP = re.compile(rf"(?: [a-z-]{{2,20}}){{0,4}}?,?{_WHEN},? (?:(?:up|down) )?from $")
_LOOSE_TO_GAP = re.compile(r"(?: in (?:\d{4}|[a-z]{3,9}(?: \d{4})?)| [a-z]{2,15}(?: [a-z]{2,15})?) to $")
_NOUN_AFTER = re.compile(
    r"[ -](?!(?:for|in|by|on|at|from|this|last|and|as|a|an|the|after|when|while|since|per|but|or)\b)[a-z]"
)
_REACH = 40


def join_range(lower: str, gap: str, terms: Sequence[Term], index: int) -> bool:
    """Make a range of the terms at ``index`` and after it, if they are one; whether they were."""
    first, second = terms[index], terms[index + 1]
    gap = _up_to(lower, gap, first, second)
    between = _before(_BETWEEN, lower, first) is not None
    either = gap == " or " and _near(first, second)
    if not (_TO_GAP.match(gap) or (between and _AND_GAP.match(gap)) or either) or not _may_range(first, second):
        return False
    _share_scale(first, second)
    dash = _DASH_GAP.match(gap) is not None
    if dash and first.value > second.value > 0 and not (first.unit and second.unit):
        return False
    if not (dash or either or between) and _tells_change(lower, terms, index):
        _share_unit(first, second)
        return False
    _close(first, second)
    return True


def _up_to(lower: str, gap: str, first: Term, second: Term) -> str:
    """ "from 450 up to 900": the words that look like a bound are the joint."""
    if second.modifier != "<=" or lower[first.end : second.start] != " up to ":
        return gap
    second.modifier, second.edge = "=", second.start
    first.modifier = "=" if first.modifier == ">=" else first.modifier
    return " up to "


def _before(pattern: re.Pattern[str], lower: str, term: Term) -> re.Match[str] | None:
    return pattern.search(lower, max(0, term.edge - _REACH), term.edge)


def _may_range(first: Term, second: Term) -> bool:
    if first.low is not None or second.low is not None or not compatible(first, second):
        return False
    if (first.numeral.form == "fraction") != (second.numeral.form == "fraction"):
        return False
    return second.modifier not in (">", ">=") or first.modifier in ("=", "~")


def _near(first: Term, second: Term) -> bool:
    """Whether "or" gives a guess and not a choice: "three or four years"."""
    return (
        first.unit is None
        and not first.hyphen
        and first.scale == ONE
        and first.value < second.raw <= 2 * first.value
        and first.numeral.form == second.numeral.form
        and second.modifier == "="
    )


def compatible(first: Term, second: Term) -> bool:
    """Whether two numbers may share a unit: the same one, one printed only once, one with what it is per."""
    if first.unit == second.unit:
        return True
    if {first.unit, second.unit} == {"dollar", "US dollar"}:
        return True
    if first.unit is None:
        return not (second.signed and not first.signed) and not first.hyphen
    if second.unit is None:
        return first.signed and not first.rate
    return second.unit.startswith(first.unit + " per ") or first.unit.startswith(second.unit + " per ")


def _share_scale(first: Term, second: Term) -> None:
    """ "between three and five million", "$89 to $93 billion", "5-7k"."""
    largest = second.raw if second.low is None else max(second.low, second.high or second.low) / second.scale
    if first.scale == ONE != second.scale and first.raw == first.value <= largest and first.value < 1000:
        first.value, first.precision, first.scale = (
            first.value * second.scale,
            first.precision * second.scale,
            second.scale,
        )


def _share_unit(first: Term, second: Term) -> None:
    if first.unit is None or (second.unit and len(second.unit) > len(first.unit)):
        first.unit, first.money, first.minor = second.unit, second.money, second.minor
    elif second.unit is None or len(second.unit) < len(first.unit):
        second.unit, second.money, second.minor = first.unit, first.money, first.minor


def _tells_change(lower: str, terms: Sequence[Term], index: int) -> bool:
    first, second = terms[index], terms[index + 1]
    start, falls = _before(_FROM, lower, first), first.value > second.value
    if not (start or falls or second.relation):
        return False
    return is_change(lower, start.start() if start else first.edge, falls and start is not None) and not _range_follows(
        lower, terms, index + 1
    )


def _range_follows(lower: str, terms: Sequence[Term], index: int) -> bool:
    """Whether a whole range comes next ("from 5 to 7% to 3 to 5%"), so that what came before is one too."""
    if index + 2 >= len(terms):
        return False
    last, third, fourth = terms[index : index + 3]
    return all(_TO_GAP.match(lower[a.end : b.edge]) for a, b in ((last, third), (third, fourth)))


def _close(first: Term, second: Term) -> None:
    first.low, first.high, first.end = first.value, second.value, second.end
    _share_unit(first, second)
    first.rate, first.hyphen = second.rate or first.rate, second.hyphen
    first.precision = max(first.precision, second.precision)
    if first.modifier not in ("=", "~", "up", "down"):
        first.modifier = "="
    elif second.modifier == "~":
        first.modifier = stronger(first.modifier, "~")
    second.joined = True


def join_change(lower: str, gap: str, first: Term, second: Term) -> bool:
    """Mark two terms as the ends of a change, if they are: "from 40 to 55", "to 55 from 40", "55, up from 40"."""
    if first.numeral.form == "fraction" or (first.low is not None and first.unit is None):
        return False
    start = _before(_FROM, lower, first)
    if start and first.unit and second.bare and _TO_GAP.match(gap) and not _NOUN_AFTER.match(lower, second.end):
        second.unit, second.money, second.minor = first.unit, first.money, first.minor  # "from 14-18 mpg to 24"
    if not compatible(first, second):
        return False
    if start and (_TO_GAP.match(gap) or _LOOSE_TO_GAP.match(gap)):
        _share_scale(first, second)
        if not is_change(lower, start.start(), first.value > second.value):
            return False
        first.relation, second.relation = "from", "to"
    elif _FROM_GAP.match(gap) and (first.unit or not second.unit):
        if not (_before(_LEVEL, lower, first) or gap.endswith(("up from ", "down from "))):
            return False
        first.relation, second.relation = "to", "from"
    elif gap.startswith(" to") and _TO_GAP.match(gap) and first.unit and first.unit == second.unit:
        if not is_change(lower, first.edge, first.value > second.value):
            return False
        first.relation, second.relation = "from", "to"
    else:
        return False
    _share_unit(first, second)
    return True
