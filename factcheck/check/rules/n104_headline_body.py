"""N104 headline-body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.check.borne_out import HeadlineFigure, contradictions
from factcheck.check.compare import compare, distance, said, shown
from factcheck.check.context import Context, contexts
from factcheck.check.designations import other_numbers
from factcheck.check.headlines import repeated, reprints
from factcheck.check.rule import Flag, article_side, rule, side
from factcheck.check.same.likeness import Weights
from factcheck.records import Block, Claim, Extraction, Span

_DISPLAY = ("title", "subtitle", "caption")
_BESIDE = ("furniture", "heading")  # neither above the text nor of it
_QUANTITIES = ("count", "measure", "money", "percent", "age", "duration", "ratio")
_LONGEST = 4000  # characters of a headline or caption; what is longer is text without line breaks


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
        figure keeps to, when the headline has them too; numbers of a series ("Game 7"), years, the name of the site;
        articles with a headline or caption of over 4,000 characters, which is text without line breaks.
    Tolerance:
        The digits shown; a headline may round what the body says, and not the other way about. The body's sentence must
        share two fifths of the headline's words, weighted by how rare they are in the article; less where it opens the
        text and counts people of one fate, and where the body gives one figure only for such a thing.
    """
    if any(each.role in _DISPLAY and each.end - each.start > _LONGEST for each in extraction.article.blocks):
        return
    named = list(_designations(extraction))
    yield from named
    told = {each.start for flag in named for each in flag.sides}
    for places in _told_otherwise(extraction):
        starts = {each.claim.start for _, each, _ in places}
        if starts.isdisjoint(told):
            yield _flag(places)
        told |= starts
    yield from (flag for flag in _reprints(extraction) if told.isdisjoint(each.start for each in flag.sides))


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
            for covered, other in contradictions(HeadlineFigure.of(extraction, each), body, weights):
                found.setdefault((shown(each.claim), other.claim.id), []).append((covered, each, other))
    return found.values()


def _designations(extraction: Extraction) -> Iterator[Flag]:
    """Numbers in names, and others that count nothing."""
    article = extraction.article
    for one, other in other_numbers(extraction):
        yield Flag(
            message=f"The headline says {one.text}, the body {other.text}",
            sides=(article_side(article, one.start, one.end), article_side(article, other.start, other.end)),
            explanation=("Both stand between the same words.", f"The body never has {one.text} there."),
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


def _is_figure(claim: Claim) -> bool:
    return claim.kind in _QUANTITIES and claim.value not in (None, 1)


def _in_display(claim: Claim, repeated: Sequence[Block]) -> bool:
    return claim.region in _DISPLAY or any(block.start <= claim.start < block.end for block in repeated)


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
            f"No sentence of the body bears out {said(one.claim)}.",
        ),
        confidence=round(min(0.95, 0.6 + 0.35 * covered), 2),
        distance=distance(one.claim, other.claim),
    )
