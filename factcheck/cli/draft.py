"""A file that is written whole or not at all: a hidden draft beside it takes its place once everything is said.

A killed process leaves its draft behind. The next one that writes the same file takes it away: every writer holds a
lock on its draft, and the lock ends with the process, so a draft that can be locked is nobody's any more.
"""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from io import BufferedWriter, FileIO, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TextIO

if TYPE_CHECKING:
    from typing_extensions import Buffer

try:
    import fcntl
except ImportError:  # not on Windows, where what a killed process leaves stays
    fcntl = None  # type: ignore[assignment]


SUFFIX = ".part"


@contextmanager
def draft_of(target: Path) -> Iterator[TextIO]:
    """A file to write; its content becomes the target's when the block ends well, and is dropped otherwise."""
    _sweep(target)
    draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}{SUFFIX}")
    try:
        with _opened(draft) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
            if target.exists():
                draft.chmod(target.stat().st_mode)
            if fcntl:
                draft.replace(target)  # still locked, so that nobody sweeps it away just now
        if not fcntl:
            draft.replace(target)  # Windows moves no open file
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


@contextmanager
def alone_in(*folders: Path) -> Iterator[None]:
    """Nobody else who asks for one of the folders goes on before the block has ended. Folders are locked rather than
    files, since a file that is replaced is another one; the lock ends with the process."""
    with ExitStack() as stack:
        for folder in sorted({os.path.realpath(each) for each in folders}) if fcntl else ():  # one order: no deadlock
            with suppress(OSError):  # a folder that is not there yet, or a file system without locks
                descriptor = os.open(folder, os.O_RDONLY)
                stack.callback(os.close, descriptor)
                _lock(descriptor, wait=True)
        yield


class _Named(FileIO):
    """A file whose faults know its name: a full disk would else not say which file it is."""

    def write(self, data: Buffer, /) -> int:
        try:
            return super().write(data)
        except OSError as error:
            error.filename = self.name
            raise


def opened_to_write(path: Path, mode: Literal["w", "x"]) -> TextIO:
    """A file for text, in the one way in which we write it."""
    raw = BufferedWriter(_Named(str(path), mode))
    return TextIOWrapper(raw, encoding="utf-8", errors="backslashreplace", newline="\n")


def _opened(draft: Path) -> TextIO:
    """A new draft, locked; made once more if somebody swept it away between the two."""
    while True:
        file = opened_to_write(draft, "x")
        with suppress(OSError):  # a file system without locks, where nothing is swept either
            _lock(file.fileno(), wait=True)
        if draft.exists():
            return file
        file.close()


def _sweep(target: Path) -> None:
    """Remove the drafts of this file whose writers are gone."""
    name = re.compile(rf"\.{re.escape(target.name)}\.[0-9a-f]{{8}}{re.escape(SUFFIX)}")
    with suppress(OSError):
        for each in target.parent.iterdir():
            if fcntl and name.fullmatch(each.name):
                with suppress(OSError), each.open("rb") as file:
                    _lock(file.fileno())
                    each.unlink()


def _lock(descriptor: int, *, wait: bool = False) -> None:
    """Raises :class:`OSError` when somebody else holds the lock and it is not to be waited for."""
    if fcntl:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
