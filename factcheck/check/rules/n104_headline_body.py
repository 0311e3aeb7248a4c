"""N104 headline-body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, takewhile
from math import fsum

from factcheck.check.compare import compare, distance, is_vague, said, shown
from factcheck.check.context import Context, contexts
from factcheck.check.designations import other_numbers
from factcheck.check.headlines import clause_of, own_part, repeated, reprints
from factcheck.check.rule import Flag, article_side, rule, side
from factcheck.check.same.likeness import Weights
from factcheck.check.same.things import alike, counts_people, fates, groups, same_thing
from factcheck.check.terms import term, terms
from factcheck.lang import table
from factcheck.records import Block, Claim, Extraction, Span

_DISPLAY = ("title", "subtitle", "caption")
_BESIDE = ("furniture", "heading")  # neither above the text nor of it
_QUANTITIES = ("count", "measure", "money", "percent", "age", "duration", "ratio")
_COVERED = 0.4  # of the headline's words by weight that the body's sentence has too
_CLEARLY = 0.5  # the same where there are only one or two of them
_TOLD = 0.3  # the same of an opening sentence that counts people of one fate
_HARDLY = 0.1  # the same where nothing else in the body can be meant
_ADDED = 0.3  # the same of a sentence whose figures make up the headline's
_NEXT = 3  # words behind an age in which the one stands whose age it is
_SLIP = 3  # digits of figures that differ by two swapped ones by no chance, whatever they count


@rule("N104", "headline-body", severity="warning")
def headline_body(extraction: Extraction) -> Iterator[Flag]:
    """A headline, subtitle or caption gives a figure that the body does not have.

    What it flags:
        A figure above the text or under a picture whose value stands nowhere in the body, while a sentence of the body
        tells of the same thing with another value. A headline that is printed twice with two figures, and a number in a
        name ("Moss 877") where the body has another ("Moss 787").
    Why it matters:
        The headline is what is read, shared and remembered; it is written last and checked least.
    Example:
        "Five sailors rescued off Dorn" above "The coast guard pulled four sailors from the water off Dorn."
    What it leaves alone:
        Values that some sentence of the body has, in any words; rounding; totals that the body gives in parts; a count
        of the dead with the one who killed them; "one", which is as often a pronoun; bounds ("at least four") that the
        figure keeps to, when the headline has them too; numbers of a series ("Game 7"), years, the name of the site.
    Tolerance:
        The digits shown; a headline may round what the body says, and not the other way about. The body's sentence must
        share two fifths of the headline's words, weighted by how rare they are in the article; less where it opens the
        text and counts people of one fate, and where the body gives one figure only for such a thing.
    """
    yield from _reprints(extraction)
    told: set[int] = set()
    for places in _told_otherwise(extraction):
        told.update(each.claim.start for _, each, _ in places)
        yield _flag(places)
    yield from (flag for flag in _designations(extraction) if flag.sides[0].start not in told)


def _told_otherwise(extraction: Extraction) -> Iterable[list[tuple[float, Context, Context]]]:
    """The figures above the text that it contradicts: all that say one and the same, with what they are held against
    and how much of their words it has."""
    again = repeated(extraction)
    if not any(_is_figure(claim) and _in_display(claim, again) for claim in extraction.claims):
        return ()
    article = contexts(extraction, display=True)
    weights = Weights(article, article)
    display = [each for each in article.contexts if _in_display(each.claim, again)]
    body = [
        each for each in article.contexts if not _in_display(each.claim, again) and each.claim.region not in _BESIDE
    ]
    found: dict[tuple[str, str], list[tuple[float, Context, Context]]] = {}
    for each in display:
        if _is_figure(each.claim):
            for covered, other in _contradictions(_Headline.of(extraction, each), body, weights):
                found.setdefault((shown(each.claim), other.claim.id), []).append((covered, each, other))
    return found.values()


def _designations(extraction: Extraction) -> Iterator[Flag]:
    """Numbers in names, and others that count nothing."""
    article = extraction.article
    for one, other in other_numbers(extraction):
        yield Flag(
            message=f"The headline says {one.text}, the body {other.text}",
            sides=(article_side(article, one.start, one.end), article_side(article, other.start, other.end)),
            explanation=("Both stand between the same words.", f"{one.text} stands nowhere in the body."),
            confidence=0.8,
        )


def _reprints(extraction: Extraction) -> Iterator[Flag]:
    """A headline that is printed twice, with two figures."""
    for title, line in reprints(extraction):
        pairs = list(zip(_figures(extraction, title), _figures(extraction, line), strict=False))
        apart = [pair for pair in pairs if compare(*pair).relation == "different"]
        if len(apart) == 1 and all(one.kind == other.kind for one, other in pairs):
            one, other = apart[0]
            yield Flag(
                message=f"The headline says {said(one)}, and {said(other)} where it is printed again",
                sides=(side(one, value=shown(one)), side(other, value=shown(other))),
                explanation=("Both lines are the same but for this figure.",),
                confidence=0.85,
                distance=distance(one, other),
            )


def _figures(extraction: Extraction, span: Span) -> list[Claim]:
    return [each for each in extraction.claims if span.start <= each.start < span.end and each.kind in _QUANTITIES]


@dataclass(frozen=True, slots=True)
class _Headline:
    """A figure of a headline, with the words of the headline that tell something and what befell those it counts;
    ``names`` are the names before it in its clause."""

    figure: Context
    words: frozenset[str]
    fates: frozenset[str]
    names: frozenset[str]

    @classmethod
    def of(cls, extraction: Extraction, figure: Context) -> _Headline:
        text, claim = extraction.article.text, figure.claim
        clause = clause_of(text, claim)
        nearby = set(terms(text, clause.start, clause.end))
        distances = {each: away for each, away in figure.distances.items() if each in nearby}
        title = next((each for each in extraction.article.blocks if each.start <= claim.start < each.end), None)
        words = set(figure.distances)
        if title is not None and title.role == "title":
            own = own_part(extraction, title)
            words &= set(terms(text, own.start, own.end))
        return cls(
            figure=_as_age(figure) if _in_apposition(extraction, figure) else figure,
            words=frozenset(words),
            fates=fates(replace(figure, distances=distances) if distances else figure),
            names=figure.names & set(terms(text, clause.start, claim.start)),
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
    return fates(replace(context, distances=beside)) or fates(context)


def _contradictions(one: _Headline, body: Sequence[Context], weights: Weights) -> Iterator[tuple[float, Context]]:
    """The claim of the body that tells of the same thing with another value, unless some claim of it agrees."""
    others = [other for other in body if _comparable(one.figure, other)]
    told = {value for each in body for value in (each.claim.value, each.claim.low, each.claim.high)}
    absent = one.figure.claim.value not in told
    found = [
        (covered, other) for other in others if (covered := _covered(one, other, weights, others if absent else ()))
    ]
    if not found or _adds_up(one, body, weights):
        return
    covered, other = max(found, key=lambda pair: pair[0])
    if all(_is_part(each, other, one) for each in others if _agrees(one, each)):
        yield covered, other


def _as_age(context: Context) -> Context:
    """A bare number between commas as what it is, an age."""
    return replace(context, claim=replace(context.claim, kind="age", unit="year"))


def _in_apposition(extraction: Extraction, context: Context) -> bool:
    """Whether a bare number stands between commas, as ages do: "Woman, 29, held"."""
    text, claim = extraction.article.text, context.claim
    return (
        not context.head and text[: claim.start].rstrip().endswith(",") and text[claim.end :].lstrip().startswith(",")
    )


def _is_figure(claim: Claim) -> bool:
    return claim.kind in _QUANTITIES and claim.value not in (None, 1)


def _in_display(claim: Claim, repeated: Sequence[Block]) -> bool:
    return claim.region in _DISPLAY or any(block.start <= claim.start < block.end for block in repeated)


def _comparable(one: Context, other: Context) -> bool:
    return one.claim.kind == other.claim.kind and one.claim.unit == other.claim.unit


def _agrees(one: _Headline, other: Context) -> bool:
    claim = one.figure.claim
    relation = compare(claim, other.claim).relation
    if other.claim.value == 1 or is_vague(other.claim):
        return False
    if not same_thing(one.figure, other) or not one.may_share_fate(other):
        return False
    if relation == "compatible" and _is_finer(claim, other.claim):
        return False
    bounded = other.claim.modifier in ("<", "<=", ">", ">=") and claim.modifier == "="
    return relation == "equal" or (relation == "compatible" and not bounded)


def _is_part(part: Context, whole: Context, one: _Headline) -> bool:
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


def _adds_up(one: _Headline, body: Sequence[Context], weights: Weights) -> bool:
    """Whether a headline's count of people is the sum of counts in one sentence of the body, or one apart from it."""
    value = one.figure.claim.value
    if not counts_people(one.figure) or value is None:
        return False
    people = [each for each in body if counts_people(each) and _overlap(one, each, weights)[0] >= _ADDED]
    for sentence in {each.claim.sentence for each in people}:
        parts = [each.claim.value for each in people if each.claim.sentence == sentence]
        known = [part for part in parts if part is not None][:6]
        if any(sum(chosen, Decimal(0)) == value for size in (2, 3) for chosen in combinations(known, size)):
            return True
    return False


