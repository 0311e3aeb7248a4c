"""Days with a name, fixed or movable."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.lang import table
from factcheck.values.dates.calendar import add_days, easter, safe_date
from factcheck.values.dates.expression import Calendar


def named_day(form: Calendar, reference: date | None) -> Calendar | str:
    """The fields with a named day replaced by its month and day, or a whole value for a day that came only once.

    A movable day without a year is the one nearest to ``reference``; without that, its month or nothing is known.
    """
    days = table("named_days")
    if form.named in days["once"]:
        return str(days["once"][form.named])
    rule = days["yearly"][form.named]
    if "easter" not in rule and "weekday" not in rule:
        return replace(form, named=None, month=rule["month"], day=rule["day"])
    years = (form.year,) if form.year else range(reference.year - 1, reference.year + 2) if reference else ()
    moved = [day for year in years if year and (day := _movable(rule, year))]
    if not moved:
        return f"XXXX-{rule['month']:02d}" if "month" in rule else "XXXX"
    if form.relation in ("last", "next") and reference is not None:
        later = form.relation == "next"
        moved = [day for day in moved if (day > reference) == later] or moved
    day = min(moved, key=lambda each: abs((each - reference).days) if reference else 0)
    return replace(form, named=None, relation=None, month=day.month, day=day.day, year=day.year)


def _movable(rule: dict[str, int], year: int) -> date | None:
    if "easter" in rule:
        return add_days(easter(year), rule["easter"]) if 1583 <= year <= 9999 else None
    earliest = safe_date(year, rule["month"], rule["day"])
    return add_days(earliest, (rule["weekday"] - earliest.isoweekday()) % 7) if earliest else None
