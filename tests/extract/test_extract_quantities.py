"""Quantities in the light of the words around: what is counted, what it is of, and what is no quantity."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.doc import quantities_of
from factcheck.extract.pipeline import load
from factcheck.extract.quantities.making import plain
from factcheck.values.numbers import Quantity


@cache
def pipeline():  # type: ignore[no-untyped-def]
    """The default pipeline."""
    return load()


def found(text: str) -> Sequence[Quantity]:
    """The quantities of a text."""
    return quantities_of(pipeline()(text))


def counts(text: str) -> list[tuple[str, str | None]]:
    """Value and counted thing of every count, ratio and ordinal."""
    return [
        (str(each.value if each.low is None else (str(each.low), str(each.high))), each.counted)
        for each in found(text)
        if each.kind in ("count", "ratio", "ordinal", "score")
    ]


@pytest.mark.parametrize(
    ("text", "value", "counted"),
    [
        ("They tested two short-range ballistic missiles.", "2", "ballistic missile"),
        ("The army sent 12 Ruritanian warplanes.", "12", "Ruritanian warplane"),
        ("It built 20 finely sized coal-fired power plants.", "20", "coal-fired power plant"),
        ("She opened three other day-care centres.", "3", "day-care centre"),
        ("He met at least six foreign ministers yesterday.", "6", "foreign minister"),
        ("They held five rounds of ballistic missile tests.", "5", "round of ballistic missile test"),
        ("Four of the seven lifeboats were lost.", "4", "lifeboat"),
        ("One of the largest ferries sank.", "1", "large ferry"),
        ("Dozens of homes burned.", "12", "home"),
        ("Almost a quarter of its population fled.", "0.25", "population"),
        ("A third of the villagers left.", "0.3333333333333333333333333333", "villager"),
        ("It was the seventh such launch this year.", "7", "launch"),
        ("This is her 21st novel.", "21", "novel"),
        ("A third attempt will be made.", "3", "attempt"),
        ("the 27-member bloc met", "27", "member"),
        ("a nine-man crew left", "9", "person"),
        ("a 14-strong team left", "14", "person"),
        ("Two people died.", "2", "person"),
        ("The town lost 1,200 jobs in mining.", "1200", "job"),
        ("A crash left two dead.", "2", "person"),
        ("The blast killed five, officials said.", "5", "person"),
        ("Three more were arrested on Friday.", "3", "person"),
        ("She is a mother of three.", "3", "child"),
        ("Police held eight of the club's 11 players.", "8", "club player"),
        ("The device read out five “signals” then.", "5", "signal"),
        ("He called her three times.", "3", "time"),
        ("Only one proposal passed.", "1", "proposal"),
        ("It printed a 12 page report.", "12", "page"),
        ("Police named two 17-year-olds.", "2", "17-year-old"),
        ("They won 3-1 at home.", "('3', '1')", None),
        ("They took a 9-2 lead.", "('9', '2')", "lead"),
    ],
)
def test_counted(text: str, value: str, counted: str | None) -> None:
    assert counts(text)[0] == (value, counted)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The fleet lists 80,000 active sailors and another 1.5 million in reserve.",
            [("80000", "active sailor"), ("1500000", "sailor")],
        ),
        ("Of the 21 boats, 13 were saved.", [("21", "boat"), ("13", "boat")]),
        (
            "The engines have four-, five- or six-cylinder blocks.",
            [("4", "cylinder"), ("5", "cylinder"), ("6", "cylinder")],
        ),
        ("Between 20 and 30 sailors and 12 pilots left.", [("('20', '30')", "sailor"), ("12", "pilot")]),
    ],
)
def test_a_number_takes_over_the_noun_it_continues(text: str, expected: list[tuple[str, str]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Sales rose 5% last year.", "Sales"),
        ("It bought 13% of the bakery.", "bakery"),
        ("They paid a 25% premium.", "premium"),
        ("It has an 8.5 kW heating system.", "heating system"),
        ("A top speed of 180 mph was reached.", "top speed"),
        ("The plan will raise output to 2m tons.", "output"),
        ("The yard, which employs 640 welders, closed.", "yard"),
        ("The index was up 12 points.", "index"),
    ],
)
def test_concept(text: str, concept: str) -> None:
    (each,) = found(text)
    assert each.concept is not None
    assert each.concept.split(", ")[0] == concept


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ana Ruiz, 65, lives in Leeds.", "65"),
        ("The firm hired Jo Ames (34) as a guide.", "34"),
        ("He was 45 years old.", "45"),
        ("a 45-year-old nurse", "45"),
        ("rock of 400 million years old", "400000000"),
        ("Those aged 18 to 24 may vote.", "18-24"),
        ("She turned 30.", "30"),
        ("their daughter, who was 10, left", "10"),
        ("He will be 35 by the spring.", "35"),
        ("a baby of eighteen months of age", "18"),
        ("a 87 yo man", "87"),
        ("He left school at the age of 14.", "14"),
        ("She died in Leeds at 77.", "77"),
        ("Ana Ruiz, now 66, has retired.", "66"),
        ("19- and 20-year-old brothers", "19"),
        ("The driver, 34, was held.", "34"),
        ("Her eldest son, 7, swims well.", "7"),
        ("She is in her mid-twenties.", "24-26"),
        ("He was in his 40s.", "40-49"),
    ],
)
def test_ages(text: str, value: str) -> None:
    age = next(each for each in found(text) if each.kind == "age")
    low, _, high = value.partition("-")
    assert (age.value, age.low, age.high) == (
        (Decimal(low), None, None) if not high else (None, Decimal(low), Decimal(high))
    )
    assert age.unit in ("year", "month")


@pytest.mark.parametrize(
    "text",
    [
        "She is one of them.",
        "The wife of the driver, 34, left.",
        "The total, 34, was read out.",
        "The score, 12, was low.",
        "He came in May, 30, or June.",
    ],
)
def test_no_ages(text: str) -> None:
    assert all(each.kind != "age" for each in found(text))


def test_ages_in_a_list() -> None:
    assert [(each.kind, each.value) for each in found("Both men, of the ages of 18 and 22, ran.")[-2:]] == [
        ("age", 18),
        ("age", 22),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "No one came, and one could see why.",
        "The one who left was this one.",
        "The Galaxy Note 20 was sold in Rome.",
        "The Curve 8900 helps.",
        "Passengers of the 747 was told so; the 747 was late.",
        "It met in Ground Zero.",
        "Keytro 2018 sales fell.",
        "The final third of the pitch was wet.",
        "They met in the second half of the week.",
        "The car was a four-by-four.",
        "Air Force One landed.",
        "He was the first to say so at first.",
        "A one-time gift and a two-way street.",
        "Call 574-ABCD at once.",
        "a 16-speed gearbox",
        "He slept at a Hotel 6, and Hotel 6 guests slept well.",
        "They raided Hotel 6s.",
        "Vale 2 News has learned so.",
        "In the war (480-479 BC) it burned.",
    ],
)
def test_no_quantity(text: str) -> None:
    assert [each for each in found(text) if each.kind != "ordinal"] == []


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("He slept at a Hotel 6. It runs two Hotel 6 inns.", [("2", "Hotel 6 inn")]),
        ("It runs two Hotel 6 inns.", [("2", "Hotel 6 inn"), ("6", "inn")]),
        ("In the 20s it sold out. The 20 boats sank.", [("20", "boat")]),
    ],
)
def test_a_number_in_a_name_counts_nothing_where_the_text_shows_it(text: str, counted: list[tuple[str, str]]) -> None:
    assert counts(text) == counted


def test_what_is_climbed_does_not_grow() -> None:
    assert [each.modifier for each in found("They carried him up 40 steps. Sales went up 40 percent.")] == ["=", "up"]


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("The four-day visit ended.", "duration", 4, "day"),
        ("She waited two weeks.", "duration", 2, "week"),
        ("He has won for three straight years.", "duration", 3, "year"),
        ("The team ran for 500 rushing yards.", "measure", 500, "yard"),
        ("It gave 40 basis points.", "percent", 40, "basis point"),
        ("It rose 3 percentage points.", "percent", 3, "percentage point"),
        ("He trades at 6.5 times earnings.", "ratio", "6.5", None),
        ("Profits rose 6-fold.", "ratio", 6, None),
        ("Profits rose sixfold.", "ratio", 6, None),
        ("A 5.8-magnitude quake struck.", "measure", "5.8", "magnitude"),
        ("It struck with a magnitude of 6.1.", "measure", "6.1", "magnitude"),
        ("It reached 6.1 on the Richter scale.", "measure", "6.1", "magnitude"),
    ],
)
def test_kinds(text: str, kind: str, value: str | int, unit: str | None) -> None:
    each = found(text)[-1]
    assert (each.kind, each.value, each.unit) == (kind, Decimal(value), unit)


def test_a_bare_pair_keeps_its_places() -> None:
    text = "The rocket flew about 350 217 miles."
    first, second = found(text)
    assert [text[each.start : each.end] for each in (first, second)] == ["350", "217 miles"]
    assert (first.relation, first.group, first.unit) == ("pair", second.group, "mile")


def test_amounts_that_look_like_years_are_not_swallowed_by_dates() -> None:
    assert [str(each.value) for each in found("It cost $2000 in 2003 and weighed 1900 pounds.")] == ["2000", "1900"]


@given(st.text(alphabet="a1 25,.%$-–½()\n", max_size=40))
def test_arbitrary_text_never_raises(text: str) -> None:
    for each in found(text):
        assert 0 <= each.start < each.end <= len(text)


def test_a_number_beyond_the_precision_of_decimals_keeps_its_size() -> None:
    value = plain(Decimal("1234567890123456789012345678901234"))
    assert value is not None
    assert value.adjusted() == 33
