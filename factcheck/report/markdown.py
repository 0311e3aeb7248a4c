"""Markdown for a comment on a pull request or the summary of a job."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.records import Finding, Report
from factcheck.report.safe import visible
from factcheck.report.style import Style
from factcheck.report.wording import excerpt, named

MOST_CHARACTERS = 60_000  # a comment may hold 65,536
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|<>~&$@:-])")
_MARKS = {"error": "❌", "warning": "⚠️", "note": "ℹ️"}


def render(report: Report, style: Style) -> Iterator[str]:
    """A summary, then the new findings as far as there is room; how many are left out is said."""
    levels = report.summary.findings
    yield "## factcheck\n\n"
    yield (
        f"{report.summary.articles} articles, {report.summary.quotes} quotes, {report.summary.claims} claims: "
        f"**{levels.error} errors, {levels.warning} warnings, {levels.note} notes**.\n"
    )
    new = [finding for finding in report.findings if finding.state == "new"]
    if known := len(report.findings) - len(new):
        yield f"\n{known} known or suppressed findings are not shown.\n"
    for file in report.unreadable:
        yield f"\n- ❌ {code(file.path)} could not be read: {literal(file.error)}\n"
    room = MOST_CHARACTERS
    for number, finding in enumerate(new):
        part = "".join(_finding(finding))
        room -= len(part)
        if room < 0:
            yield f"\n… and {len(new) - number} more.\n"
            return
        yield part


def _finding(finding: Finding) -> Iterator[str]:
    yield f"\n### {_MARKS[finding.severity]} {finding.rule} {literal(finding.name)}\n\n{literal(finding.message)}\n\n"
    for place in finding.locations:
        known = ", ".join(literal(each) for each in (place.outlet, place.published) if each)
        yield f"- {code(named(place))}{f' ({known})' if known else ''}\n  > {literal(excerpt(place))}\n"
    if finding.explanation:
        yield f"\n{literal(' '.join(finding.explanation))}\n"
    if finding.expected:
        yield f"\nExpected: **{literal(finding.expected)}**\n"
    yield f"\n<sub>{finding.fingerprint}</sub>\n"


def literal(text: str) -> str:
    """Text that Markdown, HTML and mentions leave alone."""
    return _SPECIAL.sub(r"\\\1", visible(text)).replace("\\<", "&lt;").replace("\\@", "@\u200b")


def code(text: str) -> str:
    """Text in a typewriter face."""
    return f"`{visible(text).replace('`', 'ˋ')}`"
