"""Paths to extractions, one by one: read, taken from the cache or extracted, and put under the user's names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TypeVar, overload

from factcheck.aliases import under_one_name
from factcheck.cache import Cache, extraction_key
from factcheck.config import Config
from factcheck.parallel import extract_stream
from factcheck.read import read
from factcheck.records import Article, Extraction, Notice, Unreadable

Outcome = Extraction | Unreadable | Notice
Other = TypeVar("Other")


class Extractions(Sequence[Extraction]):
    """The extractions of articles in their order, taken from the cache or made anew once one is looked at."""

    def __init__(self, articles: Sequence[Article], config: Config) -> None:
        self._articles = articles
        self._config = config

    def __len__(self) -> int:
        return len(self._articles)

    @overload
    def __getitem__(self, index: int) -> Extraction: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Extraction, ...]: ...
    def __getitem__(self, index: int | slice) -> Extraction | tuple[Extraction, ...]:
        return self._made[index]

    @cached_property
    def _made(self) -> tuple[Extraction, ...]:
        with opened_cache(self._config, lambda _: None) as cache:  # its trouble has been told
            return tuple(extracted(self._articles, self._config, cache))


def extract_all(
    paths: Iterable[str], config: Config | None = None, never: Iterable[str | Path] = ()
) -> Iterator[Outcome]:
    """Everything that can be extracted under the paths, article by article, in the order of reading; files of ``never``
    are not read."""
    config = config or Config()
    notices: list[Notice] = []
    with opened_cache(config, notices.append) as cache:
        outcomes: Iterator[Outcome] = extracted(read(paths, config.exclude, never=never), config, cache)
        yield from outcomes
    yield from notices


@contextmanager
def opened_cache(config: Config, say: Callable[[Notice], None]) -> Iterator[Cache]:
    """The cache that the settings name, one that keeps nothing where they name none. ``say`` hears of its trouble."""
    path = Path(config.cache) if config.cache else None
    with Cache(path, lambda line: say(Notice(path=str(path), message=line.removeprefix(f"{path}: ")))) as cache:
        yield cache


def extracted(items: Iterable[Article | Other], config: Config, cache: Cache) -> Iterator[Extraction | Other]:
    """What is an article, extracted, unless the cache has it; the rest as it is, all in their order."""
    keys: dict[str, str] = {}

    def known() -> Iterator[Article | Extraction | Other]:
        for item in items:
            if not isinstance(item, Article):
                yield item
                continue
            key = extraction_key(item, config.pipeline, config.units)
            found = cache.extraction(key, item)
            if found is None:
                keys[item.id] = key
            yield found or item

    stream: Iterator[Extraction | Other] = extract_stream(known(), config.pipeline, config.jobs, config.units)
    for outcome in stream:
        if isinstance(outcome, Extraction):
            if key := keys.pop(outcome.article.id, None):
                cache.keep_extraction(key, outcome)
            outcome = under_one_name(outcome, config.aliases)
        yield outcome
