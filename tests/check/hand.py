"""Records built by hand, for checks that must not depend on what extraction makes of a sentence."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from conftest import make_article

from factcheck.check.corpus import Corpus
from factcheck.records import (
    Article,
    Claim,
    Extraction,
    Mention,
    Quote,
    Span,
    Speaker,
    Unreadable,
)

_SENTENCE = re.compile(r"[^\s.][^\n.]*\.?")


def article(text: str, name: str = "a", **known: Any) -> Article:
    """An article of body blocks, one a line."""
    return make_article(text, id=name, **{"path": f"{name}.txt"} | known)


def sentences(text: str) -> tuple[Span, ...]:
    """Sentences cut at full stops."""
    return tuple(Span(start=m.start(), end=m.end()) for m in _SENTENCE.finditer(text))


def number(source: Article, surface: str, value: str | None, **known: Any) -> Claim:
    """The claim at the first ``surface`` in an article."""
    start = source.text.index(surface)
    around = next(each for each in sentences(source.text) if each.start <= start < each.end)
    values: dict[str, Any] = {
        "kind": "count",
        "value": None if value is None else Decimal(value),
        "precision": Decimal(1),
        "sentence": around,
    }
    return Claim(
        id=f"{source.id}/c{start}",
        article=source.id,
        start=start,
        end=start + len(surface),
        text=surface,
        **(values | known),
    )


def spoken(source: Article, surface: str, by: str | None = None, **known: Any) -> Quote:
    """The direct quotation ``surface`` in an article, given to the person named ``by``."""
    start = source.text.index(surface)
    speaker = cue = None
    if by is not None:
        at = source.text.index(by)
        speaker = Speaker(name=by, kind="person", mention=Mention(start=at, end=at + len(by), text=by))
        cue = Mention(start=at, end=at, text="said")
    values: dict[str, Any] = {"kind": "direct", "speaker": speaker, "cue": cue}
    return Quote(
        id=f"{source.id}/q{start}",
        article=source.id,
        start=start,
        end=start + len(surface),
        text=surface,
        **(values | known),
    )


def extraction(source: Article, **layers: Any) -> Extraction:
    """An extraction with sentences cut at full stops and the given layers."""
    return Extraction(article=source, sentences=sentences(source.text), **layers)


def corpus(*extractions: Extraction, unreadable: tuple[Unreadable, ...] = ()) -> Corpus:
    """A corpus of extractions."""
    return Corpus.of(extractions, unreadable)


def claim(surface: str = "20", value: str | None = "20", **known: Any) -> Claim:
    """A claim on its own, in a sentence that is nothing else."""
    span = Span(start=0, end=len(surface))
    values: dict[str, Any] = {"kind": "count", "precision": Decimal(1), "sentence": span}
    number = None if value is None else Decimal(value)
    return Claim(id="a/c0", article="a", start=0, end=len(surface), text=surface, value=number, **(values | known))
