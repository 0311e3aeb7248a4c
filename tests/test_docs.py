"""The documentation is what the program says, and its examples and links hold."""

from __future__ import annotations

import re
import shlex
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest
from command import factcheck
from typer.main import get_command

from factcheck.cli import app

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("[bfs]*/README.md")])
COMMANDS: Any = get_command(app).commands  # type: ignore[attr-defined]


def generator() -> Any:
    spec = spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_pages_are_up_to_date() -> None:
    stale = [path.as_posix() for path in generator().stale()]
    assert not stale, "run: uv run python docs/generate.py"


def examples() -> list[Any]:
    """Every command line of ours in a code block, with the page it stands on."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        blocks = re.findall(r"^```\w*\n(.*?)^```|^((?: {4}.*\n)+)", text, re.M | re.S)
        for line in re.findall(
            r"(?:^|&& |\$ |- )\s*(?:uv run )?(factcheck [a-z].*)", "\n".join(map("".join, blocks)), re.M
        ):
            found.append(pytest.param(line, id=f"{page.name}: {line.split('#')[0].strip()}"))
    return found


@pytest.mark.parametrize("line", examples())
def test_every_example_names_a_command_and_options_that_exist(line: str) -> None:
    _, verb, *words = shlex.split(line, comments=True)
    options = {name for each in COMMANDS[verb].params for name in each.opts}
    assert [word for word in words if word.startswith("-") and word != "-" and word not in options] == []


def test_there_are_examples() -> None:
    assert len(examples()) >= 8


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the paths of the examples are the seeds."""
    for name in ("seeds", "articles"):
        (tmp_path / name).symlink_to(ROOT / "seeds")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("line", [each for each in examples() if str(each.id).startswith("README")])
def test_every_example_of_the_readme_works(line: str, corpus: Path) -> None:
    done = factcheck(*shlex.split(line, comments=True)[1:])
    assert (done.exit_code in (0, 1), done.stderr) == (True, "")
    assert done.stdout or list(corpus.glob("report.*"))


@pytest.mark.parametrize("page", ["README.md", "docs/guide.md"])
@pytest.mark.usefixtures("corpus")
def test_every_program_works(page: str) -> None:
    programs = re.findall(r"^```python\n(.*?)^```", (ROOT / page).read_text(encoding="utf-8"), re.M | re.S)
    assert programs
    for program in programs:
        exec(program, {})


def test_the_readme_begins_with_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert readme.startswith("# factcheck\n\n    pip install uv && uv run factcheck run seeds/\n    uv run pytest\n")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_nobody_is_told_to_install_somebody_elses_package(page: Path) -> None:
    told = re.findall(
        r"(?:pip install|uv add|uv tool install|uvx|pipx \w+) +([^\n`]*)", page.read_text(encoding="utf-8")
    )
    assert not [each for each in told if re.match(r"['\"]?factcheck(?!-toolkit)", each)]
