"""Draft to article: what was stated, and what the page shows where nothing was."""

from __future__ import annotations

import hashlib

from factcheck.read.draft import Draft, Stated
from factcheck.read.furniture import byline_in, lay_out, outlet_in, title_in
from factcheck.read.published import Guess, infer_published, page_dates
from factcheck.read.segments import plain_segments
from factcheck.records import Article


def assemble(draft: Draft, stated: Stated, article_id: str, path: str) -> Article:
    """The article of a draft. Stated metadata always beats inferred metadata."""
    text = draft.text
    segments = plain_segments(text) if draft.segments is None else list(draft.segments)
    blocks = lay_out(segments, stated.title)
    dates = page_dates(text, blocks, stated.url)
    published, evidence, confidence = _stated_date(stated) or infer_published(text, blocks, dates)
    return Article(
        id=article_id,
        path=path,
        text=text,
        title=stated.title or title_in(text, blocks),
        published=published,
        published_evidence=evidence,
        published_confidence=confidence,
        outlet=stated.outlet or outlet_in(text, blocks),
        url=stated.url,
        byline=stated.byline or byline_in(text, blocks),
        language=stated.language or "en",
        sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        length=len(text),
        blocks=tuple(blocks),
        page_dates=dates,
        comments=draft.comments,
    )


def _stated_date(stated: Stated) -> Guess | None:
    if stated.published is None:
        return None
    return stated.published, f"stated: {stated.source}" if stated.source else "stated", 1.0
