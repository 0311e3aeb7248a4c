"""What git says changed since a revision: the only module that runs git."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.errors import UsageError


@dataclass(frozen=True, slots=True)
class Changes:
    """The files that differ from a revision, the untracked ones among them.

    ``before`` maps the resolved path of each file that is there now to the path it had at the revision, relative to
    the top of the repository; null for a file that was not there. ``removed`` maps the path of each file that is gone
    to the same.
    """

    top: Path
    revision: str
    before: Mapping[Path, str | None]
    removed: Mapping[Path, str] = field(default_factory=dict)

    @property
    def short(self) -> str:
        """The revision in twelve digits."""
        return self.revision[:12]

    def touches(self, path: str) -> bool:
        """Whether the file at this path, as given to the command, differs from the revision."""
        return Path(path).resolve() in self.before

    def earlier(self, path: str) -> bytes | None:
        """The file's content at the revision, null when it is new."""
        here = Path(path).resolve()
        old = self.before.get(here) or self.removed.get(here)
        return None if old is None else _git(self.top, "show", f"{self.revision}:{old}")


def changes_since(revision: str, folder: Path) -> Changes:
    """The changes of the work tree around ``folder`` since ``revision``, renames followed.

    Raises :class:`UsageError` outside a repository, without git, for a revision that is unknown, and for one that a
    shallow clone lacks.
    """
    top = Path(_text(_git(folder, "rev-parse", "--show-toplevel")).strip())
    commit = _commit(top, revision)
    listed = _text(_git(top, "diff", "--name-status", "-z", "--find-renames", commit, "--")).split("\0")
    before: dict[Path, str | None] = {}
    removed: dict[Path, str] = {}
    names = iter(listed)
    for status in names:
        if not status:
            break
        old = next(names)
        new = next(names) if status[0] in "RC" else old
        if status[0] == "D":
            removed[(top / old).resolve()] = old
        else:
            before[(top / new).resolve()] = None if status[0] == "A" else old
    untracked = _text(_git(top, "ls-files", "--others", "--exclude-standard", "-z")).split("\0")
    before |= {(top / name).resolve(): None for name in untracked if name}
    return Changes(top=top, revision=commit, before=before, removed=removed)


def merge_driver(file: Path) -> str | None:
    """How git merges a file ("unspecified", "union"), null outside a repository or without git."""
    try:
        said = _text(_git(file.parent, "check-attr", "merge", "--", file.name))
    except UsageError:
        return None
    return said.strip().rpartition(": ")[2] or None


def _commit(top: Path, revision: str) -> str:
    try:
        return _text(
            _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        ).strip()
    except UsageError as error:
        if _text(_git(top, "rev-parse", "--is-shallow-repository")).strip() == "true":
            raise UsageError(
                f"{revision}: not in this shallow clone: fetch it first ('git fetch --unshallow', or a deeper checkout)"
            ) from error
        raise UsageError(f"{revision}: git knows no such revision: give a commit, a branch or a tag") from error


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=True)
    except FileNotFoundError as error:
        raise UsageError("git is not installed, and only it knows what changed: install it") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        if "not a git repository" in said:
            said = "not in a git repository: without one, hold two folders against each other with --against"
        raise UsageError(f"{folder}: {said or 'git failed'}") from error
    return done.stdout


def _text(output: bytes) -> str:
    return output.decode("utf-8", "surrogateescape")
