"""``factcheck schema``."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.guard import PASSED


def schema(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A schema's name; without one, the names.")] = "",
) -> int:
    """Print a JSON Schema.

    The schema (draft 2020-12) of a record or of the report, complete in itself; without a name, the names.
    """
    from factcheck.cli.output import destination
    from factcheck.schemas import bundled, names
    from factcheck.serialise import to_json

    text = to_json(bundled(name), indent=2) if name else "\n".join(names())
    with destination(None) as file:
        file.write(text + "\n")
    return PASSED
