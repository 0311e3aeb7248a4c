"""Headlines: what belongs to them, and the lines that print them once more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from factcheck.check.terms import terms
from factcheck.records import Block, Claim, Extraction, Span

_LINE = 85  # likeness from 0 to 100 of a line that repeats the headline
_NEAR = 6  # lines below a headline among which it may stand again
_SITE = re.compile(r"\s+(?:[-|–—«»·]|::)\s+")
_LEAST = 3  # terms that a headline has in front of the name of its site
_CLAUSE_END = re.compile(r"[,;:–—]\s|\s[-–—]\s")


def own_part(extraction: Extraction, title: Block) -> Span:
    """A headline without the name of its site: "Five sailors rescued off Dorn - Channel 7 News". What holds a figure
    that counts is no name."""
    text = extraction.article.text
    for match in _SITE.finditer(text, title.start, title.end):
        counts = any(match.end() <= claim.start < title.end for claim in extraction.claims)
        if not counts and len(set(terms(text, title.start, match.start()))) >= _LEAST:
            return Span(start=title.start, end=match.start())
    return Span(start=title.start, end=title.end)


def repeated(extraction: Extraction) -> list[Block]:
    """The lines that print the headline once more, in the page's furniture or above the story."""
    text = extraction.article.text
    titles = [text[each.start : each.end] for each in extraction.article.blocks if each.role == "title"]
    lines = [each for each in extraction.article.blocks if each.role in ("furniture", "body")]
    return [
        each
        for each in lines
        if any(fuzz.ratio(text[each.start : each.end], title, score_cutoff=_LINE) for title in titles)
    ]


def reprints(extraction: Extraction) -> Iterator[tuple[Span, Span]]:
    """A headline and each stretch of the lines below that begins like it, be it with another figure."""
    text, blocks = extraction.article.text, extraction.article.blocks
    for number, title in enumerate(blocks):
        if title.role != "title":
            continue
        own = own_part(extraction, title)
        said = text[own.start : own.end]
        for line in blocks[number + 1 : number + 1 + _NEAR]:
            stretch = Span(start=line.start, end=min(line.end, line.start + len(said)))
            if fuzz.ratio(text[stretch.start : stretch.end], said, score_cutoff=_LINE):
                yield own, stretch


def clause_of(text: str, claim: Claim) -> Span:
    """The stretch around a claim between two signs of punctuation: "2 killed" in "2 killed, 6 hurt in Dorn blaze"."""
    before = [match.end() for match in _CLAUSE_END.finditer(text, claim.sentence.start, claim.start)]
    after = _CLAUSE_END.search(text, claim.end, claim.sentence.end)
    return Span(
        start=before[-1] if before else claim.sentence.start, end=after.start() if after else claim.sentence.end
    )
