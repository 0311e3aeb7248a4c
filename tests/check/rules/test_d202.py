"""D202 plan-outcome: plans that came out otherwise, and what only looks like a plan."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.check import check
from factcheck.check.corpus import Corpus
from factcheck.check.rules.d202_plan_outcome import plan_outcome
from factcheck.records import Extraction, Finding

Extract = Callable[..., Extraction]
_STORY = "Brennick has argued about its harbour for years.\n\n{}\n\nHarbour master Orla Feldane spoke in Brennick."


def findings(extract: Extract, earlier: str, later: str, days: tuple[str, str]) -> list[Finding]:
    told = enumerate(zip((earlier, later), days, strict=True))
    articles = [
        extract(_STORY.format(text), id=f"a{number}", path=f"a{number}.txt", published=day)
        for number, (text, day) in told
    ]
    return check(Corpus.of(articles), [plan_outcome])


def test_a_plan_that_came_out_otherwise(extract: Extract) -> None:
    plan = "Brennick will pay $7 million for its new sluice gates at Velm."
    outcome = "Brennick paid $9 million for its new sluice gates at Velm."
    found = findings(extract, plan, outcome, ("2024-03-01", "2024-03-06"))
    assert [each.message for each in found] == ["The plan says 7,000,000 US dollar, the outcome 9,000,000 US dollar"]


@pytest.mark.parametrize(
    ("earlier", "later", "days"),
    [
        pytest.param(
            "The Velm Grain Index gained 12.40 points, or 3.1 percent, to end the day at 412.40 in Brennick.",
            "The Velm Grain Index gained 16.20 points, or 3.9 percent, and ended the day at 431.60 in Brennick.",
            ("2024-03-01", "2024-07-01"),
            id="a close told as a result",
        ),
        pytest.param(
            "Moss needed 12 points to break the old Velm club record of 2,104 points in Brennick.",
            "Moss scored 12 points and broke the old Velm club record of 2,114 points in Brennick.",
            ("2024-03-01", "2024-03-03"),
            id="a record that is broken",
        ),
        pytest.param(
            "The Velm Grain Index will end the day at 412.40 in Brennick, traders said.",
            "The Velm Grain Index ended the day at 431.60 in Brennick, traders said.",
            ("2024-03-01", "2024-03-04"),
            id="a market on two days",
        ),
    ],
)
def test_no_plan(extract: Extract, earlier: str, later: str, days: tuple[str, str]) -> None:
    assert findings(extract, earlier, later, days) == []
