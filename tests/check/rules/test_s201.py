"""S201 name-variant: the form of a name that the corpus keeps."""

from __future__ import annotations

import pytest

from factcheck.check import check
from factcheck.check.corpus import Corpus
from factcheck.check.rules.s201_name_variant import name_variant
from factcheck.records import Entity, Finding, Mention
from tests.check.hand import article, extraction


def findings(*names: str) -> list[Finding]:
    """What a corpus of articles gives that each name one person."""
    found = []
    for number, name in enumerate(names):
        source = article(f"Late on Monday {name} left Dorn.", f"a{number}")
        start = source.text.index(name)
        place = Mention(start=start, end=start + len(name), text=name)
        person = Entity(
            id=f"a{number}/e1",
            article=f"a{number}",
            start=start,
            end=place.end,
            text=name,
            name=name,
            kind="person",
            mentions=(place,),
        )
        found.append(extraction(source, entities=(person,)))
    return check(Corpus.of(found), [name_variant])


@pytest.mark.parametrize(
    ("usual", "rare"),
    [("Aïsha Benmoussa", "Aisha Benmoussa"), ("Pak Hye-rim", "Pak Hye Rim"), ("Ana O'Dell", "Ana ODell")],
    ids=["an accent", "a hyphen", "an apostrophe"],
)
def test_the_rare_style_is_a_note(usual: str, rare: str) -> None:
    (found,) = findings(*[usual] * 4, rare)
    assert (found.severity, found.locations[0].text, found.expected) == ("note", rare, usual)


@pytest.mark.parametrize(
    "names",
    [
        ["Aïsha Benmoussa"] * 3 + ["Aisha Benmoussa"],
        ["Aïsha Benmoussa"] * 5 + ["Aisha Benmoussa"] * 2,
        ["Aïsha Benmoussa"] * 5 + ["AISHA BENMOUSSA"],
        ["Aïsha Benmoussa"] * 5 + ["Benmoussa"],
        ["Aïsha Benmoussa"] * 5 + ["Aïsha Benmousa"],
        ["Ana O'Dell"] * 5 + ["Ana O’Dell"],
    ],
    ids=["too few", "no style is kept", "capitals", "a surname", "a slip is another rule's", "a curly apostrophe"],
)
def test_left_alone(names: list[str]) -> None:
    assert findings(*names) == []
