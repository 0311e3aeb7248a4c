"""D106 age-arithmetic."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from factcheck.check.rule import Flag, rule, side
from factcheck.records import Article, Claim, Extraction, Span
from factcheck.values.names import parse_person, plain

_BORN = re.compile(r"\bborn\b[^.;:\d]{0,24}\Z", re.IGNORECASE)
_IS = re.compile(r"\b(?:is|is now|turned|aged|turns)\s\Z")
_SINCE = re.compile(r"\bsince \Z", re.IGNORECASE)
_CLOSED = re.compile(r"\s?(?:[.,;)]|$)")
_LOOK_BACK = 40  # characters before a date in which "born" may stand
_SLACK = 1  # years, for birthdays and for ages of the day before


@rule("D106", "age-arithmetic", severity="warning")
def age_arithmetic(extraction: Extraction) -> Iterator[Flag]:
    """A person's age, year of birth and the date of the article do not add up.

    What it flags:
        "Kim, 45," and, of the same person in the same article, "born in 1960", where no birthday makes both true; "Kim,
        45," and "Ms. Kim, 54,".
    Why it matters:
        Age and birth are among the facts by which people are told apart; one of the two is wrong.
    Example:
        Published in 2014: "Kim, 45, … Kim was born in 1960."
    What it leaves alone:
        Ages of another time ("at 20 he left"): only those set beside a name between commas count, and what somebody
        "is" in the sentence of the birth; people who are not named alike, or share a surname; births in articles whose
        date of publication is not certain.
    Tolerance:
        One year, besides the birthday.
    """
    yield from _two_ages(extraction)
    if extraction.article.day is not None:
        yield from _births(extraction, date.fromisoformat(extraction.article.day))


def _two_ages(extraction: Extraction) -> Iterator[Flag]:
    """Two ages of one person, each right behind the name."""
    ages = {claim.start: claim for claim in extraction.claims if _is_apposed_age(claim, extraction.article.text)}
    people = [each for each in extraction.entities if each.kind == "person"] if len(ages) > 1 else []
    dates: defaultdict[Span, list[Claim]] = defaultdict(list)
    for claim in extraction.claims if people else ():
        if claim.timex_type == "DATE":
            dates[claim.sentence].append(claim)
    families = Counter(plain(parse_person(each.name).family) for each in people)
    for person in people:
        alone = families[plain(parse_person(person.name).family)] == 1
        named = [each for each in person.mentions if alone or parse_person(each.text).given]
        own = [ages[each.end + 2] for each in named if each.end + 2 in ages]
        own = [claim for claim in own if not _is_of_the_past(extraction.article, dates[claim.sentence])]
        for other in own[1:]:
            if abs(_value(other) - _value(own[0])) > _SLACK:
                yield Flag(
                    message=f"{person.name} is {own[0].text} and {other.text}",
                    sides=(side(other), side(own[0])),
                    explanation=(f"Both stand right behind the name of {person.name}.",),
                    confidence=0.8,
                )
                break


def _value(claim: Claim) -> Decimal:
    return claim.value or Decimal(0)


def _is_of_the_past(article: Article, dates: Iterable[Claim]) -> bool:
    """Whether the sentence tells of another year, in which people had another age."""
    told = (each for each in dates if not _SINCE.search(article.text, max(0, each.start - 6), each.start))
    return any(each.latest and (article.day is None or each.latest[:4] < article.day[:4]) for each in told)


def _births(extraction: Extraction, today: date) -> Iterator[Flag]:
    births = {name: claim for claim in extraction.claims for name in _born(claim, extraction)}
    for claim in extraction.claims if births else ():
        birth = next((births[name] for name in claim.about.entities[:1] if name in births), None)
        if birth is None or birth.earliest is None or birth.latest is None or claim.value is None:
            continue
        text = extraction.article.text
        if not (_is_apposed_age(claim, text) or (claim.sentence == birth.sentence and _is_age_of_now(claim, text))):
            continue
        oldest, youngest = _age(birth.earliest, today), _age(birth.latest, today)
        if youngest - _SLACK <= claim.value <= oldest + _SLACK:
            continue
        name = claim.about.entities[0]
        yield Flag(
            message=f"{name} is {claim.text}, but was born in {birth.timex}: that makes {_span(youngest, oldest)}",
            sides=(side(claim), side(birth)),
            explanation=(f"Published {today}.", f'"{birth.text}" is given as the birth of {name}.'),
            expected=_span(youngest, oldest),
            confidence=0.75,
        )


def _born(claim: Claim, extraction: Extraction) -> tuple[str, ...]:
    """The name of the person whose birth a date is."""
    if claim.timex_type != "DATE" or claim.earliest is None:
        return ()
    before = extraction.article.text[max(claim.start - _LOOK_BACK, claim.sentence.start) : claim.start]
    return claim.about.entities[:1] if _BORN.search(before) else ()


def _is_apposed_age(claim: Claim, text: str) -> bool:
    """Whether a claim is an age that stands between commas behind a name."""
    if claim.kind != "age" or claim.value is None or claim.modifier != "=":
        return False
    return text[max(claim.start - 2, 0) : claim.start] == ", " and text[claim.end : claim.end + 1] in (",", ".")


def _is_age_of_now(claim: Claim, text: str) -> bool:
    """Whether a bare number is what somebody "is": "who is now 49."."""
    bare = claim.kind in ("count", "age") and claim.counted is None and claim.text.isdigit()
    return (
        bare
        and bool(_IS.search(text, max(0, claim.start - 12), claim.start))
        and _CLOSED.match(text, claim.end) is not None
    )


def _age(born: str, today: date) -> int:
    day = date.fromisoformat(born[:10])
    return today.year - day.year - ((today.month, today.day) < (day.month, day.day))


def _span(youngest: int, oldest: int) -> str:
    return f"{youngest}" if youngest == oldest else f"{youngest} or {oldest}"
