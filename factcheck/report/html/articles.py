"""Articles as they are shown: the full text, with quotations, speakers, figures, dates and findings in their places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from factcheck.check.compare import shown as value_of
from factcheck.records import Article, Claim, Extraction, Report
from factcheck.report.html.anchors import Anchors
from factcheck.report.html.cards import Card
from factcheck.report.html.speakers import Roll
from factcheck.report.html.text import Mark, marked

_STANCES = {"planned": "planned", "conditional": "if", "denied": "denied", "asked": "asked"}
_CODES = {"error": "e", "warning": "w", "note": "n"}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of an article, marked up, with its role on the page."""

    role: str
    text: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """An article with the cards that touch it."""

    anchor: str
    article: Article
    heading: str
    quotes: int
    claims: int
    cards: tuple[Card, ...]
    paragraphs: tuple[Paragraph, ...]


def article_views(report: Report, anchors: Anchors, cards: Sequence[Card], names: Roll) -> Iterator[ArticleView]:
    """Every article of a report, in the order in which they were read."""
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, finding in enumerate(report.findings):
        for side, place in enumerate(finding.locations):
            places[place.article].append((number, side))
    for each in report.corpus:
        touching = places.get(each.article.id, [])
        marks = [*_finding_marks(touching, anchors, cards), *_record_marks(each, anchors, names)]
        yield ArticleView(
            anchor=anchors.articles[each.article.id],
            article=each.article,
            heading=heading(each.article),
            quotes=len(each.quotes),
            claims=len(each.claims),
            cards=tuple(cards[number] for number in dict.fromkeys(number for number, _ in touching)),
            paragraphs=tuple(_paragraphs(each.article, _without_nested_links(marks))),
        )


def heading(article: Article) -> str:
    """The title, else the id."""
    return article.title or article.id


def _finding_marks(touching: Iterable[tuple[int, int]], anchors: Anchors, cards: Sequence[Card]) -> Iterator[Mark]:
    for number, side in touching:
        card = cards[number]
        place = card.finding.locations[side]
        if anchors.marks(place):
            reference = Markup('<a class="ref" href="#{}">{}</a>').format(card.anchor, card.finding.rule)
            yield Mark(
                start=place.start,
                end=place.end,
                tag="mark",
                id=f"p{number}-{side}",
                attributes={"class": _CODES[card.finding.severity]},
                after=reference,
            )


def _record_marks(extraction: Extraction, anchors: Anchors, names: Roll) -> Iterator[Mark]:
    for number, quote in enumerate(extraction.quotes, 1):
        who = names.number(quote.speaker)
        said = {"class": quote.kind[0], "data-v": names.names[who] if who is not None else ""}
        yield Mark(start=quote.start, end=quote.end, tag="q", id=anchors.quote(extraction, number), attributes=said)
    mentions = {
        (quote.speaker.mention.start, quote.speaker.mention.end): who
        for quote in extraction.quotes
        if quote.speaker and quote.speaker.mention and (who := names.number(quote.speaker)) is not None
    }
    for (start, end), who in mentions.items():
        yield Mark(start=start, end=end, tag="a", attributes={"href": f"#s{who}"})
    for claim in extraction.claims:
        dated = claim.kind in ("date", "time")
        yield Mark(
            start=claim.start,
            end=claim.end,
            tag="data",
            attributes={"class": "d" if dated else "", "value": meaning(claim)},
        )


def meaning(claim: Claim) -> str:
    """The normalised value of a claim in a few words: ``about 350 kilometre · planned · Ana Ruiz``."""
    words = [_value(claim)]
    if claim.stance != "asserted":
        words.append(_STANCES[claim.stance])
    if claim.attributed_to:
        words.append(claim.attributed_to)
    return " · ".join(words)


def _value(claim: Claim) -> str:
    if claim.kind not in ("date", "time"):
        return f"{value_of(claim)} {claim.counted}" if claim.counted and not claim.unit else value_of(claim)
    if claim.timex is None:
        return "no such date"
    low, high = (claim.earliest or "")[:10], (claim.latest or "")[:10]
    return claim.timex if not low or claim.timex.startswith(low) else f"{claim.timex}: {low} to {high}"


def _without_nested_links(marks: Iterable[Mark]) -> list[Mark]:
    """The marks less the links to people that touch a finding's, which brings a link of its own."""
    found = list(marks)
    taken = [(each.start, each.end) for each in found if each.tag == "mark"]
    return [
        each for each in found if each.tag != "a" or not any(low <= each.end and each.start <= high for low, high in taken)
    ]


def _paragraphs(article: Article, marks: Sequence[Mark]) -> Iterator[Paragraph]:
    """The blocks, and whatever stands between them that is no white space."""
    by_start = sorted(marks, key=lambda each: each.start)
    first = 0
    for start, end, role in _stretches(article):
        last = first
        while last < len(by_start) and by_start[last].start < end:
            last += 1
        text = marked(article.text, start, end, by_start[first:last])
        first = last
        if text.strip():
            yield Paragraph(role, text)


def _stretches(article: Article) -> Iterator[tuple[int, int, str]]:
    at = 0
    for block in article.blocks:
        yield at, block.start, "body"
        yield max(at, block.start), block.end, block.role
        at = max(at, block.end)
    yield at, len(article.text), "body"
