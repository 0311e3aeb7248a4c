"""How much two claims look like one: points for what their sentences share, and the reasons in words.

Words are weighted by how rare they are in the two articles: a name that stands in every sentence of a story says little
about which of its sentences this is. Words next to the figure count for more than words far away.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.check.context import ArticleContexts, Context

_NEXT_TO, _CLOSE_BY = 3, 8  # words away
_PROXIMITY = (1.0, 0.7, 0.4)
_NEAR = 4

# Points. The scale is that of the threshold in ``factcheck.check.same``.
_OVERLAP = 4.0
_NEAR_OVERLAP = 2.0
_BESIDE = 0.75
_SAME_HEAD, _OTHER_HEAD = 1.5, -3.0
_OTHER_NAMES = -2.0
_INFORMATION, _ENOUGH_INFORMATION = 1.0, 10.0


@dataclass(frozen=True, slots=True)
class Likeness:
    """The points of a pair, and what they were given for, strongest first."""

    points: float
    overlap: float
    reasons: tuple[str, ...]


class Weights:
    """The weight of every term in a pair of articles."""

    def __init__(self, first: ArticleContexts, second: ArticleContexts) -> None:
        self._first, self._second = first.frequencies, second.frequencies
        self._sentences = first.sentences + second.sentences
        self._known: dict[str, float] = {}

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
    together = sum(math.sqrt(first.terms[term] * second.terms[term]) for term in shared)
    overlap = 2 * together / (first.total + second.total) if shared else 0.0
    close = [term for term in shared if one.distances[term] <= _NEAR and other.distances[term] <= _NEAR]
    near = 2 * sum(weights[term] for term in close) / (first.near + second.near) if close else 0.0
    beside = (one.before[-1:] == other.before[-1:]) + (one.after[:1] == other.after[:1])
    head = _head(one, other)
    names = _OTHER_NAMES if one.names and other.names and not one.names & other.names else 0.0
    information = min(1.0, together / _ENOUGH_INFORMATION)
    points = _OVERLAP * overlap + _NEAR_OVERLAP * near + _BESIDE * beside + head + names + _INFORMATION * information
    return Likeness(points, overlap, tuple(_reasons(one, other, shared, overlap, head, weights)))


def _proximity(away: int) -> float:
    return _PROXIMITY[(away > _NEXT_TO) + (away > _CLOSE_BY)]


def _head(one: Context, other: Context) -> float:
    if not one.head or not other.head:
        return 0.0
    return _SAME_HEAD if one.head == other.head else _OTHER_HEAD


def _reasons(
    one: Context, other: Context, shared: set[str], overlap: float, head: float, weights: Weights
) -> list[str]:
    rarest = sorted(shared, key=lambda term: (-weights[term], term))[:6]
    found = [f"The sentences share {len(shared)} words ({overlap:.0%} by weight), among them {', '.join(rarest)}."]
    if head > 0:
        found.append(f"Both count {one.claim.counted}.")
    if names := sorted(one.names & other.names):
        found.append(f"Both name {', '.join(names[:4])}.")
    return found
