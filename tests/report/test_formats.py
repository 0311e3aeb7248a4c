"""Which formats there are, and what the ones for programs hold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.metadata import EntryPoint

import pytest
from findings import finding, report

from factcheck.errors import UsageError
from factcheck.records import Notice, Report, Unreadable
from factcheck.report import Style, formats, renderer
from factcheck.report import formats as formats_of_report
from factcheck.validation import faults

FULL = report(
    finding(),
    finding(severity="note"),
    unreadable=(Unreadable(path="a.txt", error="empty"),),
    notices=(Notice(path="b.txt", message="left out"),),
)


def text(format: str, value: Report = FULL) -> str:
    return "".join(renderer(format)(value, Style()))


def test_json_is_the_object_of_the_contract() -> None:
    plain = json.loads(text("json"))
    assert list(plain) == ["schema", "tool", "summary", "findings", "unreadable", "notices"]
    assert plain["tool"]["name"] == "factcheck"
    assert plain["summary"] == {
        "articles": 2,
        "quotes": 3,
        "claims": 5,
        "findings": {"error": 1, "warning": 0, "note": 1},
    }
    assert plain["findings"][0]["locations"][0]["text"] == "64 40 miles"
    assert plain["unreadable"] == [{"path": "a.txt", "error": "empty", "line": 1}]


def test_json_lines_hold_one_record_each_and_end_with_the_summary() -> None:
    records = [json.loads(line)["record"] for line in text("jsonl").splitlines()]
    assert records == ["unreadable", "notice", "finding", "finding", "summary"]


@pytest.mark.parametrize("format", ["json", "jsonl"])
@pytest.mark.parametrize("value", [FULL, report()], ids=["full", "nothing found"])
def test_what_programs_read_follows_the_schemas(format: str, value: Report) -> None:
    assert not list(faults(text(format, value)))


@pytest.mark.parametrize("format", formats())
def test_every_format_gives_the_same_text_twice_and_ends_with_a_newline(format: str) -> None:
    assert text(format) == text(format)
    assert text(format).endswith("\n")


def test_an_unknown_format_is_an_error_with_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"--format: no format 'jsnl' \(did you mean 'jsonl'\?\)"):
        renderer("jsnl")


def shout(report: Report, style: Style) -> Iterator[str]:
    yield f"{len(report.findings)} FINDINGS\n"


def test_a_plug_in_adds_a_format(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [EntryPoint("shout", f"{__name__}:shout", "factcheck.reporters")]
    module = __import__("factcheck.report.formats", fromlist=["entry_points"])
    monkeypatch.setattr(module, "entry_points", lambda group, name=None: points)
    assert formats_of_report()[-2:] == ("webanno", "shout")
    assert text("shout") == "2 FINDINGS\n"
