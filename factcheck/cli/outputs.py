"""Where the reports of one run go: any number of files, each in its format, and standard output for one of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from factcheck.cli.output import destination, style_for
from factcheck.errors import UsageError
from factcheck.records import Report
from factcheck.report import Renderer, formats, renderer

DEFAULT = "terminal"
ENDINGS = {
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".md": "markdown",
    ".sarif": "sarif",
    ".xml": "junit",
}


@dataclass(frozen=True, slots=True)
class Target:
    """One report to write: its format, and the file, null for standard output."""

    format: str
    file: Path | None


def targets(outputs: Sequence[str], format: str | None) -> list[Target]:
    """What ``--output`` and ``--format`` ask for.

    A value of ``--output`` is ``FORMAT``, ``FORMAT:FILE`` or ``FILE``, the last in the format of ``--format``, else in
    the one that its ending tells; a file named like a format is written ``./json``, and ``-`` is standard output. A
    ``--format`` that no ``FILE`` takes up goes to standard output.
    Raises :class:`UsageError` when two reports would go to one place, or a format is unknown.
    """
    found = [_target(each, format) for each in outputs]
    bare = len(found) - sum(_names_format(each) for each in outputs)
    if not found or (format and not bare):
        found.append(Target(format or DEFAULT, None))
    _apart(found)
    return found


def _target(value: str, format: str | None) -> Target:
    if not value:
        raise UsageError("--output: names no file: give one, or - for standard output")
    if not _names_format(value):
        return Target(format or ENDINGS.get(Path(value).suffix.lower(), DEFAULT), _file(value))
    name, colon, file = value.partition(":")
    if colon and not file:
        raise UsageError(f"--output {value}: the file is missing: give {name}:FILE, or {name} for standard output")
    return Target(name, _file(file))


def _file(name: str) -> Path | None:
    return Path(name) if name not in ("", "-") else None


def _names_format(value: str) -> bool:
    return value.partition(":")[0] in formats()


def _apart(found: Iterable[Target]) -> None:
    seen: set[str | None] = set()
    for each in found:
        place = os.path.realpath(each.file) if each.file else None
        if place in seen:
            raise UsageError(f"--output: two reports would go to {each.file or 'standard output'}: give one a file")
        seen.add(place)


@dataclass(frozen=True, slots=True)
class Sink:
    """An open destination and who writes there."""

    target: Target
    render: Renderer
    file: TextIO

    def write(self, report: Report, *, summary_only: bool, findings_only: bool) -> None:
        """Write the report."""
        style = style_for(self.target.file, summary_only=summary_only, findings_only=findings_only)
        self.file.writelines(self.render(report, style))


@contextmanager
def opened(found: Sequence[Target]) -> Iterator[list[Sink]]:
    """All destinations, opened before the work begins; every file is there whole once the block has ended well."""
    renderers = [renderer(each.format) for each in found]
    with ExitStack() as stack:
        files = [stack.enter_context(destination(each.file)) for each in found]
        yield [Sink(*each) for each in zip(found, renderers, files, strict=True)]
