"""Words to numbers and spans of time."""

from __future__ import annotations

from fractions import Fraction

from factcheck.values.dates.expression import Length
from factcheck.values.dates.lexer import Words, spelled

UNIT_KINDS = frozenset(
    ("UNIT", "UNITS", "CLOCKUNIT", "CLOCKUNITS", "QUARTER", "QUARTERS", "WEEKEND", "WEEKENDS", "PERIOD")
)
NUMERALS = frozenset(("CARDINAL", "TEEN", "TENS", "POWER"))
AMOUNT_KINDS = UNIT_KINDS | NUMERALS | {"NUMBER", "DAY", "MILITARY", "SLASHED", "A", "HALF", "COUPLE", "SEVERAL"}
_HALF = Fraction(1, 2)


def length(words: Words) -> Length | None:
    """The span of time in the words: each amount with the unit after it. Of a range ("two to three weeks") the first.

    An article is one, a bare plural an unknown number.
    """
    names = words.names
    amounts: list[tuple[Fraction | None, str]] = []
    amount: Fraction | None = None
    stated = False  # whether anything before the unit says how many
    i = 0
    while i < len(names):
        name, following = names[i], i + 1
        if name in UNIT_KINDS:
            amounts.append((amount if stated else None if name.endswith("S") else Fraction(1), str(words.value(i))))
            amount, stated = None, False
        elif name == "HALF":
            if amounts and not stated:
                last, unit = amounts[-1]
                amounts[-1] = (None if last is None else last + _HALF, unit)
            else:
                amount = amount + _HALF if amount is not None and i > 1 else _HALF
                stated = True
        elif name in NUMERALS or name in ("NUMBER", "DAY", "MILITARY", "SLASHED"):
            found, following = number(words, i)
            if found is None:
                return None
            if not (stated and amount is not None and names[i - 1] in ("TO", "UNTIL", "DASH", "OR")):
                amount = found
            stated = True
        elif name in ("A", "COUPLE", "SEVERAL") and (name != "A" or not (stated or amounts)):
            amount = {"A": Fraction(1), "COUPLE": Fraction(2), "SEVERAL": None}[name]
            stated = True
        i = following
    return Length(amounts=tuple(amounts)) if amounts else None


def number(words: Words, i: int) -> tuple[Fraction | None, int]:
    """The number that starts at a word, and the first word after it."""
    names = words.names
    if names[i] == "SLASHED":
        top, bottom = words.text(i).split("/")
        return (Fraction(int(top), int(bottom)) if int(bottom) else None), i + 1
    if names[i] not in NUMERALS:
        whole = Fraction(words.value(i))
        if names[i + 1 : i + 2] == ["SLASHED"]:
            part, end = number(words, i + 1)
            return (None if part is None else whole + part), end
        return whole, i + 1
    end = i + 1
    while end < len(names) and (
        names[end] in NUMERALS
        or (names[end] in ("DASH", "AND") and end + 1 < len(names) and names[end + 1] in NUMERALS)
    ):
        end += 1
    value = spelled(" ".join(words.text(k) for k in range(i, end) if names[k] not in ("DASH", "AND")))
    return (None if value is None else Fraction(value)), end
