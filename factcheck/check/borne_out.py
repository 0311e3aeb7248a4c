"""Whether the text below a headline bears out its figure, contradicts it, or tells of something else.

A sentence of the body tells of the same thing when it has enough of the headline's words, weighed by how rare they are
in the article. Less is enough where an opening sentence tells of one fate, and where the body has the headline's figure
nowhere and nothing but the other one can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, takewhile
from math import fsum

from factcheck.check.compare import Relation, compare, is_vague
from factcheck.check.context import Context
from factcheck.check.digits import swapped
from factcheck.check.headlines import clause_of, own_part
from factcheck.check.same.likeness import Weights
from factcheck.check.same.things import NEAR, alike, counts_people, groups, near, same_thing
from factcheck.check.terms import term, terms
from factcheck.lang import table
from factcheck.records import Claim, Extraction, Span

_MEASURED = ("measure", "money", "percent", "duration", "ratio")
_COVERED = 0.4  # of the headline's words by weight that the body's sentence has too
_CLEARLY = 0.5  # the same where there are only one or two of them
_TOLD = 0.3  # the same of an opening sentence that counts people of one fate
_BARELY = 0.2  # the same of an opening sentence with the headline's noun, when the body has its figure nowhere
_HARDLY = 0.05  # the same where nothing else in the body can be meant
_ADDED = 0.3  # the same of a sentence whose figures add up to the headline's
_BOUNDS = ("<", "<=", ">", ">=")
_BEYOND = Decimal("1.5")  # times the "at least" of a headline; what is more is said of something else
_SIZE = 3  # times; two figures further apart are hardly meant for one
_PARTS = 6  # of a sum
_NEXT = 3  # words behind an age in which the one stands whose age it is
_COMMA_BEFORE, _COMMA_BEHIND = re.compile(r",\s*$"), re.compile(r"\s*,")
_SLIP = 3  # digits of figures that differ by two swapped ones by no chance, whatever they count


@dataclass(frozen=True, slots=True)
class HeadlineFigure:
    """A figure of a headline, with the words of the headline that tell something and what befell those it counts;
    ``names`` are the names before it in its clause, when another clause goes before."""

    figure: Context
    words: frozenset[str]
    fates: frozenset[str]
    names: frozenset[str]

    @classmethod
    def of(cls, extraction: Extraction, figure: Context) -> HeadlineFigure:
        text, claim = extraction.article.text, figure.claim
        clause = clause_of(text, claim)
        nearby = set(terms(text, clause.start, clause.end))
        distances = {each: away for each, away in figure.distances.items() if each in nearby}
        title = next((each for each in extraction.article.blocks if each.start <= claim.start < each.end), None)
        words = set(figure.distances)
        names = figure.names if clause.start > claim.sentence.start else frozenset()
        if title is not None and title.role == "title":
            own = own_part(extraction, title)
            words &= set(terms(text, own.start, own.end))
        return cls(
            figure=_as_age(figure) if _in_apposition(extraction, figure) else figure,
            words=frozenset(words),
            fates=_nearest_fates(figure, distances or figure.distances),
            names=names & set(terms(text, clause.start, claim.start)),
        )

    def may_open_with(self, other: Context) -> bool:
        """Whether an opening sentence counts those to whom the same happened, at no other place than the one that the
        headline may name before its figure."""
        return other.opening and bool(self.fates & _fates(other)) and self.names <= other.distances.keys()

    def may_share_fate(self, other: Context) -> bool:
        """Whether the same may have befallen those whom the headline and a claim of the body count."""
        theirs = _fates(other)
        return not self.fates or not theirs or bool(self.fates & theirs)


def _fates(context: Context) -> frozenset[str]:
    """What befell those whom a claim of the body counts; what stands behind goes before: "one dead and three hurt"."""
    behind = takewhile(lambda word: word != "and", context.after[:_NEXT])
    beside = dict.fromkeys(filter(None, map(term, behind)), 1)
    return _nearest_fates(context, beside) or _nearest_fates(context, context.distances)


def _nearest_fates(context: Context, distances: Mapping[str, int]) -> frozenset[str]:
    """What befell those counted, by the counted noun or the nearest of some words that says so."""
    away = {**distances, context.head: 0} if context.head else distances
    found = [
        (away[word], name)
        for name, words in groups("fates").items()
        for word in words
        if word in away and away[word] <= NEAR
    ]
    nearest = min(found, default=(0, ""))[0]
    return frozenset(name for distance, name in found if distance == nearest)


def contradictions(one: HeadlineFigure, body: Sequence[Context], weights: Weights) -> Iterator[tuple[float, Context]]:
    """The claim of the body that tells of the same thing with another value, unless some claim of it agrees."""
    others = [other for other in body if _comparable(one.figure, other)]
    unknown = others if _is_unknown(one.figure, body, others) else ()
    found = [(covered, other) for other in others if (covered := _covered(one, other, weights, unknown))]
    if not found or _adds_up(one, body, weights):
        return
    covered, other = max(found, key=lambda pair: pair[0])
    if all(_is_part(each, other, one) for each in others if _agrees(one, each)):
        yield covered, other


def _is_unknown(figure: Context, body: Sequence[Context], others: Sequence[Context]) -> bool:
    """Whether the body has the exact figure of a headline nowhere, be it of something else or as a sum."""
    claim = figure.claim
    if claim.region == "caption" or is_vague(claim) or claim.value is None:
        return False
    told = [each.claim for each in (body if claim.kind == "count" else others)]
    if any(claim.value in (each.value, each.low, each.high) for each in told):
        return False
    return claim.kind != "count" or not _is_sum(claim.value, others)


def _is_sum(value: Decimal, contexts: Sequence[Context]) -> bool:
    """Whether two or three of the first six figures of one sentence add up to a value."""
    sentences: dict[Span, list[Decimal]] = {}
    for each in contexts:
        if each.claim.value is not None:
            sentences.setdefault(each.claim.sentence, []).append(each.claim.value)
    return any(
        sum(chosen, Decimal(0)) == value
        for parts in sentences.values()
        for size in (2, 3)
        for chosen in combinations(parts[:_PARTS], size)
    )


def _as_age(context: Context) -> Context:
    """A bare number between commas as what it is, an age."""
    return replace(context, claim=replace(context.claim, kind="age", unit="year"))


def _in_apposition(extraction: Extraction, context: Context) -> bool:
    """Whether a bare number stands between commas, as ages do: "Woman, 29, held"."""
    text, claim = extraction.article.text, context.claim
    before = _COMMA_BEFORE.search(text, max(0, claim.start - 4), claim.start)
    return not context.head and before is not None and _COMMA_BEHIND.match(text, claim.end) is not None


def _comparable(one: Context, other: Context) -> bool:
    return one.claim.kind == other.claim.kind and one.claim.unit == other.claim.unit


def _agrees(one: HeadlineFigure, other: Context) -> bool:
    claim = one.figure.claim
    relation = _relation(claim, other.claim)
    if other.claim.value == 1 or is_vague(other.claim) or _is_far_beyond(claim, other.claim):
        return False
    if not same_thing(one.figure, other) or not one.may_share_fate(other):
        return False
    if relation == "compatible" and _is_finer(claim, other.claim):
        return False
    bounded = other.claim.modifier in _BOUNDS and claim.modifier == "="
    return relation == "equal" or (relation == "compatible" and not bounded)


def _relation(one: Claim, other: Claim) -> Relation:
    """How two figures stand to each other; one bound on both sides excuses no difference."""
    if one.modifier == other.modifier in _BOUNDS:
        one, other = replace(one, modifier="="), replace(other, modifier="=")
    return compare(one, other).relation


def _is_far_beyond(bound: Claim, other: Claim) -> bool:
    """Whether a figure is far above the "at least" or "more than" of a headline, which is said of another then."""
    if bound.modifier not in (">", ">=") or is_vague(bound) or bound.value is None or other.value is None:
        return False
    return other.value > bound.value * _BEYOND


def _is_part(part: Context, whole: Context, one: HeadlineFigure) -> bool:
    """Whether a count in the body is of some of those whom an opening sentence counts: two women of three people."""
    if not whole.opening or not (_fates(whole) & one.fates) or part.claim.value is None or whole.claim.value is None:
        return False
    narrower = alike(whole.head, "person") and not alike(part.head, "person") and part.head != one.figure.head
    return narrower and part.claim.value < whole.claim.value


def _is_finer(one: Claim, other: Claim) -> bool:
    """Whether the first of two exact figures shows more digits than the second: headlines round, they do not refine."""
    if one.modifier != "=" or other.modifier != "=" or one.precision is None or other.precision is None:
        return False
    return one.value != other.value and one.precision < other.precision


def _adds_up(one: HeadlineFigure, body: Sequence[Context], weights: Weights) -> bool:
    """Whether a headline's count of people is the sum of counts in a sentence of the body that tells of the same."""
    value = one.figure.claim.value
    if not counts_people(one.figure) or value is None:
        return False
    people = [each for each in body if counts_people(each) and _overlap(one, each, weights)[0] >= _ADDED]
    return _is_sum(value, people)


