"""N107 repeated-claim."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from math import log1p

from factcheck.check.compare import distance, said, shown
from factcheck.check.context import contexts
from factcheck.check.dates import date_text, is_date
from factcheck.check.designations import swapped_numbers
from factcheck.check.rule import Flag, article_side, rule, side
from factcheck.check.same import Match, align
from factcheck.check.terms import terms
from factcheck.records import Claim, Extraction, Span

_COPY = 0.85  # overlap of two sentences that say the same thing twice
_WORDS = 5  # in common; people do use a short sentence twice
_LONG = 150  # characters; of a longer sentence only what stands around a claim is held against another
_SHARED, _LONG_SHARED = 0.69, 0.5  # of the weight of two sentences, below which no pair of their claims reaches _COPY
_LEAST = 5.0  # points of likeness
_ENTRY = re.compile(
    r"^\W{0,3}(?:updated?\W{1,3}(?:at )?)?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?(?: ?[A-Z]{2,4}\b)?(?=\s*$|\s*[:–—-]\s)",
    re.IGNORECASE | re.MULTILINE,
)


@rule("N107", "repeated-claim", severity="warning")
def repeated_claim(extraction: Extraction) -> Iterator[Flag]:
    """One article gives two values for the same thing.

    What it flags:
        Two sentences of an article, a lede and its repetition, a quotation given twice, a caption and the text, that
        are the same but for one figure or one day. A number in a name that swaps two digits of the one which stands
        there everywhere else ("Moss 787", "Moss 787", "Moss 877").
    Why it matters:
        The article contradicts itself; one of the two places was updated and the other forgotten.
    Example:
        "The dam at Lerwald holds 40 million litres of drinking water." …
        "The dam at Lerwald holds 14 million litres of drinking water."
    What it leaves alone:
        Sentences in one mould about two things (other names, other figures too); rounding and bounds; a part and its
        whole; a second value that the article gives elsewhere for the other sentence; figures in different words, which
        may well be of two things; two entries of a log, each under its own time of day.
    Tolerance:
        The digits shown. The sentences must share five words, and 85% of all by how rare they are.
    """
    yield from _swapped(extraction)
    if not _has_like_sentences(extraction):
        return
    found = contexts(extraction)
    entries = [match.start() for match in _ENTRY.finditer(extraction.article.text)]
    for match in align(found, found, extraction.article, extraction.article):
        apart = match.comparison.relation == "different" and match.obstacle is None
        if apart and _is_repeated(match) and not _are_of_two_entries(match, entries):
            yield _flag(match)


def _swapped(extraction: Extraction) -> Iterator[Flag]:
    """Numbers in names with two digits in the other order."""
    article = extraction.article
    for odd, usual in swapped_numbers(extraction):
        yield Flag(
            message=f"One name stands here with {usual[0].text} {len(usual)} times, and with {odd.text} once",
            sides=(article_side(article, odd.start, odd.end), article_side(article, usual[0].start, usual[0].end)),
            explanation=("The numbers differ by two neighbouring digits.",),
            expected=usual[0].text,
            confidence=0.75,
        )


def _has_like_sentences(extraction: Extraction) -> bool:
    """Whether two sentences with claims share so much that they may be one: far less work than aligning claims."""
    text = extraction.article.text
    words = {span: _distinct(text, span) for span in extraction.sentences}
    counts = Counter(chain.from_iterable(words.values()))
    weights = {word: log1p(len(words) / count) for word, count in counts.items()}
    told = list(dict.fromkeys(claim.sentence for claim in extraction.claims))
    found = [words[span] if span in words else _distinct(text, span) for span in told]
    totals = [sum(weights.get(word, 0.0) for word in each) for each in found]
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(found):
        shared: defaultdict[int, float] = defaultdict(float)
        for word in each:
            for other in postings[word]:
                shared[other] += weights.get(word, 0.0)
            postings[word].append(number)
        long = told[number].end - told[number].start > _LONG
        least = _LONG_SHARED if long else _SHARED
        if any(2 * weight >= least * (totals[number] + totals[other]) for other, weight in shared.items()):
            return True
    return False


def _distinct(text: str, span: Span) -> tuple[str, ...]:
    """The terms of a sentence, each once, in text order: sums over them do not depend on how strings are hashed."""
    return tuple(dict.fromkeys(terms(text, span.start, span.end)))


def _is_repeated(match: Match) -> bool:
    return match.overlap >= _COPY and match.points >= _LEAST and match.shared >= _WORDS


def _are_of_two_entries(match: Match, entries: Sequence[int]) -> bool:
    """Whether two claims stand under two times of day, as the entries of a running report do."""
    return bisect_right(entries, match.first.start) != bisect_right(entries, match.second.start)


def _flag(match: Match) -> Flag:
    one, other = _shown(match.first), _shown(match.second)
    return Flag(
        message=f"One sentence stands here twice, with {_said(match.first)} and with {_said(match.second)}",
        sides=(side(match.second, value=other), side(match.first, value=one)),
        explanation=(*match.reasons, f"{_said(match.first)} against {_said(match.second)}: {match.comparison.reason}."),
        confidence=round(min(0.95, 0.6 + match.overlap / 4 + match.points / 100), 2),
        distance=distance(match.first, match.second),
    )


def _shown(claim: Claim) -> str:
    return date_text(claim) if is_date(claim) else shown(claim)


def _said(claim: Claim) -> str:
    return date_text(claim) if is_date(claim) else said(claim)
