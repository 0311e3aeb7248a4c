"""One thing, two figures that may both be right: time passed, two sources counted, a plan came out otherwise."""

from __future__ import annotations

import pytest

from factcheck.check.context import contexts
from factcheck.check.same.passing import a_running_count, birthdays
from factcheck.check.same.setting import Setting
from tests.check.line import Extract, Line, Pair, on_both_sides, warnings

RUNNING_TOLLS = Line(
    "running tolls",
    "N201",
    found=[
        Pair(
            "Rescuers dug through the night, and 17 miners are known to have died in the landslide above Brennick.",
            "The landslide above Brennick killed 11 miners, rescuers who dug through the night said.",
            ("2031-05-05", "2031-05-06"),
        ),
    ],
    silent=[
        Pair(
            "The landslide above Brennick killed 11 miners.",
            "The landslide above Brennick has killed 17 miners.",
            ("2031-05-05", "2031-05-06"),
        ),
        Pair(
            "The landslide above Brennick killed 11 miners of the night shift.",
            "The landslide above Brennick killed 17 miners, rescuers of the night shift said.",
            ("2031-05-05", "2031-05-06"),
        ),
        Pair(
            "At least 40 people were saved from their roofs in Brennick by midnight.",
            "By Tuesday 63 people had been saved from their roofs in Brennick.",
            ("2031-05-05", "2031-05-07"),
        ),
    ],
)
RIVAL_SOURCES = Line(
    "rival sources",
    "N201",
    found=[
        Pair(
            "Police put the crowd on Corn Street at 12,000 people.",
            "Police put the crowd on Corn Street at 15,000 people.",
        ),
        Pair(
            "The ministry said 40 boats burned in Dorn harbour.", "The ministry said 25 boats burned in Dorn harbour."
        ),
    ],
    silent=[
        Pair(
            "Organisers put the crowd on Corn Street at 12,000 people.",
            "Police put the crowd on Corn Street at 5,000 people.",
        ),
        Pair("Witnesses said 40 boats burned in Dorn harbour.", "The ministry said 25 boats burned in Dorn harbour."),
        Pair(
            "The union said 3,000 dockers had walked out in Dorn.",
            "The company said 900 dockers had walked out in Dorn.",
        ),
        Pair(
            "Ada Moss of the dockers' union put the loss in Dorn at $4 million.",
            "Cy Dahl of the harbour company put the loss in Dorn at $9 million.",
        ),
    ],
)
PLANS = Line(
    "planned against happened",
    "N201",
    found=[
        Pair("The new sluice gates at Velm cost $4 million.", "The new sluice gates at Velm cost $5.5 million."),
        Pair(
            "The council planted 4,000 oaks along the canal in Velm.",
            "The council planted 3,100 oaks along the canal in Velm.",
        ),
        Pair(
            "The shipyard at Kasby has an order for 30 tugs from Norland.",
            "The shipyard at Kasby has an order for 13 tugs from Norland.",
        ),
    ],
    silent=[
        Pair("The new sluice gates at Velm will cost $4 million.", "The new sluice gates at Velm cost $5.5 million."),
        Pair(
            "The council plans to plant 4,000 oaks along the canal in Velm.",
            "The council planted 3,100 oaks along the canal in Velm.",
        ),
        Pair(
            "The canal in Velm could bring 900 jobs.",
            "The canal in Velm has brought 400 jobs to the town since it opened.",
        ),
        Pair(
            "The shipyard at Kasby has an order for 30 tugs from Norland.",
            "The shipyard at Kasby built 22 tugs for Norland.",
        ),
        Pair("The canal in Velm could bring 900 jobs if the tax is cut.", "The canal in Velm brought 400 jobs."),
        Pair("Did the canal really bring 900 jobs to Velm?", "The canal brought 400 jobs to Velm."),
        Pair("The canal did not bring 900 jobs to Velm.", "The canal brought 400 jobs to Velm."),
    ],
)
MOVING_FIGURES = Line(
    "figures that move from day to day",
    "N201",
    found=[
        Pair(
            "Horn Dairy made a $10-a-share offer for Moss Lines.",
            "Horn Dairy made a $12-a-share offer for Moss Lines.",
            ("2031-05-05", "2031-05-06"),
        ),
        Pair("The mill at Hallow employs 640 people.", "The mill at Hallow currently employs 460 people."),
    ],
    silent=[
        Pair(
            "Moss Lines traded at $10 a share in Velby.",
            "Moss Lines traded at $12 a share in Velby.",
            ("2031-05-05", "2031-05-06"),
        ),
    ],
)
AGES = Line(
    "ages",
    "N201",
    found=[
        Pair(
            "Ines Tolland, 34, of Brackwater was charged with arson.",
            "Police in Brackwater charged 43-year-old Ines Tolland with arson.",
        ),
        Pair(
            "Ines Tolland, 34, of Brackwater was charged with arson.",
            "The arson charge against Ines Tolland, 35, of Brackwater was read out.",
        ),
        Pair(
            "Cy Dahl, 52, who owns the mill at Hallow, was fined.",
            "The court fined Cy Dahl, 25, who owns the mill at Hallow.",
        ),
    ],
    silent=[
        Pair(
            "Ines Tolland, 34, of Brackwater was charged with arson.",
            "Ines Tolland, 35, of Brackwater stood trial for arson.",
            ("2031-01-06", "2031-03-06"),
        ),
        Pair(
            "Ines Tolland, 34, of Brackwater was charged with arson.",
            "Cy Dahl, 43, of Brackwater was charged with arson.",
        ),
        Pair(
            "The coroner named the dead as Ann Lowe, 34, Bo Berg, 20, and Cy Dahl, 22.",
            "The coroner named the dead as 34-year-old Ann Lowe, 20-year-old Bo Berg and 22-year-old Cy Dahl.",
        ),
    ],
)


