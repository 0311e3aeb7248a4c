from __future__ import annotations

from functools import cache

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span

from factcheck.extract import components  # noqa: F401  (registers the factories)
from factcheck.extract.doc import Names, names_of
from factcheck.extract.names.resolve import Resolver, resolve
from factcheck.records import Entity


@cache
def pipeline() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("factcheck_words")
    nlp.add_pipe("factcheck_names")
    return nlp


def names(text: str) -> Names:
    return names_of(pipeline()(text))


def entity(text: str, name: str) -> Entity:
    return next(each for each in names(text).entities if each.name == name)


def forms(text: str, name: str) -> list[str]:
    return [mention.text for mention in entity(text, name).mentions]


def people(text: str) -> list[str]:
    return [each.name for each in names(text).entities if each.kind == "person"]


MENTIONS = [
    # id, text, every mention in text order
    ("given name and surname", "We met Orla Feldane there.", ["Orla Feldane"]),
    ("initials", "We met J. K. Marrow and T.R. Voss there.", ["J. K. Marrow", "T.R. Voss"]),
    ("particles", "We met Ole van der Berg and Omar al-Haddad.", ["Ole van der Berg", "Omar al-Haddad"]),
    ("particle first", "Then de Souza left.", ["de Souza"]),
    ("hyphens", "We met Jean-Luc Moreau-Petit there.", ["Jean-Luc Moreau-Petit"]),
    ("Korean with hyphen", "We met Pak Hye-rim there.", ["Pak Hye-rim"]),
    ("Korean without", "We met Pak Hye Rim there.", ["Pak Hye Rim"]),
    ("nickname in marks", "We met Ann “Shorty” Bell there.", ["Ann “Shorty” Bell"]),
    ("suffix", "We met Ira Moss Jr. there.", ["Ira Moss Jr."]),
    ("apostrophe", "We met Maeve O’Dowd there.", ["Maeve O’Dowd"]),
    ("possessive", "Orla Feldane’s plan and Vale's answer met.", ["Orla Feldane", "Vale"]),
    ("single quotes", "‘Feldane told us,’ Orla Feldane said.", ["Feldane", "Orla Feldane"]),
    ("title apart", "We met Mayor Orla Feldane there.", ["Orla Feldane"]),
    ("acronym before a name", "We met the UN's envoy to NATO Orla Feldane.", ["UN", "NATO", "Orla Feldane"]),
    ("ministry of", "It went to the Ministry of Ports and Trade.", ["Ministry of Ports and Trade"]),
    ("university of", "She left the University of Dorn.", ["University of Dorn"]),
    ("ampersand", "It bought Voss & Marrow.", ["Voss & Marrow"]),
    ("people's", "It is the People's Museum.", ["People's Museum"]),
    ("day", "The vote Tuesday surprised Feldane Monday.", ["Feldane"]),
    ("month as a name", "We met June Marrow and Theresa May in June.", ["June Marrow", "Theresa May"]),
    ("sentence starts", "Nobody came. Negotiations failed. Never again.", []),
    ("contractions", "We’ll see. They've gone. Don't ask.", []),
    ("shouting", "They REJECTED it.", []),
    ("person in a list", "We met Orla Feldane, Ira Moss and Ana Vidal.", ["Orla Feldane", "Ira Moss", "Ana Vidal"]),
    ("line label", "FELDANE: No.\nOrla Feldane left.", ["FELDANE", "Orla Feldane"]),
    ("ship", "The USS Orla Feldane sailed.", ["USS Orla Feldane"]),
    ("handle and tag", "Write to @OrlaFeldane about #Harbour.", []),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in MENTIONS], ids=[row[0] for row in MENTIONS])
def test_mentions(text: str, expected: list[str]) -> None:
    assert [text[each.start : each.end] for each in names(text).mentions] == expected


KINDS = [
    ("We met Orla Feldane there.", "Orla Feldane", "person"),
    ("We met Mr. Tzirk there.", "Tzirk", "person"),
    ("Then Xanvier Tzirk, 34, left.", "Xanvier Tzirk", "person"),
    ("Then Xanvier Tzirk, a nurse, left.", "Xanvier Tzirk", "person"),
    ("“No,” said Xanvier Tzirk.", "Xanvier Tzirk", "person"),
    ("Xanvier Tzirk left. Then Tzirk came back.", "Xanvier Tzirk", "person"),
    ("We met Jerry Church there.", "Jerry Church", "person"),
    ("We met Ana King there.", "Ana King", "person"),
    ("It went to the Orrin Harbour Authority.", "Orrin Harbour Authority", "organization"),
    ("It went to the Vale Foundation.", "Vale Foundation", "organization"),
    ("It went to NATO.", "NATO", "organization"),
    ("He left the White House.", "White House", "organization"),
    ("She came from Kenya.", "Kenya", "place"),
    ("She came from Orrin County.", "Orrin County", "place"),
    ("She came from Lake Orrin.", "Lake Orrin", "place"),
    ("She came from St. Orrin.", "St. Orrin", "place"),
    ("Most Kenyans agree.", "Kenyans", "group"),
    ("Most Democrats agree.", "Democrats", "group"),
    ("He drove a Zorvex.", "Zorvex", "unknown"),
    ("It broke the Dorn Treaty.", "Dorn Treaty", "document"),
    ("It was the Orrin Winter Olympics.", "Orrin Winter Olympics", "unknown"),
    ("Justice Democrats agreed.", "Democrats", "group"),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS, ids=[f"{name}: {text}" for text, name, _ in KINDS])
