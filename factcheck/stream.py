"""Paths to extractions, one by one: read, taken from the cache or extracted, and put under the user's names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.aliases import under_one_name
from factcheck.cache import Cache
from factcheck.config import Config
from factcheck.parallel import extract_stream
from factcheck.read import read
from factcheck.records import Article, Extraction, Notice, Unreadable

Outcome = Extraction | Unreadable | Notice


def extract_all(paths: Iterable[str], config: Config | None = None) -> Iterator[Outcome]:
    """Everything that can be extracted under the paths, article by article, in the order of reading."""
    config = config or Config()
    items = read(paths, config.exclude)
    for outcome in _cached(items, config) if config.cache else _extracted(items, config):
        yield under_one_name(outcome, config.aliases) if isinstance(outcome, Extraction) else outcome


def _extracted(items: Iterable[Article | Outcome], config: Config) -> Iterator[Outcome]:
    """What is an article, extracted; the rest as it is."""
    return extract_stream(items, config.pipeline, config.jobs)


def _cached(items: Iterable[Article | Unreadable | Notice], config: Config) -> Iterator[Outcome]:
    said: list[str] = []
    path = Path(config.cache or "")
    with Cache(path, said.append) as cache:
        served: set[str] = set()

        def known() -> Iterator[Article | Outcome]:
            for item in items:
                found = cache.get(item, config.pipeline) if isinstance(item, Article) else None
                if found is not None:
                    served.add(found.article.id)
                yield found or item

        for outcome in _extracted(known(), config):
            if isinstance(outcome, Extraction) and outcome.article.id not in served:
                cache.put(outcome, config.pipeline)
            yield outcome
    yield from (Notice(path=str(path), message=line.removeprefix(f"{path}: ")) for line in said)
