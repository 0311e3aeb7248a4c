"""What holds of the quotations of any text whatever."""

from __future__ import annotations

import re
from functools import cache

import pytest
from conftest import make_article
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract import Extractor
from factcheck.extract.pipeline import load

_extractor = cache(Extractor)
_pipeline = cache(load)
_WORDS = """
“ ” " '' ‘ ’ ' « » — -- , . ; : ? ! ( ) said says told asked according to that whether Lund Ana Ruiz he who the mayor
report denied is are expected not never and but because plan claim of for on Tuesday won't clear 34 it adding saying
“No,” Pyongyang
"""
_PIECES = [*re.findall(r"\S+", _WORDS), "\n", "\u00a0"]
soup = st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(soup | st.text(max_size=60))
def test_a_quotation_is_a_stretch_of_one_paragraph(text: str) -> None:
    found = _extractor()(make_article(text))
    places = [(quote.start, quote.end) for quote in found.quotes]
    assert places == sorted(places)
    for quote in found.quotes:
        assert 0 <= quote.start < quote.end <= len(text)
        assert text[quote.start : quote.end] == quote.text
        assert "\n" not in quote.text
        for mention in (quote.cue, quote.speaker and quote.speaker.mention):
            assert mention is None or text[mention.start : mention.end] == mention.text != ""
        assert quote.kind == "direct" or (quote.opened is None and quote.closed is None)
    assert len({quote.id for quote in found.quotes}) == len(found.quotes)


@settings(max_examples=100, deadline=None)
@given(soup)
def test_the_span_group_has_a_span_for_every_quotation(text: str) -> None:
    doc = _pipeline()(text)
    assert len(doc.spans["factcheck_quotes"]) == len(doc._.quotes)


@pytest.mark.parametrize(
    "piece",
    [
        "he said ",
        "he said that ",
        "“no” he said ",
        "“ ",
        "'a ",
        "“a' ‘b\" ",
        "plan report claim ",
        "Lund, Lund, ",
        "according to Lund, ",
        "x: “a” ",
        "Lund and Lund and ",
        "— Go he said ",
        "A: b\n",
        "told reporters told ",
    ],
)
def test_hostile_repetition_ends(piece: str) -> None:
    text = piece * 4000
    doc = _pipeline().make_doc(text)
    for name in ("factcheck_words", "factcheck_quotes"):
        doc = _pipeline().get_pipe(name)(doc)
    assert all(text[quote.start : quote.end] == quote.text for quote in doc._.quotes)
