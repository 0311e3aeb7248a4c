"""The whole report as one JSON object (``factcheck schema report``)."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Report
from factcheck.report.style import Style
from factcheck.serialise import to_json


def render(report: Report, style: Style) -> Iterator[str]:
    """The object, indented, with a newline at its end."""
    yield to_json(report, indent=2) + "\n"
