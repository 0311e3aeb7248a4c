"""Which words of the articles a finding shows, and what is marked in them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from findings import place
from hypothesis import given
from hypothesis import strategies as st

from factcheck.records import Location
from factcheck.report.excerpt import by_article, excerpts

TEXT = "The pier cost 40 crowns. It was paid by 3 towns. Dorn gave 30 crowns, and Holm gave 15 crowns."


def side(words: str, role: str = "other", **known: Any) -> Location:
    """A place in ``TEXT`` with the rest of its sentence."""
    start = TEXT.index(words)
    begin = max(TEXT.rfind(". ", 0, start) + 2, 0) if "." in TEXT[:start] else 0
    end = TEXT.index(".", start) + 1
    found = place(TEXT, words, role=role, prefix=TEXT[begin:start], suffix=TEXT[start + len(words) : end])
    return replace(found, **known)


def shown(*places: Location, room: int = 100) -> list[tuple[str, str]]:
    return [(each.text, each.marks.rstrip()) for each in excerpts(places, room)]


@pytest.mark.parametrize(
    ("places", "text", "marks"),
    [
        pytest.param([side("40", "primary")], "The pier cost 40 crowns.", "              ^^", id="one side"),
        pytest.param(
            [side("15", "primary"), side("30")],
            "Dorn gave 30 crowns, and Holm gave 15 crowns.",
            "          --                       ^^",
            id="two sides of one sentence",
        ),
        pytest.param(
            [side("30", "primary"), side("30 crowns"), side("gave 30")],
            "Dorn gave 30 crowns, and Holm gave 15 crowns.",
            "     -----^^-------",
            id="the primary side wins where two overlap",
        ),
        pytest.param(
            [side("40", "primary"), side("3 towns")],
            "The pier cost 40 crowns. It was paid by 3 towns.",
            "              ^^                        -------",
            id="neighbouring sentences",
        ),
        pytest.param(
            [side("40", "primary"), side("15")],
            "The pier cost 40 crowns. … Dorn gave 30 crowns, and Holm gave 15 crowns.",
            "              ^^                                              --",
            id="distant sentences of one line",
        ),
        pytest.param([side("40", text="", prefix="", suffix="")], "", "", id="a whole file"),
    ],
)
def test_the_sides_of_one_line_stand_in_one_excerpt(places: list[Location], text: str, marks: str) -> None:
    assert shown(*places) == ([(text, marks)] if text else [])


@pytest.mark.parametrize(
    ("other", "line"),
    [
        pytest.param(side("15", line=9, end_line=9), 9, id="another line"),
        pytest.param(replace(side("15"), start=side("40").start, text="XX"), 7, id="another version of the article"),
    ],
)
def test_what_stands_elsewhere_has_its_own_excerpt(other: Location, line: int) -> None:
    assert [each.line for each in excerpts([side("40", "primary"), other], 100)] == [7, line]


@pytest.mark.parametrize(
    ("sentence", "marked", "text"),
    [
        pytest.param(f"{'word ' * 9}one two FIVE", "FIVE", "… one two FIVE", id="before"),
        pytest.param(f"ONE two three{' word' * 9}", "ONE", "ONE two three …", id="behind"),
        pytest.param(
            "ONE two three four five six seven", "ONE", "ONE two three four five six seven", id="not for a word"
        ),
        pytest.param(f"one {'TWO ' * 9}SIX seven", f"{'TWO ' * 9}SIX", "one TWO … SIX seven", id="inside"),
        pytest.param(f"{'一二三四五六七八九十' * 4}40", "40", "… 九十一二三四五六七八九十40", id="no spaces"),
    ],
)
def test_a_long_run_is_cut_at_a_space(sentence: str, marked: str, text: str) -> None:
    assert [each.text for each in excerpts([place(sentence, marked)], 12)] == [text]


def test_a_third_article_says_only_again_what_is_known() -> None:
    values = ["40", "30", "40", "15", "30"]
    sides = [side("40", path=f"{number}.txt", value=value) for number, value in enumerate(values)]
    assert [again for _, again in by_article(sides)] == [False, False, True, False, True]


ANYWHERE = st.builds(
    lambda start, text, **known: place("x", "x", start=start, end=start + len(text), text=text, **known),
    start=st.integers(0, 30),
    text=st.text(),
    prefix=st.text(),
    suffix=st.text(),
    line=st.integers(1, 2),
    end_line=st.integers(1, 2),
    role=st.sampled_from(["primary", "other"]),
)


@given(st.lists(ANYWHERE), st.integers(1, 50))
def test_every_character_has_a_mark(places: list[Location], room: int) -> None:
    for each in excerpts(places, room):
        assert len(each.text) == len(each.marks)
        assert set(each.marks) & set("^-")
