"""``factcheck run``."""

from __future__ import annotations

from factcheck.cli.guard import FAILED, PASSED
from factcheck.cli.options import (
    Against,
    ChangedSince,
    FailOn,
    Only,
    Paths,
    Quiet,
    ReportFormat,
    ReportOutputs,
    Show,
    Statistics,
)
from factcheck.cli.shared import Road


def run(
    paths: Paths,
    format: ReportFormat = None,
    output: ReportOutputs = [],  # noqa: B006
    fail_on: FailOn = None,
    show: Show = None,
    statistics: Statistics = False,
    changed_since: ChangedSince = None,
    against: Against = None,
    only: Only = [],  # noqa: B006
    road: Road = Road(),  # noqa: B008
    quiet: Quiet = False,
) -> int:
    """Check articles and report what disagrees.

    Each article is checked by itself and against all the others.

    The exit code is 0 when nothing new at or above --fail-on was found, 1 when something was or an article could not
    be read, and 2 for wrong usage, for a corpus without an article and for an internal error.
    """
    from factcheck.cli.inputs import check_spared
    from factcheck.cli.outputs import opened, targets
    from factcheck.cli.watch import watching
    from factcheck.run import passed, showing
    from factcheck.run import run as run_road

    chosen = road.settled(
        paths,
        fail_on=fail_on,
        show=show,
        changed_since=changed_since,
        against=against,
        only=tuple(only),
    )
    wanted = targets(output or ([] if format else chosen.output), format)
    written = check_spared([each.file for each in wanted], paths, chosen.exclude)
    with opened(wanted) as sinks:
        report = run_road(paths, chosen, watching(quiet), written)
        for sink in sinks:
            sink.write(showing(report, chosen.show), summary_only=statistics, findings_only=quiet)
    return PASSED if passed(report, chosen.fail_on) else FAILED
