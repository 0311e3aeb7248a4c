"""``factcheck rules``."""

from __future__ import annotations

from factcheck.cli.guard import PASSED


def rules() -> int:
    """List the rules.

    Code, name, severity and what each flags; a star marks a rule that is off by default.
    """
    from factcheck.check.rules import all_rules
    from factcheck.cli.output import destination, style_for
    from factcheck.report.rules import as_table

    with destination(None) as file:
        file.writelines(as_table(all_rules(), style_for(None)))
    return PASSED
