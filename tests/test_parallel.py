"""Extraction in several processes: the same as in one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import make_article

from factcheck import parallel
from factcheck.parallel import extract_stream
from factcheck.records import Article, Extraction, Notice

ITEMS: list[Article | Notice] = [
    Notice(path="a", message="first"),
    *(make_article(f"Ana Ruiz counted {number} boats in Dorn.", id=f"a{number}") for number in range(12)),
    Notice(path="b", message="last"),
]


@pytest.fixture(scope="module")
def alone() -> list[Extraction | Notice]:
    return list(extract_stream(ITEMS))


@pytest.mark.parametrize(
    ("jobs", "items"),
    [pytest.param(2, 200, id="one chunk"), pytest.param(2, 3, id="several"), pytest.param(3, 1, id="one article each")],
)
def test_the_same_in_the_same_order(
    alone: list[Extraction | Notice], monkeypatch: pytest.MonkeyPatch, jobs: int, items: int
) -> None:
    monkeypatch.setattr(parallel, "CHUNK_ITEMS", items)
    assert list(extract_stream(ITEMS, jobs=jobs)) == alone


def test_extractions_that_pass_through_are_not_touched(alone: list[Extraction | Notice]) -> None:
    known = [each for each in alone if isinstance(each, Extraction)]
    new = make_article("It rained.", id="new")
    passed = list(extract_stream([*known, new], jobs=2))
    assert all(one is other for one, other in zip(passed, known, strict=False))
    assert len(passed) == len(known) + 1


@pytest.mark.parametrize(
    ("jobs", "items", "processes"),
    [(3000, 200, 1), (3000, 1, 4), (0, 1, 4), (3, 1, 3), (3000, 7, 2)],
    ids=["one chunk", "many chunks", "one a core", "as asked", "two chunks"],
)
def test_no_more_processes_than_cores_and_chunks(
    monkeypatch: pytest.MonkeyPatch, jobs: int, items: int, processes: int
) -> None:
    asked = []

    class Pool(parallel.ProcessPoolExecutor):
        def __init__(self, number: int, **more: Any) -> None:
            asked.append(number)
            super().__init__(1, **more)

    monkeypatch.setattr(parallel, "ProcessPoolExecutor", Pool)
    monkeypatch.setattr(parallel, "CHUNK_ITEMS", items)
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    list(extract_stream(ITEMS, jobs=jobs))
    assert asked == [processes]


def test_memory_stays_flat(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long the stream, only so much of it is read ahead."""
    monkeypatch.setattr(parallel, "CHUNK_ITEMS", 1)
    taken = 0

    def endless() -> Iterator[Article]:
        nonlocal taken
        for taken in range(1_000_000):
            yield make_article("It rained.", id=f"a{taken}")

    stream = extract_stream(endless(), jobs=2)
    next(stream)
    assert taken <= 2 * parallel.CHUNKS_AHEAD
    stream.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("jobs", [1, 2])
def test_units_of_the_users_own_hold_in_every_process(jobs: int) -> None:
    article = make_article("The road is 3 stadia long.")
    (found,) = extract_stream([article], jobs=jobs, units={"stadia": "180 m"})
    assert isinstance(found, Extraction)
    assert [claim.unit for claim in found.claims] == ["stadia"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the fault is inherited by the process")
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_names_the_article(monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    def broken(article: Article, pipeline: str | None) -> Extraction:
        raise ZeroDivisionError("out of figures")

    monkeypatch.setattr(parallel, "extract", broken)
    with pytest.raises(ZeroDivisionError) as caught:
        list(extract_stream([make_article("It rained.", path="desk/rain.txt")], jobs=jobs))
    assert caught.value.__notes__ == ["while extracting desk/rain.txt"]
