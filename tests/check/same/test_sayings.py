"""One saying in two reports: its words and its speaker, as extraction finds them."""

from __future__ import annotations

from tests.check.line import Extract, Line, Pair, on_both_sides, warnings

SAID = "We will rebuild the pier before the first frost and paint it green"
BY_MOSS = f"“{SAID},” Ada Moss said."
WORDS = Line(
    "partial and spliced quotations",
    "Q201",
    found=[
        Pair(BY_MOSS, BY_MOSS.replace("will rebuild", "will not rebuild")),
        Pair(BY_MOSS, BY_MOSS.replace("pier", "tower")),
        Pair(BY_MOSS.replace("the pier", "the long wooden pier"), BY_MOSS),
    ],
    silent=[
        Pair(BY_MOSS, "Ada Moss said they would “rebuild the pier before the first frost.”"),
        Pair(BY_MOSS.replace("the pier", "it"), BY_MOSS.replace("the pier", "[the pier]")),
        Pair(BY_MOSS, BY_MOSS.replace("before the first frost", "…")),
        Pair(BY_MOSS.replace("We will", "We're gonna"), BY_MOSS.replace("We will", "We are going to")),
        Pair(BY_MOSS, BY_MOSS.replace(" and paint", ",” Ada Moss said, “and paint").replace(",” Ada Moss said.", ".”")),
        Pair(BY_MOSS, "“We will rebuild nothing at all until the lawyers have gone home,” Ada Moss said."),
    ],
)
SPEAKERS = Line(
    "speakers",
    "Q202",
    found=[Pair(BY_MOSS, BY_MOSS.replace("Ada Moss", "Ida Horn"))],
    silent=[
        Pair(BY_MOSS.replace("Ada", "Robert"), BY_MOSS.replace("Ada", "Bob")),
        Pair(BY_MOSS, BY_MOSS.replace("Ada Moss said", "said Mayor Moss")),
        Pair(BY_MOSS, f"Ada Moss walked along the beach. {BY_MOSS.replace('Ada Moss', 'she')}"),
        Pair(
            BY_MOSS.replace("Ada Moss", "the Harbour Board"),
            BY_MOSS.replace("Ada Moss", "a spokesman for the Harbour Board"),
        ),
        Pair(
            BY_MOSS.replace("Ada Moss", "the Pentagon"), BY_MOSS.replace("Ada Moss", "a Defense Department spokesman")
        ),
    ],
)


@on_both_sides(WORDS, SPEAKERS)
def test_one_saying_or_two(extract: Extract, pair: Pair, expected: list[str]) -> None:
    assert warnings(extract, pair) == expected
