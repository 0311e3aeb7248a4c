"""C103 metadata-conflict."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.check.index import day
from factcheck.check.rule import Flag, Side, rule
from factcheck.records import Article, Extraction, PageDate
from factcheck.values.dates.calendar import weekday_name

_NAMES = {
    "published": "publication date on the page",
    "updated": "date of the last change",
    "dateline": "dateline",
    "masthead": "date of the masthead",
    "url": "date in the address",
    "stated": "stated date",
}
_ALLOWED = {"published": 1, "updated": 1, "dateline": 3, "masthead": 1, "url": 2, "stated": 1}


@rule("C103", "metadata-conflict", severity="note")
def metadata_conflict(extraction: Extraction) -> Iterator[Flag]:
    """The article's date of publication and a date that its page prints do not fit.

    What it flags:
        A dateline, a masthead, a "Published" or "Updated" line, or a date in the address that lies days away from the
        date of publication, stated or inferred.
    Why it matters:
        Every "yesterday", "Friday" and "last month" of an article is counted from its date of publication. When that is
        doubtful, so is every date in the article.
    Example:
        A page published on 30 November that carries "Tuesday, November 19" above the headline.
    What it leaves alone:
        A day of difference, which time zones explain; a dateline up to three days old; an update after publication; an
        article without a date of publication.
    Tolerance:
        One day, two for a date in the address, three for a dateline. A date without a year is taken in the year that
        brings it nearest.
    """
    article = extraction.article
    published = day(article.day)
    if published is None:
        return
    for page_date in article.page_dates:
        printed = _nearest(page_date.value, published)
        if printed is None or _fits(page_date, printed, published):
            continue
        days = abs((printed - published).days)
        yield Flag(
            message=f"The {_NAMES[page_date.role]} reads “{page_date.text}”, the article was published "
            f"{published.isoformat()}",
            sides=(Side(article=article.id, start=page_date.start, end=page_date.end, value=page_date.value),),
            explanation=(
                f"That is {printed.isoformat()}, a {weekday_name(printed.isoweekday())}, {days} days away.",
                f"Published {published.isoformat()}: {_evidence(article)}.",
            ),
            confidence=0.8,
        )


def _nearest(value: str, published: date) -> date | None:
    """The day of a TIMEX3 value, in the year nearest to publication where it has none."""
    if not value.startswith("XXXX-"):
        return day(value)
    candidates = (day(f"{year:04d}{value[4:10]}") for year in range(published.year - 1, published.year + 2))
    days = [each for each in candidates if each is not None]
    return min(days, key=lambda each: abs((each - published).days), default=None)


def _fits(page_date: PageDate, printed: date, published: date) -> bool:
    days = (printed - published).days
    if page_date.role == "updated" and days > 0:
        return True
    return abs(days) <= _ALLOWED[page_date.role]


def _evidence(article: Article) -> str:
    return (article.published_evidence or "stated").removeprefix("inferred: ")
