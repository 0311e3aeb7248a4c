"""Which formats there are, and what the ones for programs hold."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint
from xml.etree import ElementTree

import pytest
from findings import finding, place, report

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


HOSTILE = {
    "escapes of a terminal": "\x1b[31mred\x1b]0;title\x07\x9b2J",
    "lines": "a\r\nb\n\nc\u2028d\x85e",
    "directions": "\u202egnp.evil\u2066",
    "half characters": "\ud800\udfff\udc80",
    "no XML": "\x00\x0b\ufffe\uffff",
    "markup": "]]><script>alert(1)</script>&amp;<!-- -->",
    "Markdown": "`` ``` | ![a](b) **c** @all #1",
    "a command to a log": "::error::x",
    "a template": "{{7*7}} ${x} %0A %25",
}
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
PARSED: dict[str, Callable[[str], object]] = {
    **dict.fromkeys(("json", "sarif", "gitlab", "rdjson", "webanno"), json.loads),
    "jsonl": lambda text: [json.loads(line) for line in text.splitlines()],
    "junit": lambda text: ElementTree.fromstring(text.encode()),
}


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("format", [format for format in formats() if format != "html"])
def test_nothing_that_comes_from_elsewhere_is_obeyed(format: str, hostile: str) -> None:
    known = {"path": hostile, "article": hostile, "outlet": hostile, "published": hostile, "title": hostile}
    sides = (place(f"x {hostile} y", hostile, **known), place("1", "1", path=f"{hostile}.jsonl", article=hostile))
    found = finding(*sides, name=hostile, message=hostile, explanation=(hostile,), expected=hostile)
    lost = Unreadable(path=hostile, error=hostile)
    written = text(format, report(found, unreadable=(lost,), notices=(Notice(path=hostile, message=hostile),)))
    assert not OBEYED.findall(written)
    assert format == "github" or not re.search(r"(?m)^\s*::\w", written)
    assert PARSED.get(format, str.encode)(written) is not None


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
