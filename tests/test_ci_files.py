"""The hook, the action and the template that other repositories use, run as far as they can be run here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from shutil import which
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
BAD = "The road is 350 217 miles long.\n"
IDENTITY = ["-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "commit.gpgsign=false"]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A repository with one sound article in ``articles``."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("Rain fell on Dorn.\n")
    for words in (["init", "-q"], ["add", "."], [*IDENTITY, "commit", "-q", "-m", "start"]):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    return tmp_path


def command(folder: Path) -> str:
    """A folder with ``factcheck`` in it, for the front of PATH."""
    script = folder / "bin" / "factcheck"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n')
    script.chmod(0o755)
    return f"{script.parent}{os.pathsep}{os.environ['PATH']}"


def hook() -> dict[str, Any]:
    (found,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    return dict(found)


def pre_commit(desk: Path, *words: str, **env: str) -> Any:
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    line = [sys.executable, "-m", "pre_commit", *words]
    return subprocess.run(line, cwd=desk, env=os.environ | env, capture_output=True, text=True, check=False)


def test_the_hook_is_a_valid_one(desk: Path) -> None:
    done = pre_commit(desk, "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml"))
    assert done.returncode == 0, done.stdout
    assert hook()["pass_filenames"] is False
    assert hook()["require_serial"] is True


PACKAGE = ("pyproject.toml", "README.md", "LICENSE", "factcheck", "schemas", ".pre-commit-hooks.yaml")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This tree as somebody else's pre-commit would clone it."""
    folder = tmp_path_factory.mktemp("factcheck")
    for name in PACKAGE:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    for words in (["init", "-q"], ["add", "."], [*IDENTITY, "commit", "-q", "-m", "v"]):
        subprocess.run(["git", *words], cwd=folder, check=True)
    return folder


def test_the_hook_installs_itself_and_stops_a_bad_commit(
    desk: Path, published: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The hook exactly as published: cloned, installed into an environment of its own, run by ``git commit``.

    There is no network here, so what it depends on is lent by this environment; factcheck itself is the installed one.
    """
    pytest.importorskip("hatchling", reason="there is nothing to build the package with")
    pytest.importorskip("trafilatura", reason="the hook's additional dependency is not installed")
    revision = subprocess.check_output(["git", "rev-parse", "HEAD"], cwd=published, text=True).strip()
    hooks = [{"id": "factcheck", "args": ["articles", "--changed-since", "HEAD"]}]
    config = {"repos": [{"repo": str(published), "rev": revision, "hooks": hooks}]}
    (desk / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    lent = {
        "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("home")),
        "PYTHONPATH": sysconfig.get_path("purelib"),
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip takes this to mean "none"
    }
    assert pre_commit(desk, "install", **lent).returncode == 0

    def commit(text: str) -> subprocess.CompletedProcess[str]:
        (desk / "articles" / "a.txt").write_text(text)
        line = ["git", *IDENTITY, "commit", "-q", "-a", "-m", "an edit"]
        return subprocess.run(line, cwd=desk, env=os.environ | lent, capture_output=True, text=True, check=False)

    stopped = commit(BAD)
    assert stopped.returncode == 1, stopped.stdout + stopped.stderr
    assert "N101 dropped-unit" in stopped.stdout + stopped.stderr
    assert list(Path(lent["PRE_COMMIT_HOME"]).glob("repo*/py_env*/bin/factcheck"))
    passed = commit("Snow fell on Dorn.\n")
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "Skipped" in pre_commit(desk, "run", "--files", ".pre-commit-config.yaml", **lent).stdout


def action() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "ci" / "github" / "action.yml").read_text())
    return loaded


def test_the_action_uses_only_inputs_that_it_has_and_no_input_in_a_script() -> None:
    steps = action()["runs"]["steps"]
    used = {word.split("}")[0].strip() for word in str(steps).split("inputs.")[1:]}
    assert used <= set(action()["inputs"])
    assert not [step for step in steps if "${{" in step.get("run", "")]
    assert all(step["shell"] == "bash" for step in steps if "run" in step)


@pytest.mark.skipif(not which("bash"), reason="there is no bash")
@pytest.mark.parametrize(("text", "code"), [("Rain fell on Velby.\n", 0), (BAD, 1)], ids=["sound", "bad"])
def test_the_step_of_the_action(desk: Path, text: str, code: int) -> None:
    (desk / "articles" / "a.txt").write_text(text)
    (script,) = (step["run"] for step in action()["runs"]["steps"] if step.get("name") == "check")
    env = os.environ | {
        "PATH": command(desk),
        "FACTCHECK_PATHS": "articles",
        "FACTCHECK_SINCE": "HEAD",
        "FACTCHECK_ARGS": "--fail-on error --quiet",
        "FACTCHECK_SARIF": "out.sarif",
        "GITHUB_STEP_SUMMARY": str(desk / "summary.md"),
    }
    bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    done = subprocess.run(bash, cwd=desk, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    assert done.stdout.startswith("::error") is bool(code)
    assert (desk / "out.sarif").is_file()
    assert (desk / "summary.md").read_text().startswith("## factcheck")


@pytest.mark.skipif(not which("sh"), reason="there is no shell")
@pytest.mark.parametrize("revision", ["", "HEAD"], ids=["a branch", "a merge request"])
def test_the_script_of_the_template(desk: Path, revision: str) -> None:
    (desk / "articles" / "a.txt").write_text(BAD)
    template = yaml.safe_load((ROOT / "ci" / "gitlab" / "factcheck.yml").read_text())
    job = template["factcheck"]
    env = os.environ | template["variables"] | {"PATH": command(desk), "FACTCHECK_PATHS": "articles"}
    env |= {"CI_MERGE_REQUEST_DIFF_BASE_SHA": revision} if revision else {}
    line = ["sh", "-e", "-c", "\n".join(job["script"])]
    done = subprocess.run(line, cwd=desk, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert "N101" in done.stdout
    for report in job["artifacts"]["reports"].values():
        assert (desk / report).stat().st_size
