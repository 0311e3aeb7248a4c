"""The cache: the same records as without it, and no harm from a bad file."""

from __future__ import annotations

import pickle
import sqlite3
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import make_article

from factcheck import cache as module
from factcheck.cache import Cache, clear, extraction_key, info
from factcheck.records import Article, Extraction, Mention, Span

Extract = Callable[..., Extraction]
TEXT = 'Ana Ruiz counted 40 boats on 3 May 2021. "It rained," she said.'


def no_warning(line: str) -> None:
    raise AssertionError(line)


def put(cache: Cache, *extractions: Extraction) -> None:
    for each in extractions:
        cache.keep_extraction(extraction_key(each.article), each)


def got(cache: Cache, article: Article) -> Extraction | None:
    return cache.extraction(extraction_key(article), article)


def test_what_was_put_comes_back_in_a_later_run(tmp_path: Path, extract: Extract) -> None:
    extraction = extract(TEXT)
    path = tmp_path / "below" / "cache.sqlite3"
    with Cache(path, no_warning) as cache:
        assert got(cache, extraction.article) is None
        put(cache, extraction)
    with Cache(path, no_warning) as cache:
        assert got(cache, extraction.article) == extraction
    assert info(path).extractions == 1


def test_groups_of_records_come_back(tmp_path: Path) -> None:
    spans, mentions = (Span(start=1, end=2), Span(start=3, end=4)), (Mention(start=1, end=2, text="x"),)
    with Cache(tmp_path / "c.sqlite3", no_warning) as cache:
        cache.keep_records("k", (spans, mentions), (Span, Mention))
    with Cache(tmp_path / "c.sqlite3", no_warning) as cache:
        assert cache.records("k", (Span, Mention)) == [spans, mentions]
        assert cache.records("another", (Span, Mention)) is None
    assert info(tmp_path / "c.sqlite3").extractions == 0


def test_without_a_file_nothing_is_kept(extract: Extract) -> None:
    extraction = extract(TEXT)
    with Cache(None, no_warning) as cache:
        put(cache, extraction)
        assert got(cache, extraction.article) is None


@pytest.mark.parametrize(
    "change",
    [{"text": TEXT + " "}, {"published": "2021-05-04"}, {"id": "b"}, {"blocks": ()}, {"title": "Boats"}],
    ids=lambda change: next(iter(change)),
)
def test_another_article_has_another_key(change: dict[str, object]) -> None:
    article = make_article(TEXT)
    assert extraction_key(article) == extraction_key(make_article(TEXT))
    assert extraction_key(article) != extraction_key(replace(article, **change))  # type: ignore[arg-type]


def test_every_way_of_extracting_has_its_key(monkeypatch: pytest.MonkeyPatch) -> None:
    article = make_article(TEXT)
    keys = [
        extraction_key(article),
        extraction_key(article, "en_core_web_sm"),
        extraction_key(article, None, {"stadium": "180 m"}),
        extraction_key(article, None, {"stadium": "185 m"}),
    ]
    monkeypatch.setattr(module, "code_digest", lambda sources, libraries: "another version")
    keys.append(extraction_key(article))
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("name", ["meta.json", "ner/model"], ids=str)
def test_a_pipeline_that_is_trained_anew_has_another_key(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    keys = set()
    for content in ("first", "other"):
        file.write_text(content)
        module._folder_digest.cache_clear()  # as another process
        keys.add(extraction_key(make_article(TEXT), str(tmp_path)))
    assert len(keys) == 2


def test_two_runs_at_once_agree(tmp_path: Path, extract: Extract) -> None:
    extraction, path = extract(TEXT), tmp_path / "c.sqlite3"
    with Cache(path, no_warning) as one, Cache(path, no_warning) as other:
        put(one, extraction)
        put(other, extraction)
    with Cache(path, no_warning) as later:
        assert got(later, extraction.article) == extraction


def test_the_least_recently_used_goes_first(tmp_path: Path, extract: Extract) -> None:
    path = tmp_path / "c.sqlite3"
    old, kept, touched, new = (extract(TEXT, id=name) for name in ("old1", "kept", "held", "new2"))
    with Cache(path, no_warning) as cache:
        put(cache, old, kept, touched)
    size = info(path).bytes
    with Cache(path, no_warning, most_bytes=size) as cache:
        assert got(cache, kept.article)
        cache.touch([extraction_key(touched.article)])
        put(cache, new)
    with Cache(path, no_warning) as cache:
        held = [got(cache, each.article) is not None for each in (old, kept, touched, new)]
    assert held == [False, True, True, True]
    assert info(path).bytes <= size


@pytest.mark.parametrize(
    "content", [b"", b"not a database, but long enough to be looked at" * 40], ids=["empty", "text"]
)
def test_a_bad_file_warns_at_most_once_and_goes_on(tmp_path: Path, extract: Extract, content: bytes) -> None:
    path = tmp_path / "c.sqlite3"
    path.write_bytes(content)
    said: list[str] = []
    with Cache(path, said.append) as cache:
        put(cache, extract(TEXT))
        got(cache, make_article(TEXT))
    assert len(said) == (1 if content else 0)
    assert all(str(path) in line for line in said)


def test_a_folder_that_cannot_be_made(tmp_path: Path, extract: Extract) -> None:
    (tmp_path / "file").write_text("")
    said: list[str] = []
    with Cache(tmp_path / "file" / "c.sqlite3", said.append) as cache:
        put(cache, extract(TEXT))
    assert len(said) == 1


def test_a_file_that_may_only_be_read(tmp_path: Path, extract: Extract) -> None:
    extraction, path = extract(TEXT), tmp_path / "c.sqlite3"
    with Cache(path, no_warning) as cache:
        put(cache, extraction)
    said: list[str] = []
    with sqlite3.connect(path) as holder:
        holder.execute("BEGIN IMMEDIATE")  # as good as read-only: another process never ends its transaction
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(module, "_WAIT", 0.01)
            with Cache(path, said.append) as cache:
                put(cache, extraction)
                assert got(cache, extraction.article) is None
    assert len(said) == 1


@pytest.mark.parametrize("data", [b"\x00garbage", b"", zlib.compress(pickle.dumps((1, 2, 3, 4)))])
def test_a_damaged_entry_is_made_anew(tmp_path: Path, extract: Extract, data: bytes) -> None:
    extraction, path = extract(TEXT), tmp_path / "c.sqlite3"
    with Cache(path, no_warning) as cache:
        put(cache, extraction)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE entry SET data = ?", (data,))
    with Cache(path, no_warning) as cache:
        assert got(cache, extraction.article) is None
        put(cache, extraction)
    with Cache(path, no_warning) as cache:
        assert got(cache, extraction.article) == extraction


def test_clearing(tmp_path: Path, extract: Extract) -> None:
    path = tmp_path / "c.sqlite3"
    with Cache(path, no_warning) as cache:
        put(cache, extract(TEXT))
    assert clear(path)
    assert not clear(path)
    assert list(tmp_path.iterdir()) == []
    assert info(path).extractions == 0
