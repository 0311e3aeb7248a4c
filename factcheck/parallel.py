"""Extraction over several processes: the same records in the same order, whatever the number of processes."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import parent_process
from threading import Thread
from types import MappingProxyType
from typing import TypeVar

from factcheck.extract import extract
from factcheck.packing import pack_extraction, unpack_extraction
from factcheck.records import Article, Extraction
from factcheck.values.numbers.own_units import own_units

Other = TypeVar("Other")

CHUNK_CHARACTERS = 50_000  # some tenths of a second: long beside the cost of sending it, short beside the whole
CHUNK_ITEMS = 200
CHUNKS_AHEAD = 4  # for each process, so that memory stays flat
NO_UNITS: Mapping[str, str] = MappingProxyType({})


def extract_stream(
    items: Iterable[Article | Other],
    pipeline: str | None = None,
    jobs: int = 1,
    units: Mapping[str, str] = NO_UNITS,
) -> Iterator[Extraction | Other]:
    """Each article's extraction, lazily and in order; whatever is no article passes through in its place.

    ``jobs`` is the largest number of processes, 0 for one a processor core; there are never more than cores. ``units``
    are the user's own. Raises what extraction raises, with the article named in a note.
    """
    cores = os.cpu_count() or 1
    jobs = min(jobs or cores, cores)  # more would only wait for each other
    if jobs == 1:
        for item in items:
            yield _extract(item, pipeline, units) if isinstance(item, Article) else item
        return
    chunks = _chunks(items)
    first = list(islice(chunks, jobs))
    pool = ProcessPoolExecutor(len(first) or 1, initializer=_settle_in)
    try:
        running: deque[tuple[list[Article | Other], Future[list[bytes]] | None]] = deque()
        for chunk in chain(first, chunks):
            articles = [item for item in chunk if isinstance(item, Article)]
            work = pool.submit(_extract_packed, articles, pipeline, dict(units)) if articles else None
            running.append((chunk, work))
            if len(running) > jobs * CHUNKS_AHEAD:
                yield from _in_place(*running.popleft())
        while running:
            yield from _in_place(*running.popleft())
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


def _in_place(chunk: Iterable[Article | Other], work: Future[list[bytes]] | None) -> Iterator[Extraction | Other]:
    """The chunk with its articles extracted."""
    packed = iter(work.result() if work else ())
    for item in chunk:
        yield unpack_extraction(item, next(packed)) if isinstance(item, Article) else item


def _extract_packed(articles: Iterable[Article], pipeline: str | None, units: Mapping[str, str]) -> list[bytes]:
    return [pack_extraction(_extract(article, pipeline, units)) for article in articles]


def _extract(article: Article, pipeline: str | None, units: Mapping[str, str]) -> Extraction:
    try:
        with own_units(units):
            return extract(article, pipeline)
    except Exception as error:
        error.add_note(f"while extracting {article.path or article.id}")
        raise


def _settle_in() -> None:
    """Leave interrupts to the parent, and go when it goes: a worker of a killed run would wait for work for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_leave_with_the_parent, daemon=True).start()


def _leave_with_the_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
