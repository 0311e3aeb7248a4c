"""The command line."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

app = typer.Typer()


@app.command()
def extract(paths: list[str], format: Annotated[str, typer.Option()] = "jsonl") -> None:
    """Print every record of the articles, one a line."""
    from factcheck.records import Unreadable
    from factcheck.run import extract_all
    from factcheck.serialise import to_line

    for each in extract_all(paths):
        if not isinstance(each, Unreadable):
            for record in (each.article, *each.entities, *each.quotes, *each.claims):
                print(to_line(record))


@app.command()
def run(paths: list[str], format: Annotated[str, typer.Option()] = "json") -> None:
    """Check articles and print the discrepancies."""
    from factcheck.run import run as run_road
    from factcheck.serialise import to_plain

    plain = to_plain(run_road(paths))
    levels = {level: plain["summary"].pop(level) for level in ("error", "warning", "note")}
    plain["summary"]["findings"] = levels
    print(json.dumps(plain, ensure_ascii=False, indent=2))


def main() -> None:
    """The entry point of the ``factcheck`` command."""
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    app()
