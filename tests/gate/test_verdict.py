"""The gate's verdict: in which order findings are forgiven, known and reported."""

from __future__ import annotations

from datetime import date

import pytest
from findings import finding, place

from factcheck.check.corpus import Corpus
from factcheck.check.rules import all_rules
from factcheck.check.runner import check
from factcheck.config import Suppression
from factcheck.gate.baseline import Baseline
from factcheck.gate.verdict import Gate, Verdict, judge
from factcheck.records import Finding

TODAY = date(2024, 5, 10)
A, B = "a" * 16, "b" * 16


def found(fingerprint: str, *articles: str) -> Finding:
    places = [place("The ferry carried 40 people.", "40", article=each) for each in articles or ("harbour.txt",)]
    return finding(*places, fingerprint=fingerprint, rule="N201")


def suppression(fingerprint: str, **more: object) -> Suppression:
    return Suppression(fingerprint=fingerprint, reason="looked at", path="factcheck.toml", line=4, **more)  # type: ignore[arg-type]


def states(verdict: Verdict) -> list[tuple[str, str]]:
    return [(each.fingerprint[0], each.state) for each in verdict.findings]


def test_a_suppressed_finding_of_the_baseline_is_not_gone() -> None:
    gate = Gate(suppressions=[suppression(A)], baseline=Baseline.of([found(A)]), baseline_path="b.jsonl")
    verdict = judge([found(A)], gate, TODAY)
    assert states(verdict) == [("a", "suppressed")]
    assert verdict.leftovers == ()


def test_a_finding_with_one_side_in_scope_is_reported() -> None:
    gate = Gate(touched=lambda where: where.article == "inland.txt")
    verdict = judge([found(A, "harbour.txt", "inland.txt"), found(B, "harbour.txt")], gate, TODAY)
    assert states(verdict) == [("a", "new")]


def test_what_is_out_of_scope_is_not_stale() -> None:
    gate = Gate(baseline=Baseline.of([found(A)]), touched=lambda where: False)
    verdict = judge([found(A)], gate, TODAY)
    assert verdict.findings == ()
    assert verdict.leftovers == ()


@pytest.mark.parametrize(("ran", "kinds"), [({"N101"}, []), ({"N201"}, ["stale baseline entry"])])
def test_only_of_rules_that_ran_can_anything_be_stale(ran: set[str], kinds: list[str]) -> None:
    gate = Gate(suppressions=[suppression(A)], baseline=Baseline.of([found(B)]), ran=frozenset(ran))
    assert [each.kind for each in judge([], gate, TODAY).leftovers] == kinds


def test_leftovers_become_findings_with_their_place() -> None:
    gate = Gate(
        suppressions=[suppression(A), suppression(B, expires=date(2024, 1, 31))],
        baseline=Baseline.of([found("c" * 16)]),
        baseline_path="known.jsonl",
    )
    rules = [rule for rule in all_rules() if rule.code in ("C104", "C105")]
    findings = check(Corpus(leftovers=judge([], gate, TODAY).leftovers), rules)
    assert [(each.rule, each.locations[0].path, each.locations[0].line) for each in findings] == [
        ("C104", "factcheck.toml", 4),
        ("C104", "factcheck.toml", 4),
        ("C105", "known.jsonl", 1),
    ]
