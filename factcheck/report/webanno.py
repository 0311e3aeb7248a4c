"""W3C Web Annotations as JSON-LD: one annotation a finding, its targets the sides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.records import Finding, Location, Report
from factcheck.report.style import Style
from factcheck.report.wording import in_file, numbered, of_many, told, uri
from factcheck.serialise import to_json

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def render(report: Report, style: Style) -> Iterator[str]:
    """An annotation page with every finding that is not suppressed. Equal findings get a number behind their id."""
    shown = (finding for finding in report.findings if finding.state != "suppressed")
    items = [_annotation(*each) for each in numbered(shown)]
    page = {"@context": CONTEXT, "id": "urn:factcheck:annotations", "type": "AnnotationPage", "items": items}
    yield to_json(page, indent=2) + "\n"


def _annotation(finding: Finding, number: int) -> dict[str, Any]:
    tags = (finding.rule, finding.name, finding.severity)
    bodies = [{"type": "TextualBody", "value": tag, "format": "text/plain", "purpose": "tagging"} for tag in tags]
    comment = {"type": "TextualBody", "value": told(finding), "format": "text/plain", "purpose": "commenting"}
    return {
        "id": f"urn:factcheck:finding:{finding.fingerprint}{f':{number}' if number > 1 else ''}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": [comment, *bodies],
        "target": [_target(place) for place in finding.locations],
    }


def _target(place: Location) -> dict[str, Any]:
    """A side by its words and by its place in code points; by its words alone where the place is not one of the file's
    text, and as a whole where it has none. An article in a file of many is named by its id."""
    article = f"#{uri(place.article)}" if of_many(place) else ""
    target: dict[str, Any] = {"source": uri(place.path) + article}
    if place.text:
        known = article or in_file(place)
        target["selector"] = [
            *([{"type": "TextPositionSelector", "start": place.start, "end": place.end}] if known else []),
            {"type": "TextQuoteSelector", "exact": place.text, "prefix": place.prefix, "suffix": place.suffix},
        ]
    return target
