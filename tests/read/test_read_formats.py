"""The formats one by one: JSON and ninjs, Markdown, web pages, plug-ins."""

import json
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

from factcheck.read import formats, read
from factcheck.records import Article, Notice, Unreadable

STORY = "Forty boats broke loose at Dorn on Tuesday, the port office said."
Read = Callable[[str, str], list[Article | Unreadable | Notice]]


@pytest.fixture
def outcomes(tmp_path: Path) -> Read:
    """``outcomes(name, content)``: what is read from one file."""

    def of(name: str, content: str) -> list[Article | Unreadable | Notice]:
        path = tmp_path / name
        path.write_text(content, encoding="utf-8", newline="")
        return list(read([str(path)]))

    return of


@pytest.fixture
def article(outcomes: Read) -> Callable[[str, str], Article]:
    """``article(name, content)``: the one article of a file, read without a word."""

    def of(name: str, content: str) -> Article:
        (only,) = outcomes(name, content)
        assert isinstance(only, Article)
        return only

    return of


def roles(article: Article) -> list[tuple[str, str]]:
    return [(block.role, article.text[block.start : block.end]) for block in article.blocks]


# JSON


def test_an_object_is_an_article(article: Callable[..., Article]) -> None:
    found = article("x.json", json.dumps({"id": 7, "text": STORY, "title": "Boats loose", "published": "20210504"}))
    assert (found.id, found.title, found.published, found.text) == ("7", "Boats loose", "2021-05-04", STORY)


def test_a_list_may_mix_articles_and_ninjs_items(outcomes: Read) -> None:
    items = [
        {"id": "a", "text": STORY},
        3,
        {"uri": "urn:b", "bodies": [{"value": STORY}]},
        {"uri": "urn:c", "bodies": []},
    ]
    found = outcomes("x.json", json.dumps(items))
    assert [each.id if isinstance(each, Article) else each.error.split(":")[0] for each in found] == [  # type: ignore[union-attr]
        "a",
        "entry 2",
        "urn:b",
        "entry 4",
    ]


NINJS: dict[str, Any] = {
    "uri": "urn:post:1",
    "versionCreated": "2021-05-04T16:02:28+02:00",
    "headlines": [{"role": "short", "value": "Boats"}, {"role": "main", "value": "Boats loose at Dorn"}],
    "by": "Ana Ruiz",
    "copyrightHolder": "Post",
    "language": "en-GB",
}


def test_ninjs_is_read_from_its_plain_body_first(article: Callable[..., Article]) -> None:
    bodies = [
        {"contentType": "text/html", "value": "<p>no</p>"},
        {"role": "main", "contentType": "text/plain", "value": f"DORN (Post) — {STORY}"},
    ]
    found = article("x.json", json.dumps(NINJS | {"bodies": bodies}))
    assert (found.id, found.title, found.published, found.byline, found.outlet, found.language) == (
        "urn:post:1",
        "Boats loose at Dorn",
        "2021-05-04T16:02:28+02:00",
        "Ana Ruiz",
        "Post",
        "en-GB",
    )
    assert roles(found) == [("dateline", "DORN (Post) —"), ("body", STORY)]


def test_ninjs_markup_becomes_paragraphs(article: Callable[..., Article]) -> None:
    markup = (
        f"<section><h1>Boats loose at Dorn</h1><p>{STORY}<br/>&amp; more&nbsp;followed.</p><ul><li>40 boats</li></ul>"
        "<script>x</script><figure><figcaption>The wall</figcaption></figure></section>"
    )
    found = article("x.json", json.dumps(NINJS | {"bodies": [{"contentType": "text/html", "value": markup}]}))
    assert roles(found) == [
        ("title", "Boats loose at Dorn"),
        ("body", STORY),
        ("body", "& more followed."),
        ("bullet", "40 boats"),
        ("caption", "The wall"),
    ]


SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "standards" / "ninjs-examples"


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the IPTC's sample items are not beside this checkout")
def test_the_samples_of_the_standard_are_read() -> None:
    found = [each for each in read([str(SAMPLES)]) if isinstance(each, Article)]
    assert len(found) == 4
    assert all(each.title and each.published and each.byline for each in found)


