"""Two days in like sentences: of one happening or of two."""

from __future__ import annotations

import pytest

from factcheck.check.context import Context, contexts
from factcheck.check.dates import compare_dates
from factcheck.check.same.days import another_happening, told_or_done
from factcheck.check.same.setting import Setting
from tests.check.line import TUESDAY, Extract, Line, Pair, on_both_sides, warnings


def days(extract: Extract, one: str, other: str, published: str | None) -> tuple[Context, Context, Setting]:
    """The first date of each of two texts, in two articles of one day."""
    found = []
    for number, text in enumerate((one, other)):
        extraction = extract(text, id=f"a{number}", published=published)
        found.append((extraction.article, next(each for each in contexts(extraction).contexts if each.names_day)))
    (first, mine), (second, theirs) = found
    return mine, theirs, Setting(first, second, 0.3)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        pytest.param(
            "A shooting early Monday in Velm left two dead.",
            "A Velm man was charged after a Sunday shooting at the mill.",
            False,
            id="the noun beside the day says what happened",
        ),
        pytest.param(
            "The mill in Velm burned down on Monday.",
            "A Velm man was charged over the fire on Sunday.",
            True,
            id="each day has a verb of its own",
        ),
        pytest.param(
            "The council of Velm met on Monday.",
            "In Velm the council voted on Sunday.",
            True,
            id="a place beside both days says nothing",
        ),
    ],
)
def test_another_happening(extract: Extract, one: str, other: str, apart: bool) -> None:
    held = days(extract, one, other, "2024-05-08")
    assert bool(another_happening(*held) or told_or_done(*held)) is apart


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        pytest.param("They will sign it on January 6.", "They will sign it on Jan. 15.", "different", id="two days"),
        pytest.param("They will sign it on January 6.", "They will sign it on Jan. 6.", "compatible", id="one day"),
        pytest.param("They will sign it on January 6.", "They will sign it in 2031.", "incomparable", id="a year"),
    ],
)
def test_days_without_a_year(extract: Extract, one: str, other: str, relation: str) -> None:
    claims = [next(each for each in extract(text).claims if each.kind == "date") for text in (one, other)]
    assert compare_dates(*claims).relation == relation


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        pytest.param("Friday night", "Thursday night", "different", id="two nights"),
        pytest.param("Friday night", "early Saturday", "compatible", id="a night ends on the next day"),
        pytest.param("Friday night", "Friday", "compatible", id="a part of a day"),
        pytest.param("10 May", "9 May 2024", "different", id="the day before its month"),
        pytest.param("10 May", "May 10th", "equal", id="the day behind its month"),
    ],
)
def test_days_of_one_dam(extract: Extract, one: str, other: str, relation: str) -> None:
    mine, theirs, _ = days(extract, f"The dam burst on {one}.", f"The dam burst on {other}.", "2024-05-14")
    assert compare_dates(mine.claim, theirs.claim).relation == relation


def test_the_stamp_of_a_post_is_no_day_of_what_it_says(extract: Extract) -> None:
    text = "“The dam will hold.” — Ann Lowe (@annlowe) May 3, 2024\n\nThe dam burst on May 4, 2024."
    assert [each.claim.text for each in contexts(extract(text)).contexts] == ["May 4, 2024"]


