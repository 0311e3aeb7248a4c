"""N104 headline-body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from math import fsum

from rapidfuzz import fuzz

from factcheck.check.compare import compare, distance, is_vague, said, shown
from factcheck.check.context import Context, contexts
from factcheck.check.rule import Flag, rule, side
from factcheck.check.same.likeness import Weights
from factcheck.check.same.things import counts_people, groups, same_fate, same_thing
from factcheck.lang import table
from factcheck.records import Block, Claim, Extraction

_DISPLAY = ("title", "subtitle", "caption", "heading")
_QUANTITIES = ("count", "measure", "money", "percent", "age", "duration", "ratio")
_COVERED = 0.4  # of the headline's words by weight that the body's sentence has too
_CLEARLY = 0.5  # the same where there are only one or two of them
_NEXT = 3  # words behind an age in which the one stands whose age it is
_LINE = 85  # likeness from 0 to 100 of a line that repeats the headline


@rule("N104", "headline-body", severity="warning")
def headline_body(extraction: Extraction) -> Iterator[Flag]:
    """A headline, subtitle or caption gives a figure that the body does not have.

    What it flags:
        A figure above the text or under a picture whose value stands nowhere in the body, while a sentence of the body
        tells of the same thing with another value. A headline that is printed twice counts once.
    Why it matters:
        The headline is what is read, shared and remembered; it is written last and checked least.
    Example:
        "Five sailors rescued off Dorn" above "The coast guard pulled four sailors from the water off Dorn."
    What it leaves alone:
        Values that some sentence of the body has, in any words; rounding; totals that the body gives in parts; a count
        of the dead with the one who killed them; "one", which is as often a pronoun; bounds ("at least four") that the
        figure keeps to, when the headline has them too.
    Tolerance:
        The digits shown; a headline may round what the body says, and not the other way about. The body's sentence must
        share two fifths of the headline's words, weighted by how rare they are in the article.
    """
    repeated = _repeated(extraction)
    if not any(_is_figure(claim) and _in_display(claim, repeated) for claim in extraction.claims):
        return
    article = contexts(extraction, display=True)
    weights = Weights(article, article)
    display = [each for each in article.contexts if _in_display(each.claim, repeated)]
    body = [
        each for each in article.contexts if not _in_display(each.claim, repeated) and each.claim.region != "furniture"
    ]
    found: dict[tuple[str, str], list[tuple[float, Context, Context]]] = {}
    for each in display:
        if _is_figure(each.claim):
            figure = _as_age(each) if _in_apposition(extraction, each) else each
            for covered, other in _contradictions(figure, body, weights):
                found.setdefault((shown(each.claim), other.claim.id), []).append((covered, each, other))
    for places in found.values():
        yield _flag(places)


def _contradictions(one: Context, body: Sequence[Context], weights: Weights) -> Iterator[tuple[float, Context]]:
    """The claim of the body that tells of the same thing with another value, unless some claim of it agrees."""
    others = [other for other in body if _comparable(one, other)]
    if any(_agrees(one, other) for other in others) or _adds_up(one, body):
        return
    found = [(covered, other) for other in others if (covered := _covered(one, other, weights)) is not None]
    if found:
        yield max(found, key=lambda pair: pair[0])


def _as_age(context: Context) -> Context:
    """A bare number between commas as what it is, an age."""
    return replace(context, claim=replace(context.claim, kind="age", unit="year"))


def _in_apposition(extraction: Extraction, context: Context) -> bool:
    """Whether a bare number stands between commas, as ages do: "Woman, 29, held"."""
    text, claim = extraction.article.text, context.claim
    return (
        not context.head and text[: claim.start].rstrip().endswith(",") and text[claim.end :].lstrip().startswith(",")
    )


def _repeated(extraction: Extraction) -> list[Block]:
    """The lines that print the headline once more, in the page's furniture or above the story."""
    text = extraction.article.text
    titles = [text[each.start : each.end] for each in extraction.article.blocks if each.role == "title"]
    lines = [each for each in extraction.article.blocks if each.role in ("furniture", "body")]
    return [
        each
        for each in lines
        if any(fuzz.ratio(text[each.start : each.end], title, score_cutoff=_LINE) for title in titles)
    ]


def _is_figure(claim: Claim) -> bool:
    return claim.kind in _QUANTITIES and claim.value not in (None, 1)


def _in_display(claim: Claim, repeated: Sequence[Block]) -> bool:
    return claim.region in _DISPLAY or any(block.start <= claim.start < block.end for block in repeated)


def _comparable(one: Context, other: Context) -> bool:
    return one.claim.kind == other.claim.kind and one.claim.unit == other.claim.unit


def _agrees(one: Context, other: Context) -> bool:
    relation = compare(one.claim, other.claim).relation
    if other.claim.value == 1 or is_vague(other.claim) or not same_thing(one, other) or not same_fate(one, other):
        return False
    if relation == "compatible" and _is_finer(one.claim, other.claim):
        return False
    bounded = other.claim.modifier in ("<", "<=", ">", ">=") and one.claim.modifier == "="
    return relation == "equal" or (relation == "compatible" and not bounded)


def _is_finer(one: Claim, other: Claim) -> bool:
    """Whether the first of two exact figures shows more digits than the second: headlines round, they do not refine."""
    if one.modifier != "=" or other.modifier != "=" or one.precision is None or other.precision is None:
        return False
    return one.value != other.value and one.precision < other.precision


def _adds_up(one: Context, body: Sequence[Context]) -> bool:
    """Whether a headline's count of people is the sum of counts in one sentence of the body, or one apart from it."""
    if not counts_people(one) or one.claim.value is None:
        return False
    people = [each for each in body if counts_people(each) and each.distances.keys() & one.distances.keys()]
    for sentence in {each.claim.sentence for each in people}:
        parts = [each.claim.value for each in people if each.claim.sentence == sentence]
        known = [value for value in parts if value is not None][:6]
        if any(sum(chosen, Decimal(0)) == one.claim.value for size in (2, 3) for chosen in combinations(known, size)):
            return True
    return False


def _covered(one: Context, other: Context, weights: Weights) -> float | None:
    """The part of the headline's words that a sentence has too; ``None`` when it tells of something else."""
    if other.claim.value == 1 or compare(one.claim, other.claim).relation not in ("different", "compatible"):
        return None
    if not same_thing(one, other) or not same_fate(one, other) or _counts_the_doer(one, other):
        return None
    if one.claim.kind == "age" and one.claim.text.isdigit() and set(one.before[-1:]).isdisjoint(other.after[:_NEXT]):
        return None  # "Woman, 29, held" and "a 34-year-old man was shot"
    shared = {term for term in one.distances if term in other.distances or _told_so(term, other)}
    total = sum(weights[term] for term in one.distances)
    covered = fsum(weights[term] for term in shared) / total if total else 0.0
    return covered if covered >= (_COVERED if len(shared) > 2 else _CLEARLY) else None


def _counts_the_doer(one: Context, other: Context) -> bool:
    """Whether the headline may count one more than the body, who killed the others and then himself."""
    if one.claim.value is None or other.claim.value is None or one.claim.value != other.claim.value + 1:
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
