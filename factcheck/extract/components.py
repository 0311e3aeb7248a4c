"""Our stages as registered spaCy components, usable in anyone's pipeline: ``nlp.add_pipe("factcheck_quotes")``."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from factcheck.extract import doc as layers

layers.register()
Component = Callable[[Doc], Doc]


@Language.factory("factcheck_words", assigns=["doc._.words"])
def words(nlp: Language, name: str) -> Component:
    """Sentences and coarse parts of speech."""
    from factcheck.extract.words import WordsComponent

    return WordsComponent(nlp.vocab.strings)


@Language.factory(
    "factcheck_names",
    assigns=["doc._.names", "doc.spans"],
    requires=["doc._.words"],
    default_config={"spans": True},
)
def names(nlp: Language, name: str, spans: bool) -> Component:
    """People, organisations, groups and places, with every mention of each; unless told not to, as spans too."""
    from factcheck.extract.names import find_names, mark_names

    def component(doc: Doc) -> Doc:
        doc._.names = find_names(doc)
        if spans:
            mark_names(doc, doc._.names)
        return doc

    return component


@Language.factory("factcheck_dates", assigns=["doc._.timexes"], requires=["doc._.words"])
def dates(nlp: Language, name: str) -> Component:
    """Dates, times, durations and sets, resolved against the article's publication date."""
    from factcheck.extract.dates import find_timexes

    def component(doc: Doc) -> Doc:
        doc._.timexes = find_timexes(doc)
        return doc

    return component


@Language.factory("factcheck_quantities", assigns=["doc._.quantities"], requires=["doc._.words", "doc._.timexes"])
def quantities(nlp: Language, name: str) -> Component:
    """Numbers with unit, modifier and counted thing."""
    from factcheck.extract.quantities import quantities as read

    def component(doc: Doc) -> Doc:
        doc._.quantities = read(doc)
        return doc

    return component


@Language.factory(
    "factcheck_quotes",
    assigns=["doc._.quotes", "doc.spans"],
    requires=["doc._.words", "doc._.names"],
    default_config={"spans": True},
)
def quotes(nlp: Language, name: str, spans: bool) -> Component:
    """Direct, mixed and indirect speech with its speaker and cue; unless told not to, as spans too."""
    from factcheck.extract.quotes import find_quotes, mark_quotes

    def component(doc: Doc) -> Doc:
        doc._.quotes = find_quotes(doc)
        if spans:
            mark_quotes(doc, doc._.quotes)
        return doc

    return component


@Language.factory(
    "factcheck_claims", assigns=["doc._.claims"], requires=["doc._.quantities", "doc._.timexes", "doc._.names"]
)
def claims(nlp: Language, name: str) -> Component:
    """Quantities and times joined with event, place, date and source."""
    from factcheck.extract.claims import claims as assemble

    def component(doc: Doc) -> Doc:
        doc._.claims = assemble(doc)
        return doc

    return component
