"""Every command: what it prints and the exit code it ends with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from command import factcheck
from typer.main import get_command

from factcheck import __version__, parallel, schemas
from factcheck.check.rule import Flag, Rule, Side, rule
from factcheck.cli import app
from factcheck.records import Extraction
from factcheck.validation import faults

Invoke = Callable[..., Any]


@rule("X901", "wrong-word", severity="error")
def wrong_word(extraction: Extraction) -> Iterator[Flag]:
    """The word "wrong"."""
    start = extraction.article.text.find("wrong")
    if start >= 0:
        place = Side(article=extraction.article.id, start=start, end=start + 5)
        yield Flag(message="a wrong word", sides=(place,), expected="right")


@rule("X902", "odd-word", severity="note")
def odd_word(extraction: Extraction) -> Iterator[Flag]:
    """The word "odd"."""
    start = extraction.article.text.find("odd")
    if start >= 0:
        yield Flag(message="an odd word", sides=(Side(article=extraction.article.id, start=start, end=start + 3),))


OFF_BY_DEFAULT = replace(odd_word, code="Y901", name="quiet-word", enabled=False)


@pytest.fixture
def road(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module of the road, with three rules of our own in place of the real ones."""
    module = import_module("factcheck.run")
    rules: tuple[Rule, ...] = (wrong_word, odd_word, OFF_BY_DEFAULT)
    for place in (module, import_module("factcheck.check.rules")):
        monkeypatch.setattr(place, "all_rules", lambda: rules)
    return module


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of three articles, which is also the current one's child ``desk``."""
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "a.txt").write_text("The ferry took the wrong turn.\n", encoding="utf-8")
    (folder / "b.txt").write_text("The ferry was an odd sight.\n", encoding="utf-8")
    (folder / "c.txt").write_text("The ferry came home.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def codes(result: Any) -> list[str]:
    return [each["rule"] for each in json.loads(result.stdout)["findings"]]


@pytest.mark.usefixtures("road", "corpus")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(["desk"], 1, id="an error fails"),
        pytest.param(["desk/b.txt"], 0, id="a note does not"),
        pytest.param(["desk/b.txt", "--fail-on", "note"], 1, id="unless told so"),
        pytest.param(["desk", "--fail-on", "never"], 0, id="never"),
        pytest.param(["desk/c.txt"], 0, id="nothing found"),
        pytest.param(["desk", "--ignore", "X901"], 0, id="ignored rules do not fail"),
        pytest.param(["desk", "--show", "error", "--fail-on", "note"], 1, id="what is not shown still fails"),
        pytest.param(["desk/gone.txt"], 2, id="a path that is not there"),
        pytest.param(["desk", "--select", "Z9"], 2, id="an unknown rule"),
        pytest.param(["desk", "--format", "yaml"], 2, id="an unknown format"),
        pytest.param(["desk", "--fail-on", "fatal"], 2, id="an unknown severity"),
        pytest.param(["desk", "--jobs", "-1"], 2, id="a negative number of processes"),
        pytest.param(["desk", "--pipeline", "no_such_pipeline"], 2, id="an unknown pipeline"),
        pytest.param(["desk", "--select", "X901", "--ignore", "X"], 2, id="no rule left"),
        pytest.param([], 2, id="no path"),
    ],
)
def test_exit_codes_of_run(arguments: list[str], code: int) -> None:
    result = factcheck("run", *arguments)
    assert result.exit_code == code, result.stderr
    assert bool(result.stderr) is (code == 2)
    assert "Traceback" not in result.stderr
    assert bool(result.stdout) is (code != 2)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(
            ["run", "desk", "--fail-on", "warn"],
            "'--fail-on': 'warn' is not one of 'error', 'warning', 'note', 'never' (did you mean 'warning'?)\n",
            id="one that is near",
        ),
        pytest.param(
            ["run", "desk", "--show", "xyz"],
            "'--show': 'xyz' is not one of 'error', 'warning', 'note'\n",
            id="none that is near",
        ),
        pytest.param(["run", "desk", "--jobs", "-1"], "greater than or equal to 0\n", id="a number"),
    ],
)
def test_a_wrong_value_is_told_in_plain_words(arguments: list[str], said: str) -> None:
    assert factcheck(*arguments).stderr.endswith(said)


