"""From a term and what is known about it to a quantity."""

from __future__ import annotations

from decimal import Decimal
from typing import cast

from factcheck.extract.quantities.context import Context
from factcheck.records import ClaimKind, Relation
from factcheck.values.numbers.quantity import Quantity
from factcheck.values.numbers.terms import Term

_RELATIONS = ("dual", "pair", "from", "to")


def made(
    at: Context,
    kind: ClaimKind,
    *,
    unit: str | None = None,
    counted: str | None = None,
    concept: str | None = None,
    end: int | None = None,
) -> Quantity:
    """The quantity of a term. "Dozens" are more than twelve, other plural magnitudes ranges."""
    term = at.term
    dozens = _is_dozens(term)
    ranged = term.low is not None and not dozens
    return Quantity(
        start=term.start,
        end=end or term.end,
        kind=kind,
        value=None if ranged else plain(term.value),
        low=plain(term.low) if ranged else None,
        high=plain(term.high) if ranged else None,
        precision=plain(term.precision),
        unit=unit,
        modifier=">" if dozens else term.modifier,
        counted=counted,
        concept=concept,
        group=term.group,
        relation=cast(Relation, term.relation) if term.relation in _RELATIONS else None,
    )


def _is_dozens(term: Term) -> bool:
    return term.numeral.form == "vague" and term.value == 12


def plain(value: Decimal | None) -> Decimal | None:
    """A decimal without an exponent or trailing zeros after the point, as it is printed."""
    if value is None:
        return None
    bare = value.normalize()
    exponent = bare.as_tuple().exponent
    return Decimal(f"{bare:f}") if isinstance(exponent, int) and 0 < exponent < 20 else bare
