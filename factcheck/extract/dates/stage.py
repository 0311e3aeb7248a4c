"""The dates stage: one walk over the expressions of an article."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from factcheck.extract.dates.places import with_places
from factcheck.extract.dates.tense import tense_at
from factcheck.extract.dates.titles import is_title
from factcheck.extract.doc import article_of, words_of
from factcheck.records import Article
from factcheck.values.dates.grammar import expressions
from factcheck.values.dates.lexer import refined
from factcheck.values.dates.narrative import is_narrative
from factcheck.values.dates.resolve import Resolver
from factcheck.values.dates.timex import Timex

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_timexes(doc: Doc) -> tuple[Timex, ...]:
    """The dates, times, durations and sets of a document in text order."""
    article, words = article_of(doc), words_of(doc)
    cut = refined(article.text, words.starts, words.ends, words.lower)
    written = written_on(article)
    told = [each for each in expressions(article.text, cut) if not is_title(each, article, words)]
    resolver = Resolver(written, narrative=is_narrative(told, written))
    found = (resolver.resolve(each, partial(tense_at, words, each.start, each.end)) for each in told)
    return with_places([timex for timex in found if timex is not None], article, words)


def written_on(article: Article) -> date | None:
    """The day of publication, ``None`` when it is unknown, doubtful or no date."""
    try:
        return date.fromisoformat(article.day or "")
    except ValueError:
        return None
