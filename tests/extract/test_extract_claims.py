"""Claims: what is merged, and what a quantity or a time is about."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

import pytest
from conftest import make_article
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract import Extractor
from factcheck.extract.claims import Figure, figures
from factcheck.records import Block, Claim, ClaimKind, Extraction, TimexType
from factcheck.values.dates import Timex
from factcheck.values.numbers import Quantity

Extract = Callable[..., Extraction]


def quantity(start: int, end: int, kind: ClaimKind, unit: str | None = None) -> Quantity:
    return Quantity(start=start, end=end, kind=kind, value=Decimal(2), unit=unit)


def timex(start: int, end: int, kind: TimexType) -> Timex:
    return Timex(start=start, end=end, type=kind, value="P2W" if kind == "DURATION" else "2024")


@pytest.mark.parametrize(
    ("quantities", "timexes", "expected"),
    [
        pytest.param([quantity(0, 5, "count")], [timex(9, 15, "DATE")], [(0, 5), (9, 15)], id="apart"),
        pytest.param([quantity(0, 9, "duration", "week")], [timex(0, 9, "DURATION")], [(0, 9)], id="duration"),
        pytest.param([quantity(6, 15, "duration", "week")], [timex(0, 15, "DURATION")], [(0, 15)], id="wider time"),
        pytest.param([quantity(0, 1, "count")], [timex(0, 11, "DATE")], [(0, 11)], id="number of a date"),
        pytest.param([quantity(0, 12, "age", "year")], [timex(0, 8, "DURATION")], [(0, 12)], id="age"),
        pytest.param([quantity(0, 10, "measure", "mile")], [timex(7, 10, "SET")], [(0, 10)], id="rate"),
        pytest.param([], [timex(0, 9, "DATE"), timex(4, 7, "TIME")], [(0, 9)], id="time inside a date"),
    ],
)
def test_no_figure_lies_over_another(
    quantities: list[Quantity], timexes: list[Timex], expected: list[tuple[int, int]]
) -> None:
    assert [(each.start, each.end) for each in figures(quantities, timexes)] == expected


def test_a_duration_is_both_quantity_and_time() -> None:
    both = figures([quantity(0, 9, "duration", "week")], [timex(0, 9, "DURATION")])
    assert both == [Figure(0, 9, quantity(0, 9, "duration", "week"), timex(0, 9, "DURATION"))]


def claim(extract: Extract, text: str, surface: str, **known: object) -> Claim:
    """The one claim of a text whose words hold those."""
    (found,) = (each for each in extract(text, **known).claims if surface in each.text)
    return found


def test_ids_run_in_text_order(extract: Extract) -> None:
    found = extract("Nine guards fled on 3 May 2021. Two stayed.").claims
    assert [each.id for each in found] == [f"a/c{number}" for number in range(1, len(found) + 1)]
    assert [each.start for each in found] == sorted(each.start for each in found)


def test_a_duration_has_value_unit_and_timex(extract: Extract) -> None:
    found = claim(extract, "The strike lasted two weeks.", "two weeks")
    assert (found.kind, found.value, found.unit, found.timex) == ("duration", 2, "week", "P2W")


def test_numbers_inside_dates_are_no_counts(extract: Extract) -> None:
    found = extract("On May 3, 1994, nine guards fled Dorn.").claims
    assert [each.kind for each in found] == ["date", "count"]


def test_the_sentence_and_the_region_are_given(extract: Extract) -> None:
    text = "Dorn loses nine guards\nNine guards fled. Two stayed."
    blocks = (Block(start=0, end=22, role="title"), Block(start=23, end=len(text), role="body"))
    found = extract(text, blocks=blocks).claims
    assert [each.region for each in found] == ["title", "body", "body"]
    assert text[found[2].sentence.start : found[2].sentence.end] == "Two stayed."


EVENTS = {
    "verb": ("Soldiers fired nine shells.", "nine", "fire"),
    "passive": ("Nine guards were killed in Dorn.", "Nine", "kill"),
    "subject of a reported clause": ("Police said nine guards drowned.", "nine", "drown"),
    "infinitive": ("The company plans to build nine ferries.", "nine", "build"),
    "noun of a light verb": ("The toll in Dorn was nine.", "nine", "toll"),
    "relative clause": ("The ship, which carried nine guards, sank.", "nine", "carry"),
    "date with a possessive": ("They mourned after Monday's raid.", "Monday", "raid"),
    "date of a noun": ("They condemned the Monday raid.", "Monday", "raid"),
    "date of a verb": ("The ship sank on Monday.", "Monday", "sink"),
}


@pytest.mark.parametrize(("text", "surface", "event"), EVENTS.values(), ids=EVENTS)
def test_event(extract: Extract, text: str, surface: str, event: str) -> None:
    assert claim(extract, text, surface, published="2024-05-15").about.event == event


def test_the_subject_comes_first_among_those_taking_part(extract: Extract) -> None:
    text = "With help from Zelda Okoro, Marta Lindqvist sold nine ferries."
    assert claim(extract, text, "nine").about.entities == ("Marta Lindqvist", "Zelda Okoro")


def test_the_place_is_where_it_happened(extract: Extract) -> None:
    assert claim(extract, "Nine guards drowned in Norway.", "Nine").about.place == "Norway"


def test_the_date_of_its_own_clause(extract: Extract) -> None:
    text = "Nine guards drowned on Sunday, officials said on Monday."
    found = claim(extract, text, "Nine", published="2024-05-15")
    assert found.about.when == "2024-05-12"


def test_the_date_of_another_clause_is_not_its_own(extract: Extract) -> None:
    text = "Officials said on Monday that nine guards had drowned."
    assert claim(extract, text, "nine", published="2024-05-15").about.when is None


@pytest.mark.parametrize(
    "text",
    [
        "Nine guards were hired, the first since March 2019.",
        "Nine guards were hired, up from a year earlier.",
        "In the year to April, nine guards were hired.",
    ],
)
def test_a_date_that_only_bounds_another_time_is_no_when(extract: Extract, text: str) -> None:
    figure = "nine" if "nine" in text else "Nine"
    assert claim(extract, text, figure, published="2024-05-15").about.when is None


STANCES = {
    "fact": ("Nine guards drowned.", "asserted"),
    "will": ("The navy will buy nine ferries.", "planned"),
    "plan": ("The navy plans to buy nine ferries.", "planned"),
    "expected": ("The navy was expected to buy nine ferries.", "planned"),
    "would in a report": ("The navy said it would buy nine ferries.", "planned"),
    "could": ("The navy could buy nine ferries.", "conditional"),
    "would have": ("The navy would have bought nine ferries.", "conditional"),
    "if": ("If the navy buys nine ferries, Dorn wins.", "conditional"),
    "consequence": ("If Dorn wins, the navy will buy nine ferries.", "conditional"),
    "not": ("The navy did not buy nine ferries.", "denied"),
    "deny": ("The navy denied buying nine ferries.", "denied"),
    "question": ("Did the navy buy nine ferries?", "asked"),
    "whether": ("She asked whether the navy bought nine ferries.", "asked"),
    "carried out": ("The navy managed to buy nine ferries.", "asserted"),
}


@pytest.mark.parametrize(("text", "stance"), STANCES.values(), ids=STANCES)
def test_stance(extract: Extract, text: str, stance: str) -> None:
    assert claim(extract, text, "ine").stance == stance


def test_a_coming_day_in_the_present_tense_is_a_plan(extract: Extract) -> None:
    found = claim(extract, "The council votes on Friday.", "Friday", published="2024-05-15")
    assert (found.timex, found.stance) == ("2024-05-17", "planned")


SOURCES = {
    "speech": ("“Nine guards drowned,” said Zelda Okoro.", "Zelda Okoro"),
    "report": ("Zelda Okoro said that nine guards drowned.", "Zelda Okoro"),
    "according to": ("Nine guards drowned, according to Zelda Okoro.", "Zelda Okoro"),
    "nobody": ("Nine guards drowned.", None),
}


@pytest.mark.parametrize(("text", "source"), SOURCES.values(), ids=SOURCES)
def test_source(extract: Extract, text: str, source: str | None) -> None:
    found = claim(extract, text, "ine")
    assert found.attributed_to == source
    assert source not in found.about.entities


def test_what_belongs_together_shares_a_group(extract: Extract) -> None:
    found = extract("The bridge is 80 km (50 miles) away. Nine guards drowned.").claims
    assert [each.group for each in found] == ["a/g1", "a/g1", None]


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *"“”\"'().,:;-—%$€ \n",
                " nine ",
                " 350 217 ",
                "two weeks",
                " ago",
                " Monday",
                " May 3",
                " 1994",
                " 5-year-old",
                " km",
                " miles",
                " said ",
                " Okoro",
                " will",
                " not ",
                " if ",
                "?",
                " to sink to",
                "\x00",
                "é",
                "𝟗",
            ]
        )
        | st.text(alphabet=st.characters(codec="utf-8"), max_size=4),
        max_size=40,
    ).map("".join)
)
def test_any_text_gives_claims_of_itself(text: str) -> None:
    extraction = _EXTRACT(make_article(text, published="2024-05-15"))
    spans = [(each.start, each.end) for each in extraction.claims]
    assert all(text[each.start : each.end] == each.text != "" for each in extraction.claims)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(each.sentence.start <= each.start < each.sentence.end for each in extraction.claims)


_EXTRACT = Extractor()
