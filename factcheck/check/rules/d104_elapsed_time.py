"""D104 elapsed-time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from factcheck.check.rule import Flag, rule, side
from factcheck.records import Article, Claim, Extraction
from factcheck.values.numbers.numerals import read_numeral

_RELATIVE = re.compile(r"(?!the\b)(?:.*\s)?(?:ago|yesterday|today|tomorrow|last|next|this)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:later|earlier|after|before|since|ago)\b", re.IGNORECASE)
_APPOSED = re.compile(r"\s?(?:,|\(|—|–)\s?(?:on\s|in\s)?", re.IGNORECASE)
_UNITS = ("decade", "year", "month", "week")
_TOLERANCE = {"decade": 1100, "year": 366, "month": 31, "week": 7}
_YEAR = 4  # characters of a TIMEX3 year; bare figures behind a comma may count something
_ANNIVERSARY = re.compile(
    r"(?P<number>\d{1,3})(?:st|nd|rd|th)[\s-]anniversary of [^.;,\n]{0,60}?\b(?P<year>1[5-9]\d\d|20\d\d)\b",
    re.IGNORECASE,
)
_LATER = re.compile(r"(?P<count>[\w-]+(?: [\w-]+){0,3}) (?P<unit>year|decade)s? later", re.IGNORECASE)
_ONE_YEAR = re.compile(r"[^\d]{0,12}(?P<year>1[5-9]\d\d|20\d\d)(?:-\d\d){0,2}")
_NEXT = 2  # characters between two sentences
_LENGTH_SLACK = 1  # years
_LENGTH = {"year": 1, "decade": 10}
_TOLD = frozenset(("title", "subtitle", "heading", "body", "bullet", "caption"))


@rule("D104", "elapsed-time", severity="warning")
def elapsed_time(extraction: Extraction) -> Iterator[Flag]:
    """A stretch of time does not fit the dates it is given with.

    What it flags:
        A day told twice, once by its distance and once by its date ("two weeks ago, on 3 May"), where the two are not
        the same day; an anniversary that does not add up with the year it counts from; "in 2010 … in 2017, five years
        later".
    Why it matters:
        One of the two is wrong, and everything a reader reckons from it.
    Example:
        Published on 20 May: "The bridge was closed two weeks ago, on 12 April."
    What it leaves alone:
        Distances and dates that do not stand side by side, and two distances, each of which may be counted from another
        day ("today, more than 200 years later"); vague ones ("some years ago"); distances from a date that is
        not told right before; articles whose date of publication is not certain.
    Tolerance:
        The unit of the distance: a day for "yesterday", a week for "two weeks ago", a year for "ten years ago". An
        anniversary may be a year off, for those told ahead.
    """
    published = extraction.article.day
    dates = [claim for claim in extraction.claims if claim.timex_type == "DATE" and claim.region in _TOLD]
    yield from _later(extraction.article, dates)
    if published is None:
        return
    for first, second in pairwise(dates):
        if _is_told_twice(extraction.article, first, second):
            yield from _compare(first, second, published)
    yield from _anniversaries(extraction, date.fromisoformat(published))


def _is_told_twice(article: Article, first: Claim, second: Claim) -> bool:
    if not (first.earliest and first.latest and second.earliest and second.latest):
        return False
    if not _RELATIVE.match(first.text) or _RELATIVE.match(second.text) or not any(map(str.isdigit, second.text)):
        return False
    if _COUNTED.search(second.text) or second.modifier != "=":
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


def _later(article: Article, dates: Sequence[Claim]) -> Iterator[Flag]:
    """Years later, of a date beside them, where no earlier date of the sentence, or of the one before, fits."""
    for first, second in pairwise(dates):
        told, day = (first, second) if _LATER.fullmatch(first.text) else (second, first)
        count = _years(told)
        year = _year(day)
        if count is None or year is None or _APPOSED.fullmatch(article.text, first.end, second.start) is None:
            continue
        before = _before(dates, first)
        known = [found for each in before if (found := _year(each)) is not None]
        if not known or any(abs(year - each - count) <= _LENGTH_SLACK for each in known):
            continue
        yield Flag(
            message=f"{known[-1]} and {year} are {year - known[-1]} years apart, not {count}",
            sides=(side(told), side(day), side(before[-1])),
            explanation=(f'"{told.text}" stands beside {day.text}; no earlier year near it fits.',),
            confidence=0.75,
        )


def _before(dates: Sequence[Claim], claim: Claim) -> list[Claim]:
    """The earlier dates of a claim's sentence; where it has none, the one date of the sentence before."""
    near = [each for each in dates if each.start < claim.start and each.sentence == claim.sentence]
    last = [each for each in dates if 0 <= claim.sentence.start - each.sentence.end <= _NEXT]
    return near or (last if len(last) == 1 else [])


def _years(claim: Claim) -> int | None:
    """How many years later a claim is, where it says so exactly."""
    match = _LATER.fullmatch(claim.text)
    if match is None or claim.modifier != "=":
        return None
    count = match["count"].lower()
    number = 1 if count == "a" else read.value if (read := read_numeral(count, 0)) else None
    return None if number is None or number != int(number) else int(number) * _LENGTH[match["unit"].lower()]


def _year(claim: Claim) -> int | None:
    """The year of a date that prints it."""
    match = _ONE_YEAR.match(claim.timex or "")
    return int(match["year"]) if match and match["year"] in claim.text else None


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
