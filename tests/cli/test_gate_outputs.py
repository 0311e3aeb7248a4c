"""Several reports of one run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import factcheck

from factcheck.cli.outputs import Target, targets
from factcheck.errors import UsageError


@pytest.mark.parametrize(
    ("outputs", "format", "expected"),
    [
        pytest.param([], None, [("terminal", None)], id="nothing said"),
        pytest.param([], "json", [("json", None)], id="a format"),
        pytest.param(["r.txt"], None, [("terminal", "r.txt")], id="a file"),
        pytest.param(["r.json"], "json", [("json", "r.json")], id="a file and a format"),
        pytest.param(["json:r.json", "terminal"], None, [("json", "r.json"), ("terminal", None)], id="two"),
        pytest.param(["sarif:r.sarif"], "github", [("sarif", "r.sarif"), ("github", None)], id="a format over"),
        pytest.param(["C:/r.txt"], None, [("terminal", "C:/r.txt")], id="a colon behind no format"),
        pytest.param(["r.html"], None, [("html", "r.html")], id="the ending tells"),
        pytest.param(["r.JSON", "r.md"], None, [("json", "r.JSON"), ("markdown", "r.md")], id="two endings tell"),
        pytest.param(["r.html"], "json", [("json", "r.html")], id="a format over an ending"),
        pytest.param(["-"], "csv", [("csv", None)], id="a dash"),
        pytest.param(["json:-", "r.csv"], None, [("json", None), ("csv", "r.csv")], id="a format for a dash"),
        pytest.param(["./json"], None, [("terminal", "json")], id="a file named like a format"),
    ],
)
def test_what_goes_where(outputs: list[str], format: str | None, expected: list[tuple[str, str | None]]) -> None:
    assert targets(outputs, format) == [Target(name, Path(file) if file else None) for name, file in expected]


@pytest.mark.parametrize(
    "outputs",
    [["json", "csv"], ["json", "-"], ["json:a", "csv:./a"], ["json:"]],
    ids=["both to standard output", "one of them by a dash", "both to one file", "no file"],
)
def test_what_cannot_be(outputs: list[str]) -> None:
    with pytest.raises(UsageError):
        targets(outputs, None)


def test_one_run_writes_them_all(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The road is 350 217 miles long.\n")
    report, table = tmp_path / "r.json", tmp_path / "r.csv"
    done = factcheck("run", str(tmp_path), "-o", f"json:{report}", "-o", f"csv:{table}", "-o", "github", "-q")
    assert done.exit_code == 1
    assert json.loads(report.read_text())["findings"][0]["rule"] == "N101"
    assert table.read_text().startswith("fingerprint,")
    assert done.stdout.startswith("::error ")


def test_an_unknown_format_is_named() -> None:
    assert "no format 'jsn'" in factcheck("run", ".", "-f", "jsn").stderr


@pytest.mark.parametrize(
    ("words", "expected"),
    [([], "a.txt:1:"), (["-f", "github"], "::error "), (["-o", "jsonl"], '{"record"')],
    ids=["the file's", "a format", "an output"],
)
def test_the_configuration_names_the_reports_where_nothing_else_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], expected: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("The road is 350 217 miles long.\n")
    (tmp_path / "factcheck.toml").write_text("output = ['concise', 'json:r.json']\n")
    done = factcheck("run", "a.txt", "-q", *words)
    assert done.stdout.startswith(expected)
    assert (tmp_path / "r.json").exists() is (not words)
