"""``metadata.jsonl``: what is stated about articles in the files beside and below it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from factcheck.errors import ArticleError
from factcheck.read.decode import UndecodableError, decode
from factcheck.read.draft import File, Stated, Warn
from factcheck.read.fields import BadJsonError, misspelt_key, parse_json, stated_in, type_name
from factcheck.read.jsonl import numbered_lines
from factcheck.records import Unreadable


@dataclass(frozen=True, slots=True)
class _Row:
    name: PurePosixPath
    stated: Stated


class Metadata:
    """What the metadata files read so far state, by folder."""

    def __init__(self) -> None:
        self._sheets: dict[Path, dict[str, Stated]] = {}

    def about(self, path: Path) -> Stated:
        """What is stated about a file; the metadata nearest to it wins."""
        stated = Stated()
        absolute = Path(os.path.abspath(path))  # noqa: PTH100 (links stay as they are, ".." goes)
        for folder in absolute.parents if self._sheets else ():
            sheet = self._sheets.get(folder)
            if sheet:
                stated = stated.over(sheet.get(absolute.relative_to(folder).as_posix(), Stated()))
        return stated

    def load(self, file: File, warn: Warn) -> Iterator[Unreadable]:
        """Take in a metadata file; yields the lines that could not be read."""
        folder = Path(os.path.abspath(file.path)).parent  # noqa: PTH100
        sheet = self._sheets.setdefault(folder, {})
        missing: list[str] = []
        try:
            with file.path.open("rb") as stream:
                for number, line in numbered_lines(stream, file, warn):
                    row = _row(line, f"line {number}: ", warn)
                    if isinstance(row, str):
                        yield Unreadable(path=file.shown, error=f"line {number}: {row}", line=number)
                    elif row.name.is_absolute() or ".." in row.name.parts:
                        warn(f"line {number}: file_name {str(row.name)!r} is outside its folder: remove the line")
                    elif not _is_there(folder / row.name):
                        missing.append(f"line {number}: file_name {str(row.name)!r}")
                    elif str(row.name) in sheet:
                        warn(f"line {number}: describes {str(row.name)!r} again, passed over: remove one of the lines")
                    else:
                        sheet[str(row.name)] = row.stated
        except OSError as error:
            raise ArticleError(file.shown, f"cannot be read ({error.strerror}): allow reading or remove it") from error
        if missing:
            more = f" (and {len(missing) - 1} more)" if len(missing) > 1 else ""
            warn(f"{missing[0]} is not there{more}: correct the name or remove the line")


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # no file can have the name: it is too long
        return False


def _row(line: bytes | str, where: str, warn: Warn) -> _Row | str:
    try:
        text = decode(line).text if isinstance(line, bytes) else line
        row = parse_json(text)
    except (UndecodableError, BadJsonError) as error:
        return str(error).replace(" (line 1)", "")
    if not isinstance(row, dict):
        return f"is {type_name(row)} and not an object with file_name: correct or remove it"
    name = row.get("file_name")
    if not isinstance(name, str) or not name:
        return f"file_name should be a string and is {type_name(name)}: correct or remove the line"
    if "\0" in name:
        return "file_name has a NUL character: correct or remove the line"
    if slip := misspelt_key(row):
        warn(f"{where}{slip[0]!r} is passed over: did you mean {slip[1]!r}?")
    return _Row(PurePosixPath(name.replace("\\", "/")), stated_in(row, warn, where))
