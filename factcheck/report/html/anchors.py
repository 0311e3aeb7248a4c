"""The names by which the parts of a page are linked: short, since there are many, and of letters and figures alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.records import Location, Report


@dataclass(frozen=True, slots=True)
class Anchors:
    """The anchors of articles by their ids, and the texts that places are held against."""

    articles: Mapping[str, str]
    texts: Mapping[str, str]

    @classmethod
    def of(cls, report: Report) -> Anchors:
        """The anchors of the articles that a report holds."""
        return cls(
            articles={each.article.id: f"a{number}" for number, each in enumerate(report.corpus, 1)},
            texts={each.article.id: each.article.text for each in report.corpus},
        )

    def marks(self, place: Location) -> bool:
        """Whether the words of a place stand where it says: an earlier version's do not."""
        text = self.texts.get(place.article)
        return text is not None and place.start < place.end and text[place.start : place.end] == place.text

    def place(self, place: Location) -> str | None:
        """The anchor of a place in its article; the article's where no words are marked, null without one."""
        article = self.articles.get(place.article)
        return f"{article}-{place.start}-{place.end}" if article and self.marks(place) else article

    def quote(self, article: str, number: int) -> str:
        """The anchor of a quotation by its number in its article."""
        return f"{self.articles[article]}q{number}"


def card(number: int) -> str:
    """The anchor of a finding by its number in the report."""
    return f"f{number}"


def person(number: int) -> str:
    """The anchor of somebody who is quoted by their number in the roll."""
    return f"s{number}"
