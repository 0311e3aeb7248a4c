"""Folders for files, files for folders, and options that name nothing: one line that says what to give."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import factcheck

from factcheck.read.walk import Walk
from factcheck.records import Unreadable


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("run", "desk", "-o", "."), ".: is a folder: name a file"),
        (("extract", "desk", "-o", "."), ".: is a folder: name a file"),
        (("audit", "desk", "--verdicts", "."), ".: is a folder: name a file"),
        (("validate", "."), ".: is a folder: name a file"),
        (("run", "desk", "--baseline", "."), ".: the baseline cannot be read: is a folder: name a file"),
        (("cache", "info", "--cache", "desk"), "desk: is a folder: name a file"),
        (("cache", "clear", "--cache", "desk"), "desk: is a folder: name a file"),
        (("run", "desk", "--select", ","), "--select: names no rule"),
        (("run", "desk", "--select", ""), "--select: names no rule"),
        (("run", "desk", "--ignore", " , "), "--ignore: names no rule"),
        (("run", "desk", "-o", ""), "--output: names no file"),
        (("run", "desk", "--against", "desk/a.txt"), "--against: desk/a.txt is a file: name the folder"),
        (("run", "desk", "-o", "/dev/full"), "/dev/full: No space left on device"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else "",
)
def test_a_mistake_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    if "/dev/full" in words and not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "a.txt").write_text("Rain fell on Dorn.\n")
    done = factcheck(*words)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"factcheck: {said}"), done.stderr
    assert done.stderr.count("\n") == 1


def test_a_file_that_goes_during_the_walk_is_gone(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Rain fell.\n")
    walk = iter(Walk([str(tmp_path)], {".txt"}))
    next(walk)
    (tmp_path / "b.txt").unlink()
    gone = next(walk)
    assert isinstance(gone, Unreadable)
    assert "is gone" in gone.error
