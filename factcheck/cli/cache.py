"""``factcheck cache``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from factcheck.cli.guard import PASSED
from factcheck.cli.options import CachePath


def cache(
    action: Annotated[
        Literal["info", "clear"],
        typer.Argument(metavar="info|clear", help="Say what it holds; forget all of it."),
    ],
    cache: CachePath = None,
) -> int:
    """Look at the cache, or empty it.

    The cache holds what was extracted from articles, by their content. Without it nothing changes but the time that a
    run takes.
    """
    import sqlite3

    from factcheck.cache import clear, default_path, info
    from factcheck.cli.output import destination
    from factcheck.errors import UsageError

    path = Path(cache) if cache else default_path()
    if path.is_dir():
        raise UsageError(f"{path}: is a folder: name a file")
    try:
        if action == "clear":
            clear(path)
        found = info(path)
    except sqlite3.Error as error:
        raise UsageError(f"{path}: {error}: name a cache of ours, or remove the file yourself") from error
    with destination(None) as out:
        out.write(f"{found.path}\n{found.extractions} extractions, {found.bytes / 2**20:.1f} MiB\n")
    return PASSED
