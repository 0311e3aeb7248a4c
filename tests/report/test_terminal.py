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


def test_a_finding_with_all_its_sides_at_80_columns() -> None:
    assert shown(two_sided(), 80, findings_only=True) == (
        "error N101 dropped-unit: two numbers share one unit\n"
        "  --> desk/harbour.txt:7:30  2024-05-01 · Dorn Courier\n"
        " 7 | At dawn the old ferry sailed 64 40 miles to the north of the harbour of\n"
        "   |                              ^^^^^^^^^^^\n"
        "   | Dorn, and came back.\n"
        "  ::: wire.jsonl [b1]:12:16  2024-05-01\n"
        "12 | She had sailed 45 miles, the owner said.\n"
        "   |                --------\n"
        "   = Both stand before “miles”. 64 km is 40 miles.\n"
        "   = expected: 64 km (40 miles)\n"
        "   = fingerprint 0123456789abcdef\n"
        "\n"
    )


def test_the_same_finding_at_120_columns() -> None:
    assert shown(two_sided(), 120, findings_only=True) == (
        "error N101 dropped-unit: two numbers share one unit\n"
        "  --> desk/harbour.txt:7:30  2024-05-01 · Dorn Courier\n"
        " 7 | At dawn the old ferry sailed 64 40 miles to the north of the harbour of Dorn, and came back.\n"
        "   |                              ^^^^^^^^^^^\n"
        "  ::: wire.jsonl [b1]:12:16  2024-05-01\n"
        "12 | She had sailed 45 miles, the owner said.\n"
        "   |                --------\n"
        "   = Both stand before “miles”. 64 km is 40 miles.\n"
        "   = expected: 64 km (40 miles)\n"
        "   = fingerprint 0123456789abcdef\n"
        "\n"
    )


def test_the_same_finding_at_40_columns_wraps_and_keeps_its_underlines() -> None:
    assert shown(two_sided(), 40, findings_only=True) == (
        "error N101 dropped-unit: two numbers\n"
        "  share one unit\n"
        "  --> desk/harbour.txt:7:30\n"
        "      2024-05-01 · Dorn Courier\n"
        " 7 | At dawn the old ferry sailed 64 40\n"
        "   |                              ^^^^^\n"
        "   | miles to the north of the harbour\n"
        "   | ^^^^^\n"
        "   | of Dorn, and came back.\n"
        "  ::: wire.jsonl [b1]:12:16  2024-05-01\n"
        "12 | She had sailed 45 miles, the owner\n"
        "   |                --------\n"
        "   | said.\n"
        "   = Both stand before “miles”. 64 km is\n"
        "     40 miles.\n"
        "   = expected: 64 km (40 miles)\n"
        "   = fingerprint 0123456789abcdef\n"
        "\n"
    )


def test_the_summary_counts_by_rule_and_by_article() -> None:
    note = finding(rule="Q101", name="unbalanced-marks", severity="note")
    assert shown(report(two_sided(), note), summary_only=True) == (
        "errors  warnings  notes  rule\n"
        "     1         ·      ·  N101 dropped-unit\n"
        "     ·         ·      1  Q101 unbalanced-marks\n"
        "\n"
        "errors  warnings  notes  article\n"
        "     1         ·      1  desk/harbour.txt\n"
        "     1         ·      ·  wire.jsonl [b1]\n"
        "\n"
        "Read 2 articles, 3 quotations, 5 claims.\n"
        "Found 1 error, 1 note.\n"
    )


def test_nothing_found_says_so_with_what_was_read() -> None:
    assert shown(report()) == "Read 2 articles, 3 quotations, 5 claims.\nNo discrepancy found.\n"


def test_findings_that_are_not_shown_are_counted() -> None:
    assert shown(replace(report(finding(), finding(severity="note")), findings=(finding(),))).endswith(
        "Found 1 error, 1 note; 1 not shown.\n"
    )


def test_what_could_not_be_read_is_counted() -> None:
    text = shown(report(unreadable=(Unreadable(path="old.txt", error="it is empty: take it out"),)))
    assert text.startswith("Read 2 articles, 3 quotations, 5 claims; 1 file could not be read.\n")


def test_a_finding_about_a_whole_file_shows_no_excerpt() -> None:
    text = shown(finding(replace(place("x", "x"), text="", prefix="", suffix="", line=1, column=1)))
    assert " --> desk/harbour.txt:1:1  2024-05-01 · Dorn Courier\n  = Both stand" in text


def test_many_articles_are_summed_up() -> None:
    findings = [finding(place(OTHER, "45 miles", article=f"{n}", path=f"{n:02}.txt")) for n in range(14)]
    text = shown(report(*findings), summary_only=True)
    assert "09.txt" in text
    assert "10.txt" not in text
    assert "     4         ·      ·  and 4 more articles\n" in text


@pytest.mark.parametrize(
    ("sentence", "marked", "underline"),
    [
        pytest.param("彼は「四十マイル」と書いた。", "四十マイル", " " * 6 + "^" * 10, id="wide characters"),
        pytest.param("قال إن 40 سفينة غرقت", "40 سفينة", " " * 7 + "^" * 8, id="right to left"),
        pytest.param("Cafe\u0301s: 40 here", "40", " " * 7 + "^^", id="combining accents"),
    ],
)
def test_underlines_are_measured_in_cells(sentence: str, marked: str, underline: str) -> None:
    lines = shown(finding(place(sentence, marked))).splitlines()
    assert lines[3] == f"  | {underline}"


@pytest.mark.parametrize(
    ("known", "excerpt"),
    [
        pytest.param({"prefix": "to " * 80}, "… " + "to " * 79 + "64 40 miles to the north", id="cut before"),
        pytest.param({"suffix": " to" * 80}, "sailed 64 40 miles" + " to" * 79 + " …", id="cut after"),
    ],
)
def test_an_ellipsis_stands_where_a_sentence_was_too_long_to_keep(known: dict[str, object], excerpt: str) -> None:
    assert excerpt in shown(finding(place(SENTENCE, "64 40 miles", **known)), width=400)


def test_a_long_span_loses_its_middle() -> None:
    long = "start " + "word " * 500 + "stop"
    text = shown(finding(place(long, long)))
    assert "start" in text
    assert "…" in text
    assert "stop" in text
    assert len(text) < 1500


def test_a_span_over_two_lines_shows_where_they_break() -> None:
    assert "first⏎second" in shown(finding(replace(place("first", "first"), text="first\nsecond")))


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
