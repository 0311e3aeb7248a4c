"""``factcheck audit``: asked, answered, remembered, resumed."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import tomllib
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from command import factcheck

from factcheck.cli.audit import Notebook
from factcheck.gate.audit import Verdict


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two bad articles under a configuration with a comment."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "factcheck.toml").write_text("# ours\nfail-on = 'error'\n")
    (tmp_path / "a.txt").write_text("The road is 350 217 miles long.\n")
    (tmp_path / "b.txt").write_text("The bell weighs 50 110 pounds.\n")
    return tmp_path


def test_a_false_alarm_is_suppressed_and_a_real_one_is_not(desk: Path) -> None:
    done = factcheck("audit", ".", "-q", said="f\nthe sign says so\nr\n\n")
    assert done.exit_code == 0
    assert "N101: 1 of 2 real, 50%" in done.stdout
    text = (desk / "factcheck.toml").read_text()
    assert text.startswith("# ours\nfail-on = 'error'\n")
    assert text.count("[[suppressions]]") == 1
    report = factcheck("run", ".", "--select", "N101").stdout
    assert report.endswith("Found 1 error; 1 suppressed.\n")


def test_it_goes_on_where_it_stopped(desk: Path) -> None:
    assert factcheck("audit", ".", "-q", said="r\ncorrect it\nq\n").exit_code == 1
    second = factcheck("audit", ".", "-q", said="l\n")
    assert second.stdout.startswith("1 of 1\n")
    assert second.stdout.endswith("1 left\n")
    assert "N101: 1 of 1 real, 100%" in second.stdout


def test_an_end_of_input_is_a_quit(desk: Path) -> None:
    assert factcheck("audit", ".", "-q", said="").exit_code == 1
    assert factcheck("audit", ".", "-q", said="f\n").exit_code == 1
    assert not (desk / "factcheck-audit.jsonl").exists()


def test_a_false_alarm_needs_a_reason_and_an_answer_is_one_of_four(desk: Path) -> None:
    done = factcheck("audit", ".", "-q", said="what\nf\n\nno\nthe sign says so\nq\n")
    assert done.stdout.count("Why may it stand?") == 3
    assert done.stdout.count("A reason has at least 3 characters.") == 2
    assert 'reason = "the sign says so"' in (desk / "factcheck.toml").read_text()


def test_a_verdict_whose_suppression_was_lost_gets_it_at_the_next_start(desk: Path) -> None:
    before = (desk / "factcheck.toml").read_text()
    factcheck("audit", ".", "-q", said="f\nthe sign says so\nq\n")
    (desk / "factcheck.toml").write_text(before)
    factcheck("audit", ".", "-q", said="q\n")
    assert "[[suppressions]]" in (desk / "factcheck.toml").read_text()


def test_two_audits_at_once_lose_no_verdict(tmp_path: Path) -> None:
    each = 12
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
        list(pool.map(_judge, [str(tmp_path)] * 2, ["a", "b"], [each] * 2))
    assert len((tmp_path / "factcheck-audit.jsonl").read_text().splitlines()) == 2 * each
    assert (tmp_path / "factcheck.toml").read_text().count("[[suppressions]]") == 2 * each


def _judge(folder: str, name: str, times: int) -> None:
    notebook = Notebook(Path(folder) / "factcheck-audit.jsonl", Path(folder) / "factcheck.toml")
    for number in range(times):
        mark = f"{name}{number:015}"
        notebook.add(Verdict(fingerprint=mark, rule="N101", judgement="false", reason="it is so", message="two"))


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_bad_bytes_in_a_reason_leave_a_sound_configuration(desk: Path, locale: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "audit", "a.txt", "-q"],
        input=b"f\nso \xff\xc3 it is\n",
        env=os.environ | {"LC_ALL": locale},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    [entry] = tomllib.loads((desk / "factcheck.toml").read_text(encoding="utf-8"))["suppressions"]
    assert entry["reason"] == "so \ufffd\ufffd it is"