def _overlap(one: _Headline, other: Context, weights: Weights) -> tuple[float, int]:
    """The part of the headline's words by weight that a sentence has too, and how many they are."""
    shared = sorted(each for each in one.words if each in other.distances or _told_so(each, other))
    total = fsum(weights[each] for each in one.words)
    return (fsum(weights[each] for each in shared) / total if total else 0.0), len(shared)


def _covered(one: _Headline, other: Context, weights: Weights, alone: Sequence[Context]) -> float | None:
    """The part of the headline's words that a sentence has too; ``None`` when it tells of something else. ``alone`` are
    the claims of the body where none of its figures has the headline's value."""
    figure = one.figure
    if other.claim.value == 1 or compare(figure.claim, other.claim).relation not in ("different", "compatible"):
        return None
    if not same_thing(figure, other) or not one.may_share_fate(other) or _counts_the_doer(figure, other):
        return None
    if _is_lead(other) or (figure.claim.kind == "age" and not _are_of_one(figure, other)):
        return None
    covered, shared = _overlap(one, other, weights)
    least = _COVERED if shared > 2 else _CLEARLY
    if shared > 1 and counts_people(figure) and one.may_open_with(other):
        least = _TOLD
    if _are_swapped(figure, other, alone) or _is_only_one(figure, other, alone):
        least = _HARDLY
    return covered if covered >= least else None


