"""The command, run in this process."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
import typer.testing
from typer.main import get_command
from typer.testing import CliRunner, Result

from factcheck.cli import app


@cache
def _built(command: typer.Typer) -> Any:
    return get_command(command)


def factcheck(*words: str, said: str | None = None, **more: Any) -> Result:
    """What ``factcheck`` with these words ends with and prints, when ``said`` is on its standard input."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typer.testing, "_get_command", _built)  # built anew, it takes longer than most commands
        return CliRunner().invoke(app, list(words), input=said, **more)
