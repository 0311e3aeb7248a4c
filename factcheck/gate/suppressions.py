"""Suppressions: single findings that somebody looked at and let stand, each with a reason.

They stand in the configuration, or inline in an article whose format has comments::

    <!-- factcheck: ignore 3f2a9c0d11e4b7a6 the ministry counts both ferries -->
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from factcheck.config import Suppression
from factcheck.records import Article, Comment, Finding

_COMMENT = re.compile(
    r"<!--\s{0,20}factcheck:\s{0,20}ignore\s{1,20}(?P<fingerprint>[0-9a-f]{16})(?P<reason>[^<>]{0,500})-->"
)


def covers(suppression: Suppression, finding: Finding) -> bool:
    """Whether this is the finding that was meant."""
    if finding.fingerprint != suppression.fingerprint:
        return False
    return suppression.article is None or any(place.article == suppression.article for place in finding.locations)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppressed:
    """The findings with the suppressed ones marked, and the suppressions that did nothing: none matched, or past
    their day."""

    findings: tuple[Finding, ...]
    unused: tuple[Suppression, ...]
    expired: tuple[Suppression, ...]


def suppress(findings: Iterable[Finding], suppressions: Iterable[Suppression], today: date | None) -> Suppressed:
    """Mark what the suppressions cover on that day (null: on any). An expired one covers nothing, even if it fits."""
    written = list(suppressions)
    expired = tuple(each for each in written if each.expires and today and each.expires < today)
    past = set(expired)
    holding = tuple(each for each in written if each not in past)
    waiting: dict[str, list[Suppression]] = {}
    for each in holding:
        waiting.setdefault(each.fingerprint, []).append(each)
    used: set[Suppression] = set()
    marked: list[Finding] = []
    for finding in findings:
        covering = [each for each in waiting.get(finding.fingerprint, ()) if covers(each, finding)]
        used.update(covering)
        marked.append(replace(finding, state="suppressed") if covering else finding)
    unused = tuple(each for each in holding if each not in used)
    return Suppressed(findings=tuple(marked), unused=unused, expired=expired)


def inline(article: Article) -> Iterator[Suppression]:
    """The suppressions in the comments of an article: those in its text, and those that its markup has beside it."""
    for comment in (Comment(line=1, text=article.text), *article.comments):
        for match in _COMMENT.finditer(comment.text):
            yield Suppression(
                fingerprint=match["fingerprint"],
                reason=" ".join(match["reason"].split()),
                path=article.path,
                line=comment.line + comment.text.count("\n", 0, match.start()),
                article=article.id,
            )
