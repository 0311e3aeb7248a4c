"""W3C Web Annotations as JSON-LD: one annotation a finding, its targets the sides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from factcheck.records import Finding, Location, Report
from factcheck.report.style import Style
from factcheck.report.wording import told
from factcheck.serialise import to_json

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def render(report: Report, style: Style) -> Iterator[str]:
    """An annotation page with every finding that is not suppressed."""
    items = [_annotation(finding) for finding in report.findings if finding.state != "suppressed"]
    page = {"@context": CONTEXT, "id": "urn:factcheck:annotations", "type": "AnnotationPage", "items": items}
    yield to_json(page, indent=2) + "\n"


def _annotation(finding: Finding) -> dict[str, Any]:
    tags = (finding.rule, finding.name, finding.severity)
    bodies = [{"type": "TextualBody", "value": tag, "format": "text/plain", "purpose": "tagging"} for tag in tags]
    comment = {"type": "TextualBody", "value": told(finding), "format": "text/plain", "purpose": "commenting"}
    return {
        "id": f"urn:factcheck:finding:{finding.fingerprint}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": [comment, *bodies],
        "target": [_target(place) for place in finding.locations],
    }


def _target(place: Location) -> dict[str, Any]:
    return {
        "source": quote(PurePath(place.path).as_posix(), errors="surrogateescape"),
        "selector": [
            {"type": "TextPositionSelector", "start": place.start, "end": place.end},
            {"type": "TextQuoteSelector", "exact": place.text, "prefix": place.prefix, "suffix": place.suffix},
        ],
    }
