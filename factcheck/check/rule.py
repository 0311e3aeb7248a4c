"""What a rule is: a function with a docstring, and the flags it raises.

The docstring is the manual. Its first line is a summary; then come the sections "What it flags", "Why it matters",
"Example", "What it leaves alone" and "Tolerance", each a heading line ending in a colon with indented text below it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from factcheck.records import Article, Claim, Entity, Mention, Quote, Severity, Span

if TYPE_CHECKING:
    from factcheck.check.corpus import Corpus
    from factcheck.check.revision import Revision
    from factcheck.records import Extraction

Scope = Literal["article", "corpus", "revision"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One place of a discrepancy. ``value`` is the normalised value that the fingerprint holds; by default the text.

    For a ``file`` that is no article, or could not be read, ``article`` is its path, the place is empty and ``line``
    says where: see :func:`file_side`.
    ``earlier`` tells that the place is in the article's earlier version.
    """

    article: str
    start: int
    end: int
    value: str | None = None
    earlier: bool = False
    line: int = 1
    file: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A discrepancy as a rule reports it; the runner adds places, severity and fingerprint. The first side is primary.

    ``explanation`` are the steps that led here, one sentence each; ``severity`` overrules the rule's own. ``distance``
    is how far two figures lie apart, as a part of the larger; null where no figures are compared.
    """

    message: str
    sides: tuple[Side, ...]
    explanation: tuple[str, ...] = ()
    expected: str | None = None
    confidence: float = 0.9
    severity: Severity | None = None
    distance: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A registered rule. ``run`` takes one :class:`Extraction` (scope article), the :class:`Corpus`, or one
    :class:`Revision` of an article."""

    code: str
    name: str
    severity: Severity
    scope: Scope
    enabled: bool
    since: str
    run: Callable[[Extraction | Corpus | Revision], Iterable[Flag]]

    @property
    def manual(self) -> str:
        """The docstring, as written."""
        return self.run.__doc__ or ""


def rule(
    code: str, name: str, *, severity: Severity, scope: Scope = "article", enabled: bool = True, since: str = "0.1"
) -> Callable[[Callable[..., Iterator[Flag]]], Rule]:
    """Make a rule of a generator function; the module's name is ``<code>_<name>`` in lower case."""

    def register(function: Callable[..., Iterator[Flag]]) -> Rule:
        return Rule(code=code, name=name, severity=severity, scope=scope, enabled=enabled, since=since, run=function)

    return register


def side(
    record: Claim | Quote | Entity,
    place: Mention | Span | None = None,
    *,
    value: str | None = None,
    earlier: bool = False,
) -> Side:
    """The side of a record: its own span, or a place inside the same article."""
    at = place or record
    return Side(article=record.article, start=at.start, end=at.end, value=value, earlier=earlier)


def article_side(article: Article, start: int = 0, end: int = 0, *, value: str | None = None) -> Side:
    """A stretch of an article, by default the empty stretch at its start."""
    return Side(article=article.id, start=start, end=end, value=value)


def file_side(path: str, value: str, line: int = 1) -> Side:
    """A line of a file that is no article; the fingerprint holds the value and the file's name."""
    return Side(article=path, start=0, end=0, value=value, line=line, file=True)
