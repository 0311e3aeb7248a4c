"""SARIF 2.1.0, as code scanning services read it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.check.rule import Rule
from factcheck.check.rules import all_rules
from factcheck.config import SEVERITIES
from factcheck.records import Finding, Location, Report
from factcheck.report.manual import manual, summary
from factcheck.report.style import Style
from factcheck.report.wording import count, in_file, numbered, shown, uri
from factcheck.serialise import to_json

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MOST_RESULTS = 5_000  # a service takes 25,000 in a file and keeps 5,000
_LINK = re.compile(r"([\\\[\]])")


def render(report: Report, style: Style) -> Iterator[str]:
    """One run with the rules that flagged something. The gravest findings are kept when there are too many, and a
    notification says how many are left out."""
    kept = _kept(report.findings)
    codes = {finding.rule for finding in kept}
    rules = [rule for rule in all_rules() if rule.code in codes]
    left_out = len(report.findings) - len(kept)
    run = {
        "tool": {
            "driver": {
                "name": report.tool.name,
                "semanticVersion": report.tool.version,
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, left_out)],
        "results": [_result(*each) for each in numbered(kept)],
    }
    yield to_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _kept(findings: Sequence[Finding]) -> list[Finding]:
    if len(findings) <= MOST_RESULTS:
        return list(findings)
    gravest = sorted(range(len(findings)), key=lambda number: (SEVERITIES.index(findings[number].severity), number))
    return [findings[number] for number in sorted(gravest[:MOST_RESULTS])]


def _rule(rule: Rule) -> dict[str, Any]:
    page = manual(rule)
    text = "\n\n".join(f"{heading}: {section}" for heading, section in page.sections.items())
    markdown = "\n\n".join(f"**{heading}.** {section}" for heading, section in page.sections.items())
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": summary(rule)},
        "fullDescription": {"text": page.summary},
        "help": {"text": text or page.summary, "markdown": markdown or page.summary},
        "defaultConfiguration": {"level": rule.severity},  # SARIF has the same three
    }


def _invocation(report: Report, left_out: int) -> dict[str, Any]:
    said = [f"{file.path}: {file.error}" for file in report.unreadable]
    notices = [{"level": "error", "message": {"text": line}} for line in said]
    if left_out:
        text = f"{count(left_out, 'finding')} left out: this file is cut at {MOST_RESULTS:,}"
        notices.append({"level": "warning", "message": {"text": text}})
    return {"executionSuccessful": not report.unreadable, "toolExecutionNotifications": notices}


def _result(finding: Finding, copy: int) -> dict[str, Any]:
    """One result. A number stands behind the fingerprint, as code scanning tells equal lines apart."""
    first, *others = finding.locations
    inside = [] if in_file(first) else [_literal(shown(first))]
    links = ", ".join([*inside, *(f"[{_literal(_brief(place))}]({number})" for number, place in enumerate(others, 1))])
    expected = [f"Expected: {finding.expected}."] if finding.expected else []
    rest = _literal(" ".join((*finding.explanation, *expected)))
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": finding.severity,
        "message": {
            "text": f"{_literal(finding.message.removesuffix('.'))}{f' ({links})' if links else ''}. {rest}".rstrip()
        },
        "locations": [_location(first)],
        "partialFingerprints": {
            "primaryLocationLineHash": f"{finding.fingerprint}:{copy}",
            "factcheck/v1": finding.fingerprint,
        },
        "properties": {"confidence": round(finding.confidence, 4)},
    }
    if others:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": _brief(place)}, **_location(place)}
            for number, place in enumerate(others, 1)
        ]
    if finding.expected:
        result["properties"]["expected"] = finding.expected
    if finding.state == "suppressed":
        result["suppressions"] = [{"kind": "external"}]
    result["baselineState"] = "unchanged" if finding.state == "known" else "new"
    return result


def _literal(text: str) -> str:
    """Text in which no bracket opens a link."""
    return _LINK.sub(r"\\\1", text)


def _brief(place: Location) -> str:
    return " ".join(place.text.split())[:120] or place.path


def _location(place: Location) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri(place.path)},
            "region": _region(place),
        },
        "logicalLocations": [{"fullyQualifiedName": place.article}],
    }


def _region(place: Location) -> dict[str, Any]:
    """The place, in code points; the first line of a file whose text is taken from it."""
    if not in_file(place):
        return {"startLine": 1}
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": place.start,
        "charLength": place.end - place.start,
    } | ({"snippet": {"text": place.text}} if place.text else {})
