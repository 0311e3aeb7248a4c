"""Names: people, organisations, groups and places, every mention of each, and who is who."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from factcheck.extract.doc import NameMention, Names, article_of, text_of, words_of
from factcheck.extract.names.cluster import cluster
from factcheck.extract.names.mentions import find_mentions
from factcheck.extract.names.people import Cluster
from factcheck.extract.names.pronouns import settle_genders
from factcheck.extract.names.roles import role_after, role_before, with_former
from factcheck.records import Entity, EntityKind, Mention
from factcheck.values.names import plain

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from factcheck.extract.doc import Words


SPAN_GROUP = "factcheck_names"


def mark_names(doc: Doc, names: Names) -> None:
    """Fill ``doc.spans["factcheck_names"]`` with the mentions by kind."""
    found = (
        doc.char_span(each.start, each.end, label=names.entities[each.entity].kind, alignment_mode="expand")
        for each in names.mentions
    )
    doc.spans[SPAN_GROUP] = [span for span in found if span is not None]


def find_names(doc: Doc) -> Names:
    """The entities of a document and their mentions. Uses ``doc.ents`` of a trained pipeline where there are any."""
    text, words = text_of(doc), words_of(doc)
    entities = [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]
    clusters = cluster(find_mentions(text, words, entities), text, words)
    _settle_roles(clusters, text, words)
    settle_genders(clusters, text)
    return _records(clusters, article_of(doc).id)


def _settle_roles(clusters: list[Cluster], text: str, words: Words) -> None:
    for each in clusters:
        if each.kind != "person":
            continue
        titled = next((found for found in each.found if found.role), None)
        if titled is not None:
            each.role = with_former(text, titled.role, titled.start)
        for found in sorted(each.full, key=lambda found: found.start)[:3]:
            role = role_after(text, words, found.end) or (
                role_before(text, words, found.start) if not found.role else ""
            )
            if role and len(role) > len(each.role):
                each.role = role
                break


def _records(clusters: list[Cluster], article: str) -> Names:
    entities: list[Entity] = []
    mentions: list[NameMention] = []
    for number, each in enumerate(clusters):
        first = each.found[0]
        entities.append(
            Entity(
                id=f"{article}/e{number + 1}",
                article=article,
                start=first.start,
                end=first.end,
                text=first.text,
                name=_name(each),
                kind=cast("EntityKind", "unknown" if each.kind in ("name", "thing") else each.kind),
                role=each.role or None,
                mentions=tuple(Mention(start=found.start, end=found.end, text=found.text) for found in each.found),
            )
        )
        mentions += [NameMention(found.start, found.end, number) for found in each.found]
    mentions.sort(key=lambda mention: mention.start)
    return Names(entities, mentions, tuple(each.gender for each in clusters))


def _name(each: Cluster) -> str:
    """The fullest form of a name; of several, the commonest, then the first."""
    if len({found.text for found in each.found}) == 1:
        return " ".join(each.found[0].text.split())
    shown = [found for found in each.found if not found.display] or each.found
    texts = [" ".join(found.text.split()) for found in shown]

    def rank(found: tuple[int, str]) -> tuple[object, ...]:
        position, text = found
        words = len(plain(text).split()) if each.kind == "person" else len(text)
        return (-words, -texts.count(text) if len(texts) < 200 else 0, position)

    return min(enumerate(dict.fromkeys(texts)), key=rank)[1]


__all__ = ["SPAN_GROUP", "find_names", "mark_names"]
