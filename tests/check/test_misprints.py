from __future__ import annotations

import pytest

from factcheck.check.index import Vocabulary
from factcheck.check.misprints import misprints

ALONE = Vocabulary(1, {})

FOUND = [
    # id, text, the slip, the word it is a slip for
    ("in a body's name", "Sorvik Council met. The Sorvik mayor left Sorvik. Later the Sorivk Chargers won.", "Sorivk"),
    ("the possessive", "Sorvik, Sorvik and Sorvik again: they praised Sorvk's harbour.", "Sorvk"),
    ("an adjective", "Dornish wine, Dornish bread, Dornish songs and a Dronish horse.", "Dronish"),
    ("in quotation marks", "From Sorvik to Sorvik. Yes, Sorvik. A sign said “Welcome to Sorvick” in red.", "Sorvick"),
]
SILENT = [
    ("twice is a choice", "Sorvik, Sorvik and Sorvik met Sorvick, then Sorvick left."),
    ("not settled", "They saw Sorvik and Sorvik, and then Sorvick."),
    ("the first letter", "They went by Sorvik, Sorvik and Sorvik to Korvik."),
    ("a plural", "They went by Sorvik, Sorvik and Sorvik; the Sorviks rejoiced."),
    ("a longer form", "They went by Sorvik, Sorvik and Sorvik; the Sorvika is a boat."),
    ("a word of its own", "They praised Bridge, Bridge and Bridge; then came Fridge."),
    ("a name of its own", "They praised Marko, Marko and Marko; then came Maria and Mario."),
    ("a sentence's first word", "They praised Sorvik, Sorvik and Sorvik. Sorvil is how some say it."),
    ("a line's first word", "They praised Sorvik, Sorvik and Sorvik\n\nSorvil is how some say it"),
    ("too short", "They praised Sorv, Sorv and Sorv; then came Sorw."),
    ("another style", "At Kolour, Kolour and Kolour they read of the Kolor."),
    ("small letters elsewhere", "They praised Grackle, Grackle and Grackle; one grackel, then Grackel."),
]


@pytest.mark.parametrize(("text", "slip"), [pytest.param(*row[1:], id=row[0]) for row in FOUND])
def test_found(text: str, slip: str) -> None:
    [(rare, usual)] = misprints(text, ALONE)
    assert (rare.text, text[rare.start : rare.end], len(usual)) == (slip, slip, 3)


@pytest.mark.parametrize("text", [pytest.param(row[1], id=row[0]) for row in SILENT])
def test_silent(text: str) -> None:
    assert list(misprints(text, ALONE)) == []


def test_another_article_has_it() -> None:
    text = "Sorvik, Sorvik and Sorvik, then Sorvick."
    assert len(list(misprints(text, ALONE))) == 1
    assert list(misprints(text, Vocabulary(2, {"sorvick": 2}))) == []
