"""D105 date-order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise

from factcheck.check.rule import Flag, rule, side
from factcheck.check.terms import term
from factcheck.lang import table
from factcheck.records import Article, Claim, Extraction
from factcheck.values.dates.calendar import add_days
from factcheck.values.morphology import verb_forms
from factcheck.values.numbers.patterns import trie

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_RANGE = re.compile(r"\s?(?:to|through|until|till|[-–—])\s?", re.IGNORECASE)
_LOOK_BACK = 48  # characters
_GOVERNING = re.compile(r"\b([a-z]+),?(?: (?:on|in|at|of|from|to|the|around|about)){0,3}\s$", re.IGNORECASE)
_GRACE = 2  # days; publication dates are a day off across time zones
_MONTH = 7  # characters of a TIMEX3 month
_TOLD = frozenset(("body", "title", "subtitle", "caption", "heading", "bullet"))


@rule("D105", "date-order", severity="warning")
def date_order(extraction: Extraction) -> Iterator[Flag]:
    """Dates stand in an order that time does not have.

    What it flags:
        Something told as past that is dated after the article; a range of dates that runs backwards, among them a life
        that ends before it begins.
    Why it matters:
        A year typed from habit, or figures that changed places, move the whole story.
    Example:
        Published in 2014: "The bridge was opened on 3 June 2041."
    What it leaves alone:
        Plans, forecasts, conditions and questions; what was moved to a date or set for it; the terms of contracts,
        bonds and laws ("notes due 3 June 2041", "a lease ending in 2041"); dates without a year and bare years;
        articles whose date of publication is not certain; ranges that pass over the new year ("October to March").
    Tolerance:
        Two days after publication. A date with its weekday is a note: the year was hardly mistyped, and it may be the
        day of publication that is wrong.
    """
    yield from _told_too_early(extraction)
    yield from _backwards(extraction)


def _told_too_early(extraction: Extraction) -> Iterator[Flag]:
    published = extraction.article.day
    if published is None:
        return
    last = add_days(date.fromisoformat(published), _GRACE)
    if last is None:
        return
    limit = last.isoformat()
    for claim in extraction.claims:
        if claim.timex_type not in ("DATE", "TIME") or claim.region not in _TOLD or len(claim.timex or "") < _MONTH:
            continue
        if claim.stance != "asserted" or claim.about.tense != "past":
            continue
        if claim.earliest is None or claim.earliest[:10] <= limit or claim.earliest[:4] not in claim.text:
            continue
        if _is_a_term(extraction.article, claim):
            continue
        yield Flag(
            message=f'"{claim.text}" is told as past, but the article is of {published}',
            sides=(side(claim),),
            explanation=(f"The verb is in the past and the date is {claim.timex}.", f"Published {published}."),
            confidence=0.8 if claim.weekday is None else 0.5,
            severity=None if claim.weekday is None else "note",
        )


def _is_a_term(article: Article, claim: Claim) -> bool:
    """Whether a date says till when or from when something holds, or what something was moved to, rather than when the
    verb happened: "was put back to 3 June 2041", "sold notes due 3 June 2041", "a lease ending on 3 June 2041"."""
    before = article.text[max(0, claim.start - _LOOK_BACK) : claim.start]
    if _goal().search(before) is not None:
        return True
    word = _GOVERNING.search(before)
    return word is not None and (word[1].lower() in _terms() or _is_gerund(word[1].lower()))


@cache
def _terms() -> frozenset[str]:
    """The words that make a term of the date behind them."""
    cues = table("time_cues")
    planned = {form for verb in cues["forward"] for form in verb_forms(verb).participle}
    return frozenset(planned.union(cues["term"], cues["until"]))


def _is_gerund(word: str) -> bool:
    return word.endswith("ing") and term(word) not in ("", word)


@cache
def _goal() -> re.Pattern[str]:
    cues = table("time_cues")
    forms = {form for verb in (*cues["forward"], *cues["moving"]) for form in verb_forms(verb).past}
    return re.compile(
        rf"\b{trie(sorted(forms))}\b[^.;,:\n]{{0,24}}\b(?:to|for|until|till|through)\s(?:the\s)?$", re.IGNORECASE
    )


def _backwards(extraction: Extraction) -> Iterator[Flag]:
    dates = [claim for claim in extraction.claims if claim.timex_type == "DATE" and claim.group and claim.earliest]
    for first, second in pairwise(dates):
        if first.group != second.group or not _is_range(extraction.article, first, second):
            continue
        if (first.earliest or "") <= (second.latest or "") or not _certain(first, second):
            continue
        yield Flag(
            message=f'"{first.text}" to "{second.text}" runs backwards',
            sides=(side(first), side(second)),
            explanation=(f"{first.timex} comes after {second.timex}.",),
            confidence=0.9,
        )


def _is_range(article: Article, first: Claim, second: Claim) -> bool:
    return _RANGE.fullmatch(article.text, first.end, second.start) is not None


def _certain(first: Claim, second: Claim) -> bool:
    """Whether the order does not hang on a year that nobody wrote."""
    stated = [_YEAR.search(claim.text) is not None for claim in (first, second)]
    same_month = (first.timex or "")[:7] == (second.timex or "")[:7]
    return all(stated) or same_month
