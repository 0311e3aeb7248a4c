"""Figures of one thing in two units: converted where that is certain, left alone where it is not."""

from __future__ import annotations

from tests.check.line import Extract, Line, Pair, on_both_sides, warnings

LENGTHS = Line(
    "lengths, areas and weights",
    "N201",
    found=[
        Pair("The tunnel under Mount Harrow is 30 miles long.", "The tunnel under Mount Harrow is 60 km long."),
        Pair("The fire at Kollmar burned 1,000 acres of pine.", "The fire at Kollmar burned 800 hectares of pine."),
        Pair("The gale reached 60 mph on the pier at Selm.", "The gale reached 60 km/h on the pier at Selm."),
    ],
    silent=[
        Pair("The tunnel under Mount Harrow is 30 miles long.", "The tunnel under Mount Harrow is 48 km long."),
        Pair("The fire at Kollmar burned 1,000 acres of pine.", "The fire at Kollmar burned 405 hectares of pine."),
        Pair("The gale reached 60 mph on the pier at Selm.", "The gale reached 97 km/h on the pier at Selm."),
    ],
)
SHARES = Line(
    "shares",
    "N201",
    found=[
        Pair("One in five dockers in Velby is over 60.", "Forty percent of the dockers in Velby are over 60."),
        Pair(
            "One in five lamps on the pier at Selm is broken.",
            "Some 35 percent of lamps on the pier at Selm are broken.",
        ),
        Pair(
            "The rate of measles in Hallow is 45 cases per 100,000 pupils.",
            "The rate of measles in Hallow is 54 cases per 100,000 pupils.",
        ),
    ],
    silent=[
        Pair(
            "One in five lamps on the pier at Selm is broken.",
            "Some 20 percent of lamps on the pier at Selm are broken.",
        ),
        Pair(
            "The rate of measles in Hallow is 45 cases per 100,000 pupils.",
            "The rate of measles in Hallow is 0.045 percent of pupils.",
        ),
    ],
)
RATES = Line(
    "rates and lengths of time",
    "N201",
    found=[
        Pair(
            "The keeper of the lighthouse at Dorn earns $2,000 a month.",
            "The keeper of the lighthouse at Dorn earns $36,000 a year.",
        ),
        Pair(
            "The strike at the Kollmar sawmill lasted three days.", "The strike at the Kollmar sawmill lasted 48 hours."
        ),
    ],
    silent=[
        Pair(
            "The keeper of the lighthouse at Dorn earns $2,000 a month.",
            "The keeper of the lighthouse at Dorn earns $24,000 a year.",
        ),
        Pair(
            "The Kollmar sawmill turns out 12 tonnes a day of pellets.",
            "The Kollmar sawmill turns out 3,000 tonnes a year of pellets.",
        ),
        Pair(
            "The strike at the Kollmar sawmill lasted three days.", "The strike at the Kollmar sawmill lasted 72 hours."
        ),
        Pair(
            "The baker of Selm was in jail for almost four years.",
            "The baker of Selm was in jail for three years and 11 months.",
        ),
        Pair("The Velm tannery was sold for $40 million.", "The Velm tannery was sold for €35 million."),
    ],
)
NO_CLAIMS = Line(
    "labels and margins",
    "N201",
    found=[Pair("The regatta at Selm drew 12 yachts.", "The regatta at Selm drew 21 yachts.")],
    silent=[
        Pair(
            "The ferry race at Dorn: 1. Marit. 2. Ister. 3. Kasby. 4. Harrow.",
            "The ferry race at Dorn: 1. Ister. 2. Marit. 3. Harrow. 4. Kasby.",
        ),
        Pair(
            "Selm's poll: margin of error plus or minus 3 percentage points.",
            "Selm's poll: margin of error plus or minus 5.5 percentage points.",
        ),
    ],
)


@on_both_sides(LENGTHS, SHARES, RATES, NO_CLAIMS)
def test_one_value_in_two_units(extract: Extract, pair: Pair, expected: list[str]) -> None:
    assert warnings(extract, pair) == expected
