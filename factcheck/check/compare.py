"""Two values of one thing: may both be right? Judged by the digits shown, by bounds and by ranges.

A figure supports an interval, not a point: "960" may be a rounded 958, "about 20" may be 23, "more than 200" is 212 or
250 and hardly 900. Two figures disagree when their intervals do not meet, in one unit where they share a scale. All
arithmetic is decimal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Literal

from factcheck.check import identifiers
from factcheck.check.scale import Conversion, conversions, scale
from factcheck.lang import table
from factcheck.records import Claim
from factcheck.values.numbers.plural_units import plural_unit

Relation = Literal["equal", "compatible", "different", "incomparable"]

# How far rounding may reach, as a part of the value: nobody rounds 10,900 to 10,000 without a word of warning.
_ROUNDING = Decimal(1) / 15
_ROUGHLY = Decimal(1) / 5
_ABOUT = Decimal(1) / 20
_NEARLY = Decimal(85) / 100
_SHARE, _HALF_UNIT = Decimal(1) / 10, Decimal(1) / 2
_NEAR = Decimal(1) / 25
_PRINTED, _ROUNDED = 6, Context(prec=4)  # digits that a figure has in print at most, and those of a rounded one
_EXACT_BELOW = 100  # a count below this is a count, not an estimate
_JUST_BELOW = re.compile(r"\b(?:nearly|almost|close to|just under|just below|approaching|not quite)\b", re.IGNORECASE)
_VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|billions)\b", re.IGNORECASE)
_DOZEN = Decimal(12)
_DOZENS = re.compile(r"\bdozen\b", re.IGNORECASE)
_EXACT = ("age", "ordinal", "score", "ratio")
_COUNTED = ("count", "duration")
_CHANGES = ("up", "down")


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """The values that a figure supports, both ends included; null where there is no bound."""

    low: Decimal | None
    high: Decimal | None

    def meets(self, other: Interval) -> bool:
        """Whether the two share a value."""
        return not _below(self, other) and not _below(other, self)

    def converted(self, way: Conversion) -> Interval:
        """The same values in another unit."""
        return Interval(
            low=None if self.low is None else way(self.low), high=None if self.high is None else way(self.high)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How two values stand to each other, and why in one sentence."""

    relation: Relation
    reason: str


def is_vague(claim: Claim) -> bool:
    """Whether a claim gives an order of magnitude and no number: dozens, hundreds of thousands."""
    return bool(_VAGUE.search(claim.text))


def supported(claim: Claim, *, converted: bool = False) -> Interval | None:
    """What the text supports; ``None`` for a claim without a number.

    ``converted`` asks for more room: a figure that may have been another unit before was rounded to a whole one.
    """
    slack_of = _converted_slack if converted else _slack
    if claim.low is not None and claim.high is not None:
        low, high = sorted((claim.low, claim.high))
        return Interval(low=low - slack_of(claim, low), high=high + slack_of(claim, high))
    value = claim.value
    if value is None:
        return None
    if is_vague(claim):
        return Interval(low=value, high=None)
    slack = slack_of(claim, value)
    match claim.modifier:
        case ">":
            return Interval(low=value - slack, high=value + max(_step(claim), abs(value) / 10))
        case ">=":
            return Interval(low=value - slack, high=None)
        case "<" if _JUST_BELOW.search(claim.text):
            return Interval(low=value * _NEARLY, high=value + slack)
        case "<" | "<=":
            return Interval(low=None, high=value + slack)
        case _:
            return Interval(low=value - slack, high=value + slack)


def compare(first: Claim, second: Claim) -> Comparison:
    """How the numbers of two claims about one thing stand to each other. Units must share a scale."""
    mine, theirs = supported(first), supported(second)
    if mine is None or theirs is None:
        return Comparison(relation="incomparable", reason="one of them gives no number")
    if first.unit != second.unit and scale(first) != scale(second):
        return Comparison(relation="incomparable", reason=f"{_unit(first)} and {_unit(second)} are not one unit")
    if {first.modifier, second.modifier} & set(_CHANGES) and first.modifier != second.modifier:
        return Comparison(
            relation="incomparable", reason="one is a change and the other is not, or it goes another way"
        )
    if first.unit != second.unit:
        return _across(first, second)
    if (first.value, first.low, first.high) == (second.value, second.low, second.high):
        return Comparison(relation="equal", reason="the same value")
    if first.value is not None and second.value is not None and first.value == -second.value:
        return Comparison(
            relation="compatible", reason="the same size; a loss may be written with a minus sign or without"
        )
    if _is_range(first) and _is_range(second):
        return _ranges(first, second)
    if first.modifier == second.modifier in ("<", "<=", ">="):
        mine, theirs = _point(first), _point(second)
    if mine.meets(theirs):
        return Comparison(
            relation="compatible", reason=f"{said(first)} and {said(second)} may be the same value rounded"
        )
    return Comparison(relation="different", reason=f"{interval_text(mine)} and {interval_text(theirs)} do not meet")


def distance(first: Claim, second: Claim) -> Decimal | None:
    """How far two single figures lie apart, as a part of the larger; null where they share no scale."""
    one, other = first.value, second.value
    if first.unit != second.unit and other is not None:
        other = next((way(other) for way in conversions(second, first)), None)
    if one is None or other is None or not max(abs(one), abs(other)):
        return None
    return abs(one - other) / max(abs(one), abs(other))


