"""JSON Lines: one article a line, read one at a time."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from factcheck.errors import ArticleError, NoArticleError
from factcheck.read.decode import UndecodableError, decode
from factcheck.read.draft import Draft, File, Warn
from factcheck.read.fields import BadJsonError, draft_in, parse_json
from factcheck.read.walk import STDIN
from factcheck.records import Unreadable

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_jsonl(file: File, warn: Warn) -> Iterator[Draft | Unreadable]:
    """The articles of a file, and an :class:`Unreadable` for each line that holds none."""
    try:
        with file.path.open("rb") as stream:
            yield from read_stream(stream, file, warn)
    except PermissionError as error:
        raise ArticleError(file.shown, "permission denied: allow reading, or leave it out") from error
    except OSError as error:
        raise ArticleError(file.shown, f"cannot be read ({error.strerror}): correct that, or leave it out") from error


def read_stream(stream: BinaryIO, file: File, warn: Warn) -> Iterator[Draft | Unreadable]:
    """The articles of a binary stream.

    Raises:
        NoArticleError: no line holds an article.
    """
    bad: list[Unreadable] = []  # held back until the first article shows that this is a file of articles
    articles = lines = 0
    for number, line in numbered_lines(stream, file, warn):
        lines += 1
        outcome = _article(line, number, warn)
        if isinstance(outcome, Draft):
            yield from bad
            bad.clear()
            articles += 1
            yield outcome
            continue
        trouble = Unreadable(path=file.shown, error=f"line {number}: {outcome}", line=number)
        if articles:
            yield trouble
        else:
            bad.append(trouble)
    if not lines:
        raise ArticleError(file.shown, "is empty: add articles, one JSON object a line, or remove the file")
    if not articles:
        first = bad[0].error.rsplit(": ", 1)[0].split(",")[0]
        hint = "; plain text is read from a .txt file" if file.shown == STDIN else ""
        raise NoArticleError(file.shown, f'holds no article, which is {{"id": …, "text": …}} on a line ({first}){hint}')


def numbered_lines(stream: BinaryIO, file: File, warn: Warn) -> Iterator[tuple[int, bytes | str]]:
    """The lines that are not blank, with their 1-based numbers."""
    buffered = stream if hasattr(stream, "peek") else io.BufferedReader(stream)  # type: ignore[type-var]
    lines: Iterable[bytes | str] = buffered
    if buffered.peek(2)[:2] in _UTF16:
        warn("is UTF-16: save it as UTF-8, as JSON requires")
        lines = io.TextIOWrapper(buffered, encoding="utf-16", errors="replace", newline="\n")
    for number, line in enumerate(lines, 1):
        if number == 1 and isinstance(line, bytes):
            line = line.removeprefix(codecs.BOM_UTF8)
        if line := line.strip():
            yield number, line


def _article(line: bytes | str, number: int, warn: Warn) -> Draft | str:
    where = f"line {number}: "
    if isinstance(line, bytes):
        try:
            decoded = decode(line)
        except UndecodableError as error:
            return str(error).replace(" (line 1)", "")
        if decoded.guessed:
            warn(f"{where}is not UTF-8, read as {decoded.encoding}: save the file as UTF-8")
        line = decoded.text
    try:
        return draft_in(parse_json(line), warn, number, where)
    except BadJsonError as error:
        return str(error)
