"""Who is who: the mentions of one person, organisation or place brought together.

People go first (see ``people``). Everything else is one cluster a name, acronyms added to the name they stand for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extract.doc import Words
from factcheck.extract.names.lexicon import name_lexicon
from factcheck.extract.names.mentions import Found
from factcheck.extract.names.people import Cluster, People, is_full
from factcheck.values.names import plain

_HEAD_CODES = frozenset("OolL")  # last words of a body's name, not names by themselves


def cluster(found: Sequence[Found], text: str, words: Words) -> list[Cluster]:
    """The clusters of the mentions, each with its mentions in text order, ordered by their first mention."""
    people = People(text, words)
    partial: list[Found] = []
    for each in found:
        if is_full(each):
            people.add_full(each)
        else:
            partial.append(each)
    singles = Counter(each.text for each in partial if " " not in each.text and each.kind in ("name", "person", "word"))
    short: list[Found] = []
    rest: list[Found] = []
    for each in partial:
        if each.kind == "name" and " " in each.text and people.accepts_unknown(each, singles):
            people.add_full(each)
        elif each.kind in ("name", "person", "word") or people.knows(each):
            short.append(each)
        else:
            rest.append(each)
    rest += [each for each in people.add_short(short) if each.kind != "word"]
    clusters = [*people.clusters, *_others(sorted(rest, key=lambda each: each.start), text)]
    for one in clusters:
        one.found.sort(key=lambda each: each.start)
    return sorted(clusters, key=lambda one: one.found[0].start)


def _others(found: Sequence[Found], text: str) -> list[Cluster]:
    """Organisations, places, groups and what remains, one cluster a name; "the Council" is the last council named."""
    same, codes = name_lexicon().same, name_lexicon().codes
    expansions = _expansions(found, text)
    clusters: dict[str, Cluster] = {}
    heads: dict[str, str] = {}
    for each in found:
        kind = "place" if each.kind == "name" and codes.get(each.text) == "g" else each.kind
        key = same.get(each.text.replace(" ", "")) or same.get(each.text) or _key(each.text)
        if " " not in each.text:
            if _is_acronym(each.text):
                key = expansions.get(key, key)
            elif codes.get(each.text) in _HEAD_CODES:
                key = heads.get(key, key)
        elif kind == "organization":
            heads[plain(each.text.rpartition(" ")[2])] = key
        home = clusters.setdefault(key, Cluster(kind))
        capitals = home.found and home.found[0].text.isupper() and not each.text.isupper()
        if home.kind == "name" or capitals or (home.kind == "organization" and kind == "place"):
            home.kind = kind
        home.found.append(each)
    return list(clusters.values())


def _expansions(found: Sequence[Found], text: str) -> dict[str, str]:
    """What each acronym stands for: by its letters, or because it follows the name in brackets."""
    expansions: dict[str, str] = {}
    for name_form in dict.fromkeys(each.text for each in found if " " in each.text):
        for short in _acronyms(name_form):
            expansions.setdefault(short, _key(name_form))
    for name, acronym in pairwise(found):
        in_brackets = acronym.start == name.end + 2 and text.startswith(" (", name.end)
        if in_brackets and " " in name.text and acronym.text.isupper() and text.startswith(")", acronym.end):
            expansions[_key(acronym.text)] = _key(name.text)
    return expansions


def _key(name: str) -> str:
    return plain(name.removeprefix("The "))


def _is_acronym(name: str) -> bool:
    return " " not in name and name.replace(".", "").isupper()


def _acronyms(name: str) -> Iterator[str]:
    """The acronyms a name can have: with and without its small words."""
    words = name.replace("-", " ").split()
    if len(words) <= 8:
        yield "".join([word[0] for word in words if word[0].isupper()]).lower()
        yield "".join([word[0] for word in words]).lower()
