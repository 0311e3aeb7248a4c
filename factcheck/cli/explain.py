"""``factcheck explain``."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.guard import PASSED


def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help="A rule's code or name, in any case.")],
) -> int:
    """Print a rule's manual.

    What it flags, why it matters, an example, what it leaves alone, and how exact it is.
    """
    from factcheck.check.rules import all_rules
    from factcheck.cli.output import destination
    from factcheck.report.manual import as_text
    from factcheck.selection import find_rule

    page = as_text(find_rule(all_rules(), code))
    with destination(None) as file:
        file.write(page)
    return PASSED
