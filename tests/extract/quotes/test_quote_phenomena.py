"""What makes quotations hard, one phenomenon after another: (text, words, who is named beside them)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.records import Extraction, Quote

Extract = Callable[..., Extraction]


def spoken(extract: Extract, text: str) -> list[Quote]:
    return list(extract(text).quotes)


def rows(extract: Extract, text: str) -> list[tuple[str, str | None]]:
    """The words of every quotation, with the mention that it is given to."""
    return [
        (quote.text, quote.speaker.mention.text if quote.speaker and quote.speaker.mention else None)
        for quote in spoken(extract, text)
    ]


DIRECT = [
    pytest.param(
        "“We will row,” Lund said, “but not tonight.”",
        [("We will row,", "Lund"), ("but not tonight.", "Lund")],
        id="1 split around the cue",
    ),
    pytest.param("“Never,” said Ana Ruiz.", [("Never,", "Ana Ruiz")], id="2 inverted cue"),
    pytest.param(
        "Ruiz, a nurse who lives in Orrin, said: “Never.”",
        [("Never.", "Ruiz")],
        id="3 speaker first, long appositive",
    ),
    pytest.param(
        "Tobias Vale, 34, a miller from Orrin whose barn burned down in May, told the council: “We lost it all.”",
        [("We lost it all.", "Tobias Vale")],
        id="3 speaker first, two appositives",
    ),
    pytest.param(
        "Ruiz walked out before noon, the mayor said.\n“She left without a word.”",
        [("Ruiz walked out before noon", "the mayor"), ("She left without a word.", "the mayor")],
        id="4 paragraph that is only a quote",
    ),
    pytest.param(
        "“Yes,” he said. “I agree with her.”",
        [("Yes,", "he"), ("I agree with her.", "he")],
        id="5 second sentence without a cue",
    ),
    pytest.param(
        "“The barn is gone,” Vale said. “So is the mill.\n“We start again on Monday.”",
        [("The barn is gone,", "Vale"), ("So is the mill.", "Vale"), ("We start again on Monday.", "Vale")],
        id="6 mark reopened at each paragraph",
    ),
    pytest.param("“It failed, said Kim.\nNobody came.", [("It failed, said Kim.", "Kim")], id="7 lost mark"),
    pytest.param('Vale wrote: “It ended badly."', [("It ended badly.", "Vale")], id="8 mixed styles"),
    pytest.param("''Sell the boat,'' Vale said.", [("Sell the boat,", "Vale")], id="9 doubled apostrophes"),
    pytest.param(
        "‘It’s the Joneses’ barn,’ he said.", [("It’s the Joneses’ barn,", "he")], id="10 single marks and apostrophes"
    ),
    pytest.param(
        "'It's the Joneses' barn,' Vale said.", [("It's the Joneses' barn,", "Vale")], id="10 straight single marks"
    ),
    pytest.param("Mayor: ‘We’re Late.’", [("We’re Late.", "Mayor")], id="11 headline"),
    pytest.param('"Say "stop" now," she tweeted.', [('Say "stop" now,', "she")], id="12 same marks nested"),
    pytest.param(
        "“She told me ‘leave’,” Omar said.", [("She told me ‘leave’,", "Omar")], id="13 another speaker nested"
    ),
    pytest.param("The so-called “experts” drove home in the rain.", [], id="14 scare quotes"),
    pytest.param(
        "Her film “North Road” opened in Orrin. Ann “Shorty” Bell plays a cook.", [], id="15 titles, nicknames"
    ),
    pytest.param(
        "Omar Bell met Tobias Vale at the mill. “It was cold,” he said.",
        [("It was cold,", "he")],
        id="17 pronoun",
    ),
    pytest.param(
        "“Two boats sank,” a police spokesman said.", [("Two boats sank,", "a police spokesman")], id="18 role"
    ),
    pytest.param(
        "“The dam was never safe,” the report states.", [("The dam was never safe,", "the report")], id="19 document"
    ),
    pytest.param("“Never,” she shrugged.", [("Never,", "she")], id="21 a cue that is no verb of saying"),
    pytest.param("“The dam is safe,” according to Vale.", [("The dam is safe,", "Vale")], id="22 according to, after"),
    pytest.param(
        "SMITH: No, we never met.\nVALE: “We did.”",
        [("No, we never met.", "SMITH"), ("We did.", "VALE")],
        id="24 transcript",
    ),
    pytest.param("“A great day.” — Jo Lund, 34", [("A great day.", "Jo Lund")], id="24 dash"),
    pytest.param("“Polite” is how Vale described him.", [("Polite", "Vale")], id="is how somebody described"),
    pytest.param("Here is Mayor Ana Ruiz: “No.”", [("No.", "Mayor Ana Ruiz")], id="brought in before a colon"),
    pytest.param(
        "“It rains,” Vale said.\n“Forty Boats” has sold well.",
        [("It rains,", "Vale")],
        id="a title that a verb follows",
    ),
]

INDIRECT = [
    pytest.param("The council met on Monday night to speak about piers.", [("piers", "The council")], id="after a day"),
    pytest.param(
        "He said the plan was “a mess” and costly.",
        [("the plan was “a mess” and costly", "He")],
        id="16 fragment inside indirect speech",
    ),
    pytest.param("Pyongyang said the launch was a test.", [("the launch was a test", "Pyongyang")], id="19 capital"),
    pytest.param("A poll shows that voters want a bridge.", [("that voters want a bridge", "A poll")], id="19 poll"),
    pytest.param(
        "Two officials are expected to resign.", [("Two officials", None), ("to resign", None)], id="20 no source"
    ),
    pytest.param("According to Vale, the dam is safe.", [("the dam is safe", "Vale")], id="22 according to, before"),
    pytest.param(
        "The dam, according to Vale, will hold until May.",
        [("The dam", "Vale"), ("will hold until May", "Vale")],
        id="22 according to, inside",
    ),
    pytest.param(
        "Lund said Ruiz had told him the bill was dead.",
        [("Ruiz had told him the bill was dead", "Lund"), ("the bill was dead", "Ruiz")],
        id="23 chain",
    ),
    pytest.param(
        "The tax will rise, Lund said, by the end of May.",
        [("The tax will rise", "Lund"), ("by the end of May", "Lund")],
        id="25 no marks and no that, inside",
    ),
    pytest.param("The tax will rise in May, Lund said.", [("The tax will rise in May", "Lund")], id="25 trailing"),
    pytest.param("The tax will rise in May, said Lund.", [("The tax will rise in May", "Lund")], id="25 inverted"),
    pytest.param("Lund said the tax will rise in May.", [("the tax will rise in May", "Lund")], id="25 leading"),
    pytest.param("Lund asked him to leave the room.", [("to leave the room", "Lund")], id="infinitive after a hearer"),
    pytest.param("Lund promised to mend the roof.", [("to mend the roof", "Lund")], id="infinitive"),
    pytest.param(
        "Lund wondered whether the roof would hold.", [("whether the roof would hold", "Lund")], id="question"
    ),
    pytest.param(
        "Lund was tired of the suggestion that the roof had leaked.",
        [("that the roof had leaked", "Lund")],
        id="noun with a clause",
    ),
    pytest.param(
        "Lund praised the crew, adding that the roof had held.",
        [("the crew", "Lund"), ("that the roof had held", "Lund")],
        id="participle",
    ),
]


@pytest.mark.parametrize(("text", "expected"), DIRECT)
def test_direct(extract: Extract, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert rows(extract, text) == expected


@pytest.mark.parametrize(("text", "expected"), INDIRECT)
def test_indirect(extract: Extract, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert rows(extract, text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Mayor Ana Ruiz spoke first. “It was cold,” Ruiz said.", "Ana Ruiz", id="surname"),
        pytest.param(
            "Ana Ruiz met Tobias Vale. “It was cold,” she said.", "Ana Ruiz", id="pronoun with two candidates"
        ),
        pytest.param(
            "Mr. Tobias Vale met Ms. Ana Ruiz in Orrin. “It was cold,” he said.",
            "Tobias Vale",
            id="pronoun, other gender",
        ),
        pytest.param("“It was cold,” a police spokesman said.", None, id="a role nobody bears"),
        pytest.param("Ruiz, who runs the mill, said: “It was cold.”", "Ruiz", id="before a relative clause"),
        pytest.param(
            "“It was cold,” a lawyer for Tobias Vale said.", None, id="the one who speaks, not the one spoken for"
        ),
        pytest.param("“It was cold,” said the captain, Gwil Tarn.", "Gwil Tarn", id="named behind the role"),
        pytest.param("“It was cold,” Capt. Gwil Tarn said by radio.", "Gwil Tarn", id="abbreviated title"),
        pytest.param(
            "“It was cold,” Tobias Vale said. The mayor of Orrin, Gwil Tarn, has not slept. “It was warm,” he said.",
            "Gwil Tarn",
            id="pronoun, the subject just before",
        ),
    ],
)
def test_name_of_the_speaker(extract: Extract, text: str, name: str | None) -> None:
    speaker = spoken(extract, text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("“Two boats sank,” a police spokesman said.", "person", id="role"),
        pytest.param("“Two boats sank,” the report states.", "document", id="document"),
        pytest.param("“Two boats sank,” officials said.", "group", id="group"),
        pytest.param("“Two boats sank,” the ministry said.", "organization", id="organisation"),
        pytest.param("“Two boats sank,” Pyongyang said.", "organization", id="capital"),
    ],
)
def test_kind_of_the_speaker(extract: Extract, text: str, kind: str) -> None:
    (quote,) = spoken(extract, text)
    assert quote.speaker is not None
    assert quote.speaker.kind == kind


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("“No,” Lund said.", ["direct"], id="all inside marks"),
        pytest.param("Lund said it was “a mess” and costly.", ["mixed"], id="a part inside marks"),
        pytest.param("Lund said it was costly.", ["indirect"], id="no marks"),
    ],
)
def test_kind_of_the_quotation(extract: Extract, text: str, kinds: list[str]) -> None:
    assert [quote.kind for quote in spoken(extract, text)] == kinds


def test_stretches_of_one_utterance_share_a_group(extract: Extract) -> None:
    first, second, third = spoken(extract, "“We will row,” Lund said, “but not tonight.” “Why?” Ruiz asked.")
    assert first.group == second.group is not None
    assert third.group is None


def test_marks_are_recorded_as_printed(extract: Extract) -> None:
    (quote,) = spoken(extract, 'Vale wrote: “It ended badly."')
    assert (quote.opened, quote.closed) == ("“", '"')


def test_ids_are_numbered_in_text_order(extract: Extract) -> None:
    found = spoken(extract, "“One,” Lund said. Ruiz said it rained. “Two,” Vale said.")
    assert [quote.id for quote in found] == ["a/q1", "a/q2", "a/q3"]
    assert [quote.start for quote in found] == sorted(quote.start for quote in found)
