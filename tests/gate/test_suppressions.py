"""Suppressions: which finding each covers, and when it no longer does."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from conftest import make_article
from findings import finding, place

from factcheck.config import Suppression
from factcheck.gate.suppressions import inline, suppress
from factcheck.read import read
from factcheck.records import Article

MARK = "3f2a9c0d11e4b7a6"
OTHER = "ffffffffffffffff"
TODAY = date(2024, 5, 10)


def written(fingerprint: str = MARK, **more: object) -> Suppression:
    return Suppression(fingerprint=fingerprint, reason="counted twice on purpose", path="f.toml", line=3, **more)  # type: ignore[arg-type]


def found(fingerprint: str = MARK, article: str = "harbour.txt"):
    return finding(place("The ferry carried 40 people.", "40", article=article), fingerprint=fingerprint)


@pytest.mark.parametrize(
    ("suppression", "state", "left"),
    [
        (written(), "suppressed", (0, 0)),
        (written(OTHER), "new", (1, 0)),
        (written(expires=date(2024, 5, 10)), "suppressed", (0, 0)),
        (written(expires=date(2024, 5, 9)), "new", (0, 1)),
        (written(OTHER, expires=date(2024, 5, 9)), "new", (0, 1)),
        (written(article="harbour.txt"), "suppressed", (0, 0)),
        (written(article="inland.txt"), "new", (1, 0)),
    ],
    ids=["covers", "another", "last day", "the day after", "another, expired", "inline here", "inline elsewhere"],
)
def test_one_suppression(suppression: Suppression, state: str, left: tuple[int, int]) -> None:
    result = suppress([found()], [suppression], TODAY)
    assert [each.state for each in result.findings] == [state]
    assert (len(result.unused), len(result.expired)) == left


def test_one_suppression_covers_every_equal_finding() -> None:
    result = suppress([found(), found(article="inland.txt")], [written()], TODAY)
    assert [each.state for each in result.findings] == ["suppressed", "suppressed"]


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        (f"One.\n<!-- factcheck: ignore {MARK} both ferries count -->\nTwo.", ["both ferries count"]),
        (f"<!--factcheck:ignore {MARK}-->", [""]),
        ("<!-- factcheck: ignore N201 everything -->", []),
        (f"factcheck: ignore {MARK} outside a comment", []),
        ("<!-- factcheck: ignore " * 2000, []),
    ],
    ids=["with reason", "without", "no fingerprint", "no comment", "hostile"],
)
def test_comments_in_an_article(text: str, reasons: list[str]) -> None:
    assert [each.reason for each in inline(make_article(text))] == reasons


def test_a_comment_knows_its_line() -> None:
    assert [each.line for each in inline(make_article(f"One.\n\n<!-- factcheck: ignore {MARK} why -->"))] == [3]


def test_comments_of_a_web_page(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    story = "<p>The road from Dorn to Velby is 350 217 miles long, and nobody has driven all of it in one day.</p>"
    page = tmp_path / "road.html"
    page.write_text(
        "<html>\n<body><!-- nothing -->\n<article>\n<!-- factcheck: ignore 0123456789abcdef the sign says so -->\n"
        f"{story}{story.replace('road', 'railway')}</article></body></html>"
    )
    (article,) = [each for each in read([str(page)]) if isinstance(each, Article)]
    (one,) = inline(article)
    assert (one.fingerprint, one.reason, one.line) == ("0123456789abcdef", "the sign says so", 4)