def _across(first: Claim, second: Claim) -> Comparison:
    """How two figures in different units of one scale stand to each other, in the unit of the first."""
    if first.unit is None:  # a share in words is told in percent
        first, second = second, first
    mine, theirs = supported(first, converted=True), supported(second, converted=True)
    assert mine is not None
    assert theirs is not None
    usual, *rarer = conversions(second, first)
    other = said(second) if second.unit else in_words(second)
    if mine.meets(theirs.converted(usual)) or any(_is_near(first, second, way) for way in rarer):
        return Comparison(relation="compatible", reason=f"{said(first)} and {other} may be the same value")
    exact = f"{interval_text(theirs.converted(usual))} {plural_unit(first.unit or '')}"
    return Comparison(relation="different", reason=f"{other} would be {exact}, not {interval_text(mine)}")


def _is_near(first: Claim, second: Claim, way: Conversion) -> bool:
    """Whether two values are so close that a rarer meaning of a unit ("mile": nautical mile) is likely."""
    ends = ((first.value, second.value), (first.low, second.low), (first.high, second.high))
    return all(
        abs(one - way(other)) <= abs(one) * _NEAR for one, other in ends if one is not None and other is not None
    )


def _ranges(first: Claim, second: Claim) -> Comparison:
    pairs = ((first.low, second.low), (first.high, second.high))
    for one, other in pairs:
        assert one is not None
        assert other is not None
        if abs(one - other) > _slack(first, one) + _slack(second, other):
            return Comparison(relation="different", reason=f"the ranges {said(first)} and {said(second)} differ")
    return Comparison(relation="compatible", reason="the same range rounded")


def _slack(claim: Claim, value: Decimal) -> Decimal:
    """Half of the last digit shown, as far as rounding goes; nothing for what is counted one by one."""
    size = abs(value)
    half = _step(claim) / 2
    if (
        claim.kind in _EXACT
        or claim.unit == identifiers.UNIT
        or claim.counted in table("comparison")["identifiers"]["counted"]
    ):
        return Decimal(0)
    if claim.modifier == "~":
        return max(min(half, size * _ROUGHLY), size * _ABOUT)
    whole = value == value.to_integral_value() and (size < _EXACT_BELOW or half < 1)
    if whole and claim.kind in _COUNTED and not _DOZENS.search(claim.text):
        return Decimal(0)
    return min(half, size * _ROUNDING)


def _step(claim: Claim) -> Decimal:
    """From one round number to the next: the place of the last digit shown, and a dozen behind dozens."""
    return _DOZEN if _DOZENS.search(claim.text) else claim.precision or Decimal(0)


def _converted_slack(claim: Claim, value: Decimal) -> Decimal:
    """The same for a figure that may have been converted: half of the last digit shown up to half of one unit; a share
    in words ("one in five") reaches no further than a tenth of itself."""
    half = (claim.precision or Decimal(0)) / 2
    if claim.kind == "ratio":
        return min(half, abs(value) * _SHARE)
    return max(_slack(claim, value), min(half, _HALF_UNIT))


def _point(claim: Claim) -> Interval:
    assert claim.value is not None
    slack = _slack(claim, claim.value)
    return Interval(low=claim.value - slack, high=claim.value + slack)


def _below(one: Interval, other: Interval) -> bool:
    return one.high is not None and other.low is not None and one.high < other.low


def _is_range(claim: Claim) -> bool:
    return claim.low is not None and claim.high is not None


def _unit(claim: Claim) -> str:
    return claim.unit or "a plain count"


def number_text(value: Decimal) -> str:
    """A number as people write it: ``1,234.5``, no exponent, no trailing zeros."""
    plain = value.normalize()
    return f"{plain:,f}"


_BOUND_WORDS = {
    "~": "about ",
    "<": "under ",
    ">": "more than ",
    "<=": "at most ",
    ">=": "at least ",
    "up": "up ",
    "down": "down ",
}


def shown(claim: Claim) -> str:
    """The value of a claim in one normal form: ``at least 20``, ``5 to 7``, ``1.97 million`` stays ``1,970,000``."""
    if claim.unit == identifiers.UNIT:
        return claim.text
    if claim.low is not None and claim.high is not None:
        number = f"{number_text(claim.low)} to {number_text(claim.high)}"
    elif claim.value is not None:
        number = number_text(claim.value)
    else:
        return claim.timex or claim.text
    unit = f" {claim.unit}" if claim.unit else ""
    return f"{_BOUND_WORDS.get(claim.modifier, '')}{number}{unit}"


def said(claim: Claim) -> str:
    """The same as an editor writes it, ``at least 20 miles``: for sentences, where :func:`shown` is for comparing."""
    text = shown(claim)
    if not claim.unit or claim.value in (1, -1) or not text.endswith(f" {claim.unit}"):
        return text
    return text.removesuffix(claim.unit) + plural_unit(claim.unit)


def in_words(claim: Claim) -> str:
    """The value of a claim as its article prints it, with its bound: ``more than 13 million``, ``under 15 miles``."""
    bound = _BOUND_WORDS.get(claim.modifier, "")
    if claim.text.isalpha():  # "Four" begins a sentence there and none here
        return bound + claim.text.lower()
    return bound + claim.text if claim.text[:1].isnumeric() else claim.text


def interval_text(interval: Interval) -> str:
    """An interval in words: ``19 to 21``, ``23 or more``."""
    if interval.low is None and interval.high is None:
        return "any value"
    if interval.low is None:
        return f"{_bound_text(interval.high or Decimal(0))} or less"
    if interval.high is None:
        return f"{_bound_text(interval.low)} or more"
    if interval.low == interval.high:
        return number_text(interval.low)
    return f"{_bound_text(interval.low)} to {_bound_text(interval.high)}"


def _bound_text(value: Decimal) -> str:
    """The end of an interval, rounded where it was worked out and nobody printed it."""
    return number_text(value if len(value.normalize().as_tuple().digits) <= _PRINTED else _ROUNDED.plus(value))
