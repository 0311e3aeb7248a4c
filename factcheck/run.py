"""The road itself: read, extract, check."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from factcheck import __version__
from factcheck.check import check
from factcheck.check.corpus import Corpus
from factcheck.check.rules import all_rules
from factcheck.config import Config, FailOn, at_least
from factcheck.errors import UsageError
from factcheck.parallel import extract_stream
from factcheck.read import read
from factcheck.records import Extraction, Levels, Notice, Report, Severity, Summary, Tool, Unreadable
from factcheck.schemas import schema_id
from factcheck.selection import chosen

Outcome = Extraction | Unreadable | Notice


def extract_all(paths: Iterable[str], config: Config | None = None) -> Iterator[Outcome]:
    """Everything that can be extracted under the paths, article by article, in the order of reading."""
    config = config or Config()
    return extract_stream(read(paths, config.exclude), config.pipeline, config.jobs)


def run(
    paths: Iterable[str],
    config: Config | None = None,
    watch: Callable[[Iterator[Outcome]], Iterator[Outcome]] = iter,
) -> Report:
    """The whole road over a corpus; ``watch`` may look at each outcome as it passes.

    Raises :class:`UsageError` when a rule is unknown or nothing at all could be read.
    """
    config = config or Config()
    rules = chosen(all_rules(), config.select, config.ignore)
    paths = list(paths)
    extractions: list[Extraction] = []
    unreadable: list[Unreadable] = []
    notices: list[Notice] = []
    for outcome in watch(extract_all(paths, config)):
        match outcome:
            case Extraction():
                extractions.append(outcome)
            case Unreadable():
                unreadable.append(outcome)
            case Notice():
                notices.append(outcome)
    if not extractions and not unreadable:
        raise no_article(paths)
    findings = check(Corpus.of(extractions, unreadable), rules)
    summary = Summary(
        articles=len(extractions),
        quotes=sum(len(each.quotes) for each in extractions),
        claims=sum(len(each.claims) for each in extractions),
        findings=Levels.of(findings),
    )
    return Report(
        schema=schema_id("report"),
        tool=Tool(name="factcheck", version=__version__),
        summary=summary,
        findings=tuple(findings),
        unreadable=tuple(unreadable),
        notices=tuple(notices),
        corpus=tuple(extractions),
    )


def no_article(paths: Iterable[str]) -> UsageError:
    """The error of a corpus with nothing in it."""
    return UsageError(f"no article found in {', '.join(paths)}: give .txt, .md, .html, .json or .jsonl files")


def passed(report: Report, fail_on: FailOn) -> bool:
    """Whether everything could be read and no new finding is at or above the level."""
    grave = (each for each in report.findings if each.state == "new" and at_least(each.severity, fail_on))
    return not report.unreadable and not any(grave)


def showing(report: Report, level: Severity) -> Report:
    """The report with only the findings at or above a level; its summary still counts all."""
    return replace(report, findings=tuple(each for each in report.findings if at_least(each.severity, level)))
