"""The whole story of the gate, in a real repository."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from command import factcheck

COUNT = "Ana Ruiz counted 423 grey seals on the beach at Velby on 3 May 2021."
SAID = "“We will never close this beach to the children of Velby, whatever the winter brings us,” Ruiz said."
ROAD = "The road to the beach is 350 217 miles long.\n"
CONFIG = 'fail-on = "warning"\nbaseline = "factcheck-baseline.jsonl"\n'


@dataclass(frozen=True)
class Newsroom:
    """A repository with a corpus in ``desk``."""

    root: Path

    def git(self, *arguments: str) -> None:
        identity = ["-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "commit.gpgsign=false"]
        done = subprocess.run(["git", *identity, *arguments], cwd=self.root, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr

    def commit(self, message: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def factcheck(self, *arguments: str, code: int) -> str:
        done = factcheck(*arguments)
        assert done.exit_code == code, done.output
        return done.stdout

    def gate(self, code: int) -> str:
        """What a pull request's job runs."""
        return self.factcheck("run", "desk", "--changed-since", "main", "--output", "concise", code=code)

    def write(self, name: str, text: str) -> None:
        (self.root / name).write_text(text, encoding="utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new))


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    monkeypatch.chdir(tmp_path)
    room = Newsroom(tmp_path)
    (tmp_path / "desk").mkdir()
    room.git("init", "-q", "-b", "main")
    room.write("factcheck.toml", 'fail-on = "warning"\n')
    room.write("desk/coast.md", f"---\nid: coast\n---\n\n{COUNT}\n\n{SAID}\n")
    room.write("desk/beach.md", f"---\nid: beach\n---\n\n{COUNT}\n\nThe tide came in at noon.\n")
    room.commit("a clean corpus")
    return room


def test_the_story(newsroom: Newsroom) -> None:
    newsroom.factcheck("run", "desk", code=0)

    # What is known does not block any more.
    newsroom.write("desk/road.md", f"---\nid: road\n---\n\n{ROAD}")
    newsroom.factcheck("run", "desk", code=1)
    newsroom.write("factcheck.toml", CONFIG)
    newsroom.write(".gitattributes", "factcheck-baseline.jsonl merge=union\n")
    newsroom.factcheck("baseline", "create", "desk", code=0)
    newsroom.factcheck("run", "desk", code=0)
    newsroom.commit("a baseline")

    # An edit breaks a number in one article: the gate names both sides.
    newsroom.git("checkout", "-q", "-b", "edit")
    newsroom.edit("desk/coast.md", "423", "431")
    said = newsroom.gate(code=1)
    conflict = next(line for line in said.splitlines() if "N201" in line)
    assert "desk/coast.md:5" in conflict
    assert "desk/beach.md:5" in conflict
    assert "desk/road.md" not in said
    newsroom.edit("desk/coast.md", "431", "423")
    newsroom.gate(code=0)

    # A quotation silently reworded, then openly trimmed.
    newsroom.edit("desk/coast.md", "never close", "close")
    assert "E101" in newsroom.gate(code=1)
    newsroom.edit("desk/coast.md", "“We will close this beach", "“We will never close … this beach")
    newsroom.edit(
        "desk/coast.md", "close … this beach to the children of Velby, whatever", "close this beach … whatever"
    )
    newsroom.gate(code=0)
    records = newsroom.factcheck("diff", "--records", "main", "desk", code=0)
    assert "~ quote: We will never close this beach to the children" in records

    # A finding that was looked at and may stand.
    newsroom.write("desk/bell.md", "---\nid: bell\n---\n\nThe bell weighs 50 110 pounds.\n")
    (line,) = [line for line in newsroom.gate(code=1).splitlines() if "desk/bell.md" in line]
    fingerprint = line.split()[-1]
    assert fingerprint in newsroom.factcheck("why", fingerprint, "desk", code=0)
    newsroom.write("factcheck.toml", f'{CONFIG}\n[[suppressions]]\nfingerprint = "{fingerprint}"\nreason = "so cast"\n')
    newsroom.gate(code=0)
    newsroom.commit("a bell")

    # Renamed, moved down and with new words around the figure, what is known stays known.
    newsroom.git("mv", "desk/road.md", "desk/street.md")
    newsroom.edit("desk/street.md", "The road", "It has rained for a week.\n\nAs everybody in Velby knows, the road")
    whole = newsroom.factcheck("run", "desk", code=0)
    assert "1 known; 1 suppressed" in whole
    assert "stale-baseline" not in whole
    newsroom.commit("a new name")

    # Two branches that both touch the baseline merge, and what both know is known.
    for branch, figure in (("one", "100 62 miles"), ("two", "20 44 pounds")):
        newsroom.git("checkout", "-q", "-b", branch, "edit")
        newsroom.write(f"desk/{branch}.md", f"---\nid: {branch}\n---\n\nOmar Lind of desk {branch} wrote {figure}.\n")
        newsroom.factcheck("baseline", "update", "desk", code=0)
        newsroom.commit(branch)
    newsroom.git("merge", "-q", "--no-edit", "one")
    merged = newsroom.factcheck("run", "desk", code=0)
    assert "3 known; 1 suppressed" in merged

    # What is mended leaves the baseline when it is pruned, and not before.
    newsroom.edit("desk/street.md", "350 217 miles", "350 km")
    assert "stale-baseline" in newsroom.factcheck("run", "desk", code=0)
    newsroom.factcheck("baseline", "prune", "desk", code=0)
    assert "stale-baseline" not in newsroom.factcheck("run", "desk", code=0)
