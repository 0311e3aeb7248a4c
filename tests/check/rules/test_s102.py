"""S102 role-conflict: one person, two offices that nobody holds together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.check import check
from factcheck.check.corpus import Corpus
from factcheck.check.rules.s102_role_conflict import role_conflict
from factcheck.records import Extraction, Finding

Extract = Callable[..., Extraction]

STORY = (
    "The footbridge at Karrow Mill was opened on Friday, two years after the flood took the old one.\n\n"
    "{} cut the ribbon, and some 300 people followed behind the brass band of the Ostley dockers."
)


def findings(extract: Extract, *people: str, days: tuple[str, ...] = ()) -> list[Finding]:
    """What articles about one event give that each name one person."""
    dates = days or ("2019-05-04",) * len(people)
    made = (
        extract(STORY.format(each), id=f"a{number}", path=f"a{number}.txt", published=day)
        for number, (each, day) in enumerate(zip(people, dates, strict=True))
    )
    return check(Corpus.of(made), [role_conflict])


FLAGGED = [
    # id, one article, the other, what is said of it
    (
        "two steps of one ladder",
        "Mayor Ilsabet Drannock",
        "Deputy Mayor Ilsabet Drannock",
        "Ilsabet Drannock is mayor here and deputy mayor there",
    ),
    (
        "ranks",
        "Sgt. Corwin Athelay",
        "Lieutenant Corwin Athelay",
        "Corwin Athelay is sergeant here and lieutenant there",
    ),
    (
        "houses",
        "Sen. Maud Ellerby",
        "Representative Maud Ellerby",
        "Maud Ellerby is senator here and representative there",
    ),
    (
        "one office of two places",
        "Ostley Mayor Ilsabet Drannock",
        "Ilsabet Drannock, the mayor of Kessary,",
        "Ilsabet Drannock is Ostley Mayor here and mayor of Kessary there",
    ),
    (
        "a middle initial",
        "Governor Maud Ellerby",
        "Lieutenant Governor Maud T. Ellerby",
        "Maud T. Ellerby is governor here and lieutenant governor there",
    ),
]


@pytest.mark.parametrize(("one", "other", "message"), [pytest.param(*row[1:], id=row[0]) for row in FLAGGED])
def test_flagged(extract: Extract, one: str, other: str, message: str) -> None:
    (found,) = findings(extract, one, other)
    assert (found.severity, found.message) == ("warning", message)
    assert [place.article for place in found.locations] == ["a0", "a1"]


SILENT = [
    ("one office", "Mayor Ilsabet Drannock", "Ilsabet Drannock, the mayor,"),
    ("a former office", "Mayor Ilsabet Drannock", "Former Deputy Mayor Ilsabet Drannock"),
    ("a candidate", "Senator Maud Ellerby", "Maud Ellerby, a candidate for governor,"),
    ("other walks of life", "Mayor Ilsabet Drannock", "Professor Ilsabet Drannock"),
    ("the place in one only", "Mayor Ilsabet Drannock", "Kessary Mayor Ilsabet Drannock"),
    ("two people", "Mayor Ilsabet Drannock", "Deputy Mayor Orla Drannock"),
    ("a surname alone", "Mayor Ilsabet Drannock", "Deputy Mayor Drannock"),
]


@pytest.mark.parametrize(("one", "other"), [pytest.param(*row[1:], id=row[0]) for row in SILENT])
def test_left_alone(extract: Extract, one: str, other: str) -> None:
    assert findings(extract, one, other) == []


@pytest.mark.parametrize(("later", "count"), [("2019-05-10", 1), ("2019-07-10", 0)], ids=["days", "months"])
def test_how_far_apart_the_articles_are(extract: Extract, later: str, count: int) -> None:
    people = ("Mayor Ilsabet Drannock", "Deputy Mayor Ilsabet Drannock")
    assert len(findings(extract, *people, days=("2019-05-04", later))) == count


def test_one_slip_against_several_articles_is_one_finding(extract: Extract) -> None:
    (found,) = findings(extract, "Sgt. Corwin Athelay", "Sgt. Corwin Athelay", "Capt. Corwin Athelay")
    assert [place.article for place in found.locations] == ["a0", "a2", "a1"]
