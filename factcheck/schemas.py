"""The published JSON Schemas (draft 2020-12): found in the wheel and in a checkout."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.errors import UsageError
from factcheck.suggest import did_you_mean

_SUFFIX = ".schema.json"
_PREFIX = "urn:factcheck:schema:"


@cache
def folder() -> Path:
    """Where the schemas are: inside the installed package, or at the top of a checkout."""
    packaged = Path(__file__).parent / "schemas"
    return packaged if packaged.is_dir() else Path(__file__).parent.parent / "schemas"


@cache
def names() -> tuple[str, ...]:
    """The names of all schemas, sorted."""
    return tuple(sorted(path.name.removesuffix(_SUFFIX) for path in folder().glob(f"*{_SUFFIX}")))


def schema_id(name: str) -> str:
    """The ``$id`` of a schema: stable, and no address of any host."""
    return f"{_PREFIX}{name}:1"


def name_of(identifier: str) -> str | None:
    """The name in a schema's ``$id``, null when it is none of ours."""
    return next((name for name in names() if schema_id(name) == identifier), None)


@cache
def load(name: str) -> dict[str, Any]:
    """The schema of that name as stored; shared by all callers, never change it.

    Raises :class:`UsageError` when there is none.
    """
    if name not in names():
        hint = did_you_mean(name, names())
        raise UsageError(f"no schema {name!r}{hint}: there are {', '.join(names())}")
    schema: dict[str, Any] = json.loads((folder() / f"{name}{_SUFFIX}").read_text(encoding="utf-8"))
    return schema


def bundled(name: str) -> dict[str, Any]:
    """The schema with every other schema that it refers to among its ``$defs``, so that it can be used alone."""
    schema = load(name)
    others = {other: load(other) for other in sorted(_reachable(name) - {name})}
    return schema | {"$defs": schema.get("$defs", {}) | others} if others else schema


def _reachable(name: str) -> set[str]:
    found: set[str] = set()
    waiting = [name]
    while waiting:
        current = waiting.pop()
        if current not in found:
            found.add(current)
            waiting += [other for each in _references(load(current)) if (other := name_of(each))]
    return found


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"]
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            yield from _references(each)
