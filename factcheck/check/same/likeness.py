"""How much two claims look like one: evidence from the words around them, weighed into points, with reasons in words.

Words are weighted by how rare they are in the two articles: a name that stands in every sentence of a story says little
about which of its sentences this is. Words next to the figure count for more than words far away. That the two articles
tell one story at all is weighed by the words they share that few articles of the corpus have: the closing prices of two
companies are told in the same words, which stand in every market report.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from operator import mul
from typing import NamedTuple

from factcheck.check.context import ArticleContexts, Context
from factcheck.check.dates import is_date
from factcheck.check.index import Vocabulary
from factcheck.check.same.things import beside, owner, swapped_digits

_NEXT_TO, _CLOSE_BY = 3, 8  # words away
_PROXIMITY = (1.0, 0.7, 0.4)
_NEAR = 4
_BESIDE = 5  # words from a word of the headline to the day of what it tells
_ENOUGH_INFORMATION = 10.0
_FULL_NAME = 2  # words
_ONE_STORY = 0.4  # cosine of two articles that surely tell one story
_ENOUGH_RARITY = 15.0  # of all words that two sentences share
_TELLING_RARITY = 20.0  # the same, times their overlap: two sentences that tell one story whatever their articles do
_STRANGER = 1.0  # by which names that each sentence has for itself are rarer than those that both have


class Evidence(NamedTuple):
    """What speaks for and against two claims being one, each from 0 to 1.

    ``overlap`` is the weighted part of the words that both sentences share, ``near`` the same within four words of the
    figure; ``before`` and ``after`` whether the next word on that side is the same; ``other_event`` whether something
    else happens; ``names`` the part of the names that is shared; ``figures`` whether they share another figure;
    ``alone`` whether neither article gives another value for such a thing; ``information`` how much is shared at all;
    ``headlined`` whether both are days of what the headlines tell; ``opening`` whether both are figures with which
    the articles open; ``beside`` whether one name stands beside both figures; ``owner`` whether both are ages of one
    full name. By the rest of the corpus: ``story`` how surely two articles tell one story, ``rare`` how rare the shared
    words are, ``strangers`` whether each sentence has a name that is rarer than any that both have; they are 1, 1 and 0
    within one article. ``swapped`` whether their values differ by two digits in the wrong order, hardly by chance;
    ``nobody`` whether they are ages of people who are not named, of whom a story has several.
    """

    overlap: float
    near: float
    before: float
    after: float
    other_event: float
    names: float
    figures: float
    alone: float
    information: float
    headlined: float
    opening: float
    beside: float
    owner: float
    story: float
    rare: float
    strangers: float
    swapped: float
    nobody: float


# Fitted by logistic regression on pairs of claims, those whose values agree against those whose values do not: first on
# articles of one event, then ``story`` and ``rare`` on articles of many. That both count the same thing weighs nothing
# by itself: claims that do not are set aside before.
WEIGHTS = Evidence(
    overlap=1.3,
    near=1.6,
    before=0.9,
    after=0.4,
    other_event=-0.4,
    names=0.4,
    figures=0.5,
    alone=1.8,
    information=3.4,
    headlined=2.2,
    opening=0.8,
    beside=0.7,
    owner=3.0,
    story=4.0,
    rare=4.0,
    strangers=-2.0,
    swapped=1.5,
    nobody=-1.0,
)
_EXPECTED = WEIGHTS.story + WEIGHTS.rare  # of two articles of one story
HEADSTART = {"age": 2.0, "date": 1.2, "time": 1.2, "measure": 0.6, "percent": 0.2, "ordinal": -0.3, "duration": -0.7}


@dataclass(frozen=True, slots=True)
class Likeness:
    """The evidence about a pair, its points, and how many words are shared."""

    evidence: Evidence
    points: float
    shared: int

    @property
    def overlap(self) -> float:
        """The weighted part of the words that both sentences share."""
        return self.evidence.overlap


@dataclass(frozen=True, slots=True)
class Story:
    """What the corpus says of a pair of articles: its words, and the cosine of the rare ones of both."""

    words: Vocabulary
    likeness: float


class Weights:
    """The weight of every term in a pair of articles; of one article with itself when there is no ``story``."""

    def __init__(self, first: ArticleContexts, second: ArticleContexts, story: Story | None = None) -> None:
        self._story = story
        self._first, self._second = first.frequencies, second.frequencies
        self._sentences = first.sentences + second.sentences
        self._values = (first.values, second.values)
        self._headlines = first.headline & second.headline
        self._known: dict[str, float] = {}

    def alone(self, one: Context, other: Context) -> float:
        """1 when neither article gives another value for such a thing, less the more values there are."""
        if one.thing != other.thing:
            return 0.0
        return 1 / (self._values[0].get(one.thing, 1) * self._values[1].get(other.thing, 1))

    def headlined(self, one: Context, other: Context) -> bool:
        """Whether two days of opening sentences are beside a word, no name, that both headlines have."""
        if not (one.opening and other.opening):
            return False
        told = (self._headlines & one.distances.keys() & other.distances.keys()) - one.names - other.names
        return any(max(one.distances[term], other.distances[term]) <= _BESIDE for term in told)

    def one_story(self, shared: Set[str], overlap: float) -> tuple[float, float]:
        """How surely two articles or two of their sentences tell one story, and how rare the words that the sentences
        share are in the corpus, from 0 to 1 each."""
        if self._story is None:
            return 1.0, 1.0
        rarity = math.fsum(self._story.words.rarity(term) for term in shared)
        told = max(self._story.likeness / _ONE_STORY, rarity * overlap / _TELLING_RARITY)
        return min(1.0, told), min(1.0, rarity / _ENOUGH_RARITY)

    def strangers(self, one: Context, other: Context) -> bool:
        """Whether each of two sentences has a name that is rarer in the corpus than any name of both."""
        mine, theirs = one.names - other.names, other.names - one.names
        if self._story is None or not mine or not theirs:
            return False
        return min(self._rarest(mine), self._rarest(theirs)) > self._rarest(one.names & other.names) + _STRANGER

    def _rarest(self, names: Set[str]) -> float:
        return max((self._story.words.rarity(each) for each in names), default=0.0) if self._story else 0.0

    def __getitem__(self, term: str) -> float:
        weight = self._known.get(term)
        if weight is None:
            count = self._first.get(term, 0) + self._second.get(term, 0)
            weight = self._known[term] = math.log1p(self._sentences / max(count, 1))
        return weight


@dataclass(frozen=True, slots=True)
class Weighed:
    """A context with the weights of its terms: full weight beside the claim, less further away."""

    context: Context
    terms: Mapping[str, float]
    total: float
    near: float


def weigh(context: Context, weights: Weights) -> Weighed:
    """The terms of a context with their weights in a pair of articles."""
    terms = {term: weights[term] * _proximity(away) for term, away in context.distances.items()}
    near = sum(weights[term] for term, away in context.distances.items() if away <= _NEAR)
    return Weighed(context, terms, sum(terms.values()), near)


def likeness(first: Weighed, second: Weighed, weights: Weights) -> Likeness:
    """How alike the surroundings of two claims are."""
    one, other = first.context, second.context
    shared = first.terms.keys() & second.terms.keys()
    together = math.fsum(math.sqrt(first.terms[term] * second.terms[term]) for term in shared)
    figures = not is_date(one.claim)
    close = [term for term in shared if one.distances[term] <= _NEAR and other.distances[term] <= _NEAR]
    overlap = 2 * together / (first.total + second.total) if shared else 0.0
    story, rare = weights.one_story(shared, overlap)
    evidence = Evidence(
        overlap=overlap,
        near=2 * math.fsum(weights[term] for term in close) / (first.near + second.near) if close else 0.0,
        before=float(one.before[-1:] == other.before[-1:]),
        after=float(one.after[:1] == other.after[:1]),
        other_event=float(None is not one.claim.about.event != other.claim.about.event is not None),
        names=len(one.names & other.names) / max(min(len(one.names), len(other.names)), 1),
        figures=float(bool(one.figures & other.figures)),
        alone=weights.alone(one, other),
        information=min(1.0, together / _ENOUGH_INFORMATION),
        headlined=float(is_date(one.claim) and weights.headlined(one, other)),
        opening=float(figures and one.opening and other.opening),
        beside=float(figures and bool(beside(one) & beside(other))),
        owner=float(len(owner(one) & owner(other)) >= _FULL_NAME),
        story=story,
        rare=rare,
        strangers=float(weights.strangers(one, other)),
        swapped=float(swapped_digits(one, other)),
        nobody=float(one.claim.kind == "age" and not (one.claim.about.owner or other.claim.about.owner)),
    )
    headstart = min(HEADSTART.get(each.claim.kind, 0.0) for each in (one, other))
    points = headstart + sum(map(mul, evidence, WEIGHTS)) - _EXPECTED
    return Likeness(evidence, points, len(shared))


def reasons(first: Weighed, second: Weighed, alike: Likeness, weights: Weights) -> tuple[str, ...]:
    """The evidence about a pair in words."""
    return tuple(_reasons(first.context, second.context, alike.evidence, weights))


def _proximity(away: int) -> float:
    return _PROXIMITY[(away > _NEXT_TO) + (away > _CLOSE_BY)]


def _reasons(one: Context, other: Context, evidence: Evidence, weights: Weights) -> Iterator[str]:
    shared = one.distances.keys() & other.distances.keys()
    rarest = sorted(shared, key=lambda term: (-weights[term], term))[:6]
    if shared:
        words = f"{len(shared)} word{'s' * (len(shared) > 1)} ({evidence.overlap:.0%} by weight)"
        among = ", among them" if len(shared) > len(rarest) else ":"
        yield f"The sentences share {words}{among} {', '.join(rarest)}."
    if one.head == other.head != "":
        yield f"Both count {one.claim.counted}."
    if names := sorted(one.names & other.names):
        yield f"Both name {', '.join(map(str.capitalize, names[:4]))}."
    if evidence.alone == 1:
        yield "Neither article gives another value for such a thing."
    if evidence.headlined:
        yield "Both open their articles and tell what the headlines tell."
    if figures := sorted(one.figures & other.figures):
        yield f"Both also give {', '.join(figures[:3])}."
