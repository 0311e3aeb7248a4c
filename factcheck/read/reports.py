"""Files that this program wrote itself and that no walk takes for articles: reports, and records of an extraction."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

_BEGINNING = 4096  # bytes
_MARKS = {
    ".html": b'<meta name="generator" content="factcheck"',
    ".htm": b'<meta name="generator" content="factcheck"',
    ".json": b'"urn:factcheck:schema:report:',
    ".md": b"## factcheck: ",
}
_SARIF = (b'"https://json.schemastore.org/sarif-', b'"name": "factcheck"')
_RECORDS = {"entity", "quote", "claim", "finding", "unreadable", "notice", "summary"}
_LINES = 50  # of a file of records, in which one that is no article stands
_LONGEST = 2**20  # bytes of a line that is looked at


def is_report(path: Path) -> bool:
    """Whether a file holds a report or an extraction, by its beginning; false for one that cannot be read."""
    suffix = path.suffix.lower()
    try:
        if suffix == ".jsonl":
            return _holds_records(path)
        mark = _MARKS.get(suffix)
        if mark is None:
            return False
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
    except OSError:
        return False
    if suffix == ".md":
        return beginning.startswith(mark)
    return mark in beginning or (suffix == ".json" and all(each in beginning for each in _SARIF))


def _holds_records(path: Path) -> bool:
    """Whether records that are no articles stand in the file, as far as the first lines show."""
    with path.open("rb") as file:
        for line in islice(iter(lambda: file.readline(_LONGEST), b""), _LINES):
            if b'"record"' not in line[:40]:
                return False
            try:
                kind = json.loads(line).get("record")
            except (ValueError, AttributeError, RecursionError):
                return False
            if kind != "article":
                return kind in _RECORDS
    return False
