"""A run over what did not change needs no spaCy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

RUN = """
import sys
from factcheck.cli import app
app(["run", sys.argv[1], "--cache", sys.argv[2], "-q", "-f", "concise"], standalone_mode=False)
print("spacy" in sys.modules, file=sys.stderr)
"""


def run(desk: Path, cache: Path) -> tuple[str, str]:
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(desk), str(cache)], capture_output=True, text=True, check=True
    )
    return done.stdout, done.stderr.strip()


def test_a_warm_run_imports_no_spacy_and_reports_the_same(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    desk.mkdir()
    (desk / "a.txt").write_text("The road to Dorn is 350 217 miles long.\n\n“It is,” said Ana Ruiz on Monday.\n")
    (desk / "b.txt").write_text("Ana Ruiz counted 40 seals in Velby on 3 May 2021.\n")
    cold = run(desk, tmp_path / "cache")
    warm = run(desk, tmp_path / "cache")
    assert cold[1] == "True"
    assert warm == (cold[0], "False")
