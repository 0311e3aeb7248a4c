"""Findings as cards: both sides next to each other, the words that differ, the figures on one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.check.locate import CONTEXT
from factcheck.records import Claim, Extraction, Finding, Location, Report
from factcheck.report.html.align import differing
from factcheck.report.html.anchors import Anchors
from factcheck.report.html.anchors import card as card_anchor
from factcheck.report.html.numberline import Row, rows
from factcheck.report.html.speakers import Roll

LONGEST_SPAN = 600  # characters of a side's own words that are shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a finding. ``parts`` are its own words, each with whether another side has something else there;
    ``link`` leads to its place, null where the page does not hold the article; only then is the path in ``where``."""

    before: str
    parts: tuple[tuple[str, bool], ...]
    after: str
    source: str
    published: str | None
    where: str
    link: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A finding as it is shown. ``people`` are the numbers of those whose words it touches."""

    anchor: str
    finding: Finding
    sides: tuple[Side, ...]
    rows: tuple[Row, ...]
    people: tuple[int, ...]


class Cards:
    """Makes the cards of a report's findings, with what the articles know of the places."""

    def __init__(self, report: Report, anchors: Anchors, names: Roll) -> None:
        self._anchors = anchors
        self._names = names
        touched = {place.article for finding in report.findings for place in finding.locations}
        known = [each for each in report.corpus if each.article.id in touched]
        self._claims = {(each.article, each.start, each.end): each for one in known for each in one.claims}
        self._speakers = {one.article.id: list(_speakers(one, names)) for one in known}

    def card(self, number: int, finding: Finding) -> Card:
        """The card of the finding with that number in the report."""
        places = finding.locations
        found = [self._claims.get((place.article, place.start, place.end)) for place in places]
        people = {who for place in places for who in self._people(place)}
        return Card(
            anchor=card_anchor(number),
            finding=finding,
            sides=tuple(self._side(side, places) for side in range(len(places))),
            rows=rows(_sourced(places, found)),
            people=tuple(sorted(people)),
        )

    def _side(self, side: int, places: Sequence[Location]) -> Side:
        place = places[side]
        before, words, after = _excerpt(place)
        link = self._anchors.place(place)
        return Side(
            before=before,
            parts=_parts(words, [_excerpt(other)[1] for at, other in enumerate(places) if at != side]),
            after=after,
            source=source(place),
            published=(place.published or "")[:10] or None,
            where=f"line {place.line}" if link else f"{place.path}:{place.line}:{place.column}",
            link=link,
        )

    def _people(self, place: Location) -> Iterator[int]:
        for start, end, who in self._speakers.get(place.article, ()):
            if start < place.end and place.start < end:
                yield who


def source(place: Location) -> str:
    """Who says it: the outlet, else the title, else the path."""
    return place.outlet or place.title or place.path


def _speakers(extraction: Extraction, names: Roll) -> Iterator[tuple[int, int, int]]:
    for quote in extraction.quotes:
        who = names.number(quote.speaker)
        if who is not None:
            yield quote.start, quote.end, who


def _sourced(places: Sequence[Location], claims: Sequence[Claim | None]) -> list[tuple[str, Claim]]:
    return [(source(place), claim) for place, claim in zip(places, claims, strict=True) if claim]


def _parts(words: str, others: Sequence[str]) -> tuple[tuple[str, bool], ...]:
    """The words with those marked that the first other wording lacks; all of them where the two share nothing."""
    other = next((each for each in others if each != words), None)
    if other is None or not words:
        return ((words, False),) if words else ()
    parts = differing(words, other)
    return ((words, False),) if all(differs for _, differs in parts) else parts


def _excerpt(place: Location) -> tuple[str, str, str]:
    """What stands before, inside and after a place, with an ellipsis where the sentence was too long to keep."""
    before, words, after = place.prefix, place.text, place.suffix
    if len(before) >= CONTEXT:
        before = "… " + before.partition(" ")[2]
    if len(after) >= CONTEXT:
        after = (after.rpartition(" ")[0] or after) + " …"
    if len(words) > LONGEST_SPAN:
        words = words[:LONGEST_SPAN] + " …"
    return before, words, after
