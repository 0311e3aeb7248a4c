"""E101–E104: what an edit may do to a quotation or a figure, and what it may not."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from conftest import make_article
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.check.corpus import Corpus
from factcheck.check.revision import Revision
from factcheck.check.rules import all_rules
from factcheck.check.runner import check
from factcheck.records import Claim, Extraction, Finding, Quote, Span, Speaker

Extract = Callable[..., Extraction]
LEDE = "The council of Dorn met on Monday night to speak about the pier."


def findings(before: Extraction, after: Extraction) -> list[Finding]:
    rules = [rule for rule in all_rules() if rule.scope == "revision"]
    return check(Corpus(extractions={after.article.id: after}, revisions=(Revision(before, after),)), rules)


def codes(before: Extraction, after: Extraction) -> list[str]:
    return [each.rule for each in findings(before, after)]


def quoted(words: str, speaker: str | None = "Ana Ruiz") -> Extraction:
    text = f'{LEDE}\n"{words}," she said.'
    start = text.index(words)
    who = Speaker(name=speaker, kind="person") if speaker else None
    quote = Quote(id="a/q1", article="a", start=start, end=start + len(words), text=words, kind="direct", speaker=who)
    return Extraction(article=make_article(text), quotes=(quote,))


SAID = "We will not pay for the new pier this year, because the old one has served us well"


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (SAID, []),
        ("We will pay for the new pier this year, because the old one has served us well", ["E101"]),
        ("We will not pay for the new pier this year, because the old one has failed us badly", ["E101"]),
        ("We will not pay for the new pier next year, because the old one has served us well", ["E101"]),
        ("We will not pay for the new pier this year", []),
        ("We will not pay … this year, because the old one has served us well", []),
        ("We [the council] will not pay for the new pier this year, because the old one has served us well", []),
        ("We won't pay for the new pier this year, because the old one has served us well", []),
        ("the old one has served us well", []),
    ],
    ids=["same", "not dropped", "reworded", "one word", "trimmed", "ellipsis", "brackets", "contracted", "tail kept"],
)
def test_the_words_of_a_quotation(now: str, expected: list[str]) -> None:
    assert codes(quoted(SAID), quoted(now)) == expected


def test_both_versions_of_the_words_are_shown() -> None:
    (found,) = findings(quoted(SAID), quoted(SAID.replace("this year", "next year")))
    assert [place.text for place in found.locations] == ["next", "this"]
    assert found.severity == "error"
    assert found.expected == SAID


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Ana Ruiz", "Ana Ruiz", []),
        ("Ana Ruiz", "Ruiz", []),
        ("Ana Ruiz", "Ben Okafor", ["E103"]),
        ("Ana Ruiz", None, ["E104"]),
        (None, "Ana Ruiz", []),
    ],
    ids=["same", "shorter", "somebody else", "gone", "found"],
)
def test_the_speaker_of_a_quotation(before: str | None, after: str | None, expected: list[str]) -> None:
    assert codes(quoted(SAID, before), quoted(SAID, after)) == expected


def counted(*values: int, source: str | None = None) -> Extraction:
    """An article with one sentence a value, each counting passengers."""
    lines = [
        f"{where} the ferry carried {value} passengers."
        for where, value in zip(("On Monday", "In all"), values, strict=False)
    ]
    text = "\n".join([LEDE, *lines])
    claims = []
    for number, (line, value) in enumerate(zip(lines, values, strict=False)):
        start = text.index(line)
        at = text.index(str(value), start)
        claims.append(
            Claim(
                id=f"a/c{number}",
                article="a",
                start=at,
                end=at + len(str(value)),
                text=str(value),
                kind="count",
                value=Decimal(value),
                precision=Decimal(1),
                counted="passenger",
                attributed_to=source,
                sentence=Span(start=start, end=start + len(line)),
            )
        )
    return Extraction(article=make_article(text), claims=tuple(claims))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((40, 40), (40, 40), []),
        ((40, 40), (45, 45), []),
        ((40, 40), (45, 40), ["E102"]),
        ((40, 40), (40, 45), ["E102"]),
        ((40, 52), (45, 52), []),
        ((40,), (45,), []),
    ],
    ids=["same", "everywhere", "first only", "last only", "stood once", "one figure"],
)
def test_a_figure_that_stood_twice(before: tuple[int, ...], after: tuple[int, ...], expected: list[str]) -> None:
    assert codes(counted(*before), counted(*after)) == expected


def test_a_half_corrected_figure_names_all_places() -> None:
    (found,) = findings(counted(40, 40), counted(45, 40))
    assert [place.text for place in found.locations] == ["45", "40", "40"]


def test_a_figure_that_lost_its_source() -> None:
    assert codes(counted(40, source="the harbour master"), counted(40)) == ["E104"]
    assert codes(counted(40), counted(40, source="the harbour master")) == []


def test_an_edit_of_the_words_around_changes_nothing(extract: Extract) -> None:
    before = f'{LEDE}\n\n"{SAID}," Ana Ruiz, the mayor, told reporters.'
    after = f'The council met on Monday.\n\nAfter the vote, "{SAID}," Ana Ruiz, the mayor of Dorn, told the press.'
    assert codes(extract(before), extract(after)) == []


def test_a_negation_lost_in_the_edit_is_found_on_the_whole_road(extract: Extract) -> None:
    before = f'{LEDE}\n\n"{SAID}," Ana Ruiz, the mayor, told reporters.'
    assert codes(extract(before), extract(before.replace("will not", "will"))) == ["E101"]


def test_a_name_swapped_in_the_edit_is_found_on_the_whole_road(extract: Extract) -> None:
    before = f'{LEDE}\n\n"{SAID}," said Ana Ruiz, the mayor.\n\nBen Okafor left early.'
    assert codes(extract(before), extract(before.replace("said Ana Ruiz", "said Ben Okafor"))) == ["E103"]


DESK = "The council of Dorn met on Monday night. Ana Ruiz, the mayor, came late.\n\n"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(
            "The storm cut off 300 homes.\n\nBy Friday 300 homes were still dark.",
            "The storm cut off 350 homes.\n\nBy Friday 300 homes were still dark.",
            ["E102"],
            id="a figure that moves things",
        ),
        pytest.param(
            "The storm cut off 300 homes.\n\nSome 300 homes are still dark.",
            "The storm cut off 350 homes.\n\nSome 300 homes are still dark.",
            ["E102"],
            id="a rough twin",
        ),
        pytest.param(
            "The storm cut off 300 homes.\n\nAbout 300 homes are still dark.",
            "The storm cut off 304 homes.\n\nAbout 300 homes are still dark.",
            [],
            id="a rough twin that still fits",
        ),
        pytest.param(
            "The storm cut off 300 homes.\n\nBy Friday 300 homes were still dark.",
            "The storm cut off three hundred homes.\n\nBy Friday 300 homes were still dark.",
            [],
            id="written in words",
        ),
    ],
)
def test_figures_on_the_whole_road(extract: Extract, before: str, after: str, expected: list[str]) -> None:
    assert codes(extract(DESK + before), extract(DESK + after)) == expected


SOURCED = "The storm cut off 300 homes, said Omar Lind, a spokesman."


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (SOURCED, "The storm cut off 300 homes.", ["E104"]),
        (SOURCED, "The storm cut off 300 homes, said spokesman Omar Lind.", []),
        (SOURCED, "The storm cut off 300 homes, spokesman Lind told reporters on Tuesday.", []),
        (SOURCED, "According to spokesman Omar Lind, the storm cut off 300 homes.", []),
        (SOURCED, "In a note seen by the paper, Lind has it that the storm cut off 300 homes.", []),
        (
            "The storm cut off 300 homes and sank 12 boats, Ruiz said.",
            "The storm cut off 300 homes and sank 12 boats.",
            ["E104"],
        ),
        ("The pier will open on 3 May, Ruiz said.", "The pier will open on 3 May.", ["E104"]),
        ("“The pier is safe,” said Omar Lind, a spokesman.", "“The pier is safe.”", ["E104"]),
        (
            "“The pier is safe,” said Omar Lind, a spokesman.",
            "Omar Lind, the spokesman, was clear. “The pier is safe.”",
            [],
        ),
    ],
    ids=[
        "gone",
        "before the name",
        "told",
        "according to",
        "unheard of",
        "two figures",
        "a date",
        "a quote",
        "a quote kept",
    ],
)
def test_sources_on_the_whole_road(extract: Extract, before: str, after: str, expected: list[str]) -> None:
    assert codes(extract(DESK + before), extract(DESK + after)) == expected


PIER = "“The pier is safe for everyone in Dorn, and it will stay so,” said Ana Ruiz."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (PIER, "“The pier is safe for everyone in Dorn,” said Ana Ruiz, “and it will stay so.”"),
        (PIER, "“The pier is safe for everyone in Dorn,” said Ana Ruiz. “It will stay so.”"),
        (
            "“The pier is safe for everyone in Dorn,” said Ana Ruiz. “It will stay so.”",
            PIER.replace(", and it", ". It"),
        ),
        (PIER, "Ruiz said the pier was “safe for everyone in Dorn”."),
        (PIER, "“The pier is safe … and it will stay so,” said Ana Ruiz."),
        (PIER, "“The pier [of Dorn] is safe for everyone … and it will stay so,” said Ana Ruiz."),
        (PIER, "Ana Ruiz said the pier was safe."),
    ],
    ids=["parted", "parted at a joint", "joined", "a fragment", "cut", "cut and explained", "told"],
)
def test_quotations_edited_openly_on_the_whole_road(extract: Extract, before: str, after: str) -> None:
    assert codes(extract(DESK + before), extract(DESK + after)) == []


def test_a_fragment_may_not_be_reworded(extract: Extract) -> None:
    now = "Ruiz said the pier was “safe for nobody in Dorn”."
    (found,) = findings(extract(DESK + PIER), extract(DESK + now))
    assert (found.rule, found.locations[0].text) == ("E101", "nobody")


SPOKEN = (
    ("“{}”, Ana Ruiz said.", "We will not pay for the new pier this year, because the old one has served us well"),
    ("Omar Lind said: “{}.”", "Nobody in this town was ever asked about the bridge or the money it has cost"),
    ("“{},” said Mila Brandt, who lives nearby.", "Every boat in the harbour was lost and forty people are homeless"),
    ("According to Ben Okafor, “{}.”", "The school stays open through the winter and no child will be sent to Velby"),
)


def put(words: list[str], at: int, *more: str, out: int = 0) -> str:
    return " ".join([*words[:at], *more, *words[at + out :]])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_random_edits_of_one_quotation_among_moved_paragraphs(extract: Extract, data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(SPOKEN) - 1))
    frame, said = SPOKEN[number]
    words = said.split()
    at = data.draw(st.integers(2, len(words) - 3))
    edit, expected = data.draw(
        st.sampled_from(
            [
                (put(words, at, "…", out=2), []),
                (put(words, at, "[the council]"), []),
                (" ".join(words[: -at // 2]), []),
                (put(words, at, "lantern"), ["E101"]),
                (put(words, at, "lantern", out=1), ["E101"]),
            ]
        )
    )
    paragraphs = [form.format(words) for form, words in SPOKEN]
    edited = [*paragraphs[:number], frame.format(edit), *paragraphs[number + 1 :]]
    after = data.draw(st.permutations(edited))
    assert codes(extract(DESK + "\n\n".join(paragraphs)), extract(DESK + "\n\n".join(after))) == expected
