"""``factcheck diff``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factcheck.cli.guard import FAILED, PASSED
from factcheck.cli.options import CachePath, ConfigPath, Exclude, Jobs, NoCache, NoConfig, Output, Pipeline, Quiet

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.gate.difference import RecordChange


def diff(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH", help="Two reports, OLD.json and NEW.json; with --records the corpus.")
    ],
    records: Annotated[
        str | None,
        typer.Option("--records", metavar="REV", help="List what became of quotes and claims since this git revision."),
    ] = None,
    against: Annotated[
        str | None,
        typer.Option("--against", metavar="FOLDER", help="The same against the earlier versions in this folder."),
    ] = None,
    format: Annotated[
        Literal["terminal", "json", "markdown"],
        typer.Option("--format", "-f", metavar="terminal|json|markdown", help="How to print it."),
    ] = "terminal",
    output: Output = None,
    exclude: Exclude = [],  # noqa: B006
    config: ConfigPath = None,
    no_config: NoConfig = False,
    cache: CachePath = None,
    no_cache: NoCache = False,
    jobs: Jobs = None,
    pipeline: Pipeline = None,
    quiet: Quiet = False,
) -> int:
    """Compare two reports, or two versions.

    Of two reports, what is new, what is gone, and what has changed: the same rule on the same articles with other
    values. With --records or --against, every quotation and claim that was added, dropped or changed in the articles,
    for whoever reviews the edit.

    The exit code is 1 when a later report has something new or changed; what became of records is no fault and
    gives 0.
    """
    from factcheck.cli.inputs import check_spared
    from factcheck.cli.output import destination, style_for
    from factcheck.cli.settled import settled
    from factcheck.errors import UsageError
    from factcheck.gate.difference import difference
    from factcheck.gate.reports import load_findings
    from factcheck.report.difference import FINDINGS, RECORDS

    style = style_for(output)
    check_spared([output], paths, exclude)
    if records is None and against is None:
        if len(paths) != 2:
            raise UsageError("give two reports, OLD.json and NEW.json, or --records REV and the corpus")
        found = difference(load_findings(paths[0]), load_findings(paths[1]))
        with destination(output) as out:
            out.writelines(FINDINGS[format](found, style))
        return FAILED if found.new or found.changed else PASSED
    given = {
        "changed_since": records,
        "against": against,
        "exclude": tuple(exclude),
        "jobs": jobs,
        "pipeline": pipeline,
        "cache": cache,
    }
    chosen = settled(paths, given, config, search=not no_config, no_cache=no_cache)
    with destination(output) as out:
        out.writelines(RECORDS[format](_records(paths, chosen, quiet), style))
    return PASSED


def _records(paths: Sequence[str], config: Config, quiet: bool) -> list[RecordChange]:
    from factcheck.cli.watch import watching
    from factcheck.gate.difference import record_changes
    from factcheck.history import changes_of, versions
    from factcheck.records import Extraction
    from factcheck.stream import extract_all

    changes = changes_of(paths, config)
    read = [each for each in watching(quiet)(extract_all(paths, config)) if isinstance(each, Extraction)]
    return list(record_changes(versions(paths, read, changes, config)))
