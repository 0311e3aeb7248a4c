"""The findings of a report that was written before."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from factcheck.errors import UsageError, reason
from factcheck.records import Finding, Location
from factcheck.validation import LONGEST, errors

_LOCATION = {each.name for each in fields(Location)}
_OTHER_VERSIONS = ("additionalProperties", "required")  # what a report of another version may well not follow
_MEND = "write one with 'factcheck run --output json:FILE'"
_FINDING = {each.name for each in fields(Finding)}


def load_findings(path: str) -> tuple[Finding, ...]:
    """The findings of a report as json or jsonl. Fields of later versions are passed over.

    Raises :class:`UsageError` that names the file when it is no such report, and the place of what does not follow our
    schema.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
        return tuple(_finding(row, f"{path}{place}") for place, row in _rows(text))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {reason(error)}") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UsageError(f"{path}: no report of ours: {_MEND}") from error


def _rows(text: str) -> Iterator[tuple[str, Any]]:
    """Each finding as written, with its place: a JSON path, or a line."""
    try:
        findings = _parsed(text)["findings"]
    except (json.JSONDecodeError, KeyError):
        rows = [(f":{number}: $", _parsed(line)) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
        if not rows or not all("record" in row for _, row in rows):
            raise ValueError("no report") from None
        yield from ((place, row) for place, row in rows if row["record"] == "finding")
    else:
        if not isinstance(findings, list):
            raise ValueError("no list of findings")
        yield from ((f": $.findings[{number}]", row) for number, row in enumerate(findings))


def _parsed(text: str) -> Any:
    return json.loads(text, parse_constant=_refuse)


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON number")


def _finding(row: Mapping[str, Any], place: str) -> Finding:
    for fault in errors(row, "finding"):
        if fault.validator not in _OTHER_VERSIONS:
            said = fault.message if len(fault.message) <= LONGEST else f"{fault.message[:LONGEST]} …"
            raise UsageError(f"{place}{fault.json_path.removeprefix('$')}: {said}: {_MEND}")
    known = {key: value for key, value in row.items() if key in _FINDING}
    places = tuple(
        Location(**{key: value for key, value in each.items() if key in _LOCATION}) for each in row["locations"]
    )
    return Finding(**known | {"locations": places, "explanation": tuple(row.get("explanation", ()))})
