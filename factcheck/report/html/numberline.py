"""A conflict of figures on one line: every article's value, the bounds its words allow, and who gives it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal

from factcheck.check.compare import Interval, interval_text, said, supported
from factcheck.records import Claim

WIDTH = 100  # of the drawing: places are in hundredths of it
MARGIN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One article's figure: ``low`` to ``high`` is the bar of its bounds and ``at`` the dot of its value, in hundredths
    of the width; ``bounds`` is null where the words allow one value alone, ``source`` where all rows have the same."""

    source: str | None
    value: str
    bounds: str | None
    low: int
    high: int
    at: int | None


def rows(sources: Sequence[tuple[str, Claim]]) -> tuple[Row, ...]:
    """A row for each figure or date with its source; none unless at least two differ and all are of one unit."""
    found = [(name, claim, _bounds(claim)) for name, claim in sources]
    known = [(name, claim, bounds) for name, claim, bounds in found if bounds is not None]
    kinds = {(claim.unit, claim.kind in ("date", "time")) for _, claim, _ in known}
    ends = [end for _, claim, bounds in known for end in (bounds.low, bounds.high, claim.value) if end is not None]
    if len(known) < 2 or len(kinds) > 1 or not ends or min(ends) == max(ends):
        return ()
    scale = _Scale(min(ends), max(ends))
    several = len({name for name, _, _ in known}) > 1
    return tuple(_row(name if several else None, claim, bounds, scale) for name, claim, bounds in known)


@dataclass(frozen=True, slots=True)
class _Scale:
    least: Decimal
    most: Decimal

    def __call__(self, value: Decimal) -> int:
        return MARGIN + round((value - self.least) / (self.most - self.least) * (WIDTH - 2 * MARGIN))


def _row(name: str | None, claim: Claim, bounds: Interval, scale: _Scale) -> Row:
    value = claim.value
    if _is_date(claim):
        value = bounds.low if bounds.low == bounds.high else None
    single = bounds.low is not None and bounds.low == bounds.high
    return Row(
        source=name,
        value=(claim.timex or claim.text) if _is_date(claim) else said(claim),
        bounds=None if single else _said(claim, bounds),
        low=scale(bounds.low) if bounds.low is not None else 0,
        high=scale(bounds.high) if bounds.high is not None else WIDTH,
        at=scale(value) if value is not None else None,
    )


def _is_date(claim: Claim) -> bool:
    return claim.kind in ("date", "time")


def _bounds(claim: Claim) -> Interval | None:
    """What the words allow; days are counted from the first there is."""
    if not _is_date(claim):
        return supported(claim)
    low, high = _day(claim.earliest), _day(claim.latest)
    return Interval(low=low, high=high) if low is not None and high is not None else None


def _day(iso: str | None) -> Decimal | None:
    try:
        return Decimal(date.fromisoformat(iso[:10]).toordinal()) if iso else None
    except ValueError:
        return None


def _said(claim: Claim, bounds: Interval) -> str:
    if _is_date(claim):
        return f"{(claim.earliest or '')[:10]} to {(claim.latest or '')[:10]}"
    return interval_text(Interval(low=_short(bounds.low), high=_short(bounds.high)))


def _short(value: Decimal | None) -> Decimal | None:
    """A bound with two decimals at most, or three digits where it is less than one."""
    return value if value is None else Context(prec=max(3, value.adjusted() + 3)).plus(value)
