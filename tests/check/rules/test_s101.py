from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.check.corpus import Corpus
from factcheck.check.rules.s101_name_spelling import name_spelling
from factcheck.records import Block, Extraction, Finding
from factcheck.values.names import plain

Extract = Callable[..., Extraction]
SEEDS = Path(__file__).parents[4] / "shared" / "seeds"


def findings(extract: Extract, *texts: str) -> list[Finding]:
    corpus = Corpus.of(extract(text, id=f"a{number}", path=f"a{number}.txt") for number, text in enumerate(texts))
    return check(corpus, [name_spelling])


FLAGGED = [
    # id, text, the places of the finding
    (
        "a surname changed",
        "Deputy mayor Orla Feldane opened the pier. “It is finished,” Feldene said.",
        ["Feldene", "Orla Feldane"],
    ),
    (
        "in a full name",
        "Orla Feldane opened the pier. Feldane was late. Nobody had told Orla Fledane.",
        ["Orla Fledane", "Orla Feldane"],
    ),
    (
        "with a title",
        "Orla Feldane opened the pier. Ms. Feldan was late.",
        ["Feldan", "Orla Feldane"],
    ),
    (
        "at the start of a sentence",
        "Orla Feldane opened the pier. Later Feldane spoke. Feldanne stayed silent about the cost.",
        ["Feldanne", "Orla Feldane"],
    ),
    (
        "a surname that is never given in full",
        "Mr. Tzirkov came. Mr. Tzirkov spoke. Mr. Tzirkov sang. Mr. Tzrikov left.",
        ["Tzrikov", "Tzirkov"],
    ),
    (
        "of two who share it",
        "Orla Feldane met Ira Feldane. Orla Feldane spoke. Later Feldene left.",
        ["Feldene", "Orla Feldane"],
    ),
    (
        "once in full, then always otherwise",
        "Governor Amparo Velasco-Ker has spoken. Velasco-Kerr signed it, and Velasco-Kerr left.",
        ["Amparo Velasco-Ker", "Velasco-Kerr"],
    ),
    (
        "in no person's name",
        "The Sorvik council met in Sorvik. All of Sorvik came. Before noon the Sorivk Council voted.",
        ["Sorivk", "Sorvik"],
    ),
    (
        "a given name",
        "Brannick Feldane met Ana Moss. Brannick Feldane spoke. Then Branncik Feldane left.",
        ["Branncik Feldane", "Brannick Feldane"],
    ),
    (
        "a word of a body's name",
        "The Dorn Harbour Authority met. The Dorn Harbour Authority agreed. Later the Dorn Harbuor Authority left.",
        ["Harbuor", "Harbour"],
    ),
    (
        "more than once",
        "Orla Feldane opened the pier. Feldane was late. Feldane left. Feldene spoke. Feldene sang.",
        ["Feldene", "Feldene", "Orla Feldane"],
    ),
    (
        "two that stand once, two letters swapped",
        "The offer, according to Halvorsen, was 5 percent. Mr. Halvosren left.",
        ["Halvorsen", "Halvosren"],
    ),
    (
        "two letters of a long name",
        "Captain Solveig Halvorsen led the ship. Halverson has sailed for 19 years.",
        ["Halverson", "Solveig Halvorsen"],
    ),
]


@pytest.mark.parametrize(("text", "places"), [row[1:] for row in FLAGGED], ids=[row[0] for row in FLAGGED])
def test_flagged(extract: Extract, text: str, places: list[str]) -> None:
    found = findings(extract, text)
    assert [[place.text for place in each.locations] for each in found] == [places]
    assert found[0].severity == "warning"


def test_the_headline_stands_above_the_full_name(extract: Extract) -> None:
    text = "Feldane opens the pier\n\nDeputy mayor Orla Feldene was late. Later Feldane sang."
    blocks = (Block(start=0, end=22, role="title"), Block(start=24, end=len(text), role="body"))
    (found,) = check(Corpus.of([extract(text, blocks=blocks)]), [name_spelling])
    assert [place.text for place in found.locations] == ["Orla Feldene", "Feldane"]


