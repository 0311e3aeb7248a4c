"""Why the smaller of two figures may be a part of the larger: some of those counted, a stretch of the time, one less.

Each test answers with one sentence, or ``None`` when it sees no part and no whole.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.check.compare import number_text
from factcheck.check.context import Context
from factcheck.check.same.setting import Setting
from factcheck.check.same.things import NEAR
from factcheck.check.terms import term
from factcheck.lang import table
from factcheck.values.dates.calendar import month_numbers, weekday_numbers

_NEXT = 3  # words behind "during" that say during what
_SHARES = frozenset({"percent", "ratio"})
_POSSESSIVE = frozenset({"his", "her", "their", "its"})


def a_part(one: Context, other: Context, setting: Setting) -> str | None:
    data = table("comparison")["parts"]
    beside, partitive = set(data["beside"]), set(data["partitive"])
    mine, theirs = ({*each.before[-1:], *_told_behind(each)} & beside for each in (one, other))
    if mine != theirs:
        return f'Only one of them stands beside "{min(mine ^ theirs)}".'
    parts = [each.after[:1] == ("of",) and each.after[1:2] and each.after[1] in partitive for each in (one, other)]
    shares = {one.claim.kind, other.claim.kind} <= _SHARES  # which are of a whole, said or not
    if bool(parts[0]) != bool(parts[1]) and not shares:
        return "One is a part of a whole."
    return None


def a_qualified_part(one: Context, other: Context, setting: Setting) -> str | None:
    """ "640 people" and "220 people on its night shift": the smaller count says more closely whom it counts."""
    small, large = _by_size(one, other)
    if not one.head or one.head != other.head or len(large.distances.keys() - small.distances.keys()) > 1:
        return None
    extra = small.distances.keys() - large.distances.keys()
    behind = extra & {*map(term, (*small.before[-1:], *small.after[:NEAR]))}
    if len(behind) >= 2 and len(large.after) <= 2:
        return f"The smaller one counts only some: {', '.join(sorted(behind))}."
    return None


def beside_a_named_one(one: Context, other: Context, setting: Setting) -> str | None:
    """ "Rolf Marek and his two brothers" are three brothers."""
    small, large = _by_size(one, other)
    behind_one = small.before[-2:-1] in (("and",), ("with",)) and small.before[-1] in _POSSESSIVE
    if behind_one and _size(large) - _size(small) == 1:
        return "One leaves out the one who is named before it."
    return None


def a_stretch(one: Context, other: Context, setting: Setting) -> str | None:
    """Five points "during the last run" are a part of the 23 points of the game."""
    small, large = _by_size(one, other)
    told = _during(small)
    if one.claim.unit == other.claim.unit and told and not told & large.distances.keys():
        return f"Only the smaller figure is told of {min(told)}."
    return None


def a_figure_told_before(one: Context, other: Context, setting: Setting) -> str | None:
    """ "Those ten points" are figured out of what the article told before."""
    back = [each.before[-1:] in (("those",), ("these",)) for each in (one, other)]
    if back[0] != back[1]:
        return "Only one of them points back to what its article told before."
    return None


def a_sum(one: Context, other: Context, setting: Setting) -> str | None:
    """ "23 sailors" and "12 Norwegian and 11 Danish sailors": a part and another make up the whole."""
    for part, whole in ((one, other), (other, one)):
        mine, all_of_them = part.claim.value, whole.claim.value
        if mine and all_of_them and all_of_them - mine in part.numbers - whole.numbers - {Decimal(1)}:
            return f"{number_text(mine)} and {number_text(all_of_them - mine)} make {number_text(all_of_them)}."
    return None


def _told_behind(context: Context) -> tuple[str, ...]:
    """The word behind a figure, unless it belongs to a time: "a profit of $2 million last year"."""
    times = {*month_numbers(), *weekday_numbers(), *table("comparison")["rates"]["spans"]}
    return () if context.after[1:2] and context.after[1] in times else context.after[:1]


def _by_size(one: Context, other: Context) -> tuple[Context, Context]:
    """The context of the smaller figure, and that of the larger."""
    return (one, other) if _size(one) <= _size(other) else (other, one)


def _size(context: Context) -> Decimal:
    """The figure of a claim, or an end of its range."""
    shown = (context.claim.value, context.claim.low, context.claim.high)
    return abs(next((each for each in shown if each is not None), Decimal(0)))


def _during(context: Context) -> set[str]:
    """The terms of what a figure is told during: "during the last run"."""
    words = (*context.before, *context.after)
    found = words.index("during") + 1 if "during" in words else len(words)
    return set(filter(None, map(term, words[found : found + _NEXT + 1])))
