"""The value that the quantity grammar yields."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.records import ClaimKind, Modifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number as the text gives it; ``start``/``end`` cover modifier, number and unit. Fields as in ``Claim``."""

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
    group: int | None = None  # quantities of one change or one dual-unit expression share a number
