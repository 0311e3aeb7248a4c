"""Q101, Q102 and Q103 on both sides of the line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.check import check
from factcheck.check.corpus import Corpus
from factcheck.check.rule import Rule
from factcheck.check.rules.q101_unbalanced_marks import unbalanced_marks
from factcheck.check.rules.q102_partial_quote import partial_quote
from factcheck.check.rules.q103_unattributed_quote import unattributed_quote
from factcheck.records import Extraction, Finding
from tests.check.hand import article, extraction

Extract = Callable[..., Extraction]


def findings(extract: Extract, rule: Rule, text: str) -> list[Finding]:
    return check(Corpus.of([extract(text)]), [rule])


@pytest.mark.parametrize(
    ("text", "severity", "place"),
    [
        pytest.param('The pump "was never mine”, Lund wrote.', "note", '"was never mine”', id="straight, then curly"),
        pytest.param('Lund wrote: “It was never mine."', "note", '“It was never mine."', id="curly, then straight"),
        pytest.param(
            "“The pump is old, said Lund, who bought it.\nNobody else came.\n“We knew,” Moe said.\nThe end.",
            "warning",
            "“The pump is old, said Lund, who bought it.",
            id="swallows who said it",
        ),
        pytest.param(
            "Lund was late. “The pump is old.\nNobody else came.\n“We knew,” Moe said.",
            "note",
            "“The pump is old.",
            id="never closes",
        ),
        pytest.param("The pump is old,” said Lund.\nIt rained.", "note", "The pump is old,”", id="never opened"),
    ],
)
def test_q101_flags(extract: Extract, text: str, severity: str, place: str) -> None:
    found = findings(extract, unbalanced_marks, text)
    assert [(each.severity, each.locations[0].text) for each in found] == [(severity, place)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“The pump is old.\n“We knew it.\n“Nobody cared,” Lund said.", id="reopened at each paragraph"),
        pytest.param("“The pump is old.\nWe knew it,” Lund said.", id="cut by a line break"),
        pytest.param("The Joneses' dog is 2'4\" tall, Lund said.", id="apostrophe, feet and inches"),
        pytest.param("“He told me ‘go’ and I went,” Lund said.", id="marks inside marks"),
        pytest.param("''The pump is old,'' Lund said.", id="doubled apostrophes"),
        pytest.param("Lund was late. “The pump is old", id="last line breaks off"),
    ],
)
def test_q101_is_silent(extract: Extract, text: str) -> None:
    assert findings(extract, unbalanced_marks, text) == []


def test_q101_reports_a_machines_marks_once(extract: Extract) -> None:
    text = "\n".join(f'“Pump {name} is old," Lund said.' for name in ("one", "two", "three", "four", "five"))
    (found,) = findings(extract, unbalanced_marks, text)
    assert "4 more places" in found.message


@pytest.mark.parametrize(
    ("text", "quoted", "said"),
    [
        pytest.param(
            "Mayor Ana Ruiz asked the crews to stop “reckless repairs” and wait for the divers from Hull.\n"
            "“We ask the crews to stop reckless work and to wait for the divers from Hull,” Ruiz said.",
            "reckless repairs",
            "reckless work",
            id="another noun",
        ),
        pytest.param(
            "Lund called on every village to open “its largest barn” before the first storm of the winter.\n"
            "Lund wrote: “I call on each village to open its biggest barn before the first storm of the winter.”",
            "its largest barn",
            "biggest barn",
            id="another adjective",
        ),
        pytest.param(
            "Lund called on every village to “clear its largest barn” before the first storm of the winter.\n"
            "Each village, Lund wrote, was to “at once clear its biggest barn” before the first storm of the winter.",
            "clear its largest barn",
            "clear its biggest barn",
            id="a short quotation whose sentence goes on alike",
        ),
    ],
)
def test_q102_flags(extract: Extract, text: str, quoted: str, said: str) -> None:
    (found,) = findings(extract, partial_quote, text)
    assert [each.text for each in found.locations] == [quoted, said]
    assert found.severity == "warning"


FULLER = "“We ask the crews to stop reckless work and to wait for the divers from Hull,” Ruiz said."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            f"Ana Ruiz asked the crews to stop “reckless work” and wait for the divers from Hull.\n{FULLER}",
            id="word for word",
        ),
        pytest.param(
            f"Ana Ruiz asked the crews to stop “reckless works” and wait for the divers from Hull.\n{FULLER}",
            id="another inflection",
        ),
        pytest.param(
            f"Ana Ruiz asked the crews to stop “reckless repairs” and wait for the divers from Hull.\n{FULLER}\n"
            "“Nobody wants reckless repairs,” she added.",
            id="found in another quotation",
        ),
        pytest.param(
            f"Ana Ruiz complained for years about “reckless repairs” to her own roof.\n{FULLER}",
            id="another occasion",
        ),
        pytest.param(
            f"Diver Olaf Brekke asked the crews to stop “reckless repairs” and wait for the divers from Hull.\n"
            f"Ana Ruiz is the mayor. {FULLER}",
            id="another speaker",
        ),
    ],
)
def test_q102_is_silent(extract: Extract, text: str) -> None:
    assert findings(extract, partial_quote, text) == []


def test_q103_is_off_by_default_and_finds_speech_without_a_source(extract: Extract) -> None:
    text = "The crowd grew restless. “We have waited since noon and nobody told us.” Then the doors opened."
    assert not unattributed_quote.enabled
    (found,) = findings(extract, unattributed_quote, text)
    assert found.locations[0].text == "We have waited since noon and nobody told us."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“We have waited since noon,” Lund said.", id="a source beside it"),
        pytest.param("So-called “experts” came to the “North Road” premiere.", id="no speech at all"),
    ],
)
def test_q103_is_silent(extract: Extract, text: str) -> None:
    assert findings(extract, unattributed_quote, text) == []


def test_q101_work_grows_with_the_marks_and_not_with_their_square() -> None:
    """One by one against all the others, these marks would take minutes."""
    marked = extraction(article("“The quay is closed.\n" * 30_000))
    assert len(check(Corpus.of([marked]), [unbalanced_marks])) <= 1
