"""Records to plain JSON values and back to text: the one place that knows how a record looks on the wire."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

from factcheck.records import Article, Claim, Entity, Quote

RECORD_NAMES = {Article: "article", Entity: "entity", Quote: "quote", Claim: "claim"}


def to_plain(value: Any) -> Any:
    """A record as JSON values. Whole decimals become integers, others the shortest float that reads back the same."""
    if is_dataclass(value) and not isinstance(value, type):
        plain = {each.name: to_plain(getattr(value, each.name)) for each in fields(value)}
        name = RECORD_NAMES.get(type(value))
        return {"record": name, **plain} if name else plain
    if isinstance(value, tuple | list):
        return [to_plain(each) for each in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def to_line(value: Any) -> str:
    """A record as one line of JSON, in Unicode."""
    return json.dumps(to_plain(value), ensure_ascii=False)