@pytest.mark.usefixtures("road", "corpus")
@pytest.mark.parametrize(
    ("options", "found"),
    [
        pytest.param([], ["X901", "X902"], id="all that are on"),
        pytest.param(["--select", "X901"], ["X901"], id="a code"),
        pytest.param(["--select", "wrong-word"], ["X901"], id="a name"),
        pytest.param(["--select", "x9"], ["X901", "X902"], id="a prefix, in any case"),
        pytest.param(["--select", "X901, X902"], ["X901", "X902"], id="a list"),
        pytest.param(["--select", "Y901"], ["Y901"], id="a rule that is off, by its code"),
        pytest.param(["--select", "Y,X901"], ["X901"], id="but not by a prefix"),
        pytest.param(["--ignore", "X901", "--ignore", "odd-word", "--select", "X,Y901"], ["Y901"], id="ignore wins"),
        pytest.param(["--show", "error"], ["X901"], id="shown from a severity"),
    ],
)
def test_which_rules_run(options: list[str], found: list[str]) -> None:
    assert codes(factcheck("run", "desk", "--format", "json", *options)) == found


@pytest.mark.usefixtures("road", "corpus")
def test_an_unknown_rule_is_answered_with_the_nearest() -> None:
    result = factcheck("run", "desk", "--select", "wrong-wird")
    assert result.stderr == (
        "factcheck: --select: no rule 'wrong-wird' (did you mean 'wrong-word'?); 'factcheck rules' lists them\n"
    )


@pytest.mark.usefixtures("road", "corpus")
@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_what_run_prints_for_programs_follows_the_schemas(format: str) -> None:
    assert not list(faults(factcheck("run", "desk", "--format", format).stdout))


@pytest.mark.usefixtures("road", "corpus")
def test_the_terminal_report_shows_the_finding_and_the_summary() -> None:
    out = factcheck("run", "desk").stdout
    assert "error X901 wrong-word: a wrong word\n" in out
    assert "1 | The ferry took the wrong turn.\n  |                    ^^^^^\n" in out
    assert out.endswith("Found 1 error, 1 note.\n")
    assert "Found" not in factcheck("run", "desk", "--quiet").stdout
    assert "^^^" not in factcheck("run", "desk", "--statistics").stdout


@pytest.mark.usefixtures("road")
def test_no_absolute_path_unless_given(corpus: Path) -> None:
    assert str(corpus) not in factcheck("run", "desk", "--format", "json").stdout


@pytest.mark.usefixtures("road")
def test_one_file_that_cannot_be_read_does_not_hide_the_others(corpus: Path) -> None:
    (corpus / "empty.txt").write_text("", encoding="utf-8")
    result = factcheck("run", "desk", "--format", "json", "--fail-on", "never")
    report = json.loads(result.stdout)
    assert result.exit_code == 1
    assert report["summary"]["articles"] == 3
    assert [each["path"] for each in report["unreadable"]] == ["desk/empty.txt"]
    assert result.stderr.startswith("factcheck: desk/empty.txt: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.usefixtures("corpus")
def test_extract_prints_records_that_follow_the_schemas() -> None:
    result = factcheck("extract", "desk")
    assert result.exit_code == 0
    assert not list(faults(result.stdout, lines=True))
    articles = [row for line in result.stdout.splitlines() if (row := json.loads(line))["record"] == "article"]
    assert [each["path"] for each in articles] == ["desk/a.txt", "desk/b.txt", "desk/c.txt"]


@pytest.mark.usefixtures("corpus")
def test_extract_for_people() -> None:
    assert factcheck("extract", "desk/a.txt", "--format", "terminal").stdout.startswith("desk/a.txt\n")


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [pytest.param("a.txt", "", 1, id="unreadable"), pytest.param("a.pdf", "x", 2, id="no article")],
)
def test_exit_codes_of_extract(tmp_path: Path, name: str, content: str, code: int) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    result = factcheck("extract", str(tmp_path), "--quiet")
    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("command", ["run", "extract"])
@pytest.mark.usefixtures("road")
def test_the_number_of_processes_changes_no_byte(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "CHUNK_ITEMS", 3)
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text(f"The wrong ferry sailed {number} miles.\n", encoding="utf-8")
    alone, together = (
        factcheck(command, str(tmp_path), "--format", "jsonl", "--jobs", jobs).stdout for jobs in ("1", "3")
    )
    assert alone.count("\n") >= 40
    assert alone == together


