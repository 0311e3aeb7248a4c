"""Paths to files, in sorted order: what a walk takes, what it passes over, and what it stumbles on."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from factcheck.errors import UsageError
from factcheck.read.draft import File
from factcheck.records import Notice, Unreadable

METADATA = "metadata.jsonl"
STDIN = "-"
_SKIPPED = ("README*", "LICENSE*", "CHANGELOG*", "CONTRIBUTING*", "factcheck-*.jsonl")  # the last are files of ours
# Types in which people keep articles and that are not read; a cache, a picture or a script deserves no word.
_DOCUMENTS = frozenset((".pdf", ".doc", ".docx", ".odt", ".rtf", ".pages", ".epub"))


def printable(path: str | Path) -> str:
    """A path with ``/`` separators that any encoding can print."""
    text = path.as_posix() if isinstance(path, Path) else path
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def check_paths(paths: Sequence[str]) -> None:
    """Refuse a call without paths, or with one that does not exist.

    Raises:
        UsageError: says which.
    """
    if not paths:
        raise UsageError("no path given: name the files or folders with the articles")
    for name in paths:
        if name != STDIN and not os.path.lexists(name):
            raise UsageError(f"{printable(name)}: does not exist: check the path")


class Walk:
    """The files under paths, each once, metadata before the articles that it may describe; none of ``never``."""

    def __init__(
        self,
        paths: Sequence[str],
        suffixes: Collection[str],
        exclude: Iterable[str] = (),
        never: Iterable[str | Path] = (),
    ) -> None:
        check_paths(paths)
        self._paths = paths
        self._suffixes = suffixes
        self._exclude = tuple(exclude)
        self._root = _common_folder([path for path in paths if path != STDIN])
        self._seen = {os.path.realpath(each) for each in never}
        self._walked: set[tuple[int, int]] = set()
        self._others: list[str] = []

    def __iter__(self) -> Iterator[File | Unreadable | Notice]:
        for name in self._paths:
            path = Path(name)
            if name == STDIN:
                if self._first_time(STDIN):
                    yield File(path=path, shown=STDIN, name=STDIN, named=True)
            elif path.is_dir():
                yield from self._metadata_above(path)
                yield from self._folder(path)
            else:
                yield from self._metadata_above(path.parent)
                yield from self._named(path)
        yield from self._of_other_types()

    def _file(self, path: Path, named: bool = False) -> File:
        relative = os.path.relpath(path, self._root) if self._root else path.name
        return File(path=path, shown=printable(path), name=printable(Path(relative)), named=named)

    def _first_time(self, path: Path | str) -> bool:
        real = os.path.realpath(path)
        if real in self._seen:
            return False
        self._seen.add(real)
        return True

    def _metadata_above(self, folder: Path) -> Iterator[File]:
        """Metadata of the folder itself and of the folders above it, up to the top of a repository."""
        absolute, here = Path(_absolute(folder)), Path.cwd()
        around = [absolute, *absolute.parents]
        top = next((number for number, each in enumerate(around) if (each / ".git").exists()), len(around) - 1)
        for above in reversed(around[: top + 1]):
            path = (Path(os.path.relpath(above, here)) if above.is_relative_to(here) else above) / METADATA
            if path.is_file() and self._first_time(path):
                yield self._file(path)

    def _named(self, path: Path) -> Iterator[File | Unreadable | Notice]:
        if path.name == METADATA:
            yield Notice(path=printable(path), message="describes articles and holds none: name their folder")
        elif not path.exists():
            yield Unreadable(path=printable(path), error="is a link to a file that is not there: correct or remove it")
        elif path.suffix.lower() not in self._suffixes:
            known = ", ".join(sorted(self._suffixes))
            yield Unreadable(path=printable(path), error=f"is of a type that cannot be read: use one of {known}")
        elif not path.is_file():
            error = "is a pipe or a device, which holds no file: give a file, or JSON Lines on standard input with -"
            yield Unreadable(path=printable(path), error=error)
        elif self._first_time(path):
            yield self._file(path, named=True)

    def _folder(self, folder: Path, above: tuple[tuple[int, int], ...] = ()) -> Iterator[File | Unreadable | Notice]:
        try:
            identity = folder.stat()
            entries = sorted(os.scandir(folder), key=lambda entry: (entry.name != METADATA, entry.name))
        except OSError as error:
            reason = "permission denied" if isinstance(error, PermissionError) else error.strerror
            yield Unreadable(path=printable(folder), error=f"cannot be opened ({reason}): allow it, or leave it out")
            return
        here = (identity.st_dev, identity.st_ino)
        if here in above:
            message = "is a link back to a folder around it, passed over: remove the link"
            yield Notice(path=printable(folder), message=message)
        if here in self._walked:
            return
        self._walked.add(here)
        for entry in entries:
            path = folder / entry.name
            if self._is_skipped(path, entry.name):
                continue
            known = path.suffix.lower() in self._suffixes
            if _is_folder(path):
                if known:
                    message = "is a folder with the name of a file, walked as a folder: rename it if that is a mistake"
                    yield Notice(path=printable(path), message=message)
                yield from self._folder(path, (*above, here))
            elif known:
                yield from self._found(path)
            elif _may_hold_an_article(path) and self._first_time(path):
                self._others.append(printable(path))

    def _of_other_types(self) -> Iterator[Notice]:
        """One word for all files of other types, by the first of them."""
        if self._others:
            first, *more = self._others
            are = f"and {len(more):,} more are of types" if more else "is of a type"
            yield Notice(path=first, message=f"{are} that cannot be read, passed over: save as text, or exclude")

    def _is_skipped(self, path: Path, name: str) -> bool:
        if name.startswith(".") or any(fnmatchcase(name, pattern) for pattern in _SKIPPED):
            return True
        if not self._exclude:
            return False
        relative = self._file(path).name
        return any(fnmatchcase(name, each) or fnmatchcase(relative, each.rstrip("/")) for each in self._exclude)

    def _found(self, path: Path) -> Iterator[File | Unreadable | Notice]:
        try:
            regular = stat.S_ISREG(path.stat().st_mode)
        except OSError as error:
            yield Unreadable(path=printable(path), error=_broken(path, error))
            return
        if not regular:
            yield Notice(path=printable(path), message="is no regular file, passed over: remove or exclude it")
        elif self._first_time(path):
            yield self._file(path)


def _may_hold_an_article(path: Path) -> bool:
    """Whether a file of a type that cannot be read is worth a word."""
    return path.suffix.lower() in _DOCUMENTS and os.path.isfile(path)  # noqa: PTH113


def _broken(path: Path, error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "permission denied: allow reading, or leave it out"
    if isinstance(error, FileNotFoundError) and not path.is_symlink():
        return "is gone since the folder was looked through: run again"
    if isinstance(error, FileNotFoundError):
        return "is a link to a file that is not there: correct or remove it"
    return f"cannot be read ({error.strerror}): correct that, or leave it out"


def _is_folder(path: str | Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 (the method raises where a folder above may not be searched)


def _absolute(path: str | Path) -> str:
    return os.path.abspath(path)  # noqa: PTH100 (resolve would follow links, and ids come from the path as given)


def _common_folder(paths: Sequence[str]) -> str | None:
    """The deepest folder around all paths; a folder given alone is its own. Article ids are relative to it."""
    try:
        return os.path.commonpath([_absolute(path if _is_folder(path) else Path(path).parent) for path in paths])
    except ValueError:  # no path, or paths on different drives
        return None
