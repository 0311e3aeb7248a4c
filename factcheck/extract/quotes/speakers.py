"""From the words that an attribution rests on to a speaker."""

from __future__ import annotations

from functools import cache

from factcheck.extract.doc import NameMention, Names
from factcheck.extract.quotes.attribution import Range
from factcheck.extract.quotes.scene import Scene
from factcheck.lang import table
from factcheck.records import Mention, Speaker, SpeakerKind


def speaker(scene: Scene, names: Names, source: Range) -> Speaker:
    """The speaker behind a phrase. ``name`` stays None when the phrase names nobody the article knows."""
    words = scene.words
    first, last = core(scene.plain, *source)
    start, end = words.starts[first], words.ends[last - 1]
    mention = Mention(start=start, end=end, text=scene.text[start:end])
    named = _name_in(names, start, end)
    if named is None:
        return Speaker(name=None, kind=_kind_of_noun(words.lower[last - 1]), mention=mention)
    entity = names.entities[named.entity]
    kind: SpeakerKind = "organization" if entity.kind == "place" else entity.kind
    return Speaker(name=entity.name, kind=kind, role=entity.role, mention=mention)


def core(codes: str, first: int, last: int) -> Range:
    """The noun phrase itself, without what hangs on it: "a spokesman" of "a spokesman for the mayor"."""
    for place in range(first + 1, last):
        if codes[place] in "IF":
            return first, place
    return first, last


def _name_in(names: Names, start: int, end: int) -> NameMention | None:
    """The mention that ends where the phrase ends: of "Lee's lawyer Ana Ruiz" Ruiz, of "Lee's lawyer" nobody."""
    found = None
    for mention in names.within(start, end):
        if mention.end >= end:
            found = mention
    return found


def _kind_of_noun(noun: str) -> SpeakerKind:
    return _kinds().get(noun, "unknown")


@cache
def _kinds() -> dict[str, SpeakerKind]:
    nouns = table("source_nouns")
    kinds: tuple[SpeakerKind, ...] = ("person", "organization", "group", "document")
    return {noun: kind for kind in kinds for noun in nouns[kind].split()}
