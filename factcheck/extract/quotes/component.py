"""The stage itself: a document in, ``doc._.quotes`` and a span group out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.doc import article_of, names_of, words_of
from factcheck.extract.quotes.assemble import records
from factcheck.extract.quotes.scene import scene_of
from factcheck.extract.quotes.sieves import attribute

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

    from factcheck.records import Quote

SPAN_GROUP = "factcheck_quotes"


def find_quotes(doc: Doc) -> tuple[Quote, ...]:
    """The quotations of a document in text order."""
    article, words = article_of(doc), words_of(doc)
    if not words.starts:
        return ()
    names = names_of(doc)
    scene = scene_of(article.text, words, article.blocks, names)
    return records(article.id, scene, names, attribute(scene))


def mark_quotes(doc: Doc, quotes: Sequence[Quote]) -> None:
    """Fill ``doc.spans["factcheck_quotes"]`` with the quotations."""
    doc.spans[SPAN_GROUP] = list(_spans(doc, words_of(doc).starts, quotes))


def _spans(doc: Doc, starts: Sequence[int], quotes: Sequence[Quote]) -> Iterator[Span]:
    """The quotations as spans of tokens, the marks left out."""
    from spacy.attrs import IS_SPACE  # type: ignore[import-not-found]
    from spacy.tokens import Span

    label = doc.vocab.strings.add("QUOTE")
    tokens = (doc.to_array(IS_SPACE) == 0).nonzero()[0].tolist()
    for quote in quotes:
        first, last = bisect_right(starts, quote.start) - 1, bisect_left(starts, quote.end)
        yield Span(doc, tokens[first], tokens[last - 1] + 1, label=label)
