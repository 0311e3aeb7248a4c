"""GitLab's Code Quality report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factcheck.records import Report, Severity
from factcheck.report.style import Style
from factcheck.report.wording import in_file, told
from factcheck.serialise import to_json

_SEVERITIES: dict[Severity, str] = {"error": "critical", "warning": "major", "note": "info"}


def render(report: Report, style: Style) -> Iterator[str]:
    """A list of the findings that are not suppressed. GitLab drops what has a fingerprint twice, so an equal finding
    gets a number behind it."""
    seen: Counter[str] = Counter()
    issues = []
    for finding in report.findings:
        if finding.state == "suppressed":
            continue
        seen[finding.fingerprint] += 1
        count = seen[finding.fingerprint]
        place = finding.locations[0]
        lines = (place.line, place.end_line) if in_file(place) else (1, 1)
        issues.append(
            {
                "type": "issue",
                "check_name": f"{finding.rule} {finding.name}",
                "description": told(finding),
                "fingerprint": finding.fingerprint if count == 1 else f"{finding.fingerprint}-{count}",
                "severity": _SEVERITIES[finding.severity],
                "location": {"path": place.path, "lines": {"begin": lines[0], "end": lines[1]}},
            }
        )
    yield to_json(issues, indent=2) + "\n"
