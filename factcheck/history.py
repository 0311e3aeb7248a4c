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
    for before in _earlier(paths, changes, config):
        now = after.get(before.article.id)
        if now and now.article.sha256 != before.article.sha256:
            yield _revision(before, now, changes, config)


def versions(
    paths: Sequence[str], extractions: Iterable[Extraction], changes: Changes | None, config: Config
) -> Iterator[Revision]:
    """Each article that has another text than before, is new, or is gone; the version that lacks is an empty one."""
    after = {each.article.id: each for each in extractions}
    for before in _earlier(paths, changes, config, removed=True):
        now = after.pop(before.article.id, None)
        if now is None:
            yield _revision(before, _empty(before), changes, config)
        elif now.article.sha256 != before.article.sha256:
            yield _revision(before, now, changes, config)
    for now in after.values():
        if changes is None or changes.touches(now.article.path):
            yield _revision(_empty(now), now, changes, config)


def _earlier(
    paths: Sequence[str], changes: Changes | None, config: Config, *, removed: bool = False
) -> Iterator[Extraction]:
    if config.against is not None:
        yield from _extractions([config.against], config)
    elif changes is not None:
        with TemporaryDirectory(prefix="factcheck-") as folder:
            roots = [Path(path) for path in paths if path != "-"]
            yield from _extractions(lay_out(changes, roots, Path(folder), removed=removed), config)


def _extractions(paths: Iterable[str], config: Config) -> Iterator[Extraction]:
    for path in paths:
        yield from (each for each in extract_all([path], config) if isinstance(each, Extraction))


def _revision(before: Extraction, now: Extraction, changes: Changes | None, config: Config) -> Revision:
    mark = changes.short if changes else config.against
    shown = replace(before.article, path=f"{now.article.path}@{mark}")
    return Revision(replace(before, article=shown), now)


def _empty(version: Extraction) -> Extraction:
    """The article as it is where it is not there."""
    article = replace(version.article, text="", length=0, sha256="", blocks=(), page_dates=())
    return Extraction(article=article)
