"""Rule docstrings as manuals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from factcheck.check.rule import Flag, Rule, Scope, rule
from factcheck.check.rules import all_rules
from factcheck.records import Extraction
from factcheck.report.manual import HEADINGS, as_markdown, as_text, facts, manual, summary


@rule("X901", "lost-boat", severity="warning", enabled=False)
def lost_boat(extraction: Extraction) -> Iterator[Flag]:
    """A boat is counted twice.

    More on boats.

    What it flags:
        One boat under two names:

        - one
          - and its dinghy

    Why it matters:
        Boats matter.

    Example:
        “The Ana and the Ruiz”: one boat.

    What it leaves alone:
        Ships.

    Tolerance:
        None.
    """
    yield from ()


def test_the_parts_of_a_manual() -> None:
    page = manual(lost_boat)
    assert page.summary == "A boat is counted twice.\n\nMore on boats."
    assert tuple(page.sections) == HEADINGS
    assert page.sections["What it flags"] == "One boat under two names:\n\n- one\n  - and its dinghy"
    assert summary(lost_boat) == "A boat is counted twice."


def test_as_text() -> None:
    text = as_text(lost_boat)
    assert text.startswith(
        "X901 lost-boat (warning, looks at each article by itself, since 0.1, off by default)\n\nA boat"
    )
    assert "\n\nTolerance:\n    None.\n" in text


def test_as_markdown() -> None:
    page = as_markdown(lost_boat)
    assert page.startswith("# X901 lost-boat\n\n*warning, ")
    assert "\n## Tolerance\n\nNone.\n" in page


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        ("article", "looks at each article by itself"),
        ("corpus", "looks at the whole corpus"),
        ("revision", "looks at each article beside its earlier version"),
    ],
)
def test_what_a_rule_looks_at(scope: Scope, words: str) -> None:
    assert words in facts(replace(lost_boat, scope=scope))


@pytest.mark.parametrize("each", all_rules(), ids=lambda each: each.code)
def test_every_rule_has_a_whole_manual(each: Rule) -> None:
    page = manual(each)
    missing = [heading for heading in HEADINGS if not page.sections.get(heading)]
    assert not missing, f"the docstring of {each.code} {each.name} lacks the sections {missing}"
    assert page.summary.splitlines()[0].endswith("."), f"the first line of {each.code}'s docstring is no sentence"