@on_both_sides(RUNNING_TOLLS, RIVAL_SOURCES, PLANS, MOVING_FIGURES, AGES)
def test_one_figure_or_two(extract: Extract, pair: Pair, expected: list[str]) -> None:
    assert warnings(extract, pair) == expected


@pytest.mark.parametrize(
    ("days", "ran_on"),
    [
        pytest.param(("2031-05-05", "2031-05-06"), True, id="higher the day after"),
        pytest.param(("2031-05-06", "2031-05-05"), False, id="lower the day after"),
        pytest.param(("2031-05-06", "2031-05-06"), True, id="of one day in unknown order"),
    ],
)
def test_a_later_toll_may_be_higher_and_not_lower(extract: Extract, days: tuple[str, str], ran_on: bool) -> None:
    one = extract("The landslide above Brackwater killed 11 miners.", published=days[0])
    other = extract("A landslide in the hills killed 17 miners in their sleep.", published=days[1])
    first, second = (contexts(each).contexts[0] for each in (one, other))
    setting = Setting(one.article, other.article, overlap=0.5)
    assert (a_running_count(first, second, setting) is not None) is ran_on


@pytest.mark.parametrize(
    ("day", "age", "reprint", "explained"),
    [
        pytest.param("2031-11-06", 53, False, True, id="ten months later a year older"),
        pytest.param("2032-12-06", 54, False, True, id="two years later two years older"),
        pytest.param("2031-11-06", 51, False, False, id="younger later on"),
        pytest.param("2031-01-08", 53, False, False, id="within days"),
        pytest.param("2031-11-06", 53, True, False, id="in the same text printed again"),
    ],
)
def test_a_birthday_lies_between_two_like_sentences(
    extract: Extract, day: str, age: int, reprint: bool, explained: bool
) -> None:
    one = extract("Cy Dahl, 52, owns the mill.", published="2031-01-06")
    other = extract(f"Cy Dahl, {age}, owns the mill.", published=day)
    first, second = (contexts(each).contexts[0] for each in (one, other))
    setting = Setting(one.article, other.article, overlap=1.0, reprint=reprint)
    assert (birthdays(first, second, setting) is not None) is explained
