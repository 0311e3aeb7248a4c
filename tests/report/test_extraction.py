"""Extracted records, for programs and for people."""

from __future__ import annotations

import json
from decimal import Decimal

from conftest import make_article

from factcheck.records import Claim, Entity, Extraction, Mention, Quote, Span, Speaker
from factcheck.report.extraction import as_jsonl, as_text
from factcheck.report.style import Style
from factcheck.validation import faults

TEXT = "“No,” said Ana Ruiz, who owns about 40 boats."
EXTRACTION = Extraction(
    article=make_article(TEXT, path="desk/boats.txt", published="2024-05-01", outlet="Dorn Courier"),
    entities=(
        Entity(
            id="a/e1",
            article="a",
            start=11,
            end=19,
            text="Ana Ruiz",
            name="Ana Ruiz",
            kind="person",
            role="owner",
            mentions=(Mention(start=11, end=19, text="Ana Ruiz"),),
        ),
    ),
    quotes=(
        Quote(
            id="a/q1",
            article="a",
            start=1,
            end=4,
            text="No,",
            kind="direct",
            speaker=Speaker(name="Ana Ruiz", kind="person"),
        ),
        Quote(id="a/q2", article="a", start=1, end=3, text="N\x1bo", kind="direct"),
    ),
    claims=(
        Claim(
            id="a/c1",
            article="a",
            start=30,
            end=44,
            text="about 40 boats",
            kind="count",
            value=Decimal(40),
            modifier="~",
            counted="boat",
            sentence=Span(start=0, end=45),
        ),
        Claim(
            id="a/c2",
            article="a",
            start=0,
            end=1,
            text="3 to 5",
            kind="measure",
            low=Decimal(3),
            high=Decimal(5),
            unit="mile",
            sentence=Span(start=0, end=45),
        ),
        Claim(
            id="a/c3",
            article="a",
            start=0,
            end=1,
            text="May",
            kind="date",
            timex="2024-05",
            sentence=Span(start=0, end=45),
        ),
    ),
)


def test_json_lines_in_the_order_article_names_quotations_claims() -> None:
    lines = list(as_jsonl(EXTRACTION))
    kinds = [json.loads(line)["record"] for line in lines]
    assert kinds == ["article", "entity", "quote", "quote", "claim", "claim", "claim"]
    assert not list(faults("".join(lines), lines=True))


def test_text_for_people() -> None:
    assert "".join(as_text(EXTRACTION, Style())) == (
        "desk/boats.txt\n"
        "2024-05-01 · Dorn Courier\n"
        "\n"
        "names\n"
        "  person  Ana Ruiz, owner (1×)\n"
        "\n"
        "quotations\n"
        "  direct  No, — Ana Ruiz\n"
        "  direct  N␛o — nobody named\n"
        "\n"
        "claims\n"
        "  count  about 40 boats = ~ 40 boat\n"
        "  measure  3 to 5 = 3–5 mile\n"
        "  date  May = 2024-05\n"
        "\n"
    )
