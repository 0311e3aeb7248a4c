"""Marks of every style, paired inside a paragraph."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.records import Block
from factcheck.values.marks import Marked, marked_stretches

_LINE = re.compile(r"[^\s][^\n]*")


def stretches(text: str) -> list[Marked]:
    blocks = [Block(start=m.start(), end=m.end(), role="body") for m in _LINE.finditer(text)]
    return marked_stretches(text, blocks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('"We lost," said Kim.', ["We lost,"], id="straight"),
        pytest.param("“We lost,” said Kim.", ["We lost,"], id="curly"),
        pytest.param("''We lost,'' said Kim.", ["We lost,"], id="doubled apostrophes"),
        pytest.param("``We lost,'' said Kim.", ["We lost,"], id="grave accents"),
        pytest.param("‘‘We lost,’’ said Kim.", ["We lost,"], id="doubled curly singles"),
        pytest.param("«We lost», said Kim.", ["We lost"], id="angles"),
        pytest.param("‘We lost,’ said Kim.", ["We lost,"], id="curly singles"),
        pytest.param("'We lost,' said Kim.", ["We lost,"], id="straight singles"),
        pytest.param("‘It’s the Joneses’ barn,’ she said.", ["It’s the Joneses’ barn,"], id="possessive inside"),
        pytest.param("'It's the Joneses' barn,' she said.", ["It's the Joneses' barn,"], id="straight possessive"),
        pytest.param("The '90s were rock 'n' roll to the Joneses' boys.", [], id="apostrophes alone"),
        pytest.param("“I told ’em ‘leave’,” Omar said.", ["I told ’em ‘leave’,"], id="singles nested in doubles"),
        pytest.param("''He shouted 'stop.''' It was late.", ["He shouted 'stop.'"], id="three apostrophes"),
        pytest.param('"Say "stop" now," she wrote.', ['Say "stop" now,'], id="nested in the same style"),
        pytest.param("‘He said “no” twice,’ said Jo.", ["He said “no” twice,"], id="doubles nested in singles"),
        pytest.param('“It went badly."', ["It went badly."], id="closed in another style"),
        pytest.param('" We lost , " said Kim . " Again . "', ["We lost ,", "Again ."], id="tokenised"),
        pytest.param("She is 5'4\" tall and he is 6'2\" tall.", [], id="feet and inches"),
        pytest.param('"We lost, "she said.', ["We lost,"], id="blank on the wrong side"),
        pytest.param('He came. "We lost. "', ["We lost."], id="blank before the last mark"),
        pytest.param("a plan—“a good one”—was dropped", ["a good one"], id="dashes around"),
        pytest.param("He wrote (“by hand”) to her.", ["by hand"], id="brackets around"),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert [text[each.start : each.end] for each in stretches(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“It failed, said Kim.", [("It failed, said Kim.", "“", "")], id="never closed"),
        pytest.param("Nobody came. It failed,” said Kim.", [("It failed,", "", "”")], id="never opened"),
        pytest.param(
            "“One.\n“Two.\n“Three.”",
            [("One.", "“", ""), ("Two.", "“", ""), ("Three.", "“", "”")],
            id="reopened at every paragraph",
        ),
        pytest.param("“One, she said. “Two.”", [("One, she said.", "“", ""), ("Two.", "“", "”")], id="next one opens"),
        pytest.param('“Badly."', [("Badly.", "“", '"')], id="mixed styles"),
    ],
)
def test_lost_marks(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(text[each.start : each.end], each.opened, each.closed) for each in stretches(text)] == expected


def test_no_pair_crosses_a_paragraph() -> None:
    text = "She said “no.\nThen it rained.\nHe said yes” and left."
    assert [text[each.start : each.end] for each in stretches(text)] == ["no.", "He said yes"]


@given(st.text(alphabet="ab .,\n'’‘\"“”`«»5s?—", max_size=60))
def test_stretches_are_sorted_and_apart_and_inside_their_block(text: str) -> None:
    blocks = [Block(start=m.start(), end=m.end(), role="body") for m in _LINE.finditer(text)]
    done = 0
    for each in marked_stretches(text, blocks):
        block = blocks[each.block]
        assert block.start <= each.left <= each.start < each.end <= each.right <= block.end
        assert done <= each.left
        done = each.right
        assert text[each.left : each.left + len(each.opened)] == each.opened
        assert text[each.right - len(each.closed) : each.right] == each.closed
