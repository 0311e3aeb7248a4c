"""The names by which the parts of a page are linked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.records import Extraction, Location, Report


@dataclass(frozen=True, slots=True)
class Anchors:
    """``cards`` are the findings' anchors in their order, by fingerprint, so that a link outlives the next run."""

    cards: tuple[str, ...]
    articles: Mapping[str, str]
    texts: Mapping[str, str]

    @classmethod
    def of(cls, report: Report) -> Anchors:
        """The anchors of a report and of the articles that it holds."""
        seen: Counter[str] = Counter()
        cards = []
        for finding in report.findings:
            seen[finding.fingerprint] += 1
            count = seen[finding.fingerprint]
            cards.append(f"f-{finding.fingerprint}" + (f"-{count}" if count > 1 else ""))
        ids = [each.article.id for each in report.corpus]
        return cls(
            cards=tuple(cards),
            articles={name: f"a{number}" for number, name in enumerate(ids, 1)},
            texts={each.article.id: each.article.text for each in report.corpus},
        )

    def marks(self, place: Location) -> bool:
        """Whether the words of a place stand where it says: an earlier version's do not."""
        text = self.texts.get(place.article)
        return text is not None and place.start < place.end and text[place.start : place.end] == place.text

    def place(self, finding: int, side: int, place: Location) -> str | None:
        """The anchor of a finding's side in its article; the article's where no words are marked, null without one."""
        return f"p{finding}-{side}" if self.marks(place) else self.articles.get(place.article)

    def quote(self, extraction: Extraction, number: int) -> str:
        """The anchor of a quotation by its number in its article."""
        return f"{self.articles[extraction.article.id]}q{number}"
