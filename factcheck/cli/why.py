"""``factcheck why``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.guard import PASSED
from factcheck.cli.options import CachePath, ConfigPath, Exclude, Jobs, NoCache, NoConfig, Pipeline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.records import Finding

SHORTEST = 4  # digits of a fingerprint that may stand for it


def why(
    fingerprint: Annotated[
        str, typer.Argument(metavar="FINGERPRINT", help="A finding's fingerprint, or enough of its first digits.")
    ],
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="The corpus that it was found in.")] = [],  # noqa: B006
    report: Annotated[
        str | None,
        typer.Option("--report", metavar="FILE", help="A report as json or jsonl to take it from, in place of PATH."),
    ] = None,
    exclude: Exclude = [],  # noqa: B006
    config: ConfigPath = None,
    no_config: NoConfig = False,
    cache: CachePath = None,
    no_cache: NoCache = False,
    jobs: Jobs = None,
    pipeline: Pipeline = None,
) -> int:
    """Say why something was flagged.

    Every side in its paragraph, the values that were compared, each step that led to the finding, what was tolerated,
    and what would make it go away.

    The exit code is 2 when there is no such finding.
    """
    from factcheck.check.rules import all_rules
    from factcheck.cli.corpus import findings_of
    from factcheck.cli.output import destination, style_for
    from factcheck.cli.settled import settled
    from factcheck.errors import UsageError
    from factcheck.gate.reports import load_findings
    from factcheck.report.why import as_text

    given = {"exclude": tuple(exclude), "jobs": jobs, "pipeline": pipeline, "cache": cache}
    chosen = settled(paths, given, config, search=not no_config, no_cache=no_cache)
    if report is None and not paths:
        raise UsageError("no path given: name the corpus, or a report with --report FILE")
    found = None if report else findings_of(paths, chosen, quiet=False)
    finding = _one(found.findings if found else load_findings(report or ""), fingerprint)
    rule = next((each for each in all_rules() if each.code == finding.rule), None)
    allowed = chosen.tolerance.get(finding.rule)
    said = f"The configuration lets the figures lie {allowed:.0%} apart." if allowed else None
    with destination(None) as out:
        out.writelines(as_text(finding, rule, found.corpus if found else (), style_for(None), said))
    return PASSED


def _one(findings: Sequence[Finding], fingerprint: str) -> Finding:
    from factcheck.errors import UsageError

    wanted = fingerprint.lower()
    fits = {each.fingerprint: each for each in findings if each.fingerprint.startswith(wanted)}
    if len(wanted) < SHORTEST:
        raise UsageError(f"{fingerprint}: give at least {SHORTEST} digits of the fingerprint")
    if not fits:
        raise UsageError(f"{fingerprint}: no finding has this fingerprint: 'factcheck run' prints those there are")
    if len(fits) > 1:
        raise UsageError(f"{fingerprint}: begins several fingerprints: give more of {', '.join(sorted(fits))}")
    return next(iter(fits.values()))
