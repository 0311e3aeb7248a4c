"""``factcheck run``."""

from __future__ import annotations

from factcheck.cli.guard import FAILED, PASSED
from factcheck.cli.options import (
    Against,
    Baseline,
    CachePath,
    ChangedSince,
    ConfigPath,
    Exclude,
    FailOn,
    Ignore,
    Jobs,
    NoCache,
    NoConfig,
    Only,
    Paths,
    Pipeline,
    Quiet,
    ReportFormat,
    ReportOutputs,
    Select,
    Show,
    Statistics,
    words,
)


def run(
    paths: Paths,
    format: ReportFormat = None,
    output: ReportOutputs = [],  # noqa: B006
    fail_on: FailOn = None,
    show: Show = None,
    select: Select = [],  # noqa: B006
    ignore: Ignore = [],  # noqa: B006
    exclude: Exclude = [],  # noqa: B006
    baseline: Baseline = None,
    changed_since: ChangedSince = None,
    against: Against = None,
    only: Only = [],  # noqa: B006
    config: ConfigPath = None,
    no_config: NoConfig = False,
    cache: CachePath = None,
    no_cache: NoCache = False,
    statistics: Statistics = False,
    jobs: Jobs = None,
    pipeline: Pipeline = None,
    quiet: Quiet = False,
) -> int:
    """Check articles and report what disagrees.

    Each article is checked by itself and against all the others.

    The exit code is 0 when nothing new at or above --fail-on was found, 1 when something was or an article could not
    be read, and 2 for wrong usage, for a corpus without an article and for an internal error.
    """
    from factcheck.cli.outputs import opened, targets
    from factcheck.cli.settled import settled
    from factcheck.cli.watch import watching
    from factcheck.run import passed, showing
    from factcheck.run import run as run_road

    given = {
        "select": words(select),
        "ignore": words(ignore),
        "exclude": tuple(exclude),
        "only": tuple(only),
        "fail_on": fail_on,
        "show": show,
        "jobs": jobs,
        "pipeline": pipeline,
        "baseline": baseline,
        "changed_since": changed_since,
        "against": against,
        "cache": cache,
    }
    chosen = settled(paths, given, config, search=not no_config, no_cache=no_cache)
    with opened(targets(output, format)) as sinks:
        report = run_road(paths, chosen, watching(quiet))
        for sink in sinks:
            sink.write(showing(report, chosen.show), summary_only=statistics, findings_only=quiet)
    return PASSED if passed(report, chosen.fail_on) else FAILED
