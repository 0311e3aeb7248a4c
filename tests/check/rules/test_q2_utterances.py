"""Q201 and Q202: one utterance in two wordings, or given to two people."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.check import check
from factcheck.check.corpus import Corpus
from factcheck.check.rules.q201_quote_wording import quote_wording
from factcheck.check.rules.q202_quote_speaker import quote_speaker
from factcheck.records import Extraction, Finding, Mention, Quote, Speaker
from tests.check.hand import article, extraction, spoken

STORY = "The ferry Halcyon struck the old pier at Dorn on Sunday night, and divers searched the harbour basin."
OTHER = (
    "A chess club in Voss elected a president after months of quarrels over rent and the heating of its rooms. Members"
    " had shivered through the winter tournament in coats and mittens. Several grandmasters cancelled. Sponsors left,"
    " and the treasurer sold two antique clocks, a carpet and the piano to pay the plumber and the lawyers."
)


def told(name: str, *sayings: tuple[str, str | None], story: str = STORY, region: str = "body") -> Extraction:
    """An article that tells a story and then quotes, each saying in a paragraph of its own with who said it."""
    lines = [f"“{words},” {who or 'a spokesman'} said." for words, who in sayings]
    day = "2024-05-08" if story == STORY else "2022-01-20"
    source = article("\n".join((story, *lines)), name, published=day)
    quotes = []
    for words, who in sayings:
        start = source.text.index(words, quotes[-1].end if quotes else 0)
        at = source.text.index("” ", start) + 2
        by = who or "a spokesman"
        mention = Mention(start=at, end=at + len(by), text=by)
        cue = Mention(start=at + len(by) + 1, end=at + len(by) + 5, text="said")
        speaker = Speaker(name=who, kind="person" if who else "unknown", mention=mention)
        quotes.append(
            Quote(
                id=f"{name}/q{start}",
                article=name,
                start=start,
                end=start + len(words),
                text=words,
                kind="direct",
                speaker=speaker,
                cue=cue,
                region=region,  # type: ignore[arg-type]
            )
        )
    return extraction(source, quotes=tuple(quotes))


TOLD_TWICE = (extraction(article(STORY, "y")), extraction(article(OTHER, "z")))  # so that their words tell them apart


def wordings(*articles: Extraction) -> list[Finding]:
    return check(Corpus.of((*articles, *TOLD_TWICE)), [quote_wording])


def speakers(*articles: Extraction) -> list[Finding]:
    return check(Corpus.of((*articles, *TOLD_TWICE)), [quote_speaker])


SAID = "We never closed the harbour road because nobody told us to"


@pytest.mark.parametrize(
    ("other", "severity"),
    [
        ("We closed the harbour road because nobody told us to", "warning"),
        ("We never closed the harbour bridge because nobody told us to", "warning"),
        ("We never simply closed the harbour road because nobody told us to", "warning"),
        ("They never closed the harbour road because nobody told us to", "warning"),
        ("We never closed the narrow winding road because nobody told us to", "note"),
        ("We never closed the harbour road gladly. Because nobody told us to", "note"),
    ],
    ids=[
        "a lost never",
        "another word",
        "a word put in",
        "another pronoun",
        "several words for one",
        "a word that ends a sentence",
    ],
)
def test_q201_flags_one_speaker_in_two_wordings(other: str, severity: str) -> None:
    (found,) = wordings(told("a", (SAID, "Ana Ruiz")), told("b", (other, "Ana Ruiz")))
    assert (found.severity, len(found.locations)) == (severity, 2)


@pytest.mark.parametrize("kind", ["direct", "indirect"])
def test_q201_holds_only_what_stands_inside_marks_to_the_word(kind: str) -> None:
    other = SAID.replace("road", "bridge")
    marks = "“{}”" if kind == "direct" else "{}"
    source = article(f"{STORY}\nOmar Bell said {marks.format(other)}.", "b", published="2024-05-08")
    told_again = extraction(source, quotes=(spoken(source, other, "Omar Bell", kind=kind),))
    assert len(wordings(told("a", (SAID, "Omar Bell")), told_again)) == (kind == "direct")


def test_q201_flags_a_silent_cut_inside_a_sentence() -> None:
    whole = f"{SAID}, and the council came to look at it only in the spring when the water was low"
    cut = whole.replace("the council came to look at it ", "")
    (found,) = wordings(told("a", (whole, "Ana Ruiz")), told("b", (cut, "Ana Ruiz")))
    assert (found.severity, found.locations[0].text) == ("warning", "the council came to look at it")


@pytest.mark.parametrize(
    ("other", "who"),
    [
        (SAID, "Ana Ruiz"),
        ("We never closed the harbour road", "Ana Ruiz"),
        ("We never closed the … road because nobody told us to", "Ana Ruiz"),
        ("We never closed [the road] because nobody told us to", "Ana Ruiz"),
        ("So we never closed the harbour road because nobody told us to", "Ana Ruiz"),
        ("We closed the harbour road because nobody told us to", "Omar Bell"),
        ("The harbour road is closed because the council told us to", "Ana Ruiz"),
        ("We never closed the harbour road. We had no money for signs. Because nobody told us to", "Ana Ruiz"),
        ("We never closed, never closed the harbour road because nobody told us to", "Ana Ruiz"),
        ("Well, we never, uh, closed the harbour road 'cause nobody told us to", "Ana Ruiz"),
        ("We never closed the d***ed harbour road because nobody told us to", "Ana Ruiz"),
        ("We have at no time shut the road by the harbour, since no one asked us", "Ana Ruiz"),
    ],
    ids=[
        *("the same", "a part", "an ellipsis", "brackets", "a joint", "another speaker", "another utterance"),
        *("sentences left out", "stutter", "fillers", "a word made decent", "another translation"),
    ],
)
def test_q201_leaves_alone(other: str, who: str) -> None:
    assert wordings(told("a", (SAID, "Ana Ruiz")), told("b", (other, who))) == []


@pytest.mark.parametrize(
    ("other", "severity"),
    [
        ("I say a one-in-five chance that we may lose the harbour road", "warning"),
        ("I say a one-in-three risk that we may lose the harbour road", "note"),
    ],
    ids=["a figure", "a word"],
)
def test_q201_a_lost_that_beside_another_figure_is_note_taking(other: str, severity: str) -> None:
    said = "I say a one-in-three chance we may lose the harbour road"
    (found,) = wordings(told("a", (said, "Ana Ruiz")), told("b", (other, "Ana Ruiz")))
    assert found.severity == severity


def test_q201_needs_more_words_between_articles_of_different_events() -> None:
    one, other = "We closed the harbour road at night", "We closed the harbour bridge at night"
    assert len(wordings(told("a", (one, "Ana Ruiz")), told("b", (other, "Ana Ruiz")))) == 1
    assert wordings(told("a", (one, "Ana Ruiz")), told("b", (other, "Ana Ruiz"), story=OTHER)) == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        pytest.param(
            f"“{SAID},” Ana Ruiz said.\nIt rained.\n“{SAID.replace('road', 'bridge')},” Ana Ruiz said.",
            True,
            id="a sentence quoted again",
        ),
        pytest.param(
            f"“{SAID},” Ana Ruiz said.\nIt rained.\n“{SAID.replace('road', 'bridge').replace('told', 'begged')},”"
            " Ana Ruiz said.",
            False,
            id="two differences",
        ),
        pytest.param(
            f"“{SAID},” Ana Ruiz said. “{SAID.replace('never', 'gladly')},” Ana Ruiz said.",
            False,
            id="a sentence and its counterpart",
        ),
    ],
)
def test_q201_in_one_article(extract: Callable[[str], Extraction], text: str, flagged: bool) -> None:
    assert bool(wordings(extract(f"{STORY}\n{text}"))) is flagged


def test_q201_takes_the_statement_of_a_body_that_differs_throughout_for_another_version() -> None:
    mine = (
        ("The pumps were built at the yard in Selm last year", None),
        ("We stopped them when we heard the noise", None),
    )
    theirs = (
        ("The pumps were tested at the yard in Selm last year", None),
        ("We stopped them when we saw the noise", None),
    )
    assert {each.severity for each in wordings(told("a", *mine), told("b", *theirs))} == {"note"}
    assert {each.severity for each in wordings(told("a", *mine[:1]), told("b", *theirs[:1]))} == {"warning"}


def test_q201_knows_what_was_said_on_two_occasions() -> None:
    other = SAID.replace("road", "bridge")
    both = told("b", (other, "Ana Ruiz"), (SAID, "Ana Ruiz"))
    found = wordings(told("a", (SAID, "Ana Ruiz")), both)
    assert all({place.article for place in each.locations} == {"b"} for each in found)


def test_q201_knows_two_occasions_by_the_edit_and_what_both_have_around_it() -> None:
    first = "Let us dispel with the fiction that the harbour road was ever closed by anybody"
    again = "The notion that the harbour road was ever closed by anybody is just another tale"
    third = "The fiction that the harbour road was ever closed by anybody is just another tale"
    assert wordings(told("a", (first, "Ana Ruiz"), (again, "Ana Ruiz")), told("b", (third, "Ana Ruiz"))) == []
    assert len(wordings(told("a", (again, "Ana Ruiz")), told("b", (third, "Ana Ruiz")))) == 1


def test_q201_copies_of_one_slip_are_one_finding() -> None:
    wrong = SAID.replace("road", "bridge")
    found = wordings(*(told(name, (SAID, "Ana Ruiz")) for name in "abc"), told("d", (wrong, "Ana Ruiz")))
    assert [len(each.locations) for each in found] == [4]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ana Ruiz", "Omar Bell"), ("Mayor Ana Ruiz", "Bell")],
    ids=["full names", "a title and a surname"],
)
def test_q202_flags_two_people_for_the_same_words(one: str, other: str) -> None:
    (found,) = speakers(told("a", (SAID, one)), told("b", (SAID, other)))
    assert (found.severity, [place.text for place in found.locations]) == ("warning", [one, other])


@pytest.mark.parametrize(
    ("one", "other"),
    [("Robert Bell", "Bob Bell"), ("Ana Ruiz", "Mayor Ruiz"), ("Ana Ruiz", None), ("Captain", "Capt. Ana Ruiz")],
    ids=["a short form", "a title", "a spokesman", "a rank"],
)
def test_q202_leaves_one_person_alone(one: str | None, other: str | None) -> None:
    assert speakers(told("a", (SAID, one)), told("b", (SAID, other))) == []


def test_q202_a_headline_is_less_sure() -> None:
    (found,) = speakers(told("a", (SAID, "Ana Ruiz")), told("b", (SAID, "Omar Bell"), region="title"))
    assert found.severity == "note"


@pytest.mark.parametrize(
    ("words", "behind", "severity"),
    [
        (SAID[0].lower() + SAID[1:], True, "warning"),
        (SAID[0].lower() + SAID[1:], False, "warning"),
        ("closed the harbour road because nobody told us to", False, "note"),
    ],
    ids=["who said it behind the words", "the whole sentence", "a part of it"],
)
def test_q202_a_part_of_a_sentence_is_less_sure(words: str, behind: bool, severity: str) -> None:
    whole, part = told("a", (SAID, "Ana Ruiz")), told("b", (words, "Omar Bell"))
    if not behind:
        source = article(f"{STORY}\nOmar Bell said that “{words}” when he was asked.", "b", published="2024-05-08")
        part = extraction(source, quotes=(spoken(source, words, "Omar Bell"),))
    (found,) = speakers(whole, part)
    assert found.severity == severity


@pytest.mark.parametrize(
    "words",
    ["We never closed it", "Ask me again in the spring then"],
    ids=["four words", "seven words, told of another event"],
)
def test_q202_short_phrases_are_anybodys(words: str) -> None:
    assert speakers(told("a", (words, "Ana Ruiz")), told("b", (words, "Omar Bell"), story=OTHER)) == []