ZONES = Line(
    "time zones",
    "D201",
    found=[
        Pair(
            "The comet passed over Selm at 23:30 GMT on Monday.", "The comet passed over Selm at 23:30 GMT on Sunday."
        ),
        Pair(
            "The comet passed over Selm at 1:30 a.m. GMT on Tuesday.",
            "The comet passed over Selm at 9:30 p.m. EDT on Sunday.",
        ),
    ],
    silent=[
        Pair(
            "The comet passed over Selm at 23:30 GMT on Monday.", "The comet passed over Selm at 08:30 JST on Tuesday."
        ),
        Pair(
            "The comet passed over Selm at 1:30 a.m. GMT on Tuesday.",
            "The comet passed over Selm at 9:30 p.m. EDT on Monday.",
        ),
        Pair(
            "The comet passed over Selm at 23:30 GMT on Monday.",
            "The comet passed over Selm at 05:00 India time on Tuesday.",
        ),
        Pair(
            "The rocket left the pad at Selm at 0148 local time (1648 GMT the previous day).",
            "The rocket left the pad at Selm at 1648 GMT on Monday.",
        ),
    ],
)
RELATIVE_DAYS = Line(
    "relative days",
    "D201",
    found=[
        Pair(
            "The tram that carried the choir derailed in Velby on Monday.",
            "The tram that carried the choir derailed in Velby on Saturday.",
        ),
        Pair(
            "The tram that carried the choir derailed in Velby on Monday.",
            "On Sunday the tram that carried the choir derailed in Velby.",
        ),
    ],
    silent=[
        Pair(
            "The tram that carried the choir derailed in Velby on Monday.",
            "The tram that carried the choir derailed in Velby on Monday, May 5.",
            (TUESDAY, "2031-05-09"),
        ),
        Pair(
            "The tram that carried the choir derailed in Velby on Monday.",
            "The tram that carried the choir derailed in Velby yesterday.",
        ),
        Pair(
            "The tram that carried the choir derailed in Velby yesterday.",
            "The tram that carried the choir derailed in Velby on Saturday.",
            (None, TUESDAY),
        ),
    ],
)
ANOTHER_YEAR = Line(
    "a weekday that fits another year",
    "D201",
    found=[
        Pair("The bell of Kasby cracked on Friday, Sept. 13.", "The bell of Kasby cracked on September 15, 2030."),
        Pair("The bell of Kasby cracked on Friday, Sept. 13.", "The bell of Kasby cracked on Sept. 20."),
    ],
    silent=[
        Pair("The bell of Kasby cracked on Friday, Sept. 13.", "The bell of Kasby cracked on September 13, 2030."),
        Pair(
            "The bell of Kasby cracked on Friday, Sept. 13.", "The bell of Kasby cracked last autumn, on 13 September."
        ),
    ],
)
ANNIVERSARIES = Line(
    "anniversaries",
    "D201",
    found=[
        Pair(
            "The dam at Velm burst on May 6, 2021, drowning a herd.",
            "The dam at Velm burst on May 9, 2021, drowning a herd.",
        ),
        Pair("Ada Moss was born in Kasby on 3 March 1990.", "Ada Moss was born in Kasby on 13 March 1990."),
    ],
    silent=[
        Pair("The dam at Velm burst on May 6, 2021.", "On Tuesday Velm marked ten years since the dam burst."),
        Pair(
            "The dam at Velm burst on May 6, 2021.", "Bells rang in Velm on May 6, 2031, ten years after the dam burst."
        ),
        Pair(
            "The dam at Velm burst on May 6, 2021, and drowned the sheep of two farms.",
            "Tuesday is the tenth anniversary of the day on which the dam at Velm burst and drowned the sheep.",
        ),
    ],
)
THE_DAY_OF_A_VERB = Line(
    "a day and its verb",
    "D201",
    found=[
        Pair(
            "The missing bishop was found Saturday in a barn near Selm.",
            "The missing bishop was found Sunday in a barn near Selm.",
        ),
        Pair(
            "Fire broke out in the Velby tannery on Saturday night.",
            "Fire broke out in the Velby tannery on Friday night.",
        ),
        Pair(
            "The council of Velm will vote on the tax on Thursday.",
            "The council of Velm will vote on the tax on Friday.",
        ),
    ],
    silent=[
        Pair("The Velm man was arrested on Friday.", "The Velm man was charged on Monday."),
        Pair(
            "Police said Monday that the missing bishop was found in a barn near Selm.",
            "The missing bishop was found Sunday in a barn near Selm.",
        ),
        Pair(
            "A lorry had hit the Kasby bridge, the sheriff told reporters Monday.",
            "A lorry hit the Kasby bridge on Sunday, the sheriff told reporters.",
        ),
        Pair(
            "The zoo at Dorn announced on Monday the birth of a panda.",
            "The panda of the zoo at Dorn was born on Saturday, the zoo announced.",
        ),
        Pair(
            "The council of Velm will vote on the tax on Thursday.",
            "The council of Velm voted on the tax on Friday.",
            (TUESDAY, "2031-05-10"),
        ),
        Pair(
            "Rivermen will play the winner of Friday's match between Dorn and Velsing.",
            "Rivermen will play on Saturday against the winner of Dorn and Velsing.",
        ),
        Pair(
            "By Saturday divers had reached the wreck of the ferry Marit off Dorn.",
            "By Sunday divers had reached the wreck of the ferry Marit off Dorn.",
        ),
    ],
)


@on_both_sides(ZONES, RELATIVE_DAYS, ANOTHER_YEAR, ANNIVERSARIES, THE_DAY_OF_A_VERB)
def test_one_day_or_two(extract: Extract, pair: Pair, expected: list[str]) -> None:
    assert warnings(extract, pair) == expected
