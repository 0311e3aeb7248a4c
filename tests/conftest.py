"""Builders that all tests share."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
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


@cache
def _extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="session")
def extract() -> Callable[..., Extraction]:
    """``extract(text, published="2024-05-01", …)``: the records of a text, by the default pipeline."""
    return lambda text, **known: _extractor()(make_article(text, **known))
