"""What changed since a revision, in real repositories."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from factcheck.check.revision import Revision
from factcheck.config import Config
from factcheck.errors import UsageError
from factcheck.gate.changed import changes_since
from factcheck.gate.earlier import lay_out
from factcheck.history import changes_of, revisions, versions
from factcheck.records import Extraction
from factcheck.stream import extract_all

LONG = "The ferry to Dorn was late again, and nobody on the pier could say why it was.\n" * 4


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A repository with three committed articles."""
    folder = tmp_path / "desk"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    for name in ("one.txt", "two.txt", "näme with space.txt"):
        (folder / name).write_text(name + "\n" + LONG)
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "start")
    return folder


def test_nothing_changed(desk: Path) -> None:
    assert changes_since("HEAD", desk).before == {}


def test_edited_new_renamed_and_removed(desk: Path) -> None:
    (desk / "one.txt").write_text("edited")
    (desk / "new.txt").write_text("new")
    git(desk, "mv", "näme with space.txt", "moved.txt")
    git(desk, "rm", "-q", "two.txt")
    changes = changes_since("HEAD", desk)
    names = {path.name: old for path, old in changes.before.items()}
    assert names == {"one.txt": "one.txt", "new.txt": None, "moved.txt": "näme with space.txt"}


def test_a_change_in_an_earlier_commit_counts(desk: Path) -> None:
    (desk / "two.txt").write_text("edited")
    git(desk, "commit", "-q", "-a", "-m", "edit")
    assert changes_since("HEAD~1", desk).touches(str(desk / "two.txt"))
    assert not changes_since("HEAD", desk).touches(str(desk / "two.txt"))


def test_the_earlier_text_of_a_moved_file(desk: Path) -> None:
    git(desk, "mv", "one.txt", "later.txt")
    changes = changes_since("HEAD", desk)
    assert changes.earlier(str(desk / "later.txt")) == b"one.txt\n" + LONG.encode()
    assert changes.earlier(str(desk / "two.txt")) is None


def test_paths_are_understood_from_a_folder_below(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "sub").mkdir()
    (desk / "sub" / "three.txt").write_text("new")
    monkeypatch.chdir(desk / "sub")
    assert changes_since("HEAD", Path()).touches("three.txt")


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "HEAD~40"])
def test_an_unknown_revision_is_one_line(desk: Path, revision: str) -> None:
    with pytest.raises(UsageError, match="git knows no such revision"):
        changes_since(revision, desk)


def test_outside_a_repository(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not in a git repository"):
        changes_since("HEAD", tmp_path)


def test_a_shallow_clone_that_lacks_the_revision(desk: Path, tmp_path: Path) -> None:
    (desk / "one.txt").write_text("edited")
    git(desk, "commit", "-q", "-a", "-m", "edit")
    git(tmp_path, "clone", "-q", "--depth", "1", desk.as_uri(), "shallow")
    with pytest.raises(UsageError, match="shallow clone"):
        changes_since("HEAD~1", tmp_path / "shallow")


def test_a_removed_file_can_still_be_laid_out(desk: Path, tmp_path: Path) -> None:
    git(desk, "rm", "-q", "two.txt")
    changes = changes_since("HEAD", desk)
    assert list(changes.removed.values()) == ["two.txt"]
    ((folder, base),) = lay_out(changes, [desk], tmp_path / "all").items()
    assert base == desk
    assert [path.name for path in Path(folder).iterdir()] == ["two.txt"]


def histories(desk: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Revision], list[Revision]]:
    """The revisions since the last commit, and every version, from inside the repository."""
    monkeypatch.chdir(desk)
    config = Config(changed_since="HEAD")
    changes = changes_of(["."], config)
    now = [each for each in extract_all(["."], config) if isinstance(each, Extraction)]
    return list(revisions(["."], now, changes, config)), versions(["."], now, changes, config)


def test_a_removed_article_keeps_its_path(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(desk, "rm", "-q", "two.txt")
    (desk / "three.txt").write_text("It has 3 boats.\n")
    edited, known = histories(desk, monkeypatch)
    assert edited == []
    assert [each.after.article.path for each in known] == ["three.txt", "two.txt"]
    assert known[1].before.article.path.startswith("two.txt@")


def test_a_moved_article_that_was_rewritten_is_known_by_its_id(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "seal.md").write_text("---\nid: seal\n---\n\nNobody saw the seal.\n")
    git(desk, "add", ".")
    git(desk, "commit", "-q", "-m", "a seal")
    git(desk, "rm", "-q", "seal.md")
    (desk / "beach.md").write_text("---\nid: seal\ntitle: On the beach\n---\n\nAll of Velby came to see it.\n")
    ((only,), (known,)) = histories(desk, monkeypatch)
    assert only.after.article.path == "beach.md"
    assert "Nobody saw the seal." in only.before.article.text
    assert known == only
