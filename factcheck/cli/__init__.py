"""The command line: one module a verb, each a thin shell over the package.

Nothing here imports spaCy, rich or a schema before a verb needs it, so that ``--help`` is immediate.
"""

from __future__ import annotations

import gc
import sys
from typing import Annotated

import typer

from factcheck.cli import (
    audit,
    baseline,
    cache,
    config,
    diff,
    explain,
    extract,
    init,
    rules,
    run,
    schema,
    serve,
    validate,
    why,
)
from factcheck.cli.guard import WRONG, guarded, silence
from factcheck.cli.mistakes import Command
from factcheck.cli.shared import spread
from factcheck.version import __version__

app = typer.Typer(
    name="factcheck",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


@app.callback()
def factcheck(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Extract quotations and numeric claims from news articles, and report where they disagree."""


for verb in (
    run.run,
    extract.extract,
    baseline.baseline,
    audit.audit,
    serve.serve,
    why.why,
    diff.diff,
    init.init,
    config.config,
    cache.cache,
    rules.rules,
    explain.explain,
    schema.schema,
    validate.validate,
):
    app.command(cls=Command)(guarded(spread(verb)))


# Objects made between two searches for cycles of garbage. Records hold none, there are hundreds of thousands of them,
# and looking through them again and again takes as long as loading them does.
RARELY = 100_000


def main() -> None:
    """The entry point of the ``factcheck`` command."""
    gc.set_threshold(RARELY)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # the caller may have closed it
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")  # type: ignore[union-attr]
    if sys.stdin is not None:
        sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        app()
    except OSError:  # what the parser has to say cannot be said
        silence(sys.stderr)
        sys.exit(WRONG)
