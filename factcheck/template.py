"""The configuration file that a new user begins with: every key of the schema, explained and commented out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from factcheck.schemas import load

_WIDTH = 100
_HEAD = "Settings of factcheck. A key without # in front of it is in force; an option of the command line wins over it."
_TABLES = {  # what stands in a table has no default, so an example is shown
    "per-article-ignores": '"archive/*" = ["Q101", "D"]',
    "aliases": '[aliases.people]\n"Ana Ruiz" = ["A. Ruiz", "Mayor Ruiz"]\n[aliases.places]\n"Dorn" = ["Port Dorn"]',
    "units": 'stadium = "180 m"\nstadia = "stadium"\n"sjømil" = "nautical mile"',
    "tolerance": "N201 = 0.05",
    "sources": 'trust = ["Dorn Courier", "agency/*"]',
    "suppressions": 'fingerprint = "0123456789abcdef"\nreason = "both figures are right: one is of the day after"\n'
    'author = "Ana"\nexpires = 2030-12-31',
}
_VALUES = {
    "select": '["N", "Q", "count-conflict"]',
    "ignore": '["Q101"]',
    "exclude": '["drafts", "*.old.txt"]',
    "fail-on": '"error"',
    "show": '"note"',
    "jobs": "1",
    "pipeline": '"en_core_web_sm"',
    "cache": "false",
    "output": '["terminal", "sarif:factcheck.sarif"]',
    "changed-since": '"origin/main"',
    "against": '"../published"',
    "only": '["2024"]',
    "baseline": '"factcheck-baseline.jsonl"',
    "never-baseline": '["Q201", "E"]',
}


def template() -> str:
    """The file's text. Valid as it stands, and valid with any of its examples taken out of the comment."""
    properties = load("config")["properties"]
    keys = [key for key in properties if key not in _TABLES]
    return _comment(_HEAD) + "".join(_entry(key, properties[key]) for key in (*keys, *_tables(properties)))


def _tables(properties: dict[str, Any]) -> Iterator[str]:
    yield from (key for key in properties if key in _TABLES)


def _entry(key: str, schema: dict[str, Any]) -> str:
    said = "\n" + _comment(schema["description"])
    if key not in _TABLES:
        return said + f"# {key} = {_VALUES[key]}\n"
    header = f"[[{key}]]" if schema["type"] == "array" else f"[{key}]"
    lines = _TABLES[key].splitlines()
    if not lines[0].startswith("["):
        lines.insert(0, header)
    return said + "".join(f"# {line}\n" for line in lines)


def _comment(text: str) -> str:
    return "".join(f"# {line}\n" for line in textwrap.wrap(text, _WIDTH))
