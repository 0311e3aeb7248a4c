"""A report as what a page shows: every part worked out, nothing rendered."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from factcheck.records import Levels, Report
from factcheck.report.html.anchors import Anchors
from factcheck.report.html.articles import ArticleView, article_views
from factcheck.report.html.cards import Card, Cards
from factcheck.report.html.charts import Matrix, Timeline, matrix, timeline
from factcheck.report.html.people import Person, people
from factcheck.report.html.speakers import roll


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCount:
    """How often a rule flagged something."""

    code: str
    name: str
    summary: str
    levels: Levels
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Everything a page shows."""

    report: Report
    cards: tuple[Card, ...]
    articles: tuple[ArticleView, ...]
    people: tuple[Person, ...]
    rules: tuple[RuleCount, ...]
    timeline: Timeline | None
    matrix: Matrix | None

    @property
    def hidden(self) -> int:
        """How many findings the report counts and does not hold."""
        levels = self.report.summary.findings
        return levels.error + levels.warning + levels.note - len(self.cards)


def view_of(report: Report) -> View:
    """The view of a report."""
    anchors = Anchors.of(report)
    names = roll(report.corpus)
    maker = Cards(report, anchors, names)
    cards = tuple(maker.card(number, finding) for number, finding in enumerate(report.findings))
    articles = tuple(article_views(report, anchors, cards, names))
    everyone = tuple(people(report, anchors, names))
    return View(
        report=report,
        cards=cards,
        articles=articles,
        people=everyone,
        rules=_rules(report),
        timeline=timeline(report),
        matrix=matrix(everyone, articles),
    )


def _rules(report: Report) -> tuple[RuleCount, ...]:
    from factcheck.check.rules import all_rules
    from factcheck.report.manual import summary

    known = {rule.code: summary(rule) for rule in all_rules()}
    counts = Counter((each.rule, each.name) for each in report.findings)
    return tuple(
        RuleCount(
            code=code,
            name=name,
            summary=known.get(code, ""),
            levels=Levels.of(each for each in report.findings if each.rule == code),
            count=counts[code, name],
        )
        for code, name in sorted(counts)
    )
