"""From the words that an attribution rests on to a speaker."""

from __future__ import annotations

from functools import cache

from factcheck.extract.doc import Names
from factcheck.extract.names.resolve import Resolver
from factcheck.extract.quotes.attribution import Attribution, Range
from factcheck.extract.quotes.scene import Scene
from factcheck.lang import table
from factcheck.records import Entity, Mention, Speaker, SpeakerKind

_RELATIVES = frozenset(("who", "whom", "which", "that"))
_REFERRING = frozenset(("he", "she", "him", "her", "his", "it", "its", "their", "our", "my", "your")) | frozenset(
    ("the", "this", "that", "these", "those")
)
_APPOSED = frozenset((",", ".", ";", ":", ")", "”", '"', "’", "—", "–"))  # what closes an apposition
_NAMING = frozenset(("person", "organization", "unknown"))
_ARTICLES = frozenset(("a", "an", "the", "one", "another"))


class Speakers:
    """The speakers of one article, each phrase resolved once, in text order."""

    def __init__(self, scene: Scene, names: Names) -> None:
        self._scene = scene
        self._names = names
        self._resolver = Resolver(names, scene.words, scene.text)
        self._named = {(each.start, each.end): each.entity for each in names.mentions}
        self._known: dict[Range, Speaker] = {}
        self._previous: Entity | None = None

    def of(self, attribution: Attribution) -> Speaker | None:
        """Who an attribution gives its words to; ``name`` stays None when the article does not say."""
        source = attribution.source
        if source is None:
            return None
        found = self._known.get(source)
        if found is None:
            found = self._known[source] = self._speaker(source)
        return found

    def _speaker(self, source: Range) -> Speaker:
        words, codes = self._scene.words, self._scene.plain
        first, last = core(codes, *source)
        start, end = words.starts[first], words.ends[last - 1]
        mention = Mention(start=start, end=end, text=self._scene.text[start:end])
        if "&" in codes[first:last] and len(self._names.within(start, end)) > 1:
            return Speaker(name=None, kind="group", mention=mention)
        entity = self._entity(source)
        if entity is None:
            kind = _kind_of_noun(words.lower[last - 1])
            role = self._role(first, last) if kind == "person" and codes[last - 1] == "N" else None
            return Speaker(name=None, kind=kind, role=role, mention=mention)
        self._previous = entity
        kind = "organization" if entity.kind == "place" else entity.kind
        return Speaker(name=entity.name, kind=kind, role=entity.role, mention=mention)

    def _entity(self, source: Range) -> Entity | None:
        words = self._scene.words
        first, last = source
        named = self._named.get((words.starts[first], words.ends[last - 1]))
        if named is not None:
            return self._names.entities[named]
        if last - first == 1 and words.lower[first] in _RELATIVES:
            before = first - 1
            if before >= 0 and words.texts[before] == ",":
                before -= 1
            end = words.ends[before] if before >= 0 else 0
            near = [each for each in self._names.within(max(0, end - 80), end) if each.end >= end - 1]
            return self._names.entities[near[-1].entity] if near else None
        apposed = self._apposed(last) if self._scene.plain[last - 1] == "N" else None
        if apposed is not None:
            return apposed
        if words.lower[first] not in _REFERRING and "E" not in self._scene.plain[first:last]:
            return None  # "a spokesman", "officials", "they"
        return self._resolver.resolve(words.starts[first], words.ends[last - 1], self._previous)

    def _apposed(self, last: int) -> Entity | None:
        """Who is named between commas behind a noun that speaks: "the captain, Ana Ruiz,"."""
        words = self._scene.words
        if last + 1 >= len(words.texts) or words.texts[last] != ",":
            return None
        start = words.starts[last + 1]
        for mention in self._names.within(start, start + 1):
            closing = words.at(mention.end)
            entity = self._names.entities[mention.entity]
            if entity.kind in _NAMING and (closing == len(words.texts) or words.texts[closing] in _APPOSED):
                return entity
        return None

    def _role(self, first: int, last: int) -> str:
        """The phrase as a description: "a police spokesman" is a police spokesman."""
        words = self._scene.words
        if words.lower[first] in _ARTICLES and last - first > 1:
            first += 1
        return self._scene.text[words.starts[first] : words.ends[last - 1]]


def core(codes: str, first: int, last: int) -> Range:
    """The noun phrase itself, without what hangs on it: "a spokesman" of "a spokesman for the mayor"."""
    for place in range(first + 1, last):
        if codes[place] in "IF":
            return first, place
    return first, last


def is_source(scene: Scene, first: int, last: int, *, inside: bool = False) -> bool:
    """Whether the words ``[first, last)`` end with somebody who can speak, by name or as a noun, and no mere topic;
    or, with ``inside``, name somebody anywhere."""
    return scene.words.lower[last - 1] in source_kinds() or scene.is_name(first, last, inside=inside)


def _kind_of_noun(noun: str) -> SpeakerKind:
    return source_kinds().get(noun, "unknown")


@cache
def source_kinds() -> dict[str, SpeakerKind]:
    """Nouns that speak without a name, by the kind of speaker they are."""
    nouns = table("source_nouns")
    kinds: tuple[SpeakerKind, ...] = ("person", "organization", "group", "document")
    return {noun: kind for kind in kinds for noun in nouns[kind].split()}
