"""Which formats there are, and who renders each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.metadata import entry_points

from factcheck.errors import UsageError
from factcheck.records import Report
from factcheck.report.style import Style
from factcheck.suggest import did_you_mean

Renderer = Callable[[Report, Style], Iterable[str]]
BUILT_IN = (
    "terminal",
    "concise",
    "grouped",
    "html",
    "json",
    "jsonl",
    "csv",
    "sarif",
    "junit",
    "github",
    "gitlab",
    "rdjson",
    "markdown",
    "webanno",
)


def formats() -> tuple[str, ...]:
    """The names of all formats: ours, then the plug-ins' in order."""
    return (*BUILT_IN, *sorted({point.name for point in entry_points(group="factcheck.reporters")} - set(BUILT_IN)))


def renderer(name: str) -> Renderer:
    """The renderer of a format. Raises :class:`UsageError` with the nearest name when there is none."""
    if name in BUILT_IN:
        render: Renderer = import_module(f"factcheck.report.{name}").render
        return render
    for point in entry_points(group="factcheck.reporters", name=name):
        loaded: Renderer = point.load()
        return loaded
    known = formats()
    raise UsageError(f"--format: no format {name!r}{did_you_mean(name, known)}: there are {', '.join(known)}")
