"""What was extracted and found before, by content: one SQLite file, shared by concurrent runs, bounded in size.

A key is a digest of all that an entry depends on, the code and language data that made it among them, so that nothing
is ever served that this version would make differently. Modification times play no part. A cache that cannot be read or
written costs one notice and nothing else.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Literal, TypeVar

from factcheck.packing import pack, pack_extraction, unpack, unpack_extraction
from factcheck.records import Article, Extraction
from factcheck.serialise import to_json

FILE_NAME = "extractions.sqlite3"
NAMES_CACHE = "FACTCHECK_CACHE"
MOST_BYTES = 512 * 2**20
Kind = Literal["extraction", "records"]
Found = TypeVar("Found")
_EXTRACTING = ("records.py", "packing.py", "extract", "lang", "values")
_SCHEMA = """
CREATE TABLE IF NOT EXISTS entry (
    key TEXT PRIMARY KEY, kind TEXT NOT NULL, run INTEGER NOT NULL, size INTEGER NOT NULL, data BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS run (number INTEGER PRIMARY KEY AUTOINCREMENT);
"""
_TABLES = {"entry", "run"}
_ALLOWED = {"extraction", "sqlite_sequence", "sqlite_stat1"}  # an earlier format's, and SQLite's own
_HEADER = b"SQLite format 3\0"
_NO_CACHE = "is no cache of factcheck"
_BATCH = 64  # entries written in one transaction
_WAIT = 5.0  # seconds for another run's transaction


@dataclass(frozen=True, slots=True)
class Info:
    """What a cache file holds."""

    path: Path
    extractions: int
    bytes: int


@dataclass(slots=True)
class Cache:
    """Entries by key. ``warn`` is called once, with one line, when the file cannot be used; without a path nothing is
    kept and nothing found."""

    path: Path | None
    warn: Callable[[str], None]
    most_bytes: int = MOST_BYTES
    _connection: sqlite3.Connection | None = None
    _run: int = 0
    _written: list[tuple[str, Kind, int, int, bytes]] = field(default_factory=list)
    _used: list[str] = field(default_factory=list)

    def __enter__(self) -> Cache:
        if self.path is None:
            return self
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

    def extraction(self, key: str, article: Article) -> Extraction | None:
        """The article's extraction that was kept under its key (see :func:`extraction_key`), null when none was."""
        return self._read(key, lambda data: unpack_extraction(article, data))

    def keep_extraction(self, key: str, extraction: Extraction) -> None:
        """Keep an extraction for later runs."""
        self._keep(key, "extraction", lambda: pack_extraction(extraction))

    def records(self, key: str, kinds: Sequence[type]) -> list[tuple[Any, ...]] | None:
        """The groups of records that were kept under a key, each of one kind; null when none were."""
        return self._read(key, lambda data: unpack(data, kinds))

    def keep_records(self, key: str, groups: Iterable[Iterable[Any]], kinds: Sequence[type]) -> None:
        """Keep groups of records for later runs."""
        self._keep(key, "records", lambda: pack(groups, kinds))

    def touch(self, keys: Iterable[str]) -> None:
        """Say that the entries are in use though they were not read."""
        self._used.extend(keys)

    def _read(self, key: str, unpacked: Callable[[bytes], Found]) -> Found | None:
        if self._connection is None:
            return None
        try:
            row = self._connection.execute("SELECT data FROM entry WHERE key = ?", (key,)).fetchone()
            found = None if row is None else unpacked(row[0])
        except sqlite3.Error as error:
            self._give_up(error)
            return None
        except Exception:  # a damaged entry may fail in any way, and is then made anew
            return None
        if found is not None:
            self._used.append(key)
        return found

    def _keep(self, key: str, kind: Kind, packed: Callable[[], bytes]) -> None:
        if self._connection is None:
            return
        data = packed()
        self._written.append((key, kind, self._run, len(data), data))
        if len(self._written) >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        written, used = self._written, self._used
        self._written, self._used = [], []

        def write(connection: sqlite3.Connection) -> None:
            connection.executemany("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?)", written)
            connection.executemany("UPDATE entry SET run = ? WHERE key = ?", [(self._run, key) for key in used])

        if written or used:
            self._guarded(write)

    def _trim(self, connection: sqlite3.Connection) -> None:
        """Drop what no recent run used, oldest first, until the bound is kept."""
        over = connection.execute("SELECT total(size) FROM entry").fetchone()[0] - self.most_bytes
        rows = connection.execute("SELECT key, size FROM entry ORDER BY run, key").fetchall() if over > 0 else []
        for key, size in rows:
            if over <= 0:
                break
            connection.execute("DELETE FROM entry WHERE key = ?", (key,))
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
        self.warn(f"{self.path}: {error}: going on without the cache: remove it if it is damaged, or name another")


def info(path: Path) -> Info:
    """How much a cache file holds; nothing for one that is not there. Raises :class:`sqlite3.Error` for a bad one."""
    if not path.exists():
        return Info(path, 0, 0)
    with closing(_open(path)) as connection:
        count, size = connection.execute("SELECT total(kind = 'extraction'), total(size) FROM entry").fetchone()
    return Info(path, int(count), int(size))


def clear(path: Path) -> bool:
    """Remove a cache file with what SQLite keeps beside it; whether there was one. Raises :class:`sqlite3.Error` for
    what is no cache; only in the user's cache folder is a damaged one removed too."""
    path = path.resolve()  # a link stays, what it names goes
    if not path.exists():
        return False
    if not path.is_file():
        raise sqlite3.DatabaseError(_NO_CACHE)
    if path != _users_own().resolve():
        _check_ours(path)
    for each in (path, *(path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal"))):
        if each.is_file():
            each.unlink(missing_ok=True)
    return True


def _check_ours(path: Path) -> None:
    """Raises :class:`sqlite3.Error` unless the file is a database with our tables alone."""
    with path.open("rb") as file:
        if file.read(len(_HEADER)) != _HEADER:
            raise sqlite3.DatabaseError(_NO_CACHE)
    with closing(sqlite3.connect(path, timeout=_WAIT)) as connection:
        if not _tables(connection) >= _TABLES:
            raise sqlite3.DatabaseError(_NO_CACHE)


def _tables(connection: sqlite3.Connection) -> set[str]:
    """The names of the tables. Raises :class:`sqlite3.DatabaseError` when there is one that is not ours."""
    found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if found - _TABLES - _ALLOWED:
        raise sqlite3.DatabaseError(_NO_CACHE)
    return found


def default_path() -> Path:
    """The file that ``FACTCHECK_CACHE`` names, or the one in the user's cache folder."""
    if named := os.environ.get(NAMES_CACHE):
        return Path(named)
    return _users_own()


def _users_own() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("factcheck", appauthor=False) / FILE_NAME


def extraction_key(article: Article, pipeline: str | None = None, units: Mapping[str, str] | None = None) -> str:
    """The digest of everything an extraction depends on."""
    return digest(code_digest(_EXTRACTING, ("spacy",)), *_named(pipeline), to_json(units or {}), to_json(article))


def digest(*parts: str) -> str:
    """One digest of several texts, in their order."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


@cache
def code_digest(sources: tuple[str, ...], libraries: tuple[str, ...]) -> str:
    """A digest of parts of this package, code and language data, and of the versions of Python and of libraries."""
    found = hashlib.sha256(" ".join((sys.version, *map(_version, libraries))).encode())
    package = Path(__file__).parent
    for name in sources:
        for path in sorted(_files(package / name)):
            found.update(str(path.relative_to(package)).encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()


def _named(pipeline: str | None) -> tuple[str, str]:
    return (pipeline, _version(pipeline) or _folder_digest(pipeline)) if pipeline else ("", "")


@cache
def _folder_digest(pipeline: str) -> str:
    """A digest of all files of a pipeline that is a folder, trained weights among them; taken once a process, in which
    it is loaded once too."""
    folder = Path(pipeline)
    found = hashlib.sha256()
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        found.update(str(path.relative_to(folder)).encode("utf-8", "surrogateescape") + b"\0")
        with path.open("rb") as file:
            found.update(hashlib.file_digest(file, "sha256").digest())
    return found.hexdigest()


@cache
def _version(library: str) -> str:
    try:
        return version(library)
    except (PackageNotFoundError, ValueError):  # a pipeline may also be a folder
        return ""


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    else:
        yield from (each for each in path.rglob("*") if each.suffix in (".py", ".txt", ".toml"))


def _open(path: Path) -> sqlite3.Connection:
    if path.exists() and not path.is_file():
        raise sqlite3.DatabaseError(_NO_CACHE)
    connection = sqlite3.connect(path, timeout=_WAIT)
    try:
        _tables(connection)  # nothing is written into the database of somebody else
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.executescript(_SCHEMA)
    except sqlite3.Error:
        connection.close()
        raise
    return connection
