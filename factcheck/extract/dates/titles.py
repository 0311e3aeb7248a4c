"""Names that sound like times: a programme called "60 Minutes", a paper called "Today"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from factcheck.extract.doc import Words
from factcheck.lang import table
from factcheck.records import Article, Block
from factcheck.values.dates.expression import Calendar, Expression

_HEAD = re.compile(r"\b([A-Z][a-z]+)(?:['’]s?)?\Z")
_LONGEST = 16  # characters of the longest head
_OPENERS = frozenset("“\"‘'`(«:—–-•*")
_HEADLINES = frozenset(("title", "subtitle", "heading"))


def is_title(expression: Expression, article: Article, words: Words) -> bool:
    """Whether the head of an expression is capitalised where only a name would be.

    Named days are, of course; headlines and the first word of a sentence or of a quotation tell nothing.
    """
    if isinstance(expression.form, Calendar) and expression.form.named:
        return False
    head = _HEAD.search(article.text, max(expression.end - _LONGEST, expression.start), expression.end)
    if head is None or head[1].lower() not in _heads() or _in_headline(article.blocks, expression.start):
        return False
    if head.start() > expression.start:
        return True
    first = words.at(expression.start)
    sentence, _ = words.sentence_of(first)
    return first > sentence and words.texts[first - 1][-1] not in _OPENERS


def _in_headline(blocks: Sequence[Block], offset: int) -> bool:
    number = bisect_right(blocks, offset, key=lambda block: block.start) - 1
    return number >= 0 and blocks[number].role in _HEADLINES and offset < blocks[number].end


@cache
def _heads() -> frozenset[str]:
    lexicon = table("time_words")
    found: set[str] = set()
    for section in lexicon["never_capitals"]["sections"]:
        for entry in lexicon[section].values():
            found.update(entry if isinstance(entry, list) else entry["words"])
    return frozenset(found)
