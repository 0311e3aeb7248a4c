"""Bytes to text. Nothing is translated or normalised; a byte order mark is not part of the text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MULTIBYTE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}")
_HIGH = re.compile(rb"[\x80-\xff]")
_SAMPLE = 65_536


class UndecodableError(ValueError):
    """Bytes that are no text; ``str(error)`` says what is wrong with them and what to do."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the name of its encoding, and whether that had to be guessed."""

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes) -> Decoded:
    """The text of a file in UTF-8, UTF-16, UTF-32 or an old single-byte encoding.

    Raises:
        UndecodableError: NUL bytes, damaged UTF-8, or an encoding that cannot be told.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    if b"\0" in data:
        wide = _unmarked_utf16(data)
        if wide is None:
            line = data.count(b"\n", 0, data.index(b"\0")) + 1
            raise UndecodableError(f"has a NUL byte in line {line}, so it is no text file: save it as UTF-8 text")
        return Decoded(_strict(data, wide).text, wide, guessed=True)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _old_encoding(data, error)


def _strict(data: bytes, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"begins as {encoding} but is not valid at byte {error.start}: save it again as UTF-8"
        raise UndecodableError(message) from error
    if "\0" in text:
        raise UndecodableError("has NUL characters, so it is no text file: save it as UTF-8 text")
    return Decoded(text, encoding)


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 of mostly Latin text gives itself away: every second byte is NUL."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if len(data) % 2 == 0 and half:
        if sample[1::2].count(0) > half * 0.7 and not sample[0::2].count(0):
            return "utf-16-le"
        if sample[0::2].count(0) > half * 0.7 and not sample[1::2].count(0):
            return "utf-16-be"
    return None


def _old_encoding(data: bytes, error: UnicodeDecodeError) -> Decoded:
    high = len(_HIGH.findall(data))
    multibyte = _MULTIBYTE.findall(data)
    if sum(map(len, multibyte)) * 2 > high:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"is not valid UTF-8 at byte {error.start} (line {line}): correct that character and save it as UTF-8"
        raise UndecodableError(message) from error
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        pass
    else:
        if high * 8 < len(data):  # English with a few typographic marks and accents
            return Decoded(text, "windows-1252", guessed=True)
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is not None:
        try:
            return Decoded(data.decode(best.encoding), best.encoding, guessed=True)
        except UnicodeDecodeError:
            pass
    raise UndecodableError("is in an encoding that cannot be told: save it as UTF-8") from error
