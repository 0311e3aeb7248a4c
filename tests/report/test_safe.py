"""Text from elsewhere that is printed."""

from __future__ import annotations

import pytest

from factcheck.report.safe import inert, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Dörn, “40 Meilen” – 渡し船 👩‍🚒", "Dörn, “40 Meilen” – 渡し船 👩‍🚒", id="words"),
        pytest.param("\x1b[31m\x07\x7f", "␛[31m␇␡", id="controls"),
        pytest.param("a\tb\nc\rd", "a b⏎c␍d", id="tabs and line ends"),
        pytest.param(
            "\x9b2J\x85\u2028\u202e\u2066", "<U+009B>2J<U+0085><U+2028><U+202E><U+2066>", id="less known ones"
        ),
        pytest.param("\ud800", "<U+D800>", id="half a character"),
        pytest.param("##[group]a ##vso[task]", "<U+0023>#[group]a <U+0023>#vso[task]", id="commands anywhere"),
        pytest.param("## a [b]", "## a [b]", id="no command"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        pytest.param("::error::a", "<U+003A>:error::a", id="a command"),
        pytest.param("   ::add-mask::a", "   <U+003A>:add-mask::a", id="an indented command"),
        pytest.param(" ::: b.txt:1:1", " ::: b.txt:1:1", id="our own arrow"),
        pytest.param("a ::error::b", "a ::error::b", id="inside a line"),
    ],
)
def test_inert(line: str, shown: str) -> None:
    assert inert(line) == shown
