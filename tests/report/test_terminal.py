"""The report for people: what it shows, at which width, and what it never lets through."""

from __future__ import annotations

from dataclasses import replace

import pytest
from findings import finding, place, report
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from factcheck.records import Finding, Report, Unreadable
from factcheck.report import Style, renderer

SENTENCE = "At dawn the old ferry sailed 64 40 miles to the north of the harbour of Dorn, and came back."
OTHER = "She had sailed 45 miles, the owner said."


def shown(findings: Report | Finding, width: int = 100, **style: bool) -> str:
    whole = findings if isinstance(findings, Report) else report(findings)
    return "".join(renderer("terminal")(whole, Style(width=width, **style)))


def two_sided() -> Finding:
    other = place(OTHER, "45 miles", article="b1", path="wire.jsonl", line=12, role="other", outlet=None)
    return finding(place(SENTENCE, "64 40 miles"), other)


def one_line() -> Finding:
    parts = (
        "Of the 89 votes, 39 were for the bridge and 37 against, and 17 papers were blank when the clerks in Dorn met."
    )
    sides = [place(parts, part, role="other") for part in ("39", "37", "17")]
    return finding(place(parts, "89"), *sides, expected="93", explanation=("39 + 37 + 17 = 93.",))


@pytest.mark.parametrize(
    ("found", "width", "text"),
    [
        pytest.param(
            two_sided(),
            120,
            """\
error N101 dropped-unit: two numbers share one unit
  --> desk/harbour.txt:7:30  2024-05-01 · Dorn Courier
 7 | At dawn the old ferry sailed 64 40 miles to the north of the harbour of Dorn, and came back.
   |                              ^^^^^^^^^^^
  ::: wire.jsonl [b1]:12:16  2024-05-01
12 | She had sailed 45 miles, the owner said.
   |                --------
   = expected: 64 km (40 miles)
   = Both stand before “miles”. 64 km is 40 miles.
   = fingerprint 0123456789abcdef
""",
            id="two articles at 120 columns",
        ),
        pytest.param(
            two_sided(),
            80,
            """\
error N101 dropped-unit: two numbers share one unit
  --> desk/harbour.txt:7:30  2024-05-01 · Dorn Courier
 7 | At dawn the old ferry sailed 64 40 miles to the north of the harbour of
   |                              ^^^^^^^^^^^
   | Dorn, and came back.
  ::: wire.jsonl [b1]:12:16  2024-05-01
12 | She had sailed 45 miles, the owner said.
   |                --------
   = expected: 64 km (40 miles)
   = Both stand before “miles”. 64 km is 40 miles.
   = fingerprint 0123456789abcdef
""",
            id="two articles at 80 columns",
        ),
        pytest.param(
            two_sided(),
            40,
            """\
error N101 dropped-unit: two numbers
  share one unit
  --> desk/harbour.txt:7:30
      2024-05-01 · Dorn Courier
 7 | At dawn the old ferry sailed 64 40
   |                              ^^^^^
   | miles to the north of the harbour
   | ^^^^^
   | of Dorn, and came back.
  ::: wire.jsonl [b1]:12:16  2024-05-01
12 | She had sailed 45 miles, the owner
   |                --------
   | said.
   = expected: 64 km (40 miles)
   = Both stand before “miles”. 64 km is
     40 miles.
   = fingerprint 0123456789abcdef
""",
            id="two articles at 40 columns",
        ),
        pytest.param(
            one_line(),
            120,
            """\
error N101 dropped-unit: two numbers share one unit
 --> desk/harbour.txt:7:8  2024-05-01 · Dorn Courier
7 | Of the 89 votes, 39 were for the bridge and 37 against, and 17 papers were blank when the clerks in Dorn met.
  |        ^^        --                         --              --
  = expected: 93
  = 39 + 37 + 17 = 93.
  = fingerprint 0123456789abcdef
""",
            id="one sentence at 120 columns",
        ),
        pytest.param(
            one_line(),
            80,
            """\
error N101 dropped-unit: two numbers share one unit
 --> desk/harbour.txt:7:8  2024-05-01 · Dorn Courier
7 | Of the 89 votes, 39 were for the bridge and 37 against, and 17 papers were
  |        ^^        --                         --              --
  | blank when the clerks in Dorn met.
  = expected: 93
  = 39 + 37 + 17 = 93.
  = fingerprint 0123456789abcdef
""",
            id="one sentence at 80 columns",
        ),
    ],
)
def test_a_finding_with_all_its_sides(found: Finding, width: int, text: str) -> None:
    assert shown(found, width, findings_only=True) == f"{text}\n"


