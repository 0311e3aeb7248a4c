"""The smaller of two figures is a part of the larger: some of those counted, a stretch of the time, one less."""

from __future__ import annotations

from tests.check.line import Extract, Line, Pair, on_both_sides, warnings

PART_AND_TOTAL = Line(
    "part against total",
    "N201",
    found=[
        Pair(
            "Nine climbers were on the ridge of Mount Harrow when the rope broke.",
            "Six climbers were on the ridge of Mount Harrow when the rope broke.",
        ),
        Pair(
            "Four of the nine climbers on Mount Harrow had no rope.",
            "Six of the nine climbers on Mount Harrow had no rope.",
        ),
        Pair(
            "Four of the nine climbers on Mount Harrow had no rope.",
            "Four of the seven climbers on Mount Harrow had no rope.",
        ),
    ],
    silent=[
        Pair(
            "Nine climbers were on the ridge of Mount Harrow when the rope broke.",
            "Four of the climbers were on the ridge of Mount Harrow when the rope broke.",
        ),
        Pair(
            "Four of the nine climbers on Mount Harrow had no rope.", "The nine climbers on Mount Harrow had no rope."
        ),
        Pair("Of the 60 pupils at Kasby school, 22 were ill.", "The Kasby school has 60 pupils."),
        Pair(
            "The Brennick regiment lost 40 horses in the flood.",
            "The Brennick regiment lost 40 horses in the flood, 12 of them mares.",
        ),
        Pair("Two other boats were towed to Dorn.", "Five boats were towed to Dorn."),
        Pair("The navy seized 12 Danish and 11 Dutch trawlers off Dorn.", "The navy seized 23 trawlers off Dorn."),
    ],
)
ALL_BUT_ONE = Line(
    "all but the one who is named",
    "N201",
    found=[
        Pair(
            "Rolf Marek and his five brothers rebuilt the mill at Hallow.",
            "Rolf Marek and his two brothers rebuilt the mill at Hallow.",
        ),
    ],
    silent=[
        Pair(
            "Three brothers rebuilt the mill at Hallow with their own hands.",
            "Rolf Marek and his two brothers rebuilt the mill at Hallow with their own hands.",
        ),
    ],
)
A_STRETCH = Line(
    "a stretch of the time",
    "N201",
    found=[
        Pair(
            "Lightning struck the chapel at Selm 14 times during the storm.",
            "Lightning struck the chapel at Selm 41 times in the storm.",
        ),
    ],
    silent=[
        Pair(
            "The Rivermen of Dorn scored 12 points during the last minute against Velsing.",
            "The Rivermen of Dorn scored 23 points against Velsing.",
        ),
    ],
)
TOLD_BEFORE = Line(
    "a figure told before",
    "N201",
    found=[
        Pair(
            "Thirteen points put the Rivermen of Dorn ahead of Velsing.",
            "The Rivermen of Dorn had 31 points to put them ahead of Velsing.",
        ),
    ],
    silent=[
        Pair(
            "Those ten points put the Rivermen of Dorn ahead of Velsing.",
            "The Rivermen of Dorn had 31 points to put them ahead of Velsing.",
        ),
    ],
)


@on_both_sides(PART_AND_TOTAL, ALL_BUT_ONE, A_STRETCH, TOLD_BEFORE)
def test_a_part_or_the_whole(extract: Extract, pair: Pair, expected: list[str]) -> None:
    assert warnings(extract, pair) == expected
