"""reviewdog's diagnostic format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.records import Finding, Location, Report, Severity
from factcheck.report.style import Style
from factcheck.report.wording import in_file, told
from factcheck.serialise import to_json

_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(report: Report, style: Style) -> Iterator[str]:
    """One result object with the new findings. Columns count bytes of UTF-8, as the format asks."""
    diagnostics = [_diagnostic(finding) for finding in report.findings if finding.state == "new"]
    yield to_json({"source": {"name": report.tool.name}, "diagnostics": diagnostics}, indent=2) + "\n"


def _diagnostic(finding: Finding) -> dict[str, Any]:
    return {
        "message": told(finding),
        "location": _location(finding.locations[0]),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
        "related_locations": [
            {"message": place.text or place.path, "location": _location(place)} for place in finding.locations[1:]
        ],
    }


def _location(place: Location) -> dict[str, Any]:
    if not in_file(place):
        return {"path": place.path}
    start = {"line": place.line, "column": place.byte_column}
    return {
        "path": place.path,
        "range": {"start": start, "end": {"line": place.end_line, "column": place.end_byte_column}},
    }
