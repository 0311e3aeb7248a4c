"""Singulars and base forms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lang import word_set
from factcheck.values.morphology import base_form, singular, verb_forms

SINGULARS = {
    "missiles": "missile",
    "short-range missiles": "short-range missile",
    "companies": "company",
    "buses": "bus",
    "bus": "bus",
    "launches": "launch",
    "classes": "class",
    "women": "woman",
    "servicemen": "serviceman",
    "people": "person",
    "crises": "crisis",
    "shelves": "shelf",
    "aircraft": "aircraft",
    "headquarters": "headquarters",
    "troops": "troop",
    "ties": "tie",
    "members of the crew": "member of the crew",
    "deaths in custody": "death in custody",
    "passers-by": "passer-by",
    "five-year-olds": "five-year-old",
    "US": "US",
    "Democrats": "Democrat",
    "People": "Person",
    "glass": "glass",
    "virus": "virus",
    "": "",
}
BASES = {
    "were": "be",
    "fired": "fire",
    "planned": "plan",
    "hoped": "hope",
    "hopped": "hop",
    "visited": "visit",
    "admitted": "admit",
    "travelled": "travel",
    "traveled": "travel",
    "dying": "die",
    "denies": "deny",
    "panicked": "panic",
    "found": "find",
    "left": "leave",
    "sank": "sink",
    "ran": "run",
    "goes": "go",
    "agreed": "agree",
    "Said": "say",
    "kidnapped": "kidnap",
    "googled": "google",
    "has": "have",
    "run": "run",
}


@pytest.mark.parametrize(("plural", "expected"), SINGULARS.items(), ids=SINGULARS)
def test_singular(plural: str, expected: str) -> None:
    assert singular(plural) == expected


@pytest.mark.parametrize(("form", "expected"), BASES.items(), ids=BASES)
def test_base_form(form: str, expected: str) -> None:
    assert base_form(form) == expected


@pytest.mark.parametrize(
    ("base", "third", "past", "participle", "gerund"),
    [
        ("stop", "stops", ("stopped",), ("stopped",), ("stopping",)),
        ("travel", "travels", ("travelled", "traveled"), ("travelled", "traveled"), ("travelling", "traveling")),
        ("deny", "denies", ("denied",), ("denied",), ("denying",)),
        ("lie", "lies", ("lay", "lied"), ("lain", "lied"), ("lying",)),
        ("write", "writes", ("wrote",), ("written",), ("writing",)),
        ("agree", "agrees", ("agreed",), ("agreed",), ("agreeing",)),
        ("reach", "reaches", ("reached",), ("reached",), ("reaching",)),
    ],
)
def test_verb_forms(
    base: str, third: str, past: tuple[str, ...], participle: tuple[str, ...], gerund: tuple[str, ...]
) -> None:
    forms = verb_forms(base)
    assert (forms.third, forms.past, forms.participle, forms.gerund) == (third, past, participle, gerund)


def test_every_form_leads_back_to_a_verb_that_has_it() -> None:
    lost = {
        form
        for base in word_set("verbs")
        for forms in [verb_forms(base)]
        for form in (forms.third, *forms.gerund)
        if form not in (verb_forms(base_form(form)).third, *verb_forms(base_form(form)).gerund)
    }
    assert sorted(lost) == []


@given(st.text(max_size=40))
def test_any_text_has_a_singular_and_a_base(text: str) -> None:
    assert singular(singular(text)) == singular(text)
    assert isinstance(base_form(text), str)
