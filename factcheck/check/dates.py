"""When two articles date one thing: may both be right? Dates are intervals, counted from each article's own day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.check.compare import Comparison
from factcheck.check.index import day
from factcheck.check.terms import WORD
from factcheck.records import Claim
from factcheck.values.dates.calendar import month_numbers, weekday_name, weekday_numbers
from factcheck.values.dates.conversion import day_there, mismatch

_MONTH = "|".join(month_numbers())
_MONTH_AND_DAY = re.compile(
    rf"\b(?:(?:{_MONTH})\b\.? ?\d|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTH})\b)", re.IGNORECASE
)
_PART_OF_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(T[A-Z]{2})$")
_MONTH_DAY = re.compile(r"^(XXXX|\d{4})-(\d\d-\d\d)")
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_CLOCK_SLACK = 60  # minutes; witnesses, the police and the first call are up to an hour apart


def is_date(claim: Claim) -> bool:
    """Whether a claim says when something happens: a day, a part of one, a longer span, every week."""
    return claim.kind in ("date", "time", "frequency")


def span(claim: Claim) -> tuple[date, date] | None:
    """The first and the last day a date may mean; ``None`` when it could not be resolved."""
    first, last = day(claim.earliest), day(claim.latest)
    return None if first is None or last is None else (first, last)


def compare_dates(first: Claim, second: Claim) -> Comparison:
    """How the dates of two claims about one thing stand to each other."""
    mine, theirs = span(first), span(second)
    one, other = weekday(first), weekday(second)
    if (clocks := _compare_clocks(first, second)) is not None:
        return clocks
    if one and one == other:
        return Comparison(relation="equal" if mine == theirs else "compatible", reason=f"both say {one}")
    if mine is None or theirs is None:
        if one and other:
            return Comparison(relation="different", reason=f"{one} and {other} are two days")
        my_day, their_day = _month_day(first), _month_day(second)
        if my_day and their_day:
            reason = f"{first.text} and {second.text}, of whatever year"
            return Comparison(relation="compatible" if my_day == their_day else "different", reason=reason)
        return Comparison(relation="incomparable", reason="one of them has no certain date")
    if (
        mine != theirs
        and _month_day(first) == _month_day(second) is not None
        and not (_prints_its_year(first) and _prints_its_year(second))
    ):
        return Comparison(relation="compatible", reason="one day of the year, which only one of them names, if any")
    if mine == theirs:
        return Comparison(relation="equal", reason="the same day" if mine[0] == mine[1] else "the same span")
    if _is_part_of_another_day(first, second):
        return Comparison(relation="different", reason=f"{first.text} and {second.text} are of two days")
    if mine[0] <= theirs[1] and theirs[0] <= mine[1]:
        return Comparison(relation="compatible", reason="one lies in the other")
    return Comparison(relation="different", reason=f"{date_text(first)} and {date_text(second)} have no day in common")


def clock(claim: Claim) -> int | None:
    """The time of day of a claim in minutes after midnight; ``None`` when it tells none."""
    match = _CLOCK.search(claim.timex or "")
    return 60 * int(match[1]) + int(match[2]) if match else None


def _compare_clocks(first: Claim, second: Claim) -> Comparison | None:
    """How two clock times stand to each other where that settles it: one moment in two zones, two hours of one day."""
    mine, theirs = clock(first), clock(second)
    if mine is None or theirs is None:
        return None
    apart: int | None = abs(mine - theirs)
    if first.zone != second.zone:
        known = day(first.earliest)
        apart = mismatch(mine, first.zone, theirs, second.zone, known)
        if apart is None and days_later(first, second) == day_there(mine, first.zone, theirs, second.zone, known):
            return Comparison(relation="compatible", reason="one moment in two time zones")
    if apart and apart > _CLOCK_SLACK and _day_part(first) == _day_part(second):
        return Comparison(relation="different", reason=f"{first.text} and {second.text} are {apart} minutes apart")
    return None


def _day_part(claim: Claim) -> str:
    return (claim.timex or "").partition("T")[0]


def _month_day(claim: Claim) -> str | None:
    """The month and day of a date, whatever its year: ``05-03``."""
    match = _MONTH_DAY.match(claim.timex or "")
    return match[2] if match else None


def _prints_its_year(claim: Claim) -> bool:
    return claim.timex is not None and claim.timex[:4] in claim.text


def _is_part_of_another_day(first: Claim, second: Claim) -> bool:
    """Whether both name one part of the day, of two days: a night that ends on the next day is not that day's night."""
    mine, theirs = (_PART_OF_DAY.match(claim.timex or "") for claim in (first, second))
    return mine is not None and theirs is not None and mine[2] == theirs[2] and mine[1] != theirs[1]


def weekday(claim: Claim) -> str | None:
    """The weekday that is printed in or beside a date, in full."""
    if claim.weekday:
        return claim.weekday
    numbers = weekday_numbers()
    found = (numbers.get(word.lower()) for word in WORD.findall(claim.text))
    return next((weekday_name(number) for number in found if number), None)


def names_a_day(claim: Claim) -> bool:
    """Whether a date or time names its day, by weekday or by month and day: "Friday evening", "3 May".

    "Today", "two weeks ago" and "6 p.m." do not; what they mean rests on who says them when.
    """
    return is_date(claim) and bool(weekday(claim) or _MONTH_AND_DAY.search(claim.text))


def prints_its_date(claim: Claim) -> bool:
    """Whether a date is printed with the figures of the calendar, and not by its weekday alone."""
    return bool(_MONTH_AND_DAY.search(claim.text)) or _prints_its_year(claim)


def days_apart(first: Claim, second: Claim) -> int | None:
    """The days between two dates; ``None`` when one is not resolved, 0 when they meet."""
    mine, theirs = span(first), span(second)
    if mine is None or theirs is None:
        return None
    earlier, later = sorted((mine, theirs))
    return max(timedelta(0), later[0] - earlier[1]).days


def days_later(first: Claim, second: Claim) -> int | None:
    """How many days the second date begins after the first; ``None`` when one is not resolved."""
    mine, theirs = span(first), span(second)
    return None if mine is None or theirs is None else (theirs[0] - mine[0]).days


def date_text(claim: Claim) -> str:
    """A date in one normal form: ``2024-05-03``, ``2024-05-01 to 2024-05-31``, else what is printed."""
    found = span(claim)
    if found is None:
        return claim.text
    first, last = found
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"
