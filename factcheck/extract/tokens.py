"""Tokens of any text in linear time.

spaCy's tokenizer takes marks off a run without white space one by one and copies the rest each time, so that a line of
ten thousand quotation marks takes a minute. A run longer than any word or address is cut before it gets there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factcheck.lang import table

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

LONGEST_RUN = 400  # characters; addresses of web pages are shorter
PIECE = 64
_WORDS = ("Wed", "wed", "Id", "id")  # spaCy cuts them in two, as if an apostrophe were missing
_RUN = re.compile(rf"\S{{{LONGEST_RUN},}}")


def keep_words(nlp: Language) -> None:
    """Leave words whole that the blank pipeline's tokenizer would cut: "Wed", "Capt."."""
    tokenizer: Any = nlp.tokenizer
    for word in (*_WORDS, *table("abbreviations")["titles"]):
        tokenizer.add_special_case(word, [{"ORTH": word}])


def tokenize(nlp: Language, text: str) -> Doc:
    """The document of a text, by the pipeline's own tokenizer."""
    if max(map(len, text.split()), default=0) < LONGEST_RUN:
        return nlp.make_doc(text)
    from spacy.tokens import Doc

    cuts = list(_cuts(text))
    pieces = [nlp.make_doc(text[start:end]) for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    return Doc.from_docs(pieces, ensure_whitespace=False) or nlp.make_doc("")


def _cuts(text: str) -> Iterator[int]:
    """Where long runs are cut: every few characters, and where they begin and end."""
    for run in _RUN.finditer(text):
        yield from (place for place in (*range(run.start(), run.end(), PIECE), run.end()) if 0 < place < len(text))
