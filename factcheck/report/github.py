"""Workflow commands that GitHub turns into annotations of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Finding, Report, Severity
from factcheck.report.safe import visible
from factcheck.report.style import Style
from factcheck.report.wording import in_file, told

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, style: Style) -> Iterator[str]:
    """One command a line for each finding that is new; GitHub shows the first ten of each severity a step. One in text
    that was taken from a file is shown on the file's first line."""
    for finding in report.findings:
        if finding.state == "new":
            yield _command(finding) + "\n"


def _command(finding: Finding) -> str:
    place = finding.locations[0]
    where = {"file": place.path}
    if in_file(place):
        where |= {"line": str(place.line), "endLine": str(place.end_line)}
    if in_file(place) and place.line == place.end_line:  # columns of a finding that spans lines are refused
        where |= {"col": str(place.column), "endColumn": str(max(place.column, place.end_column - 1))}
    where["title"] = f"{finding.rule} {finding.name}"
    properties = ",".join(f"{name}={_property(value)}" for name, value in where.items())
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(told(finding))}"


def _data(text: str) -> str:
    lines = (visible(line) for line in text.split("\n"))
    return "%0A".join(line.replace("%", "%25") for line in lines)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