@pytest.mark.usefixtures("road", "corpus")
def test_output_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    printed = factcheck("run", "desk", "--format", "json").stdout
    result = factcheck("run", "desk", "--format", "json", "--output", str(target))
    assert (result.exit_code, result.stdout) == (1, "")
    assert target.read_text(encoding="utf-8") == printed
    assert factcheck("run", "nowhere.txt", "--output", str(target)).exit_code == 2
    assert target.read_text(encoding="utf-8") == printed
    assert sorted(each.name for each in tmp_path.iterdir()) == ["desk", "report.json"]


@pytest.mark.usefixtures("road", "corpus")
@pytest.mark.skipif(os.name == "nt", reason="needs POSIX links and modes")
def test_output_keeps_a_link_and_the_mode_of_the_file_it_replaces(tmp_path: Path) -> None:
    target, link = tmp_path / "report.json", tmp_path / "latest.json"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    link.symlink_to(target)
    factcheck("run", "desk", "--output", str(link))
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") != "old"
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.usefixtures("corpus")
@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="needs /dev/stdout")
def test_output_to_a_pipe() -> None:
    command = [sys.executable, "-m", "factcheck", "run", "desk/c.txt", "--output", "/dev/stdout"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("No discrepancy found.\n")


@pytest.mark.usefixtures("road", "corpus")
def test_output_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    result = factcheck("run", "desk", "--output", str(tmp_path / "gone" / "report.json"))
    assert result.exit_code == 2
    assert "report.json: cannot be written (No such file or directory): give another --output" in result.stderr
    assert ".part" not in result.stderr
    assert result.stderr.count("\n") == 1


def test_rules_and_explain() -> None:
    listed = factcheck("rules").stdout
    code = listed.split()[0]
    page = factcheck("explain", code.lower())
    assert page.exit_code == 0
    assert page.stdout.startswith(f"{code} ")
    assert "What it flags:\n" in page.stdout


@pytest.mark.parametrize("prefix", ["N1", "n1", "N10"])
def test_explain_the_first_part_of_codes_lists_them(prefix: str) -> None:
    page = factcheck("explain", prefix)
    assert page.exit_code == 0
    heads = [line.split()[0].rstrip("*") for line in page.stdout.splitlines() if not line.startswith(" ")]
    assert "N101" in heads
    assert all(head.startswith(prefix.upper()) for head in heads)
    assert "What it flags" not in page.stdout


def test_explain_an_unknown_rule() -> None:
    result = factcheck("explain", "C1O1")
    assert result.exit_code == 2
    assert "did you mean 'C101'?" in result.stderr


def test_schema_lists_and_prints() -> None:
    assert factcheck("schema").stdout.split() == list(schemas.names())
    assert json.loads(factcheck("schema", "report").stdout)["$id"] == "urn:factcheck:schema:report:1"
    assert factcheck("schema", "raport").exit_code == 2


def test_validate(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.jsonl", tmp_path / "bad.jsonl"
    good.write_text('{"record": "notice", "path": "a", "message": "b"}\n', encoding="utf-8")
    bad.write_text('{"record": "notice", "path": "\\u001b[2J", "massage": 5}\n', encoding="utf-8")
    assert factcheck("validate", str(good)).stdout == "valid\n"
    result = factcheck("validate", str(good), str(bad))
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        f"{bad}:1: $: 'message' is a required property",
        f"{bad}:1: $: Additional properties are not allowed ('massage' was unexpected)",
        "2 faults",
    ]
    assert factcheck("validate", str(tmp_path / "gone.json")).exit_code == 2
    assert factcheck("validate", str(good), "--schema", "finding").exit_code == 1
    assert factcheck("validate", "-", said='{"record": "weather"}').exit_code == 1


def test_version() -> None:
    assert factcheck("--version").stdout == f"factcheck {__version__}\n"


COMMANDS = get_command(app).commands  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_every_help_runs(name: str) -> None:
    result = factcheck(*name.split(), "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: factcheck {name}".rstrip())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_every_option_has_help(name: str) -> None:
    command = COMMANDS[name]
    assert command.help
    assert len(command.help.split("\n\n")[0]) <= 45, "too long for the list of commands"
    assert [each.name for each in command.params if not each.help] == []


def test_shell_completion_is_offered_and_completes_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "--install-completion" in factcheck("--help").stdout
    variables = {"_FACTCHECK_COMPLETE": "complete_bash", "COMP_WORDS": "factcheck ex", "COMP_CWORD": "1"}
    result = factcheck(env=variables, prog_name="factcheck")
    assert result.stdout.split() == ["extract", "explain"]
