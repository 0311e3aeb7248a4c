"""N103 parts-total: lists that add up and lists that do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.check.rules.n103_parts_total import parts_total
from factcheck.records import Extraction


@pytest.mark.parametrize(
    ("text", "expected", "severity"),
    [
        ("The fleet has 60 boats: 30 trawlers, 20 ferries and 12 tugs.", "62", "error"),
        ("The choir, made up of 18 altos, 20 tenors and 9 basses, has sung.", None, None),
        ("The choir has 48 singers, made up of 18 altos, 20 tenors and 9 basses.", "47", "error"),
        ("Of the 40 votes cast, 21 were for it, 12 were against and 9 were blank.", "42", "error"),
        ("The shop sold 50 lamps, including 20 red, 18 blue and 15 green ones, and nothing else.", "53", "error"),
        ("Divers raised 30 chests. 12 were empty, 11 were full and 9 were broken; no others were seen.", "32", "error"),
        ("Of 300 delegates, 120 came by bus, 100 by train and 90 on foot.", "310", "warning"),
        ("There were 45 entries; 20 from Ruritania, 15 from Sarnia and 12 from Oz.", "47", "warning"),
        ("In all 45 came, 20 of them men, 15 women and 12 children.", "47", "warning"),
        ("The boat carried 12 men, 8 women and 3 children, 25 in all.", "23", "error"),
        ("Among the 90 tested in Velm, 40 were well, 31 were ill and 26 were tired.", "97", "warning"),
        ("All 60 of the rowers voted, 31 for the strike and 26 against it.", "57", "warning"),
        ("Pirates freed 44 hostages, 21 women and 27 men.", "48", "warning"),
        ("The storm hurt 49, 30 by glass and the other 24 by smoke.", "54", "error"),
        ("She got 70 votes in favour, 21 against and 12 abstentions, with all 98 members present.", "103", "error"),
        ("There were 140 passengers and a crew of eight, 158 people in all.", "148", "error"),
        ("Together the 30 men, 12 women and 9 boys of Velm make 56 souls.", "51", "error"),
        ("By noon 60 wells had been dug. Of those, 30 were dry, 21 gave salt water and 14 gave oil.", "65", "warning"),
        ("The herd, 67 animals in all, is made up of 30 cows, 20 goats and 12 mules.", "62", "error"),
        ("The 61 letters from Velm were about noise (30), smoke (21) and dogs (14).", "65", "warning"),
        ("Guards seized 40 birds, comprising 25 geese, 16 ducks and 11 swans.", "52", "error"),
        ("Velm won 13 medals: 7 gold, 9 silver and 4 bronze.", "20", "error"),
        ("Velm owns 13 boats: 7 rowing boats, 9 sailing boats and 4 patrol boats.", "20", "error"),
        ("A total of 84 singers came, 41 from Velm, 29 from Dorn and 18 from abroad.", "88", "warning"),
        ("The inn sold 84 dinners (41 with eel, 29 with cod, 18 with neither).", "88", "warning"),
        ("Of the 84 shells found, 41 were from one gun, 29 from a second and 18 from a third.", "88", "warning"),
        ("Of the 84 guests, 41 are children under 12, 29 are teachers and 18 are cooks.", "88", "warning"),
        ("The lane has 84 houses, 41 on one side and 47 on the other.", "88", "error"),
        ("The court ruled on 84 appeals, upholding 41, rejecting 29 and sending 18 back.", "88", "warning"),
        ("Moss lost 21 of its 60 boats and keeps 49.", "70", "error"),
        ("The club sold 21 of the 60 boats, leaving just 49.", "70", "error"),
        ("With 41 yeas and 29 nays, all 75 members voted.", "70", "error"),
        ("Nearly 840 homes were dark, 410 in Velm, 290 in Dorn and 180 in Pell, for 830 in all.", "880", "error"),
        (
            "It cost 331 million crowns: 211 million from the state, 83 million from Velm and 22 million from Dorn.",
            "316,000,000",
            "error",
        ),
        (
            "The grant of $29 million went in three: $12 million, $9 million and the remaining $5 million.",
            "26,000,000",
            "error",
        ),
    ],
)
def test_parts_that_do_not_add_up(
    extract: Callable[..., Extraction], text: str, expected: str | None, severity: str | None
) -> None:
    flags = list(parts_total.run(extract(text)))
    assert [(flag.expected, flag.severity) for flag in flags] == ([(expected, severity)] if expected else [])


@pytest.mark.parametrize(
    "text",
    [
        "The fleet has 60 boats: 30 trawlers, 20 ferries and 10 tugs.",
        "A total of 88 singers came, 41 from Velm, 29 from Dorn and 18 from abroad.",
        "The yard cut 86 jobs in Velm, 41 in Dorn, 29 in Pell and 18 in Lund.",
        "Of the 88 shells found, 41 were from one gun, 29 from another and 18 from a third.",
        "The inn sold 88 dinners (41 with eel, 29 with cod, 18 with neither).",
        "The inn sold 88 dinners (41 with eel, 12 with cod).",
        "The inn has 88 beds (41 in use).",
        "Of the 88 guests, 41 are children under 12, 29 are teachers and 18 are cooks.",
        "The lane has 88 houses, 41 on one side and 47 on the other.",
        "The court ruled on 88 appeals, upholding 41, rejecting 29 and sending 18 back.",
        "The yard hired 88 smiths, including 41 women, 29 Swedes and 12 clerks.",
        "Moss lost 21 of its 60 boats and keeps 39.",
        "Moss lost 21 of its 60 boats, leaving 15 sailors without work.",
        "With 41 yeas and 34 nays, all 75 members voted.",
        "The 41 boats and 29 carts are gone; all 75 sailors are safe.",
        "Nearly 840 homes were dark, 410 in Velm, 290 in Dorn and 130 in Pell, for 830 in all.",
        "At least 50 guests fell ill, among them 14 cooks and six waiters.",
        "The shop sold 50 lamps, including 20 red, 18 blue and 9 green ones.",
        "Of the 20 hurt, 15 were women and 12 were tourists.",
        "Of the 90 guests, 12 were cooks, 9 were bakers and 3 were grocers.",
        "The army has 700,000 soldiers and another 4.5 million in reserve, 5,200,000 in all.",
        "About 60 boats came: 30 trawlers, 20 ferries and 12 tugs.",
        "He has three cars: two vans, four doors and five keys.",
        "The firm has 5,000 workers: 2,100 in Leeds, 1,800 in York and 1,000 in Hull.",
        "The agency employs 45 guards, 20 cooks, 15 drivers and 12 clerks.",
        "Velm won 20 medals: 7 gold, 9 silver and 4 bronze.",
        "Velm won 30 medals: 7 gold, 9 silver and 4 bronze.",
        "Velm has 13 boats: 7 captains, 9 sheep and 4 tugs.",
        "It cost 316 million crowns: 211 million from the state, 83 million from Velm and 22 million from Dorn.",
        "The $20 million paid for doses: 12 million eels, 6 million cods and 5 million tins.",
        "They won 3-1, 2-1 and 2-0 in 12 days.",
        "The 61 letters from Velm were about noise (30), smoke (21) and dogs (10).",
        "Pirates freed 44 hostages, 20 women and 24 men.",
        "Pirates freed 44 hostages, 8 nurses and 5 cooks.",
        "All 20 of the crew lived, 5 with burns and 3 with broken ribs.",
        "The 12 men, 8 women and 3 children made 15 chairs.",
        "By noon 60 wells had been dug. Of those, 12 were dry, 9 gave salt water and 4 gave oil.",
    ],
)
def test_lists_that_are_fine(extract: Callable[..., Extraction], text: str) -> None:
    assert list(parts_total.run(extract(text))) == []
