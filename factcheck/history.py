"""Changed articles beside their earlier versions, from git or from another folder."""

from __future__ import annotations

import os
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
    """Each article whose earlier version has another text, with that version. One that was moved and rewritten is known
    by its id."""
    after = {each.article.id: each for each in extractions}
    for before in _earlier(paths, changes, config):
        now = after.pop(before.article.id, None)
        if now and now.article.sha256 != before.article.sha256:
            yield _revision(before, now, changes, config)


def versions(
    paths: Sequence[str], extractions: Iterable[Extraction], changes: Changes | None, config: Config
) -> list[Revision]:
    """Each article that has another text than before, is new, or is gone, in the order of their paths; the version that
    lacks is an empty one."""
    after = {each.article.id: each for each in extractions}
    found = []
    for before in _earlier(paths, changes, config):
        now = after.pop(before.article.id, None) or _empty(before)
        if now.article.sha256 != before.article.sha256:
            found.append(_revision(before, now, changes, config))
    new = (each for each in after.values() if changes is None or changes.touches(each.article.path))
    found += (_revision(_empty(each), each, changes, config) for each in new)
    return sorted(found, key=lambda revision: revision.after.article.path)


def _earlier(paths: Sequence[str], changes: Changes | None, config: Config) -> Iterator[Extraction]:
    """The earlier versions of what has changed or is gone, under the paths that they have or would have now."""
    if config.against is not None:
        yield from _extractions(config.against, config)
    elif changes is not None:
        with TemporaryDirectory(prefix="factcheck-") as folder:
            roots = [Path(path) for path in paths if path != "-"]
            for laid_out, base in lay_out(changes, roots, Path(folder)).items():
                for each in _extractions(laid_out, config):
                    path = base / os.path.relpath(each.article.path, laid_out)
                    yield replace(each, article=replace(each.article, path=str(path)))


def _extractions(path: str, config: Config) -> Iterator[Extraction]:
    yield from (each for each in extract_all([path], config) if isinstance(each, Extraction))


def _revision(before: Extraction, now: Extraction, changes: Changes | None, config: Config) -> Revision:
    mark = changes.short if changes else config.against
    shown = replace(before.article, path=f"{now.article.path}@{mark}")
    return Revision(replace(before, article=shown), now)


def _empty(version: Extraction) -> Extraction:
    """The article as it is where it is not there."""
    article = replace(version.article, text="", length=0, sha256="", blocks=(), page_dates=())
    return Extraction(article=article)
