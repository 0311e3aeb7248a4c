"""``factcheck run``."""

from __future__ import annotations

from factcheck.cli.guard import FAILED, PASSED
from factcheck.cli.options import (
    Exclude,
    FailOn,
    Ignore,
    Jobs,
    Output,
    Paths,
    Pipeline,
    Quiet,
    ReportFormat,
    Select,
    Show,
    Statistics,
    words,
)


def run(
    paths: Paths,
    format: ReportFormat = "terminal",
    output: Output = None,
    fail_on: FailOn = "error",
    show: Show = "note",
    select: Select = [],  # noqa: B006
    ignore: Ignore = [],  # noqa: B006
    exclude: Exclude = [],  # noqa: B006
    statistics: Statistics = False,
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
