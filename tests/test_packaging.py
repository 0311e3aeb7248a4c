"""The built wheel, run from another directory, and what the project promises about its packaging."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment's interpreter: the wheel is installed, the dependencies are those of this environment."""
    folder = tmp_path_factory.mktemp("fresh")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    paths = sysconfig.get_paths(vars={"base": str(folder), "platbase": str(folder)})
    with ZipFile(wheel) as archive:
        archive.extractall(paths["purelib"])
    # A path file's own entries are not followed, so the checkout that is installed here stays out of sight.
    (Path(paths["purelib"]) / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return Path(paths["scripts"]) / Path(sys.executable).name


def run(python: Path, *arguments: str, cwd: Path) -> str:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    command = [str(python), "-m", "factcheck", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout


def test_the_wheel_finds_its_schemas_language_data_and_rules(python: Path, tmp_path: Path) -> None:
    where = subprocess.run(
        [str(python), "-c", "import factcheck; print(factcheck.__file__)"], cwd=tmp_path, capture_output=True, text=True
    )
    assert Path(where.stdout).is_relative_to(python.parent.parent)
    schemas = {path.name.removesuffix(".schema.json") for path in (ROOT / "schemas").glob("*.json")}
    assert set(run(python, "schema", cwd=tmp_path).split()) == schemas
    assert "C101" in run(python, "rules", cwd=tmp_path)
    (tmp_path / "a.txt").write_text("Ana Ruiz said on Monday that 40 boats had sailed 12 miles.\n", encoding="utf-8")
    report = run(python, "run", "a.txt", "--format", "json", cwd=tmp_path)
    assert json.loads(report)["summary"]["articles"] == 1
    (tmp_path / "report.json").write_text(report, encoding="utf-8")
    assert run(python, "validate", "report.json", cwd=tmp_path) == "valid\n"


def test_the_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"factcheck", "factcheck_toolkit"}
    assert "factcheck/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_every_requirement_is_bounded() -> None:
    groups = [PROJECT["project"]["dependencies"], *PROJECT["project"]["optional-dependencies"].values()]
    groups.append([each for each in PROJECT["dependency-groups"]["dev"] if not each.startswith("factcheck-toolkit")])
    loose = [each for group in groups for each in group if not re.search(r">=.+,<", each)]
    assert loose == ["tzdata>=2025.1"]  # its versions are dates


def test_no_development_tool_is_needed_to_run() -> None:
    needed = {re.split(r"[<>=\[]", each)[0].lower() for each in PROJECT["project"]["dependencies"]}
    assert not needed & {"pytest", "hypothesis", "ruff", "mypy", "hatchling", "pint"}


def test_no_file_names_a_registry_host_and_no_lock_file_is_tracked() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not a git checkout")
    tracked = listed.stdout.splitlines()
    assert not [name for name in tracked if name.endswith(".lock")]
    hosts = re.compile(rb"pypi\x2eorg|python" + rb"hosted|pypi\x2eio")
    named = [name for name in tracked if (path := ROOT / name).is_file() and hosts.search(path.read_bytes())]
    assert not named


def test_ci_runs_the_command_of_the_readme() -> None:
    assert "uv run pytest" in (ROOT / "README.md").read_text(encoding="utf-8")
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert '"$uv" run pytest' in script
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
