"""The pipeline: a tokenizer, then our components in the order in which each needs the one before."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.errors import UsageError
from factcheck.extract import doc as layers
from factcheck.extract.tokens import keep_words, tokenize
from factcheck.records import Article, Extraction, Span

if TYPE_CHECKING:
    from spacy.language import Language

COMPONENTS = (
    "factcheck_words",
    "factcheck_names",
    "factcheck_dates",
    "factcheck_quantities",
    "factcheck_quotes",
    "factcheck_claims",
)
_MARKING = frozenset(("factcheck_names", "factcheck_quotes"))


def load(pipeline: str | None = None, *, spans: bool = True) -> Language:
    """A blank English pipeline, or the user's trained one by name, with our components at its end.

    ``spans``: whether names and quotations are left as span groups too, which only other components need.
    """
    import spacy

    from factcheck.extract import components  # noqa: F401  (registers the factories in an uninstalled checkout)

    layers.register()
    if pipeline is None:
        nlp = spacy.blank("en")
        keep_words(nlp)
    else:
        try:
            nlp = spacy.load(pipeline)
        except (OSError, ValueError) as error:
            message = f"cannot load the spaCy pipeline {pipeline!r}: install it, or leave out --pipeline"
            raise UsageError(message) from error
    nlp.max_length = 1_000_000_000  # our stages are linear; the limit guards parsers that we do not use
    for component in COMPONENTS:
        if component not in nlp.pipe_names:
            nlp.add_pipe(component, config={"spans": spans} if component in _MARKING else {})
    return nlp


class Extractor:
    """A pure function from an article to its records, with the pipeline loaded once."""

    def __init__(self, pipeline: str | None = None) -> None:
        self._nlp = load(pipeline, spans=False)

    def __call__(self, article: Article) -> Extraction:
        """The records of one article."""
        doc = tokenize(self._nlp, article.text)
        doc._.article = article
        for _, component in self._nlp.pipeline:
            doc = component(doc)
        words = layers.words_of(doc)
        sentences = tuple(Span(start=words.starts[a], end=words.ends[b - 1]) for a, b in words.sentences)
        return Extraction(
            article=article,
            sentences=sentences,
            entities=tuple(layers.names_of(doc).entities),
            quotes=tuple(layers.quotes_of(doc)),
            claims=tuple(layers.claims_of(doc)),
        )


def extract(article: Article, pipeline: str | None = None) -> Extraction:
    """The records of one article. The pipeline is loaded at the first call and kept."""
    return _extractor(pipeline)(article)


@cache
def _extractor(pipeline: str | None) -> Extractor:
    return Extractor(pipeline)
