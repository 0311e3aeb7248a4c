"""Findings and reports built by hand, for the tests of everything after checking."""

from __future__ import annotations

from typing import Any

from factcheck import __version__
from factcheck.records import Finding, Levels, Location, Notice, Report, Summary, Tool, Unreadable
from factcheck.schemas import schema_id


def place(sentence: str, marked: str, **known: Any) -> Location:
    """The place of ``marked`` in a one-line article; any other field by keyword."""
    start = sentence.index(marked)
    end = start + len(marked)
    values = {
        "article": "harbour.txt",
        "path": "desk/harbour.txt",
        "start": start,
        "end": end,
        "line": 7,
        "column": start + 1,
        "end_line": 7,
        "end_column": end + 1,
        "text": marked,
        "prefix": sentence[:start],
        "suffix": sentence[end:],
        "role": "primary",
        "published": "2024-05-01",
        "outlet": "Dorn Courier",
    }
    return Location(**(values | known))


def finding(*places: Location, **known: Any) -> Finding:
    """A finding with these places, or with one plain place; any other field by keyword."""
    values = {
        "rule": "N101",
        "name": "dropped-unit",
        "severity": "error",
        "confidence": 0.9,
        "message": "two numbers share one unit",
        "explanation": ("Both stand before “miles”.", "64 km is 40 miles."),
        "locations": places or (place("The ferry sailed 64 40 miles.", "64 40 miles"),),
        "expected": "64 km (40 miles)",
        "fingerprint": "0123456789abcdef",
    }
    return Finding(**(values | known))


def report(
    *findings: Finding, unreadable: tuple[Unreadable, ...] = (), notices: tuple[Notice, ...] = (), articles: int = 2
) -> Report:
    """The report of these findings."""
    return Report(
        schema=schema_id("report"),
        tool=Tool(name="factcheck", version=__version__),
        summary=Summary(articles=articles, quotes=3, claims=5, findings=Levels.of(findings)),
        findings=findings,
        unreadable=unreadable,
        notices=notices,
    )
