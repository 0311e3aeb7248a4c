"""``factcheck extract``."""

from __future__ import annotations

from factcheck.cli.guard import FAILED, PASSED
from factcheck.cli.options import Exclude, Jobs, Output, Paths, Pipeline, Quiet, RecordFormat


def extract(
    paths: Paths,
    format: RecordFormat = "jsonl",
    output: Output = None,
    exclude: Exclude = [],  # noqa: B006
    jobs: Jobs = None,
    pipeline: Pipeline = None,
    quiet: Quiet = False,
) -> int:
    """Print every record of the articles.

    For each article the article itself, its names, its quotations and its claims, in the order of the text.

    The exit code is 0 when every article could be read, 1 when one could not, and 2 for wrong usage, for a corpus
    without an article and for an internal error.
    """
    from factcheck.cli.inputs import check_spared
    from factcheck.cli.output import destination, style_for
    from factcheck.cli.watch import watching
    from factcheck.config import Config
    from factcheck.records import Extraction, Unreadable
    from factcheck.report.extraction import as_jsonl, as_text
    from factcheck.run import no_article
    from factcheck.stream import extract_all

    config = Config(exclude=tuple(exclude), jobs=1 if jobs is None else jobs, pipeline=pipeline)
    style = style_for(output)
    written = check_spared([output], paths, exclude)
    read = unreadable = 0
    with destination(output) as file:
        for outcome in watching(quiet)(extract_all(paths, config, written)):
            if isinstance(outcome, Extraction):
                read += 1
                file.writelines(as_jsonl(outcome) if format == "jsonl" else as_text(outcome, style))
            unreadable += isinstance(outcome, Unreadable)
        if not read and not unreadable:
            raise no_article(paths)
    return FAILED if unreadable else PASSED
