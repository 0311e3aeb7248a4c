"""The earlier versions of changed articles, laid out in a folder so that they can be read like any corpus.

Each root of the corpus gets a folder of its own in which the files stand at the paths they have now, together with the
``metadata.jsonl`` files of that time: an article then has the same id in both versions.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from factcheck.gate.changed import Changes

METADATA = "metadata.jsonl"


def lay_out(changes: Changes, roots: Iterable[Path], into: Path) -> dict[str, Path]:
    """Write what each file under the roots was that has changed or is gone, and return the folders to read, each with
    the folder that it stands for."""
    folders: dict[str, Path] = {}
    wanted = [*changes.before, *changes.removed]
    for number, root in enumerate(roots):
        here = root.resolve()
        folder = into / str(number)
        base = here if here.is_dir() else here.parent
        written = [_write(changes, path, folder / path.relative_to(base)) for path in _under(wanted, here)]
        if any(written):
            for path in sorted(base.rglob(METADATA) if here.is_dir() else base.glob(METADATA)):
                _metadata(changes, path, folder / path.relative_to(base))
            folders[str(folder)] = root if here.is_dir() else root.parent
    return folders


def _under(paths: Iterable[Path], root: Path) -> list[Path]:
    return sorted(path for path in paths if path == root or root in path.parents)


def _write(changes: Changes, path: Path, target: Path) -> bool:
    content = changes.earlier(str(path))
    if content is None or path.name == METADATA:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return True


def _metadata(changes: Changes, path: Path, target: Path) -> None:
    """The metadata of that time; today's where it did not change."""
    content = changes.earlier(str(path)) if changes.touches(str(path)) else path.read_bytes()
    if content is not None:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
