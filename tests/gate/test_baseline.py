"""The baseline: what it knows, what it forgets, and what its file looks like."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from findings import finding, place
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import UsageError
from factcheck.gate.baseline import Baseline, dumps, loads
from factcheck.records import Finding


def known(fingerprint: str, rule: str = "N201", **more: object) -> Finding:
    return finding(place("The ferry carried 40 people.", "40"), rule=rule, fingerprint=fingerprint, **more)


def states(findings: list[Finding]) -> list[str]:
    return [each.state for each in findings]


@pytest.mark.parametrize(
    ("before", "now", "expected", "stale"),
    [
        (["a"], ["a"], ["known"], []),
        (["a"], ["a", "b"], ["known", "new"], []),
        (["a", "b"], ["b"], ["known"], ["a"]),
        (["a"], ["a", "a"], ["known", "new"], []),
        (["a", "a"], ["a"], ["known"], ["a"]),
        ([], ["a"], ["new"], []),
        (["a"], [], [], ["a"]),
    ],
    ids=["same", "one more", "one gone", "once known twice found", "twice known once found", "empty", "all gone"],
)
def test_findings_are_matched_as_a_multiset(before: list[str], now: list[str], expected: list[str], stale: list[str]):
    marked, left = Baseline.of(map(known, before)).mark(map(known, now))
    assert states(marked) == expected
    assert [entry.fingerprint for entry in left] == stale


def test_a_rule_that_may_never_be_known_stays_new() -> None:
    findings = [known("a", rule="N101"), known("b", rule="N201")]
    marked, _ = Baseline.of(findings).mark(findings, never=["N1"])
    assert states(marked) == ["new", "known"]


def test_a_suppressed_finding_leaves_the_entry_to_the_next() -> None:
    marked, _ = Baseline.of([known("a")]).mark([known("a", state="suppressed"), known("a")])
    assert states(marked) == ["suppressed", "known"]


def test_a_suppressed_finding_is_not_gone() -> None:
    _, stale = Baseline.of([known("a"), known("a"), known("b")]).mark([known("a", state="suppressed")])
    assert [entry.fingerprint for entry in stale] == ["a", "b"]


def test_the_file_holds_no_place_and_no_order() -> None:
    findings = [known("b"), known("a"), known("c", rule="D102")]
    moved = [replace(each, locations=tuple(replace(p, line=99, start=0) for p in each.locations)) for each in findings]
    random.Random(4).shuffle(moved)
    assert dumps(Baseline.of(findings)) == dumps(Baseline.of(moved))
    assert dumps(Baseline.of(findings)).count("\n") == 4


@given(st.lists(st.tuples(st.sampled_from(["N101", "Q201"]), st.text(max_size=8)), max_size=6))
def test_what_is_written_reads_back(rows: list[tuple[str, str]]) -> None:
    baseline = Baseline.of(known(fingerprint, rule) for rule, fingerprint in rows)
    assert loads(dumps(baseline), "b.jsonl") == baseline


def test_the_lines_of_two_branches_merge_in_any_order() -> None:
    ours, theirs = Baseline.of([known("a"), known("b")]), Baseline.of([known("a"), known("c")])
    union = dict.fromkeys([*dumps(ours).splitlines(), *dumps(theirs).splitlines()])
    assert loads("\n".join(union), "b.jsonl") == Baseline.of([known("a"), known("b"), known("c")])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "b.jsonl: no baseline"),
        ('{"rule": "N101"}\n', "b.jsonl: no baseline"),
        ('{"factcheck_baseline": 99}\n', "newer factcheck"),
        ('{"factcheck_baseline": 1}\nnonsense\n', "b.jsonl:2: not a JSON object"),
        ('{"factcheck_baseline": 1}\n[' + "[" * 5000 + "\n", "b.jsonl:2: not a JSON object"),
        ('{"factcheck_baseline": 1}\n\n{"rule": "N101"}\n', "b.jsonl:3: an entry needs"),
        ('{"factcheck_baseline": 1}\n<<<<<<< ours\n', "b.jsonl:2: a merge conflict"),
        ('{"factcheck_baseline": 0}\n', "b.jsonl: no baseline"),
        ('{"factcheck_baseline": -5}\n', "b.jsonl: no baseline"),
        ('{"factcheck_baseline": true}\n', "b.jsonl: no baseline"),
        ('{"factcheck_baseline": 1, "corpus": null}\n', 'b.jsonl:1: "corpus" must be a list of paths'),
        ('{"factcheck_baseline": 1, "corpus": 5}\n', 'b.jsonl:1: "corpus" must be a list of paths'),
        ('{"factcheck_baseline": 1, "corpus": ["\\ud800"]}\n', 'b.jsonl:1: "corpus" must be a list of paths'),
        (
            '{"factcheck_baseline": 1}\n{"rule": "N101", "fingerprint": "\\ud800", "articles": [], "texts": []}\n',
            "b.jsonl:2: an entry needs",
        ),
        (
            '{"factcheck_baseline": 1}\n{"rule": "N101", "fingerprint": "a", "articles": [7], "texts": []}\n',
            "b.jsonl:2: an entry needs",
        ),
    ],
    ids=[
        "empty",
        "no header",
        "newer",
        "no json",
        "deep",
        "no entry",
        "conflict",
        "version 0",
        "negative version",
        "true for a version",
        "no corpus",
        "number for a corpus",
        "no path",
        "half a character",
        "number for an article",
    ],
)
def test_a_bad_file_is_one_line_with_its_place(text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said.replace("(", r"\(")) as caught:
        loads(text, "b.jsonl")
    assert "\n" not in str(caught.value)


def test_a_path_that_is_not_utf8_reads_back() -> None:
    baseline = Baseline(corpus=("desk\udcff",))
    assert loads(dumps(baseline), "b.jsonl") == baseline


def test_the_headers_of_two_branches_merge() -> None:
    ours, theirs = Baseline(corpus=("desk",)), Baseline(corpus=("archive",))
    assert loads(dumps(ours) + dumps(theirs), "b.jsonl").corpus == ("archive", "desk")


def test_entries_know_their_line() -> None:
    text = dumps(Baseline.of([known("b"), known("a")]))
    header, first, second = text.splitlines()
    read = loads(f"{header}\n\n{second}\n{first}\n", "b.jsonl")
    assert [(entry.fingerprint, entry.line) for entry in read.entries] == [("a", 4), ("b", 3)]
    assert dumps(read) == text


def test_entries_are_taken_away_once_each() -> None:
    baseline = Baseline.of([known("a"), known("a"), known("b")])
    assert baseline.without(baseline.entries[:1]) == Baseline.of([known("a"), known("b")])
