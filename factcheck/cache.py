"""What was extracted before, by content: one SQLite file, shared by concurrent runs, bounded in size.

A key is a digest of the article as it was read, of the pipeline's name and of the code and language data that extract,
so that nothing is ever served that this version would extract differently. Modification times play no part. A cache
that cannot be read or written costs one notice and nothing else.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from factcheck import records
from factcheck.records import Article, Extraction
from factcheck.serialise import to_json

FILE_NAME = "extractions.sqlite3"
MOST_BYTES = 512 * 2**20
_SOURCES = ("records.py", "extract", "lang", "values")
_SCHEMA = """
CREATE TABLE IF NOT EXISTS extraction (key TEXT PRIMARY KEY, run INTEGER NOT NULL, size INTEGER NOT NULL, data BLOB);
CREATE TABLE IF NOT EXISTS run (number INTEGER PRIMARY KEY AUTOINCREMENT);
"""
_BATCH = 64  # extractions written in one transaction
_WAIT = 5.0  # seconds for another run's transaction
_PARTS = ("sentences", "entities", "quotes", "claims")
_KINDS = (records.Span, records.Entity, records.Quote, records.Claim)


@dataclass(frozen=True, slots=True)
class Info:
    """What a cache file holds."""

    path: Path
    extractions: int
    bytes: int


@dataclass(slots=True)
class Cache:
    """Extractions by content. ``warn`` is called once, with one line, when the file cannot be used."""

    path: Path
    warn: Callable[[str], None]
    most_bytes: int = MOST_BYTES
    _connection: sqlite3.Connection | None = None
    _run: int = 0
    _written: list[tuple[str, int, int, bytes]] = field(default_factory=list)
    _used: list[str] = field(default_factory=list)

    def __enter__(self) -> Cache:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = _open(self.path)
            with self._connection:
                self._run = self._connection.execute("INSERT INTO run DEFAULT VALUES").lastrowid or 0
        except (OSError, sqlite3.Error) as error:
            self._give_up(error)
        return self

    def __exit__(self, *_: object) -> None:
        self._flush()
        if self._connection is not None:
            self._guarded(self._trim)
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def get(self, article: Article, pipeline: str | None) -> Extraction | None:
        """What was extracted from this very article by this very code, null when nothing was."""
        if self._connection is None:
            return None
        key = key_of(article, pipeline)
        try:
            row = self._connection.execute("SELECT data FROM extraction WHERE key = ?", (key,)).fetchone()
            parts = None if row is None else _loads(row[0])
        except sqlite3.Error as error:
            self._give_up(error)
            return None
        except Exception:  # a damaged entry may fail in any way, and is then extracted anew
            return None
        if parts is None:
            return None
        self._used.append(key)
        return Extraction(article=article, **dict(zip(_PARTS, parts, strict=True)))

    def put(self, extraction: Extraction, pipeline: str | None) -> None:
        """Keep an extraction for later runs."""
        if self._connection is None:
            return
        data = _dumps(tuple(getattr(extraction, part) for part in _PARTS))
        self._written.append((key_of(extraction.article, pipeline), self._run, len(data), data))
        if len(self._written) >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        written, used = self._written, self._used
        self._written, self._used = [], []

        def write(connection: sqlite3.Connection) -> None:
            connection.executemany("INSERT OR REPLACE INTO extraction VALUES (?, ?, ?, ?)", written)
            connection.executemany("UPDATE extraction SET run = ? WHERE key = ?", [(self._run, key) for key in used])

        if written or used:
            self._guarded(write)

    def _trim(self, connection: sqlite3.Connection) -> None:
        """Drop what no recent run used, oldest first, until the bound is kept."""
        over = connection.execute("SELECT total(size) FROM extraction").fetchone()[0] - self.most_bytes
        for key, size in connection.execute("SELECT key, size FROM extraction ORDER BY run, key").fetchall():
            if over <= 0:
                break
            connection.execute("DELETE FROM extraction WHERE key = ?", (key,))
            over -= size

    def _guarded(self, work: Callable[[sqlite3.Connection], None]) -> None:
        if self._connection is None:
            return
        try:
            with self._connection:
                work(self._connection)
        except sqlite3.Error as error:
            self._give_up(error)

    def _give_up(self, error: Exception) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection = None
        self.warn(f"{self.path}: {error}: going on without the cache ('factcheck cache clear' removes a damaged one)")


def info(path: Path) -> Info:
    """How much a cache file holds; nothing for one that is not there. Raises :class:`sqlite3.Error` for a bad one."""
    if not path.exists():
        return Info(path, 0, 0)
    with closing(_open(path)) as connection:
        count, size = connection.execute("SELECT count(*), total(size) FROM extraction").fetchone()
    return Info(path, int(count), int(size))


def clear(path: Path) -> bool:
    """Remove a cache file with what SQLite keeps beside it; whether there was one."""
    found = path.exists()
    for each in (path, *(path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal"))):
        each.unlink(missing_ok=True)
    return found


def default_path() -> Path:
    """The file that ``FACTCHECK_CACHE`` names, or the one in the user's cache folder."""
    if named := os.environ.get("FACTCHECK_CACHE"):
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("factcheck", appauthor=False) / FILE_NAME


def key_of(article: Article, pipeline: str | None) -> str:
    """The digest of everything an extraction depends on."""
    return hashlib.sha256("\x1f".join((code_digest(), pipeline or "", to_json(article))).encode()).hexdigest()


@cache
def code_digest() -> str:
    """A digest of the code and language data that extract."""
    digest = hashlib.sha256()
    package = Path(__file__).parent
    for name in _SOURCES:
        for path in sorted(_files(package / name)):
            digest.update(str(path.relative_to(package)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    else:
        yield from (each for each in path.rglob("*") if each.suffix in (".py", ".txt", ".toml"))


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_WAIT)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.executescript(_SCHEMA)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _dumps(parts: tuple[Any, ...]) -> bytes:
    return zlib.compress(pickle.dumps(parts, protocol=5), level=1)


def _loads(data: bytes) -> tuple[Any, ...]:
    parts: tuple[Any, ...] = _Reader(io.BytesIO(zlib.decompress(data))).load()
    if len(parts) != len(_KINDS):
        raise ValueError("not an extraction")
    for part, kind in zip(parts, _KINDS, strict=True):
        if not isinstance(part, tuple) or not all(isinstance(each, kind) for each in part):
            raise ValueError("not an extraction")
    return parts


class _Reader(pickle.Unpickler):
    """Reads records and nothing else: a cache file is data, and no data may name code to run."""

    def find_class(self, module: str, name: str) -> Any:
        """A record class, or a decimal."""
        if module == records.__name__ and isinstance(found := getattr(records, name, None), type):
            return found
        if (module, name) == ("decimal", "Decimal"):
            return Decimal
        raise pickle.UnpicklingError(f"{module}.{name} is no record")
