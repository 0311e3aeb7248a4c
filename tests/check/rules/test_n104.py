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
]


def flags(extract: Extract, title: str, body: str) -> list[str]:
    text = f"{title}\n\n{body}"
    blocks = (
        Block(start=0, end=len(title), role="title"),
        Block(start=len(title) + 2, end=len(text), role="body"),
    )
    return [flag.message for flag in headline_body.run(extract(text, blocks=blocks, published="2024-05-08"))]


@pytest.mark.parametrize(("title", "body"), [pytest.param(*row[1:], id=row[0]) for row in CONTRADICTED])
def test_contradicted(extract: Extract, title: str, body: str) -> None:
    assert len(flags(extract, title, body)) == 1


@pytest.mark.parametrize(("title", "body"), [pytest.param(*row[1:], id=row[0]) for row in BORNE_OUT])
def test_borne_out(extract: Extract, title: str, body: str) -> None:
    assert flags(extract, title, body) == []
