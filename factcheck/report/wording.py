"""A finding in a few plain lines, for formats that show one text a finding."""

from __future__ import annotations

from factcheck.records import Finding, Location

_MANY = (".jsonl", ".json", "-")  # files of many articles, and standard input


def told(finding: Finding) -> str:
    """The message, every other side, the steps, and what was expected: one line each, joined by newlines."""
    lines = [finding.message]
    lines += [f"{named(place)}: “{excerpt(place)}”" for place in finding.locations[1:]]
    lines += finding.explanation
    if finding.expected:
        lines.append(f"expected: {finding.expected}")
    return "\n".join(lines)


def named(place: Location) -> str:
    """A place as ``path:line:column``, with the article's id where one file holds many articles."""
    article = f" [{place.article}]" if place.path.endswith(_MANY) else ""
    return f"{place.path}{article}:{place.line}:{place.column}"


def excerpt(place: Location, most: int = 160) -> str:
    """The words of a place with some of their sentence, at most ``most`` characters of context, on one line."""
    half = most // 2
    before = place.prefix[-half:] if len(place.prefix) <= half else f"…{place.prefix[-half:]}"
    after = place.suffix if len(place.suffix) <= half else f"{place.suffix[:half]}…"
    return " ".join(f"{before}{place.text}{after}".split())