def test_the_third_article_that_says_the_same_is_only_named() -> None:
    sides = [place(OTHER, "45 miles", path=f"{name}.txt", role="other", outlet=None) for name in ("b", "c", "d")]
    text = shown(finding(place(SENTENCE, "64 40 miles"), *sides))
    assert text.count("She had sailed") == 1
    assert " ::: c.txt [harbour.txt]:7:16  2024-05-01 · also “45 miles”\n ::: d.txt" in text


def test_the_summary_counts_by_rule_and_by_article() -> None:
    note = finding(rule="Q101", name="unbalanced-marks", severity="note")
    assert shown(report(two_sided(), note), summary_only=True) == (
        "errors  notes  rule\n"
        "     1      ·  N101 dropped-unit\n"
        "     ·      1  Q101 unbalanced-marks\n"
        "\n"
        "errors  notes  article\n"
        "     1      1  desk/harbour.txt\n"
        "     1      ·  wire.jsonl [b1]\n"
        "\n"
        "Read 2 articles, 3 quotations, 5 claims.\n"
        "Found 1 error, 1 note.\n"
    )


def test_the_earlier_version_of_an_article_is_not_counted() -> None:
    sides = [place(OTHER, "45 miles", article="b1", path=path) for path in ("wire.jsonl", "wire.jsonl@b05e61")]
    text = shown(report(finding(*sides), two_sided()), summary_only=True)
    assert text.splitlines()[3:6] == ["errors  article", "     2  wire.jsonl [b1]", "     1  desk/harbour.txt"]


@pytest.mark.parametrize(
    ("path", "article", "shown_as"),
    [
        pytest.param("desk/a.txt", "a.txt", "desk/a.txt", id="an id that the path says"),
        pytest.param("wire.jsonl", "b1", "wire.jsonl [b1]", id="one of many articles"),
        pytest.param("desk/a.txt@main", "a.txt", "desk/a.txt@main", id="an earlier version"),
    ],
)
def test_an_article_is_named_once(path: str, article: str, shown_as: str) -> None:
    assert f" --> {shown_as}:7:16" in shown(finding(place(OTHER, "45 miles", path=path, article=article)))


def test_a_table_of_one_line_is_left_out_behind_the_findings() -> None:
    assert "dropped-unit\n" in shown(report(finding()), summary_only=True)
    assert "rule\n" not in shown(report(finding()))


def test_nothing_found_says_so_with_what_was_read() -> None:
    assert shown(report()) == "Read 2 articles, 3 quotations, 5 claims.\nNo discrepancy found.\n"


def test_findings_that_are_not_shown_are_counted() -> None:
    assert shown(replace(report(finding(), finding(severity="note")), findings=(finding(),))).endswith(
        "Found 1 error, 1 note; 1 not shown.\n"
    )


def test_what_could_not_be_read_is_counted() -> None:
    lines = (Unreadable(path="old.jsonl", error="is not valid JSON", line=number) for number in (2, 5))
    text = shown(report(unreadable=tuple(lines)))
    assert text.startswith("Read 2 articles, 3 quotations, 5 claims; 1 file could not be read.\n")


def test_a_finding_about_a_whole_file_shows_no_excerpt() -> None:
    text = shown(finding(replace(place("x", "x"), text="", prefix="", suffix="", line=1, column=1)))
    assert " --> desk/harbour.txt:1:1  2024-05-01 · Dorn Courier\n  = expected" in text