def _overlap(one: HeadlineFigure, other: Context, weights: Weights) -> tuple[float, int]:
    """The part of the headline's words by weight that a sentence has too, and how many they are."""
    shared = sorted(each for each in one.words if each in other.distances or _told_so(each, other))
    total = fsum(weights[each] for each in one.words)
    return (fsum(weights[each] for each in shared) / total if total else 0.0), len(shared)


def _covered(one: HeadlineFigure, other: Context, weights: Weights, unknown: Sequence[Context]) -> float | None:
    """The part of the headline's words that a sentence has too; ``None`` when it tells of something else. ``unknown``
    are the comparable claims of a body that has the headline's value nowhere, none when it has."""
    figure = one.figure
    if other.claim.value == 1 or _relation(figure.claim, other.claim) not in ("different", "compatible"):
        return None
    if not same_thing(figure, other) or not one.may_share_fate(other) or _counts_the_doer(figure, other):
        return None
    if _is_lead(other) or (figure.claim.kind == "age" and not _are_of_one(figure, other)):
        return None
    covered, shared = _overlap(one, other, weights)
    least = _COVERED if shared > 2 else _CLEARLY
    if shared > 1 and counts_people(figure) and one.may_open_with(other):
        least = _TOLD
    if unknown and _are_of_one_size(figure.claim, other.claim):
        if _are_swapped(figure, other) or _is_only_one(figure, other, unknown) or _reads_on(figure, other):
            least = _HARDLY
        elif shared > 1 and other.opening and figure.head == other.head != "":
            least = min(least, _BARELY)
    return covered if covered >= least else None


