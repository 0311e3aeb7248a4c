"""The words layer: tokens as parallel lists, coarse parts of speech and sentences.

A blank pipeline is tagged by our own lexicon and rules. Where a trained pipeline has left tags or sentence boundaries
on the document, those are used instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import (  # type: ignore[import-not-found]
    IDX,
    IS_SPACE,
    LENGTH,
    ORTH,
    POS,
    SENT_START,
    TAG,
)

from factcheck.extract.doc import Words, article_of
from factcheck.extract.lexicon import Readings, describe
from factcheck.extract.sentences import ENDINGS, sentence_starts
from factcheck.extract.tagging import coarse, settle, settle_capitals
from factcheck.records import Block

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc

_KNOWN_LIMIT = 200_000  # token types kept between documents
_ORTH, _IDX, _LENGTH, _IS_SPACE, _SENT_START, _TAG = range(6)  # columns of the token table

_Type = tuple[str, str, str, Readings, str]  # text, lower case, commonest tag, readings, "stop", "mark" or ""


class _Types(dict[int, _Type]):
    """Every token type met so far, by spaCy's hash."""

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, orth: int) -> _Type:
        text = self._strings[orth]
        lower = text.lower()
        entry = describe(text, lower)
        role = "stop" if text[-1] in ENDINGS else "mark" if entry.tag == "QUOTE" or text == ":" else ""
        self[orth] = found = (text, lower, entry.tag, entry.readings, role)
        return found


class WordsComponent:
    """Fills ``doc._.words`` and, where no other component has, the sentence starts of the document."""

    def __init__(self, strings: StringStore) -> None:
        self._types = _Types(strings)

    def __call__(self, doc: Doc) -> Doc:
        if len(self._types) > _KNOWN_LIMIT:
            self._types.clear()
        tokens = doc.to_array([ORTH, IDX, LENGTH, IS_SPACE, SENT_START, TAG]).view(np.uint64)
        numbers = np.flatnonzero(tokens[:, _IS_SPACE] == 0)
        doc._.words = self._read(doc, tokens, numbers) if len(numbers) else Words()
        return doc

    def _read(self, doc: Doc, tokens: NDArray[np.uint64], numbers: NDArray[np.int64]) -> Words:
        """The words among the tokens of a document, whose token numbers are given."""
        solid = tokens[numbers] if len(numbers) < len(tokens) else tokens
        types = zip(*map(self._types.__getitem__, solid[:, _ORTH].tolist()), strict=True)
        texts, lower, tags, readings, roles = map(list, types)
        starts = solid[:, _IDX]
        words = Words(starts.tolist(), (starts + solid[:, _LENGTH]).tolist(), texts, lower, tags)
        article = article_of(doc)
        if tokens[1:, _SENT_START].any():  # spaCy marks the first token of every document
            first = _trained_starts(tokens, numbers, words, article.blocks)
        else:
            stops = [number for number, role in enumerate(roles) if role == "stop"]
            first = sentence_starts(words, stops, article.text, article.blocks, _gaps(tokens, numbers))
            _mark_sentences(doc, numbers[first])
        words.sentences = list(zip(first, [*first[1:], len(texts)], strict=True))
        if tokens[:, _TAG].any():
            words.tags = _trained_tags(doc, numbers, lower)
        else:
            settle_capitals(words, readings, [number for number, role in enumerate(roles) if role == "mark"])
            settle(words, [(number, each) for number, each in enumerate(readings) if each is not None])
        return words


def _gaps(tokens: NDArray[np.uint64], numbers: NDArray[np.int64]) -> list[int]:
    """The words behind white space that is a token of its own."""
    spaces = np.flatnonzero(tokens[:, _IS_SPACE])
    gaps: list[int] = np.searchsorted(numbers, spaces[spaces < numbers[-1]]).tolist()
    return gaps


def _mark_sentences(doc: Doc, first: NDArray[np.int64]) -> None:
    """Tell spaCy where sentences start, all at once: token by token it looks through the document each time."""
    marks = np.full((len(doc), 1), -1, dtype=np.int64)
    marks[first] = 1
    doc.from_array([SENT_START], marks.view(np.uint64))  # type: ignore[arg-type]


def _trained_starts(
    tokens: NDArray[np.uint64], numbers: NDArray[np.int64], words: Words, blocks: Sequence[Block]
) -> list[int]:
    """The sentence starts of another component, and those of our blocks: a sentence never runs out of its block."""
    begun = np.flatnonzero(tokens[:, _SENT_START] == 1)
    found = {0, *np.searchsorted(numbers, begun).tolist()}
    for block in blocks:
        found |= {words.at(block.start), words.at(block.end)}
    return sorted(found - {len(words.texts)})


def _trained_tags(doc: Doc, numbers: NDArray[np.int64], lower: list[str]) -> list[str]:
    strings = doc.vocab.strings
    pairs = doc.to_array([TAG, POS])[numbers].tolist()
    return [coarse(strings[tag], strings[pos], word) for (tag, pos), word in zip(pairs, lower, strict=True)]
