"""Where reported speech begins and ends, frame by frame; dialogue set with dashes; the component in any pipeline."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import spacy

from factcheck.records import Extraction

Extract = Callable[..., Extraction]


def rows(extract: Extract, text: str) -> list[tuple[str, str | None]]:
    return [
        (quote.text, quote.speaker.mention.text if quote.speaker and quote.speaker.mention else None)
        for quote in extract(text).quotes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Lund said on Tuesday that it rained.", [("that it rained", "Lund")], id="a day between"),
        pytest.param("Lund said in a letter that it rained.", [("that it rained", "Lund")], id="an occasion between"),
        pytest.param("Lund told the council that it rained.", [("that it rained", "Lund")], id="a hearer between"),
        pytest.param("Lund told her it rained.", [("it rained", "Lund")], id="a hearer, no that"),
        pytest.param("Lund called for a new bridge.", [("a new bridge", "Lund")], id="preposition"),
        pytest.param("Lund pointed to the old bridge.", [("the old bridge", "Lund")], id="to before a noun"),
        pytest.param("Lund criticized the old bridge.", [("the old bridge", "Lund")], id="object"),
        pytest.param(
            "Lund praised nurses, cooks and drivers.", [("nurses, cooks and drivers", "Lund")], id="object with a list"
        ),
        pytest.param(
            "Lund praised the crew that came, but nobody heard him.",
            [("the crew that came", "Lund")],
            id="object with a clause",
        ),
        pytest.param("Lund is expected to resign.", [("Lund", None), ("to resign", None)], id="passive"),
        pytest.param("Lund was accused of fraud.", [("Lund", None), ("fraud", None)], id="passive with a preposition"),
        pytest.param("He repeated Lund's promise to resign.", [("to resign", "Lund")], id="somebody's promise"),
        pytest.param("Lund is confident that it will rain.", [("that it will rain", "Lund")], id="adjective"),
        pytest.param(
            "It was a plan that Lund said would fail.", [("would fail", "Lund")], id="a clause without its subject"
        ),
    ],
)
def test_frames(extract: Extract, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert rows(extract, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Lund said it rained, but Ruiz left.", "it rained", id="but"),
        pytest.param("Lund said it rained; Ruiz left.", "it rained", id="semicolon"),
        pytest.param("Lund said it rained and added that Ruiz left.", "it rained", id="and another cue"),
        pytest.param("Lund said it rained, adding that Ruiz left.", "it rained", id="participle"),
        pytest.param("Lund said it rained and the river rose.", "it rained and the river rose", id="and no other cue"),
        pytest.param("Lund, who said it rained, left.", "it rained", id="main clause resumed"),
        pytest.param("Lund praised the crew while it rained.", "the crew", id="object before a clause"),
    ],
)
def test_where_content_ends(extract: Extract, text: str, expected: str) -> None:
    assert rows(extract, text)[0][0] == expected


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        pytest.param("Lund, who grew up in Orrin, said it rained.", "Lund", id="relative clause"),
        pytest.param("Lund (R) said it rained.", "Lund", id="bracket"),
        pytest.param("The head of the agency said it rained.", "The head", id="not what hangs on it"),
        pytest.param("Lund had not been able to say whether it rained.", "Lund", id="long verb group"),
        pytest.param("Lund came late and said it rained.", "Lund", id="second verb"),
        pytest.param("In Orrin, Lund said it rained.", "Lund", id="after an adverbial"),
    ],
)
def test_subjects(extract: Extract, text: str, mention: str) -> None:
    assert rows(extract, text)[0][1] == mention


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Lund said “it never rains.”", [("it never rains.", "Lund")], id="no comma before the marks"),
        pytest.param(
            "Lund said, without proof, that “it never rains.”", [("it never rains.", "Lund")], id="an aside before that"
        ),
        pytest.param("“He shouted ‘stop!’” Lund said.", [("He shouted ‘stop!’", "Lund")], id="nested marks at the end"),
        pytest.param(
            "Lund said in a letter. “It rained.”", [("It rained.", "Lund")], id="a sentence that says nothing"
        ),
        pytest.param(
            "“The barn burned.\n“The mill burned.\n“We stayed,” Lund said.",
            [("The barn burned.", "Lund"), ("The mill burned.", "Lund"), ("We stayed,", "Lund")],
            id="who spoke comes last",
        ),
        pytest.param(
            "The bridge is “a disgrace,” Lund said.", [("The bridge is “a disgrace,”", "Lund")], id="finishes"
        ),
        pytest.param("Lund used the words “old fool”.", [("old fool", "Lund")], id="a noun brings it in"),
        pytest.param(
            "“Never,” Vale, 34, a miller from Orrin, said.", [("Never,", "Vale")], id="asides after the subject"
        ),
        pytest.param("Said Ana Ruiz: “Never.”", [("Never.", "Ana Ruiz")], id="inverted before the marks"),
    ],
)
def test_direct_speech(extract: Extract, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert rows(extract, text) == expected


def test_headline_with_its_source_before_a_colon(extract: Extract) -> None:
    text = "Tobias Vale: Bridge will never open\nTobias Vale spoke in Orrin."
    assert rows(extract, text)[0] == ("Bridge will never open", "Tobias Vale")


def test_headline_label_is_no_source(extract: Extract) -> None:
    assert rows(extract, "Breaking: Bridge will never open\nTobias Vale spoke in Orrin.") == []


DIALOGUE = "— Come in, he said. It is open.\n— Who are you? asked Lund.\nShe closed the door.\n— Nobody you know."


def test_dialogue_set_with_dashes(extract: Extract) -> None:
    found = extract(DIALOGUE).quotes
    assert [quote.text for quote in found] == ["Come in,", "It is open.", "Who are you?", "Nobody you know."]
    assert {quote.kind for quote in found} == {"direct"}


def test_a_list_set_with_dashes_is_no_dialogue(extract: Extract) -> None:
    assert extract("— Flour and salt.\n— Two lemons.\n— Water from the well.").quotes == ()


@pytest.mark.parametrize("text", ["", " \n ", "“", "”“”“", "said", "according to", "—", "“” said Lund", "''''''''"])
def test_scraps_raise_nothing(extract: Extract, text: str) -> None:
    assert isinstance(extract(text).quotes, tuple)


def test_the_component_works_in_anyones_pipeline() -> None:
    nlp = spacy.blank("en")
    for name in ("factcheck_words", "factcheck_names", "factcheck_quotes"):
        nlp.add_pipe(name)
    doc = nlp("“It is late,” Ana Ruiz said.")
    (quote,) = doc._.quotes
    assert quote.speaker.name == "Ana Ruiz"
    assert [span.text for span in doc.spans["factcheck_quotes"]] == ["It is late,"]


def test_without_a_words_layer_nothing_is_found() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("factcheck_quotes")
    assert nlp("“It is late,” Ana Ruiz said.")._.quotes == ()