def _are_of_one_size(one: Claim, other: Claim) -> bool:
    """Whether two figures of one modifier are near enough to be meant for one: neither is thrice the other."""
    low, high = sorted(abs(each.value or Decimal(0)) for each in (one, other))
    return one.modifier == other.modifier and high < low * _SIZE


def _is_lead(context: Context) -> bool:
    """Whether a figure tells how far one is ahead or behind: "two sets down"."""
    return not set(table("totals")["leads"]["words"]).isdisjoint(context.after[:2])


def _are_of_one(age: Context, other: Context) -> bool:
    """Whether a headline's age may be that of another sentence: "Woman, 29, held", not "a 34-year-old man was shot"."""
    return not age.claim.text.isdigit() or not set(age.before[-1:]).isdisjoint(other.after[:_NEXT])


def _are_swapped(figure: Context, other: Context) -> bool:
    """Whether two figures differ by two neighbouring digits in the other order."""
    one, its = figure.claim.value, other.claim.value
    if one is None or its is None:
        return False
    long_enough = len(f"{one.normalize():f}") >= _SLIP or figure.head == other.head != ""
    return long_enough and swapped(one, its)


def _is_only_one(figure: Context, other: Context, unknown: Sequence[Context]) -> bool:
    """Whether the body gives one figure only for the noun of the headline's, which counts no people, or for its unit
    and beside a word that stands beside both."""
    if counts_people(figure) or figure.head != other.head:
        return False
    if not figure.head and (figure.claim.kind not in _MEASURED or near(figure).isdisjoint(near(other))):
        return False
    return {each.claim.value for each in unknown if each.head == figure.head} == {other.claim.value}


def _reads_on(figure: Context, other: Context) -> bool:
    """Whether the same words follow two figures and tell what they are of: "5 things to watch", "a 40-month term"."""
    words = figure.after[: 1 if figure.claim.kind in _MEASURED else 2]
    return words == other.after[: len(words)] and any(map(term, words))


def _counts_the_doer(one: Context, other: Context) -> bool:
    """Whether the headline may count one more than the body, who killed the others and then himself."""
    if one.claim.value is None or other.claim.value is None or one.claim.value != other.claim.value + 1:
        return False
    if not counts_people(one):
        return False
    words = {word for each in (one, other) for word in (*each.before, *each.after)}
    return not words.isdisjoint(table("comparison")["people"]["doers"])


def _told_so(term: str, context: Context) -> bool:
    """Whether a sentence tells of the same fate in another word: "dead" and "killed"."""
    return any(term in words and not words.isdisjoint(context.distances) for words in groups("fates").values())
