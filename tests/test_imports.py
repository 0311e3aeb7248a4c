"""Imports run one way, and nothing heavy is imported before it is needed."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck as package

PACKAGE = Path(package.__file__).parent
NOUNS = {"records", "errors", "lang"}
HEAVY = ("spacy", "thinc", "numpy", "rich", "jsonschema", "rapidfuzz", "yaml", "charset_normalizer", "trafilatura")

# What each part of the package may import, itself aside.
ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "lang": set(),
    "records": set(),
    "suggest": set(),
    "version": set(),
    "config": {"records", "errors"},
    "serialise": {"records"},
    "schemas": {"errors", "suggest"},
    "validation": {"errors", "schemas"},
    "values": NOUNS,
    "read": NOUNS | {"values"},
    "extract": NOUNS | {"values"},
    "check": NOUNS | {"values"},
    "config_file": {"errors", "schemas", "suggest", "validation"},
    "packing": {"records"},
    "cache": {"records", "packing", "serialise"},
    "selection": {"check", "errors", "suggest"},
    "parallel": {"extract", "packing", "records", "values"},
    "gate": NOUNS | {"check", "config", "suggest", "validation"},
    "report": NOUNS | {"values", "check", "config", "gate", "serialise", "suggest"},
    "aliases": {"records"},
    "stream": {"records", "read", "aliases", "cache", "config", "parallel"},
    "checking": {"records", "cache", "check", "config", "serialise"},
    "history": {"records", "check", "config", "gate", "stream"},
    "settings": {"errors", "cache", "check", "config", "config_file", "selection", "serialise", "suggest", "values"},
    "template": {"schemas"},
    "run": NOUNS
    | {"values", "read", "check", "gate"}
    | {"checking", "config", "history", "schemas", "selection", "stream", "version"},
    "serve": NOUNS | {"gate", "report"},
}
FREE = {"__init__", "__main__", "cli"}  # the public face and the command line see everything


def imported(path: Path) -> set[str]:
    """Every module that a file imports anywhere in it, for its types only as well."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide where things come from"
            assert node.module is not None
            found |= {f"factcheck.{each.name}" for each in node.names} if node.module == "factcheck" else {node.module}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_run_one_way(path: Path) -> None:
    own = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if own in FREE:
        return
    assert own in ALLOWED, f"say in ALLOWED what {own} may import"
    ours = {name.split(".")[1] for name in imported(path) if name.startswith("factcheck.")}
    assert ours - {own} <= ALLOWED[own]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_extraction_knows_spacy(path: Path) -> None:
    roots = {name.split(".")[0] for name in imported(path)}
    assert path.relative_to(PACKAGE).parts[0] == "extract" or not roots & {"spacy", "thinc"}


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("import factcheck", id="the package"),
        pytest.param("import factcheck.cli", id="the command line"),
        pytest.param("from factcheck.cli import app; app(['run', '--help'], standalone_mode=False)", id="help"),
    ],
)
def test_nothing_heavy_is_imported(statement: str) -> None:
    check = f"{statement}\nimport sys\nprint(*[name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stderr.split() == []


def test_the_whole_package_but_extraction_runs_without_spacy() -> None:
    check = (
        "import factcheck.read, factcheck.check.rules, factcheck.run, factcheck.report.terminal, factcheck.validation\n"
        "import sys; sys.modules['factcheck.check.rules'].all_rules()\n"
        "print('spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


@pytest.mark.parametrize("name", package.__all__)
def test_the_public_face_gives_what_it_names(name: str) -> None:
    check = f"import factcheck; print(callable(factcheck.{name}), (factcheck.{name}.__doc__ or '').strip() != '')"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout == "True True\n"


def test_the_verbs_stay_functions_when_modules_of_their_names_are_imported() -> None:
    check = (
        "import factcheck.read.corpus, factcheck.extract.pipeline, factcheck.check.corpus, factcheck.run\n"
        "import factcheck\n"
        "print(*[type(each).__name__ for each in (factcheck.read, factcheck.extract, factcheck.check, factcheck.run)])"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["function"] * 4
