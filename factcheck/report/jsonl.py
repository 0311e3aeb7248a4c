"""The report as JSON Lines: what could not be read, notices, findings, and the summary last."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Report
from factcheck.report.style import Style
from factcheck.serialise import to_line


def render(report: Report, style: Style) -> Iterator[str]:
    """One record a line, each with its kind under ``record``."""
    for record in (*report.unreadable, *report.notices, *report.findings, report.summary):
        yield to_line(record) + "\n"
