"""D201 date-conflict: one happening with two days, and happenings that each have their own."""

from __future__ import annotations

import pytest

from factcheck.check.corpus import Corpus
from factcheck.check.rules.d201_date_conflict import date_conflict
from tests.check.line import TUESDAY, Extract, Line, Pair, laid_side_by_side, on_both_sides, warnings

ONCE_ONLY = Line(
    "what happens once and what is done day by day",
    "D201",
    found=[
        Pair("The ferry Marit sank off Selm on Monday.", "Off Selm the old ferry Marit sank on Saturday, police said."),
        Pair(
            "Novelist Ines Tolland of Selm died on Saturday, aged 92.",
            "Ines Tolland, the novelist of Selm, died on Monday at the age of 92.",
            ("2031-05-05", "2031-05-07"),
        ),
    ],
    silent=[
        Pair(
            "Premier Bo Moss on Monday vowed to hunt down the raiders of the Selm bank.",
            "Premier Bo Moss of Brennick vowed again on Friday to find the raiders of the Selm bank.",
            ("2031-05-06", "2031-05-10"),
        ),
        Pair(
            "Shares of Velm Grain fell in heavy trading in Selm on Monday.",
            "In light trading in Selm on Tuesday, shares of Velm Grain fell.",
            ("2031-05-06", "2031-05-07"),
        ),
        Pair(
            "Bo Moss had asked for more ferries in a letter to the harbour board of Selm, dated April 28.",
            "The board has opened a letter of Bo Moss, dated May 3, about a pier of stone.",
            ("2031-04-30", "2031-05-06"),
        ),
    ],
)
PARTIES = Line(
    "who did it",
    "D201",
    found=[
        Pair(
            "The Velm council on Monday sharply condemned the raid on the ferries of Selm.",
            "On Sunday the Velm council condemned the raid on the two ferries of Selm.",
        ),
    ],
    silent=[
        Pair(
            "The Velm council on Monday sharply condemned the raid on the ferries of Selm.",
            "On Sunday the Dorn council condemned the raid on the two ferries of Selm.",
        ),
    ],
)
TERMS = Line(
    "terms",
    "D201",
    found=[
        Pair(
            "The pool in Selm was closed on Monday because of a broken pump.",
            "Because of a pump the pool in Selm was closed on Saturday.",
        ),
    ],
    silent=[
        Pair(
            "The pool in Selm is closed until Monday because of a broken pump.",
            "Because of a pump the pool in Selm stays closed until Thursday.",
        ),
        Pair("Selm's tax bills fall due Friday, the town said.", "The tax bills of Selm will fall due on Thursday."),
    ],
)
SLIPS = Line(
    "a slip and another date",
    "D201",
    found=[
        Pair("The dam above Selm burst on May 13, 1984.", "It was on May 23, 1984 that the dam above Selm burst."),
        Pair("The dam above Selm burst on May 13, 1984.", "It was on May 13, 1948 that the dam above Selm burst."),
        Pair("The dam above Selm burst on May 13, 1984.", "It was on June 13, 1984 that the dam above Selm burst."),
    ],
    silent=[
        Pair(
            "The dam above Selm burst on May 13, 1984, and drowned the tulips.",
            "Nobody slept on July 2, 1984, when the dam above Selm burst.",
        ),
        Pair(
            "The dam above Selm burst on May 13, 1984, and drowned the tulips.",
            "Nobody slept on March 2, 1723, when the dam above Selm burst.",
        ),
        Pair("The dam above Selm burst on April 13, 1984.", "Since the dam above Selm burst on April 13, all is mud."),
    ],
)
REMEMBERED = Line(
    "anniversaries",
    "D201",
    found=[],
    silent=[
        Pair(
            "The dam above Selm burst on May 6, 2021.",
            "Bells rang on May 6, 2031, ten years after the dam above Selm burst.",
        ),
        Pair(
            "The dam above Selm burst on a Friday.",
            "Selm marked the anniversary of the day the dam burst on Monday.",
        ),
    ],
)
HOURS = Line(
    "clock times of one day",
    "D201",
    found=[
        Pair(
            "The comet passed over Selm at 1:30 a.m. on Tuesday.",
            "Over Selm the comet passed at 4:30 a.m. on Tuesday.",
        ),
    ],
    silent=[
        Pair(
            "The comet passed over Selm at 1:30 a.m. on Tuesday.",
            "Over Selm the comet passed at about 2 a.m. on Tuesday.",
        ),
        Pair(
            "The comet passed over Selm at 6:30 a.m. EDT on Tuesday.",
            "Over Selm the comet passed at 10:30 a.m. GMT on Tuesday.",
        ),
        Pair(
            "The council of Selm met at 10 a.m. on Tuesday to speak of the comet.",
            "The council of Selm voted at 5 p.m. on Tuesday on the name of the comet.",
        ),
    ],
)
ITS_WORD = Line(
    "the word and the deed",
    "D201",
    found=[
        Pair(
            "King Olaf announced on Monday that Selm would get a mint.",
            "King Olaf announced on Sunday that a mint would come to Selm.",
        ),
    ],
    silent=[
        Pair(
            "King Olaf of Dorn said on Monday that Selm would get a mint and a lighthouse.",
            "King Olaf said on Sunday that he had dreamt of a mint in the hills.",
        ),
        Pair(
            "Police said Monday that the missing goat was found in a barn near Selm.",
            "The missing goat was found Sunday in a barn near Selm.",
        ),
    ],
)


@on_both_sides(ONCE_ONLY, PARTIES, TERMS, SLIPS, REMEMBERED, HOURS, ITS_WORD)
def test_one_day_or_two(extract: Extract, pair: Pair, expected: list[str]) -> None:
    assert warnings(extract, pair) == expected


@pytest.mark.parametrize(
    ("pair", "told"),
    [
        pytest.param(ONCE_ONLY.found[0], "(sink) differently: 2031-05-03 or 2031-05-05", id="days"),
        pytest.param(HOURS.found[0], "(pass) differently: 2031-05-06 01:30 or 2031-05-06 04:30", id="hours"),
    ],
)
def test_the_message_tells_what_differs(extract: Extract, pair: Pair, told: str) -> None:
    (flag,) = date_conflict.run(laid_side_by_side(extract, pair))
    assert flag.message.endswith(told)


def test_all_articles_with_a_day_are_one_finding_the_rarest_day_first(extract: Extract) -> None:
    days = ("Monday", "Saturday", "Monday")
    story = "The ferry Marit sank off Selm on {}. Its captain, Orla Feldane, swam to the lighthouse of Selm."
    reports = [
        extract(story.format(day), id=f"a{number}", path=f"a{number}.txt", published=TUESDAY)
        for number, day in enumerate(days)
    ]
    (flag,) = date_conflict.run(Corpus.of(reports))
    assert [side.article for side in flag.sides] == ["a1", "a0", "a2"]
