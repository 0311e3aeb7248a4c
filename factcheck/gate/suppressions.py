"""Suppressions: single findings that somebody looked at and let stand, each with a reason.

They stand in the configuration, or inline in an article whose format has comments::

    <!-- factcheck: ignore 3f2a9c0d11e4b7a6 the ministry counts both ferries -->
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from factcheck.records import Article, Finding

_COMMENT = re.compile(
    r"<!--\s{0,20}factcheck:\s{0,20}ignore\s{1,20}(?P<fingerprint>[0-9a-f]{16})(?P<reason>[^<>]{0,500})-->"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """One finding let stand. ``expires`` is the last day on which it holds; ``path``/``line`` say where it is written,
    ``article`` is set when it is inline and then holds only for findings that touch that article."""

    fingerprint: str
    reason: str
    path: str
    line: int
    author: str | None = None
    expires: date | None = None
    article: str | None = None

    def covers(self, finding: Finding) -> bool:
        """Whether this is the finding that was meant."""
        if finding.fingerprint != self.fingerprint:
            return False
        return self.article is None or any(place.article == self.article for place in finding.locations)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppressed:
    """The findings with the suppressed ones marked, and the suppressions that did nothing: none matched, or past
    their day."""

    findings: tuple[Finding, ...]
    unused: tuple[Suppression, ...]
    expired: tuple[Suppression, ...]


def suppress(findings: Iterable[Finding], suppressions: Iterable[Suppression], today: date) -> Suppressed:
    """Mark what the suppressions cover on that day. An expired one covers nothing, whether or not it would match."""
    written = list(suppressions)
    expired = tuple(each for each in written if each.expires is not None and each.expires < today)
    holding = tuple(each for each in written if each.expires is None or each.expires >= today)
    waiting: dict[str, list[Suppression]] = {}
    for each in holding:
        waiting.setdefault(each.fingerprint, []).append(each)
    used: set[Suppression] = set()
    marked: list[Finding] = []
    for finding in findings:
        covering = [each for each in waiting.get(finding.fingerprint, ()) if each.covers(finding)]
        used.update(covering)
        marked.append(replace(finding, state="suppressed") if covering else finding)
    unused = tuple(each for each in holding if each not in used)
    return Suppressed(findings=tuple(marked), unused=unused, expired=expired)


def inline(article: Article) -> Iterator[Suppression]:
    """The suppressions in the comments of an article's text."""
    for match in _COMMENT.finditer(article.text):
        yield Suppression(
            fingerprint=match["fingerprint"],
            reason=" ".join(match["reason"].split()),
            path=article.path,
            line=article.text.count("\n", 0, match.start()) + 1,
            article=article.id,
        )
