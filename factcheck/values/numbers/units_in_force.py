"""The user's units that hold here and now, and what follows from them, remembered.

As with the contexts of :mod:`decimal`, what is in force belongs to the running thread or task; nothing is shared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, wraps
from typing import Any, TypeVar

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, eq=False)  # one for each set of definitions, so that identity will do
class OwnUnits:
    """New units by name with their dimension and factor, and spellings by what they stand for: words, which are
    matched in any case, and symbols, which are matched as written."""

    units: Mapping[str, tuple[str, Fraction]]
    words: Mapping[str, str]
    symbols: Mapping[str, str]


NO_UNITS = OwnUnits({}, {}, {})
_IN_FORCE: ContextVar[OwnUnits] = ContextVar("own_units", default=NO_UNITS)


def in_force() -> OwnUnits:
    """The user's units here and now."""
    return _IN_FORCE.get()


def cached_by_units(function: Function) -> Function:
    """Like :func:`functools.cache`, for what follows from the units in force."""

    @cache
    def known(_: OwnUnits, *arguments: Any) -> Any:
        return function(*arguments)

    @wraps(function)
    def looked_up(*arguments: Any) -> Any:
        return known(_IN_FORCE.get(), *arguments)

    return looked_up  # type: ignore[return-value]


@contextmanager
def put_in_force(units: OwnUnits) -> Iterator[None]:
    """Inside the block these are the user's units."""
    token = _IN_FORCE.set(units)
    try:
        yield
    finally:
        _IN_FORCE.reset(token)
