"""What is said of a wrong value on the command line: in plain words, with the value that was probably meant."""

from __future__ import annotations

import re

import typer
from typer.core import TyperCommand

_NO_CHOICE = re.compile(r"(?:Value error, )?('(.*)' is not one of (.*?))\.?", re.DOTALL)


class Command(TyperCommand):
    """A verb as a command."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        """As typer does it, but for the words of the error."""
        try:
            return super().parse_args(ctx, args)
        except typer.BadParameter as error:
            error.message = plain(error.message)
            raise


def plain(message: str) -> str:
    """A message of the parser without its own terms, and with the nearest of the choices."""
    from factcheck.suggest import did_you_mean

    wrong = _NO_CHOICE.fullmatch(message)
    if not wrong:
        return message
    said, value, choices = wrong.groups()
    return said + did_you_mean(value, re.findall(r"'([^']*)'", choices))
