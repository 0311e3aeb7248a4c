"""Articles as they are shown: the full text, with quotations, speakers, figures, dates and findings in their places."""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import day_name, month_name
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from markupsafe import Markup

from factcheck.check.compare import shown as value_of
from factcheck.config import SEVERITIES
from factcheck.records import Article, Claim, Extraction, Location, Report
from factcheck.report.html.anchors import Anchors, person
from factcheck.report.html.cards import Card
from factcheck.report.html.speakers import Roll
from factcheck.report.html.text import Mark, marked

_STANCES = {"planned": "planned", "conditional": "if", "denied": "denied", "asked": "asked"}
_DATED = ("date", "time")
_REFERENCE = Markup("<a href=#{}>{}</a>")
_PART_OF_YEAR = re.compile(r"XXXX-(\d\d)-(\d\d)")
_DAY_OF_WEEK = re.compile(r"XXXX-WXX-([1-7])")
_CALENDAR = re.compile(r"\d{4}(?:-\d\d){0,2}(?:T.*)?")  # values that say themselves which days they are


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of an article, marked up, with its role on the page."""

    role: str
    text: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """An article with the cards that touch it; ``unmarked`` are those that touch no words of it. ``title`` is the
    heading with the marks of the title that the text begins with, which is then none of the ``paragraphs``."""

    anchor: str
    article: Article
    heading: str
    title: Markup | str
    quotes: int
    claims: int
    cards: tuple[Card, ...]
    unmarked: tuple[Card, ...]
    paragraphs: tuple[Paragraph, ...]


def article_views(report: Report, anchors: Anchors, cards: Sequence[Card], names: Roll) -> Iterator[ArticleView]:
    """Every article of a report, in the order in which they were read."""
    touching: defaultdict[str, list[tuple[Location, Card]]] = defaultdict(list)
    for card in cards:
        for place in card.finding.locations:
            touching[place.article].append((place, card))
    for each in report.corpus:
        flagged = touching.get(each.article.id, [])
        found = list(_finding_marks(flagged, anchors))
        marks = [*found, *_record_marks(each, anchors, names), *_links(each, names, found)]
        paragraphs = list(_paragraphs(each.article, marks))
        titled = _begins_with_title(each.article) and paragraphs[0].role == "title"
        yield ArticleView(
            anchor=anchors.articles[each.article.id],
            article=each.article,
            heading=heading(each.article),
            title=paragraphs.pop(0).text if titled else heading(each.article),
            quotes=len(each.quotes),
            claims=len(each.claims),
            cards=tuple({card.anchor: card for _, card in flagged}.values()),
            unmarked=tuple({card.anchor: card for place, card in flagged if not anchors.marks(place)}.values()),
            paragraphs=tuple(paragraphs),
        )


def heading(article: Article) -> str:
    """The title, else the id."""
    return article.title or article.id


def _begins_with_title(article: Article) -> bool:
    first = next(iter(article.blocks), None)
    return first is not None and article.text[first.start : first.end].split() == heading(article).split()


def _finding_marks(flagged: Iterable[tuple[Location, Card]], anchors: Anchors) -> Iterator[Mark]:
    """A mark for each place, in the colour of its gravest finding, with references to all that touch it."""
    places: defaultdict[tuple[int, int], list[tuple[Location, Card]]] = defaultdict(list)
    for place, card in flagged:
        if anchors.marks(place):
            places[place.start, place.end].append((place, card))
    for (start, end), found in places.items():
        cards = {card.anchor: card for _, card in found}.values()
        gravest = min((card.finding.severity for card in cards), key=SEVERITIES.index)
        yield Mark(
            start=start,
            end=end,
            tag="mark",
            id=anchors.place(found[0][0]),
            attributes={"class": gravest[0]},
            after="".join(_REFERENCE.format(card.anchor, card.finding.rule) for card in cards),
        )


def _record_marks(extraction: Extraction, anchors: Anchors, names: Roll) -> Iterator[Mark]:
    for number, quote in enumerate(extraction.quotes, 1):
        who = names.number(quote.speaker)
        anchor = None if who is None and quote.kind == "indirect" else anchors.quote(quote.article, number)
        kind = {"class": "" if quote.kind == "direct" else quote.kind[0]}
        yield Mark(start=quote.start, end=quote.end, tag="q", id=anchor, attributes=kind)
    for claim in extraction.claims:
        value = meaning(claim)
        known = {"class": "d" if claim.kind in _DATED else "", "title": value if value != claim.text else ""}
        yield Mark(start=claim.start, end=claim.end, tag="u", attributes=known)


def _links(extraction: Extraction, names: Roll, found: Iterable[Mark]) -> Iterator[Mark]:
    """Links from the mentions of speakers to their words, but where a finding's mark brings a link of its own."""
    taken = sorted((each.start, each.end) for each in found)
    ends = list(accumulate((end for _, end in taken), max))
    starts = [start for start, _ in taken]
    linked = set()
    for quote in extraction.quotes:
        who = names.number(quote.speaker)
        mention = quote.speaker.mention if quote.speaker else None
        if who is None or mention is None or mention.start in linked:
            continue
        before = bisect_right(starts, mention.end)
        if not before or ends[before - 1] < mention.start:
            linked.add(mention.start)
            yield Mark(start=mention.start, end=mention.end, tag="a", attributes={"href": f"#{person(who)}"})


def meaning(claim: Claim) -> str:
    """The normalised value of a claim in a few words: ``about 350 kilometre · planned``."""
    words = [_value(claim)]
    if claim.stance != "asserted":
        words.append(_STANCES[claim.stance])
    return " · ".join(words)


def _value(claim: Claim) -> str:
    if claim.kind not in _DATED:
        return "how many is not said" if claim.value is None and "X" in (claim.timex or "") else value_of(claim)
    if claim.timex is None:
        return "no such date"
    if "X" in claim.timex:
        return _unknown(claim.timex)
    low, high = (claim.earliest or "")[:10], (claim.latest or "")[:10]
    plain = not low or _CALENDAR.fullmatch(claim.timex)
    return claim.timex if plain else low if low == high else f"{low} to {high}"


def _unknown(timex: str) -> str:
    """A date of which only a part can be known."""
    if day := _PART_OF_YEAR.match(timex):
        return f"{int(day[2])} {month_name[int(day[1])]}, year unknown"
    if day := _DAY_OF_WEEK.match(timex):
        return f"a {day_name[int(day[1]) - 1]}, date unknown"
    return "date unknown"


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
    """The blocks and the stretches between them that have words; the signs of a list are no words."""
    at = 0
    for block in article.blocks:
        if any(map(str.isalnum, article.text[at : block.start])):
            yield at, block.start, "body"
        yield max(at, block.start), block.end, block.role
        at = max(at, block.end)
    yield at, len(article.text), "body"