def test_kinds(text: str, name: str, kind: str) -> None:
    assert entity(text, name).kind == kind


ROLES = [
    ("We met Mayor Orla Feldane there.", "Mayor"),
    ("We met former President Orla Feldane there.", "former President"),
    ("We met US ambassador to the UN Orla Feldane there.", "US ambassador to the UN"),
    ("We met harbour authority spokeswoman Orla Feldane there.", "harbour authority spokeswoman"),
    ("Orla Feldane, the harbour's chief engineer, left.", "harbour's chief engineer"),
    ("Orla Feldane, 34, a nurse who lives in Dorn, left.", "nurse"),
    ("We met Under Secretary of State for Trade Orla Feldane there.", "Under Secretary of State for Trade"),
    ("We met Orla Feldane, chief of staff Ira Moss, and others.", None),
    ("We met Orla Feldane, chief engineer Ira Moss, and others.", None),
    ("We met Orla Feldane, Secretary of Ports and Trade Ira Moss, and others.", None),
    ("Orla Feldane, sister of Mayor Ira Moss, left.", "sister of Mayor Ira Moss"),
    ("Orla Feldane, said the mayor, left.", None),
    ("We met Orla Feldane, and the mayor left.", None),
]


@pytest.mark.parametrize(("text", "role"), ROLES, ids=[text for text, _ in ROLES])
def test_roles(text: str, role: str | None) -> None:
    assert entity(text, "Orla Feldane").role == role


def test_a_role_in_apposition_belongs_to_the_name_before_it() -> None:
    text = "Jana Moss, the sister of harbour chief Ira Moss, left."
    assert entity(text, "Jana Moss").role == "sister of harbour chief Ira Moss"
    assert entity(text, "Ira Moss").role == "harbour chief"


SAME = [
    # id, text, name of the entity, all its mentions
    ("surname", "Orla Feldane left. Feldane was tired.", "Orla Feldane", ["Orla Feldane", "Feldane"]),
    ("title and surname", "Orla Feldane left. Mayor Feldane was tired.", "Orla Feldane", ["Orla Feldane", "Feldane"]),
    ("given name", "Orla Feldane left. We saw Orla run.", "Orla Feldane", ["Orla Feldane", "Orla"]),
    ("short form", "Robert Moss left. Then Bob Moss fell.", "Robert Moss", ["Robert Moss", "Bob Moss"]),
    ("initial", "Ira B. Moss left. Then I. Moss fell.", "Ira B. Moss", ["Ira B. Moss", "I. Moss"]),
    ("surname first", "We met Pak Hye-rim. Then Pak left.", "Pak Hye-rim", ["Pak Hye-rim", "Pak"]),
    ("two styles", "We met Pak Hye-rim. Then Pak Hye Rim left.", "Pak Hye-rim", ["Pak Hye-rim", "Pak Hye Rim"]),
    ("two surnames", "Ana Vidal Roca left. Ms. Vidal was tired.", "Ana Vidal Roca", ["Ana Vidal Roca", "Vidal"]),
    ("misspelt", "Orla Feldane left. Feldene was tired.", "Orla Feldane", ["Orla Feldane", "Feldene"]),
    ("surname before full name", "Feldane left. Orla Feldane was tired.", "Orla Feldane", ["Feldane", "Orla Feldane"]),
    ("surname that is a town", "Orla London left. London was tired.", "Orla London", ["Orla London", "London"]),
    ("headline", "Feldane Opens The New Pier\nIt was Orla Feldane's day.", "Orla Feldane", ["Feldane", "Orla Feldane"]),
    ("capitals", "FELDANE OPENS PIER\nIt was Orla Feldane's day.", "Orla Feldane", ["FELDANE", "Orla Feldane"]),
    ("acronym", "The Dorn Port Council met. The DPC agreed.", "Dorn Port Council", ["Dorn Port Council", "DPC"]),
    (
        "acronym in brackets",
        "The Council of Dorn (CDX) met. CDX agreed.",
        "Council of Dorn",
        ["Council of Dorn", "CDX", "CDX"],
    ),
    (
        "country",
        "The U.S. agreed. America won. The United States left.",
        "United States",
        ["U.S.", "America", "United States"],
    ),
]


