"""The configuration file: found, parsed, held against its schema, every fault with its line."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, time
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck import schemas
from factcheck.errors import UsageError
from factcheck.suggest import did_you_mean

if TYPE_CHECKING:
    from jsonschema import ValidationError

FILE_NAME = "factcheck.toml"
PROJECT_FILE = "pyproject.toml"
_PROJECT_TABLE = "tool.factcheck"
_HEADER = re.compile(r"\s*\[{1,2}([^\[\]]{1,200})\]{1,2}\s*(?:#.*)?")
_KEY = re.compile(r"\s*(\"[^\"]{1,200}\"|'[^']{1,200}'|[\w.-]{1,200})\s*=")


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfigFile:
    """A configuration as written: ``values`` follow ``schemas/config.schema.json``, ``lines`` tell where each key
    stands, by its dotted path (``suppressions.0`` for the first of a list of tables)."""

    path: Path
    values: Mapping[str, Any]
    lines: Mapping[str, int]

    def origin(self, key: str) -> str:
        """The place of a key, or of the first table under it, as ``factcheck.toml:3``."""
        under = (line for name, line in self.lines.items() if name.startswith(f"{key}."))
        line = self.lines.get(key) or min(under, default=None)
        return f"{self.path.name}:{line}" if line else self.path.name


def find(start: Path) -> Path | None:
    """The nearest configuration file in a folder or above it: ``factcheck.toml``, or a ``pyproject.toml`` with a table
    ``[tool.factcheck]``. Its path, which reports print, is relative to the working directory where the folder's is."""
    folder = start.resolve()
    for each in (folder, *folder.parents):
        if (each / FILE_NAME).is_file():
            return _shown(each / FILE_NAME, start)
        project = each / PROJECT_FILE
        if project.is_file() and "[tool.factcheck" in _text(project):
            return _shown(project, start)
    return None


def _shown(path: Path, start: Path) -> Path:
    return path if start.is_absolute() else Path(os.path.relpath(path))


def read(path: Path) -> ConfigFile:
    """The configuration in a file. Raises :class:`UsageError` with one line a fault, all faults at once."""
    text = _text(path)
    try:
        content = tomllib.loads(text)
    except RecursionError as error:
        raise UsageError(f"{path}: nested too deeply: write its values flat") from error
    except ValueError as error:  # a TOMLDecodeError, or a number of more digits than Python reads
        raise UsageError(f"{path}: not TOML: {error}") from error
    file = ConfigFile(path=path, values=_plain(content), lines=dict(_lines(text)))
    if path.name == PROJECT_FILE:
        file = _ours(file)
    faults = list(_faults(file))
    if faults:
        raise UsageError("\n".join(faults))
    return file


def _ours(project: ConfigFile) -> ConfigFile:
    """What a project's file says to us."""
    values = project.values
    for key in ("tool", _PROJECT_TABLE):
        values = values.get(key.rpartition(".")[2], {})
        if not isinstance(values, dict):
            raise UsageError(f"{_place(project, key)}: {key} is no table: write [{_PROJECT_TABLE}] once")
    prefix = f"{_PROJECT_TABLE}."
    lines = {key.removeprefix(prefix): line for key, line in project.lines.items() if key.startswith(prefix)}
    return ConfigFile(path=project.path, values=values, lines=lines)


def _faults(file: ConfigFile) -> Iterator[str]:
    from factcheck.validation import errors

    for error in errors(file.values, "config"):
        yield from _said(file, error)
    yield from _beyond_the_schema(file, "", file.values)
    suppressions = file.values.get("suppressions")
    for number, each in enumerate(suppressions if isinstance(suppressions, list) else ()):
        expires = each.get("expires") if isinstance(each, dict) else None
        if isinstance(expires, str) and _day(expires) is None:
            yield f"{_place(file, f'suppressions.{number}.expires')}: {expires} is no day: write it as 2027-01-31"


def _beyond_the_schema(file: ConfigFile, key: str, value: Any) -> Iterator[str]:
    """Values that TOML can write and JSON Schema lets pass, but that no path, name or share can have."""
    name = key.rpartition(".")[2]
    if isinstance(value, dict):
        for each, inner in value.items():
            inside = f"{key}.{each}" if key else each
            if "\0" in each:
                yield f"{_place(file, inside)}: {each!r} has a NUL character in it: take it out"
            yield from _beyond_the_schema(file, inside, inner)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _beyond_the_schema(file, f"{key}.{number}", inner)
    elif isinstance(value, str) and "\0" in value:
        yield f"{_place(file, key)}: {name}: {value!r} has a NUL character in it: take it out"
    elif isinstance(value, float) and isnan(value):
        yield f"{_place(file, key)}: {name}: nan is no number to compare with: write one"


def _said(file: ConfigFile, error: ValidationError) -> Iterator[str]:
    where = [str(part) for part in error.absolute_path]
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        schema = error.schema if isinstance(error.schema, dict) else {}
        known = sorted(schema.get("properties", ()))
        for key in error.instance:
            if key not in known:
                place = _place(file, ".".join([*where, key]))
                if where and key in _top_level():
                    right = f"under [{_PROJECT_TABLE}]" if file.path.name == PROJECT_FILE else "above the first [table]"
                    yield f"{place}: {key!r} stands inside {_table(where)}: write it {right}"
                else:
                    yield f"{place}: unknown key {key!r}{did_you_mean(key, known)}: known are {', '.join(known)}"
    elif "propertyNames" in error.schema_path and isinstance(error.schema, dict):
        place = _place(file, ".".join([*where, str(error.instance)]))
        yield f"{place}: {error.instance!r} will not do: {error.schema['description']}"
    else:
        yield f"{_place(file, '.'.join(where))}: {where[-1] if where else 'the file'}: {error.message}"


def _top_level() -> Set[str]:
    properties: Mapping[str, Any] = schemas.load("config")["properties"]
    return properties.keys()


def _table(where: Sequence[str]) -> str:
    """The header of a table, by its path: ``[units]``, ``[[suppressions]]`` for one of a list."""
    name = ".".join(part for part in where if not part.isdecimal())
    return f"[[{name}]]" if where[-1].isdecimal() else f"[{name}]"


def _place(file: ConfigFile, key: str) -> str:
    while key and not {key, f"{key}.0"} & file.lines.keys():
        key = key.rpartition(".")[0]
    line = file.lines.get(key) or file.lines.get(f"{key}.0")
    return f"{file.path}:{line}" if line else str(file.path)


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """Where each key and table stands; values that span lines are not looked into."""
    table = ""
    counts: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.fullmatch(line):
            table = ".".join(part.strip().strip("\"'") for part in header[1].split("."))
            if line.lstrip().startswith("[["):
                counts[table] = counts.get(table, -1) + 1
                table = f"{table}.{counts[table]}"
            yield table, number
        elif key := _KEY.match(line):
            name = key[1].strip("\"'")
            yield (f"{table}.{name}" if table else name), number


def _plain(value: Any) -> Any:
    """TOML's own dates as text, so that the schema can speak of them."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date | time) else value


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}: make it readable, or name another with --config") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: not UTF-8: save it as UTF-8") from error
