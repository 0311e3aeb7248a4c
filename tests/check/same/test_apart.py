"""Like sentences of two things: another event, place, person, bearer, fate, rate, or another thing that is counted."""

from __future__ import annotations

from tests.check.line import Extract, Line, Pair, on_both_sides, warnings

DIFFERENT_EVENTS = Line(
    "different events",
    "N201",
    found=[
        Pair(
            "A grain barge sank off Brennick on Sunday, drowning 12 sailors from Velm.",
            "A grain barge sank off Brennick on Sunday, drowning 21 sailors from Velm.",
        ),
        Pair(
            "A grain barge sank off Velm, spilling 40 tons of rye.",
            "A grain barge sank off Velm, spilling 90 tons of rye.",
        ),
        Pair(
            "Ada Moss paid $40,000 for a stall on the fish market.",
            "Ada Moss paid $90,000 for a stall on the fish market.",
        ),
        Pair("A tornado tore 300 roofs off in Kasby in 2027.", "A tornado tore 120 roofs off in Kasby in 2027."),
    ],
    silent=[
        Pair(
            "A grain barge sank off Brennick on Sunday, drowning 12 sailors.",
            "A grain barge sank off Brennick in 2009, drowning 30 sailors.",
        ),
        Pair(
            "A grain barge sank off Velm, spilling 40 tons of rye.",
            "A grain barge sank off Kasby, spilling 90 tons of rye.",
        ),
        Pair(
            "Ada Moss paid $40,000 for a stall on the fish market.",
            "Ida Horn paid $90,000 for a stall on the fish market.",
        ),
        Pair("A tornado tore 300 roofs off in Kasby in 2019.", "A tornado tore 120 roofs off in Kasby in 2027."),
        Pair(
            "Ada Moss of Velm won 14 ribbons at the Selm dog show.",
            "Ida Horn of Velm won nine ribbons at the Selm dog show.",
        ),
    ],
)
BEARERS = Line(
    "whose figure it is",
    "N201",
    found=[
        Pair("Shares of Moss Lines closed at $14 in Velby.", "Shares of Moss Lines closed at $41 in Velby."),
        Pair(
            "Horn Dairy reported a loss of $4 million in Velby.", "Horn Dairy reported a loss of $9 million in Velby."
        ),
    ],
    silent=[
        Pair("Shares of Moss Lines closed at $14 in Velby.", "Shares of Horn Dairy closed at $41 in Velby."),
        Pair(
            "Moss Lines reported a loss of $4 million in Velby.", "Horn Dairy reported a loss of $9 million in Velby."
        ),
        Pair("Ida Moss, 71, lost her barn in the flood.", "Her husband, Olaf Moss, 74, lost his boat in the flood."),
        Pair("The owner, Jan Horn, 52, was asleep.", "The owner's daughter, Tilde Horn, 19, was asleep."),
    ],
)
WHO_IS_COUNTED = Line(
    "who is counted",
    "N201",
    found=[
        Pair(
            "The avalanche at Mount Harrow on Sunday killed nine skiers on the north face.",
            "The avalanche at Mount Harrow on Sunday killed six skiers on the north face.",
            ("2031-05-05", "2031-05-06"),
        ),
        Pair(
            "The riot in Velby on Sunday left nine people hurt, one of them a nurse.",
            "The riot in Velby on Sunday left four people hurt, one of them a nurse.",
            ("2031-05-05", "2031-05-06"),
        ),
    ],
    silent=[
        Pair(
            "Six people died in the shooting at the Brennick cannery.",
            "A clerk killed five people at the Brennick cannery and then shot himself.",
        ),
        Pair(
            "A clerk shot five people dead at the Brennick cannery before he killed himself.",
            "Six people, the gunman among them, were shot dead at the Brennick cannery.",
        ),
        Pair(
            "The avalanche at Mount Harrow killed six skiers on the north face.",
            "The avalanche at Mount Harrow injured nine skiers on the north face.",
        ),
        Pair(
            "A clerk shot nine people at the Brennick cannery.", "A clerk killed five people at the Brennick cannery."
        ),
        Pair(
            "The riot in Velby on Sunday left nine people in custody.",
            "The riot in Velby on Sunday left four people hurt.",
        ),
    ],
)
RATES = Line(
    "rates",
    "N201",
    found=[
        Pair(
            "The pit at Kollmar ships 250 tons of salt an hour.", "The pit at Kollmar ships 520 tons of salt an hour."
        ),
        Pair("The bakery in Velm sells 300 loaves a day.", "The bakery in Velm sells 500 loaves a day."),
    ],
    silent=[
        Pair(
            "The pit at Kollmar ships 250 tons of salt an hour.", "The pit at Kollmar ships 6,000 tons of salt a day."
        ),
        Pair("The bakery in Velm sells 300 loaves a day.", "The bakery in Velm sells 2,100 loaves a week."),
    ],
)
CHANGE_AND_LEVEL = Line(
    "rose 3 percent, rose to 3 percent",
    "N201",
    found=[
        Pair(
            "Rents in Brennick rose 3 percent over the winter.", "Rents in Brennick rose by 9 percent over the winter."
        ),
        Pair("The bank of Norland raised its rate to 3 percent.", "The bank of Norland raised its rate to 5 percent."),
        Pair("Rents in Velm rose 3 percent from a year before.", "Rents in Velm rose 9 percent from a year before."),
        Pair(
            "Unemployment in Norland fell to 4.1 percent in April.",
            "In April unemployment in Norland fell to 4.7 percent.",
        ),
    ],
    silent=[
        Pair(
            "Rents in Brennick rose 3 percent over the winter.", "Rents in Brennick rose to 9 percent over the winter."
        ),
        Pair("The price of rye rose from $75 to $90 a ton in Velm.", "The price of rye rose by $15 a ton in Velm."),
        Pair("Rents in Velm rose 3 percent from a month before.", "Rents in Velm rose 9 percent from a year before."),
    ],
)
WHAT_IS_COUNTED = Line(
    "what is counted",
    "N201",
    found=[
        Pair(
            "The vicar of Selm married 14 couples on the beach.", "The vicar of Selm married 41 couples on the beach."
        ),
        Pair(
            "Some 30 youths painted the lighthouse at Dorn in one night.",
            "Some 13 teenagers painted the lighthouse at Dorn in one night.",
        ),
    ],
    silent=[
        Pair("The vicar of Selm married 14 couples on the beach.", "The vicar of Selm married 28 people on the beach."),
        Pair(
            "Norland carried out three launches at Selm this week.",
            "Norland launched seven rockets at Selm this week.",
        ),
        Pair(
            "Norland has sent up 12 rockets from Selm this year.",
            "Norland has sent up 30 satellites from Selm this year.",
        ),
        Pair(
            "The frost kept 11 schools in Kasby shut for a week.",
            "The frost kept 40 pupils in Kasby at home for a week.",
        ),
    ],
)


@on_both_sides(DIFFERENT_EVENTS, BEARERS, WHO_IS_COUNTED, RATES, CHANGE_AND_LEVEL, WHAT_IS_COUNTED)
def test_one_thing_or_two(extract: Extract, pair: Pair, expected: list[str]) -> None:
    assert warnings(extract, pair) == expected
