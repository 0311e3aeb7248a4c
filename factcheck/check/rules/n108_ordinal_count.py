"""N108 ordinal-count."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from factcheck.check.rule import Flag, rule, side
from factcheck.records import Claim, Extraction

_SPAN = re.compile(
    r"\b(?:in|over|within|during|for|since|this|last|past|so far)\b[^.;:!?]{0,40}?"
    r"\b(?:days?|weeks?|months?|years?|hours?|seasons?|decades?|quarters?|century|(?:19|20)\d\d|january|february|march|"
    r"april|may|june|july|august|september|october|november|december)\b"
)
_FILLER = re.compile(
    r"\b(?:just|only|the|a|an|past|last|about|time|some|little|over|under|more|than|of|this|in|during|within)\b|\W+"
)


@rule("N108", "ordinal-count", severity="warning")
def ordinal_count(extraction: Extraction) -> Iterator[Flag]:
    """An event is numbered higher than the article's own count of such events in the same span of time.

    What it flags:
        "the seventh launch in two weeks" beside "six launches in two weeks".
    Why it matters:
        One of the two is a launch behind or ahead; running counts are often updated in one place only.
    Example:
        "It was the fifth strike this month. The union has called four strikes this month."
    What it leaves alone:
        Counts of another span of time or of another thing, bounds, plans and denials, and ordinals that are smaller
        than the count, which speak of an earlier event.
    Tolerance:
        None; both must name the same thing and the same span of time in the same words.
    """
    counts: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    ordinals: list[tuple[Claim, tuple[str, str]]] = []
    for claim in extraction.claims:
        if (
            claim.counted is None
            or claim.value is None
            or claim.kind not in ("count", "ordinal")
            or claim.stance != "asserted"
        ):
            continue
        key = (claim.counted.lower(), _span(extraction, claim))
        if not key[1]:
            continue
        if claim.kind == "ordinal":
            ordinals.append((claim, key))
        elif claim.modifier == "=":
            counts[key].append(claim)
    for ordinal, key in ordinals:
        for count in counts[key]:
            if ordinal.value is not None and count.value is not None and 1 < count.value < ordinal.value:
                yield _flag(ordinal, count, key)


def _span(extraction: Extraction, claim: Claim) -> str:
    """The span of time after a claim in its sentence, without small words."""
    found = _SPAN.search(extraction.article.text[claim.end : claim.sentence.end].lower())
    return " ".join(_FILLER.sub(" ", found[0]).split()) if found else ""


def _flag(ordinal: Claim, count: Claim, key: tuple[str, str]) -> Flag:
    return Flag(
        message=f'"{ordinal.text}" {key[0]} against {count.text} in the same time',
        sides=(side(ordinal), side(count)),
        explanation=(
            f"Both speak of {key[0]} and of one span of time ({key[1]}).",
            f"The {ordinal.text} cannot be among {count.text}.",
        ),
        confidence=0.75,
    )
