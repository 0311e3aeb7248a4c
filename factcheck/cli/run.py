"""``factcheck run``."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from factcheck.cli.guard import FAILED, PASSED
from factcheck.cli.options import Exclude, Jobs, Output, Paths, Pipeline, Quiet, words


def run(
    paths: Paths,
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help="terminal, json, jsonl, or a plug-in's name.")
    ] = "terminal",
    output: Output = None,
    fail_on: Annotated[
        Literal["error", "warning", "note", "never"],
        typer.Option(help="The lowest severity of a finding that makes the exit code 1."),
    ] = "error",
    show: Annotated[
        Literal["error", "warning", "note"], typer.Option(help="The lowest severity of a finding that is reported.")
    ] = "note",
    select: Annotated[
        list[str], typer.Option(metavar="CODES", help="Only these rules: codes, prefixes or names, comma-separated.")
    ] = [],  # noqa: B006
    ignore: Annotated[list[str], typer.Option(metavar="CODES", help="Not these rules; wins over --select.")] = [],  # noqa: B006
    exclude: Exclude = [],  # noqa: B006
    statistics: Annotated[bool, typer.Option("--statistics", help="The summary alone, without the findings.")] = False,
    jobs: Jobs = 1,
    pipeline: Pipeline = None,
    quiet: Quiet = False,
) -> int:
    """Check articles and report what disagrees.

    Each article is checked by itself and against all the others.

    The exit code is 0 when nothing at or above --fail-on was found, 1 when something was or an article could not be
    read, and 2 for wrong usage, for a corpus without an article and for an internal error.
    """
    from factcheck.cli.output import destination, style_for
    from factcheck.cli.watch import watching
    from factcheck.config import Config
    from factcheck.report import renderer
    from factcheck.run import passed, showing
    from factcheck.run import run as run_road

    render = renderer(format)
    config = Config(
        select=words(select),
        ignore=words(ignore),
        exclude=tuple(exclude),
        fail_on=fail_on,
        show=show,
        jobs=jobs,
        pipeline=pipeline,
    )
    with destination(output) as file:
        report = run_road(paths, config, watching(quiet))
        style = style_for(output, summary_only=statistics, findings_only=quiet)
        file.writelines(render(showing(report, show), style))
    return PASSED if passed(report, fail_on) else FAILED
