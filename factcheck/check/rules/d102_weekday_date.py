"""D102 weekday-date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.check.rule import Flag, rule, side
from factcheck.records import Claim, Extraction
from factcheck.values.dates.calendar import add_days, month_name, weekday_name

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_GREGORIAN = 1800  # earlier dates may be of the old calendar
_TOLD = frozenset(("title", "subtitle", "heading", "body", "bullet", "caption"))
_WINDOW = 6  # days to either side that are offered as what may have been meant


@rule("D102", "weekday-date", severity="error")
def weekday_date(extraction: Extraction) -> Iterator[Flag]:
    """The weekday printed beside a date does not fall on that date.

    What it flags:
        "Monday, 7 October 2014", which was a Tuesday. A date without a year is taken near the day of publication.
    Why it matters:
        Day, month, year or weekday is wrong. It is the commonest slip in dates, and a reader cannot tell which half to
        trust.
    Example:
        "The council meets on Thursday, 6 May 2025."
    What it leaves alone:
        Figures whose order is uncertain (10/09/2014); dates before 1800; a date without a year where the year before or
        after fits, where the day of publication is not known, or where the page and not the article prints it.
    Tolerance:
        None.
    """
    published = extraction.article.day
    for claim in extraction.claims:
        day = _day(claim)
        if day is None or claim.weekday is None or day.year < _GREGORIAN:
            continue
        stated = _YEAR.search(claim.text) is not None
        actual = weekday_name(day.isoweekday())
        if actual == claim.weekday or not (stated or (published and claim.region in _TOLD)):
            continue
        printed = f"{month_name(day.month)} {day.day}, {day.year}"
        why = [f"{printed} is a {actual}."]
        if not stated:
            why.append(f"No year is printed; published {published}. The years around do not fit either.")
        yield Flag(
            message=f"{printed} is a {actual}, not a {claim.weekday}",
            sides=(side(claim),),
            explanation=(*why, f"The nearest {claim.weekday} is {_nearest(day, claim.weekday)}."),
            confidence=0.95 if stated else 0.85,
        )


def _day(claim: Claim) -> date | None:
    try:
        return date.fromisoformat((claim.timex or "")[:10]) if claim.kind in ("date", "time") else None
    except ValueError:
        return None


def _nearest(day: date, weekday: str) -> str:
    around = sorted(range(-_WINDOW, _WINDOW + 1), key=abs)
    days = filter(None, (add_days(day, n) for n in around))
    found = next(each for each in days if weekday_name(each.isoweekday()) == weekday)
    return f"{month_name(found.month)} {found.day}"
