"""What a corpus-wide rule sees: every record, and what is worked out once for all rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.records import Article, Claim, Extraction, Quote, Unreadable

if TYPE_CHECKING:
    from factcheck.check.index import Pair, Vocabulary
    from factcheck.check.revision import Revision
    from factcheck.check.same import Match
    from factcheck.check.utterances import Echo


@dataclass(frozen=True)
class Corpus:
    """All extractions by article id, in the order they were read, the files that could not be, and the articles whose
    earlier version is known."""

    extractions: Mapping[str, Extraction] = field(default_factory=dict)
    unreadable: tuple[Unreadable, ...] = ()
    revisions: tuple[Revision, ...] = ()

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

        return vocabulary(self)

    @cached_property
    def related(self) -> tuple[Pair, ...]:
        """The pairs of articles that tell of the same events."""
        from factcheck.check.index import related

        return tuple(related(self))

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """The pairs of claims of different articles that speak of the same thing, whatever their values."""
        from factcheck.check.same import matches

        return tuple(matches(self))

    @cached_property
    def echoes(self) -> tuple[Echo, ...]:
        """The pairs of quotations that may be one utterance."""
        from factcheck.check.utterances import echoes

        return tuple(echoes(self))
