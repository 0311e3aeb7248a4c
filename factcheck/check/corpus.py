"""What a corpus-wide rule sees: every record, and what is worked out once for all rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from factcheck.records import Article, Claim, Extraction, Quote, Unreadable

if TYPE_CHECKING:
    from factcheck.check.index import Pair, Vocabulary
    from factcheck.check.revision import Revision
    from factcheck.check.same import Match
    from factcheck.check.utterances import Echo


@dataclass(frozen=True, slots=True, kw_only=True)
class Leftover:
    """Something that was written to quiet a finding and quiets none. ``path``/``line`` say where it is written."""

    kind: Literal["unused suppression", "expired suppression", "stale baseline entry"]
    path: str
    line: int
    fingerprint: str
    note: str


@dataclass(frozen=True)
class Corpus:
    """All extractions by article id, in the order they were read, the files that could not be, the articles whose
    earlier version is known, and what the gate has left over."""

    extractions: Mapping[str, Extraction] = field(default_factory=dict)
    unreadable: tuple[Unreadable, ...] = ()
    revisions: tuple[Revision, ...] = ()
    leftovers: tuple[Leftover, ...] = ()

    @classmethod
    def of(cls, extractions: Iterable[Extraction], unreadable: Iterable[Unreadable] = ()) -> Corpus:
        """A corpus of extractions with distinct article ids."""
        return cls({each.article.id: each for each in extractions}, tuple(unreadable))

    def article(self, article_id: str) -> Article:
        """The article of that id."""
        return self.extractions[article_id].article

    def claims(self) -> Iterator[Claim]:
        """Every claim, article by article."""
        for each in self.extractions.values():
            yield from each.claims

    def quotes(self) -> Iterator[Quote]:
        """Every quotation, article by article."""
        for each in self.extractions.values():
            yield from each.quotes

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """How many articles each word stands in."""
        from factcheck.check.index import vocabulary

        return vocabulary(self._articles)

    @cached_property
    def related(self) -> tuple[Pair, ...]:
        """The pairs of articles that tell of the same events."""
        from factcheck.check.index import related

        return tuple(related(self._articles, self.vocabulary))

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """The pairs of claims of different articles that speak of the same thing, whatever their values."""
        from factcheck.check.same import matches

        return tuple(matches(self.extractions, self.related, self.vocabulary))

    @cached_property
    def echoes(self) -> tuple[Echo, ...]:
        """The pairs of quotations that may be one utterance."""
        from factcheck.check.utterances import echoes

        return tuple(echoes(self.extractions.values(), self.related))

    @property
    def _articles(self) -> list[Article]:
        return [each.article for each in self.extractions.values()]
