"""Records to JSON: the one place that knows how a record looks on the wire."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Any

from factcheck.records import Article, Claim, Entity, Finding, Notice, Quote, Summary, Unreadable

RECORD_NAMES: dict[type, str] = {
    Article: "article",
    Entity: "entity",
    Quote: "quote",
    Claim: "claim",
    Finding: "finding",
    Unreadable: "unreadable",
    Notice: "notice",
    Summary: "summary",
}
LARGEST_EXPONENT = 300  # beyond it most readers of JSON see infinity

# What a terminal obeys or a line reader takes for a line's end, and what UTF-8 cannot hold.
_UNSAFE = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def to_line(record: Any) -> str:
    """A record as one line of JSON with its kind first, in Unicode, safe to print on a terminal."""
    return to_json({"record": RECORD_NAMES[type(record)], **_members(record.__class__)(record)})


def to_json(value: Any, indent: int | None = None) -> str:
    """Any of our values as JSON. Control characters and bidirectional overrides are written as escapes."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=_plain, allow_nan=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return _number(value)
    if is_dataclass(value) and not isinstance(value, type):
        return _members(value.__class__)(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


def _number(value: Decimal) -> int | float | None:
    """Whole numbers as integers, others as the shortest float that reads back the same, null beyond JSON's range."""
    if not value.is_finite() or value.adjusted() > LARGEST_EXPONENT:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


@cache
def _members(kind: type) -> Callable[[Any], dict[str, Any]]:
    names = [field.name for field in fields(kind) if field.metadata.get("wire", True)]
    if len(names) == 1:
        return lambda record: {names[0]: getattr(record, names[0])}
    values = attrgetter(*names)
    return lambda record: dict(zip(names, values(record), strict=True))
