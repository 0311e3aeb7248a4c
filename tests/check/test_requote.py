"""What an edit may do to the words of a quotation: every legal trim is silent, every changed word is heard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.check.requote import reworded

WEIGHTY = ["pier", "boat", "storm", "rope", "harbour", "people", "old", "winter", "sail", "pay", "open", "safe", "town"]
SMALL = ["the", "of", "we", "in", "is", "to", "and"]
PLAIN = WEIGHTY + SMALL
OTHER = ["kettle", "violin", "orchard", "lantern", "mustard"]


GAPS = [(), *((small,) for small in SMALL), ("of", "the"), ("and", "we"), ("to", "the")]

# Words that carry something, each once, with small ones between.
speeches = st.lists(
    st.tuples(st.sampled_from(WEIGHTY), st.sampled_from(GAPS)), min_size=6, max_size=12, unique_by=lambda each: each[0]
).map(lambda drawn: [each for word, gap in drawn for each in (*gap, word)])


def trimmed_head(words: list[str], at: int) -> list[str]:
    return words[at % (len(words) // 2) :]


def trimmed_tail(words: list[str], at: int) -> list[str]:
    return words[: len(words) - at % (len(words) // 2)]


def cut(words: list[str], at: int) -> list[str]:
    start = 1 + at % (len(words) - 2)
    return [*words[:start], ("…", "...", "[…]")[at % 3], *words[start + 1 + at % 3 :]]


def explained(words: list[str], at: int) -> list[str]:
    return [*words[: at % len(words)], "[the council]", *words[at % len(words) :]]


def replaced_openly(words: list[str], at: int) -> list[str]:
    return [*words[: at % len(words)], "[they]", *words[at % len(words) + 1 :]]


def set_anew(words: list[str], at: int) -> list[str]:
    return [words[0].capitalize(), *words[1:-1], f"{words[-1]},"]


legal = st.lists(
    st.tuples(
        st.sampled_from([trimmed_head, trimmed_tail, cut, explained, replaced_openly, set_anew]), st.integers(0, 40)
    ),
    min_size=1,
    max_size=3,
)


def replaced(words: list[str], at: int, other: str) -> tuple[list[str], list[str]]:
    return words, [*words[:at], other, *words[at + 1 :]]


def put_in(words: list[str], at: int, other: str) -> tuple[list[str], list[str]]:
    return words, [*words[:at], other, *words[at:]]


def taken_out(words: list[str], at: int, other: str) -> tuple[list[str], list[str]]:
    return [*words[:at], other, *words[at:]], words


@settings(max_examples=200)
@given(speeches, st.integers(0, 40), st.sampled_from(OTHER), st.sampled_from([replaced, put_in, taken_out]))
def test_a_changed_word_is_heard(words: list[str], at: int, other: str, change: Callable[..., tuple]) -> None:
    before, after = change(words, 1 + at % (len(words) - 1), other)
    (edit,) = reworded(" ".join(before), " ".join(after))
    assert other in (edit.first_words if change is taken_out else edit.second_words)


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ("We will not pay for the pier", "We will pay for the pier", ["negation"]),
        ("Not everyone on the quay will pay", "everyone on the quay will pay", ["negation"]),
        ("We lost 40 boats in the storm", "We lost 45 boats in the storm", ["figure"]),
        ("We lost forty boats in the storm", "We lost 40 boats in the storm", []),
        ("The goverment of Dorn is asleep", "The government of Dorn is asleep", []),
        ("The victims of Dorn are angry", "The victim of Dorn are angry", ["words"]),
        ("The color of the pier is wrong", "The colour of the pier is wrong", []),
        ("I said that the pier was gone", "I said the pier was gone", []),
        ("We paid for it", "They paid for it", ["words"]),
        ("No comment", "Some comment", ["negation"]),
        ("It's a long-term plan for Velby", "It is a long term plan for Velby", []),
        ("I'm gonna sail to Velby on Monday", "I am going to sail to Velby on Monday", []),
        ("The pier … will never reopen", "The pier on the old quay will never reopen", []),
        ("We will pay and rebuild the pier", "We will rebuild and pay the pier", ["words", "words"]),
        ("We are proud of the crew and of the town", "I am ashamed of what was done", []),
        ("", "We will pay", []),
        ("…", "…", []),
    ],
)
def test_edits(before: str, after: str, kinds: list[str]) -> None:
    assert [edit.kind for edit in reworded(before, after)] == kinds


def test_a_not_that_moved_in_front_of_the_marks_is_no_edit() -> None:
    assert reworded("did not agree to pay for it", "agree to pay for it", lead="The mayor did not “") == []
    assert reworded("did not agree to pay for it", "agree to pay for it", lead="The mayor would “")


@given(st.text(alphabet="ab …[]'.", max_size=40), st.text(alphabet="ab …[]'.", max_size=40))
def test_any_text_is_taken(before: str, after: str) -> None:
    for edit in reworded(before, after):
        assert before[slice(*edit.first)] == edit.first_words
        assert after[slice(*edit.second)] == edit.second_words
