"""Two records of one utterance: what note-taking explains, and what it does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.check.wording import compare, words

SAID = "We never closed the old harbour road because the council told us that it was safe"


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(SAID, id="the same"),
        pytest.param("closed the old harbour road because the council told us", id="a contiguous part"),
        pytest.param("We never closed the … harbour road because the council told us that it was safe", id="ellipsis"),
        pytest.param("We never closed the old harbour road because ... it was safe", id="a shown cut"),
        pytest.param("We never closed [the road] because the council told us that it was safe", id="brackets"),
        pytest.param("[W]e never closed the old harbour road because the council told us", id="a letter in brackets"),
    ],
)
def test_nothing_is_changed(other: str) -> None:
    wording = compare(SAID, other)
    assert wording is not None
    assert wording.edits == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I'm going to tell them it's over for us", "I'm gonna tell 'em it is over for us"),
        ("we cannot say who will pay for this", "we can't say who'll pay for this"),
        ("it took two years and ten percent of it went", "it took 2 years and 10 per cent of it went"),
        ("they re-opened the workforce office last week", "they reopened the work force office last week"),
        ("the work of Internet Explorer is over now", "the work of IE is over now"),
        ("Sen. Ruiz asked me to wait until May", "Senator Ruiz asked me to wait till May"),
        ("the colour of the harbour was grey all day", "the color of the harbor was gray all day"),
        (
            "that night we lost forty thousand nets and all of twenty-five boats",
            "that night we lost 40,000 nets and all of 25 boats",
        ),
        ("it is a dozen miles and our fifteenth storm", "it is 12 miles and our 15th storm"),
        ("we paid $4 million for it in the 1990s", "we paid four million dollars for it in the '90s"),
        ("they came at 5:30 p.m. to see the quay", "they came at 5.30 pm to see the quay"),
        ("we lost one boat in the storm", "we lost a boat in the storm"),
        ("Well, you know, we uh never closed the road", "We never closed the road"),
        ("get that damned boat off my quay now", "get that d****d boat off my quay now"),
        ("get that damned boat off my quay now", "get that [expletive] boat off my quay now"),
    ],
    ids=[
        *("speech", "contractions", "small numbers", "joined words", "initials", "abbreviations", "spelling"),
        *(
            "numbers",
            "dozens and ordinals",
            "money and decades",
            "clock times",
            "one and a",
            "fillers",
            "a masked word",
        ),
        "a bracketed word",
    ],
)
def test_the_same_words_written_in_two_ways(one: str, other: str) -> None:
    wording = compare(one, other)
    assert wording is not None
    assert [edit for edit in wording.edits if edit.kind != "light"] == []


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("the bridge will never open again this year", "the bridge will open again this year", "negation"),
        ("the bridge is safe for heavy lorries now", "the bridge isn't safe for heavy lorries now", "negation"),
        ("we lost forty boats in one bad night", "we lost boats in one bad night", "words"),
        ("we lost 40 boats in one bad night", "we lost 14 boats in one bad night", "figure"),
        ("we lost 1.5 million nets in one bad night", "we lost 15 million nets in one bad night", "figure"),
        ("we lost 40,000 nets in one bad night", "we lost 48,000 nets in one bad night", "figure"),
        ("we lost forty nets in one bad night", "we lost fourteen nets in one bad night", "words"),
        ("we lost 40 old boats in one bad night", "we lost forty boats in one bad night", "figure"),
        ("nobody told us of the harbour road", "somebody told us of the harbour road", "negation"),
        ("they said it is legal to fish at night", "they said it is illegal to fish at night", "words"),
        ("the council must pay for the harm it did", "the council may pay for the harm it did", "words"),
        ("we will pay before the winter storms", "we will pay after the winter storms", "words"),
        ("the mayor is with us in the whole matter", "the mayor is against us in the whole matter", "words"),
        ("the boats lay in the harbour at night", "the boats lay at the harbour at night", "light"),
        ("it was a matter of hours before they came", "it was a matter of days before they came", "words"),
        ("bring your boats and nets to the quay", "bring your boats or nets to the quay", "words"),
        ("they simply closed the road to the farm", "they closed the road to the farm", "words"),
        ("who had promised us a new road by then", "who have promised us a new road by then", "words"),
        (
            "they came at night with eleven armed men from the coast and took the boats",
            "they came at night and took the boats",
            "cut",
        ),
        ("the council told us that it was safe", "the council told us it was safe", "light"),
        ("we saw the boat and the crew leave", "we saw a boat and the crew leave", "light"),
        ("I think we we should go home now", "I think we should go home now", "light"),
        ("the road was very narrow back then", "the road was narrow back then", "light"),
        ("let's wait and let's see what comes of it", "let's wait and see what comes of it", "light"),
        ("they really closed the road to the farm", "they closed the road to the farm", "words"),
        ("they asked Omar to wait at the gate", "they asked him to wait at the gate", "light"),
        ("they asked us to wait for our boats", "they asked us to wait for their boats", "words"),
        ("it was my brother and I who came there", "it was my brother and me who came there", "light"),
        ("the cables were cut in the storm again", "the cable was cut in the storm again", None),
        ("I disagree with Representative Bell on the matter", "I disagree with Bell on the matter", "light"),
    ],
)
def test_what_an_edit_is(one: str, other: str, kind: str | None) -> None:
    wording = compare(one, other)
    assert wording is not None
    if kind is not None:
        assert [edit.kind for edit in wording.edits] == [kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("People loved the old harbour road", "Families loved the old harbour road"),
        ("we kept the old harbour road for weeks", "we kept the old harbour road for months"),
        ("we kept the old harbour road for weeks,", "we kept the old harbour road for months. Nobody came"),
    ],
    ids=["the first word", "the last word", "the last word, where the other goes on"],
)
def test_the_first_and_the_last_word_count(one: str, other: str) -> None:
    wording = compare(one, other)
    assert wording is not None
    assert [edit.kind for edit in wording.edits] == ["words"]


def test_an_edit_knows_its_place_in_both_texts() -> None:
    one, other = "the bridge will never open again", "the bridge will open again"
    wording = compare(one, other)
    assert wording is not None
    (edit,) = wording.edits
    assert one[slice(*edit.first)] == edit.first_words == "never"
    assert edit.second[0] == edit.second[1]


def test_other_words_are_no_record_of_the_same() -> None:
    assert compare("The ferry sails at nine", "Nobody asked the council for a new quay") is None


def test_a_speech_with_one_changed_word_is_aligned_however_long() -> None:
    said = [f"w{number % 700}" if number % 3 else "the" for number in range(3000)]
    wording = compare(" ".join(said), " ".join([*said[:1500], "never", *said[1501:]]))
    assert wording is not None
    assert len(wording.edits) == 1


def test_one_word_repeated_without_end_is_aligned_as_a_whole_or_not_at_all() -> None:
    """Pair by pair this would take minutes."""
    endless = "the " * 20_000
    wording = compare(endless, endless)
    assert wording is not None
    assert wording.shared == 20_000
    assert compare(endless, "the " * 150) is None


@given(st.text(max_size=200))
def test_words_keep_their_places_in_any_text(text: str) -> None:
    for word in words(text):
        assert 0 <= word.start <= word.end <= len(text)


@given(st.text(alphabet="ab c'.…[]()“”", max_size=80), st.text(alphabet="ab c'.…[]()“”", max_size=80))
def test_likeness_is_a_proportion(one: str, other: str) -> None:
    wording = compare(one, other)
    assert wording is None or 0 <= wording.likeness <= 1
