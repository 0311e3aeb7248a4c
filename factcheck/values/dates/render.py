"""Forms that need no context, as TIMEX3 values: durations, repetitions, times of day."""

from __future__ import annotations

from fractions import Fraction

from factcheck.lang import table
from factcheck.values.dates.clock import hour_of_day, is_time
from factcheck.values.dates.expression import Calendar, Length, Recurring

CLOCK_UNITS = frozenset(("second", "minute", "hour"))
MULTIPLES = {"fortnight": 2, "decade": 10, "century": 100, "millennium": 1000}
BASIC = {"fortnight": "week", "decade": "year", "century": "year", "millennium": "year"}
_LETTERS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y",
    "weekend": "WE", "period": "X",
}  # fmt: skip
_SMALLER = {"year": ("month", 12), "hour": ("minute", 60), "minute": ("second", 60)}


def duration(length: Length) -> str:
    """A TIMEX3 duration: P2Y6M, PT5H30M, PXD for an unknown number of days."""
    dates = times = ""
    for amount, unit in length.amounts:
        if amount is None:
            text = "X" + _LETTERS[BASIC.get(unit, unit)]
        else:
            text = _amount(amount * MULTIPLES.get(unit, 1), BASIC.get(unit, unit))
        if unit in CLOCK_UNITS:
            times += text
        else:
            dates += text
    return "P" + dates + (f"T{times}" if times else "")


def _amount(amount: Fraction, unit: str) -> str:
    whole, rest = divmod(amount, 1)
    smaller, parts = _SMALLER.get(unit, ("", 1))
    if rest and smaller and (rest * parts).denominator == 1:
        return (f"{whole}{_LETTERS[unit]}" if whole else "") + f"{rest * parts}{_LETTERS[smaller]}"
    if rest:
        return _decimal(amount) + _LETTERS[unit]
    return f"{whole}{_LETTERS[unit]}"


def _decimal(amount: Fraction) -> str:
    """A fraction with at most four decimals."""
    figures = f"{round(amount * 10000)}".rjust(5, "0")
    return f"{figures[:-4]}.{figures[-4:]}".rstrip("0")


def recurring(form: Recurring) -> str | None:
    """A TIMEX3 set: P1W, XXXX-WXX-1, XXXX-07."""
    if form.length is not None:
        return duration(form.length)
    at = form.at
    if at is None:
        return None
    part = part_code(at)
    if at.weekday:
        return f"XXXX-WXX-{at.weekday}{part}"
    if at.month:
        return f"XXXX-{at.month:02d}" + (f"-{at.day:02d}" if at.day else "")
    if at.season:
        return f"XXXX-{season_code(at.season)}"
    return f"XXXX-XX-XX{part}" if part else None


def season_code(season: str) -> str:
    """The TIMEX3 code of a season: SU."""
    return str(table("time_words")["seasons"][season]["code"])


def part_code(form: Calendar) -> str:
    """The TIMEX3 code of a part of the day, with its T: TNI; empty without one."""
    return f"T{table('time_words')['parts'][form.part]['code']}" if form.part else ""


def clock(form: Calendar) -> str | None:
    """The time of day with its T: T22:00, TMO, T08:30Z; ``None`` when no clock shows it."""
    if form.hour is None:
        return part_code(form)
    meridiem = form.meridiem
    if meridiem is None and form.part and form.hour <= 12:
        meridiem = "a" if form.part in ("morning", "dawn") else "p"
    hour = hour_of_day(form.hour, meridiem)
    if hour is None or not is_time(hour, form.minute or 0, form.second or 0):
        return None
    zone = "Z" if form.zone in ("utc", "gmt", "z") else ""
    return f"T{hour:02d}:{form.minute or 0:02d}" + (f":{form.second:02d}" if form.second is not None else "") + zone
