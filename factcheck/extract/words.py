"""The words layer: tokens as parallel lists, coarse parts of speech and sentences.

A blank pipeline is tagged by our own lexicon and rules. Where a trained pipeline has left tags or sentence boundaries on
the document, those are used instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IDX, IS_SPACE, LENGTH, ORTH, POS, SENT_START, TAG

from factcheck.extract.capitals import settle_capitals
from factcheck.extract.doc import Words, article_of
from factcheck.extract.lexicon import Readings, describe
from factcheck.extract.penn import coarse
from factcheck.extract.sentences import ENDINGS, sentence_starts
from factcheck.extract.tagging import settle
from factcheck.records import Block

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc

_KNOWN_LIMIT = 200_000  # token types kept between documents


class _Types(dict[int, tuple[str, str, str, Readings, bool]]):
    """Every token type met so far, by spaCy's hash: text, lower case, commonest tag, readings, ends in a stop."""

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, orth: int) -> tuple[str, str, str, Readings, bool]:
        text = self._strings[orth]
        lower = text.lower()
        entry = describe(text, lower)
        self[orth] = found = (text, lower, entry.tag, entry.readings, text[-1] in ENDINGS)
        return found


class WordsComponent:
    """Fills ``doc._.words`` and, where no other component has, the sentence starts of the document."""

    def __init__(self, strings: StringStore) -> None:
        self._types = _Types(strings)

    def __call__(self, doc: Doc) -> Doc:
        if len(self._types) > _KNOWN_LIMIT:
            self._types.clear()
        tokens: NDArray[np.uint64] = doc.to_array([ORTH, IDX, LENGTH, IS_SPACE, SENT_START, TAG])
        split, tagged = (
            tokens[1:, 4],
            tokens[:, 5].any(),
        )  # spaCy begins a sentence at the first token of every document
        numbers = np.flatnonzero(tokens[:, 3] == 0)
        if not len(numbers):
            doc._.words = Words()
            return doc
        gaps: list[int] = []
        if len(numbers) < len(tokens):
            spaces = np.flatnonzero(tokens[:, 3])
            gaps = np.searchsorted(numbers, spaces[spaces < numbers[-1]]).tolist()
            tokens = tokens[numbers]
        columns = zip(*map(self._types.__getitem__, tokens[:, 0].tolist()), strict=True)
        texts, lower, tags, readings, stops = map(list, columns)
        words = Words(tokens[:, 1].tolist(), (tokens[:, 1] + tokens[:, 2]).tolist(), texts, lower, tags)
        count = len(texts)
        if split.any():
            starts = _trained_starts(np.flatnonzero(split == 1) + 1, numbers, words, article_of(doc).blocks)
        else:
            article = article_of(doc)
            starts = sentence_starts(words, compress(range(count), stops), article.text, article.blocks, gaps)
            marks = np.full((len(doc), 1), -1, dtype=np.int64)
            marks[numbers[starts]] = 1
            doc.from_array([SENT_START], marks.view(np.uint64))
        words.sentences = list(zip(starts, [*starts[1:], count], strict=True))
        if tagged:
            words.tags = _trained_tags(doc, numbers, lower)
        else:
            _tag(words, readings)
        doc._.words = words
        return doc


def _trained_starts(
    begun: NDArray[np.int64], numbers: NDArray[np.int64], words: Words, blocks: Sequence[Block]
) -> list[int]:
    """The sentence starts of another component, and those of our blocks: a sentence never runs out of its block."""
    found = {0, *np.searchsorted(numbers, begun).tolist()}
    for block in blocks:
        found |= {words.at(block.start), words.at(block.end)}
    return sorted(found - {len(words.texts)})


def _trained_tags(doc: Doc, numbers: NDArray[np.int64], lower: list[str]) -> list[str]:
    pairs = doc.to_array([TAG, POS])[numbers].tolist()
    strings = doc.vocab.strings
    return [
        coarse(strings[tag], strings[pos] if pos else "", word) for (tag, pos), word in zip(pairs, lower, strict=True)
    ]


def _tag(words: Words, readings: list[Readings]) -> None:
    """Settle capitals first, then every word that its context must settle."""
    settle_capitals(words, readings)
    settle(words, [(number, each) for number, each in enumerate(readings) if each is not None])
