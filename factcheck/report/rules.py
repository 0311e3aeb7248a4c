"""The list of rules, for people to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.check.rule import Rule
from factcheck.report.manual import summary
from factcheck.report.page import Page
from factcheck.report.style import Style


def as_table(rules: Sequence[Rule], style: Style) -> Iterator[str]:
    """One rule a paragraph: code, name, severity and summary."""
    page = Page(style)
    longest = max((len(rule.name) for rule in rules), default=0)
    for rule in rules:
        star = " " if rule.enabled else "*"
        head = f"{rule.code}{star} {rule.name:<{longest}}  {rule.severity:<7}  "
        if len(head) < page.width // 2:
            page.paragraph(summary(rule), first=(head, "bold"), rest=" " * len(head))
        else:
            page.line((head, "bold"))
            page.paragraph(summary(rule), first="    ", rest="    ")
    yield page.take()