def _is_lead(context: Context) -> bool:
    """Whether a figure tells how far one is ahead or behind: "two sets down"."""
    return not set(table("totals")["leads"]["words"]).isdisjoint(context.after[:2])


def _are_of_one(age: Context, other: Context) -> bool:
    """Whether a headline's age may be that of another sentence: "Woman, 29, held", not "a 34-year-old man was shot"."""
    return not age.claim.text.isdigit() or not set(age.before[-1:]).isdisjoint(other.after[:_NEXT])


def _are_swapped(figure: Context, other: Context, alone: Sequence[Context]) -> bool:
    """Whether two figures differ by two neighbouring digits in the other order."""
    one, its = figure.claim.value, other.claim.value
    if not alone or one is None or its is None:
        return False
    mine, theirs = f"{one.normalize():f}", f"{its.normalize():f}"
    if len(mine) != len(theirs) or (len(mine) < _SLIP and not figure.head == other.head != ""):
        return False
    apart = [place for place, pair in enumerate(zip(mine, theirs, strict=True)) if pair[0] != pair[1]]
    return len(apart) == 2 and apart[1] - apart[0] == 1 and sorted(mine) == sorted(theirs)


def _is_only_one(figure: Context, other: Context, alone: Sequence[Context]) -> bool:
    """Whether the body gives one figure only for the noun of the headline's, which counts no people."""
    if not figure.head or figure.head != other.head or counts_people(figure):
        return False
    return {each.claim.value for each in alone if each.head == figure.head} == {other.claim.value}


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


def _flag(places: list[tuple[float, Context, Context]]) -> Flag:
    covered, one, other = places[0]
    where = {"title": "headline", "subtitle": "line below the headline", "caption": "caption"}
    place = where.get(one.claim.region, "headline")
    display = tuple(side(each.claim, value=shown(each.claim)) for _, each, _ in places)
    return Flag(
        message=f"The {place} says {said(one.claim)}, the body {said(other.claim)}",
        sides=(*display, side(other.claim, value=shown(other.claim))),
        explanation=(
            f"The sentence of the body has {covered:.0%} of the words of the {place}, by weight.",
            f"{said(one.claim)} stands nowhere in the body.",
        ),
        confidence=round(min(0.95, 0.6 + 0.35 * covered), 2),
        distance=distance(one.claim, other.claim),
    )
