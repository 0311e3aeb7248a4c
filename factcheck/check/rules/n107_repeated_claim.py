"""N107 repeated-claim."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.check.compare import distance, shown
from factcheck.check.context import contexts
from factcheck.check.dates import date_text, is_date
from factcheck.check.rule import Flag, rule, side
from factcheck.check.same import Match, align
from factcheck.records import Claim, Extraction

_COPY = 0.85  # overlap of two sentences that say the same thing twice
_WORDS = 5  # in common; people do use a short sentence twice
_LEAST = 5.0  # points of likeness


@rule("N107", "repeated-claim", severity="warning")
def repeated_claim(extraction: Extraction) -> Iterator[Flag]:
    """One article gives two values for the same thing.

    What it flags:
        Two sentences of an article, a lede and its repetition, a quotation given twice, a caption and the text, that
        are the same but for one figure or one day.
    Why it matters:
        The article contradicts itself; one of the two places was updated and the other forgotten.
    Example:
        "The dam holds 40 million litres." … "The dam holds 14 million litres."
    What it leaves alone:
        Sentences in one mould about two things (other names, other figures too); rounding and bounds; a part and its
        whole; a second value that the article gives elsewhere for the other sentence; figures in different words, which
        may well be of two things.
    Tolerance:
        The digits shown. The sentences must share five words, and 85% of all by how rare they are.
    """
    found = contexts(extraction)
    for match in align(found, found, extraction.article, extraction.article):
        if match.comparison.relation == "different" and match.obstacle is None and _is_repeated(match):
            yield _flag(match)


def _is_repeated(match: Match) -> bool:
    return match.overlap >= _COPY and match.points >= _LEAST and match.shared >= _WORDS


def _flag(match: Match) -> Flag:
    one, other = _shown(match.first), _shown(match.second)
    return Flag(
        message=f"One sentence stands here twice, with {one} and with {other}",
        sides=(side(match.second, value=other), side(match.first, value=one)),
        explanation=(*match.reasons, f"{one} against {other}: {match.comparison.reason}."),
        confidence=round(min(0.95, 0.6 + match.overlap / 4 + match.points / 100), 2),
        distance=distance(match.first, match.second),
    )


def _shown(claim: Claim) -> str:
    return date_text(claim) if is_date(claim) else shown(claim)
