"""JSON and JSON Lines held against our schemas: every fault at once, each with its line and JSON path."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck import schemas
from factcheck.errors import UsageError, reason

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, ValidationError

LONGEST = 160  # characters of a message


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not follow its schema. ``line`` is 1-based, null in a file that is one JSON value."""

    line: int | None
    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.line}: {self.path}: {self.message}" if self.line else f" {self.path}: {self.message}"


def faults_of_file(name: str, schema: str | None = None) -> Iterator[Fault]:
    """The faults of a file, ``-`` for standard input, in its order.

    Each value is held against the named schema, or against the one that it names itself by its ``schema`` or
    ``record``. Raises :class:`UsageError` when the file cannot be read or the schema is not known.
    """
    if schema is not None:
        schemas.load(schema)
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise UsageError(f"{name}: {reason(error)}") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        yield Fault(None, "$", f"not UTF-8 at byte {error.start}")
        return
    yield from faults(text, schema, lines=name.endswith((".jsonl", ".ndjson")))


def faults(text: str, schema: str | None = None, *, lines: bool = False) -> Iterator[Fault]:
    """The faults of a text, which is one JSON value or, with ``lines`` or where it turns out so, one value a line."""
    rows = text.split("\n")
    value = None if lines else _parsed(text)
    if lines or (isinstance(value, _NotJson) and len(rows) > 1 and not isinstance(_parsed(rows[0]), _NotJson)):
        for number, row in enumerate(rows, 1):
            if row.strip():
                yield from _faults_of_value(_parsed(row), schema, number)
    else:
        yield from _faults_of_value(value, schema, None)


@dataclass(frozen=True, slots=True)
class _NotJson:
    reason: str


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_refuse)
    except ValueError as error:
        return _NotJson(str(error))
    except RecursionError:
        return _NotJson("nested too deeply")


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON number")


def _faults_of_value(value: Any, schema: str | None, line: int | None) -> Iterator[Fault]:
    if isinstance(value, _NotJson):
        yield Fault(line, "$", f"not JSON: {value.reason}")
        return
    name = schema or _named_by(value)
    if name is None:
        yield Fault(line, "$", "names no schema of ours by its 'schema' or 'record': give --schema NAME")
        return
    for error in errors(value, name):
        message = error.message
        if len(message) > LONGEST:
            message = f"{message[: LONGEST // 2]} … {message[-LONGEST // 2 :]}"
        yield Fault(line, error.json_path, message)


def errors(value: Any, name: str) -> list[ValidationError]:
    """Everything in a value that does not follow the named schema, by path."""
    found = [fault for error in _validator(name).iter_errors(value) for fault in _leaves(error)]
    return sorted(found, key=_path_key)


def _path_key(error: ValidationError) -> list[str]:
    """Orders by path, with numbers in their own order."""
    return [f"{part:012}" if isinstance(part, int) else part for part in error.absolute_path]


def _named_by(value: Any) -> str | None:
    if not isinstance(value, dict):
        return None
    record = value.get("record")
    if isinstance(record, str):
        return record if record in schemas.names() else None
    return schemas.name_of(str(value.get("schema")))


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    """The faults inside "this or null", which say more than that neither fits."""
    if error.validator == "anyOf" and error.instance is not None and error.context:
        for each in error.context:
            if each.schema_path[0] == 0:
                yield from _leaves(each)
    else:
        yield error


@cache
def _validator(name: str) -> Draft202012Validator:
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource

    registry: Registry[Any] = Registry().with_resources(
        (schemas.schema_id(each), Resource.from_contents(schemas.load(each))) for each in schemas.names()
    )
    return Draft202012Validator(schemas.load(name), registry=registry)
