"""Names that the user holds to be one: records with every alias replaced by the name to report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from factcheck.records import About, Claim, Entity, Extraction, Quote


def under_one_name(extraction: Extraction, aliases: Mapping[str, str]) -> Extraction:
    """The extraction with aliases resolved in the names of entities, speakers, sources and participants; what the text
    prints stays as it is. Entities that an alias makes one are merged."""
    if not aliases:
        return extraction
    return replace(
        extraction,
        entities=_merged(tuple(replace(each, name=aliases.get(each.name, each.name)) for each in extraction.entities)),
        quotes=tuple(_quote(each, aliases) for each in extraction.quotes),
        claims=tuple(_claim(each, aliases) for each in extraction.claims),
    )


def _merged(entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    found: dict[tuple[str, str], Entity] = {}
    for entity in entities:
        key = (entity.name, entity.kind)
        first = found.get(key)
        if first is None:
            found[key] = entity
        else:
            mentions = sorted((*first.mentions, *entity.mentions), key=lambda mention: (mention.start, mention.end))
            found[key] = replace(first, role=first.role or entity.role, mentions=tuple(mentions))
    return tuple(found.values())


def _quote(quote: Quote, aliases: Mapping[str, str]) -> Quote:
    speaker = quote.speaker
    name = aliases.get(speaker.name or "") if speaker else None
    return replace(quote, speaker=replace(speaker, name=name)) if speaker and name else quote


def _claim(claim: Claim, aliases: Mapping[str, str]) -> Claim:
    about: About = claim.about
    entities = tuple(dict.fromkeys(aliases.get(name, name) for name in about.entities))
    source = aliases.get(claim.attributed_to or "", claim.attributed_to)
    place = aliases.get(about.place or "", about.place)
    if (entities, source, place) == (about.entities, claim.attributed_to, about.place):
        return claim
    return replace(claim, about=replace(about, entities=entities, place=place), attributed_to=source)
