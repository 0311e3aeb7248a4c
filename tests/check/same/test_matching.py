"""Figures of one thing in two reports: which of them cannot both be right, by the digits and units shown."""

from __future__ import annotations

from tests.check.line import Extract, Line, Pair, on_both_sides, warnings

SLIPS = Line(
    "a slip of the hand",
    "N201",
    found=[
        Pair(
            "The fire at the Kollmar sawmill destroyed 14 lorries and a crane.",
            "The fire at the Kollmar sawmill destroyed 41 lorries and a crane.",
        ),
        Pair(
            "The council of Ostrava Bay paid $3.4 million for the lighthouse.",
            "The council of Ostrava Bay paid $4.3 million for the lighthouse.",
        ),
        Pair(
            "The tunnel under Mount Harrow is 17 miles long and has two tubes.",
            "The tunnel under Mount Harrow is 71 miles long and has two tubes.",
        ),
        Pair(
            "The mill at Hallow, owned by Cy Dahl, employs 640 people.",
            "Cy Dahl's mill at Hallow employs 460 people.",
        ),
        Pair(
            "The ferry Marit was carrying 63 lorries when she caught fire off Dorn.",
            "There were 36 lorries on the ferry Marit when fire broke out on her off Dorn.",
        ),
        Pair(
            "Thieves took 14 paintings from the museum at Velby.",
            "The thieves left the museum at Velby with 41 paintings.",
        ),
        Pair(
            "The mayor of Velm won 56 percent of the vote.",
            "With 65 percent of the vote the mayor of Velm was elected again.",
        ),
    ],
    silent=[
        Pair(
            "The fire at the Kollmar sawmill destroyed 14 lorries and a crane.",
            "The fire at the Kollmar sawmill destroyed fourteen lorries and a crane.",
        ),
        Pair(
            "The tunnel under Mount Harrow is 17 miles long and has two tubes.",
            "The tunnel under Mount Harrow is 3 miles from the station at Velm and has two tubes.",
        ),
    ],
)
ROUNDING = Line(
    "rounding",
    "N201",
    found=[
        Pair(
            "The museum of Velsing paid $1.79 million for the Roman coins.",
            "The museum of Velsing paid about $2.5 million for the Roman coins.",
        ),
        Pair(
            "The flood swept 1,250 bales of hay into the Ister at Hallow.",
            "About 1,900 bales of hay were swept into the Ister at Hallow by the flood.",
        ),
        Pair(
            "The aqueduct carried around 8 million litres to Kasby in June.",
            "The aqueduct carried around 9 million litres to Kasby in June.",
        ),
    ],
    silent=[
        Pair(
            "The museum of Velsing paid $1.97 million for the Roman coins.",
            "The museum of Velsing paid about $2 million for the Roman coins.",
        ),
        Pair(
            "The library at Selm lent 5,117 books in the winter.", "The library at Selm lent 5,100 books in the winter."
        ),
        Pair(
            "The barge carried thousands of tyres to the port of Dorn.",
            "The barge carried 60 tyres to the port of Dorn.",
        ),
    ],
)
BOUNDS = Line(
    "bounds and ranges",
    "N201",
    found=[
        Pair(
            "The ferry Marit had more than 400 passengers aboard when it left Dorn.",
            "The ferry Marit had 310 passengers aboard when it left Dorn.",
        ),
        Pair("At least 900 lamps lit the pier at Selm.", "Just 640 lamps lit the pier at Selm."),
        Pair(
            "Between 40 and 60 tents were washed away at the Selm camp site.",
            "Exactly 85 tents were washed away at the Selm camp site.",
        ),
    ],
    silent=[
        Pair(
            "The ferry Marit had more than 400 passengers aboard when it left Dorn.",
            "The ferry Marit had 412 passengers aboard when it left Dorn.",
        ),
        Pair("Nearly 900 lamps lit the pier at Selm.", "In all 887 lamps lit the pier at Selm."),
        Pair("The hall at Selm holds up to 900 guests.", "The hall at Selm holds 640 guests."),
        Pair(
            "Between 40 and 60 tents were washed away at the Selm camp site.",
            "Some 52 tents were washed away at the Selm camp site.",
        ),
    ],
)
UNITS = Line(
    "one unit or two",
    "N201",
    found=[
        Pair(
            "The wreck of the Marit lies 12 nautical miles off Dorn.",
            "The wreck of the Marit lies 21 nautical miles off Dorn.",
        ),
        Pair("The Velm tannery was sold for A$40 million.", "The Velm tannery was sold for A$61 million."),
        Pair("The pylon at Selm is 60 feet tall.", "The pylon at Selm is 80 feet tall."),
        Pair("The pylon at Selm is 60 feet tall.", "The pylon at Selm is 28 metres tall."),
    ],
    silent=[
        Pair(
            "The wreck of the Marit lies 12 nautical miles off Dorn.", "The wreck of the Marit lies 14 miles off Dorn."
        ),
        Pair("The Velm tannery was sold for US$40 million.", "The Velm tannery was sold for A$61 million."),
        Pair("The pylon at Selm is 60 feet tall.", "The pylon at Selm is 18 metres tall."),
        Pair("The barge Marit carried 500 short tons of coal.", "The barge Marit carried 454 metric tons of coal."),
    ],
)
DUAL_UNITS = Line(
    "dual units",
    "N201",
    found=[
        Pair(
            "The road from Velm to Kasby is 12 miles (19 kilometers) long.",
            "The road from Velm to Kasby is 12 miles (29 kilometers) long.",
        ),
        Pair(
            "The new road that joins Velm and Kasby is 12 miles (19 km) long.",
            "At 29 km, the new road that joins Velm and Kasby is the longest.",
        ),
        Pair(
            "The road from Velm to Kasby is 12 miles (19 kilometers) long.",
            "The road from Velm to Kasby is 29 kilometers long.",
        ),
    ],
    silent=[
        Pair(
            "The road from Velm to Kasby is 12 miles (19 kilometers) long.",
            "The road from Velm to Kasby is 19 kilometers long.",
        ),
        Pair(
            "The road from Velm to Kasby is 12 miles (19 kilometers) long.",
            "The road from Velm to Kasby is 12 miles (19.3 kilometers) long.",
        ),
    ],
)
REPRINT = (
    "The lighthouse at Dorn was lit again on Monday after a winter of repairs. Its new lamp was cast in Velm and needed"
    " {} screws. “It shines farther than the old one ever did,” said its keeper, Orla Feldane. Dorn's harbour board"
    " paid for the lamp with money from the sale of an old pier."
)
REPRINTS = Line(
    "a reprint with a correction",
    "N201",
    found=[Pair(REPRINT.format(214), REPRINT.format(241), ("2031-05-06", "2031-05-07"))],
    silent=[Pair(REPRINT.format(214), REPRINT.format(214), ("2031-05-06", "2031-05-07"))],
)


@on_both_sides(SLIPS, ROUNDING, BOUNDS, UNITS, DUAL_UNITS, REPRINTS)
def test_one_value_or_two(extract: Extract, pair: Pair, expected: list[str]) -> None:
    assert warnings(extract, pair) == expected
