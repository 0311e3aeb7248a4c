"""Extraction over several processes: the same records in the same order, whatever the number of processes."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import TypeVar

from factcheck.extract import extract
from factcheck.records import Article, Extraction

Other = TypeVar("Other")

CHUNK_CHARACTERS = 200_000  # enough work to hide the cost of sending it
CHUNK_ITEMS = 200
CHUNKS_AHEAD = 2  # for each process, so that memory stays flat


def extract_stream(
    items: Iterable[Article | Other], pipeline: str | None = None, jobs: int = 1
) -> Iterator[Extraction | Other]:
    """Each article's extraction, lazily and in order; whatever is no article passes through in its place.

    ``jobs`` is the number of processes, 0 for one a processor core. Raises what extraction raises, with the article
    named in a note.
    """
    jobs = jobs or os.cpu_count() or 1
    if jobs == 1:
        for item in items:
            yield _extract(item, pipeline)
        return
    pool = ProcessPoolExecutor(jobs, initializer=_leave_interrupts_to_the_parent)
    try:
        running: deque[Future[list[Extraction | Other]]] = deque()
        for chunk in _chunks(items):
            running.append(_submitted(pool, chunk, pipeline))
            if len(running) > jobs * CHUNKS_AHEAD:
                yield from running.popleft().result()
        while running:
            yield from running.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _chunks(items: Iterable[Article | Other]) -> Iterator[list[Article | Other]]:
    chunk: list[Article | Other] = []
    size = 0
    for item in items:
        chunk.append(item)
        size += item.length if isinstance(item, Article) else 0
        if size >= CHUNK_CHARACTERS or len(chunk) >= CHUNK_ITEMS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _submitted(
    pool: ProcessPoolExecutor, chunk: list[Article | Other], pipeline: str | None
) -> Future[list[Extraction | Other]]:
    """The chunk's future; what needs no work is not sent to another process."""
    if any(isinstance(item, Article) for item in chunk):
        return pool.submit(_extract_chunk, chunk, pipeline)
    done: Future[list[Extraction | Other]] = Future()
    done.set_result([item for item in chunk if not isinstance(item, Article)])
    return done


def _extract_chunk(chunk: list[Article | Other], pipeline: str | None) -> list[Extraction | Other]:
    return [_extract(item, pipeline) for item in chunk]


def _extract(item: Article | Other, pipeline: str | None) -> Extraction | Other:
    if not isinstance(item, Article):
        return item
    try:
        return extract(item, pipeline)
    except Exception as error:
        error.add_note(f"while extracting {item.path or item.id}")
        raise


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
