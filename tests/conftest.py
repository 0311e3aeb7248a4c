"""Builders that all tests share."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from functools import cache

import pytest

from factcheck.extract import Extractor
from factcheck.records import Article, Block, Extraction

_PARAGRAPH = re.compile(r"[^\s][^\n]*")


def make_article(text: str, **known: object) -> Article:
    """An article of body blocks, one a line; any other field by keyword."""
    values: dict[str, object] = {
        "id": "a",
        "path": "a.txt",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "length": len(text),
        "blocks": tuple(Block(start=m.start(), end=m.end(), role="body") for m in _PARAGRAPH.finditer(text)),
    }
    return Article(text=text, **(values | known))  # type: ignore[arg-type]


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the user's own cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACTCHECK_CACHE", str(tmp_path_factory.mktemp("cache") / "extractions.sqlite3"))
        yield


@cache
def _extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="session")
def extract() -> Callable[..., Extraction]:
    """``extract(text, published="2024-05-01", …)``: the records of a text, by the default pipeline."""
    return lambda text, **known: _extractor()(make_article(text, **known))
