"""What other tools read: valid by their own schemas, complete, and safe against what articles hold."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from findings import finding, place, report
from jsonschema import Draft4Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from factcheck.records import Report, Unreadable
from factcheck.report import Style, renderer
from factcheck.report import sarif as sarif_module

STANDARDS = Path(__file__).parents[3] / "shared" / "standards"
HOSTILE = "=cmd()\x1b[31m</script><script>alert(1)</script>]](1) ::error::%0A,: @all `x` \u202eevil\nline"
SIDES = (place("The ferry sailed 64 40 miles.", "64 40 miles"), place("It sailed 40 miles.", "40 miles", role="other"))
FULL = report(
    finding(*SIDES),
    finding(*SIDES, severity="note", state="known"),
    finding(severity="warning", state="suppressed", fingerprint="fedcba9876543210"),
    finding(place(f"The {HOSTILE} sank.", HOSTILE, path="desk/öl, 5%.txt"), message=HOSTILE, expected=HOSTILE),
    unreadable=(Unreadable(path="a.txt", error="empty"),),
)


def text(format: str, value: Report = FULL) -> str:
    return "".join(renderer(format)(value, Style()))


def official(name: str) -> Draft4Validator:
    path = STANDARDS / name
    if not path.exists():
        pytest.skip(f"the official schema {name} is not beside this checkout")
    schema = json.loads(path.read_text(encoding="utf-8"))
    siblings = {each.name: json.loads(each.read_text(encoding="utf-8")) for each in path.parent.glob("*.json")}
    registry: Registry[Any] = Registry().with_resources(
        (key, Resource.from_contents(each, default_specification=DRAFT4)) for key, each in siblings.items()
    )
    return Draft4Validator(schema, registry=registry)


@pytest.mark.parametrize(
    ("format", "schema"), [("sarif", "sarif-schema-2.1.0.json"), ("rdjson", "rdjson/DiagnosticResult.json")]
)
@pytest.mark.parametrize("value", [FULL, report()], ids=["full", "nothing found"])
def test_the_official_schema_is_kept(format: str, schema: str, value: Report) -> None:
    assert [error.message for error in official(schema).iter_errors(json.loads(text(format, value)))] == []


@pytest.mark.parametrize("format", ["csv", "sarif", "github", "gitlab", "rdjson", "markdown", "webanno"])
def test_nothing_in_an_article_reaches_a_terminal_raw(format: str) -> None:
    written = text(format)
    assert "\x1b" not in written
    assert "\u202e" not in written


def test_sarif_tells_the_rule_the_other_sides_and_what_is_known() -> None:
    run = json.loads(text("sarif"))["runs"][0]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["id"] == "N101"
    assert rule["help"]["markdown"].startswith("**What it flags.**")
    first, known, suppressed, _ = run["results"]
    assert "[40 miles](1)" in first["message"]["text"]
    assert [each["id"] for each in first["relatedLocations"]] == [1]
    assert first["partialFingerprints"]["primaryLocationLineHash"] == "0123456789abcdef"
    assert (known["baselineState"], suppressed["suppressions"]) == ("unchanged", [{"kind": "external"}])
    assert run["columnKind"] == "unicodeCodePoints"


def test_sarif_is_cut_to_the_gravest_with_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif_module, "MOST_RESULTS", 2)
    value = report(finding(severity="note"), finding(severity="warning"), finding(severity="error"))
    run = json.loads(text("sarif", value))["runs"][0]
    assert [each["level"] for each in run["results"]] == ["warning", "error"]
    assert "1 findings are not shown" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_an_article_cannot_link_in_sarif() -> None:
    message = json.loads(text("sarif"))["runs"][0]["results"][3]["message"]["text"]
    assert r"\]\](1)" in message


def test_github_annotations_are_one_line_each_and_only_for_what_is_new() -> None:
    lines = text("github").splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(
        "::error file=desk/harbour.txt,line=7,endLine=7,col=18,endColumn=28,title=N101 dropped-unit::"
    )
    assert "%0A" in lines[0]
    assert lines[1].startswith("::error file=desk/öl%2C 5%25.txt,")
    assert lines[1].split("::", 2)[2].count("::error") == 2  # the words of the article, in message and expectation


def test_github_leaves_out_columns_over_several_lines() -> None:
    spread = finding(place("One. Two.", "One. Two.", end_line=9))
    assert ",col=" not in text("github", report(spread))


def test_gitlab_fingerprints_are_unique() -> None:
    issues = json.loads(text("gitlab"))
    prints = [issue["fingerprint"] for issue in issues]
    assert prints == ["0123456789abcdef", "0123456789abcdef-2", "0123456789abcdef-3"]
    assert [issue["severity"] for issue in issues] == ["critical", "info", "critical"]
    assert issues[0]["location"] == {"path": "desk/harbour.txt", "lines": {"begin": 7, "end": 7}}


def test_reviewdog_columns_count_bytes() -> None:
    found = finding(place("é 40", "40", byte_column=4, end_byte_column=6))
    (diagnostic,) = json.loads(text("rdjson", report(found)))["diagnostics"]
    assert diagnostic["location"]["range"]["start"] == {"line": 7, "column": 4}


def test_a_table_has_a_row_a_side_and_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(text("csv"))))
    assert [row["side"] for row in rows] == ["1", "2", "1", "2", "1", "1"]
    assert rows[0]["sentence"] == "The ferry sailed 64 40 miles."
    assert rows[-1]["message"].startswith("'=cmd()")


def test_markdown_shows_what_is_new_and_hides_no_markup() -> None:
    page = text("markdown")
    assert page.count("\n### ") == 2
    assert "2 known or suppressed findings are not shown" in page
    assert "`a.txt` could not be read" in page
    assert "<script>" not in page
    assert "@all" not in page


def test_markdown_fits_a_comment() -> None:
    many = report(*(finding(*SIDES) for _ in range(400)))
    page = text("markdown", many)
    assert len(page) < 65_000
    assert "more.\n" in page[-20:]


def test_web_annotations_select_by_place_and_by_words() -> None:
    page = json.loads(text("webanno"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    first = page["items"][0]
    assert [target["selector"][0]["start"] for target in first["target"]] == [17, 10]
    assert first["target"][1]["selector"][1]["exact"] == "40 miles"
    assert first["motivation"] == "assessing"
