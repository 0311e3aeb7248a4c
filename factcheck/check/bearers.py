"""People of different articles whose full names look like slips for one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from factcheck.check.corpus import Corpus
from factcheck.check.slips import forms
from factcheck.records import Entity
from factcheck.values.names import compare_names, parse_person, plain

_IN_COMMON = 2  # names that two articles share besides the one in question
_MOST = 40  # people under one key beyond which it proposes nothing


def alike(corpus: Corpus) -> Iterator[tuple[Entity, Entity]]:
    """The people of two articles about the same events, the first the one read earlier, with one given name and
    surnames that differ by a slip."""
    related = {(pair.first, pair.second) for pair in corpus.related}
    people = [
        entity
        for each in corpus.extractions.values()
        for entity in each.entities
        if entity.kind == "person" and parse_person(entity.name).given
    ]
    buckets: defaultdict[str, list[int]] = defaultdict(list)
    for number, entity in enumerate(people):
        name = parse_person(entity.name)
        for form in forms(plain(name.family)):
            buckets[f"{plain(name.given[0])} {form}"].append(number)
    pairs = dict.fromkeys(pair for numbers in buckets.values() for pair in combinations(numbers[:_MOST], 2))
    for first, second in pairs:
        one, other = people[first], people[second]
        if (
            (one.article, other.article) in related
            and compare_names(one.name, other.name) == "typo"
            and _share_names(corpus, one.article, other.article)
        ):
            yield one, other


def _share_names(corpus: Corpus, first: str, second: str) -> bool:
    """Whether two articles name other things in common."""
    names = [{plain(entity.name) for entity in corpus.extractions[each].entities} for each in (first, second)]
    return len(names[0] & names[1]) >= _IN_COMMON
