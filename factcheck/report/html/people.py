"""Everyone who is quoted: all their words, article by article, and the quotations that recur."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.check.corpus import Corpus
from factcheck.check.group import groups
from factcheck.check.utterances import Echo, Stretch
from factcheck.records import Extraction, Quote, Report
from factcheck.report.html.align import Piece, agreement, aligned, brief
from factcheck.report.html.anchors import Anchors, person
from factcheck.report.html.articles import heading
from factcheck.report.html.speakers import Roll

MOST_WORDINGS = 12  # of one utterance that are aligned
ALIKE = 0.6  # of the words, from which two quotations count as one that recurs
OPENING = 24  # characters of a quotation that stand in the list; its article has them all


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article, by its anchor."""

    anchor: str
    title: str


@dataclass(frozen=True, slots=True)
class Words:
    """One quotation, with the anchor of its place."""

    anchor: str
    quote: Quote

    @property
    def opening(self) -> str:
        """How the words begin, up to the end of a word, with an ellipsis where they go on."""
        text = self.quote.text
        if len(text) <= OPENING + OPENING // 2:
            return text
        return f"{text[:OPENING].rpartition(' ')[0] or text[:OPENING]} …"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One wording of an utterance, held against the fullest."""

    source: Source
    anchor: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """An utterance that several places give: the fullest wording with its places, and the others against it."""

    text: str
    places: tuple[tuple[Source, str], ...]
    others: tuple[Wording, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody with all their words, by article."""

    anchor: str
    name: str
    role: str | None
    words: tuple[tuple[Source, tuple[Words, ...]], ...]
    recurring: tuple[Recurrence, ...]

    @property
    def quotes(self) -> int:
        """How many quotations there are."""
        return sum(len(each) for _, each in self.words)


def people(report: Report, anchors: Anchors, names: Roll) -> Iterator[Person]:
    """The people of the roll, in its order."""
    said: defaultdict[int, list[tuple[Source, tuple[Words, ...]]]] = defaultdict(list)
    for each in report.corpus:
        mine: defaultdict[int, list[Words]] = defaultdict(list)
        for number, quote in enumerate(each.quotes, 1):
            who = names.number(quote.speaker)
            if who is not None:
                mine[who].append(Words(anchors.quote(each.article.id, number), quote))
        for who, words in mine.items():
            said[who].append((_source(each, anchors), tuple(words)))
    recurring = _recurring(report, anchors, names)
    for number, name in enumerate(names.names):
        yield Person(
            anchor=person(number),
            name=name,
            role=names.roles[number],
            words=tuple(said[number]),
            recurring=tuple(recurring.get(number, ())),
        )


def _source(extraction: Extraction, anchors: Anchors) -> Source:
    article = extraction.article
    return Source(anchor=anchors.articles[article.id], title=article.outlet or heading(article))


def _recurring(report: Report, anchors: Anchors, names: Roll) -> dict[int, list[Recurrence]]:
    """What more than one article quotes, by speaker."""
    echoes = [each for each in Corpus.of(report.corpus).echoes if _recurs(each)]
    quotes = {
        each.article.id: {quote.id: number for number, quote in enumerate(each.quotes, 1)} for each in report.corpus
    }
    every = {each.article.id: each for each in report.corpus}
    stretches = {_key(stretch): stretch for each in echoes for stretch in (each.first, each.second)}

    def at(stretch: Stretch) -> tuple[Source, str]:
        number = quotes[stretch.article][stretch.quote.id]
        return _source(every[stretch.article], anchors), anchors.quote(stretch.article, number)

    found: dict[int, list[Recurrence]] = {}
    for group in groups([(_key(each.first), _key(each.second)) for each in echoes]):
        members = sorted((stretches[key] for key in group), key=lambda each: (-len(each.text), _key(each)))
        who = next((n for each in members if (n := names.number(each.speaker)) is not None), None)
        if who is not None:
            found.setdefault(who, []).append(_recurrence(members, [at(each) for each in members]))
    return found


def _recurs(echo: Echo) -> bool:
    """Whether two articles quote one utterance, and not a turn of phrase that two share."""
    return echo.first.article != echo.second.article and echo.wording.likeness >= ALIKE and echo.coverage >= ALIKE


def _recurrence(members: Sequence[Stretch], places: Sequence[tuple[Source, str]]) -> Recurrence:
    fullest = members[0].text
    alike: list[tuple[Source, str]] = []
    others: list[Wording] = []
    for member, (source, anchor) in zip(members, places, strict=True):
        pieces = aligned(fullest, member.text) if len(others) < MOST_WORDINGS else ()
        if pieces and all(piece.second is None for piece in pieces):
            alike.append((source, anchor))
        elif pieces and agreement(pieces) >= ALIKE:
            others.append(Wording(source=source, anchor=anchor, pieces=brief(pieces)))
    left_out = len(members) - len(alike) - len(others)
    return Recurrence(text=fullest, places=tuple(alike), others=tuple(others), left_out=left_out)


def _key(stretch: Stretch) -> tuple[str, int]:
    return stretch.article, stretch.start
