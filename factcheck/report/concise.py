"""One line a finding, as compilers write it: for a quick look and for editors."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Finding, Report
from factcheck.report.safe import inert, visible
from factcheck.report.style import Style
from factcheck.report.wording import levels, named


def render(report: Report, style: Style) -> Iterator[str]:
    """The findings, then how many there are."""
    if not style.summary_only:
        for finding in report.findings:
            yield line(finding) + "\n"
    if not style.findings_only:
        yield f"{levels(report.summary.findings)}\n"


def line(finding: Finding) -> str:
    """``path:line:column: severity code message [other places] fingerprint``."""
    others = "".join(f" [{named(place)}]" for place in finding.locations[1:])
    state = "" if finding.state == "new" else f" ({finding.state})"
    head = f"{named(finding.locations[0])}: {finding.severity} {finding.rule}{state}"
    return inert(visible(f"{head} {finding.message}{others} {finding.fingerprint}"))