def test_a_common_word_is_a_note(extract: Extract) -> None:
    (found,) = findings(extract, "They met in Dorn Street. Later in the day they met in Dorn Steet.")
    assert (found.severity, found.message) == ("note", "“Steet” and “Street”: one name spelt two ways")


SILENT = [
    ("short form", "Stephen Vale met Ana Moss. Later Steve Vale left."),
    ("initial", "Ira Moss met Ana Vidal. Later I. Moss left."),
    ("style of a Korean name", "Envoy Pak Hye-rim met Ana Moss. Later Pak Hye Rim left."),
    ("accents", "José Muñoz met Ana Moss. Later Munoz left."),
    ("capitals", "FELDANE OPENS PIER\nIt was Orla Feldane's day."),
    ("two people", "Ole Hansen met Per Hanson. Hansen spoke, then Hanson."),
    ("two given names", "Maria Vidal met Mario Vidal. Maria left."),
    ("the family", "Orla Feldane spoke. The Feldanes were proud."),
    ("possessive", "Orla Feldane spoke. Feldane’s pier was finished."),
    ("other first letter", "Ira Moss met the Ross family of Dorn. Later Ross left."),
    ("short names", "Wen Li met Ana Moss. Then Lu left."),
    ("common word", "Ira Baker spoke. Bakers were proud. Baked goods were sold."),
    ("places", "Orla Irana came from Iran. Iran was far."),
    (
        "another style of a body's name",
        "The Orrin Labour Party met. The Orrin Labour Party won. The Orrin Labor Party left.",
    ),
    (
        "another word in a body's name",
        "The Korea Trade Board met. The Korea Trade Board won. The Korean Trade Board left.",
    ),
    ("bodies twice each", "The Marten Club met the Morten Club. The Marten Club beat the Morten Club."),
    ("both side by side", "The town of Orla Feldane, once spelt Feldene, was proud. Feldane left. Feldane won."),
    ("known slip", "Orla Feldane left. “That Feldene [sic] is late,” the letter said. Feldane was late again."),
    ("adjective", "Mr. Numida came. Mr. Numida spoke. Mr. Numida sang. The Numidan horse fell."),
    ("two people of long names", "Ole Halvorsen met Ada Halverson. Halvorsen spoke, then Halverson."),
    ("three letters of a long name", "Captain Solveig Halvorsen led the ship. Halbersin has sailed for 19 years."),
    ("nothing usual", "Then Feldane spoke and Feldene sang."),
]


@pytest.mark.parametrize("text", [row[1] for row in SILENT], ids=[row[0] for row in SILENT])
def test_silent(extract: Extract, text: str) -> None:
    assert findings(extract, text) == []


STORY = "The ferry Halcyon struck the pier at Dorn on Sunday, said harbour master {}. Nobody on the Halcyon was hurt."


def test_articles_about_one_event(extract: Extract) -> None:
    found = findings(extract, STORY.format("Orla Feldane"), STORY.format("Orla Feldene"))
    assert [[place.text for place in each.locations] for each in found] == [["Orla Feldane", "Orla Feldene"]]


@pytest.mark.parametrize(("agreeing", "severity"), [(1, "note"), (2, "note"), (3, "warning")])
def test_many_against_one_are_right(extract: Extract, agreeing: int, severity: str) -> None:
    names = ["Orla Feldane"] * agreeing + ["Orla Feldene"]
    (found,) = findings(extract, *map(STORY.format, names))
    assert (found.severity, [place.text for place in found.locations].count("Orla Feldene")) == (severity, 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Orla Feldane", "Ola Marrow"), ("Ole Hansen", "Per Hanson"), ("Bob Moss", "Robert Moss")],
)
def test_other_people_in_articles_about_one_event(extract: Extract, one: str, other: str) -> None:
    assert findings(extract, STORY.format(one), STORY.format(other)) == []


def test_articles_about_different_events(extract: Extract) -> None:
    other = "A chess club in Voss elected Orla Feldene its president after months of quarrels about the lease."
    assert findings(extract, STORY.format("Orla Feldane"), other) == []


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the original articles are not here")
def test_the_original_articles(extract: Extract) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    found = findings(extract, *texts)
    slips = [{plain(place.text).split()[-1] for place in each.locations} for each in found]
    assert slips == [{"feltmen", "feltman"}, {"gettty", "getty"}]
