"""What makes two figures look like one thing, other things being equal."""

from __future__ import annotations

import pytest

from factcheck.check.same import Match
from tests.check.line import Extract, Pair, laid_side_by_side

GALE = "The gale at Selm tore 40 slates off the chapel."
ROWER = "Ada Moss, 34, rowed alone from Selm to Dorn."


def told_of_one_thing(extract: Extract, first: str, second: str) -> Match | None:
    """The pair of two values that is held to be one claim, if there is one."""
    found = laid_side_by_side(extract, Pair(first, second)).matches
    return next((each for each in found if each.first.value != each.second.value), None)


@pytest.mark.parametrize(
    ("first", "like", "less_like"),
    [
        pytest.param(
            GALE,
            "The gale at Selm tore 70 slates off the chapel.",
            "A great storm blew down 70 slates from an old chapel at Selm.",
            id="words of the sentence",
        ),
        pytest.param(
            GALE,
            "The gale at Selm tore 70 slates off the chapel.",
            "The gale at Selm tore 70 grey slates off the chapel.",
            id="the next word",
        ),
        pytest.param(
            "The gale at Selm tore 40 slates off the chapel and felled 212 elms.",
            "The gale at Selm felled 212 elms and 70 slates came off the chapel.",
            "The gale at Selm felled some elms and 70 slates came off the chapel.",
            id="another figure",
        ),
        pytest.param(
            GALE,
            "The gale at Selm tore 70 slates off the chapel.",
            "The gale at Selm tore 70 slates off the chapel. The barber lost 12 slates and the mill 31 slates.",
            id="no other figure of such a thing",
        ),
        pytest.param(
            GALE,
            "At Selm 70 slates fell off the chapel in the gale.",
            "In town 70 slates fell off the chapel in the gale.",
            id="a name",
        ),
        pytest.param(
            ROWER,
            "Ada Moss, 43, has rowed from Selm to Dorn.",
            "The rower who came from Selm to Dorn is 43, and her name is Ada Moss.",
            id="the name beside an age",
        ),
    ],
)
def test_what_two_sentences_share_speaks_for_one_thing(extract: Extract, first: str, like: str, less_like: str) -> None:
    points = [each.points if each else 0 for each in (told_of_one_thing(extract, first, s) for s in (like, less_like))]
    assert points[0] > points[1]


def test_the_reasons_say_what_is_shared(extract: Extract) -> None:
    found = told_of_one_thing(extract, GALE, "At Selm 70 slates fell off the chapel in the gale.")
    assert found is not None
    assert found.shared == 4
    reasons = " ".join(found.reasons)
    for said in ("4 words", "chapel, gale, selm, slate", "Both count slate.", "Both name Selm."):
        assert said in reasons
