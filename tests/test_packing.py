"""Records as bytes: the same records back, and nothing else let in."""

from __future__ import annotations

import io
import pickle
import zlib
from collections.abc import Callable, Sequence
from dataclasses import fields
from decimal import Decimal
from typing import Any

import pytest
from conftest import make_article

from factcheck.packing import pack, pack_extraction, unpack, unpack_extraction
from factcheck.records import (
    About,
    Claim,
    Entity,
    Extraction,
    Finding,
    Levels,
    Location,
    Mention,
    Quote,
    Span,
    Speaker,
    Summary,
)

PLACE = Location(
    article="a", path="a.txt", start=3, end=5, line=1, column=4, end_line=1, end_column=6, text="40", prefix="It ",
    suffix=" ½ – “ok” \ud800", role="primary", value="40 boats",
)  # fmt: skip
RECORDS = {
    "span": Span(start=1, end=2),
    "entity with mentions": Entity(
        id="a/e1", article="a", start=0, end=3, text="Ana", name="Ana Ruiz", kind="person",
        mentions=(Mention(start=0, end=3, text="Ana"), Mention(start=9, end=13, text="Ruiz")),
    ),
    "entity without": Entity(id="a/e2", article="a", start=0, end=3, text="Ana", name="Ana", kind="unknown"),
    "quote": Quote(
        id="a/q1", article="a", start=0, end=3, text="It is", kind="direct",
        speaker=Speaker(name=None, kind="unknown", mention=Mention(start=9, end=11, text="he")),
        cue=Mention(start=12, end=16, text="said"),
    ),
    "quote of nobody": Quote(id="a/q2", article="a", start=0, end=3, text="It is", kind="indirect"),
    "claim": Claim(
        id="a/c1", article="a", start=0, end=3, text="2.50", kind="money", value=Decimal("2.50"), unit="US dollar",
        precision=Decimal("0.01"), about=About(event="cost", entities=("Dorn", "Velby")), sentence=Span(start=0, end=9),
    ),
    "finding": Finding(
        rule="N101", name="dropped-unit", severity="error", confidence=0.97, message="?", explanation=("one", "two"),
        locations=(PLACE, PLACE), fingerprint="00",
    ),
    "summary": Summary(articles=3, quotes=2, claims=1, findings=Levels(error=1)),
}  # fmt: skip


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_a_record_comes_back_the_same(record: Any) -> None:
    kind = type(record)
    (back,) = unpack(pack([[record]], [kind]), [kind])
    assert back == (record,)
    for each in fields(kind):
        assert type(getattr(back[0], each.name)) is type(getattr(record, each.name)), each.name


def test_groups_keep_their_order() -> None:
    spans = tuple(Span(start=at, end=at + 1) for at in (5, 3, 9))
    mentions = (Mention(start=1, end=2, text="x"),)
    kinds = (Span, Mention, Span)
    assert unpack(pack((spans, mentions, ()), kinds), kinds) == [spans, mentions, ()]


def test_an_extraction_comes_back_on_its_article(extract: Callable[..., Extraction]) -> None:
    extraction = extract('Ana Ruiz counted 40 boats on 3 May 2021. "It rained on 2.5 of them," she said.')
    assert all((extraction.sentences, extraction.entities, extraction.quotes, extraction.claims))
    assert unpack_extraction(extraction.article, pack_extraction(extraction)) == extraction


class Evil:
    """What tampered bytes might hold."""

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return (print, ("executed",))


def packed(value: object) -> bytes:
    return zlib.compress(pickle.dumps(value))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x00garbage", id="garbage"),
        pytest.param(pack_extraction(Extraction(article=make_article("")))[:-3], id="cut short"),
        pytest.param(packed(Evil()), id="code"),
        pytest.param(packed(((), (), (), (Evil(),))), id="code among records"),
        pytest.param(packed(Span(start=1, end=2)), id="a record as it is"),
        pytest.param(packed(("a",)), id="too few groups"),
        pytest.param(packed((1, 2, 3, 4)), id="no groups"),
        pytest.param(packed((((1, 2, 3),), (), (), ())), id="too many fields"),
        pytest.param(packed((((1,),), (), (), ())), id="too few fields"),
    ],
)
def test_anything_else_is_refused_and_runs_nothing(data: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Exception):  # noqa: B017, PT011  (whatever it may be)
        unpack_extraction(make_article(""), data)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("kind", [Span, Entity, Quote, Claim, Finding, Summary])
def test_no_class_but_decimals_is_in_the_bytes(kind: type) -> None:
    """What is taken apart must hold no record: a field of a form not known to the packing would keep one."""
    records: Sequence[Any] = [each for each in RECORDS.values() if type(each) is kind]
    named = Names(io.BytesIO(zlib.decompress(pack([records], [kind]))))
    named.load()
    assert named.found <= {("decimal", "Decimal")}
    assert records


class Names(pickle.Unpickler):
    """Notes which classes a pickle names."""

    def __init__(self, file: io.BytesIO) -> None:
        super().__init__(file)
        self.found: set[tuple[str, str]] = set()

    def find_class(self, module: str, name: str) -> Any:
        self.found.add((module, name))
        return super().find_class(module, name)
