"""D202 plan-outcome."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.check.compare import shown
from factcheck.check.corpus import Corpus
from factcheck.check.dates import date_text, is_date
from factcheck.check.index import day
from factcheck.check.rule import Flag, rule, side
from factcheck.check.same import Match
from factcheck.check.same.days import TO_COME
from factcheck.check.same.passing import PLANNED
from factcheck.lang import table
from factcheck.records import Claim
from factcheck.values.numbers.patterns import trie

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
        Plans that came true, within rounding; plans published after the outcome; other places, people and things;
        results told in the infinitive ("rose 20 points to close at 410"); the levels of markets on different days.
    Tolerance:
        The digits shown. The sentences must share three fifths of their words, weighted by how rare they are.
    """
    for match in corpus.matches:
        if match.comparison.relation == "different" and match.obstacle in (PLANNED, TO_COME) and _is_sure(match):
            planned, done = _ordered(match)
            if not (_after(corpus, planned, done) or _is_result(corpus, planned) or _is_quotation(corpus, match)):
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


def _is_result(corpus: Corpus, claim: Claim) -> bool:
    """Whether a figure is what another one led to: "gained 12 points to end the day at 340"."""
    before = corpus.article(claim.article).text[claim.sentence.start : claim.start]
    return _result().search(before) is not None


@cache
def _result() -> re.Pattern[str]:
    return re.compile(rf"\d\D{{1,30}}\bto {trie(table('comparison')['results']['verbs'])}\b[^;:!?]{{0,60}}$")


def _is_quotation(corpus: Corpus, match: Match) -> bool:
    """Whether the figures are levels of a market, not those of one day."""
    articles = [corpus.article(each.article) for each in (match.first, match.second)]
    days = [day(each.published) for each in articles]
    if days[0] is not None and days[0] == days[1]:
        return False
    spans = zip(articles, (match.first.sentence, match.second.sentence), strict=True)
    return all(_market().search(article.text, span.start, span.end) for article, span in spans)


@cache
def _market() -> re.Pattern[str]:
    return re.compile(rf"\b{trie(table('comparison')['moving']['markets'])}\b", re.IGNORECASE)


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
