"""Extracted records, for programs and for people."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from conftest import make_article

from factcheck.records import Claim, ClaimKind, Entity, Extraction, Mention, Quote, Span, Speaker
from factcheck.report.extraction import as_jsonl, as_text, told
from factcheck.report.style import Style
from factcheck.validation import faults

TEXT = "“No,” said Ana Ruiz, who owns about 40 boats."


def entity(words: str, **known: object) -> Entity:
    start = TEXT.index(words)
    mention = Mention(start=start, end=start + len(words), text=words)
    return Entity(
        id="a/e1", article="a", name=words, mentions=(mention,), start=start, end=mention.end, text=words, **known
    )  # type: ignore[arg-type]


def quote(words: str, speaker: Speaker | None = None) -> Quote:
    return Quote(id="a/q1", article="a", start=1, end=1 + len(words), text=words, kind="direct", speaker=speaker)


def claim(words: str, kind: ClaimKind, **known: object) -> Claim:
    sentence = Span(start=0, end=len(TEXT))
    return Claim(id="a/c1", article="a", start=30, end=44, text=words, kind=kind, sentence=sentence, **known)  # type: ignore[arg-type]


ANA = Mention(start=11, end=14, text="she")
EXTRACTION = Extraction(
    article=make_article(TEXT, path="desk/boats.txt", published="2024-05-01", outlet="Dorn Courier"),
    entities=(entity("Ana Ruiz", kind="person", role="owner"),),
    quotes=(quote("No,", Speaker(name="Ana Ruiz", kind="person")), quote("N\x1bo")),
    claims=(claim("about 40 boats", "count", value=Decimal(40), modifier="~", counted="boat"),),
)


def test_json_lines_in_the_order_article_names_quotations_claims() -> None:
    lines = list(as_jsonl(EXTRACTION))
    kinds = [json.loads(line)["record"] for line in lines]
    assert kinds == ["article", "entity", "quote", "quote", "claim"]
    assert not list(faults("".join(lines), lines=True))


@pytest.mark.parametrize(
    ("record", "text"),
    [
        pytest.param(quote("No,", Speaker(name="Ana Ruiz", kind="person")), "No, — Ana Ruiz", id="a speaker"),
        pytest.param(quote("No,", Speaker(name=None, kind="unknown", mention=ANA)), "No, — she", id="somebody"),
        pytest.param(quote("No,"), "No, — nobody named", id="nobody"),
        pytest.param(quote("N\x1bo"), "N␛o — nobody named", id="a control character"),
        pytest.param(
            claim("about 40 boats", "count", value=Decimal(40), modifier="~", counted="boat"),
            "about 40 boats = ~ 40 boat",
            id="a bounded count",
        ),
        pytest.param(
            claim("3 to 5 miles", "measure", low=Decimal(3), high=Decimal(5), unit="mile"),
            "3 to 5 miles = 3–5 mile",
            id="a range",
        ),
        pytest.param(claim("up to 5", "count", high=Decimal(5)), "up to 5 = –5", id="an open range"),
        pytest.param(claim("May", "date", timex="2024-05"), "May = 2024-05", id="a date"),
        pytest.param(claim("31 June", "date"), "31 June = unresolved", id="a day that is none"),
    ],
)
def test_a_record_in_words(record: Quote | Claim, text: str) -> None:
    assert told(record) == (record.kind, text)


@pytest.mark.parametrize(
    ("extraction", "text"),
    [
        pytest.param(
            EXTRACTION,
            """\
desk/boats.txt
2024-05-01 · Dorn Courier

names
  person  Ana Ruiz, owner (1×)

quotations
  direct  No, — Ana Ruiz
  direct  N␛o — nobody named

claims
  count  about 40 boats = ~ 40 boat

""",
            id="everything",
        ),
        pytest.param(
            Extraction(article=make_article("Rain.", path="calm.txt")),
            "calm.txt\nno date, outlet or title\n\n",
            id="nothing",
        ),
    ],
)
def test_an_article_for_people(extraction: Extraction, text: str) -> None:
    assert "".join(as_text(extraction, Style())) == text
