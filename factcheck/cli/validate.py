"""``factcheck validate``."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.guard import FAILED, PASSED


def validate(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE", help="JSON or JSON Lines of ours; - for standard input."),
    ],
    schema: Annotated[
        str | None,
        typer.Option("--schema", metavar="NAME", help="The schema to hold all of it against."),
    ] = None,
) -> int:
    """Hold files against our schemas.

    Every fault is printed at once, with its line and JSON path. Each value is held against the schema that it names
    itself, by its "record" or "schema".

    The exit code is 0 when all are valid, 1 when there are faults, and 2 when a file or the schema cannot be found.
    """
    from factcheck.cli.output import destination
    from factcheck.report.safe import visible
    from factcheck.validation import faults_of_file

    faults = 0
    with destination(None) as out:
        for file in files:
            for fault in faults_of_file(file, schema):
                faults += 1
                out.write(visible(f"{file}:{fault}") + "\n")
        out.write(f"{faults} faults\n" if faults else "valid\n")
    return FAILED if faults else PASSED
