"""N108 ordinal-count."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from factcheck.check.rule import Flag, rule, side
from factcheck.records import Claim, Extraction

_OPENS = r"\b(?:in|over|within|during|for|since|this|last|past|so far)\b"
_SPAN = re.compile(
    rf"{_OPENS}(?:(?!{_OPENS})[^.;:!?]){{0,40}}?"
    r"\b(?:days?|weeks?|months?|years?|hours?|seasons?|decades?|quarters?|century|(?:19|20)\d\d|january|february|march|"
    r"april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
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
        Counts of another span of time, of another thing or elsewhere, bounds, plans and denials, and ordinals that are
        smaller than the count, which speak of an earlier event.
    Tolerance:
        None; both must name the same thing and the same span of time ("this year", "in 2020").
    """
    dates = {claim.start: claim for claim in extraction.claims if claim.timex_type in ("DATE", "DURATION")}
    counts: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    ordinals: list[tuple[Claim, list[tuple[str, str]]]] = []
    for claim in extraction.claims:
        if (
            claim.counted is None
            or claim.value is None
            or claim.kind not in ("count", "ordinal")
            or claim.stance != "asserted"
        ):
            continue
        keys = [(claim.counted.lower(), span) for span in _spans(extraction, claim, dates)]
        if claim.kind == "ordinal":
            ordinals.append((claim, keys))
        elif claim.modifier == "=":
            for key in keys:
                counts[key].append(claim)
    for ordinal, keys in ordinals:
        found = {count.start: (count, key) for key in reversed(keys) for count in counts[key]}
        for count, key in found.values():
            if _is_too_high(ordinal, count):
                yield _flag(ordinal, count, key)


def _is_too_high(ordinal: Claim, count: Claim) -> bool:
    places = set(ordinal.about.entities), set(count.about.entities)
    if ordinal.value is None or count.value is None or (all(places) and places[0].isdisjoint(places[1])):
        return False
    return 1 < count.value < ordinal.value


def _spans(extraction: Extraction, claim: Claim, dates: Mapping[int, Claim]) -> Iterator[str]:
    """The span of time after a claim in its sentence, or else before it: in words, without small ones, and resolved."""
    text = extraction.article.text
    found = _SPAN.search(text, claim.end, claim.sentence.end) or _SPAN.search(text, claim.sentence.start, claim.start)
    if found is None:
        return
    yield " ".join(_FILLER.sub(" ", found[0].lower()).split())
    resolved = next((dates[at] for at in range(*found.span()) if at in dates), None)
    if resolved is not None and resolved.timex:
        yield resolved.timex


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
