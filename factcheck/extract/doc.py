"""What our components leave on a spaCy ``Doc``, and the types that pass between them.

Every offset is a character offset into ``doc.text``. Stages read the layers below them through these accessors and
write exactly one layer of their own, so that each can be replaced alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from factcheck.records import Article, Block, Claim, Entity, Quote

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from factcheck.values.dates import Timex
    from factcheck.values.numbers import Quantity

_PARAGRAPH = re.compile(r"[^\s][^\n]*")


@dataclass(slots=True)
class Words:
    """The words of a document as parallel lists, one entry a token, white-space tokens left out.

    ``tags`` are coarse parts of speech with the verb's form kept: DET PRON ADP CCONJ SCONJ MD AUX TO PART NUM ADJ ADV
    NOUN NOUNS PROPN VB VBP VBZ VBD VBN VBG POS PUNCT QUOTE SYM. ``sentences`` are half-open ranges of token numbers.
    """

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)

    def at(self, offset: int) -> int:
        """The number of the first word that ends after ``offset`` (``len(starts)`` when there is none)."""
        return bisect_right(self.ends, offset)

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The characters of the sentence around ``offset``, half-open; ``(offset, offset)`` in an empty document."""
        if not self.sentences:
            return offset, offset
        first, last = self.sentence_of(min(self.at(offset), len(self.starts) - 1))
        return self.starts[first], self.ends[last - 1]

    def sentence_of(self, number: int) -> tuple[int, int]:
        """The words of the sentence that holds the word of that number, half-open."""
        return self.sentences[max(bisect_right(self.sentences, (number, len(self.starts))) - 1, 0)]


@dataclass(slots=True)
class NameMention:
    """One mention of an entity: by name, by title and name, or by role."""

    start: int
    end: int
    entity: int  # index into Names.entities


@dataclass(slots=True)
class Names:
    """The entities of a document and their mentions, sorted by start. ``genders`` tells of each entity whether it is
    spoken of as he ("m") or she ("f"), "" when that cannot be known."""

    entities: Sequence[Entity] = ()
    mentions: Sequence[NameMention] = ()
    genders: Sequence[str] = ()

    def within(self, start: int, end: int) -> Sequence[NameMention]:
        """The mentions that start inside ``[start, end)``."""
        key = lambda mention: mention.start  # noqa: E731
        return self.mentions[bisect_left(self.mentions, start, key=key) : bisect_left(self.mentions, end, key=key)]


@cache
def register() -> None:
    """Declare the ``doc._`` extensions, once a process."""
    from spacy.tokens import Doc

    for name in ("article", "words", "names"):
        Doc.set_extension(name, default=None, force=True)
    for name in ("timexes", "quantities", "quotes", "claims"):
        Doc.set_extension(name, default=(), force=True)


def article_of(doc: Doc) -> Article:
    """The article behind a document; for text from elsewhere, one with a body block a line."""
    article: Article | None = doc._.article
    if article is None:
        text = doc.text
        blocks = tuple(Block(start=m.start(), end=m.end(), role="body") for m in _PARAGRAPH.finditer(text))
        article = Article(id="doc", path="", text=text, sha256="", length=len(text), blocks=blocks)
        doc._.article = article
    return article


def text_of(doc: Doc) -> str:
    """The text of a document, once put together: ``doc.text`` joins all tokens anew at every call."""
    return article_of(doc).text


def words_of(doc: Doc) -> Words:
    """The words layer, empty when ``factcheck_words`` has not run."""
    return doc._.words or Words()


def names_of(doc: Doc) -> Names:
    """The names layer, empty when ``factcheck_names`` has not run."""
    return doc._.names or Names()


def timexes_of(doc: Doc) -> Sequence[Timex]:
    """The dates, times, durations and sets of a document in text order."""
    return doc._.timexes  # type: ignore[no-any-return]


def quantities_of(doc: Doc) -> Sequence[Quantity]:
    """The quantities of a document in text order."""
    return doc._.quantities  # type: ignore[no-any-return]


def quotes_of(doc: Doc) -> Sequence[Quote]:
    """The quotations of a document in text order."""
    return doc._.quotes  # type: ignore[no-any-return]


def claims_of(doc: Doc) -> Sequence[Claim]:
    """The claims of a document in text order."""
    return doc._.claims  # type: ignore[no-any-return]
