"""JSON: one article, a list of them, or news items of IPTC's ninjs 3.x."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.errors import ArticleError, NoArticleError
from factcheck.read.draft import Draft, File, Warn
from factcheck.read.fields import BadJsonError, draft_in, parse_json, stated_in
from factcheck.read.markup import from_markup
from factcheck.read.text import load
from factcheck.records import Unreadable

_NO_ARTICLE = 'holds no article, which is {"id": …, "text": …}, a list of those, or a ninjs item'


def read_json(file: File, warn: Warn) -> Iterator[Draft | Unreadable]:
    """The articles of a file, and an :class:`Unreadable` for each entry of a list that holds none.

    Raises:
        ArticleError: not JSON.
        NoArticleError: JSON of another kind.
    """
    try:
        content = parse_json(load(file, warn))
    except BadJsonError as error:
        raise ArticleError(file.shown, str(error)) from error
    if isinstance(content, list):
        if not any(_looks_like_article(each) for each in content):
            raise NoArticleError(file.shown, _NO_ARTICLE)
        for number, row in enumerate(content, 1):
            where = f"entry {number}: "
            outcome = _draft(row, warn, number, where)
            yield outcome if isinstance(outcome, Draft) else Unreadable(path=file.shown, error=where + outcome)
        return
    if not _looks_like_article(content):
        raise NoArticleError(file.shown, _NO_ARTICLE)
    outcome = _draft(content, warn)
    if isinstance(outcome, str):
        raise ArticleError(file.shown, outcome)
    yield outcome


def _looks_like_article(row: Any) -> bool:
    return isinstance(row, dict) and ("text" in row or _is_ninjs(row))


def _is_ninjs(row: Mapping[str, Any]) -> bool:
    return "uri" in row and isinstance(row.get("bodies"), list)


def _draft(row: Any, warn: Warn, line: int | None = None, where: str = "") -> Draft | str:
    if isinstance(row, dict) and "text" not in row and _is_ninjs(row):
        return _ninjs(row, warn, line, where)
    return draft_in(row, warn, line, where)


def _ninjs(item: Mapping[str, Any], warn: Warn, line: int | None, where: str) -> Draft | str:
    bodies = [each for each in item["bodies"] if isinstance(each, dict) and isinstance(each.get("value"), str)]
    bodies = [each for each in bodies if each["value"].strip()]
    if not bodies:
        return "is a ninjs item without the text of a body: add it or remove the item"
    ranked = sorted(bodies, key=lambda body: (not _is_plain(body), body.get("role") != "main"))
    body = ranked[0]
    row = {
        "id": item.get("uri"),
        "title": _main_headline(item.get("headlines")),
        "published": item.get("versionCreated") or item.get("firstCreated"),
        "byline": item.get("by"),
        "outlet": item.get("copyrightHolder"),
        "language": item.get("language"),
    }
    stated = stated_in(row, warn, where)
    if _is_plain(body):
        outcome = draft_in({"text": body["value"]}, warn, line, where)
    else:
        text, segments = from_markup(body["value"])
        outcome = draft_in({"text": text}, warn, line, where)
        if isinstance(outcome, Draft):
            return Draft(text=outcome.text, stated=stated, line=line, segments=segments)
    return outcome if isinstance(outcome, str) else Draft(text=outcome.text, stated=stated, line=line)


def _is_plain(body: Mapping[str, Any]) -> bool:
    kind = body.get("contentType")
    return kind == "text/plain" if isinstance(kind, str) else "</" not in body["value"]


def _main_headline(headlines: Any) -> str | None:
    rows = [each for each in headlines if isinstance(each, dict)] if isinstance(headlines, list) else []
    rows.sort(key=lambda row: row.get("role") != "main")
    return next((row["value"] for row in rows if isinstance(row.get("value"), str)), None)
