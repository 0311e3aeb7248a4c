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
from factcheck.cache import Cache, clear, info
from factcheck.records import Extraction

Extract = Callable[..., Extraction]
TEXT = 'Ana Ruiz counted 40 boats on 3 May 2021. "It rained," she said.'


def no_warning(line: str) -> None:
    raise AssertionError(line)


def test_what_was_put_comes_back_in_a_later_run(tmp_path: Path, extract: Extract) -> None:
    extraction = extract(TEXT)
    path = tmp_path / "below" / "cache.sqlite3"
    with Cache(path, no_warning) as cache:
        assert cache.get(extraction.article, None) is None
        cache.put(extraction, None)
    with Cache(path, no_warning) as cache:
        assert cache.get(extraction.article, None) == extraction
    assert info(path).extractions == 1


@pytest.mark.parametrize(
    "change",
    [{"text": TEXT + " "}, {"published": "2021-05-04"}, {"id": "b"}, {"blocks": ()}, {"title": "Boats"}],
    ids=lambda change: next(iter(change)),
)
def test_another_article_is_another_key(tmp_path: Path, extract: Extract, change: dict[str, object]) -> None:
    extraction = extract(TEXT)
    with Cache(tmp_path / "c.sqlite3", no_warning) as cache:
        cache.put(extraction, None)
    with Cache(tmp_path / "c.sqlite3", no_warning) as cache:
        assert cache.get(replace(extraction.article, **change), None) is None
        assert cache.get(extraction.article, "en_core_web_sm") is None


def test_other_code_is_another_key(tmp_path: Path, extract: Extract, monkeypatch: pytest.MonkeyPatch) -> None:
    extraction = extract(TEXT)
    with Cache(tmp_path / "c.sqlite3", no_warning) as cache:
        cache.put(extraction, None)
    monkeypatch.setattr(module, "code_digest", lambda: "another version")
    with Cache(tmp_path / "c.sqlite3", no_warning) as cache:
        assert cache.get(extraction.article, None) is None


def test_two_runs_at_once_agree(tmp_path: Path, extract: Extract) -> None:
    extraction, path = extract(TEXT), tmp_path / "c.sqlite3"
    with Cache(path, no_warning) as one, Cache(path, no_warning) as other:
        one.put(extraction, None)
        other.put(extraction, None)
    with Cache(path, no_warning) as later:
        assert later.get(extraction.article, None) == extraction


def test_the_least_recently_used_goes_first(tmp_path: Path, extract: Extract) -> None:
    path = tmp_path / "c.sqlite3"
    old, kept, new = (extract(TEXT, id=name) for name in ("old", "kept", "new"))
    with Cache(path, no_warning) as cache:
        cache.put(old, None)
        cache.put(kept, None)
    size = info(path).bytes
    with Cache(path, no_warning, most_bytes=size) as cache:
        assert cache.get(kept.article, None)
        cache.put(new, None)
    with Cache(path, no_warning) as cache:
        assert [cache.get(each.article, None) is not None for each in (old, kept, new)] == [False, True, True]


@pytest.mark.parametrize(
    "content", [b"", b"not a database, but long enough to be looked at" * 40], ids=["empty", "text"]
)
def test_a_bad_file_warns_at_most_once_and_goes_on(tmp_path: Path, extract: Extract, content: bytes) -> None:
    path = tmp_path / "c.sqlite3"
    path.write_bytes(content)
    said: list[str] = []
    with Cache(path, said.append) as cache:
        cache.put(extract(TEXT), None)
        cache.get(make_article(TEXT), None)
    assert len(said) == (1 if content else 0)
    assert all(str(path) in line for line in said)


def test_a_folder_that_cannot_be_made(tmp_path: Path, extract: Extract) -> None:
    (tmp_path / "file").write_text("")
    said: list[str] = []
    with Cache(tmp_path / "file" / "c.sqlite3", said.append) as cache:
        cache.put(extract(TEXT), None)
    assert len(said) == 1


class Evil:
    """What a tampered cache might hold."""

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return (print, ("executed",))


@pytest.mark.parametrize(
    "data",
    [
        b"\x00garbage",
        zlib.compress(pickle.dumps(Evil())),
        zlib.compress(pickle.dumps(("a",))),
        zlib.compress(pickle.dumps((1, 2, 3, 4))),
    ],
    ids=["garbage", "code", "not an extraction", "not records"],
)
def test_a_damaged_entry_is_a_miss_and_runs_nothing(
    tmp_path: Path, extract: Extract, capsys: pytest.CaptureFixture[str], data: bytes
) -> None:
    extraction, path = extract(TEXT), tmp_path / "c.sqlite3"
    with Cache(path, no_warning) as cache:
        cache.put(extraction, None)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE extraction SET data = ?", (data,))
    with Cache(path, no_warning) as cache:
        assert cache.get(extraction.article, None) is None
    assert capsys.readouterr().out == ""


def test_clearing(tmp_path: Path, extract: Extract) -> None:
    path = tmp_path / "c.sqlite3"
    with Cache(path, no_warning) as cache:
        cache.put(extract(TEXT), None)
    assert clear(path)
    assert not clear(path)
    assert list(tmp_path.iterdir()) == []
    assert info(path).extractions == 0
