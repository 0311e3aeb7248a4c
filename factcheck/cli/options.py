"""The arguments and options that several verbs share."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Articles: files, folders, or - for JSON Lines on standard input."),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all."),
]
Jobs = Annotated[
    int,
    typer.Option("--jobs", "-j", metavar="N", min=0, help="Processes that extract; 0 for one a processor core."),
]
Pipeline = Annotated[
    str | None,
    typer.Option("--pipeline", metavar="NAME", help="A trained spaCy pipeline whose entities are used as well."),
]
Exclude = Annotated[
    list[str],
    typer.Option("--exclude", metavar="PATTERN", help="Leave out files that match, in a walk through a folder."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Findings and errors only.")]


def words(values: Iterable[str]) -> tuple[str, ...]:
    """The words of options that take comma-separated lists and may be repeated."""
    return tuple(word for value in values for each in value.split(",") if (word := each.strip()))
