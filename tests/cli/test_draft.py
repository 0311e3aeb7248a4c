"""Files written whole or not at all, and what killed writers leave behind."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from factcheck.cli.draft import draft_of

needs_locks = pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no locks of files")


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def killed_writer(target: Path) -> None:
    """A process that is killed in the middle of its draft."""
    child = os.fork()
    if not child:
        with draft_of(target) as file:
            file.write("half of a li")
            file.flush()
            os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)


def test_the_file_is_there_once_the_block_has_ended(tmp_path: Path) -> None:
    target = tmp_path / "r.json"
    target.write_text("old")
    target.chmod(0o640)
    with draft_of(target) as file:
        file.write("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert names(tmp_path) == ["r.json"]


def test_a_block_that_fails_changes_nothing(tmp_path: Path) -> None:
    target = tmp_path / "r.json"
    target.write_text("old")
    with pytest.raises(ZeroDivisionError), draft_of(target) as file:
        file.write(str(1 / 0))
    assert target.read_text() == "old"
    assert names(tmp_path) == ["r.json"]


@needs_locks
def test_the_next_writer_takes_away_what_a_killed_one_left(tmp_path: Path) -> None:
    target = tmp_path / "r.json"
    (tmp_path / ".other.json.0123abcd.part").write_text("of another file")
    (tmp_path / ".r.json.part").write_text("not ours")
    killed_writer(target)
    assert len(names(tmp_path)) == 3
    with draft_of(target) as file:
        file.write("whole")
    assert names(tmp_path) == [".other.json.0123abcd.part", ".r.json.part", "r.json"]


@needs_locks
def test_a_writer_at_work_keeps_its_draft(tmp_path: Path) -> None:
    target = tmp_path / "r.json"
    with draft_of(target) as first:
        with draft_of(target) as second:
            second.write("second")
        first.write("first")
    assert target.read_text() == "first"
    assert names(tmp_path) == ["r.json"]
