"""The formats of lines and cases: concise, grouped, junit."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from conftest import make_article
from findings import finding, place, report

from factcheck.records import Extraction, Location, Report, Unreadable
from factcheck.report import Style, renderer

HOSTILE = "]]><x a='1'>\x1b[31m\u202e & \ufffe \x00 \"q\"\nline"
FERRY = place("The ferry sailed 64 40 miles.", "64 40 miles")
PIER = place("It sailed 40 miles.", "40 miles", role="other", path="desk/pier.txt", article="pier.txt")
FULL = replace(
    report(
        finding(FERRY, PIER),
        finding(FERRY, state="known"),
        finding(PIER, severity="note", fingerprint="f" * 16),
        finding(place(f"The {HOSTILE} sank.", HOSTILE, path="desk/öl.txt"), message=HOSTILE),
        unreadable=(Unreadable(path="desk/torn.txt", error="empty"),),
    ),
    corpus=(Extraction(article=make_article("Rain.", id="calm.txt", path="desk/calm.txt")),),
)


def text(format: str, value: Report = FULL, **style: bool) -> str:
    return "".join(renderer(format)(value, Style(**style)))  # type: ignore[arg-type]


def test_concise_is_one_line_a_finding() -> None:
    lines = text("concise").splitlines()
    assert len(lines) == 5
    assert lines[0] == (
        "desk/harbour.txt:7:18: error N101 two numbers share one unit [desk/pier.txt:7:11] 0123456789abcdef"
    )
    assert "error N101 (known) two numbers" in lines[1]
    assert lines[-1] == "3 errors, 0 warnings, 1 note"
    assert len(text("concise", findings_only=True).splitlines()) == 4
    assert len(text("concise", summary_only=True).splitlines()) == 1


def test_grouped_names_each_article_once() -> None:
    lines = text("grouped").splitlines()
    assert lines.count("desk/harbour.txt") == 1
    assert lines.count("desk/pier.txt [pier.txt]") + lines.count("desk/pier.txt") == 1
    assert lines[1].startswith("  7:18 error N101 two numbers share one unit 0123456789abcdef")


@pytest.mark.parametrize(
    ("other", "line"),
    [
        pytest.param(PIER, "      desk/pier.txt:7:11: “It sailed 40 miles.”", id="another article"),
        pytest.param(
            replace(PIER, path=FERRY.path, article=FERRY.article),
            "      7:11: “It sailed 40 miles.”",
            id="the same article",
        ),
        pytest.param(replace(PIER, text="", prefix="", suffix=""), "      desk/pier.txt:7:11", id="a whole file"),
    ],
)
def test_grouped_shows_the_other_sides(other: Location, line: str) -> None:
    assert line in text("grouped", report(finding(FERRY, other))).splitlines()


def test_junit_has_a_suite_an_article_and_a_passing_case_for_a_clean_one() -> None:
    root = ElementTree.fromstring(text("junit"))
    suites = {suite.get("name"): suite for suite in root}
    assert sorted(suites) == ["desk/calm.txt", "desk/harbour.txt", "desk/pier.txt", "desk/torn.txt", "desk/öl.txt"]
    assert [len(case) for case in suites["desk/calm.txt"]] == [0]
    assert [case[0].tag for case in suites["desk/harbour.txt"]] == ["failure", "skipped"]
    assert suites["desk/pier.txt"][0][0].tag == "skipped"
    assert suites["desk/torn.txt"][0][0].tag == "error"
    counts = {name: root.get(name) for name in ("tests", "failures", "errors", "skipped")}
    assert counts == {"tests": "6", "failures": "2", "errors": "1", "skipped": "2"}


def test_junit_tells_both_sides() -> None:
    failure = ElementTree.fromstring(text("junit")).find(".//failure")
    assert failure is not None
    assert "desk/harbour.txt:7:18" in (failure.text or "")
    assert "desk/pier.txt:7:11" in (failure.text or "")


def test_junit_of_nothing() -> None:
    assert len(ElementTree.fromstring(text("junit", report()))) == 0
