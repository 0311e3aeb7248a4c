"""The road itself: read, extract, check, gate, report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol, TypeVar

from factcheck.check import check, in_order
from factcheck.check.corpus import Corpus
from factcheck.check.revision import Revision
from factcheck.check.rule import Rule
from factcheck.check.rules import all_rules
from factcheck.checking import Checking
from factcheck.config import Config, FailOn, at_least
from factcheck.errors import UsageError
from factcheck.gate.baseline import NOTHING_KNOWN, load
from factcheck.gate.changed import Changes
from factcheck.gate.coverage import articles_in, corpus_of, covers
from factcheck.gate.scope import scope, with_trusted, without_ignored
from factcheck.gate.suppressions import inline
from factcheck.gate.verdict import Gate, judge
from factcheck.history import changes_of, revisions
from factcheck.read import read
from factcheck.records import Article, Extraction, Finding, Levels, Notice, Report, Severity, Summary, Tool, Unreadable
from factcheck.schemas import schema_id
from factcheck.selection import chosen
from factcheck.stream import Extractions, Outcome, extracted, opened_cache
from factcheck.values.numbers.own_units import own_units
from factcheck.version import __version__

Step = TypeVar("Step", bound=Article | Outcome)
LEFTOVER_RULES = ("C104", "C105")


class Watch(Protocol):
    """Looks at each thing that passes, and lets it pass."""

    def __call__(self, passing: Iterator[Step], /) -> Iterator[Step]: ...


@dataclass(slots=True)
class _Reading:
    """What a reading gave, by kind."""

    articles: list[Article] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def take(self, outcome: Article | Outcome) -> None:
        match outcome:
            case Article():
                self.articles.append(outcome)
            case Unreadable():
                self.unreadable.append(outcome)
            case Notice():
                self.notices.append(outcome)


def run(
    paths: Iterable[str], config: Config | None = None, watch: Watch = iter, never: Iterable[str | Path] = ()
) -> Report:
    """The whole road over a corpus; ``watch`` may look at what passes: what is read, then what is extracted. Files of
    ``never`` are not read.

    Raises :class:`UsageError` when a rule is unknown, git cannot tell what changed, the baseline cannot be read, or
    nothing at all could be read.
    """
    config = config or Config()
    paths = list(paths)
    rules = chosen(all_rules(), config.select, config.ignore)
    changes = changes_of(paths, config)
    reading = _Reading()
    for outcome in watch(read(paths, config.exclude, never=never)):
        reading.take(outcome)
    if not reading.articles and not reading.unreadable:
        raise no_article(paths)
    with own_units(config.units):
        corpus, summary, found = _checked(reading, rules, config, watch)
        if changes is not None or config.against is not None:
            found = in_order((*found, *_edits(revisions(paths, corpus, changes, config), corpus, rules, config)))
    kept = without_ignored(found, config.per_article_ignores)
    verdict = judge(kept, _gate(paths, reading, changes, rules, config), config.today)
    leftovers = check(Corpus(leftovers=verdict.leftovers), [rule for rule in rules if rule.code in LEFTOVER_RULES])
    findings = (*with_trusted(verdict.findings, config.trust), *leftovers)
    return Report(
        schema=schema_id("report"),
        tool=Tool(name="factcheck", version=__version__),
        summary=replace(summary, findings=Levels.of(findings)),
        findings=findings,
        unreadable=tuple(reading.unreadable),
        notices=tuple(reading.notices),
        corpus=corpus,
    )


def _checked(
    reading: _Reading, rules: Sequence[Rule], config: Config, watch: Watch
) -> tuple[Sequence[Extraction], Summary, list[Finding]]:
    """The extractions, how many records they hold, and what is found in them and between them."""
    trouble: list[Notice] = []
    with opened_cache(config, trouble.append) as cache:
        checking = Checking(reading.articles, reading.unreadable, rules, config, cache)
        known = checking.known()
        if known:
            extractions: Sequence[Extraction] = Extractions(reading.articles, config)
        else:
            extractions = tuple(watch(extracted(reading.articles, config, cache)))
        summary, findings = known or checking.done(extractions)
    for _ in watch(iter(trouble)):  # seen and not kept: it is about this machine, and the report about the corpus
        pass
    return extractions, summary, findings


def _edits(
    past: Iterable[Revision], corpus: Iterable[Extraction], rules: Iterable[Rule], config: Config
) -> list[Finding]:
    """What the edits since the earlier versions brought in."""
    edited = replace(Corpus.of(corpus), revisions=tuple(past))
    return check(edited, [rule for rule in rules if rule.scope == "revision"], config.tolerance)


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
    written = (each for article in reading.articles for each in inline(article))
    baseline = load(config.baseline) if config.baseline else NOTHING_KNOWN
    whole = covers(paths, corpus_of(baseline, Path(config.baseline or "")))
    return Gate(
        suppressions=(*config.suppressions, *written),
        baseline=baseline,
        baseline_path=config.baseline or "",
        never=config.never_baseline,
        touched=scope(changes, config.only),
        ran=frozenset(rule.code for rule in rules) if config.select or config.ignore else None,
        read=None if whole else articles_in(reading.articles, reading.unreadable),
    )
