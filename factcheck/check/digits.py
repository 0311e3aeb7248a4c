"""What a hand does to a figure: a digit too many, too few or wrong, or two in the wrong order."""

from __future__ import annotations

from decimal import Decimal

from rapidfuzz.distance import DamerauLevenshtein, Hamming


def mistyped(one: Decimal, other: Decimal) -> bool:
    """Whether the significant digits of two numbers are one row but for one slip; one digit alone shows nothing.

    >>> mistyped(Decimal(1098), Decimal(2098)), mistyped(Decimal(5000), Decimal(500)), mistyped(Decimal(4), Decimal(9))
    (True, True, False)
    """
    mine, theirs = _significant(one), _significant(other)
    return mine == theirs or (min(len(mine), len(theirs)) > 1 and DamerauLevenshtein.distance(mine, theirs) == 1)


def swapped(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers have the same digits and two neighbouring ones in the other order.

    >>> swapped(Decimal(72), Decimal(27)), swapped(Decimal(179), Decimal(719)), swapped(Decimal(719), Decimal(917))
    (True, True, False)
    """
    mine, theirs = f"{abs(one).normalize():f}", f"{abs(other).normalize():f}"
    return len(mine) == len(theirs) and Hamming.distance(mine, theirs) == 2 and _neighbours_swapped(mine, theirs)


def _neighbours_swapped(one: str, other: str) -> bool:
    first = next(place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1])
    return one[first : first + 2] == other[first : first + 2][::-1]


def _significant(value: Decimal) -> str:
    return "".join(map(str, value.normalize().as_tuple().digits))
