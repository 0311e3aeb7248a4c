"""What a verb reads is not what it writes: an output never replaces an article."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from factcheck.errors import UsageError


def check_spared(outputs: Iterable[Path | None], paths: Sequence[str], exclude: Iterable[str] = ()) -> list[Path]:
    """The files among the outputs, none of which is an article under the paths. A report that an earlier run left in
    the corpus may be replaced.

    Raises:
        UsageError: says which output would replace what is read.
    """
    files = [each for each in outputs if each is not None]
    there = {os.path.realpath(each): each for each in files if each.is_file()}
    if there:
        for path in _read(paths, exclude):
            if output := there.get(os.path.realpath(path)):
                raise UsageError(f"{output}: is among what is read and would be replaced: give another --output")
    return files


def _read(paths: Sequence[str], exclude: Iterable[str]) -> Iterable[Path]:
    from factcheck.read.draft import File
    from factcheck.read.formats import readers
    from factcheck.read.reports import is_report
    from factcheck.read.walk import STDIN, Walk

    yield from (Path(each) for each in paths if each != STDIN)
    for found in Walk(paths, readers()[0].keys(), exclude):
        if isinstance(found, File) and found.shown != STDIN and not is_report(found.path):
            yield found.path
