"""What is read and what is written are kept apart: no output replaces an article, and no report is read as one."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import factcheck

TEXT = "The road is 350 217 miles long.\n"


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.md").write_text(TEXT)
    (tmp_path / "link.txt").symlink_to("a.txt")
    return tmp_path


@pytest.mark.parametrize(
    "words",
    [
        ("run", "a.txt", "-o", "a.txt"),
        ("run", "a.txt", "-o", "csv:./a.txt"),
        ("run", ".", "-o", "a.md"),
        ("run", "a.txt", "-o", "link.txt"),
        ("extract", "a.txt", "-o", "a.txt"),
        ("extract", ".", "-o", "a.md"),
        ("diff", "a.txt", "a.md", "-o", "a.md"),
        ("baseline", "create", "a.txt", "--force", "--baseline", "a.txt"),
        ("baseline", "create", ".", "--force", "--baseline", "a.md"),
    ],
    ids=" ".join,
)
def test_an_article_is_never_replaced(corpus: Path, words: tuple[str, ...]) -> None:
    done = factcheck(*words)
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert [(corpus / name).read_text() for name in ("a.txt", "a.md")] == [TEXT, TEXT]


def test_what_is_not_read_may_be_replaced(corpus: Path) -> None:
    assert factcheck("run", ".", "--exclude", "a.md", "--fail-on", "never", "-o", "a.md").exit_code == 0
    assert (corpus / "a.md").read_text().startswith("## factcheck")


def test_a_damaged_baseline_may_be_replaced(corpus: Path) -> None:
    assert factcheck("baseline", "create", "a.txt").exit_code == 0
    with (corpus / "factcheck-baseline.jsonl").open("a") as file:
        file.write("torn\n")
    assert factcheck("baseline", "create", "a.txt", "--force").exit_code == 0


@pytest.mark.parametrize("name", ["r.html", "r.md", "r.json", "r.jsonl", "sarif:r.json"])
def test_a_report_in_the_corpus_is_no_article(corpus: Path, name: str) -> None:
    file = corpus / name.rpartition(":")[2]
    first = factcheck("run", ".", "-o", name)
    report = file.read_bytes()
    second = factcheck("run", ".", "-o", name)
    assert (first.exit_code, second.exit_code, second.stderr) == (1, 1, "")
    assert file.read_bytes() == report
    later = factcheck("run", ".", "-f", "concise")
    assert f"{file.name}: was written by factcheck and holds no article" in later.stderr
    assert later.stdout == factcheck("run", "a.md", "a.txt", "-f", "concise").stdout


def test_an_extraction_in_the_corpus_is_no_article(corpus: Path) -> None:
    assert factcheck("extract", ".", "-o", "e.jsonl").exit_code == 0
    before = (corpus / "e.jsonl").read_bytes()
    assert factcheck("extract", ".", "-o", "e.jsonl").exit_code == 0
    assert (corpus / "e.jsonl").read_bytes() == before
    assert "was written by factcheck" in factcheck("run", ".").stderr
    assert factcheck("run", "e.jsonl").exit_code == 1


@pytest.mark.parametrize("format", ["json", "jsonl", "html", "sarif", "terminal"])
def test_trouble_with_the_cache_is_told_beside_the_report(corpus: Path, format: str) -> None:
    (corpus / ".torn.sqlite3").write_bytes(b"torn" * 500)
    sound = factcheck("run", ".", "-f", format, "--no-cache")
    torn = factcheck("run", ".", "-f", format, "--cache", str(corpus / ".torn.sqlite3"))
    assert (torn.stdout, torn.exit_code) == (sound.stdout, sound.exit_code)
    assert "going on without the cache" in torn.stderr
    assert torn.stderr.count("\n") == 1
