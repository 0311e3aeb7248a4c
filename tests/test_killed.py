"""Killed at any moment, or running twice at once, nothing is half-written. More often: ``benchmarks/kill.py``."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from command import factcheck

TIMES = "6"
KILL = Path(__file__).parent.parent / "benchmarks" / "kill.py"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the victims are forked")
def test_killed_at_random_moments() -> None:
    done = subprocess.run([sys.executable, KILL, TIMES], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


WORKERS = """
import os, signal
from factcheck import parallel
from factcheck.read import read
parallel.CHUNK_ITEMS = 4
for number, _ in enumerate(parallel.extract_stream(read(["."]), jobs=2)):
    if number:
        os.kill(os.getpid(), signal.SIGKILL)
"""


def test_no_worker_outlives_a_killed_run(tmp_path: Path) -> None:
    for number in range(400):
        (tmp_path / f"a{number}.txt").write_text(f"The road to desk {number} is long.\n", encoding="utf-8")
    process = subprocess.Popen([sys.executable, "-c", WORKERS], stdout=subprocess.PIPE, cwd=tmp_path)
    process.communicate(timeout=120)  # the workers hold the pipe as well
    assert process.returncode < 0


def test_two_runs_at_once_on_one_cache_agree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for number in range(12):
        (tmp_path / f"a{number}.txt").write_text(
            f"The road to desk {number} is 350 217 miles long.\n", encoding="utf-8"
        )
    command = [sys.executable, "-m", "factcheck", "run", ".", "-f", "json", "--cache", "both.sqlite3"]
    pipes: Any = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "encoding": "utf-8"}
    outcomes = [process.communicate() for process in [subprocess.Popen(command, **pipes) for _ in range(2)]]
    alone = factcheck("run", ".", "-f", "json", "--no-cache").stdout
    assert outcomes == [(alone, "")] * 2
