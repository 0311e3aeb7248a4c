"""The words of time expressions, each with its kind and value, and the notation in which productions are written.

A kind is one letter, so that a run of tokens is a string and a production is a regular expression over it. The names
in :data:`KINDS` stand for the letters: ``expand("MONTH DAY (?: COMMA? YEAR )?")``.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from string import ascii_letters, digits

from factcheck.lang import table
from factcheck.values.dates.calendar import month_numbers, weekday_numbers

Value = int | Fraction | str | None

_NAMES = (
    "OTHER MARK MONTH MAYMONTH SHORTMONTH MAYSHORT WEEKDAY WEEKDAYS SHORTDAY MAYDAY TINYDAY YEAR DAY "
    "NUMBER CARDINAL TEEN TENS POWER ORDINAL SECOND UNIT UNITS CLOCKUNIT CLOCKUNITS QUARTER QUARTERS WEEKEND "
    "WEEKENDS SEASON SEASONS MAYSEASON PRESENT PART PARTS NOON DEICTIC DECADE ISO NUMERIC SLASHED CLOCK MILITARY "
    "NAMED ZONE REGION PLACE LAST PAST LATEST PREVIOUS THIS CURRENT THAT THOSE NEXT COMING FOLLOWING RECENT AGO "
    "EARLIER BEFORE LATER AFTER FROM HENCE SINCE RECURRING PERIODICAL REFERENCE"
)
_PARTICLES = tuple(name.upper() for name in table("time_words")["particles"])
_MARKS = {
    ".": "DOT",
    ",": "COMMA",
    "-": "DASH",
    "–": "DASH",
    "—": "DASH",
    "‑": "DASH",
    "/": "SLASH",
    "(": "OPEN",
    ")": "CLOSE",
    "[": "OPEN",
    "]": "CLOSE",
    "+": "PLUS",
}
_LETTERS = ascii_letters + digits + "".join(map(chr, range(0xC0, 0x100)))
KINDS = dict(zip([*_NAMES.split(), *_PARTICLES, *dict.fromkeys(_MARKS.values()), "POSSESSIVE"], _LETTERS, strict=False))
NAMES = {letter: name for name, letter in KINDS.items()}
MARKS = {mark: KINDS[name] for mark, name in _MARKS.items()}
_NAME = re.compile(r"[A-Z_]{2,}|\bA\b")


def expand(production: str) -> str:
    """A production in kind names as a regular expression over kind letters; white space means nothing."""
    return re.sub(r"\s+", "", _NAME.sub(lambda match: KINDS[match[0]], production))


@cache
def words(language: str = "en") -> dict[str, tuple[str, Value]]:
    """Every word that may be part of a time expression, lower case, with its kind's letter and its value."""
    lexicon = table("time_words", language)
    found: dict[str, tuple[str, Value]] = {}

    def add(kind: str, value: Value, *spellings: str) -> None:
        for spelling in spellings:
            found[spelling] = (KINDS[kind], value)

    for name in lexicon["particles"]:
        add(name.upper(), name, *lexicon["particles"][name])
    for section in ("relations", "directions"):
        for name, spellings in lexicon[section].items():
            add(name.upper(), name, *spellings)
    for unit, spellings in lexicon["units"].items():
        kind = {"quarter": "QUARTER", "weekend": "WEEKEND"}.get(unit)
        kind = kind or ("CLOCKUNIT" if unit in ("second", "minute", "hour") else "UNIT")
        for spelling in spellings:
            add(f"{kind}S" if spelling.endswith(("s", "nia")) else kind, unit, spelling)
    for name, part in lexicon["parts"].items():
        for spelling in part["words"]:
            add("NOON" if "clock" in part else "PARTS" if spelling.endswith("s") else "PART", name, spelling)
    for name, season in lexicon["seasons"].items():
        for spelling in season["words"]:
            add("SEASONS" if spelling.endswith("s") else "SEASON", name, spelling)
    for name, deictic in lexicon["deictic"].items():
        add("DEICTIC", name, *deictic["words"])
    for kind, section in (("ORDINAL", "ordinals"), ("DECADE", "decades")):
        for word, value in lexicon[section].items():
            add(kind, value, word)
    for word, value in lexicon["cardinals"].items():
        power = word in ("hundred", "thousand", "dozen")
        add("POWER" if power else "CARDINAL" if value < 10 else "TEEN" if value < 20 else "TENS", value, word)
    for kind, section in (("RECURRING", "recurring"), ("PERIODICAL", "periodical"), ("REFERENCE", "references")):
        for name, spellings in lexicon[section].items():
            add(kind, name, *spellings)
    for spelling, month in month_numbers(language).items():
        add("SHORTMONTH" if len(spelling) < 5 and month not in (6, 7) else "MONTH", month, spelling)
    for spelling, weekday in weekday_numbers(language).items():
        add("WEEKDAY" if spelling.endswith("day") else "SHORTDAY", weekday, spelling)
        if spelling.endswith("day"):
            add("WEEKDAYS", weekday, spelling + "s")
    zones = table("zones", language)
    for kind, section in (("PLACE", "places"), ("REGION", "regions"), ("ZONE", "abbreviations")):
        for name in zones[section]:
            found.setdefault(name, (KINDS[kind], name))
    for name, weekday in lexicon["tiny_weekdays"].items():
        found[name] = (KINDS["TINYDAY"], weekday)
    found["am"], found["pm"] = (KINDS["MERIDIEM"], "a"), (KINDS["MERIDIEM"], "p")
    found["second"] = (KINDS["SECOND"], 2)
    for kind, ambiguous in lexicon["ambiguous"].items():
        for word in ambiguous:
            found[word] = (KINDS[kind.upper()], found[word][1])
    return found
