"""Markup to tags and text: torn, hostile, and as it should be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.read.markup import from_markup
from factcheck.read.tags import Tag, tags_and_text


def text_of(markup: str) -> str:
    return from_markup(markup)[0]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Boats &amp; moorings</p>", "Boats & moorings"),
        ("<P>one<BR/>two</P>", "one\n\ntwo"),
        ("a <!-- <p>not this</p> --> b", "a b"),
        ("a <!-- never closed", "a"),
        ('<p>a <b title="x > y">bold</b> word</p>', "a bold word"),
        ("3 < 4 <p>and 5 > 4", "3 < 4\n\nand 5 > 4"),
        ("a <p", "a <p"),
        ("<script>if (a < b) { '</p>' }</script><p>c", "c"),
        ("<style>p {}", ""),
        ("&#99999999; &#xD800; &nosuch;", "\ufffd \ufffd &nosuch;"),
        ("&#" + "9" * 5000, "&#" + "9" * 5000),
        ("<li><p>one</p><p>two</p></li>", "one\n\ntwo"),
        ("<!DOCTYPE html><?xml ?>a", "a"),
    ],
)
def test_text_of_markup(markup: str, text: str) -> None:
    assert text_of(markup) == text


def test_attributes() -> None:
    (tag,) = tags_and_text("<meta Name='date' content=\"2021-05-04 &amp; more\" name=x bare data-a=1>")
    assert isinstance(tag, Tag)
    assert tag.attributes() == {"name": "date", "content": "2021-05-04 & more", "data-a": "1"}


@pytest.mark.parametrize(
    "piece", ["<!--", "<![", "<a ", '<a b="', "&", "&#", "<", "<script>", "<p>", "<a b='>", "<aaaa"]
)
def test_hostile_markup_takes_linear_time(piece: str) -> None:
    from_markup(piece * 100_000)


@given(st.lists(st.sampled_from(["<", ">", "p", "/", "!", "--", "&", ";", '"', "li", " ", "script", "x"]), max_size=40))
def test_any_markup_gives_text_and_true_segments(pieces: list[str]) -> None:
    text, segments = from_markup("".join(pieces))
    assert [text[each.start : each.end] for each in segments] == [each.text for each in segments]
