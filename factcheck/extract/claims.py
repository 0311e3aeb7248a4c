"""Claims: quantities and times joined with event, participants, place, date, stance and source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck.extract.about import (
    Dated,
    Place,
    Sentence,
    event_noun,
    event_of,
    is_edge,
    place_of,
    taking_part,
    when_of,
)
from factcheck.extract.clauses import governing_verb
from factcheck.extract.doc import Names, Words, article_of, names_of, quantities_of, quotes_of, timexes_of, words_of
from factcheck.extract.owners import owner_of
from factcheck.extract.stance import stance_of
from factcheck.lang import table
from factcheck.records import About, Article, BlockRole, Claim, ClaimKind, Quote, Span, Stance
from factcheck.values.dates import Timex, weekday_name
from factcheck.values.numbers import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc

_KINDS: dict[str, ClaimKind] = {"DATE": "date", "TIME": "time", "DURATION": "duration", "SET": "frequency"}
_PERIOD = re.compile(r"P(T?)(\d{1,9})([YMWDHS])")
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}


GroupKey = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Figure:
    """A stretch of text that claims something: a quantity, a time, or a duration that is both."""

    start: int
    end: int
    quantity: Quantity | None = None
    timex: Timex | None = None

    @property
    def kind(self) -> ClaimKind:
        """The kind of claim it makes."""
        if self.quantity:
            return self.quantity.kind
        return _KINDS[self.timex.type] if self.timex else "count"

    @property
    def is_point(self) -> bool:
        """Whether it says when, not how much or how long."""
        return self.timex is not None and self.timex.type in ("DATE", "TIME")

    @property
    def group(self) -> GroupKey | None:
        """What the figures of one change, one dual-unit expression or one time in two zones have in common."""
        if self.quantity and self.quantity.group is not None:
            return "quantity", self.quantity.group
        return ("timex", self.timex.group) if self.timex and self.timex.group is not None else None


def figures(quantities: Sequence[Quantity], timexes: Sequence[Timex]) -> list[Figure]:
    """Quantities and times merged in text order, none over another.

    A duration is one figure of both sides. Elsewhere the longer of two that overlap wins, the time where they are
    equally long; but an age and a change of a unit ("three years old", "5 km a day") are quantities throughout.
    """
    candidates = [Figure(each.start, each.end, quantity=each) for each in quantities]
    candidates += [Figure(each.start, each.end, timex=each) for each in timexes]
    candidates.sort(key=lambda each: (each.start, -each.end, each.timex is None))
    found: list[Figure] = []
    for figure in candidates:
        if found and figure.start < found[-1].end:
            found[-1] = _merged(found[-1], figure)
        else:
            found.append(figure)
    return found


def _merged(one: Figure, other: Figure) -> Figure:
    """One figure for two that overlap."""
    if (one.quantity is None) == (other.quantity is None):
        return one
    quantity, timex = (one, other) if one.quantity else (other, one)
    assert quantity.quantity is not None
    assert timex.timex is not None
    if quantity.quantity.kind == "duration" and timex.timex.type == "DURATION":
        return Figure(timex.start, timex.end, quantity.quantity, timex.timex)
    if quantity.quantity.kind == "age":
        return quantity
    return max(timex, quantity, key=lambda figure: figure.end - figure.start)


def claims(doc: Doc) -> tuple[Claim, ...]:
    """The claims of a document in text order."""
    words = words_of(doc)
    found = figures(quantities_of(doc), timexes_of(doc))
    if not found or not words.starts:
        return ()
    return tuple(_Assembler(article_of(doc), words, names_of(doc)).claims(found, quotes_of(doc)))


class _Assembler:
    """The claims of one document, made one by one."""

    def __init__(self, article: Article, words: Words, names: Names) -> None:
        self._article = article
        self._words = words
        self._names = names
        self._block_starts = [block.start for block in article.blocks]
        self._sentences: dict[tuple[int, int], Sentence] = {}
        self._dates: dict[int, list[Dated]] = {}

    def claims(self, found: Sequence[Figure], quotes: Sequence[Quote]) -> Iterator[Claim]:
        """A claim for each figure, in text order."""
        places = [self._place(figure) for figure in found]
        for figure, at in zip(found, places, strict=True):
            if figure.timex and figure.timex.value and figure.timex.type in ("DATE", "TIME"):
                verb = at.verb.index if at.verb and not is_edge(at) else None
                self._dates.setdefault(at.sentence.first, []).append(Dated(figure.timex, at.first, verb))
        groups = _groups(found, self._article.id)
        sources = _covering(quotes, [figure.start for figure in found])
        for number, (figure, at, source) in enumerate(zip(found, places, sources, strict=True), 1):
            yield self._claim(f"{self._article.id}/c{number}", figure, at, source, groups.get(figure.group))

    def _place(self, figure: Figure) -> Place:
        words = self._words
        first = min(words.at(figure.start), len(words.starts) - 1)
        last = max(words.at(figure.end - 1) + 1, first + 1)
        bounds = words.sentence_of(first)
        sentence = self._sentences.get(bounds)
        if sentence is None:
            sentence = self._sentences[bounds] = Sentence.of(words, self._names, *bounds)
        return Place(words, sentence, first, last, governing_verb(words, first, argument=figure.timex is None))

    def _claim(self, name: str, figure: Figure, at: Place, source: Sequence[Quote], group: str | None) -> Claim:
        article, quantity, timex = self._article, figure.quantity, figure.timex
        value, unit = _amount(figure)
        counted = quantity.counted if quantity else None
        speaker = next((known for quote in source if (known := _speaker(quote))), None)
        bounds = at.sentence.first, at.sentence.last
        return Claim(
            id=name,
            article=article.id,
            start=figure.start,
            end=figure.end,
            text=article.text[figure.start : figure.end],
            kind=figure.kind,
            value=value,
            low=quantity.low if quantity else None,
            high=quantity.high if quantity else None,
            precision=quantity.precision if quantity else None,
            unit=unit,
            modifier=quantity.modifier if quantity else timex.modifier if timex else "=",
            counted=counted,
            concept=quantity.concept if quantity else None,
            timex=timex.value if timex else None,
            timex_type=timex.type if timex else None,
            earliest=timex.earliest if timex else None,
            latest=timex.latest if timex else None,
            weekday=weekday_name(timex.weekday) if timex and timex.weekday else None,
            zone=timex.zone if timex else None,
            about=self._about(figure, at, speaker),
            stance=self._stance(figure, at, source),
            attributed_to=speaker,
            sentence=Span(start=self._words.starts[bounds[0]], end=self._words.ends[bounds[1] - 1]),
            group=group,
            relation=quantity.relation if quantity else None,
            region=self._region(figure.start),
        )

    def _region(self, offset: int) -> BlockRole:
        number = bisect_right(self._block_starts, offset) - 1
        return self._article.blocks[number].role if number >= 0 else "body"

    def _about(self, figure: Figure, at: Place, speaker: str | None) -> About:
        place = place_of(at)
        event = event_noun(at) if figure.is_point else None
        return About(
            event=event or event_of(at, figure.quantity.counted if figure.quantity else None),
            entities=taking_part(at, (speaker, place), aged=figure.kind == "age"),
            place=place,
            when=None if figure.is_point else when_of(at, self._dates.get(at.sentence.first, ())),
            tense=at.verb.tense if at.verb and at.verb.tense != "none" else None,
            owner=None if figure.is_point else owner_of(at, aged=figure.kind == "age"),
        )

    def _stance(self, figure: Figure, at: Place, source: Sequence[Quote]) -> Stance:
        cue = source[0].cue.text.lower() if source and source[0].cue else None
        stance = stance_of(self._words, at.verb, (at.sentence.first, at.sentence.last), cue)
        earliest, day = figure.timex.earliest if figure.timex else None, self._article.day
        told_as_present = at.verb is not None and at.verb.tense == "present"
        if stance == "asserted" and told_as_present and figure.is_point and earliest and day and earliest[:10] > day:
            return "planned"  # "the council votes Thursday"
        return stance


def _amount(figure: Figure) -> tuple[Decimal | None, str | None]:
    """The value and unit of a figure; a duration has both even where only its time was read."""
    if figure.quantity:
        return figure.quantity.value, figure.quantity.unit
    period = _PERIOD.fullmatch(figure.timex.value or "") if figure.timex and figure.timex.type == "DURATION" else None
    unit = _UNITS.get(period[1] + period[3]) if period else None
    return (Decimal(period[2]), unit) if period and unit else (None, None)


def _speaker(quote: Quote) -> str | None:
    """The name of a speaker, else the words that mention one unless they are a pronoun."""
    if quote.speaker is None:
        return None
    if quote.speaker.name:
        return quote.speaker.name
    mention = quote.speaker.mention.text if quote.speaker.mention else None
    return mention if mention and mention.lower() not in _pronouns() else None


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(table("closed_classes")["PRON"])


def _covering(quotes: Sequence[Quote], starts: Sequence[int]) -> Iterator[list[Quote]]:
    """For each offset, in rising order, the quotations around it, the innermost first."""
    ordered = sorted(quotes, key=lambda quote: quote.start)
    active: list[Quote] = []
    ahead = 0
    for start in starts:
        while ahead < len(ordered) and ordered[ahead].start <= start:
            active.append(ordered[ahead])
            ahead += 1
        active = [quote for quote in active if quote.end > start]
        yield sorted(active, key=lambda quote: quote.end - quote.start)


def _groups(found: Sequence[Figure], article: str) -> dict[GroupKey | None, str]:
    """The names of the groups that hold more than one figure, by their keys, numbered in text order."""
    members = Counter(figure.group for figure in found if figure.group)
    shared = [key for key, count in members.items() if count > 1]
    return {key: f"{article}/g{number}" for number, key in enumerate(shared, 1)}
