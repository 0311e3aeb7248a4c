"""The words layer: tokens as parallel lists, coarse parts of speech and sentences.

A blank pipeline is tagged by our own lexicon and rules. Where a trained pipeline has left tags or sentence boundaries
on the document, those are used instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IDX, ORTH, POS, SENT_START, TAG  # type: ignore[import-not-found]

from factcheck.extract.doc import Words, article_of
from factcheck.extract.lexicon import describe
from factcheck.extract.sentences import ENDINGS, sentence_starts
from factcheck.extract.tagging import coarse, repair, settle, settle_capitals
from factcheck.records import Block

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc

_KNOWN_LIMIT = 200_000  # token types kept between documents
_SPACE, _STOP, _MARK, _NAME, _OPEN = 1, 2, 4, 8, 16  # what the flags of a token type say

Numbers = NDArray[np.intp]


class _Types(dict[int, int]):
    """Every token type met so far: spaCy's hash to a number, and what is known of it in arrays by that number.

    Arrays, since taking the entries of a whole document out of them costs a fraction of looking up each word.
    """

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self._strings = strings
        self.flags: NDArray[np.uint8] = np.zeros(1024, dtype=np.uint8)
        self.lengths: Numbers = np.zeros(1024, dtype=np.intp)
        self.texts, self.lower, self.tags, self.readings = (np.empty(1024, dtype=object) for _ in range(4))

    def __missing__(self, orth: int) -> int:
        number = self[orth] = len(self)
        if number == len(self.flags):
            self._grow()
        text = self._strings[orth]
        lower = text.lower()
        self.texts[number], self.lower[number], self.lengths[number] = text, lower, len(text)
        if text.isspace():
            self.flags[number] = _SPACE
            return number
        entry = describe(text, lower)
        self.tags[number], self.readings[number] = entry.tag, entry.readings
        self.flags[number] = (
            _STOP * (text[-1] in ENDINGS)
            | _MARK * (entry.tag == "QUOTE" or text == ":")
            | _NAME * (entry.tag == "PROPN")
            | _OPEN * (entry.readings is not None)
        )
        return number

    def _grow(self) -> None:
        for name in ("flags", "lengths", "texts", "lower", "tags", "readings"):
            known = getattr(self, name)
            setattr(self, name, np.concatenate([known, np.empty_like(known)]))


class WordsComponent:
    """Fills ``doc._.words`` and, where no other component has, the sentence starts of the document."""

    def __init__(self, strings: StringStore) -> None:
        self._strings = strings
        self._types = _Types(strings)

    def __call__(self, doc: Doc) -> Doc:
        if len(self._types) > _KNOWN_LIMIT:
            self._types = _Types(self._strings)
        tokens: NDArray[np.uint64] = doc.to_array([ORTH, IDX, SENT_START]).view(np.uint64)
        types = np.fromiter(map(self._types.__getitem__, tokens[:, 0].tolist()), dtype=np.intp, count=len(tokens))
        numbers = np.flatnonzero((self._types.flags[types] & _SPACE) == 0)
        doc._.words = self._read(doc, tokens, types, numbers) if len(numbers) else Words()
        return doc

    def _read(self, doc: Doc, tokens: NDArray[np.uint64], types: Numbers, numbers: Numbers) -> Words:
        """The words of a document: its tokens, the type of each, and the numbers of those that are no white space."""
        known, every = self._types, tokens
        if len(numbers) < len(tokens):
            tokens, types = tokens[numbers], types[numbers]
        starts = tokens[:, 1].astype(np.intp)
        words = Words(
            starts.tolist(),
            (starts + known.lengths[types]).tolist(),
            known.texts[types].tolist(),
            known.lower[types].tolist(),
            known.tags[types].tolist(),
        )
        flags = known.flags[types]
        article = article_of(doc)
        if every[1:, 2].any():  # spaCy marks the first token of every document
            first = _trained_starts(every[:, 2], numbers, words, article.blocks)
        else:
            stops = np.flatnonzero(flags & _STOP).tolist()
            first = sentence_starts(words, stops, article.text, article.blocks, _gaps(numbers))
            _mark_sentences(doc, numbers[first])
        words.sentences = list(zip(first, [*first[1:], len(types)], strict=True))
        if doc[0].tag:
            words.tags = _trained_tags(doc, numbers, words.lower)
        else:
            names, marks = np.flatnonzero(flags & _NAME).tolist(), np.flatnonzero(flags & _MARK).tolist()
            lowered = settle_capitals(words, names, marks)
            ambiguous = np.flatnonzero(flags & _OPEN)
            settle(words, sorted([*zip(ambiguous.tolist(), known.readings[types[ambiguous]], strict=True), *lowered]))
            repair(words)
        return words


def _gaps(numbers: Numbers) -> list[int]:
    """The words behind white space that is a token of its own."""
    jumps = np.flatnonzero(np.diff(numbers, prepend=-1) > 1)
    gaps: list[int] = jumps.tolist()
    return gaps


def _mark_sentences(doc: Doc, first: Numbers) -> None:
    """Tell spaCy where sentences start, all at once: token by token it looks through the document each time."""
    marks = np.full((len(doc), 1), -1, dtype=np.int64)
    marks[first] = 1
    doc.from_array([SENT_START], marks.view(np.uint64))  # type: ignore[arg-type]


def _trained_starts(marks: NDArray[np.uint64], numbers: Numbers, words: Words, blocks: Sequence[Block]) -> list[int]:
    """The sentence starts of another component, and those of our blocks: a sentence never runs out of its block."""
    found = {0, *np.searchsorted(numbers, np.flatnonzero(marks == 1)).tolist()}
    for block in blocks:
        found |= {words.at(block.start), words.at(block.end)}
    return sorted(found - {len(words.texts)})


def _trained_tags(doc: Doc, numbers: Numbers, lower: list[str]) -> list[str]:
    strings = doc.vocab.strings
    pairs = doc.to_array([TAG, POS])[numbers].tolist()
    return [coarse(strings[tag], strings[pos], word) for (tag, pos), word in zip(pairs, lower, strict=True)]
