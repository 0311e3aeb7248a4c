"""C102: an article that stands in the corpus twice, by which names."""

from __future__ import annotations

import pytest

from factcheck.check.corpus import Corpus
from factcheck.check.rules.c102_duplicate_article import duplicate_article
from factcheck.check.runner import check
from factcheck.records import Extraction
from tests.check.hand import article

TEXT = "The lock at Velby froze on Monday night, and no barge got through."


@pytest.mark.parametrize(
    ("places", "named"),
    [
        pytest.param([("a.txt", "desk/a.txt"), ("b.txt", "desk/b.txt")], "desk/a.txt, desk/b.txt", id="two files"),
        pytest.param([("k1", "p/a.jsonl"), ("k2", "p/a.jsonl")], "p/a.jsonl [k1], p/a.jsonl [k2]", id="one file"),
    ],
)
def test_copies_are_told_apart(places: list[tuple[str, str]], named: str) -> None:
    corpus = Corpus.of([Extraction(article=article(TEXT, name, path=path)) for name, path in places])
    assert [each.message for each in check(corpus, [duplicate_article])] == [f"The same article 2 times: {named}"]
