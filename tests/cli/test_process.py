"""The command as a process: pipes, signals, streams that are closed or full, and text that a terminal would obey."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from command import factcheck

COMMAND = (sys.executable, "-m", "factcheck")
posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX pipes and signals")


def process(*arguments: str, **settings: Any) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, **settings.pop("env", {})}
    return subprocess.run([*COMMAND, *arguments], capture_output=True, env=environment, check=False, **settings)


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A file of articles whose records fill any pipe's buffer."""
    path = tmp_path / "many.jsonl"
    rows = ({"id": f"a{number}", "text": f"The ferry sailed {number} miles. " * 5} for number in range(200))
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@posix
def test_a_reader_that_leaves_early_ends_the_run_without_a_word(many: Path) -> None:
    running = subprocess.Popen(
        [*COMMAND, "extract", str(many)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    assert running.stdout is not None
    assert running.stderr is not None
    assert json.loads(running.stdout.readline())["id"] == "a0"
    running.stdout.close()
    assert (running.wait(60), running.stderr.read()) == (141, "")
    running.stderr.close()


@posix
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_is_one_line_and_leaves_no_file(tmp_path: Path, jobs: str) -> None:
    running = subprocess.Popen(
        [*COMMAND, "extract", "-", "--jobs", jobs, "--output", str(tmp_path / "out.jsonl")],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert running.stdin is not None
    assert running.stderr is not None
    with running.stdin as stdin:
        stdin.write(b'{"id": "a", "text": "Rain fell."}\n')
        stdin.flush()
        while not list(tmp_path.glob(".out.jsonl.*")):  # it is at work once its draft is there
            assert running.poll() is None
        running.send_signal(signal.SIGINT)
        code = running.wait(60)
    assert (code, running.stderr.read()) == (130, b"factcheck: interrupted\n")
    running.stderr.close()
    assert list(tmp_path.iterdir()) == []


@posix
def test_an_interrupt_while_it_starts_ends_it_without_a_word(tmp_path: Path) -> None:
    """The first module of the command line that is loaded sends the signal."""
    (tmp_path / "typer.py").write_text("import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n")
    done = process("rules", env={"PYTHONPATH": str(tmp_path)})
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@posix
@pytest.mark.parametrize(
    "arguments", [("run", "nowhere"), ("run", "--nope"), ("runn",)], ids=["path", "option", "verb"]
)
def test_the_exit_code_stands_where_nothing_can_be_said(arguments: tuple[str, ...]) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, *arguments], stderr=full, check=False)
    assert done.returncode == 2


@posix
def test_a_full_disk_is_one_line(many: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, "extract", str(many)], stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (2, b"factcheck: standard output: No space left on device\n")


@posix
def test_a_closed_standard_output_is_one_line(many: Path) -> None:
    line = f"{sys.executable} -m factcheck run {many} >&-"
    done = subprocess.run(["sh", "-c", line], stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr == b"factcheck: standard output is closed: give --output FILE\n"


def test_an_internal_error_is_one_line_that_names_the_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rain fell.\n", encoding="utf-8")
    crash = (
        "import sys, factcheck.parallel as parallel\n"
        "def extract(article, pipeline): raise ZeroDivisionError('by\\x1b[2J zero')\n"
        "parallel.extract = extract\n"
        "from factcheck.cli import main\n"
        f"sys.argv = ['factcheck', 'run', {str(tmp_path / 'a.txt')!r}]\n"
        "main()"
    )
    environment = {key: value for key, value in os.environ.items() if key != "FACTCHECK_TRACEBACK"}
    done = subprocess.run([sys.executable, "-c", crash], capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 2
    assert done.stderr == (
        f"factcheck: internal error, while extracting {tmp_path / 'a.txt'}: ZeroDivisionError: by␛[2J zero"
        " (set FACTCHECK_TRACEBACK=1 to see the stack)\n"
    )
    environment["FACTCHECK_TRACEBACK"] = "1"
    done = subprocess.run([sys.executable, "-c", crash], capture_output=True, text=True, env=environment, check=False)
    assert "Traceback (most recent call last)" in done.stderr


def test_output_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a", "text": "Zoë said 김 came."}\n', encoding="utf-8")
    done = process("extract", str(path), env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert done.returncode == 0
    assert "Zoë said 김 came." in done.stdout.decode("utf-8")


@posix
@pytest.mark.parametrize("format", ["terminal", "json", "jsonl"])
def test_hostile_file_names_are_inert(tmp_path: Path, format: str) -> None:
    try:
        for name in (b"a\x1b]0;title\x07.txt", b"caf\xe9.txt"):
            (Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))).write_bytes(b"")
    except OSError:
        pytest.skip("this file system does not take the names")
    done = process("run", ".", "--format", format, cwd=tmp_path)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    for stream in (done.stdout, done.stderr):
        assert not set(stream.decode("utf-8")) & set("\x1b\x07")


HOSTILE = "The \x1b[31mred\x1b[0m ferry\x9b2J \u202esailed\u202c [bold]40 40 miles[/bold] on Monday.\n"


@pytest.mark.parametrize("arguments", [("run",), ("run", "-f", "json"), ("extract",), ("extract", "-f", "terminal")])
def test_hostile_text_is_inert(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "a.txt").write_text(HOSTILE, encoding="utf-8")
    done = factcheck(*arguments, str(tmp_path))
    assert done.exit_code in (0, 1), done.stderr
    assert done.stdout
    assert not set(done.stdout) & set("\x1b\x9b\u202e\u202c")


def test_the_report_has_the_same_width_and_no_colour_wherever_it_is_no_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rain fell.\n", encoding="utf-8")
    wide, narrow = (process("rules", env={"COLUMNS": columns}) for columns in ("200", "40"))
    assert wide.stdout == narrow.stdout
    assert b"\x1b" not in wide.stdout
    assert b"\x1b" in process("rules", env={"FORCE_COLOR": "1", "NO_COLOR": ""}).stdout
    assert b"\x1b" not in process("rules", env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).stdout


@posix
def test_a_closed_standard_input_is_one_line() -> None:
    line = f"{sys.executable} -m factcheck extract - <&-"
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "factcheck: -: standard input is closed: pipe JSON Lines into it\n"


@posix
def test_a_named_output_that_the_disk_cannot_hold_is_named(many: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    line = f"ulimit -f 8; {sys.executable} -m factcheck extract {many} --output {out}"
    done = subprocess.run(["sh", "-c", line], stderr=subprocess.PIPE, check=False)
    said = f"factcheck: {out}: cannot be written (File too large): give another --output\n"
    assert (done.returncode, done.stderr.decode()) == (2, said)
    assert not out.exists()
