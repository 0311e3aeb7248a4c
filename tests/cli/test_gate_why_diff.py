"""``factcheck why`` and ``factcheck diff``: one finding, two reports, two versions."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from command import factcheck

PARAGRAPH = "Nobody had measured it before. The road is 350 217 miles long. It ends in Velby.\n"
TALK = 'Ana Ruiz counted 40 seals in Velby on 3 May 2021.\n\n"We will never close the harbour," Ruiz said.\n'


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus with one bad article, and its earlier version beside it."""
    monkeypatch.chdir(tmp_path)
    for folder in ("desk", "old"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(PARAGRAPH)
        (tmp_path / folder / "b.txt").write_text(TALK)
    return tmp_path / "desk"


def report(name: str, *more: str) -> dict[str, Any]:
    factcheck("run", "desk", "-q", "-o", f"json:{name}", *more)
    found: dict[str, Any] = json.loads(Path(name).read_text())
    return found


def test_why_shows_the_paragraph_the_steps_the_tolerance_and_the_ways_out(desk: Path) -> None:
    (found,) = report("r.json")["findings"]
    done = factcheck("why", found["fingerprint"][:8], "desk")
    assert done.exit_code == 0
    assert "Nobody had measured it before. The road is [350 217 miles] long. It ends" in done.stdout
    for title in ("How it was found", "What was tolerated", "What makes it go away", found["fingerprint"]):
        assert title in done.stdout


def test_why_reads_a_report_without_the_corpus(desk: Path) -> None:
    (found,) = report("r.json")["findings"]
    (desk / "a.txt").unlink()
    done = factcheck("why", found["fingerprint"], "--report", "r.json")
    assert "The road is [350 217 miles] long." in done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("0000000000000000", "desk"), "no finding has this fingerprint"),
        (("00", "desk"), "at least 4 digits"),
        (("0000000000000000",), "no path given"),
        (("0000000000000000", "--report", "desk/a.txt"), "no report of ours"),
    ],
    ids=["none", "too short", "no path", "no report"],
)
def test_why_without_a_finding(desk: Path, words: tuple[str, ...], said: str) -> None:
    done = factcheck("why", *words)
    assert done.exit_code == 2
    assert said in done.stderr


WRONG = (7, -1, "seven", "\ud800", None, True, [7], {"a": 7}, float("nan"), float("inf"), 10**5000)


@pytest.mark.parametrize("lines", [False, True], ids=["json", "jsonl"])
def test_a_report_with_wrong_types_is_one_line(desk: Path, lines: bool) -> None:
    good = report("r.json")
    (found,) = good["findings"]
    (desk.parent / "good.json").write_text(json.dumps(good))
    sys.set_int_max_str_digits(0)
    try:
        spoilt = [found | {key: value} for key in found for value in WRONG]
        spoilt += [
            found | {"locations": [found["locations"][0] | {key: value}]}
            for key in found["locations"][0]
            for value in WRONG
        ]
        texts = [json.dumps({"record": "finding"} | row if lines else good | {"findings": [row]}) for row in spoilt]
        texts += [json.dumps(good | {"findings": value}) for value in WRONG]
    finally:
        sys.set_int_max_str_digits(4300)
    for text in texts:
        Path("bad.json").write_text(text)
        done = (
            factcheck("diff", "good.json", "bad.json"),
            factcheck("why", found["fingerprint"], "--report", "bad.json"),
        )
        for each in done:
            assert each.exit_code in (0, 1, 2)
            assert "internal error" not in each.stderr, text[:2000]


def test_a_wrong_type_in_a_report_has_its_place(desk: Path) -> None:
    good = report("r.json")
    good["findings"][0]["locations"][0]["start"] = "seven"
    Path("bad.json").write_text(json.dumps(good))
    done = factcheck("diff", "bad.json", "bad.json")
    assert done.exit_code == 2
    assert "bad.json: $.findings[0].locations[0].start: 'seven' is not of type 'integer'" in done.stderr


def test_two_reports(desk: Path) -> None:
    report("one.json")
    (desk / "a.txt").write_text(PARAGRAPH.replace("350 217", "300 186"))
    (desk / "c.txt").write_text("The bell weighs 50 110 pounds.\n")
    report("two.json")
    done = factcheck("diff", "one.json", "two.json", "--format", "json")
    found = json.loads(done.stdout)
    assert done.exit_code == 1
    assert [each["locations"][0]["text"] for each in found["new"]] == ["50 110 pounds"]
    assert found["gone"] == []
    (changed,) = found["changed"]
    assert [changed[side]["locations"][0]["text"] for side in ("before", "after")] == ["350 217 miles", "300 186 miles"]
    assert factcheck("diff", "two.json", "one.json").stdout.endswith("0 new, 1 gone, 1 changed\n")
    assert factcheck("diff", "one.json", "one.json").exit_code == 0


@pytest.mark.parametrize("format", ["terminal", "json", "markdown"])
def test_what_became_of_quotes_and_claims(desk: Path, format: str) -> None:
    (desk / "b.txt").write_text(TALK.replace("never ", "").replace("40 seals", "44 seals"))
    (desk / "new.txt").write_text('"It is a fine harbour," said Omar Lind.\n')
    (desk / "a.txt").unlink()
    done = factcheck("diff", "--against", "old", "desk", "--format", format)
    assert done.exit_code == 0
    if format == "json":
        changes = {(each["change"], each["kind"], each["path"]) for each in json.loads(done.stdout)}
        assert ("changed", "quote", "desk/b.txt") in changes
        assert ("changed", "claim", "desk/b.txt") in changes
        assert ("added", "quote", "desk/new.txt") in changes
        assert ("dropped", "claim", "old/a.txt") in changes
    else:
        for words in ("We will close the harbour", "We will never close the harbour", "It is a fine harbour"):
            assert words in done.stdout


def test_a_diff_needs_two_reports(desk: Path) -> None:
    assert factcheck("diff", "one.json").exit_code == 2
    assert factcheck("diff", "a.json", "b.json").exit_code == 2
