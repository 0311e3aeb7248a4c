"""The findings under the article that each of them is primarily about."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from factcheck.records import Finding, Report
from factcheck.report.page import Page
from factcheck.report.safe import visible
from factcheck.report.style import Style
from factcheck.report.terminal import COLORS
from factcheck.report.wording import levels, shown


def render(report: Report, style: Style) -> Iterator[str]:
    """An article a paragraph, in the order of paths; then how many findings there are."""
    page = Page(style)
    if not style.summary_only:
        ordered = sorted(report.findings, key=_article)
        for (path, article), findings in groupby(ordered, key=_article):
            page.line((visible(path if path.endswith(article) else f"{path} [{article}]"), "bold"))
            for finding in findings:
                _finding(page, finding)
            page.line()
            yield page.take()
    if not style.findings_only:
        page.line(levels(report.summary.findings))
        yield page.take()


def _article(finding: Finding) -> tuple[str, str]:
    return finding.locations[0].path, finding.locations[0].article


def _finding(page: Page, finding: Finding) -> None:
    first = finding.locations[0]
    state = "" if finding.state == "new" else f" ({finding.state})"
    where = f"  {first.line}:{first.column} "
    page.paragraph(
        (f"{finding.severity} {finding.rule}", COLORS[finding.severity]),
        f"{state} {visible(finding.message)}",
        (f" {finding.fingerprint}", "dim"),
        first=where,
        rest=" " * 6,
    )
    for place in finding.locations[1:]:
        here = (place.path, place.article) == (first.path, first.article)
        page.paragraph(
            visible(shown(place, f"{place.line}:{place.column}" if here else "")), first=" " * 6, rest=" " * 8
        )
