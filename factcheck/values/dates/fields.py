"""Words to the fields of the calendar and the clock. Each kind of word fills the fields it can, wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from factcheck.lang import table
from factcheck.values.dates.amounts import NUMERALS, number
from factcheck.values.dates.expression import Calendar
from factcheck.values.dates.lexer import Words

Known = dict[str, Any]
_ISO = re.compile(r"(\d{4})[-/.](\d\d)[-/.](\d\d)(?:t(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(z|[+-]\d\d:?\d\d)?)?")
_FIGURES = re.compile(r"\d+")
_ZONE_WORDS = frozenset(("OTHER", "PLACE", "REGION", "LOCAL"))
_AFTER_MILITARY = frozenset(("HOURS", "CLOCKUNITS", "ZONE", "LOCAL", "REGION", "PLACE", "OPEN"))
_ZONES = frozenset(("ZONE", "LOCAL", "REGION", "PLACE"))
_DOTTED = re.compile(r"([01]?\d|2[0-4])\.([0-5]\d)")
_FORWARD = frozenset(("past", "coming", "previous", "following", "next"))


def calendar(words: Words) -> Calendar | None:
    """The calendar fields that the words state; ``None`` when they contradict each other or say nothing."""
    known: Known = {}
    skip = 0
    for i, name in enumerate(words.names):
        if i < skip:
            continue
        if reader := _FIELDS.get(name):
            reader(known, words, i)
        elif name in NUMERALS:
            value, skip = number(words, i)
            _numeral(known, words, i, skip, value)
    known.pop("tens", None)
    if known.pop("impossible", False):
        return None
    if known.get("unit") == "day" and not known.keys() - {"unit", "fiscal"}:
        return None  # "the day" is hardly ever a certain one
    if "unit" in known and "relation" not in known:
        if {"THE", "ITS", "EDGE"} & set(words.names) and not known.keys() & {"century", "quarter", "half", "year"}:
            known["relation"] = "the"
        elif "year" in known and known["unit"] in ("quarter", "period"):
            pass
        else:
            del known["unit"]
    return Calendar(**known) if known else None


def dotted_time(figures: str) -> tuple[int, int] | None:
    """The hour and minute of a time with a full stop between them: "07.40" (UTC)."""
    match = _DOTTED.fullmatch(figures)
    return (int(match[1]), int(match[2])) if match else None


def _name(words: Words, i: int) -> str:
    return words.names[i] if 0 <= i < len(words.names) else ""


def _field(field: str) -> Callable[[Known, Words, int], None]:
    def read(known: Known, words: Words, i: int) -> None:
        known[field] = words.value(i)

    return read


def _year(known: Known, words: Words, i: int) -> None:
    if _name(words, i + 1) in _AFTER_MILITARY and (_name(words, i + 1) != "OPEN" or _name(words, i + 2) == "ZONE"):
        known["hour"], known["minute"] = divmod(words.value(i), 100)
    elif "year" not in known:
        known["year"] = words.value(i)


def _military(known: Known, words: Words, i: int) -> None:
    if _name(words, i + 1) == "ERA":
        known["year"] = words.value(i)
    else:
        known["hour"], known["minute"] = divmod(words.value(i), 100)


def _day(known: Known, words: Words, i: int) -> None:
    before, after = _name(words, i - 1), _name(words, i + 1)
    value = words.value(i)
    if after == "MERIDIEM" or (after == "OTHER" and _name(words, i + 2) == "POSSESSIVE"):
        hour, rest = divmod(Fraction(value), 1)
        known["hour"] = int(hour)
        if rest:
            known["minute"] = int(words.text(i).partition(".")[2].ljust(2, "0")[:2])
    elif after in _ZONES and (dotted := dotted_time(words.text(i))) and len(words.text(i + 1)) > 2:
        known["hour"], known["minute"] = dotted
    elif Fraction(value).denominator != 1:
        known["impossible"] = True  # "March 3.5"
    elif after == "ERA":
        known["year"] = value
    elif after == "IN" and _name(words, i + 3) == "PART":
        known["hour"] = value
    elif before not in ("PLUS", "DASH") or _name(words, i - 2) != "ZONE":
        known["day"] = value


def _numeral(known: Known, words: Words, i: int, end: int, value: Fraction | None) -> None:
    if value is None:
        known["impossible"] = True
    elif _name(words, end) == "DASH" and _name(words, end + 1) == "ORDINAL":
        known["tens"] = int(value)
    elif (_name(words, end) == "OTHER" and _name(words, end + 1) == "POSSESSIVE") or "PART" in words.names:
        known["hour"] = int(value)
    elif value > 1000:
        known["year"] = int(value)
        known.pop("unit", None)
    else:
        known["impossible"] = True


def _ordinal(known: Known, words: Words, i: int) -> None:
    value = words.value(i) + known.pop("tens", 0)
    at = i + 2 if _name(words, i + 1) == "DASH" else i + 1
    follower = _name(words, at)
    if follower == "QUARTER":
        known["quarter"] = value
    elif follower == "HALF":
        known["half"] = value
    elif follower == "UNIT" and words.value(at) == "century":
        known["century"] = value - 1
    elif follower == "WEEKDAY" or (follower == "UNIT" and _name(words, at + 1) in ("OF", "IN")):
        known["nth"] = value
    elif follower == "UNIT":
        known["impossible"] = True  # "the second day" of something that is not a date
    else:
        known["day"] = value


def _clock(known: Known, words: Words, i: int) -> None:
    hour, minute, *second = _FIGURES.findall(words.text(i))
    known["hour"], known["minute"] = int(hour), int(minute)
    if second:
        known["second"] = int(second[0])


def _noon(known: Known, words: Words, i: int) -> None:
    known["hour"], known["minute"] = table("time_words")["parts"][words.value(i)]["clock"], 0


def _decade(known: Known, words: Words, i: int) -> None:
    value = words.value(i)
    known["decade"] = value if value > 99 else 190 + value // 10


def _era(known: Known, words: Words, i: int) -> None:
    known["bc"] = words.text(i).startswith("b")


def _fiscal(known: Known, words: Words, i: int) -> None:
    known["fiscal"] = True


def _deictic(known: Known, words: Words, i: int) -> None:
    deictic = table("time_words")["deictic"][words.value(i)]
    known["days"] = deictic["days"]
    if "part" in deictic:
        known["part"] = deictic["part"]


def _relation(known: Known, words: Words, i: int) -> None:
    value = words.value(i)
    at = i + 2 if _name(words, i + 1) == "DASH" else i + 1
    follower, link = _name(words, at), _name(words, at + 1)
    if value == "last" and link in ("OF", "IN") and follower in ("WEEKDAY", "UNIT"):
        known["nth"] = -1
    elif value == "last" and link == "OF" and follower in ("QUARTER", "HALF"):
        known["quarter" if follower == "QUARTER" else "half"] = 4 if follower == "QUARTER" else 2
    elif "relation" not in known or (known["relation"] in ("this", "that") and value in _FORWARD):
        known["relation"] = value


def _unit(known: Known, words: Words, i: int) -> None:
    value = words.value(i)
    if known.get("nth") and "nth_unit" not in known and _name(words, i + 1) in ("OF", "IN"):
        known["nth_unit"] = value
    elif _name(words, i + 1) == "OF" and value == "week":
        known["week_of"] = True
    elif value not in ("quarter", "century", "half") or value not in known:
        if value == "day" and _name(words, i + 1) == "OF":
            return
        known["unit"] = value if "unit" not in known or known["unit"] == "year" == value else known["unit"]


def _iso(known: Known, words: Words, i: int) -> None:
    match = _ISO.fullmatch(words.text(i))
    if match is None:
        known["impossible"] = True
        return
    known["year"], known["month"], known["day"] = (int(match[k]) for k in (1, 2, 3))
    if match[4]:
        known["hour"], known["minute"] = int(match[4]), int(match[5])
        known["second"] = int(match[6]) if match[6] else None
        known["zone"] = match[7]


def _numeric(known: Known, words: Words, i: int) -> None:
    """12/31/2004 and 31/12/2004; parted by full stops the day comes first."""
    text = words.text(i)
    one, two, *year = (int(each) for each in _FIGURES.findall(text))
    known["ambiguous"] = one <= 12 and two <= 12 and one != two
    if one > 12 or ("." in text and two <= 12):
        one, two = two, one
    known["month"], known["day"] = one, two
    if year:
        known["year"] = year[0] if year[0] > 99 else year[0] + (1900 if year[0] >= 70 else 2000)


def _zone(known: Known, words: Words, i: int) -> None:
    known["zone"] = words.value(i)
    if _name(words, i + 1) in ("PLUS", "DASH") and _name(words, i + 2) == "DAY":
        known["zone"] = f"gmt{'+' if _name(words, i + 1) == 'PLUS' else '-'}{words.value(i + 2)}"


def _zone_in_words(known: Known, words: Words, i: int) -> None:
    start = i
    while start and words.names[start - 1] in _ZONE_WORDS:
        start -= 1
    if start < i:
        known["zone"] = " ".join(words.text(k) for k in range(start, i + 1))


_FIELDS: dict[str, Callable[[Known, Words, int], None]] = {
    **dict.fromkeys(("MONTH", "MAYMONTH", "SHORTMONTH", "MAYSHORT"), _field("month")),
    **dict.fromkeys(("WEEKDAY", "WEEKDAYS", "SHORTDAY", "MAYDAY", "TINYDAY"), _field("weekday")),
    **dict.fromkeys(("PART", "PARTS"), _field("part")),
    **dict.fromkeys(("SEASON", "SEASONS", "MAYSEASON"), _field("season")),
    **dict.fromkeys(("ORDINAL", "SECOND"), _ordinal),
    **dict.fromkeys(("DAY", "NUMBER"), _day),
    **dict.fromkeys(
        ("LAST", "PAST", "LATEST", "PREVIOUS", "THIS", "CURRENT", "THAT", "NEXT", "COMING", "FOLLOWING"), _relation
    ),
    **dict.fromkeys(("UNIT", "QUARTER", "WEEKEND", "PERIOD"), _unit),
    "YEAR": _year,
    "MILITARY": _military,
    "CLOCK": _clock,
    "MERIDIEM": _field("meridiem"),
    "NOON": _noon,
    "DECADE": _decade,
    "NAMED": _field("named"),
    "ERA": _era,
    "FISCAL": _fiscal,
    "DEICTIC": _deictic,
    "ISO": _iso,
    "NUMERIC": _numeric,
    "SLASHED": _numeric,
    "ZONE": _zone,
    "TIME": _zone_in_words,
}
