"""GitLab's Code Quality report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.records import Finding, Report, Severity
from factcheck.report.style import Style
from factcheck.report.wording import in_file, numbered, told
from factcheck.serialise import to_json

_SEVERITIES: dict[Severity, str] = {"error": "critical", "warning": "major", "note": "info"}


def render(report: Report, style: Style) -> Iterator[str]:
    """A list of the findings that are not suppressed. GitLab drops what has a fingerprint twice, so an equal finding
    gets a number behind it."""
    shown = (finding for finding in report.findings if finding.state != "suppressed")
    yield to_json([_issue(*each) for each in numbered(shown)], indent=2) + "\n"


def _issue(finding: Finding, number: int) -> dict[str, Any]:
    place = finding.locations[0]
    begin, end = (place.line, place.end_line) if in_file(place) else (1, 1)
    return {
        "type": "issue",
        "check_name": f"{finding.rule} {finding.name}",
        "description": told(finding),
        "fingerprint": finding.fingerprint if number == 1 else f"{finding.fingerprint}-{number}",
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": place.path, "lines": {"begin": begin, "end": end}},
    }
