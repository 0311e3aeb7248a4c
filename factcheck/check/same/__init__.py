"""Do two claims of different articles speak of the same thing? The one place that decides, with its reasons.

Articles of one story are laid side by side. Every claim is held against the claims of the other article that could be
the same by kind and unit; it belongs with the one whose surroundings are most alike, when that goes for both. A claim
whose value stands in the other article in surroundings nearly as good is explained, and disagrees with nothing.
"""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from factcheck.check import identifiers
from factcheck.check.compare import Comparison, compare, is_vague
from factcheck.check.context import ArticleContexts, Context, contexts
from factcheck.check.dates import compare_dates, is_date
from factcheck.check.group import groups
from factcheck.check.index import Pair, Vocabulary
from factcheck.check.same.likeness import Likeness, Story, Weighed, Weights, likeness, reasons, weigh
from factcheck.check.same.obstacles import obstacle, two_things
from factcheck.check.same.setting import Setting
from factcheck.check.same.things import same_fate, same_thing
from factcheck.check.scale import scale
from factcheck.records import Article, Claim, Extraction

THRESHOLD = 3.0  # points
# With this part of the points of the pair in question, an equal value elsewhere explains a claim. Two sentences that
# are copies of one another are explained only by a third; an age or a number in a name is somebody's own in like words.
_EXPLAINED, _EXPLAINED_COPY, _EXPLAINED_OWN = 0.6, 0.85, 1.0
_COPY, _LIKE_WORDS = 0.9, 0.35  # overlap
_REPRINT = 0.8  # cosine of two articles from which one is the other's text again
_REPEATED = 3  # words that two sentences of one article share at least
_KEPT = 256  # articles whose contexts are kept at hand
_TOO_COMMON = 40  # claims of one article that share a term, beyond which the term proposes nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Two claims about one thing: their comparison, and why they are held to be the same.

    ``points`` are those of their likeness, ``overlap`` the weighted part and ``shared`` the number of words that both
    sentences have; ``obstacle`` is a reason why both values may be right all the same.
    """

    first: Claim
    second: Claim
    comparison: Comparison
    points: float
    overlap: float
    shared: int
    reasons: tuple[str, ...]
    obstacle: str | None


def matches(extractions: Mapping[str, Extraction], related: Sequence[Pair], words: Vocabulary) -> Iterator[Match]:
    """The pairs of claims of related articles that speak of the same thing, article pair by article pair; ``words`` are
    those of the corpus."""
    kept: OrderedDict[str, ArticleContexts] = OrderedDict()

    def of(article: str) -> ArticleContexts:
        if article not in kept:
            kept[article] = contexts(extractions[article])
            if len(kept) > _KEPT:
                kept.popitem(last=False)
        kept.move_to_end(article)
        return kept[article]

    for pair in _by_story(related):
        one, other = (extractions[each].article for each in (pair.first, pair.second))
        yield from align(of(pair.first), of(pair.second), one, other, Story(words, pair.likeness))


def _by_story(pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs of one story after one another, so that the contexts of its articles are worked out once."""
    stories = groups((pair.first, pair.second) for pair in pairs)
    story = {article: number for number, articles in enumerate(stories) for article in articles}
    return sorted(pairs, key=lambda pair: story[pair.first])


def align(
    first: ArticleContexts, second: ArticleContexts, one: Article, other: Article, story: Story | None = None
) -> Iterator[Match]:
    """The claims of two articles that belong together, or of two sentences of one article, which has no ``story``."""
    weights = Weights(first, second, story)
    mine = [weigh(each, weights) for each in first.contexts]
    theirs = [weigh(each, weights) for each in second.contexts]
    found = _likenesses(mine, theirs, weights, _REPEATED if first is second else 1)
    if first is second:
        found = {(i, j): alike for (i, j), alike in found.items() if _earlier(first.contexts[i], first.contexts[j])}
    reprint = story is not None and story.likeness >= _REPRINT
    settings = {
        pair: Setting(one, other, alike.overlap, headlined=bool(alike.evidence.headlined), reprint=reprint)
        for pair, alike in found.items()
        if alike.points >= THRESHOLD
    }
    likely = {
        (i, j): found[i, j]
        for (i, j), setting in settings.items()
        if not two_things(first.contexts[i], second.contexts[j], setting)
    }
    best_mine, best_theirs = _best(likely, 0), _best(likely, 1)
    compared = {
        (i, j): _compare(first.contexts[i].claim, second.contexts[j].claim, alike.overlap)
        for (i, j), alike in found.items()
    }
    agreed = {(i, j): found[i, j] for i, j in found if _agrees(compared[i, j], first.contexts[i], second.contexts[j])}
    explained_mine, explained_theirs = _best(agreed, 0), _best(agreed, 1)
    for (i, j), alike in likely.items():
        if alike.points < max(best_mine[i], best_theirs[j]):
            continue
        comparison = compared[i, j]
        explained = max(explained_mine.get(i, 0.0), explained_theirs.get(j, 0.0))
        if comparison.relation == "different" and _share(first.contexts[i], alike) * alike.points < explained:
            continue
        yield Match(
            first=first.contexts[i].claim,
            second=second.contexts[j].claim,
            comparison=comparison,
            points=alike.points,
            overlap=alike.overlap,
            shared=alike.shared,
            reasons=reasons(mine[i], theirs[j], alike, weights),
            obstacle=obstacle(first.contexts[i], second.contexts[j], settings[i, j]),
        )


