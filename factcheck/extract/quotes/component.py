"""The stage itself: a document in, ``doc._.quotes`` and a span group out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.doc import article_of, names_of, words_of
from factcheck.extract.quotes.assemble import records
from factcheck.extract.quotes.scene import scene_of
from factcheck.extract.quotes.sieves import attribute

if TYPE_CHECKING:
    from spacy.tokens import Doc

SPAN_GROUP = "factcheck_quotes"


def quotes_component(doc: Doc) -> Doc:
    """Fill ``doc._.quotes`` with the records and ``doc.spans["factcheck_quotes"]`` with their spans."""
    article, words = article_of(doc), words_of(doc)
    doc._.quotes = ()
    if words.starts:
        scene = scene_of(article.text, words, article.blocks)
        doc._.quotes = records(article.id, scene, names_of(doc), attribute(scene))
    spans = (doc.char_span(quote.start, quote.end, label="QUOTE", alignment_mode="expand") for quote in doc._.quotes)
    doc.spans[SPAN_GROUP] = [span for span in spans if span is not None]
    return doc
