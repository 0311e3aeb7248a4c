"""The value that the quantity grammar yields."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.records import ClaimKind, Modifier, Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number as the text gives it; ``start``/``end`` cover number and unit, not the modifier. Fields as in ``Claim``.

    Quantities that belong together share a ``group``; ``relation`` says how: the halves of a ``dual``-unit
    expression, a bare ``pair`` that shares one unit, the ends of a change (``from``, ``to``).
    """

    start: int
    end: int
    kind: ClaimKind
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    precision: Decimal | None = None
    unit: str | None = None
    modifier: Modifier = "="
    counted: str | None = None
    concept: str | None = None
    group: int | None = None
    relation: Relation | None = None
