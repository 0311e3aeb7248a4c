"""N104 headline-body: figures of headlines that the body contradicts, and those that it bears out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.check.rules.n104_headline_body import headline_body
from factcheck.records import Block, Extraction

Extract = Callable[..., Extraction]

CONTRADICTED = [
    ("a count", "Five sailors rescued off Dorn", "The coast guard pulled four sailors from the water off Dorn."),
    (
        "dead and killed",
        "7 dead, 2 critical in berry farm blaze near Velm",
        "Three people were killed and two others critically injured in a blaze on Monday at a berry farm near Velm.",
    ),
    (
        "finer than the body",
        "Moss Boats announces job cuts of 10,010",
        "The job cuts at Moss Boats come to 10,000 by next spring, the shipyard said.",
    ),
    (
        "an age between commas",
        "Woman, 27, charged in blaze at Velm sports bar",
        "A 29-year-old woman was arrested and charged after a blaze that hurt four people at a sports bar in Velm.",
    ),
    (
        "fewer words than the site's name",
        "Two sailors held at Dorn - Velm News, Weather and Harbour Radio",
        "Police held three sailors at Dorn on Monday.",
    ),
    (
        "a fate in a clause of its own",
        "Boy killed, nine others injured in Dorn blaze",
        "A blaze at a mill in Dorn killed a boy of six and injured five others.",
    ),
    (
        "few words in common, but the opening",
        "Tram jumps rails in Dorn, eleven dead",
        "A night tram left its track near Velm on Sunday, killing seven people and injuring 52.",
    ),
    (
        "some of the dead",
        "Two dead in berry farm blaze near Velm",
        "Three people died in a blaze at a berry farm near Velm. Two men died at once, and a woman died later.",
    ),
    (
        "swapped digits",
        "Ferry back in port after losing a propeller; 117 aboard",
        "The ferry landed in Velm at noon with 171 people on board, the harbour master said.",
    ),
    (
        "the only such figure",
        "Sluices open above Dorn; 42 hamlets on alert",
        "The water board opened two gates on Monday. It warned 26 hamlets.",
    ),
    (
        "no death of the one who did it",
        "Four rifles found beside man who shot himself in Velm",
        "Police found three rifles beside the man who shot himself in Velm on Monday.",
    ),
    ("words behind both", "8 ways to cook an eel", "Here are five ways to cook one, tried out in Velm."),
    ("a compound", "Smuggler gets 72-month term", "Judge Lund imposed a 52-month term on Monday, and called it mild."),
    ("one unit", "After 29-hour debate, Dorn bans eels", "For 39 hours, seven members kept up the debate."),
    (
        "one bound on both sides",
        "More than 70 rowers plan a walkout",
        "Moss may lose more than 100 rowers, a letter says.",
    ),
    (
        "an opening noun",
        "Moss wins all 46 rowers",
        "Moss is ahead in Velm, where all 66 rowers and 14 cooks chose her.",
    ),
    (
        "far above a bound",
        "Blast in Dorn kills at least 86",
        "A blast in Dorn killed at least 80. The last killed 130.",
    ),
    ("a number in a name", "Dorn buys 22 new Moss 877 trams", "Dorn has bought 22 new Moss 787 trams, built in Velm."),
    ("a small number in a name", "Guests leave Motel 2", "Motel 6 gave two lists of guests to the police."),
    ("a number in a compound", "Dorn votes on a four-party list", "The vote in Dorn is held on a two-party list."),
    ("a number that is dialled", "Boy called 119 from the mill", "The boy called 191 at noon, and a nurse came."),
    (
        "printed again",
        "Fire kills two sailors in Dorn\nFire kills six sailors in Dorn",
        "The blaze broke out at noon, and the harbour was shut until the evening.",
    ),
]
BORNE_OUT = [
    ("the figure", "Four sailors rescued off Dorn", "The coast guard pulled four sailors from the water off Dorn."),
    (
        "rounded",
        "Moss Boats announces job cuts of 10,000",
        "The job cuts at Moss Boats come to 10,010 by next spring, the shipyard said.",
    ),
    (
        "the gunman counted too",
        "Gunman leaves 4 dead in Velm mill",
        "A man killed three people in a mill in Velm before he shot himself, police in the town said on Monday.",
    ),
    (
        "killed here, hurt there",
        "3 dead in berry farm blaze near Velm",
        "Three people were killed in a blaze on Monday at a berry farm near Velm. Five people were injured in it.",
    ),
    (
        "the age of another",
        "Woman, 27, charged in blaze at Velm sports bar",
        "A 34-year-old man was hurt in a blaze at a sports bar in Velm, and a woman was arrested and charged.",
    ),
    (
        "sets behind",
        "Moss beats Lund in five sets",
        "Moss came from two sets down to beat Lund in the final in Velm, 4-6, 3-6, 7-5, 6-4, 6-2.",
    ),
    (
        "the toll elsewhere",
        "Envoy back home after long bridge talks; Velm toll rises to 12",
        "The envoy met the mayor of Dorn, where the blast killed 247 people, before he went to sleep.",
    ),
    (
        "one dead and others hurt",
        "Three hurt in Velm blaze",
        "The blaze in Velm left one boy dead and three other people hurt, the police said.",
    ),
    ("another size", "23 pirates held off Dorn", "The navy took two boats. Some 1,500 pirates live there."),
    (
        "a sum",
        "Navy holds 23 brigands off Dorn",
        "The navy found two knives on the 12 Dornish and 11 Velmish brigands.",
    ),
    ("no more than an order of size", "Dozens of envoys sign", "The letter was signed by 51 envoys on Monday."),
    ("one of a series", "Dorn goes to Game 7", "Dorn won Game 5 on Monday, and the mayor was there."),
    ("the next of a name", "Moss shows its Comet 8", "Those who own a Comet 7 may hand it in, Moss said."),
    ("two numbers of a name", "Moss 877 flies again", "The Moss 787 and the Moss 797 stay on the ground."),
    ("a year in a name", "Dorn plans its Harvest 2024", "The last fair, Harvest 2019, drew two boats."),
    ("the number of the site", "Lamp falls in Velm mill - Dorn Radio 4", "A lamp fell, a man told Radio 9 at noon."),
    ("parts", "Five sailors hurt off Dorn", "Two men and three women were hurt off Dorn; six sailors were not."),
    (
        "printed again as it is",
        "Fire kills two sailors in Dorn\nFire kills two sailors in Dorn",
        "The blaze broke out at noon, and the harbour was shut until the evening.",
    ),
]


def flags(extract: Extract, title: str, body: str) -> list[str]:
    text = f"{title}\n\n{body}"
    first, _, again = title.partition("\n")
    lines = [Block(start=len(first) + 1, end=len(title), role="furniture")] if again else []
    blocks = (
        Block(start=0, end=len(first), role="title"),
        *lines,
        Block(start=len(title) + 2, end=len(text), role="body"),
    )
    return [flag.message for flag in headline_body.run(extract(text, blocks=blocks, published="2024-05-08"))]


@pytest.mark.parametrize(("title", "body"), [pytest.param(*row[1:], id=row[0]) for row in CONTRADICTED])
def test_contradicted(extract: Extract, title: str, body: str) -> None:
    assert len(flags(extract, title, body)) == 1


@pytest.mark.parametrize(("title", "body"), [pytest.param(*row[1:], id=row[0]) for row in BORNE_OUT])
def test_borne_out(extract: Extract, title: str, body: str) -> None:
    assert flags(extract, title, body) == []


def test_a_headline_of_endless_clauses_takes_linear_time(extract: Extract) -> None:
    assert flags(extract, "6 hurt, " * 4000, "Five sailors were hurt off Dorn on Monday.") == []
