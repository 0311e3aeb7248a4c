"""An article and its earlier version: what stands where what stood."""

from __future__ import annotations

import random
import time

import pytest
from conftest import make_article
from hypothesis import given
from hypothesis import strategies as st

from factcheck.check.revision import Revision, align
from factcheck.records import Extraction, Quote

LINES = st.lists(st.sampled_from(["One two three.", "Four five.", "", "Six, seven; eight", "nine"]), max_size=8)


@given(LINES, LINES)
def test_stretches_are_in_order_and_inside_both_texts(before: list[str], after: list[str]) -> None:
    mine, theirs = "\n".join(before), "\n".join(after)
    last = (0, 0)
    for start, end, later_start, later_end in align(mine, theirs):
        assert last[0] <= start < end <= len(mine)
        assert last[1] <= later_start < later_end <= len(theirs)
        last = (end, later_end)


@given(st.text(alphabet="ab .\n", max_size=60))
def test_a_text_aligns_with_itself(text: str) -> None:
    assert all(stretch[:2] == stretch[2:] for stretch in align(text, text))


def test_a_rewritten_text_is_aligned_in_time() -> None:
    words = random.Random(3).choices(["pier", "boat", "storm", "rope"], k=60_000)
    start = time.perf_counter()
    list(align(" ".join(words), " ".join(reversed(words))))
    assert time.perf_counter() - start < 5


def version(text: str, *quoted: str) -> Extraction:
    article = make_article(text)
    starts = [text.index(words) for words in quoted]
    quotes = [
        Quote(id=f"a/q{n}", article="a", start=start, end=start + len(words), text=words, kind="direct")
        for n, (start, words) in enumerate(zip(starts, quoted, strict=True))
    ]
    return Extraction(article=article, quotes=tuple(sorted(quotes, key=lambda quote: quote.start)))


PIER, ROPE, TALL = "The pier is safe for everyone", "Nobody cut the rope in the night", "It was a tall ship"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (f'"{PIER}," he said.', f'"{PIER}," he said on Monday.', [(PIER, PIER)]),
        (f'"{PIER}," he said.', f'Late on Monday, "{PIER}," he said.', [(PIER, PIER)]),
        (f'"{PIER}."\n"{ROPE}."', f'"{ROPE}."\n"{PIER}."', [(ROPE, ROPE), (PIER, PIER)]),
        (f'"{PIER}."', '"The pier is open to everyone."', [(PIER, "The pier is open to everyone")]),
        (f'"{PIER}."\n"{ROPE}."', f'"{ROPE}."', [(ROPE, ROPE), (PIER, None)]),
        (f'"{PIER}."', f'"{PIER}."\n"{TALL}."', [(PIER, PIER), (None, TALL)]),
        (f'"{PIER}."', f'"{TALL}," a child said of the brig.', [(None, TALL), (PIER, None)]),
    ],
    ids=["sentence grows", "words before", "moved", "reworded", "dropped", "added", "another one"],
)
def test_quotes_find_their_counterparts(before: str, after: str, expected: list[tuple[str | None, str | None]]) -> None:
    def said(text: str) -> list[str]:
        return [part for part in text.split('"')[1::2] if part.rstrip(".,")]

    old, new = (
        version(before, *(s.rstrip(".,") for s in said(before))),
        version(after, *(s.rstrip(".,") for s in said(after))),
    )
    pairs = [(p.before and p.before.text, p.after and p.after.text) for p in Revision(old, new).quotes]
    assert pairs == expected
