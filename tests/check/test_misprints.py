"""Words with a capital that are slips for others of their article."""

from __future__ import annotations

import pytest

from factcheck.check.index import Vocabulary
from factcheck.check.misprints import misprints
from factcheck.records import Mention

ALONE = Vocabulary(1, {})

FOUND = [
    # id, text, the slip, how often the other stands where it counts
    ("settled", "The Sorvik mayor left Sorvik. All of Sorvik sang. Later they praised old Sorivk.", "Sorivk", 3),
    ("the possessive", "Sorvik, Sorvik and Sorvik again: they praised Sorvk's harbour.", "Sorvk", 3),
    ("an adjective", "Dornish wine, Dornish bread, Dornish songs and a Dronish horse.", "Dronish", 3),
    (
        "in quotation marks",
        "From Sorvik to Sorvik. Yes, Sorvik. A sign said “Welcome to Sorvick” in red.",
        "Sorvick",
        3,
    ),
    ("twice, two letters swapped", "They saw Sorvik and Sorvik, and then Sorivk.", "Sorivk", 2),
    ("twice, a long name", "They saw Dornholmen and Dornholmen, and then Dornhalmen.", "Dornhalmen", 2),
    ("a word before both", "In Lake Tarn they swam. Lake Tarn is cold. Nobody loves Lake Taru.", "Taru", 2),
    ("a word after both", "The Tarn Dairy, said the Tarn Dairy, is no Taru Dairy.", "Taru", 2),
    (
        "a common word in a name",
        "Dorn Harbour is old. They love Dorn Harbour, its harbour. Then Dorn Harbuor.",
        "Harbuor",
        2,
    ),
    ("a sentence's first word", "They praised Sorvik, Sorvik and Sorvik. Sorivk is how some say it.", "Sorivk", 3),
    (
        "company, and a swap for a bare name",
        "They praised Sorvik, and Sorvik again. Then ola Ree Sorivk sang.",
        "Sorivk",
        2,
    ),
    (
        "once each, beside a known word",
        "The Dorn Harbour Office pays. Later the Dorn Harbuor Office left.",
        "Harbuor",
        1,
    ),
    ("capitals elsewhere", "SORVIK - They praised Sorvik, Sorvik and Sorvik. Later they left Sorvek.", "Sorvek", 3),
    ("company, and a swap", "They praised Sorvik, Sorvik and Sorvik. Later the Sorivk Chargers won.", "Sorivk", 3),
]
SILENT = [
    ("twice is a choice", "Sorvik, Sorvik and Sorvik met Sorvick, then Sorvick left."),
    ("not settled", "They saw Sorvik and Sorvik, and then Sorvek."),
    ("the first letter", "They went by Sorvik, Sorvik and Sorvik to Korvik."),
    ("a plural", "They went by Sorvik, Sorvik and Sorvik; the Sorviks rejoiced."),
    ("a longer form", "They went by Sorvik, Sorvik and Sorvik; the Sorvika is a boat."),
    ("a word of its own", "They praised Bridge, Bridge and Bridge; then came Fridge."),
    ("a name of its own", "They praised Marko, Marko and Marko; then came Maria and Mario."),
    ("another word first in a sentence", "They praised Sorvik, Sorvik and Sorvik. Sorvil is how some say it."),
    ("first in a line", "They praised Sorvik, Sorvik and Sorvik\n\nSorvil is how some say it"),
    ("too short", "They praised Sorv, Sorv and Sorv; then came Sorw."),
    ("another style", "At Kolour, Kolour and Kolour they read of the Kolor."),
    ("small letters elsewhere", "They praised Grackle, Grackle and Grackle; one grackel, then Grackel."),
    ("company of its own", "They praised Sorvik, Sorvik and Sorvik. Later the Sorvek Group won."),
    ("company of both", "They praised Dorn Sorvik and Velm Sorvik. Later the Tarn Sorivk won."),
    ("a title", "They praised Colonel Ree, Colonel Vale and Colonel Moss at Coronel."),
    ("a month", "In March, in early March and in late March they camped at White Marsk."),
    ("only first words", "Those won. Those lost. Those left. They fled to Thosen."),
    ("far away", f"They praised Sorvik, Sorvik and Sorvik. {'It rained. ' * 600} They fled to Sorvek."),
]


@pytest.mark.parametrize(("text", "slip", "times"), [pytest.param(*row[1:], id=row[0]) for row in FOUND])
def test_found(text: str, slip: str, times: int) -> None:
    [found] = misprints(text, [], ALONE)
    [place] = found.rare_places
    assert (found.rare, text[place.start : place.end], len(found.usual_places)) == (slip, slip, times)


@pytest.mark.parametrize("text", [pytest.param(row[1], id=row[0]) for row in SILENT])
def test_silent(text: str) -> None:
    assert list(misprints(text, [], ALONE)) == []


def test_another_article_has_it() -> None:
    text = "Sorvik, Sorvik and Sorvik, then Sorvick."
    assert len(list(misprints(text, [], ALONE))) == 1
    assert list(misprints(text, [], Vocabulary(2, {"sorvick": 2}))) == []


def test_the_corpus_knows_a_name_that_stands_once() -> None:
    text = "They left Dornholmen for Dornhalmen."
    assert list(misprints(text, [], ALONE)) == []
    assert [each.rare for each in misprints(text, [], Vocabulary(9, {"dornholman": 6, "dornholmen": 6}))] == [
        "Dornhalmen"
    ]


def test_somebody_of_a_full_name() -> None:
    text = "They praised Sorvik, Sorvik and Sorvik, said ola Sorvek."
    name = Mention(start=text.index("ola"), end=len(text) - 1, text="ola Sorvek")
    assert len(list(misprints(text, [], ALONE))) == 1
    assert list(misprints(text, [name], ALONE)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in Dorn Street. Later they met in Dorn Steet.", True),
        ("They met in Dorn Street, old Dorn Street. Later they met in Dorn Steet.", False),
        ("They met at Tarn Dairy, old Tarn Dairy. Later they met at Taru Dairy.", False),
        ("They beat the Bulldogs and the Bulldogs, and then the Bulldgos.", True),
    ],
    ids=["a common word", "a common word of a name", "a name", "a plural"],
)
def test_common_words_are_hardly_names(text: str, expected: bool) -> None:
    [found] = misprints(text, [], ALONE)
    assert found.misprint is expected
