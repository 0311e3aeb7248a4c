"""What other tools read: valid by their own schemas, complete, and safe against what articles hold."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from findings import finding, place, report
from jsonschema import Draft4Validator
from markdown_it import MarkdownIt
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from factcheck.records import Report, Unreadable
from factcheck.report import Style, renderer
from factcheck.report import sarif as sarif_module
from factcheck.report.markdown import literal
from factcheck.report.safe import visible

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


def test_sarif_tells_the_rule_the_other_sides_and_what_is_known() -> None:
    run = json.loads(text("sarif"))["runs"][0]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["id"] == "N101"
    assert rule["help"]["markdown"].startswith("**What it flags.**")
    first, known, suppressed, _ = run["results"]
    assert first["message"]["text"] == (
        "two numbers share one unit ([40 miles](1)). Both stand before “miles”. 64 km is 40 miles. "
        "Expected: 64 km (40 miles)."
    )
    assert [each["id"] for each in first["relatedLocations"]] == [1]
    assert first["partialFingerprints"]["factcheck/v1"] == "0123456789abcdef"
    assert (known["baselineState"], suppressed["suppressions"]) == ("unchanged", [{"kind": "external"}])
    assert run["columnKind"] == "unicodeCodePoints"


def test_sarif_is_cut_to_the_gravest_with_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif_module, "MOST_RESULTS", 2)
    value = report(finding(severity="note"), finding(severity="warning"), finding(severity="error"))
    run = json.loads(text("sarif", value))["runs"][0]
    assert [each["level"] for each in run["results"]] == ["warning", "error"]
    assert "1 finding left out" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_sarif_numbers_equal_findings() -> None:
    results = json.loads(text("sarif", report(finding(), finding())))["runs"][0]["results"]
    hashes = [each["partialFingerprints"]["primaryLocationLineHash"] for each in results]
    assert hashes == ["0123456789abcdef:1", "0123456789abcdef:2"]


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


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "＝1+1"])
def test_no_cell_of_a_table_is_a_formula(formula: str) -> None:
    found = finding(place(formula, formula, article=formula, path=formula), message=formula, expected=formula)
    for row in csv.reader(io.StringIO(text("csv", report(found)))):
        assert not [cell for cell in row if cell.lstrip()[:1] in {*"=+-@＝"}]


def test_markdown_shows_what_is_new_and_hides_no_markup() -> None:
    page = text("markdown")
    assert page.count("\n### ") == 2
    assert page.startswith(
        "## factcheck: 2 errors, 1 warning, 1 note\n\nRead 2 articles, 3 quotations, 5 claims. 2 known"
    )
    assert "`a.txt` could not be read" in page
    assert "The ferry sailed <b>64 40 miles</b>." in page


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("<script>alert(1)</script>", id="markup"),
        pytest.param("[a](https://example.org) ![b](c)", id="links"),
        pytest.param("https://example.org www.example.org", id="bare links"),
        pytest.param("# a", id="a heading"),
        pytest.param("- a", id="a list"),
        pytest.param("2024. a", id="a numbered list"),
        pytest.param("> a", id="a quotation"),
        pytest.param("**a** `b` _c_ ~~d~~ | e | \\", id="emphasis, code and a table"),
        pytest.param("&lt;b&gt; &amp;", id="entities"),
        pytest.param("a\n\n---\n\n    b", id="several lines"),
    ],
)
def test_words_in_markdown_are_words(hostile: str) -> None:
    (paragraph,) = (
        token for token in MarkdownIt("gfm-like", {"linkify": False}).parse(literal(hostile)) if token.children
    )
    assert {child.type for child in paragraph.children or ()} <= {"text", "text_special", "softbreak"}
    assert paragraph.level == 1
    assert "".join(child.content for child in paragraph.children or ()).strip() == visible(hostile).strip()


def test_markdown_calls_nobody_and_refers_to_nothing() -> None:
    assert literal("@desk and #12") == "@\u200bdesk and \\#\u200b12"


def test_markdown_fits_a_comment() -> None:
    many = report(*(finding(*SIDES) for _ in range(400)))
    page = text("markdown", many)
    assert len(page) < 65_000
    assert "more.\n" in page[-20:]


def test_markdown_begins_with_the_gravest() -> None:
    page = text("markdown", report(finding(severity="note"), finding(severity="error"), finding(severity="warning")))
    assert re.findall(r"### (.)", page) == ["❌", "⚠", "ℹ"]


def test_markdown_leaves_out_what_does_not_fit_and_goes_on() -> None:
    huge = finding(message="word " * 20_000)
    page = text("markdown", report(huge, finding(), huge))
    assert page.count("\n### ") == 1
    assert page.endswith("… and 2 more.\n")


def test_web_annotations_select_by_place_and_by_words() -> None:
    page = json.loads(text("webanno"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    first = page["items"][0]
    assert [target["selector"][0]["start"] for target in first["target"]] == [17, 10]
    assert first["target"][1]["selector"][1]["exact"] == "40 miles"
    assert first["motivation"] == "assessing"
    assert [item["id"].removeprefix("urn:factcheck:finding:") for item in page["items"]] == [
        "0123456789abcdef",
        "0123456789abcdef:2",
        "0123456789abcdef:3",
    ]


@pytest.mark.parametrize(
    ("path", "source", "selectors"),
    [
        pytest.param("desk/a b.txt", "desk/a%20b.txt", ["TextPositionSelector", "TextQuoteSelector"], id="text"),
        pytest.param("a.html", "a.html", ["TextQuoteSelector"], id="text taken from a page"),
        pytest.param(
            "a.jsonl", "a.jsonl#x/1", ["TextPositionSelector", "TextQuoteSelector"], id="one of many articles"
        ),
    ],
)
def test_web_annotations_name_what_they_are_about(path: str, source: str, selectors: list[str]) -> None:
    found = finding(place("It sailed 40 miles.", "40 miles", path=path, article="x/1"))
    (target,) = json.loads(text("webanno", report(found)))["items"][0]["target"]
    assert target["source"] == source
    assert [each["type"] for each in target["selector"]] == selectors


def test_a_web_annotation_of_a_whole_file_selects_nothing() -> None:
    found = finding(place("x", "x", text="", prefix="", suffix=""))
    assert json.loads(text("webanno", report(found)))["items"][0]["target"] == [{"source": "desk/harbour.txt"}]


@pytest.mark.parametrize("path", ["a.html", "a.jsonl", "A.HTM", "a.json"])
def test_lines_of_text_that_was_taken_from_a_file_are_not_lines_of_the_file(path: str) -> None:
    value = report(finding(place("It sailed 40 miles.", "40 miles", path=path)))
    (sarif,) = json.loads(text("sarif", value))["runs"][0]["results"]
    assert sarif["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
    assert ":7:11: “It sailed 40 miles.”" in sarif["message"]["text"]
    assert text("github", value).startswith(f"::error file={path},title=")
    assert json.loads(text("gitlab", value))[0]["location"]["lines"] == {"begin": 1, "end": 1}
    assert json.loads(text("rdjson", value))["diagnostics"][0]["location"] == {"path": path}
