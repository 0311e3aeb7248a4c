"""``factcheck config``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.guard import PASSED, complain
from factcheck.cli.options import ConfigPath, NoConfig


def config(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH", help="The corpus, whose configuration is shown; . by default.")
    ] = ["."],  # noqa: B006
    config: ConfigPath = None,
    no_config: NoConfig = False,
) -> int:
    """Show the settings in force.

    One key a line with its value and where that comes from: a line of the configuration file, or the default. The
    exit code is 2 when the configuration has a fault.
    """
    from factcheck.cli.output import destination
    from factcheck.report.safe import visible
    from factcheck.settings import check_codes, in_force, settle

    settings = settle(paths, {}, config, search=not no_config)
    check_codes(settings)
    file: Path | None = settings.file
    complain(f"settings of {file}" if file else "no configuration file: 'factcheck init' writes one")
    rows = list(in_force(settings))
    with destination(None) as out:
        for key, value, origin in rows:
            out.write(visible(f"{key} = {value}  ({origin})") + "\n")
    return PASSED
