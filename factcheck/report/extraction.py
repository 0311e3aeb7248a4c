"""What was extracted from an article: for programs as JSON Lines, for people as text."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Claim, Entity, Extraction, Quote
from factcheck.report.page import Page
from factcheck.report.safe import visible
from factcheck.report.style import Style
from factcheck.serialise import to_line


def as_jsonl(extraction: Extraction) -> Iterator[str]:
    """The article, its entities, quotations and claims, one record a line."""
    for record in (extraction.article, *extraction.entities, *extraction.quotes, *extraction.claims):
        yield to_line(record) + "\n"


def as_text(extraction: Extraction, style: Style) -> Iterator[str]:
    """The article's heading, then the people and places, the quotations and the claims, one a paragraph."""
    page = Page(style)
    article = extraction.article
    known = (article.published, article.outlet, article.title)
    page.paragraph((visible(article.path or article.id), "bold"), rest="  ")
    page.paragraph(" · ".join(visible(each) for each in known if each) or "no date, outlet or title", rest="  ")
    for title, lines in (
        ("names", [_entity(each) for each in extraction.entities]),
        ("quotations", [_quote(each) for each in extraction.quotes]),
        ("claims", [_claim(each) for each in extraction.claims]),
    ):
        if lines:
            page.line()
            page.line((title, "bold"))
        for label, text in lines:
            page.paragraph((label, "cyan"), f"  {text}", first="  ", rest="      ")
    page.line()
    yield page.take()


def told(record: Quote | Claim) -> tuple[str, str]:
    """The kind of a record, and what it says."""
    return _quote(record) if isinstance(record, Quote) else _claim(record)


def _entity(entity: Entity) -> tuple[str, str]:
    role = f", {visible(entity.role)}" if entity.role else ""
    return entity.kind, f"{visible(entity.name)}{role} ({len(entity.mentions)}×)"


def _quote(quote: Quote) -> tuple[str, str]:
    speaker = quote.speaker
    said = speaker.name or (speaker.mention.text if speaker.mention else None) if speaker else None
    return quote.kind, f"{visible(quote.text)} — {visible(said) if said else 'nobody named'}"


def _claim(claim: Claim) -> tuple[str, str]:
    return claim.kind, f"{visible(claim.text)} = {visible(' '.join(_value(claim))) or 'unresolved'}"


def _value(claim: Claim) -> Iterator[str]:
    if claim.modifier != "=":
        yield claim.modifier
    if claim.value is not None:
        yield f"{claim.value:f}"
    elif claim.low is not None or claim.high is not None:
        yield "–".join(f"{each:f}" if each is not None else "" for each in (claim.low, claim.high))
    for each in (claim.unit or claim.counted, claim.timex):
        if each:
            yield each
