"""``factcheck baseline``: created, brought up to date, pruned, shown."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from command import factcheck

BAD = "The road is 350 217 miles long.\n"
OTHER = "The bell weighs 50 110 pounds.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus with one bad article, the working directory around it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "a.txt").write_text(BAD)
    (tmp_path / "desk" / "b.txt").write_text("Rain fell on Dorn.\n")
    return tmp_path / "desk"


@pytest.fixture
def baseline(desk: Path) -> Path:
    """The baseline of the corpus."""
    assert factcheck("baseline", "create", "desk").exit_code == 0
    return desk.parent / "factcheck-baseline.jsonl"


def known(baseline: Path) -> list[str]:
    return baseline.read_text().splitlines()[1:]


def test_what_is_known_does_not_block_and_is_counted(baseline: Path) -> None:
    assert factcheck("run", "desk").exit_code == 1
    done = factcheck("run", "desk", "--baseline", str(baseline))
    assert done.exit_code == 0
    assert "No new discrepancy found; 1 known." in done.stdout


def test_create_overwrites_only_when_told_to(desk: Path, baseline: Path) -> None:
    before = baseline.read_bytes()
    (desk / "b.txt").write_text(OTHER)
    assert factcheck("baseline", "create", "desk").exit_code == 2
    assert baseline.read_bytes() == before
    assert factcheck("baseline", "create", "desk", "--force").exit_code == 0
    assert len(known(baseline)) == 2


def test_update_takes_in_and_lets_go(desk: Path, baseline: Path) -> None:
    (desk / "a.txt").write_text("The road is fine.\n")
    (desk / "b.txt").write_text(OTHER)
    done = factcheck("baseline", "update", "desk")
    assert "1 known findings, 1 added, 1 gone" in done.stderr
    assert "50 110 pounds" in known(baseline)[0]


def test_prune_only_lets_go(desk: Path, baseline: Path) -> None:
    (desk / "a.txt").write_text("The road is fine.\n")
    (desk / "b.txt").write_text(OTHER)
    stale = factcheck("run", "desk", "--baseline", str(baseline), "--select", "C105,N101")
    assert "stale-baseline" in stale.stdout
    assert "0 known findings, 0 added, 1 gone" in factcheck("baseline", "prune", "desk").stderr


def test_rules_that_do_not_run_keep_their_entries(desk: Path, baseline: Path) -> None:
    before = known(baseline)
    assert factcheck("baseline", "update", "desk", "--select", "D").exit_code == 0
    assert factcheck("baseline", "prune", "desk", "--ignore", "N101").exit_code == 0
    assert known(baseline) == before


def test_renewing_what_did_not_change_changes_no_byte(desk: Path, baseline: Path) -> None:
    before = baseline.read_bytes()
    (desk / "a.txt").write_text("A new first line about nothing.\n\n" + BAD)
    assert factcheck("baseline", "update", "desk").exit_code == 0
    assert baseline.read_bytes() == before


def test_never_baseline_is_honoured(desk: Path) -> None:
    (desk.parent / "factcheck.toml").write_text('never-baseline = ["N1"]\nbaseline = "known.jsonl"\n')
    assert factcheck("baseline", "create", "desk").exit_code == 0
    assert known(desk.parent / "known.jsonl") == []
    assert factcheck("run", "desk").exit_code == 1


def test_show_prints_a_line_a_finding(baseline: Path) -> None:
    lines = factcheck("baseline", "show").stdout.splitlines()
    assert lines[0].endswith("N101 a.txt: “350 217 miles”")
    assert lines[1:] == ["N101: 1", "known findings: 1"]


@pytest.mark.parametrize("action", ["update", "prune"])
@pytest.mark.parametrize("part", ["desk/b.txt", "desk/inner"], ids=["a file", "a folder"])
def test_what_is_not_looked_at_keeps_its_entries(desk: Path, action: str, part: str) -> None:
    (desk / "inner").mkdir()
    (desk / "inner" / "c.txt").write_text(OTHER)
    assert factcheck("baseline", "create", "desk").exit_code == 0
    before = (desk.parent / "factcheck-baseline.jsonl").read_bytes()
    (desk / "a.txt").unlink()
    assert "2 known findings, 0 added, 0 gone" in baseline_of(desk, action, part).stderr
    assert (desk.parent / "factcheck-baseline.jsonl").read_bytes() == before
    assert "1 known findings, 0 added, 1 gone" in baseline_of(desk, action, "desk").stderr


@pytest.mark.parametrize("part", ["desk/b.txt", "desk/inner"], ids=["a file", "a folder"])
def test_a_part_is_renewed_under_the_names_of_the_whole(desk: Path, baseline: Path, part: str) -> None:
    (desk / "inner").mkdir()
    (desk / "inner" / "c.txt").write_text(OTHER)
    (desk / "b.txt").write_text("The sack weighs 20 44 pounds.\n")
    assert "2 known findings, 1 added, 0 gone" in baseline_of(desk, "update", part).stderr
    assert "2 known findings, 0 added, 0 gone" in baseline_of(desk, "prune", "desk").stderr


def baseline_of(desk: Path, action: str, path: str) -> Any:
    return factcheck("baseline", action, path, "--baseline", str(desk.parent / "factcheck-baseline.jsonl"))


def test_another_folder_is_added_to_the_corpus(desk: Path, baseline: Path) -> None:
    (desk.parent / "archive").mkdir()
    (desk.parent / "archive" / "old.txt").write_text(OTHER)
    assert factcheck("baseline", "update", "archive", "--baseline", str(baseline)).exit_code == 0
    assert json.loads(baseline.read_text().splitlines()[0])["corpus"] == ["archive", "desk"]
    assert len(known(baseline)) == 2


@pytest.mark.parametrize(
    ("path", "stale"),
    [("desk", True), ("desk/b.txt", False), ("desk/a.txt", True)],
    ids=["the whole", "another article", "the article itself"],
)
def test_an_entry_is_stale_only_where_it_was_looked_for(desk: Path, baseline: Path, path: str, stale: bool) -> None:
    (desk / "a.txt").write_text("The road is fine.\n")
    done = factcheck("run", path, "--baseline", baseline.name, "-q", "-f", "concise")
    assert done.exit_code == 0
    assert (":2:1: note C105" in done.stdout) is stale


def test_an_article_that_could_not_be_read_is_known_too(desk: Path) -> None:
    (desk / "wire.jsonl").write_text('{"id": "w", "text": "Rain."}\n\n{"id": \n')
    assert factcheck("baseline", "create", "desk").exit_code == 1
    done = factcheck("run", "desk/wire.jsonl", "--baseline", "factcheck-baseline.jsonl", "-q", "-f", "concise")
    assert ":3:1: error C101 (known)" in done.stdout


@pytest.mark.skipif(not which("git"), reason="there is no git")
def test_git_users_are_told_how_to_merge(desk: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=desk.parent, check=True)
    assert "factcheck-baseline.jsonl merge=union" in factcheck("baseline", "create", "desk").stderr
    (desk.parent / ".gitattributes").write_text("*.jsonl merge=union\n")
    assert "merge=union" not in factcheck("baseline", "create", "desk", "--force").stderr


@pytest.mark.parametrize("action", ["update", "prune", "show"])
def test_without_a_baseline_there_is_a_word(desk: Path, action: str) -> None:
    done = factcheck("baseline", action, "desk")
    assert done.exit_code == 2
    assert "factcheck baseline create" in done.stderr


def test_a_baseline_inside_the_corpus_is_no_article(desk: Path) -> None:
    assert factcheck("baseline", "create", "desk", "--baseline", "desk/factcheck-baseline.jsonl").exit_code == 0
    assert factcheck("run", "desk", "--baseline", "desk/factcheck-baseline.jsonl").exit_code == 0
