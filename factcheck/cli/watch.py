"""What a person sees while the work goes on: files that could not be read, notices, and progress."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator

from factcheck.cli.guard import complain
from factcheck.records import Article, Extraction, Notice, Unreadable
from factcheck.run import Step, Watch

PATIENCE = 1.0  # seconds before a progress bar appears
BETWEEN = 0.1  # seconds between two looks at it


def watching(quiet: bool) -> Watch:
    """A pass-through that says on standard error what a person should know."""

    def watch(outcomes: Iterator[Step]) -> Iterator[Step]:
        for outcome in outcomes if quiet or not _screen() else _with_progress(outcomes):
            if isinstance(outcome, Unreadable):
                complain(f"{outcome.path}: {outcome.error}")
            elif isinstance(outcome, Notice) and not quiet:
                complain(f"{outcome.path}: {outcome.message}")
            yield outcome

    return watch


def _screen() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _with_progress(outcomes: Iterator[Step]) -> Iterator[Step]:
    started = shown = time.monotonic()
    bar = None
    articles = 0
    try:
        for outcome in outcomes:
            articles += isinstance(outcome, Article | Extraction)
            now = time.monotonic()
            if now - started > PATIENCE and now - shown > BETWEEN:
                shown = now
                bar = bar or _Bar("reading" if isinstance(outcome, Article) else "extracting")
                bar.show(articles)
            yield outcome
    finally:
        if bar:
            bar.close()


class _Bar:
    """A bar without an end, since the walk goes on while the work is done."""

    def __init__(self, work: str) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        look = (TextColumn("{task.description}"), BarColumn(), TextColumn("articles: {task.completed}"))
        self._progress = Progress(*look, console=Console(stderr=True), transient=True, auto_refresh=False)
        self._task = self._progress.add_task(work, total=None)
        self._progress.start()

    def show(self, articles: int) -> None:
        self._progress.update(self._task, completed=articles, refresh=True)

    def close(self) -> None:
        self._progress.stop()
