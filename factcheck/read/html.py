"""Web pages: the main text by trafilatura (the extra ``[html]``), metadata from JSON-LD, OpenGraph and ``<time>``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from factcheck.errors import ArticleError
from factcheck.read.draft import Draft, File, Stated, Warn
from factcheck.read.fields import BadJsonError, iso_date, parse_json
from factcheck.read.markup import Paragraph, join
from factcheck.read.tags import tags_and_text
from factcheck.read.text import load
from factcheck.records import BlockRole, Comment, Unreadable

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
_SPEAKING = ("meta", "link", "time", "html", "script")
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
    try:
        document: Any = bare_extraction(markup, include_comments=False, include_tables=False, with_metadata=False)
    except Exception as error:  # what a foreign parser raises on hostile markup cannot be listed
        message = f"cannot be taken apart ({type(error).__name__}): save the article as .txt"
        raise ArticleError(file.shown, message) from error
    paragraphs = _paragraphs(document.body) if document is not None else []
    if not paragraphs:
        raise ArticleError(file.shown, "has no main text that can be told from the rest: save the article as .txt")
    text, segments = join(paragraphs)
    yield Draft(text=text, stated=_stated(markup), segments=segments, comments=tuple(_comments(markup)))


def _comments(markup: str) -> Iterator[Comment]:
    """The comments that speak to this program."""
    position, line = 0, 1
    while (start := markup.find("<!--", position)) >= 0 and (end := markup.find("-->", start)) >= 0:
        line += markup.count("\n", position, start)
        text = markup[start : end + 3]
        if "factcheck:" in text:
            yield Comment(line=line, text=text)
        line += text.count("\n")
        position = end + 3


def _paragraphs(body: Any) -> list[Paragraph]:
    found: list[Paragraph] = []
    for element in body.iter("p", "head", "item", "quote"):
        if any(True for _ in element.iterdescendants("p", "head", "item", "quote")):
            continue
        words = " ".join("".join(element.itertext()).split())
        if words:
            found.append((words, _ROLES.get(element.tag)))
    return found


def _stated(markup: str) -> Stated:
    """What a page states about itself: JSON-LD before OpenGraph before the elements of the page."""
    page = _Page.of(markup)
    article = next((each for text in page.linked_data for each in _articles(text)), {})
    dates = [
        ("JSON-LD datePublished", article.get("datePublished")),
        ("OpenGraph article:published_time", page.meta.get("article:published_time")),
        ("meta datePublished", page.meta.get("datepublished") or page.meta.get("date") or page.meta.get("dc.date")),
        ("the first <time> of the page", page.time),
    ]
    known = [(name, iso_date(value.strip())) for name, value in dates if isinstance(value, str)]
    source, published = next(((name, value) for name, value in known if value), (None, None))
    return Stated(
        title=_string(article.get("headline")) or page.meta.get("og:title") or None,
        published=published,
        source=source,
        outlet=_name(article.get("publisher")) or page.meta.get("og:site_name") or None,
        url=page.canonical or page.meta.get("og:url") or None,
        byline=_name(article.get("author")) or page.meta.get("author") or None,
        language=page.language.split("-")[0].lower() if page.language else None,
    )


@dataclass(slots=True)
class _Page:
    """The elements of a page that speak about it."""

    meta: dict[str, str] = field(default_factory=dict)
    linked_data: list[str] = field(default_factory=list)
    canonical: str | None = None
    time: str | None = None
    language: str | None = None

    @classmethod
    def of(cls, markup: str) -> _Page:
        page = cls()
        in_linked_data = False
        for each in tags_and_text(markup):
            if isinstance(each, str):
                if in_linked_data:
                    page.linked_data.append(each)
                in_linked_data = False
            elif each.name in _SPEAKING and not each.closes:
                values = each.attributes()
                in_linked_data = each.name == "script" and values.get("type") == "application/ld+json"
                page._take(each.name, values)
        return page

    def _take(self, name: str, values: dict[str, str]) -> None:
        if name == "meta":
            key = values.get("property") or values.get("name") or values.get("itemprop") or ""
            self.meta.setdefault(key.lower(), values.get("content", "").strip())
        elif name == "link" and values.get("rel") == "canonical":
            self.canonical = self.canonical or values.get("href")
        elif name == "time":
            self.time = self.time or values.get("datetime")
        elif name == "html":
            self.language = values.get("lang") or None


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
