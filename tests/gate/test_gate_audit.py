"""An audit's verdicts, and suppressions written into a configuration."""

from __future__ import annotations

import tomllib

import pytest
from findings import finding

from factcheck.errors import UsageError
from factcheck.gate.audit import Verdict, dumps, loads, open_findings, precision, with_suppression

A, B = "a" * 16, "b" * 16
COMMENTED = "# ours\njobs = 2  # enough\n\n[sources]\n# the best first\ntrust = ['Dorn Courier']\n"


def verdict(fingerprint: str = A, judgement: str = "false", **more: str) -> Verdict:
    values = {"rule": "N101", "reason": "the sign says so", "message": "two numbers"} | more
    return Verdict(fingerprint=fingerprint, judgement=judgement, **values)  # type: ignore[arg-type]


def test_the_last_verdict_on_a_finding_counts() -> None:
    text = dumps(verdict(A)) + dumps(verdict(B)) + dumps(verdict(A, "real"))
    assert [(each.fingerprint, each.judgement) for each in loads(text, "f")] == [(B, "false"), (A, "real")]


def test_a_bad_line_is_named() -> None:
    with pytest.raises(UsageError, match="f:2: no verdict"):
        loads(dumps(verdict()) + "{}\n", "f")


def test_what_is_judged_known_or_suppressed_is_not_asked_again() -> None:
    findings = [finding(fingerprint=A), finding(fingerprint=B), finding(fingerprint=B)]
    findings += [finding(fingerprint="c" * 16, state=state) for state in ("known", "suppressed")]
    assert [each.fingerprint for each in open_findings(findings, [verdict(A)])] == [B]


def test_precision_by_rule() -> None:
    verdicts = [verdict(A), verdict(B, "real"), verdict("c" * 16, "real", rule="Q201")]
    assert list(precision(verdicts)) == [("N101", 1, 2), ("Q201", 1, 1)]


@pytest.mark.parametrize(
    "text", ["", COMMENTED, COMMENTED.rstrip("\n"), "[[suppressions]]\nfingerprint = 'x'\nreason = 'y'\n"]
)
def test_a_suppression_is_added_at_the_end_and_once(text: str) -> None:
    after = with_suppression(text, verdict(), project=False, path="f")
    assert after.startswith(text)
    assert tomllib.loads(after)["suppressions"][-1] == {"fingerprint": A, "reason": "the sign says so"}
    assert with_suppression(after, verdict(), project=False, path="f") == after


@pytest.mark.parametrize("words", ['a "mark"', "back\\slash", "é 😀", "tab\there", "bell\x07 del\x7f", '"""', "# ]["])
def test_any_reason_and_any_message_stays_what_it_is(words: str) -> None:
    after = with_suppression(
        "", verdict(reason=words, message=f"x\n[[suppressions]]\n{words}"), project=False, path="f"
    )
    assert [each["reason"] for each in tomllib.loads(after)["suppressions"]] == [words]


@pytest.mark.parametrize("code", [0xD800, 0xDCC3, 0xDFFF], ids=hex)
def test_half_a_character_is_replaced(code: int) -> None:
    half = chr(code)
    judged = Verdict.on(finding(fingerprint=A), "false", f"so {half} it is")
    assert judged.reason == "so \ufffd it is"
    after = with_suppression("", verdict(reason=f"so {half} it is", message=half), project=False, path="f")
    assert tomllib.loads(after.encode().decode())["suppressions"] == [{"fingerprint": A, "reason": "so \ufffd it is"}]


def test_in_a_project_file() -> None:
    after = with_suppression('[project]\nname = "desk"\n', verdict(), project=True, path="f")
    assert tomllib.loads(after)["tool"]["factcheck"]["suppressions"][0]["fingerprint"] == A


def test_a_list_that_cannot_grow_is_left_alone() -> None:
    with pytest.raises(UsageError, match=r"\[\[suppressions\]\] tables"):
        with_suppression("suppressions = []\n", verdict(), project=False, path="f")
