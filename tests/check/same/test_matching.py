"""The same claim, or not: pairs of sentences on both sides of the line, through extraction and matching."""

from __future__ import annotations

import hashlib

import pytest

from factcheck.check.context import contexts
from factcheck.check.same import align
from factcheck.check.same.passing import a_running_count
from factcheck.check.same.setting import Setting
from factcheck.extract import extract
from factcheck.records import Article, Block


def article(text: str, name: str, day: str) -> Article:
    """An article of one body line, published on a day."""
    return Article(
        id=name,
        path=f"{name}.txt",
        text=text,
        published=day,
        published_evidence="stated",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        length=len(text),
        blocks=(Block(start=0, end=len(text), role="body"),),
    )


def conflicts(first: str, second: str, days: tuple[str, str] = ("2031-05-06", "2031-05-06")) -> list[tuple[str, str]]:
    """The figures and days of two one-sentence articles that are told of one thing and cannot both be right."""
    one, other = (article(text, name, day) for name, text, day in zip("ab", (first, second), days, strict=True))
    found = align(contexts(extract(one)), contexts(extract(other)), one, other)
    return [
        (each.first.text, each.second.text)
        for each in found
        if each.comparison.relation == "different" and each.obstacle is None
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "The fire at the Kollmar sawmill destroyed 14 lorries and a crane.",
            "The fire at the Kollmar sawmill destroyed 41 lorries and a crane.",
            id="two digits in the wrong order",
        ),
        pytest.param(
            "The council of Ostrava Bay paid $3.4 million for the lighthouse.",
            "The council of Ostrava Bay paid $4.3 million for the lighthouse.",
            id="money",
        ),
        pytest.param(
            "The tunnel under Mount Harrow is 17 miles long and has two tubes.",
            "The tunnel under Mount Harrow is 71 miles long and has two tubes.",
            id="measure",
        ),
        pytest.param(
            "Ines Tolland, 34, of Brackwater was charged with arson.",
            "Police in Brackwater charged 43-year-old Ines Tolland with arson.",
            id="the age of one full name",
        ),
        pytest.param(
            "The ferry Marit had more than 400 passengers aboard when it left Dorn.",
            "The ferry Marit had 310 passengers aboard when it left Dorn.",
            id="below a bound",
        ),
    ],
)
def test_one_claim_with_two_values(first: str, second: str) -> None:
    assert conflicts(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "The museum of Velsing paid $1.97 million for the Roman coins.",
            "The museum of Velsing paid about $2 million for the Roman coins.",
            id="rounding",
        ),
        pytest.param(
            "The ferry Marit had more than 400 passengers aboard when it left Dorn.",
            "The ferry Marit had 412 passengers aboard when it left Dorn.",
            id="within a bound",
        ),
        pytest.param(
            "The barge carried thousands of tyres to the port of Dorn.",
            "The barge carried 60 tyres to the port of Dorn.",
            id="an order of magnitude",
        ),
        pytest.param(
            "The avalanche at Mount Harrow killed six skiers on the north face.",
            "The avalanche at Mount Harrow injured nine skiers on the north face.",
            id="killed and hurt",
        ),
        pytest.param(
            "The navy seized 12 Danish and 11 Dutch trawlers off Dorn.",
            "The navy seized 23 trawlers off Dorn.",
            id="a sum",
        ),
        pytest.param(
            "Organisers put the crowd on Corn Street at 12,000 people.",
            "Police put the crowd on Corn Street at 5,000 people.",
            id="rival sources",
        ),
        pytest.param(
            "The coroner named the dead as Ann Lowe, 34, Bo Berg, 20, and Cy Dahl, 22.",
            "The coroner named the dead as 34-year-old Ann Lowe, 20-year-old Bo Berg and 22-year-old Cy Dahl.",
            id="ages before and behind names",
        ),
        pytest.param(
            "Prices in Norland rose 3 percent over the winter.",
            "Prices in Norland rose to 9 percent over the winter.",
            id="a change and a level",
        ),
        pytest.param(
            "The pit at Kollmar ships 250 tons of salt an hour.",
            "The pit at Kollmar ships 6,000 tons of salt a day.",
            id="rates over two spans",
        ),
        pytest.param(
            "Rivermen will play the winner of Friday's match between Dorn and Velsing.",
            "Rivermen will play on Saturday against the winner of Dorn and Velsing.",
            id="the day of another thing",
        ),
        pytest.param(
            "By Saturday divers had reached the wreck of the ferry Marit off Dorn.",
            "By Sunday divers had reached the wreck of the ferry Marit off Dorn.",
            id="days by which",
        ),
    ],
)
def test_two_claims_or_one_value(first: str, second: str) -> None:
    assert conflicts(first, second) == []


@pytest.mark.parametrize(
    ("days", "ran_on"),
    [
        pytest.param(("2031-05-05", "2031-05-06"), True, id="higher the day after"),
        pytest.param(("2031-05-06", "2031-05-05"), False, id="lower the day after"),
        pytest.param(("2031-05-06", "2031-05-06"), True, id="of one day in unknown order"),
    ],
)
def test_a_later_toll_may_be_higher_and_not_lower(days: tuple[str, str], ran_on: bool) -> None:
    one = article("The landslide above Brackwater killed 11 miners.", "a", days[0])
    other = article("A landslide in the hills killed 17 miners in their sleep.", "b", days[1])
    first, second = (contexts(extract(each)).contexts[0] for each in (one, other))
    assert (a_running_count(first, second, Setting(one, other, overlap=0.5)) is not None) is ran_on
