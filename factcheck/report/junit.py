"""JUnit's XML: a suite an article, a case a finding, and a passing case for an article without one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from html import escape

from factcheck.records import Finding, Report
from factcheck.report.safe import inert, visible
from factcheck.report.style import Style
from factcheck.report.wording import named, told

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report, style: Style) -> Iterator[str]:
    """A finding that is known, suppressed or a note is a skipped case; an article that could not be read is an error,
    where no finding says so."""
    cases: dict[str, list[str]] = defaultdict(list)
    for finding in report.findings:
        cases[finding.locations[0].path].append(_case(finding.locations[0].path, finding))
    for file in report.unreadable:
        if not cases[file.path]:
            cases[file.path].append(_error(file.path, file.error))
    for each in report.corpus:
        if not cases[each.article.path]:
            cases[each.article.path].append(_passing(each.article.path))
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<testsuites name="factcheck" {_counts([case for suite in cases.values() for case in suite])}>\n'
    for path in sorted(cases):
        yield f'  <testsuite name="{_attribute(path)}" {_counts(cases[path])}>\n'
        yield from cases[path]
        yield "  </testsuite>\n"
    yield "</testsuites>\n"


def _case(path: str, finding: Finding) -> str:
    place = finding.locations[0]
    name = f"{finding.rule} {finding.name} {place.line}:{place.column} {finding.fingerprint}"
    message = f'message="{_attribute(finding.message)}"'
    if finding.state != "new" or finding.severity == "note":
        outcome = f"<skipped {message}/>"
    else:
        text = _text(f"{named(place)}\n{told(finding)}")
        outcome = f'<failure {message} type="{finding.severity}">{text}</failure>'
    return f'    <testcase name="{_attribute(name)}" classname="{_attribute(path)}">{outcome}</testcase>\n'


def _passing(path: str) -> str:
    return f'    <testcase name="no discrepancy" classname="{_attribute(path)}"/>\n'


def _error(path: str, problem: str) -> str:
    outcome = f'<error message="{_attribute(problem)}" type="unreadable"/>'
    return f'    <testcase name="readable" classname="{_attribute(path)}">{outcome}</testcase>\n'


def _counts(cases: Sequence[str]) -> str:
    kinds = (("failures", "<failure"), ("errors", "<error"), ("skipped", "<skipped"))
    counts = " ".join(f'{name}="{sum(mark in case for case in cases)}"' for name, mark in kinds)
    return f'tests="{len(cases)}" {counts} time="0"'


def _attribute(text: str) -> str:
    return _NO_XML.sub("\ufffd", escape(visible(text), quote=True))


def _text(text: str) -> str:
    return "\n".join(_NO_XML.sub("\ufffd", escape(inert(visible(line)), quote=False)) for line in text.split("\n"))
