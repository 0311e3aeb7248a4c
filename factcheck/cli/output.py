"""Where a verb's result goes, and how it may look there."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import get_terminal_size
from typing import TextIO

from factcheck.cli.draft import SUFFIX, draft_of, opened_to_write
from factcheck.errors import UsageError
from factcheck.report.style import Style


@contextmanager
def destination(output: Path | None) -> Iterator[TextIO]:
    """Standard output, or a file that is there whole once the block has ended well and is untouched otherwise."""
    if output is None:
        if sys.stdout is None:
            raise UsageError("standard output is closed: give --output FILE")
        yield sys.stdout
        return
    if output.exists() and not output.is_file():  # a pipe or device can only be written in place
        with opened_to_write(output, "w") as file:
            yield file
        return
    target = Path(os.path.realpath(output))  # a link stays a link
    try:
        with draft_of(target) as file:
            yield file
    except OSError as error:
        if not str(error.filename or "").endswith(SUFFIX):
            raise
        raise UsageError(f"{output}: cannot be written ({error.strerror}): give another --output") from error


def style_for(output: Path | None, *, summary_only: bool = False, findings_only: bool = False) -> Style:
    """The width and colour of the destination; fixed where it is no terminal, so that the same input gives the same
    bytes. ``NO_COLOR`` and ``FORCE_COLOR`` are obeyed."""
    screen = output is None and sys.stdout is not None and sys.stdout.isatty()
    color = bool(os.environ.get("FORCE_COLOR")) or (screen and os.environ.get("TERM") != "dumb")
    return Style(
        width=get_terminal_size().columns if screen else Style().width,
        color=color and not os.environ.get("NO_COLOR"),
        summary_only=summary_only,
        findings_only=findings_only,
    )
