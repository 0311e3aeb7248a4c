"""D101 impossible-date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.check.rule import Flag, Side, article_side, rule, side
from factcheck.records import Claim, Extraction
from factcheck.values.dates.calendar import month_numbers
from factcheck.values.dates.impossible import fault

_MONTH = "|".join(sorted(map(str.title, month_numbers()), key=len, reverse=True))
_BEYOND = r"(?:3[2-9]|[4-9]\d)"
# What is behind a shortened month, a possessive and a month, or the place of a dateline and a month is a day and no
# count; no score or measure has sixty and more behind the colon.
_NEVER = re.compile(
    rf"\b((?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\. {_BEYOND})(?![\w/%-]|[.,:]\d)"
    rf"|['’]s ((?:{_MONTH})\.? {_BEYOND})(?= [a-z])"
    rf"|^[A-Z][A-Z .'’-]{{2,40}}, ((?:{_MONTH})\.? {_BEYOND})(?= ?[(–—-])"
    r"|\b(?:at|from|until|till|by|before|after|since) (\d{2}:[6-9]\d)(?![\d:]|\.\d)",
    re.MULTILINE,
)


@rule("D101", "impossible-date", severity="error")
def impossible_date(extraction: Extraction) -> Iterator[Flag]:
    """A day that no calendar has, or a time that no clock shows.

    What it flags:
        A date whose month is shorter, a 29 February in a year that has none, a time after midnight's 24:00 or with more
        than 59 minutes.
    Why it matters:
        One figure is wrong, and nobody can say which day was meant. Readers who book, vote or appeal by that date are
        misled.
    Example:
        "The hearing was put off to 31 September."
    What it leaves alone:
        A number behind a month that counts something else ("in May 34 boats sank"); 29 February without a year; scores
        and ratios that look like times.
    Tolerance:
        None.
    """
    text = extraction.article.text
    for claim in extraction.claims:
        if claim.kind not in ("date", "time") or claim.timex is not None or _is_count(text, claim):
            continue
        why = fault(claim.text)
        if why is not None:
            yield _flag(side(claim), claim.text, why)
    known = {offset for claim in extraction.claims if claim.timex is None for offset in (claim.start, claim.end)}
    for match in _NEVER.finditer(text):
        start, end = match.span(match.lastindex or 0)
        why = fault(text[start:end])
        if why is not None and known.isdisjoint(range(start, end + 1)):
            yield _flag(article_side(extraction.article, start, end), text[start:end], why)


def _is_count(text: str, claim: Claim) -> bool:
    """Whether the number counts something: "on April 5, 31 people came", "and in July 52"."""
    before = text[max(0, claim.start - 4) : claim.start].lower()
    return (claim.text.isdigit() and before.endswith(", ")) or (before.lstrip() == "in " and "," not in claim.text)


def _flag(place: Side, what: str, why: str) -> Flag:
    return Flag(
        message=f'"{what}" cannot be: {why}',
        sides=(place,),
        explanation=(f"{why[0].upper()}{why[1:]}.",),
        confidence=0.97,
    )
