"""Wrapping by cells."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from factcheck.report.page import Page, rows, underline
from factcheck.report.style import Style


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        pytest.param("one two three", 8, ["one two ", "three"], id="after a space"),
        pytest.param("one two", 7, ["one two"], id="just fits"),
        pytest.param("one two six", 7, ["one two ", "six"], id="a space may stick out"),
        pytest.param("unbreakable", 4, ["unbr", "eaka", "ble"], id="a word that is too long"),
        pytest.param("日本語です", 4, ["日本", "語で", "す"], id="wide characters"),
        pytest.param("日", 1, ["日"], id="a character that is too wide"),
        pytest.param("“a” – b…", 5, ["“a” – ", "b…"], id="punctuation is narrow"),
        pytest.param("日本 語ですから", 8, ["日本 語", "ですから"], id="a line may end between ideographs"),
        pytest.param("a👩‍🚒b", 3, ["a👩‍🚒", "b"], id="joined characters stay together"),
        pytest.param("❤️❤️❤️", 4, ["❤️❤️", "❤️"], id="characters made wide"),
        pytest.param("ae\u0301 b", 2, ["ae\u0301 ", "b"], id="accents of their own"),
        pytest.param("", 5, [], id="nothing"),
    ],
)
def test_rows(text: str, room: int, lines: list[str]) -> None:
    assert [text[start:end] for start, end in rows(text, room)] == lines


@given(st.text(), st.integers(2, 40))
@example("00 \u0300", 2)
def test_rows_cover_the_text_and_fit(text: str, room: int) -> None:
    lines = [text[start:end] for start, end in rows(text, room)]
    assert "".join(lines) == text
    assert all(cell_len(_without_last_space(line)) <= room for line in lines)


def _without_last_space(line: str) -> str:
    """A line without a space at its end and the accents over that space."""
    start, end, _ = split_graphemes(line)[0][-1]
    return line[:start] if line[start:end].startswith(" ") else line


@pytest.mark.parametrize(
    ("text", "marks", "under"),
    [
        pytest.param("a 40 b", "  ^^  ", "  ^^  ", id="narrow"),
        pytest.param("約四十艘", " ^^-", "  ^^^^--", id="wide"),
        pytest.param("👩‍🚒 4", "^^^ -", "^^ -", id="joined"),
        pytest.param("e\u0301 4", "^^ -", "^ -", id="combining"),
    ],
)
def test_underline(text: str, marks: str, under: str) -> None:
    assert underline(text, marks) == under


def test_a_paragraph_is_cut_inside_its_segments() -> None:
    page = Page(Style(width=20, color=True))
    page.paragraph("plain ", ("bold and long", "bold"), " [red]end[/red]", first="* ", rest="  ")
    assert page.take() == "* plain \x1b[1mbold and\x1b[0m\n  \x1b[1mlong\x1b[0m\n  [red]end[/red]\n"
    assert page.take() == ""
