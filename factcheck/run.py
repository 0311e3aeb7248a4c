"""The road itself: read, extract, check, gate, report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from factcheck import __version__
from factcheck.check import check
from factcheck.check.corpus import Corpus
from factcheck.check.rule import Rule
from factcheck.check.rules import all_rules
from factcheck.config import Config, FailOn, at_least
from factcheck.errors import UsageError
from factcheck.gate.baseline import NOTHING_KNOWN, load
from factcheck.gate.changed import Changes
from factcheck.gate.coverage import articles_in, corpus_of, covers
from factcheck.gate.scope import scope, with_trusted, without_ignored
from factcheck.gate.suppressions import inline
from factcheck.gate.verdict import Gate, judge
from factcheck.history import changes_of, revisions
from factcheck.records import Extraction, Finding, Levels, Notice, Report, Severity, Summary, Tool, Unreadable
from factcheck.schemas import schema_id
from factcheck.selection import chosen
from factcheck.stream import Outcome, extract_all

Watch = Callable[[Iterator[Outcome]], Iterator[Outcome]]
LEFTOVER_RULES = ("C104", "C105")


@dataclass(slots=True)
class _Reading:
    """What a reading gave, by kind."""

    extractions: list[Extraction] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def take(self, outcome: Outcome) -> None:
        match outcome:
            case Extraction():
                self.extractions.append(outcome)
            case Unreadable():
                self.unreadable.append(outcome)
            case Notice():
                self.notices.append(outcome)


def run(paths: Iterable[str], config: Config | None = None, watch: Watch = iter) -> Report:
    """The whole road over a corpus; ``watch`` may look at each outcome as it passes.

    Raises :class:`UsageError` when a rule is unknown, git cannot tell what changed, the baseline cannot be read, or
    nothing at all could be read.
    """
    config = config or Config()
    paths = list(paths)
    rules = chosen(all_rules(), config.select, config.ignore)
    changes = changes_of(paths, config)
    reading = _Reading()
    for outcome in watch(extract_all(paths, config)):
        reading.take(outcome)
    if not reading.extractions and not reading.unreadable:
        raise no_article(paths)
    past = tuple(revisions(paths, reading.extractions, changes, config))
    corpus = replace(Corpus.of(reading.extractions, reading.unreadable), revisions=past)
    found = without_ignored(check(corpus, rules, config.tolerance), config.per_article_ignores)
    verdict = judge(found, _gate(paths, reading, changes, rules, config), config.today)
    leftovers = check(Corpus(leftovers=verdict.leftovers), [rule for rule in rules if rule.code in LEFTOVER_RULES])
    return _report(reading, (*with_trusted(verdict.findings, config.trust), *leftovers))


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


def _gate(
    paths: Sequence[str],
    reading: _Reading,
    changes: Changes | None,
    rules: Iterable[Rule],
    config: Config,
) -> Gate:
    written = (each for one in reading.extractions for each in inline(one.article))
    baseline = load(config.baseline) if config.baseline else NOTHING_KNOWN
    whole = covers(paths, corpus_of(baseline, Path(config.baseline or "")))
    return Gate(
        suppressions=(*config.suppressions, *written),
        baseline=baseline,
        baseline_path=config.baseline or "",
        never=config.never_baseline,
        touched=scope(changes, config.only),
        ran=frozenset(rule.code for rule in rules) if config.select or config.ignore else None,
        read=None if whole else articles_in(reading.extractions, reading.unreadable),
    )


def _report(reading: _Reading, findings: tuple[Finding, ...]) -> Report:
    summary = Summary(
        articles=len(reading.extractions),
        quotes=sum(len(each.quotes) for each in reading.extractions),
        claims=sum(len(each.claims) for each in reading.extractions),
        findings=Levels.of(findings),
    )
    return Report(
        schema=schema_id("report"),
        tool=Tool(name="factcheck", version=__version__),
        summary=summary,
        findings=findings,
        unreadable=tuple(reading.unreadable),
        notices=tuple(reading.notices),
        corpus=tuple(reading.extractions),
    )
