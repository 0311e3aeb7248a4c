"""What a corpus-wide rule sees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from factcheck.records import Article, Claim, Extraction, Quote, Unreadable


@dataclass(frozen=True, slots=True)
class Corpus:
    """All extractions by article id, in the order they were read, and the files that could not be."""

    extractions: Mapping[str, Extraction] = field(default_factory=dict)
    unreadable: tuple[Unreadable, ...] = ()

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
