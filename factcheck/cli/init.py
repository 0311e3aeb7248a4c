"""``factcheck init``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.guard import PASSED, complain


def init(
    folder: Annotated[
        str, typer.Argument(metavar="FOLDER", help="Where factcheck.toml is to stand: the corpus or a folder above it.")
    ] = ".",
) -> int:
    """Write a commented factcheck.toml.

    Every key is in it, commented out, with what it means. A configuration that is there already is never overwritten.
    """
    from factcheck.cli.output import destination
    from factcheck.config_file import FILE_NAME
    from factcheck.errors import UsageError
    from factcheck.template import template

    file = Path(folder) / FILE_NAME
    if not file.parent.is_dir():
        raise UsageError(f"{folder}: no such folder: make it first")
    if file.exists():
        raise UsageError(f"{file}: is there already: edit it, or remove it first")
    with destination(file) as out:
        out.write(template())
    complain(f"{file}: written; 'factcheck config' shows what is in force")
    return PASSED
