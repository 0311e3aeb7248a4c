"""What a figure is of: who is counted, and what happened to them."""

from __future__ import annotations

import pytest

from factcheck.check.context import Context, contexts
from factcheck.check.same.things import beside, counts_persons, fates, owner, same_thing
from tests.check.line import Extract


def figure(extract: Extract, text: str) -> Context:
    """The claim of a text whose words are in double brackets."""
    start = text.index("[[")
    found = contexts(extract(text.replace("[[", "").replace("]]", ""))).contexts
    return next(each for each in found if each.claim.start <= start < each.claim.end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The storm hit Dorn, killing [[81]] people and injuring 1,700.", {"killed"}, id="verb before"),
        pytest.param("The storm hit Dorn, killing 81 people and injuring [[1,700]].", {"hurt"}, id="the other verb"),
        pytest.param("In all [[14]] miners died in the pit at Velm.", {"killed"}, id="verb behind"),
        pytest.param("The fire in Velby left [[nine]] people in hospital.", {"hurt"}, id="a noun"),
        pytest.param("Police in Velm detained [[six]] men.", {"held"}, id="held"),
        pytest.param("The choir of Velm sang for [[six]] men.", set(), id="nothing of the kind"),
    ],
)
def test_what_happened_to_those_counted(extract: Extract, text: str, expected: set[str]) -> None:
    assert fates(figure(extract, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A ferry took [[30]] passengers to Dorn.", True, id="passengers"),
        pytest.param("A ferry took [[11]] Kenyans to Dorn.", True, id="a people"),
        pytest.param("A ferry took [[30]] crates to Dorn.", False, id="crates"),
        pytest.param("A ferry took [[30 tons]] of men to Dorn.", False, id="a weight"),
    ],
)
def test_a_count_of_persons(extract: Extract, text: str, expected: bool) -> None:
    assert counts_persons(figure(extract, text)) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("It carried [[30]] goats.", "It carried [[31]] goats.", True, id="one noun"),
        pytest.param("It carried [[30]] youths.", "It carried [[31]] teenagers.", True, id="two words for one thing"),
        pytest.param("It carried [[30]] sailors.", "It carried [[31]] people.", True, id="two words for people"),
        pytest.param("It carried [[30]] goats.", "It carried [[31]] crates.", False, id="two things"),
        pytest.param("It carried [[30]] goats.", "Of goats, it carried [[31]] heads.", True, id="named beside it"),
    ],
)
def test_one_thing_is_counted(extract: Extract, one: str, other: str, expected: bool) -> None:
    mine, theirs = figure(extract, one), figure(extract, other)
    assert same_thing(mine, theirs) is expected
    assert same_thing(theirs, mine) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ann Lowe, [[34]], rows with Bo Berg, 20.", {"ann", "lowe"}, id="behind the name"),
        pytest.param("Ann Lowe, 34, rows with Bo Berg, [[20]].", {"bo", "berg"}, id="behind the second name"),
        pytest.param("Dorn hired [[34-year-old]] Ann Lowe.", {"ann", "lowe"}, id="before the name"),
        pytest.param("Dorn hired Ann Lowe and a [[34-year-old]] baker.", set(), id="before no name"),
        pytest.param("Ann Lowe owns [[34]] goats.", set(), id="no age"),
    ],
)
def test_whose_age_it_is(extract: Extract, text: str, expected: set[str]) -> None:
    assert owner(figure(extract, text)) == expected


def test_names_beside_a_figure(extract: Extract) -> None:
    assert beside(figure(extract, "In Dorn [[40]] slates fell off the old chapel of Velm.")) == {"dorn"}
