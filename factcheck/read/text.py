"""Plain text."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.errors import ArticleError
from factcheck.read.decode import UndecodableError, decode
from factcheck.read.draft import Draft, File, Warn
from factcheck.records import Unreadable

_BLANK = "\ufeff\u200b \t\r\n\f\v\xa0"


def load(file: File, warn: Warn) -> str:
    """The text of a file, exactly as stored.

    Raises:
        ArticleError: empty, only white space, no permission, or no text.
    """
    try:
        data = file.path.read_bytes()
    except PermissionError as error:
        raise ArticleError(file.shown, "permission denied: allow reading, or leave it out") from error
    except OSError as error:
        raise ArticleError(file.shown, f"cannot be read ({error.strerror}): correct that, or leave it out") from error
    try:
        decoded = decode(data)
    except UndecodableError as error:
        raise ArticleError(file.shown, str(error)) from error
    if not decoded.text:
        raise ArticleError(file.shown, "is empty: add the article's text, or remove the file")
    if not decoded.text.strip(_BLANK):
        raise ArticleError(file.shown, "holds only white space: add the article's text, or remove the file")
    if decoded.guessed:
        warn(f"is not UTF-8, read as {decoded.encoding}: save it as UTF-8 to be sure of every character")
    return decoded.text


def read_text(file: File, warn: Warn) -> Iterator[Draft | Unreadable]:
    """The one article of a text file."""
    yield Draft(text=load(file, warn))
