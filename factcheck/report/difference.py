"""What lies between two reports, or between two versions of the articles: for a terminal, as JSON and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.gate.difference import Difference, RecordChange
from factcheck.records import Claim, Finding, Quote
from factcheck.report.extraction import told
from factcheck.report.markdown import code, literal
from factcheck.report.page import Page
from factcheck.report.safe import visible
from factcheck.report.style import Style
from factcheck.report.wording import named
from factcheck.serialise import to_json

_SIGNS = {"added": "+", "dropped": "-", "changed": "~"}
_COLORS = {"added": "green", "dropped": "red", "changed": "yellow"}


def findings_as_text(found: Difference, style: Style) -> Iterator[str]:
    """A paragraph a finding, and the three numbers."""
    page = Page(style)
    for sign, color, findings in (("+", "green", found.new), ("-", "red", found.gone)):
        for finding in findings:
            page.paragraph((f"{sign} ", color), visible(_brief(finding)), rest="    ")
    for change in found.changed:
        page.paragraph(("~ ", "yellow"), visible(_brief(change.after)), rest="    ")
        page.paragraph(f"before: {visible(change.before.message)}", first="    ", rest="    ")
    page.line(_counts(found))
    yield page.take()


def findings_as_json(found: Difference, style: Style) -> Iterator[str]:
    """An object with the lists ``new``, ``gone`` and ``changed``."""
    yield to_json(found, indent=2) + "\n"


def findings_as_markdown(found: Difference, style: Style) -> Iterator[str]:
    """A list a kind of change."""
    yield f"## factcheck: {_counts(found)}\n"
    for title, findings in (("New", found.new), ("Gone", found.gone)):
        if findings:
            yield f"\n### {title}\n\n"
            yield from (f"- {literal(_brief(finding))}\n" for finding in findings)
    if found.changed:
        yield "\n### Changed\n\n"
        for change in found.changed:
            yield f"- {literal(_brief(change.after))}\n  (before: {literal(change.before.message)})\n"


def records_as_text(changes: Sequence[RecordChange], style: Style) -> Iterator[str]:
    """A paragraph a change under the path of its article."""
    page = Page(style)
    path = None
    for each in changes:
        if each.path != path:
            path = each.path
            page.line((visible(path), "bold"))
        first, rest = f"  {_SIGNS[each.change]} ", " " * 6
        if each.before and each.after:
            page.paragraph(f"{each.kind}: {visible(_record(each.before))}", first=(first, "yellow"), rest=rest)
            page.paragraph(f"now: {visible(_record(each.after))}", first=rest, rest=rest)
        else:
            record = each.after or each.before
            line = f"{each.kind}: {visible(_record(record))}"
            page.paragraph(line, first=(first, _COLORS[each.change]), rest=rest)
    page.line(_numbers(changes))
    yield page.take()


def records_as_json(changes: Sequence[RecordChange], style: Style) -> Iterator[str]:
    """A list of objects: ``change``, ``kind``, ``article``, ``path``, and the records ``before`` and ``after``."""
    yield to_json(list(changes), indent=2) + "\n"


def records_as_markdown(changes: Sequence[RecordChange], style: Style) -> Iterator[str]:
    """A list an article."""
    yield f"## factcheck: {_numbers(changes)}\n"
    path = None
    for each in changes:
        if each.path != path:
            path = each.path
            yield f"\n### {code(path)}\n\n"
        if each.before and each.after:
            yield f"- **changed** {each.kind}: {literal(_record(each.before))} → {literal(_record(each.after))}\n"
        else:
            yield f"- **{each.change}** {each.kind}: {literal(_record(each.after or each.before))}\n"


FINDINGS = {"terminal": findings_as_text, "json": findings_as_json, "markdown": findings_as_markdown}
RECORDS = {"terminal": records_as_text, "json": records_as_json, "markdown": records_as_markdown}


def _brief(finding: Finding) -> str:
    places = " and ".join(named(place) for place in finding.locations)
    return f"{finding.severity} {finding.rule} {finding.name}: {finding.message} ({places}) {finding.fingerprint}"


def _counts(found: Difference) -> str:
    return f"{len(found.new)} new, {len(found.gone)} gone, {len(found.changed)} changed"


def _numbers(changes: Sequence[RecordChange]) -> str:
    kinds: list[str] = [each.change for each in changes]
    return ", ".join(f"{kinds.count(kind)} {kind}" for kind in _SIGNS)


def _record(record: Quote | Claim | None) -> str:
    return "" if record is None else told(record)[1]
