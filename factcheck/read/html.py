"""Web pages: the main text by trafilatura (the extra ``[html]``), metadata from JSON-LD, OpenGraph and ``<time>``."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from factcheck.errors import ArticleError
from factcheck.read.draft import Draft, File, Stated, Warn
from factcheck.read.fields import BadJsonError, iso_date, parse_json
from factcheck.read.markup import join
from factcheck.read.text import load
from factcheck.records import BlockRole, Unreadable

_MISSING = "cannot be read without trafilatura: install it with pip install 'factcheck-toolkit[html]'"
_ARTICLE_TYPES = (
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BlogPosting",
    "LiveBlogPosting",
)
_ROLES: dict[str, BlockRole] = {"head": "heading", "item": "bullet"}
_DEEPEST = 40


def read_html(file: File, warn: Warn) -> Iterator[Draft | Unreadable]:
    """The one article of a web page.

    Raises:
        ArticleError: trafilatura is not installed.
        NoArticleError: no main text.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        raise ArticleError(file.shown, _MISSING) from error
    markup = load(file, warn)
    page = _Page()
    page.feed(markup)
    page.close()
    try:
        document: Any = bare_extraction(markup, include_comments=False, include_tables=False, with_metadata=False)
    except Exception as error:  # what a foreign parser raises on hostile markup cannot be listed
        message = f"cannot be taken apart ({type(error).__name__}): save the article as .txt"
        raise ArticleError(file.shown, message) from error
    paragraphs = _paragraphs(document.body) if document is not None else []
    if not paragraphs:
        raise ArticleError(file.shown, "has no main text that can be told from the rest: save the article as .txt")
    text, segments = join(paragraphs)
    yield Draft(text=text, stated=page.stated(), segments=segments)


def _paragraphs(body: Any) -> list[tuple[str, BlockRole | None]]:
    found: list[tuple[str, BlockRole | None]] = []
    for element in body.iter("p", "head", "item", "quote"):
        if any(True for _ in element.iterdescendants("p", "head", "item", "quote")):
            continue
        words = " ".join("".join(element.itertext()).split())
        if words:
            found.append((words, _ROLES.get(element.tag)))
    return found


class _Page(HTMLParser):
    """Collects what a page states about itself."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._meta: dict[str, str] = {}
        self._linked_data: list[str] = []
        self._in_linked_data = False
        self._canonical: str | None = None
        self._time: str | None = None
        self._language: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = values.get("property") or values.get("name") or values.get("itemprop") or ""
            self._meta.setdefault(name.lower(), values.get("content", "").strip())
        elif tag == "script" and values.get("type") == "application/ld+json":
            self._in_linked_data = True
            self._linked_data.append("")
        elif tag == "link" and values.get("rel") == "canonical":
            self._canonical = self._canonical or values.get("href")
        elif tag == "time" and self._time is None:
            self._time = values.get("datetime")
        elif tag == "html":
            self._language = values.get("lang") or None

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._in_linked_data = False

    def handle_data(self, data: str) -> None:
        if self._in_linked_data:
            self._linked_data[-1] += data

    def stated(self) -> Stated:
        """The statements, JSON-LD before OpenGraph before the elements of the page."""
        article = next((each for text in self._linked_data for each in _articles(text)), {})
        meta = self._meta
        dates = [
            ("JSON-LD datePublished", article.get("datePublished")),
            ("OpenGraph article:published_time", meta.get("article:published_time")),
            ("meta datePublished", meta.get("datepublished") or meta.get("date") or meta.get("dc.date")),
            ("the first <time> of the page", self._time),
        ]
        known = [(name, iso_date(value.strip())) for name, value in dates if isinstance(value, str)]
        source, published = next(((name, value) for name, value in known if value), (None, None))
        language = self._language
        return Stated(
            title=_string(article.get("headline")) or meta.get("og:title") or None,
            published=published,
            source=source,
            outlet=_name(article.get("publisher")) or meta.get("og:site_name") or None,
            url=self._canonical or meta.get("og:url") or None,
            byline=_name(article.get("author")) or meta.get("author") or None,
            language=language.split("-")[0].lower() if language else None,
        )


def _articles(text: str) -> Iterator[dict[str, Any]]:
    try:
        content = parse_json(text)
    except BadJsonError:
        return
    yield from _typed(content, _DEEPEST)


def _typed(content: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth == 0:
        return
    if isinstance(content, list):
        for each in content:
            yield from _typed(each, depth - 1)
    elif isinstance(content, dict):
        kinds = content.get("@type")
        if any(kind in _ARTICLE_TYPES for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield content
        yield from _typed(content.get("@graph"), depth - 1)


def _string(value: Any) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        return ", ".join(name for name in map(_name, value) if name) or None
    return _string(value.get("name")) if isinstance(value, dict) else _string(value)