# Markdown

PAGE = """---
title: "Boats loose: forty adrift"
date: 2021-05-04
author: [Ana Ruiz, Leo Marsh]
---
# Boats loose: forty adrift

*By Ana Ruiz*

Forty boats broke loose,
the port said on **Tuesday**.

## No warning ##

> “There was no sound,” said Marsh.

- Nobody hurt
- Forty boats adrift

<!-- cut here:
not this -->
![The wall](wall.jpg)

Read more: [The wall](wall.html)

```
code
```
What now
--------
A new wall will be built.
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["unix", "windows"])
def test_markdown_keeps_its_text_and_shows_its_parts(article: Callable[..., Article], newline: str) -> None:
    found = article("x.md", PAGE.replace("\n", newline))
    assert found.text == PAGE.replace("\n", newline)
    assert (found.title, found.published, found.byline) == (
        "Boats loose: forty adrift",
        "2021-05-04",
        "Ana Ruiz, Leo Marsh",
    )
    told = [(role, " ".join(text.split())) for role, text in roles(found)]
    assert told[1:] == [
        ("title", "Boats loose: forty adrift"),
        ("byline", "By Ana Ruiz"),
        ("body", "Forty boats broke loose, the port said on **Tuesday**."),
        ("heading", "No warning"),
        ("body", "“There was no sound,” said Marsh."),
        ("bullet", "Nobody hurt"),
        ("bullet", "Forty boats adrift"),
        ("furniture", "<!-- cut here:"),
        ("furniture", "not this -->"),
        ("caption", "![The wall](wall.jpg)"),
        ("furniture", "Read more: [The wall](wall.html)"),
        ("furniture", "```"),
        ("furniture", "code"),
        ("furniture", "```"),
        ("heading", "What now"),
        ("body", "A new wall will be built."),
    ]
    assert told[0][0] == "furniture"


@pytest.mark.parametrize(
    ("front", "word"),
    [
        ("title: [", "not valid YAML"),
        ("- a", "no fields"),
        ("title: {a: b}", "title should be a string"),
        ("date: May", "no ISO 8601"),
        pytest.param("a: " + "[" * 50_000, "nested too deeply", id="brackets that overflow the stack of a C parser"),
        pytest.param("- " * 40_000, "nested too deeply", id="lists in lists that overflow it"),
    ],
)
def test_bad_front_matter_loses_no_article(outcomes: Read, front: str, word: str) -> None:
    notice, found = outcomes("x.md", f"---\n{front}\n---\n{STORY}\n")
    assert isinstance(notice, Notice)
    assert word in notice.message
    assert isinstance(found, Article)
    assert roles(found)[-1] == ("body", STORY)


def test_hostile_front_matter_cannot_grow(article: Callable[..., Article]) -> None:
    bomb = "a0: &a0 {k: v}\n" + "".join(
        f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 30)
    )
    assert article("x.md", f"---\n{bomb}title: Wall\n---\n{STORY}\n").title == "Wall"


def test_a_rule_at_the_top_is_no_front_matter(article: Callable[..., Article]) -> None:
    assert article("x.md", f"---\n\n{STORY}\n").text.startswith("---")


# Web pages

WEB = """<?xml version="1.0" encoding="utf-8"?><html lang="en-GB"><head><title>Boats | Post</title>
<meta property="og:title" content="Other title"><meta property="og:site_name" content="The Post">
<meta property="article:published_time" content="2021-05-05T08:00:00Z">
<link rel="canonical" href="https://post.example/2021/05/04/boats">
<script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"],
"headline": "Boats loose at Dorn", "datePublished": "2021-05-04T07:30:00+01:00",
"author": [{"name": "Ana Ruiz"}]}]}</script>
</head><body><nav><a href="/">Home</a> <a href="/n">News</a></nav><article><h1>Boats loose at Dorn</h1>
<p>Forty boats broke loose at Dorn early on Tuesday when the harbour wall gave way,
the port office said in a statement.</p>
<h2>No warning</h2>
<p>“There was no sound before it went,” said Leo Marsh, who keeps the light above the harbour of Dorn.</p>
<ul><li>Forty boats were adrift by the morning</li></ul>
<p>The wall was built in 1931 and repaired in 1987 after a storm of the same strength, as the port's own
records show.</p>
</article><footer>Copyright 2021 The Post</footer></body></html>"""


def test_a_web_page_gives_its_main_text_and_metadata(article: Callable[..., Article]) -> None:
    pytest.importorskip("trafilatura")
    found = article("x.html", WEB)
    assert (found.title, found.published, found.byline, found.outlet, found.url, found.language) == (
        "Boats loose at Dorn",
        "2021-05-04T07:30:00+01:00",
        "Ana Ruiz",
        "The Post",
        "https://post.example/2021/05/04/boats",
        "en",
    )
    assert found.published_evidence == "stated: JSON-LD datePublished"
    assert [role for role, _ in roles(found)] == ["title", "body", "heading", "body", "bullet", "body"]
    assert [(date.role, date.value) for date in found.page_dates] == [("url", "2021-05-04")]


@pytest.mark.parametrize("linked", ["{", "[]", "3", '{"@type": "NewsArticle", "headline": 3, "datePublished": ["x"]}'])
def test_bad_linked_data_falls_back_on_opengraph(article: Callable[..., Article], linked: str) -> None:
    pytest.importorskip("trafilatura")
    page = WEB[: WEB.index('{"@graph"')] + linked + WEB[WEB.index("</script>") :]
    found = article("x.htm", page)
    assert (found.title, found.published) == ("Other title", "2021-05-05T08:00:00+00:00")
    assert found.published_evidence == "stated: OpenGraph article:published_time"


@pytest.mark.parametrize("markup", ["<html></html>", "<", "<div>" * 20_000 + "x"], ids=["empty", "torn", "deep"])
def test_a_page_without_main_text_is_named(outcomes: Read, markup: str) -> None:
    pytest.importorskip("trafilatura")
    (only,) = outcomes("x.html", markup)
    assert isinstance(only, Unreadable)
    assert only.error == "has no main text that can be told from the rest: save the article as .txt"


def test_without_trafilatura_one_line_says_how_to_get_it(outcomes: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (only,) = outcomes("x.html", WEB)
    assert isinstance(only, Unreadable)
    assert only.error == "cannot be read without trafilatura: install it with pip install 'factcheck-toolkit[html]'"


def test_trafilatura_is_imported_only_for_web_pages() -> None:
    assert "trafilatura" not in Path(formats.__file__).read_text()


# Plug-ins


def read_rst(path: Path) -> Iterator[dict[str, Any]]:
    for number, paragraph in enumerate(path.read_text().split("\n\n")):
        yield {"id": f"p{number}", "text": paragraph}


def read_badly(path: Path) -> Iterator[dict[str, Any]]:
    raise LookupError(path.name)


@pytest.fixture
def plug_ins(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [
        EntryPoint(".rst", f"{__name__}:read_rst", formats.PLUG_INS),
        EntryPoint("bad", f"{__name__}:read_badly", formats.PLUG_INS),
        EntryPoint(".txt", f"{__name__}:read_rst", formats.PLUG_INS),
    ]
    monkeypatch.setattr(formats, "entry_points", lambda group: points)
    monkeypatch.setitem(sys.modules, __name__, sys.modules[__name__])


def test_a_plug_in_reads_its_suffix_and_none_of_ours(outcomes: Read, plug_ins: None) -> None:
    notice, *found = outcomes("x.rst", f"{STORY}\n\nMore of it.\n\n ")
    assert isinstance(notice, Notice)
    assert ".txt" in notice.message
    assert [each.id if isinstance(each, Article) else each.error for each in found] == [  # type: ignore[union-attr]
        "p0",
        "p1",
        "article 3: text is empty: add the article's text or remove the entry",
    ]


def test_a_plug_in_that_fails_costs_one_line(outcomes: Read, plug_ins: None) -> None:
    _, only = outcomes("x.bad", STORY)
    assert isinstance(only, Unreadable)
    assert "LookupError: 'x.bad'" in only.error or "LookupError: x.bad" in only.error
