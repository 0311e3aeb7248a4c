"""``factcheck explain``."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.guard import PASSED


def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help="A rule's code or name, or the first part of codes.")],
) -> int:
    """Print a rule's manual.

    What it flags, why it matters, an example, what it leaves alone, and how exact it is. For the first part of several
    codes, such as N1, the rules that begin with it.
    """
    from factcheck.check.rules import all_rules
    from factcheck.cli.output import destination, style_for
    from factcheck.report.manual import as_text
    from factcheck.report.rules import as_table
    from factcheck.selection import named

    found = named(all_rules(), code)
    with destination(None) as file:
        file.writelines([as_text(found[0])] if len(found) == 1 else as_table(found, style_for(None)))
    return PASSED