def _share(context: Context, alike: Likeness) -> float:
    """The part of a pair's points with which an equal value elsewhere explains it."""
    own = context.claim.kind == "age" or context.claim.unit == identifiers.UNIT
    if own and (alike.overlap >= _LIKE_WORDS or alike.evidence.owner):
        return _EXPLAINED_OWN
    return _EXPLAINED_COPY if alike.overlap >= _COPY else _EXPLAINED


def _likenesses(
    mine: Sequence[Weighed], theirs: Sequence[Weighed], weights: Weights, least: int
) -> dict[tuple[int, int], Likeness]:
    """The likeness of every pair that could be the same by kind and unit and shares ``least`` words."""
    postings: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for j, each in enumerate(theirs):
        for key in _keys(each):
            postings[key].append(j)
    rare = {key for key, held in postings.items() if len(held) <= _TOO_COMMON}
    found = {}
    for i, each in enumerate(mine):
        shared = Counter(chain.from_iterable(postings[key] for key in _keys(each) if key in rare))
        for j in sorted(j for j, count in shared.items() if count >= least):
            if not _meets_in_its_own_unit(each.context, theirs[j].context):
                found[i, j] = likeness(each, theirs[j], weights)
    return found


def _meets_in_its_own_unit(one: Context, other: Context) -> bool:
    """Whether two figures in two units need not be converted, since one has the other's unit beside it."""
    mine, theirs = one.claim.unit, other.claim.unit
    return mine is not None and theirs is not None and mine != theirs and (mine == other.twin or theirs == one.twin)


def _keys(each: Weighed) -> Iterator[tuple[str, ...]]:
    """The terms of a claim's sentence, each with its scale; none for a date that does not name its day."""
    claim = each.context.claim
    if each.context.names_day:
        return ((term, "day") for term in each.terms)
    if is_date(claim):
        return iter(())
    kind, measured = scale(claim)
    return ((term, kind, measured) for term in each.terms)


def _earlier(one: Context, other: Context) -> bool:
    """Whether a claim stands in an earlier sentence than another: each pair of an article is looked at once."""
    return one.claim.sentence.end <= other.claim.sentence.start


def _compare(one: Claim, other: Claim, overlap: float) -> Comparison:
    if is_date(one):
        return compare_dates(one, other)
    comparison = compare(one, other)
    if comparison.relation == "compatible" and overlap >= _COPY and _equally_exact(one, other):
        return Comparison(relation="different", reason="one sentence is a copy, and no rounder than the other")
    return comparison


def _equally_exact(one: Claim, other: Claim) -> bool:
    """Whether two figures of different size are as round as one another: "around 8 million", "around 9 million"."""
    if one.value is None or other.value is None or abs(one.value) == abs(other.value):
        return False
    return (one.precision, one.modifier, one.unit) == (other.precision, other.modifier, other.unit)


def _best(found: dict[tuple[int, int], Likeness], side: int) -> dict[int, float]:
    best: dict[int, float] = {}
    for pair, alike in found.items():
        best[pair[side]] = max(alike.points, best.get(pair[side], 0.0))
    return best


def _agrees(comparison: Comparison, one: Context, other: Context) -> bool:
    """Whether two values are one and the same; a bound that both keep to ("up to 40") is no agreement."""
    bounded = {one.claim.modifier, other.claim.modifier} & {"<", "<=", ">="}
    if is_vague(one.claim) or is_vague(other.claim) or not same_thing(one, other) or not same_fate(one, other):
        return False
    return comparison.relation == "equal" or (comparison.relation == "compatible" and not bounded)
