"""D106 age-arithmetic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.check.rule import Flag, rule, side
from factcheck.records import Claim, Extraction

_BORN = re.compile(r"\bborn\b[^.;:\d]{0,24}\Z", re.IGNORECASE)
_LOOK_BACK = 40  # characters before a date in which "born" may stand
_SLACK = 1  # years, for birthdays and for ages of the day before


@rule("D106", "age-arithmetic", severity="warning")
def age_arithmetic(extraction: Extraction) -> Iterator[Flag]:
    """A person's age, year of birth and the date of the article do not add up.

    What it flags:
        "Kim, 45," and, of the same person in the same article, "born in 1960", where no birthday makes both true.
    Why it matters:
        Age and birth are among the facts by which people are told apart; one of the two is wrong.
    Example:
        Published in 2014: "Kim, 45, … Kim was born in 1960."
    What it leaves alone:
        Ages of another time ("at 20 he left"): only those set beside a name between commas count; people who are not
        named alike; articles whose date of publication is not certain.
    Tolerance:
        One year, besides the birthday.
    """
    published = extraction.article.day
    if published is None:
        return
    today = date.fromisoformat(published)
    births = {name: claim for claim in extraction.claims for name in _born(claim, extraction)}
    for claim in extraction.claims:
        if claim.kind != "age" or claim.value is None or not _is_apposed(claim, extraction.article.text):
            continue
        birth = next((births[name] for name in claim.about.entities[:1] if name in births), None)
        if birth is None or birth.earliest is None or birth.latest is None:
            continue
        oldest, youngest = _age(birth.earliest, today), _age(birth.latest, today)
        if youngest - _SLACK <= claim.value <= oldest + _SLACK:
            continue
        name = claim.about.entities[0]
        yield Flag(
            message=f"{name} is {claim.text}, but was born in {birth.timex}: that makes {_span(youngest, oldest)}",
            sides=(side(claim), side(birth)),
            explanation=(f"Published {published}.", f'"{birth.text}" is given as the birth of {name}.'),
            expected=_span(youngest, oldest),
            confidence=0.75,
        )


def _born(claim: Claim, extraction: Extraction) -> tuple[str, ...]:
    """The name of the person whose birth a date is."""
    if claim.timex_type != "DATE" or claim.earliest is None:
        return ()
    before = extraction.article.text[max(claim.start - _LOOK_BACK, claim.sentence.start) : claim.start]
    return claim.about.entities[:1] if _BORN.search(before) else ()


def _is_apposed(claim: Claim, text: str) -> bool:
    """Whether an age stands between commas behind a name."""
    return text[max(claim.start - 2, 0) : claim.start] == ", " and text[claim.end : claim.end + 1] in (",", ".")


def _age(born: str, today: date) -> int:
    day = date.fromisoformat(born[:10])
    return today.year - day.year - ((today.month, today.day) < (day.month, day.day))


def _span(youngest: int, oldest: int) -> str:
    return f"{youngest}" if youngest == oldest else f"{youngest} or {oldest}"
