"""Changed articles beside their earlier versions, from git or from another folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from factcheck.check.revision import Revision
from factcheck.config import Config
from factcheck.gate.changed import Changes, changes_since
from factcheck.gate.earlier import lay_out
from factcheck.records import Extraction
from factcheck.stream import extract_all


def changes_of(paths: Sequence[str], config: Config) -> Changes | None:
    """What changed in the repository around the first path, null when no revision is asked for."""
    if config.changed_since is None:
        return None
    first = Path(paths[0]) if paths[0] != "-" else Path()
    return changes_since(config.changed_since, first if first.is_dir() else first.parent)


def revisions(
    paths: Sequence[str], extractions: Iterable[Extraction], changes: Changes | None, config: Config
) -> Iterator[Revision]:
    """Each article whose earlier version has another text, with that version."""
    after = {each.article.id: each for each in extractions}
    if config.against is not None:
        yield from _beside([config.against], config.against, after, config)
    elif changes is not None:
        with TemporaryDirectory(prefix="factcheck-") as folder:
            earlier = lay_out(changes, [Path(path) for path in paths if path != "-"], Path(folder))
            yield from _beside(earlier, changes.short, after, config)


def _beside(paths: Iterable[str], mark: str, after: dict[str, Extraction], config: Config) -> Iterator[Revision]:
    for path in paths:
        for before in extract_all([path], config):
            now = after.get(before.article.id) if isinstance(before, Extraction) else None
            if isinstance(before, Extraction) and now and now.article.sha256 != before.article.sha256:
                shown = replace(before.article, path=f"{now.article.path}@{mark}")
                yield Revision(replace(before, article=shown), now)
