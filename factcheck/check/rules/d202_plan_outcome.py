"""D202 plan-outcome."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.check.compare import shown
from factcheck.check.corpus import Corpus
from factcheck.check.dates import date_text, is_date
from factcheck.check.index import day
from factcheck.check.rule import Flag, rule, side
from factcheck.check.same import Match
from factcheck.check.same.days import TO_COME
from factcheck.check.same.passing import PLANNED
from factcheck.records import Claim

_SURE = 5.5  # points of likeness
_COVERED = 0.6  # overlap of the two sentences


@rule("D202", "plan-outcome", severity="note", scope="corpus")
def plan_outcome(corpus: Corpus) -> Iterator[Flag]:
    """What was announced and what was reported differ.

    What it flags:
        A figure or day that one article gives as planned, and another article as what came of it, with another value.
    Why it matters:
        Nothing need be wrong, but the change is news, and an archive that is searched for the figure finds the plan.
    Example:
        "Brennick will pay $7 million for its sluice gates." / "Brennick paid $9 million for its sluice gates."
    What it leaves alone:
        Plans that came true, within rounding; plans published after the outcome; other places, people and things.
    Tolerance:
        The digits shown. The sentences must share three fifths of their words, weighted by how rare they are.
    """
    for match in corpus.matches:
        if match.comparison.relation == "different" and match.obstacle in (PLANNED, TO_COME) and _is_sure(match):
            planned, done = _ordered(match)
            if not _after(corpus, planned, done):
                yield _flag(match, planned, done)


def _is_sure(match: Match) -> bool:
    return match.points >= _SURE and match.overlap >= _COVERED


def _ordered(match: Match) -> tuple[Claim, Claim]:
    """The plan, then the outcome."""
    ahead = match.first.about.tense == "future" if is_date(match.first) else match.first.stance == "planned"
    return (match.first, match.second) if ahead else (match.second, match.first)


def _after(corpus: Corpus, planned: Claim, done: Claim) -> bool:
    first, second = (day(corpus.article(each.article).published) for each in (planned, done))
    return first is not None and second is not None and first > second


def _flag(match: Match, planned: Claim, done: Claim) -> Flag:
    plan, outcome = _shown(planned), _shown(done)
    return Flag(
        message=f"The plan says {plan}, the outcome {outcome}",
        sides=(side(planned, value=plan), side(done, value=outcome)),
        explanation=(*match.reasons, "One is planned, the other done."),
        confidence=round(min(0.95, 0.5 + match.points / 20), 2),
    )


def _shown(claim: Claim) -> str:
    return date_text(claim) if is_date(claim) else shown(claim)
