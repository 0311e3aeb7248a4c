"""The dates stage: one walk over the expressions of an article."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from factcheck.extract.clauses import governing_verb
from factcheck.extract.doc import Words, article_of, words_of
from factcheck.records import Article
from factcheck.values.dates.grammar import expressions
from factcheck.values.dates.resolve import Resolver, Tense
from factcheck.values.dates.timex import Timex

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_timexes(doc: Doc) -> tuple[Timex, ...]:
    """The dates, times, durations and sets of a document in text order."""
    article, words = article_of(doc), words_of(doc)
    resolver = Resolver(written_on(article))
    found = (
        resolver.resolve(expression, partial(tense_at, words, expression.start, expression.end))
        for expression in expressions(doc.text)
    )
    return tuple(timex for timex in found if timex is not None)


def written_on(article: Article) -> date | None:
    """The day of publication, ``None`` when the article does not say or says something else than a date."""
    try:
        return date.fromisoformat((article.published or "")[:10])
    except ValueError:
        return None


def tense_at(words: Words, start: int, end: int) -> Tense:
    """The tense of the clause that an expression stands in."""
    number = words.at(start)
    if number >= len(words.starts):
        return None
    verb = governing_verb(words, number)
    if verb is None or verb.tense == "none":
        return None
    return verb.tense
