"""From paths to articles, in a fixed order, one at a time."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from factcheck.errors import ArticleError, NoArticleError
from factcheck.read.assemble import assemble
from factcheck.read.draft import Draft, File, FormatReader, Warn
from factcheck.read.formats import readers
from factcheck.read.jsonl import read_stream
from factcheck.read.metadata import Metadata
from factcheck.read.reports import is_report
from factcheck.read.walk import METADATA, STDIN, Walk
from factcheck.records import Article, Notice, Unreadable

Outcome = Article | Unreadable | Notice


def read(
    paths: Iterable[str],
    exclude: Iterable[str] = (),
    stdin: BinaryIO | None = None,
    never: Iterable[str | Path] = (),
) -> Iterator[Outcome]:
    """Every article under the paths, an :class:`Unreadable` for each file or line that could not be read, and a
    :class:`Notice` for what is worth a word but loses nothing.

    Args:
        paths: files, folders (walked in sorted order) and ``-`` for JSON Lines on standard input.
        exclude: patterns of names, or of paths relative to the corpus root, that a walk passes over.
        stdin: what ``-`` reads; standard input by default.
        never: files that are passed over without a word, as what is being written is.

    Raises:
        UsageError: no path given, or one that does not exist; raised by the call itself.
    """
    formats, notices = readers()
    walk = Walk(list(paths), formats.keys(), exclude, never)
    return _Reading(formats, stdin).outcomes(notices, walk)


class _Reading:
    """One reading of a corpus: the metadata met so far and the ids given so far."""

    def __init__(self, formats: dict[str, FormatReader], stdin: BinaryIO | None) -> None:
        self._formats = formats
        self._stdin = stdin
        self._metadata = Metadata()
        self._ids: set[str] = set()

    def outcomes(self, notices: Iterable[Notice], walk: Walk) -> Iterator[Outcome]:
        yield from notices
        for file in walk:
            if not isinstance(file, File):
                yield file
                continue
            words: list[str] = []
            for outcome in self._file(file, words.append):
                yield from _notices(file, words)
                yield outcome
            yield from _notices(file, words)

    def _file(self, file: File, warn: Warn) -> Iterator[Article | Unreadable]:
        try:
            if file.path.name == METADATA:
                yield from self._metadata.load(file, warn)
                return
            if file.shown != STDIN and is_report(file.path):
                raise NoArticleError(file.shown, "was written by factcheck and holds no article")
            for draft in self._drafts(file, warn):
                yield draft if isinstance(draft, Unreadable) else self._article(draft, file, warn)
        except NoArticleError as error:
            if file.named:
                yield Unreadable(path=error.path, error=error.problem)
            else:
                warn(f"{error.problem}: passed over, exclude it")
        except ArticleError as error:
            yield Unreadable(path=error.path, error=error.problem)

    def _drafts(self, file: File, warn: Warn) -> Iterator[Draft | Unreadable]:
        if file.shown == STDIN:
            if self._stdin is None and sys.stdin is None:  # closed by whoever started the process
                raise ArticleError(file.shown, "standard input is closed: pipe JSON Lines into it")
            return read_stream(self._stdin or sys.stdin.buffer, file, warn)
        return self._formats[file.path.suffix.lower()](file, warn)

    def _article(self, draft: Draft, file: File, warn: Warn) -> Article:
        stated = draft.stated
        if file.shown != STDIN:
            stated = self._metadata.about(file.path).over(stated)
        wanted = stated.id or (file.name if draft.line is None else f"{file.name}#{draft.line}")
        article_id = self._free_id(wanted, file.name)
        if article_id != wanted:
            where = f"line {draft.line}: " if draft.line else ""
            warn(f"{where}the id {wanted!r} is taken, called {article_id!r} here: give each article an id of its own")
        if stated.language and not stated.language.lower().startswith("en"):
            warn(f"{article_id!r} is in {stated.language!r} and only English is understood: exclude it")
        return assemble(draft, stated, article_id, file.shown)

    def _free_id(self, wanted: str, name: str) -> str:
        """The wanted id if it is free, else ``file.jsonl#id``, else that with a number."""
        candidate, number = wanted, 1
        while candidate in self._ids:
            candidate = f"{name}#{wanted}" if number == 1 and wanted != name else f"{wanted}#{number}"
            number += 1
        self._ids.add(candidate)
        return candidate


def _notices(file: File, words: list[str]) -> Iterator[Notice]:
    yield from (Notice(path=file.shown, message=each) for each in words)
    words.clear()
