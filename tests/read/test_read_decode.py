"""Bytes to text: encodings, byte order marks, and what is no text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.read.decode import Decoded, UndecodableError, decode

STORY = "The mayor of Dorn said “never” – and left.\r\nNaïve, said Élodie Marsh.\n"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(STORY.encode(), Decoded(STORY, "utf-8"), id="utf-8"),
        pytest.param(codecs.BOM_UTF8 + STORY.encode(), Decoded(STORY, "utf-8"), id="utf-8 with mark"),
        pytest.param(codecs.BOM_UTF16_LE + STORY.encode("utf-16-le"), Decoded(STORY, "utf-16-le"), id="utf-16 le"),
        pytest.param(codecs.BOM_UTF16_BE + STORY.encode("utf-16-be"), Decoded(STORY, "utf-16-be"), id="utf-16 be"),
        pytest.param(codecs.BOM_UTF32_LE + STORY.encode("utf-32-le"), Decoded(STORY, "utf-32-le"), id="utf-32 le"),
        pytest.param(
            "A ferry sank off Dorn.".encode("utf-16-be"),
            Decoded("A ferry sank off Dorn.", "utf-16-be", True),
            id="utf-16 without mark",
        ),
        pytest.param(STORY.encode("cp1252"), Decoded(STORY, "windows-1252", True), id="windows-1252"),
        pytest.param(b"", Decoded("", "utf-8"), id="empty"),
    ],
)
def test_text_is_told_from_its_bytes(data: bytes, expected: Decoded) -> None:
    assert decode(data) == expected


@pytest.mark.parametrize(
    ("data", "word"),
    [
        pytest.param(b"Forty boats\nbroke\0loose.", "NUL byte in line 2", id="NUL"),
        pytest.param(codecs.BOM_UTF16_LE + "Forty\0boats".encode("utf-16-le"), "NUL", id="NUL in UTF-16"),
        pytest.param(codecs.BOM_UTF16_LE + b"\x00\xd8\x41", "utf-16-le", id="cut UTF-16"),
        pytest.param("“One” – “two”\n“three”".encode() + b" \xff four", "line 2", id="damaged UTF-8"),
        pytest.param(bytes(range(128, 256)) * 3, "encoding", id="no encoding fits"),
    ],
)
def test_what_is_no_text_says_what_to_do(data: bytes, word: str) -> None:
    with pytest.raises(UndecodableError, match=word) as caught:
        decode(data)
    assert "UTF-8" in str(caught.value)


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0\ufeff")))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode()).text == text


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_a_clear_error(data: bytes) -> None:
    try:
        message = decode(data).encoding
    except UndecodableError as error:
        message = str(error)
    assert message
    assert "\n" not in message
