"""``factcheck init``, ``factcheck config``, ``factcheck cache``."""

from __future__ import annotations

import os
import re
import sqlite3
import tomllib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from command import factcheck

from factcheck.config_file import read
from factcheck.schemas import load
from factcheck.template import template


def test_init_writes_once(tmp_path: Path) -> None:
    assert factcheck("init", str(tmp_path)).exit_code == 0
    file = tmp_path / "factcheck.toml"
    assert read(file).values == {}
    file.write_text("jobs = 2\n")
    assert factcheck("init", str(tmp_path)).exit_code == 2
    assert file.read_text() == "jobs = 2\n"
    assert factcheck("init", str(tmp_path / "nowhere")).exit_code == 2


def test_every_key_is_in_the_template_and_every_example_is_valid(tmp_path: Path) -> None:
    live = re.sub(r"^# (?=\[|[\w\"-]+(?: \w+)?\"? = )", "", template(), flags=re.M)
    assert set(tomllib.loads(live)) == set(load("config")["properties"])
    file = tmp_path / "factcheck.toml"
    file.write_text(live)
    assert factcheck("config", str(tmp_path)).exit_code == 0


def test_config_says_where_a_value_comes_from(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text(
        '# ours\njobs = 2\n\n[[suppressions]]\nfingerprint = "0123456789abcdef"\nreason = "both are right"\n'
    )
    lines = factcheck("config", str(tmp_path)).stdout.splitlines()
    assert "jobs = 2  (factcheck.toml:2)" in lines
    assert 'show = "note"  (default)' in lines
    assert "suppressions.0 = 0123456789abcdef: both are right  (factcheck.toml:4)" in lines


@pytest.mark.parametrize("text", ["jbos = 2", 'select = ["N999"]'])
def test_config_of_a_faulty_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "factcheck.toml").write_text(text)
    done = factcheck("config", str(tmp_path))
    assert done.exit_code == 2
    assert "factcheck.toml:1" in done.stderr


def test_cache_fills_and_empties(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rain fell on Dorn.\n")
    file = str(tmp_path / "cache.sqlite3")
    factcheck("run", str(tmp_path), "--cache", file)
    assert "1 extractions" in factcheck("cache", "info", "--cache", file).stdout
    assert "0 extractions" in factcheck("cache", "clear", "--cache", file).stdout
    assert factcheck("cache", "info", "--cache", str(tmp_path / "none")).exit_code == 0


def _text(path: Path) -> None:
    path.write_text("Rain fell on Dorn.\n" * 50)


def _empty(path: Path) -> None:
    path.touch()


def _folder(path: Path) -> None:
    path.mkdir()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _database_of_others(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE entry (key)")
        connection.execute("CREATE TABLE letters (name)")


@pytest.mark.parametrize("make", [_text, _empty, _folder, _pipe, _database_of_others], ids=lambda make: make.__name__)
@pytest.mark.parametrize("named", ["option", "variable"])
def test_what_is_no_cache_is_never_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path], None], named: str
) -> None:
    file = tmp_path / "thing"
    make(file)
    monkeypatch.setenv("FACTCHECK_CACHE", str(file))
    size = file.stat().st_size
    done = factcheck("cache", "clear", *(("--cache", str(file)) if named == "option" else ()))
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert file.stat().st_size == size


@pytest.mark.parametrize("make", [_text, _database_of_others], ids=lambda make: make.__name__)
def test_what_is_no_cache_is_neither_read_nor_written(tmp_path: Path, make: Callable[[Path], None]) -> None:
    file = tmp_path / "thing"
    make(file)
    before = file.read_bytes()
    (tmp_path / "a.txt").write_text("Rain fell on Dorn.\n")
    assert factcheck("cache", "info", "--cache", str(file)).exit_code == 2
    assert factcheck("run", str(tmp_path / "a.txt"), "--cache", str(file)).exit_code == 0
    assert file.read_bytes() == before
