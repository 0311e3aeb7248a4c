"""Tokens: the tokenizer's own for any ordinary text, and in time for any text at all."""

from __future__ import annotations

import time

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.tokens import LONGEST_RUN, tokenize

NLP = spacy.blank("en")


@given(st.text(max_size=LONGEST_RUN - 1))
def test_ordinary_text_is_tokenised_as_ever(text: str) -> None:
    assert [token.text for token in tokenize(NLP, text)] == [token.text for token in NLP.make_doc(text)]


@given(st.lists(st.sampled_from(['"', "a", "😀", " ", "\n", "."]), min_size=1, max_size=6), st.integers(100, 900))
def test_no_character_is_lost_from_a_long_run(parts: list[str], times: int) -> None:
    text = "".join(part * times for part in parts)
    assert tokenize(NLP, text).text == text


@pytest.mark.parametrize("mark", ['"', "(", "'", "😀", "a-", "$1", "“a”"])
def test_a_line_without_white_space_takes_linear_time(mark: str) -> None:
    start = time.perf_counter()
    tokenize(NLP, mark * 50_000)
    assert time.perf_counter() - start < 5
