"""The findings of a report that was written before."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from factcheck.errors import UsageError
from factcheck.records import Finding, Location

_LOCATION = {each.name for each in fields(Location)}
_FINDING = {each.name for each in fields(Finding)}


def load_findings(path: str) -> tuple[Finding, ...]:
    """The findings of a report as json or jsonl. Fields of later versions are passed over.

    Raises :class:`UsageError` that names the file when it is no such report.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
        return tuple(_finding(row) for row in _rows(text))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UsageError(f"{path}: no report of ours: write one with 'factcheck run --output json:FILE'") from error


def _rows(text: str) -> Iterator[Mapping[str, Any]]:
    try:
        yield from json.loads(text)["findings"]
    except (json.JSONDecodeError, KeyError):
        rows = [json.loads(line) for line in text.splitlines() if line.strip()]
        if not rows or not all("record" in row for row in rows):
            raise ValueError("no report") from None
        yield from (row for row in rows if row["record"] == "finding")


def _finding(row: Mapping[str, Any]) -> Finding:
    known = {key: value for key, value in row.items() if key in _FINDING}
    places = tuple(
        Location(**{key: value for key, value in each.items() if key in _LOCATION}) for each in row["locations"]
    )
    return Finding(**known | {"locations": places, "explanation": tuple(row.get("explanation", ()))})
