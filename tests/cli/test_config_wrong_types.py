"""Every key of the configuration with every kind of value that it cannot have: a place and a fault, never a stack."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import factcheck

from factcheck.schemas import load

VALUES = {
    "integer": "7",
    "large integer": "99999999999999999999999999",
    "endless integer": "9" * 5000,
    "negative": "-1",
    "float": "0.5",
    "nan": "nan",
    "infinity": "inf",
    "true": "true",
    "empty text": '""',
    "text": '"seven"',
    "NUL": '"\\u0000"',
    "day": "2031-02-03",
    "time": "10:20:30",
    "list of numbers": "[7]",
    "list of NUL": '["\\u0000"]',
    "list of lists": "[[[]]]",
    "deep list": "[" * 3000 + "]" * 3000,
    "table of numbers": "{ N201 = 7 }",
    "table of nan": "{ N201 = nan }",
    "table of infinity": "{ N201 = inf }",
    "table of NUL": '{ N201 = "\\u0000" }',
    "NUL for a key": '{ "\\u0000" = ["x"] }',
    "table of lists": "{ N201 = [7] }",
    "deep table": "{ people = { x = { y = 1 } } }",
    "list of tables": "[{ fingerprint = 7 }]",
}
TEXTS = {"text", "day", "time"}  # TOML's own dates are taken as they are written
RIGHT = {"jobs": {"integer"}} | dict.fromkeys(("cache", "pipeline", "baseline", "against", "changed-since"), TEXTS)


def said(path: Path) -> str:
    done = factcheck("config", str(path.parent))
    assert done.exit_code == 2, (done.output, done.stderr)
    assert "internal error" not in done.stderr
    return done.stderr.replace(str(path.parent), "")


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("key", load("config")["properties"])
def test_a_value_of_a_wrong_type(tmp_path: Path, key: str, value: str) -> None:
    if value in RIGHT.get(key, ()):
        return
    file = tmp_path / "factcheck.toml"
    file.write_text(f"# ours\n{key} = {VALUES[value]}\n")
    line = "" if value in ("endless integer", "deep list") else ":2"
    assert f"factcheck.toml{line}: " in said(file)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("tool = 3\n[x.'[tool.factcheck]']\n", ":1: tool is no table"),
        ("# ours: [tool.factcheck]\n[tool]\nfactcheck = 3\n", ":3: tool.factcheck is no table"),
        ("[[tool.factcheck]]\njobs = 2\n", ":1: tool.factcheck is no table"),
        ("[tool.factcheck]\njobs = 'many'\n", ":2: jobs: "),
    ],
    ids=["tool", "our table", "list of tables", "key"],
)
def test_a_project_file_of_another_shape(tmp_path: Path, text: str, where: str) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text(text)
    assert f"pyproject.toml{where}" in said(file)


@pytest.mark.parametrize(
    ("units", "where"),
    [
        ("".join(f"u{n} = '2 u{n + 1}'\n" for n in range(3000)), ":23: units: "),
        ("".join(f"u{n} = '{'9' * 30} u{n + 1}'\n" for n in range(15)) + "u15 = 'm'\n", ": units: "),
        (f"u0 = '0.{'0' * 29}1 u1'\nu1 = '0.{'0' * 29}1 u2'\nu2 = '0.1 m'\n", ":2: units: "),
        ("u0 = '2 u1'\nu1 = '2 u0'\n", ":2: units: "),
    ],
    ids=["long chain", "too large", "too small", "circle"],
)
def test_units_that_hang_on_each_other(tmp_path: Path, units: str, where: str) -> None:
    file = tmp_path / "factcheck.toml"
    file.write_text(f"[units]\n{units}")
    assert where in said(file)


def test_a_pipeline_that_no_name_can_be(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rain fell on Dorn.\n")
    done = factcheck("run", str(tmp_path), "--no-config", "--pipeline", "\udcff")
    assert (done.exit_code, "internal error" in done.stderr) == (2, False)
