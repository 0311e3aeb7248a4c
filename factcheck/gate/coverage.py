"""What part of a baseline's corpus a run looks at, and so which of its entries it may judge.

The baseline names the files and folders that it was made from. A run over a part of them says nothing of the rest.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from factcheck.gate.baseline import Baseline
from factcheck.records import Article, Unreadable


def corpus_of(baseline: Baseline, file: Path) -> list[str]:
    """The files and folders that the baseline was made from, as far as they are still there."""
    paths = (os.path.normpath(file.parent / each) for each in baseline.corpus)
    return [path for path in paths if Path(path).exists()]


def seen_from(file: Path, paths: Iterable[str]) -> tuple[str, ...]:
    """Paths as the baseline names them: relative to its folder, so that they mean the same to everybody."""
    named = (os.path.relpath(path, file.parent) for path in paths if path != "-")
    return tuple(sorted({Path(each).as_posix() for each in named}))


def under(roots: Iterable[str]) -> Callable[[str], bool]:
    """Whether a path is one of the roots, or in one of them."""
    resolved = {Path(each).resolve() for each in roots}

    def lies_there(path: str) -> bool:
        here = Path(path).resolve()
        return not resolved.isdisjoint((here, *here.parents))

    return lies_there


def covers(paths: Sequence[str], corpus: Iterable[str]) -> bool:
    """Whether the paths take in the whole corpus; standard input does."""
    return "-" in paths or all(map(under(paths), corpus))


def articles_in(
    articles: Iterable[Article], unreadable: Iterable[Unreadable], paths: Sequence[str] | None = None
) -> frozenset[str]:
    """What entries call the articles that were read, and the files that could not be; those under the paths only."""
    named = {(each.id, each.path) for each in articles}
    named |= {(each.path, each.path) for each in unreadable}
    wanted = under(paths) if paths is not None else None
    return frozenset(name for name, path in named if wanted is None or wanted(path))
