"""What the verbs that look at a whole corpus share: its settings, one run over it, and where their files belong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from factcheck.check.rules import all_rules
from factcheck.cli.watch import watching
from factcheck.config import Config
from factcheck.records import Report
from factcheck.run import LEFTOVER_RULES, run
from factcheck.selection import chosen

BASELINE = "factcheck-baseline.jsonl"


def whole(config: Config) -> Config:
    """The settings less what narrows a report: no baseline, no revision, no paths."""
    return replace(config, baseline=None, changed_since=None, against=None, only=())


def findings_of(paths: Sequence[str], config: Config, *, quiet: bool, only: Sequence[str] = ()) -> Report:
    """One run over the whole corpus, without what is said about suppressions and baselines themselves; its findings
    touch one of the paths ``only``, if there are any."""
    report = run(paths, replace(whole(config), only=tuple(only)), watching(quiet))
    return replace(report, findings=tuple(each for each in report.findings if each.rule not in LEFTOVER_RULES))


def codes_run(config: Config) -> frozenset[str]:
    """The codes of the rules that a run with these settings runs."""
    return frozenset(rule.code for rule in chosen(all_rules(), config.select, config.ignore))


def beside(paths: Sequence[str], name: str) -> Path:
    """A file of ours beside the corpus: in the folder around its first path."""
    return Path(paths[0]).parent / name if paths and paths[0] != "-" else Path(name)
