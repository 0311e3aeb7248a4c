"""D104 elapsed-time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from factcheck.check.rule import Flag, rule, side
from factcheck.records import Article, Claim, Extraction

_RELATIVE = re.compile(r"(?!the\b)(?:.*\s)?(?:ago|yesterday|today|tomorrow|last|next|this)\b", re.IGNORECASE)
_APPOSED = re.compile(r"\s?(?:,|\(|—|–)\s?(?:on\s|in\s)?", re.IGNORECASE)
_UNITS = ("decade", "year", "month", "week")
_TOLERANCE = {"decade": 1100, "year": 366, "month": 31, "week": 7}
_YEAR = 4  # characters of a TIMEX3 year; bare figures behind a comma may count something
_ANNIVERSARY = re.compile(
    r"(?P<number>\d{1,3})(?:st|nd|rd|th)[\s-]anniversary of [^.;,\n]{0,60}?\b(?P<year>1[5-9]\d\d|20\d\d)\b",
    re.IGNORECASE,
)
_TOLD = frozenset(("title", "subtitle", "heading", "body", "bullet", "caption"))


@rule("D104", "elapsed-time", severity="warning")
def elapsed_time(extraction: Extraction) -> Iterator[Flag]:
    """A stretch of time does not fit the dates it is given with.

    What it flags:
        A day told twice, once by its distance and once by its date ("two weeks ago, on 3 May"), where the two are not
        the same day; an anniversary that does not add up with the year it counts from.
    Why it matters:
        One of the two is wrong, and everything a reader reckons from it.
    Example:
        Published on 20 May: "The bridge was closed two weeks ago, on 12 April."
    What it leaves alone:
        Distances and dates that do not stand side by side; vague ones ("some years ago"); articles whose date of
        publication is not certain.
    Tolerance:
        The unit of the distance: a day for "yesterday", a week for "two weeks ago", a year for "ten years ago". An
        anniversary may be a year off, for those told ahead.
    """
    published = extraction.article.day
    if published is None:
        return
    dates = [claim for claim in extraction.claims if claim.timex_type == "DATE" and claim.region in _TOLD]
    for first, second in pairwise(dates):
        if _is_told_twice(extraction.article, first, second):
            yield from _compare(first, second, published)
    yield from _anniversaries(extraction, date.fromisoformat(published))


def _is_told_twice(article: Article, first: Claim, second: Claim) -> bool:
    if not (first.earliest and first.latest and second.earliest and second.latest):
        return False
    if not _RELATIVE.match(first.text) or _RELATIVE.match(second.text) or not any(map(str.isdigit, second.text)):
        return False
    if len(second.timex or "") > len(first.timex or "") and _tolerance(first) < _TOLERANCE["week"]:
        return False
    gap = _APPOSED.fullmatch(article.text, first.end, second.start)
    return gap is not None and (len(second.timex or "") > _YEAR or "(" in gap[0] or "in" in gap[0])


def _compare(first: Claim, second: Claim, published: str) -> Iterator[Flag]:
    slack = timedelta(_tolerance(first))
    low, high = _day(first.earliest) - slack, _day(first.latest) + slack
    if low <= _day(second.latest) and _day(second.earliest) <= high:
        return
    yield Flag(
        message=f'"{first.text}" and "{second.text}" are not the same time',
        sides=(side(second), side(first)),
        explanation=(
            f"Published {published}.",
            f'Counted from there, "{first.text}" is {first.timex}; "{second.text}" is {second.timex}.',
        ),
        confidence=0.8,
    )


def _tolerance(claim: Claim) -> int:
    text = claim.text.lower()
    return next((_TOLERANCE[unit] for unit in _UNITS if unit in text), 1)


def _day(stamp: str | None) -> date:
    return date.fromisoformat((stamp or "")[:10])


def _anniversaries(extraction: Extraction, published: date) -> Iterator[Flag]:
    text = extraction.article.text
    for match in _ANNIVERSARY.finditer(text):
        number, year = int(match["number"]), int(match["year"])
        claim = next((each for each in extraction.claims if each.start <= match.start("year") < each.end), None)
        if claim is None or claim.region not in _TOLD or abs(published.year - year - number) <= 1:
            continue
        yield Flag(
            message=f"{year} and {published.year} are {published.year - year} years apart, not {number}",
            sides=(side(claim),),
            explanation=(f'"{match[0]}", in an article of {published.isoformat()}.',),
            confidence=0.7,
        )
