"""A table for a spreadsheet: one row a side of a finding."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from factcheck.records import Report
from factcheck.report.safe import visible
from factcheck.report.style import Style

COLUMNS = (
    "fingerprint", "rule", "name", "severity", "state", "confidence", "message", "expected", "side", "article", "path",
    "line", "column", "text", "sentence", "published", "outlet",
)  # fmt: skip
_FORMULA = tuple("=+-@＝＋－＠")


def render(report: Report, style: Style) -> Iterator[str]:
    """The header, then the sides of each finding in order. No cell is a formula, whatever an article says."""
    yield _row(COLUMNS)
    for finding in report.findings:
        for number, place in enumerate(finding.locations, 1):
            yield _row(
                (
                    finding.fingerprint, finding.rule, finding.name, finding.severity, finding.state,
                    round(finding.confidence, 4), finding.message, finding.expected or "", number, place.article,
                    place.path, place.line, place.column, place.text, f"{place.prefix}{place.text}{place.suffix}",
                    place.published or "", place.outlet or "",
                )
            )  # fmt: skip


def _row(cells: tuple[object, ...]) -> str:
    line = StringIO()
    csv.writer(line, lineterminator="\n").writerow(_cell(each) for each in cells)
    return line.getvalue()


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    text = visible(value)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
