"""The atoms that the grammar joins: one number with its sign, currency, multiplier, unit and modifier."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.records import Modifier
from factcheck.values.numbers.numerals import Numeral
from factcheck.values.numbers.units import units
from factcheck.values.numbers.words import ONE


@dataclass(slots=True)
class Term:
    """A number as read, ``text[start:end]`` with sign, currency and unit but without modifier words (those begin at
    ``edge``).

    ``raw`` and ``scale`` are the value before its multiplier and the multiplier; ``low``/``high`` the ends of a range.
    ``signed`` tells a currency sign or code before the number, ``minor`` coins, ``rate`` a unit with "per",
    ``hyphen`` that the unit is tied on ("four-day"), ``joined`` that another term has taken this one in.
    """

    start: int
    end: int
    edge: int
    numeral: Numeral
    value: Decimal
    precision: Decimal
    raw: Decimal
    scale: Decimal
    unit: str | None = None
    money: bool = False
    minor: bool = False
    signed: bool = False
    rate: bool = False
    hyphen: bool = False
    modifier: Modifier = "="
    low: Decimal | None = None
    high: Decimal | None = None
    group: int | None = None
    relation: str | None = None
    joined: bool = False

    @classmethod
    def of(cls, numeral: Numeral) -> Term:
        """A term of nothing but a number."""
        return cls(
            start=numeral.start,
            end=numeral.end,
            edge=numeral.start,
            numeral=numeral,
            value=numeral.value,
            precision=numeral.precision,
            raw=numeral.raw,
            scale=numeral.scale,
            low=numeral.low,
            high=numeral.high,
        )

    @property
    def bare(self) -> bool:
        """Whether nothing but plain digits stands there."""
        return self.unit is None and self.scale == ONE and self.numeral.form == "digits" and not self.numeral.grouping

    @property
    def dimension(self) -> str | None:
        """What the unit measures: "money" for currencies, null for counts."""
        if self.money or self.minor:
            return "money"
        if self.unit is None:
            return None
        known = units().get(self.unit) or units().get(self.unit.partition(" per ")[0])
        return known.dimension if known else None

    def multiply(self, factor: int) -> None:
        """Apply a multiplier that is printed apart from the number."""
        self.value, self.precision, self.scale = self.value * factor, self.precision * factor, Decimal(factor)

    def negate(self) -> None:
        """Turn the sign."""
        self.value, self.raw = -self.value, -self.raw
        if self.low is not None and self.high is not None:
            self.low, self.high = -self.high, -self.low
