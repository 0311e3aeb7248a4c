"""The report as one file for a browser: no network, no framework, readable without its script."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Report
from factcheck.report.html.page import pieces
from factcheck.report.html.view import view_of
from factcheck.report.style import Style


def render(report: Report, style: Style) -> Iterator[str]:
    """The document, in pieces. A browser decides its width and colours, so the style changes nothing."""
    return pieces(view_of(report))
