"""The arguments and options of the verbs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal

import typer

from factcheck import config
from factcheck.records import Severity
from factcheck.report.formats import BUILT_IN

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="Articles: files, folders, or - for JSON Lines on standard input."),
]
ReportFormat = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help=f"One of {', '.join(BUILT_IN)}, or the name of a plug-in; terminal by default.",
    ),
]
ReportOutputs = Annotated[
    list[str],
    typer.Option(
        "--output",
        "-o",
        metavar="[FORMAT:]FILE",
        help="Write to FILE, whole or not at all, in FORMAT or what the ending of FILE tells. May be repeated; FORMAT "
        "alone is for standard output.",
    ),
]
RecordFormat = Annotated[
    Literal["jsonl", "terminal"],
    typer.Option("--format", "-f", metavar="jsonl|terminal", help="One record a line, or text for people to read."),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all."),
]
FailOn = Annotated[
    config.FailOn | None,
    typer.Option(
        "--fail-on",
        metavar="error|warning|note|never",
        help="The lowest severity of a new finding that makes the exit code 1; error by default.",
    ),
]
Show = Annotated[
    Severity | None,
    typer.Option(
        "--show",
        metavar="error|warning|note",
        help="The lowest severity of a finding that is reported; note by default.",
    ),
]
ConfigPath = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="The configuration file; the nearest one above PATH by default."),
]
NoConfig = Annotated[
    bool,
    typer.Option("--no-config", help="Look for no configuration file."),
]
Baseline = Annotated[
    str | None,
    typer.Option("--baseline", metavar="FILE", help="Known findings, which do not block."),
]
ChangedSince = Annotated[
    str | None,
    typer.Option(
        "--changed-since",
        metavar="REV",
        help="Report on articles that changed since this git revision, and hold each against its earlier version.",
    ),
]
Against = Annotated[
    str | None,
    typer.Option("--against", metavar="FOLDER", help="Hold each article against its earlier version in this folder."),
]
Only = Annotated[
    list[str],
    typer.Option("--only", metavar="PATH", help="Report only findings that touch these files or folders."),
]
CachePath = Annotated[
    str | None,
    typer.Option(
        "--cache",
        metavar="FILE",
        help="The cache of what was extracted and found; in the user's cache folder by default.",
    ),
]
NoCache = Annotated[
    bool,
    typer.Option("--no-cache", help="Extract and check everything anew."),
]
Select = Annotated[
    list[str],
    typer.Option("--select", metavar="CODES", help="Only these rules: codes, prefixes or names, comma-separated."),
]
Ignore = Annotated[
    list[str],
    typer.Option("--ignore", metavar="CODES", help="Not these rules; wins over --select."),
]
Exclude = Annotated[
    list[str],
    typer.Option("--exclude", metavar="PATTERN", help="Leave out files that match, in a walk through a folder."),
]
Statistics = Annotated[
    bool,
    typer.Option("--statistics", help="The summary alone, without the findings."),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", "-j", metavar="N", min=0, help="Processes that extract; 0 for one a processor core, 1 by default."
    ),
]
Pipeline = Annotated[
    str | None,
    typer.Option("--pipeline", metavar="NAME", help="A trained spaCy pipeline whose entities are used as well."),
]
Quiet = Annotated[
    bool,
    typer.Option("--quiet", "-q", help="Findings and errors only: no summary, no notices, no progress."),
]


def words(values: Iterable[str]) -> tuple[str, ...]:
    """The words of an option that takes comma-separated lists and may be repeated."""
    return tuple(word for value in values for each in value.split(",") if (word := each.strip()))
