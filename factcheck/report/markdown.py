"""Markdown for a comment on a pull request or the summary of a job."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.config import SEVERITIES
from factcheck.records import Finding, Location, Report
from factcheck.report.excerpt import PLAIN, by_article, excerpts, runs
from factcheck.report.safe import visible
from factcheck.report.style import Style
from factcheck.report.wording import amounts, count, levels, named

MOST_CHARACTERS = 60_000  # a comment may hold 65,536
SHORTEST = 200  # characters that a finding needs at least
ROOM = 160  # characters of a sentence before and behind what is marked
_SPECIAL = re.compile(r"[\\`*_\[\]<>~&$|]|:(?=\S)|(?<!\S)[-+=#]|(?<=\d)[.)](?!\S)|(?<=www)\.", re.IGNORECASE)
_MENTION = re.compile(r"[@#](?=\w)")
_MARKS = {"error": "❌", "warning": "⚠️", "note": "ℹ️"}


def render(report: Report, style: Style) -> Iterator[str]:
    """A summary, then the new findings for which there is room, the gravest first; how many are left out is said."""
    summary = report.summary
    new = [finding for finding in report.findings if finding.state == "new"]
    yield f"## factcheck: {levels(summary.findings)}\n\n"
    known = len(report.findings) - len(new)
    old = f" {count(known, 'known or suppressed finding')} not shown." if known else ""
    yield f"Read {amounts(summary)}.{old}\n"
    told = {place.path for finding in new for place in finding.locations}
    for file in report.unreadable:
        if file.path not in told:
            yield f"\n- ❌ {code(file.path)} could not be read: {literal(file.error)}\n"
    room, shown = MOST_CHARACTERS, 0
    for finding in sorted(new, key=lambda finding: SEVERITIES.index(finding.severity)):
        part = "".join(_finding(finding)) if room >= SHORTEST else ""
        if part and len(part) <= room:
            room -= len(part)
            shown += 1
            yield part
    if left_out := len(new) - shown:
        yield f"\n… and {left_out:,} more.\n"


def _finding(finding: Finding) -> Iterator[str]:
    yield f"\n### {_MARKS[finding.severity]} {finding.rule} {literal(finding.name)}\n\n{literal(finding.message)}\n\n"
    for places, again in by_article(finding.locations):
        known = ", ".join(literal(each) for each in (places[0].outlet, places[0].published) if each)
        yield f"- {code(named(places[0]))}{f' ({known})' if known else ''}"
        yield f": also <b>{literal(places[0].text)}</b>\n" if again else "\n" + "  >\n".join(_sides(places))
    if finding.expected:
        yield f"\nExpected: **{literal(finding.expected)}**\n"
    yield f"\n<sub>{literal(' '.join((*finding.explanation, '·', finding.fingerprint)))}</sub>\n"


def _sides(places: Sequence[Location]) -> Iterator[str]:
    """The sides of one article as quoted lines, what was compared in bold."""
    for each in excerpts(places, ROOM):
        parts = ((mark, literal(each.text[start:end])) for mark, start, end in runs(each.marks))
        yield f"  > {''.join(text if mark == PLAIN else f'<b>{text}</b>' for mark, text in parts)}\n"


def literal(text: str) -> str:
    """Text that Markdown, HTML, mentions and references leave alone."""
    return _MENTION.sub("\\g<0>\u200b", _SPECIAL.sub(r"\\\g<0>", visible(text)))


def code(text: str) -> str:
    """Text in a typewriter face."""
    return f"`{visible(text).replace('`', 'ˋ')}`"
