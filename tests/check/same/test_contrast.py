"""Two sentences of one mould: which other word makes them tell of two things, and which does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.check.context import Context, contexts
from factcheck.check.same.contrast import a_narrower_one, another_word, of_which
from factcheck.check.same.setting import Setting
from factcheck.records import Extraction

Extract = Callable[..., Extraction]


def held_together(extract: Extract, one: str, other: str) -> tuple[Context, Context, Setting]:
    """The claims of two sentences whose text is in double brackets, as two articles of one day."""
    found = []
    for number, text in enumerate((one, other)):
        start = text.index("[[")
        extraction = extract(text.replace("[[", "").replace("]]", ""), id=f"a{number}", published="2024-05-02")
        near = (each for each in contexts(extraction).contexts if each.claim.start <= start < each.claim.end)
        found.append((extraction.article, next(near)))
    (first, mine), (second, theirs) = found
    return mine, theirs, Setting(first, second, 0.7)


TOLD_APART = [
    ("an adjective", "The spring frost ruined [[40]] vines in Velm.", "The autumn frost ruined [[17]] vines in Velm."),
    ("an ordinal", "The first hearing in Velm lasted [[14]] days.", "The third hearing in Velm lasted [[9]] days."),
    ("one and another", "One survey gives Moss [[47]] percent.", "Another survey gives Moss [[43]] percent."),
    ("two people", "Ada Moss of Velm owns [[30]] goats.", "Ida Horn of Velm owns [[12]] goats."),
    ("the figure of a name", "Train 204 to Velm carried [[61]] riders.", "Train 207 to Velm carried [[48]] riders."),
    ("gross and net", "Moss Lines had gross gains of [[$9 million]].", "Moss Lines had net gains of [[$3 million]]."),
    ("the hour", "It was [[31 degrees]] in Velm at noon.", "It was [[24 degrees]] in Velm at dusk."),
    ("two deeds", "Senators in Velm debated it on [[Tuesday]].", "Senators in Velm passed it on [[Monday]]."),
    ("steps of one case", "The Velm man was arrested on [[Tuesday]].", "The Velm man was charged on [[Monday]]."),
]
TOLD_OF_ONE = [
    ("nothing else", "The frost ruined [[40]] vines in Velm.", "The frost ruined [[17]] vines in Velm."),
    (
        "one word, two spellings",
        "The harbour tax cost Velm [[$40 million]].",
        "The harbor tax cost Velm [[$30 million]].",
    ),
    ("one fate", "The crash near Velm killed [[12]] miners.", "[[14]] miners died in the crash near Velm."),
    ("one camp", "Police in Velm said [[12]] boats sank.", "Officials in Velm said [[14]] boats sank."),
    ("one figure", "At two Inn 6s in Velm they met [[12]] men.", "At two Inn 6 houses in Velm they met [[14]] men."),
    (
        "how surely it is told",
        "The frost reportedly ruined [[40]] vines in Velm.",
        "The frost ruined [[17]] vines in Velm.",
    ),
    ("two days", "The frost of Monday ruined [[40]] vines.", "The frost of Tuesday ruined [[17]] vines."),
    (
        "a long sentence",
        "The old ferry from Velm to Dorn struck a sandbank near the northern lighthouse and left [[40]] tired guests.",
        "The old ferry from Velm to Dorn struck a sandbank near the northern lighthouse and left [[14]] weary guests.",
    ),
]
NARROWER = [
    ("a place", "Moss Boats sold [[5,000]] skiffs.", "Moss Boats sold [[1,200]] skiffs abroad.", True),
    ("a half of it", "The Velm line has [[22]] stops.", "The northern half of the Velm line has [[nine]] stops.", True),
    ("when it is told", "Moss Boats sells [[5,000]] skiffs.", "Moss Boats currently sells [[1,200]] skiffs.", False),
    ("the larger one", "Moss Boats sold [[1,000]] skiffs.", "Moss Boats sold [[4,200]] skiffs abroad.", False),
    ("words on both sides", "Moss sold [[5,000]] oak skiffs.", "Moss sold [[1,200]] skiffs abroad.", False),
]


def table(rows: list[tuple[str, str, str]]) -> list[object]:
    return [pytest.param(*row[1:], id=row[0]) for row in rows]


@pytest.mark.parametrize(("one", "other"), table(TOLD_APART))
def test_another_word(extract: Extract, one: str, other: str) -> None:
    assert another_word(*held_together(extract, one, other))


@pytest.mark.parametrize(("one", "other"), table(TOLD_OF_ONE))
def test_no_other_word(extract: Extract, one: str, other: str) -> None:
    assert another_word(*held_together(extract, one, other)) is None


@pytest.mark.parametrize(("one", "other", "expected"), [pytest.param(*row[1:], id=row[0]) for row in NARROWER])
def test_a_narrower_one(extract: Extract, one: str, other: str, expected: bool) -> None:
    mine, theirs, setting = held_together(extract, one, other)
    assert bool(a_narrower_one(mine, theirs, setting)) is expected
    assert bool(a_narrower_one(theirs, mine, setting)) is expected


def test_of_which(extract: Extract) -> None:
    part = "Of the men in Velm, [[30 percent]] smoke."
    assert of_which(*held_together(extract, "In Velm [[20 percent]] smoke.", part))
    assert of_which(*held_together(extract, "Of the men in Velm, [[20 percent]] smoke.", part)) is None
