"""A rule's docstring as its manual: a title, a summary and sections, as text and as Markdown."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.rule import Rule, Scope

HEADINGS = ("What it flags", "Why it matters", "Example", "What it leaves alone", "Tolerance")
_SCOPES: dict[Scope, str] = {
    "article": "each article by itself",
    "corpus": "the whole corpus",
    "revision": "each article beside its earlier version",
}
_HEADING = re.compile(rf"({'|'.join(HEADINGS)}):\s*$")


@dataclass(frozen=True, slots=True)
class Manual:
    """A rule's manual; each section's text is without its indent."""

    summary: str
    sections: dict[str, str]


def manual(rule: Rule) -> Manual:
    """The parts of a rule's docstring. Text before the first heading is the summary."""
    parts: dict[str, list[str]] = {"": []}
    heading = ""
    for line in inspect.cleandoc(rule.manual).splitlines():
        if match := _HEADING.match(line):
            heading = match[1]
            parts[heading] = []
        else:
            parts[heading].append(line)
    texts = {name: inspect.cleandoc("\n" + "\n".join(lines)).strip() for name, lines in parts.items()}
    return Manual(texts.pop(""), texts)


def summary(rule: Rule) -> str:
    """The first line of a rule's manual."""
    return next(iter(manual(rule).summary.splitlines()), "")


def facts(rule: Rule) -> str:
    """Severity, scope, and whether the rule is on, in one line."""
    off = "" if rule.enabled else ", off by default"
    return f"{rule.severity}, looks at {_SCOPES[rule.scope]}, since {rule.since}{off}"


def as_text(rule: Rule) -> str:
    """The manual as plain text."""
    return "\n".join(_text(rule)) + "\n"


def _text(rule: Rule) -> Iterator[str]:
    page = manual(rule)
    yield f"{rule.code} {rule.name} ({facts(rule)})"
    yield ""
    yield page.summary
    for heading, text in page.sections.items():
        yield ""
        yield f"{heading}:"
        yield from (f"    {line}".rstrip() for line in text.splitlines())


def as_markdown(rule: Rule) -> str:
    """The manual as a page of Markdown."""
    page = manual(rule)
    sections = (f"\n## {heading}\n\n{text}\n" for heading, text in page.sections.items())
    return f"# {rule.code} {rule.name}\n\n*{facts(rule)}*\n\n{page.summary}\n" + "".join(sections)
