"""Which reader reads which file: ours by suffix, and plug-ins of the entry point group ``factcheck.readers``.

A plug-in's name is the suffix (".rst") and its value a function from a :class:`~pathlib.Path` to an iterable of
dictionaries with the fields of a JSON Lines article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any

from factcheck.errors import ArticleError
from factcheck.read.draft import Draft, File, FormatReader, Warn
from factcheck.read.fields import draft_in
from factcheck.read.html import read_html
from factcheck.read.json_ import read_json
from factcheck.read.jsonl import read_jsonl
from factcheck.read.markdown import read_markdown
from factcheck.read.text import read_text
from factcheck.records import Notice, Unreadable

PLUG_INS = "factcheck.readers"
PlugIn = Callable[[Path], Iterable[Mapping[str, Any]]]

_BUILT_IN: dict[str, FormatReader] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_jsonl,
    ".json": read_json,
}


def readers() -> tuple[dict[str, FormatReader], list[Notice]]:
    """The readers by suffix, lower case with the dot, and a notice for each plug-in that wants a suffix of ours."""
    known = dict(_BUILT_IN)
    notices: list[Notice] = []
    for point in sorted(entry_points(group=PLUG_INS), key=lambda point: (point.name, point.value)):
        suffix = "." + point.name.lower().removeprefix(".")
        if suffix in known:
            notices.append(
                Notice(path=point.value, message=f"reads {suffix}, which is taken, and is not used: remove it")
            )
        else:
            known[suffix] = _adapted(point)
    return known, notices


def _adapted(point: EntryPoint) -> FormatReader:
    def read(file: File, warn: Warn) -> Iterator[Draft | Unreadable]:
        try:
            plug_in: PlugIn = point.load()
            rows = iter(plug_in(file.path))
            number = 0
            while (row := next(rows, None)) is not None:
                number += 1
                outcome = draft_in(dict(row), warn, number if number > 1 else None, f"article {number}: ")
                if isinstance(outcome, Draft):
                    yield outcome
                else:
                    yield Unreadable(path=file.shown, error=f"article {number}: {outcome}")
        except ArticleError:
            raise
        except Exception as error:
            message = (
                f"the reader {point.value} failed ({type(error).__name__}: {error}): correct it or exclude the file"
            )
            raise ArticleError(file.shown, message) from error

    return read
