"""Fields that somebody stated, checked: JSON objects and front matter to :class:`Stated` and :class:`Draft`.

A wrong type never loses an article whose text is sound: the field is left out and the reader told.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from factcheck.read.draft import Draft, Stated, Warn

_NAMES = {
    "id": ("id",),
    "title": ("title", "headline"),
    "published": ("published", "date"),
    "outlet": ("outlet",),
    "url": ("url",),
    "byline": ("byline", "author", "authors"),
    "language": ("language",),
}
_SLIP = 0.8  # part of the letters of a key from which it is a slip for another
_SURROGATE = re.compile("[\ud800-\udfff]")
_JSON_TYPES = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}


class BadJsonError(ValueError):
    """Text that is not JSON; ``str(error)`` says why and what to do."""


def parse_json(data: bytes | str) -> Any:
    """The value of a JSON text.

    Raises:
        BadJsonError: not JSON, not Unicode, or nested too deeply.
    """
    try:
        return json.loads(data)
    except RecursionError as error:
        raise BadJsonError("is nested too deeply to be an article: correct or remove it") from error
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        raise BadJsonError(f"is not valid JSON ({error.msg.removesuffix(' at')} at {place}): correct it") from error
    except UnicodeDecodeError as error:
        raise BadJsonError(f"is not valid {error.encoding.upper()} at byte {error.start}: save it as UTF-8") from error
    except ValueError as error:  # a number of thousands of digits
        raise BadJsonError(f"is not JSON that can be read ({str(error).split(';')[0]}): correct it") from error


def type_name(value: object) -> str:
    """What JSON calls the type of a value."""
    return _JSON_TYPES.get(type(value), "a number")


def sound(text: str, warn: Warn, where: str = "") -> str:
    """Text without lone surrogates, which no encoding can store; each becomes U+FFFD, so offsets hold."""
    if not _SURROGATE.search(text):
        return text
    warn(f"{where}holds half a character (a lone surrogate), shown as �: correct it where it was written")
    return _SURROGATE.sub("\ufffd", text)


def stated_in(row: Mapping[str, Any], warn: Warn, where: str = "") -> Stated:
    """The statements of an object under our names for them. ``where`` begins every message ("line 4: ")."""
    values: dict[str, str] = {}
    for field, names in _NAMES.items():
        for name in names:
            value = _plain(row.get(name), name)
            if value is None:
                continue
            if not isinstance(value, str):
                warn(f"{where}{name} should be a string and is {type_name(value)}: left out, correct it")
                continue
            value = sound(value, warn, where).strip()
            if field == "published" and value:
                value = iso_date(value) or _no_date(name, value, warn, where)
            if value:
                values.setdefault(field, value)
    return Stated(**values)


def misspelt_key(row: Mapping[str, Any]) -> tuple[str, str] | None:
    """The first key of an object that looks like a slip for one that is read and missing, and that one."""
    from difflib import get_close_matches

    missing = [name for names in _NAMES.values() for name in names if name not in row]
    known = {name for names in _NAMES.values() for name in names}
    for key in row:
        if key not in known and (close := get_close_matches(key.lower(), missing, n=1, cutoff=_SLIP)):
            return key, close[0]
    return None


def _plain(value: Any, name: str) -> Any:
    """A whole number as an id, and a list of authors as one line."""
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if name in ("author", "authors") and isinstance(value, list) and all(isinstance(each, str) for each in value):
        return ", ".join(value)
    return value


def iso_date(value: str) -> str | None:
    """An ISO 8601 date or instant in its extended form, null when it is none."""
    for parse in (date.fromisoformat, datetime.fromisoformat):
        try:
            return parse(value).isoformat()
        except ValueError:
            continue
    return None


def _no_date(name: str, value: str, warn: Warn, where: str) -> str:
    warn(f"{where}{name} {value[:40]!r} is no ISO 8601 date: left out, write it as 2024-05-31")
    return ""


def draft_in(row: Any, warn: Warn, line: int | None = None, where: str = "") -> Draft | str:
    """The article of one JSON object, or what is wrong with it."""
    if not isinstance(row, dict):
        return f"is {type_name(row)} and not an object with text: correct or remove it"
    if row.get("record", "article") != "article":
        return "is a record that factcheck extract wrote, not an article: keep such files out of the corpus"
    if "text" not in row:
        return "has no text: add it or remove the entry"
    text = row["text"]
    if not isinstance(text, str):
        return f"text should be a string and is {type_name(text)}: correct it"
    if not text.strip("\ufeff\u200b \t\r\n\f\v\xa0"):
        return "text is empty: add the article's text or remove the entry"
    return Draft(text=sound(text, warn, where), stated=stated_in(row, warn, where), line=line)