@pytest.mark.parametrize(("text", "name", "expected"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_who_is_who(text: str, name: str, expected: list[str]) -> None:
    assert forms(text, name) == expected


def test_people_of_one_surname_are_told_apart() -> None:
    text = (
        "Minister Pak Hye-rim met envoy Pak Jin. Pak Hye-rim spoke first. Pak was brief.\n"
        "Then Pak Jin rose. Pak took an hour."
    )
    assert forms(text, "Pak Hye-rim") == ["Pak Hye-rim", "Pak Hye-rim", "Pak"]
    assert forms(text, "Pak Jin") == ["Pak Jin", "Pak Jin", "Pak"]


def test_honorifics_tell_a_couple_apart() -> None:
    text = "Ira Moss married Jana Moss. Mrs. Moss sang. Mr. Moss played."
    assert forms(text, "Jana Moss") == ["Jana Moss", "Moss"]
    assert forms(text, "Ira Moss") == ["Ira Moss", "Moss"]


def test_two_people_with_given_names_of_their_own_stay_two() -> None:
    assert people("Ole Hansen met Per Hanson. Hansen won.") == ["Ole Hansen", "Per Hanson"]


def test_records_are_whole() -> None:
    text = "Mayor Orla Feldane left. Feldane was tired."
    found = names(text)
    first = found.entities[0]
    assert (first.id, first.article, first.start, first.end, first.text) == ("doc/e1", "doc", 6, 18, "Orla Feldane")
    assert [(each.start, each.end, each.entity) for each in found.mentions] == [(6, 18, 0), (25, 32, 0)]


def test_mentions_are_a_span_group() -> None:
    doc = pipeline()("Mayor Orla Feldane left for Kenya.")
    assert [(span.text, span.label_) for span in doc.spans["factcheck_names"]] == [
        ("Orla Feldane", "person"),
        ("Kenya", "place"),
    ]


def test_entities_of_a_trained_pipeline_are_used() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("factcheck_words")
    words = nlp("We saw Tzirk Marvo and the old xylo there.")
    words.ents = [Span(words, 2, 4, label="PERSON"), Span(words, 7, 8, label="ORG")]
    found = names_of(pipeline().get_pipe("factcheck_names")(words))
    assert [(each.name, each.kind) for each in found.entities] == [("Tzirk Marvo", "person"), ("xylo", "organization")]


# Whom a phrase means

STORY = (
    "Mayor Orla Feldane met Ira Moss, a spokesman for the Dorn Port Council, on Monday.\n"
    "She praised the plan. He was silent.\n"
    "“We are ready,” said the spokesman. The council agreed. The former teacher smiled.\n"
    "“Ira Moss is wrong,” she said. A spokesman laughed. Officials left with the Feldane family.\n"
)
PHRASES = [
    ("Mayor Orla Feldane", "Orla Feldane"),
    ("Ira Moss, a spokesman for the Dorn Port Council,", "Ira Moss"),
    ("a spokesman for the Dorn Port Council", None),
    ("She", "Orla Feldane"),
    ("He", "Ira Moss"),
    ("she", "Orla Feldane"),
    ("the spokesman", "Ira Moss"),
    ("The council", "Dorn Port Council"),
    ("The former teacher", None),
    ("A spokesman", None),
    ("Officials", None),
    ("the Feldane family", None),
]


@pytest.mark.parametrize(("phrase", "name"), PHRASES, ids=[phrase for phrase, _ in PHRASES])
def test_whom_a_phrase_means(phrase: str, name: str | None) -> None:
    doc = pipeline()(STORY)
    start = STORY.index(phrase)
    found = resolve(doc, start, start + len(phrase))
    assert (found and found.name) == name


def test_a_role_that_fits_nobody_is_the_last_speaker() -> None:
    doc = pipeline()(STORY)
    resolver = Resolver.of(doc)
    feldane = names_of(doc).entities[0]
    start = STORY.index("The former teacher")
    assert resolver.resolve(start, start + len("The former teacher"), previous=feldane) == feldane
    assert resolver.gender(feldane) == "f"


def test_a_trailing_pronoun_is_not_somebody_in_what_is_said() -> None:
    text = "Ira Moss opened the pier. The plan has the support of Omar Bell, he said."
    doc = pipeline()(text)
    found = resolve(doc, text.index("he said"), text.index("he said") + 2)
    assert found is not None
    assert found.name == "Ira Moss"


# Any text at all

WORDS = (
    "Pak Jin-ho Mr. said the Foreign Minister of and & UN ( ) , . \n Ana O'Neil’s “Bo” van der Berg J.K. U.S. May"
    " FELDANE: é Éa"
)
PIECES = st.lists(st.sampled_from(WORDS.split(" ")), max_size=40).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), PIECES))
def test_offsets_hold_on_any_text(text: str) -> None:
    doc: Doc = pipeline()(text)
    found = names_of(doc)
    end = 0
    for mention in found.mentions:
        assert end <= mention.start < mention.end
        end = mention.end
    for each in found.entities:
        assert text[each.start : each.end] == each.text
        assert all(text[mention.start : mention.end] == mention.text for mention in each.mentions)
    assert len(found.genders) == len(found.entities)
    resolver = Resolver.of(doc)
    for mention in found.mentions:
        resolver.resolve(mention.start, mention.end)
    resolver.resolve(0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "Aa " * 40_000,
        "University of " * 20_000,
        "Ana Bell " * 15_000,
        "A. " * 40_000,
        "Al-" * 40_000,
        "Pak and " * 20_000,
    ],
    ids=["names", "of", "one person", "initials", "hyphens", "and"],
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    assert names(text) is not None
