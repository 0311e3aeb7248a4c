"""What is found is taken from the cache only where all that it depends on is as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from factcheck.cache import Cache, extraction_key
from factcheck.check.corpus import Corpus
from factcheck.check.rule import Flag, Rule, article_side
from factcheck.checking import Checking
from factcheck.config import Config, Suppression
from factcheck.records import Article, Extraction, Finding, Unreadable

Extract = Callable[..., Extraction]
TEXTS = {"a": "The road to Dorn is 350 217 miles long. “It is,” said Ana Ruiz.", "b": "It rained.", "c": "It snowed."}


@dataclass
class Counting:
    """Rules that note what they look at: one over articles, one over the corpus."""

    articles: list[str]
    corpora: list[list[str]]

    def over_articles(self, extraction: Extraction) -> Iterator[Flag]:
        """Flag each article."""
        self.articles.append(extraction.article.id)
        yield Flag(message="one", sides=(article_side(extraction.article),))

    def over_corpora(self, corpus: Corpus) -> Iterator[Flag]:
        """Flag the first and the last article."""
        self.corpora.append(list(corpus.extractions))
        ends = [corpus.article(each) for each in (*list(corpus.extractions)[:1], *list(corpus.extractions)[-1:])]
        yield Flag(message="both", sides=tuple(map(article_side, ends)))

    def rules(self) -> tuple[Rule, ...]:
        known: dict[str, Any] = {"severity": "warning", "enabled": True, "since": "0.1"}
        return (
            Rule(code="X101", name="of-articles", scope="article", run=self.over_articles, **known),  # type: ignore[arg-type]
            Rule(code="X201", name="of-corpora", scope="corpus", run=self.over_corpora, **known),  # type: ignore[arg-type]
        )


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> Counting:
    """Counting rules that pass for some of the package's own."""
    monkeypatch.setattr(Counting, "__module__", "factcheck.check.rules.x101")
    for name in ("over_articles", "over_corpora"):
        monkeypatch.setattr(getattr(Counting, name), "__module__", "factcheck.check.rules.x101")
    return Counting([], [])


@pytest.fixture
def extractions(extract: Extract) -> list[Extraction]:
    return [extract(text, id=name, path=f"{name}.txt") for name, text in TEXTS.items()]


def checked(
    cache: Path,
    extractions: Sequence[Extraction],
    rules: Sequence[Rule],
    config: Config | None = None,
    unreadable: Sequence[Unreadable] = (),
) -> tuple[bool, list[Finding]]:
    """One run: whether its outcome was known, and its findings."""
    said: list[str] = []
    with Cache(cache, said.append) as opened:
        articles: list[Article] = [each.article for each in extractions]
        checking = Checking(articles, unreadable, rules, config or Config(), opened)
        known = checking.known()
        summary, findings = known or checking.done(extractions)
    assert said == []
    assert summary.articles == len(extractions)
    assert summary.quotes == sum(len(each.quotes) for each in extractions)
    assert summary.claims == sum(len(each.claims) for each in extractions)
    return known is not None, findings


def test_the_same_corpus_is_checked_once(tmp_path: Path, extractions: list[Extraction], counting: Counting) -> None:
    first = checked(tmp_path / "c", extractions, counting.rules())
    second = checked(tmp_path / "c", extractions, counting.rules())
    assert (first[0], second[0]) == (False, True)
    assert [each.rule for each in first[1]] == ["X101", "X201", "X101", "X101"]
    assert first[1] == second[1]
    assert (counting.articles, counting.corpora) == (["a", "b", "c"], [["a", "b", "c"]])


def test_an_edit_checks_its_article_and_the_corpus_anew(
    tmp_path: Path, extract: Extract, extractions: list[Extraction], counting: Counting
) -> None:
    checked(tmp_path / "c", extractions, counting.rules())
    edited = [extractions[0], extract("It poured.", id="b", path="b.txt"), extractions[2]]
    known, _ = checked(tmp_path / "c", edited, counting.rules())
    assert not known
    assert counting.articles == ["a", "b", "c", "b"]
    assert len(counting.corpora) == 2


@pytest.mark.parametrize(
    ("settings", "known"),
    [
        pytest.param({"aliases": {"Ruiz": "Ana Ruiz"}}, False, id="aliases"),
        pytest.param({"units": {"stadium": "180 m"}}, False, id="units"),
        pytest.param({"tolerance": {"N": 0.1}}, False, id="tolerance"),
        pytest.param({"pipeline": "en_core_web_sm"}, False, id="pipeline"),
        pytest.param({"jobs": 2}, True, id="jobs"),
        pytest.param({"fail_on": "note", "show": "error"}, True, id="what blocks and is shown"),
        pytest.param({"trust": ("Dorn Courier",), "per_article_ignores": {"*": ("N",)}}, True, id="trust and ignores"),
        pytest.param({"baseline": "known.jsonl", "never_baseline": ("N",)}, True, id="baseline"),
        pytest.param({"only": ("a.txt",), "against": "before"}, True, id="what changed"),
        pytest.param(
            {"suppressions": (Suppression(fingerprint="0", reason="so it is", path="f", line=1),)},
            True,
            id="suppressions",
        ),
    ],
)
def test_only_settings_with_an_effect_count(
    tmp_path: Path, extractions: list[Extraction], counting: Counting, settings: Mapping[str, Any], known: bool
) -> None:
    checked(tmp_path / "c", extractions, counting.rules())
    assert checked(tmp_path / "c", extractions, counting.rules(), replace(Config(), **settings))[0] is known


def test_order_and_unreadable_files_and_rules_count(
    tmp_path: Path, extractions: list[Extraction], counting: Counting
) -> None:
    rules = counting.rules()
    checked(tmp_path / "c", extractions, rules)
    assert not checked(tmp_path / "c", extractions[::-1], rules)[0]
    assert not checked(tmp_path / "c", extractions[:-1], rules)[0]
    assert not checked(tmp_path / "c", extractions, rules[:1])[0]
    assert not checked(tmp_path / "c", extractions, rules, unreadable=[Unreadable(path="d", error="empty")])[0]
    assert checked(tmp_path / "c", extractions, rules)[0]


def test_another_version_checks_anew(
    tmp_path: Path, extractions: list[Extraction], counting: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked(tmp_path / "c", extractions, counting.rules())
    monkeypatch.setattr("factcheck.checking.code_digest", lambda sources, libraries: "another version")
    assert not checked(tmp_path / "c", extractions, counting.rules())[0]
    assert len(counting.articles) == 6


def test_nothing_is_kept_of_the_rules_of_others(tmp_path: Path, extractions: list[Extraction]) -> None:
    plugged_in = Counting([], [])
    for _ in range(2):
        assert not checked(tmp_path / "c", extractions, plugged_in.rules())[0]
    assert len(plugged_in.articles) == 6


def test_a_run_that_reads_the_findings_alone_uses_all_that_they_came_from(
    tmp_path: Path, extractions: list[Extraction], counting: Counting
) -> None:
    """Otherwise the extractions would be thrown away as unused, and the first edit be as slow as a first run."""
    with Cache(tmp_path / "c", lambda line: None) as cache:
        for each in extractions:
            cache.keep_extraction(extraction_key(each.article), each)
    for _ in range(2):
        checked(tmp_path / "c", extractions, counting.rules())
    with sqlite3.connect(tmp_path / "c") as connection:
        used = connection.execute("SELECT run, count(*) FROM entry GROUP BY run").fetchall()
    assert used == [(3, 2 * len(extractions) + 1)]
