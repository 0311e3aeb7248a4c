"""The command itself: it serves on this machine alone, tells the browser of a change, and ends quietly."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    (tmp_path / "ferry.txt").write_text("The ferry sailed 350 217 miles, the office said.\n", encoding="utf-8")
    command = [sys.executable, "-m", "factcheck", "serve", str(tmp_path), "--no-cache"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    address = _stream(running.stdout).readline().strip()
    yield running, address
    if running.poll() is None:
        running.kill()
    running.communicate()


def _stream(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream


@posix
def test_the_command_serves_follows_changes_and_ends(
    serving: tuple[subprocess.Popen[str], str], tmp_path: Path
) -> None:
    running, address = serving
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]{43}/", address)
    with urllib.request.urlopen(address, timeout=20) as answer:
        assert b"has lost a unit" in answer.read()
    with urllib.request.urlopen(f"{address}events", timeout=20) as events:
        assert events.readline() == b"event: hello\n"
        (tmp_path / "ferry.txt").write_text("The ferry sailed 350 km, the office said.\n", encoding="utf-8")
        seen = [events.readline() for _ in range(4)]
    assert b"event: change\n" in seen
    running.send_signal(signal.SIGINT)
    assert running.wait(20) == 0


def test_a_report_is_served_as_it_was_written(tmp_path: Path) -> None:
    from findings import finding, report

    from factcheck.cli.serve import _written
    from factcheck.report import Style, renderer

    path = tmp_path / "report.json"
    path.write_text("".join(renderer("json")(report(finding()), Style())), encoding="utf-8")
    load = _written([str(path)])
    assert load is not None
    assert load().findings == (finding(),)


def test_articles_are_no_report(tmp_path: Path) -> None:
    from factcheck.cli.serve import _written

    path = tmp_path / "articles.json"
    path.write_text('{"id": "a", "text": "Rain fell."}', encoding="utf-8")
    assert _written([str(path)]) is None
