"""What a person sees while the work goes on."""

from __future__ import annotations

import pytest
from conftest import make_article

from factcheck.cli import watch
from factcheck.records import Extraction, Notice, Unreadable

OUTCOMES = (
    Extraction(article=make_article("Rain fell.")),
    Unreadable(path="b.txt", error="empty"),
    Notice(path="c\x1b.txt", message="left out"),
)


def test_unreadable_files_and_notices_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert tuple(watch.watching(False)(iter(OUTCOMES))) == OUTCOMES
    assert capsys.readouterr() == ("", "factcheck: b.txt: empty\nfactcheck: c␛.txt: left out\n")


def test_quiet_still_names_what_could_not_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert tuple(watch.watching(True)(iter(OUTCOMES))) == OUTCOMES
    assert capsys.readouterr() == ("", "factcheck: b.txt: empty\n")


@pytest.mark.parametrize(
    ("patience", "quiet", "bar"),
    [
        pytest.param(-1.0, False, True, id="long"),
        pytest.param(1000.0, False, False, id="short"),
        pytest.param(-1.0, True, False, id="quiet"),
    ],
)
def test_a_bar_shows_on_a_terminal_when_it_takes_long(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, patience: float, quiet: bool, bar: bool
) -> None:
    monkeypatch.setattr(watch, "PATIENCE", patience)
    monkeypatch.setattr(watch, "BETWEEN", -1.0)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert tuple(watch.watching(quiet)(iter(OUTCOMES))) == OUTCOMES
    assert ("articles: 1" in capsys.readouterr().err) is bar
