"""Records as bytes and back, for the cache and between processes: small, quick, and unable to run code.

A record becomes the tuple of its fields and is made anew from it, which takes less than half the time that pickling
the record itself does. Reading names the kinds of record that it expects; plain values and decimals are all that the
bytes may hold.
"""

from __future__ import annotations

import io
import pickle
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Any, get_args, get_origin, get_type_hints

from factcheck.records import Article, Claim, Entity, Extraction, Quote, Span

_PARTS = {"sentences": Span, "entities": Entity, "quotes": Quote, "claims": Claim}


def pack_extraction(extraction: Extraction) -> bytes:
    """What was extracted, without the article."""
    return pack([getattr(extraction, part) for part in _PARTS], list(_PARTS.values()))


def unpack_extraction(article: Article, data: bytes) -> Extraction:
    """The extraction of the article out of its bytes. May raise anything when they are none."""
    return Extraction(article=article, **dict(zip(_PARTS, unpack(data, list(_PARTS.values())), strict=True)))


def pack(parts: Iterable[Iterable[Any]], kinds: Sequence[type]) -> bytes:
    """Groups of records as bytes, each group of one kind."""
    plain = tuple(tuple(map(_taken_apart(kind), part)) for part, kind in zip(parts, kinds, strict=True))
    return zlib.compress(pickle.dumps(plain, protocol=5), level=1)


def unpack(data: bytes, kinds: Sequence[type]) -> list[tuple[Any, ...]]:
    """The groups out of their bytes. May raise anything when they hold something else."""
    plain = _Reader(io.BytesIO(zlib.decompress(data))).load()
    return [tuple(map(_put_together(kind), part)) for part, kind in zip(plain, kinds, strict=True)]


class _Reader(pickle.Unpickler):
    """Reads plain values and decimals: the bytes are data, and no data may name code to run."""

    def find_class(self, module: str, name: str) -> Any:
        """The class of decimals."""
        if (module, name) == ("decimal", "Decimal"):
            return Decimal
        raise pickle.UnpicklingError(f"{module}.{name} is no value")


@cache
def _taken_apart(kind: type) -> Callable[[Any], tuple[Any, ...]]:
    """The function from a record to the tuple of its fields, the records inside it taken apart as well."""
    inner = _inner(kind, _taken_apart)
    values = attrgetter(*(each.name for each in fields(kind)))
    return (lambda record: _with_inner(values(record), inner)) if inner else values


@cache
def _put_together(kind: type) -> Callable[[Sequence[Any]], Any]:
    """The function from the tuple of a record's fields to the record.

    The slots are filled one by one, since the constructor of a frozen record takes three times as long.
    """
    inner = _inner(kind, _put_together)
    slots = [getattr(kind, each.name).__set__ for each in fields(kind)]

    def record(values: Sequence[Any]) -> Any:
        made: Any = object.__new__(kind)
        for fill, value in zip(slots, _with_inner(values, inner) if inner else values, strict=True):
            fill(made, value)
        return made

    return record


_Inner = list[tuple[int, Callable[[Any], Any], bool]]


def _inner(kind: type, function: Callable[[type], Callable[[Any], Any]]) -> _Inner:
    """The fields of a record that hold records: their places, what to do with each record, and if there are many."""
    hints = get_type_hints(kind)
    found = ((place, *_held(hints[each.name])) for place, each in enumerate(fields(kind)))
    return [(place, function(held), many) for place, held, many in found if held is not None]


def _held(hint: Any) -> tuple[type | None, bool]:
    """The kind of record that a field holds, if any, and whether it holds a tuple of them."""
    kinds = [each for each in (hint, *get_args(hint)) if is_dataclass(each) and isinstance(each, type)]
    return (kinds[0] if kinds else None), get_origin(hint) is tuple


def _with_inner(values: Sequence[Any], inner: _Inner) -> tuple[Any, ...]:
    changed = list(values)
    for place, function, many in inner:
        value = changed[place]
        changed[place] = tuple(map(function, value)) if many else None if value is None else function(value)
    return tuple(changed)
