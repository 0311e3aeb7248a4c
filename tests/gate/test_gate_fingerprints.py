"""Fingerprints through the whole road: they outlive every edit but one of the values."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.config import Config
from factcheck.run import run

CORPUS = {
    "coast": (
        "Ana Ruiz counted 423 grey seals on the beach at Velby on 3 May 2021.",
        "The road to the beach is 350 217 miles long.",
    ),
    "beach": ("Ana Ruiz counted 431 grey seals on the beach at Velby on 3 May 2021.",),
    "quay": (
        "The bell on the quay weighs 50 110 pounds. The pier is 30 miles (90 kilometres) long.",
        "“Nobody will ever pay for the new bell of Velby,” said Mila Brandt, the harbour master.",
    ),
    "wire": (
        "“Nobody will ever pray for the new bell of Velby,” said Mila Brandt, the harbour master.",
        "The fair is on Tuesday, 4 May 2022. It rained on 31 September 2021.",
    ),
}
RULES = Config(ignore=("S", "C"))
CALM = (
    "Rain fell over the harbour.",
    "Nobody spoke of it again.",
    "The cafés stayed open, and so did the school.",
    "“Ask the gulls,” a fisherman said.",
    "Its door is blue – or was.",
)
SLOW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def fingerprints(corpus: dict[str, list[str]], names: dict[str, str] | None = None, order: int = 1) -> Counter[str]:
    """The fingerprints of the findings on articles of these paragraphs; ``names`` are the names of their files."""
    with TemporaryDirectory() as folder:
        paths = []
        for article, paragraphs in corpus.items():
            path = Path(folder, f"{(names or {}).get(article, article)}.md")
            path.write_text(f"---\nid: {article}\n---\n\n" + "\n\n".join(paragraphs) + "\n", encoding="utf-8")
            paths.append(str(path))
        return Counter(finding.fingerprint for finding in run(paths[::order], RULES).findings)


def plain() -> dict[str, list[str]]:
    return {article: list(paragraphs) for article, paragraphs in CORPUS.items()}


KNOWN = fingerprints(plain())
calm = st.lists(st.sampled_from(CALM), max_size=3)


def test_there_is_something_to_keep() -> None:
    assert sum(KNOWN.values()) == 7


@SLOW
@given(data=st.data())
def test_edits_away_from_the_anchors_keep_every_fingerprint(data: st.DataObject) -> None:
    edited = {}
    for article, paragraphs in CORPUS.items():
        moved = data.draw(st.permutations(paragraphs))
        edited[article] = [*data.draw(calm), *(f"{' '.join([*data.draw(calm), each])}" for each in moved)]
        edited[article] += data.draw(calm)
    assert fingerprints(edited) == KNOWN


@SLOW
@given(names=st.permutations(list(CORPUS)), order=st.sampled_from([1, -1]))
def test_other_file_names_and_another_order_keep_every_fingerprint(names: list[str], order: int) -> None:
    renamed = {article: f"new-{name}" for article, name in zip(CORPUS, names, strict=True)}
    assert fingerprints(plain(), renamed, order) == KNOWN


@SLOW
@given(value=st.integers(min_value=440, max_value=890).filter(lambda number: number % 10))
def test_another_value_is_another_finding(value: int) -> None:
    edited = plain()
    edited["coast"][0] = edited["coast"][0].replace("423", str(value))
    found = fingerprints(edited)
    assert sum((KNOWN - found).values()) == 1
    assert sum((found - KNOWN).values()) == 1


def test_a_bad_line_is_the_same_wherever_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def found(path: str, *lines: str) -> list[tuple[int, str]]:
        Path(path).write_text('{"id": "a", "text": "Rain fell on Dorn."}\n' + "\n".join(lines), encoding="utf-8")
        return [(each.locations[0].line, each.fingerprint) for each in run([path], Config(select=("C101",))).findings]

    monkeypatch.chdir(tmp_path)
    ((line, fingerprint),) = found("wire.jsonl", "[]")
    assert line == 2
    assert found(str(tmp_path / "wire.jsonl"), "", "", "[]") == [(4, fingerprint)]
    assert found("wire.jsonl", "[]", "[]") == [(2, fingerprint), (3, fingerprint)]


def test_equal_findings_are_counted() -> None:
    edited = plain()
    edited["quay"].append(edited["quay"][0])
    assert sum((fingerprints(edited) - KNOWN).values()) == 2