def test_many_articles_are_summed_up() -> None:
    findings = [finding(place(OTHER, "45 miles", article=f"{n}", path=f"{n:02}.txt")) for n in range(14)]
    text = shown(report(*findings), summary_only=True)
    assert "09.txt" in text
    assert "10.txt" not in text
    assert "     4  and 4 more articles\n" in text


@pytest.mark.parametrize(
    ("sentence", "marked", "underline"),
    [
        pytest.param("彼は「四十マイル」と書いた。", "四十マイル", " " * 6 + "^" * 10, id="wide characters"),
        pytest.param("قال إن 40 سفينة غرقت", "40 سفينة", " " * 7 + "^" * 8, id="right to left"),
        pytest.param("Cafe\u0301s: 40 here", "40", " " * 7 + "^^", id="combining accents"),
        pytest.param("👩‍🚒 and ❤️ saw 40 boats", "40", " " * 14 + "^^", id="joined and coloured emoji"),
        pytest.param("of\t40 boats", "40", " " * 3 + "^^", id="a tab"),
    ],
)
def test_underlines_are_measured_in_cells(sentence: str, marked: str, underline: str) -> None:
    lines = shown(finding(place(sentence, marked))).splitlines()
    assert lines[3] == f"  | {underline}"


def test_no_line_of_ours_is_a_command_to_the_log() -> None:
    hostile = "::error::gone " * 20 + "##vso[task.complete]"
    where = place(f"{hostile} x", hostile, path="::stop-commands::x", article="::stop-commands::x")
    text = shown(finding(where, message=hostile, explanation=(hostile,)), 40)
    assert not [line for line in text.splitlines() if line.lstrip().startswith("::") and line.lstrip()[2] != ":"]
    assert "##vso" not in text


HOSTILE = "\x1b[31mred\x1b]0;title\x07 \x9b2J \u202etxet\u2066 [bold]markup[/bold] :smile: \ud800 a\x85b\u2028c"


@pytest.mark.parametrize("color", [False, True], ids=["plain", "colour"])
def test_nothing_that_a_terminal_obeys_gets_through(color: bool) -> None:
    where = place(HOSTILE, HOSTILE, path=HOSTILE, article=HOSTILE, outlet=HOSTILE, published=HOSTILE)
    hostile = finding(where, name=HOSTILE, message=HOSTILE, explanation=(HOSTILE,), expected=HOSTILE)
    text = shown(hostile, 1000, color=color)
    assert "␛[31mred␛]0;title␇ <U+009B>2J <U+202E>txet<U+2066> [bold]markup[/bold] :smile: <U+D800>" in text
    for each in "\x07\x9b\x85\u202e\u2028\u2066\ud800":
        assert each not in text
    assert text.count("\x1b") == text.count("\x1b[") == (text.count("\x1b[") if color else 0)
    assert "\x1b]" not in text


@given(st.text(min_size=1), st.text(), st.text(), st.integers(20, 130))
def test_any_text_at_any_width(marked: str, before: str, after: str, width: int) -> None:
    where = replace(place("x", "x"), text=marked, prefix=before, suffix=after)
    text = shown(finding(where, message=before, explanation=(after,)), width, findings_only=True)
    assert "\x1b" not in text
    excerpts = [line for line in text.split("\n") if " | " in line]
    assert all(cell_len(line) <= width for line in excerpts)


def test_colour_changes_nothing_but_colour() -> None:
    import re

    plain, colored = shown(two_sided()), shown(two_sided(), color=True)
    assert "\x1b[1;31merror N101\x1b[0m" in colored
    assert re.sub(r" +$", "", re.sub(r"\x1b\[[0-9;]*m", "", colored), flags=re.M) == plain


def test_known_and_suppressed_findings_are_counted_and_not_shown() -> None:
    text = shown(report(finding(), finding(state="known"), finding(state="suppressed"), finding(state="suppressed")))
    assert text.count("error N101") == 1
    assert text.endswith("Found 1 error; 1 known; 2 suppressed.\n")


def test_nothing_new_says_so() -> None:
    assert shown(report(finding(state="known"))).endswith("No new discrepancy found; 1 known.\n")
