"""Pairs to groups: one slip copied into eight articles is one finding with eight places."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TypeVar

Thing = TypeVar("Thing", bound=Hashable)


def groups(pairs: Iterable[tuple[Thing, Thing]]) -> list[list[Thing]]:
    """The connected components of a graph given by its edges, each in the order in which its members were first seen.

    >>> groups([(1, 2), (3, 4), (2, 5)])
    [[1, 2, 5], [3, 4]]
    """
    leader: dict[Thing, Thing] = {}

    def find(thing: Thing) -> Thing:
        leader.setdefault(thing, thing)
        while leader[thing] != thing:
            leader[thing] = leader[leader[thing]]
            thing = leader[thing]
        return thing

    for first, second in pairs:
        one, other = find(first), find(second)
        if one != other:
            leader[other] = one
    found: dict[Thing, list[Thing]] = {}
    for thing in list(leader):
        found.setdefault(find(thing), []).append(thing)
    return list(found.values())


def components(
    pairs: Iterable[tuple[Thing, Thing]],
) -> list[tuple[list[Thing], list[tuple[Thing, Thing]]]]:
    """Like :func:`groups`, each with those of the pairs that hold it together, in their order.

    >>> components([(1, 2), (3, 4), (2, 5)])
    [([1, 2, 5], [(1, 2), (2, 5)]), ([3, 4], [(3, 4)])]
    """
    edges = list(pairs)
    found = groups(edges)
    number = {thing: at for at, group in enumerate(found) for thing in group}
    held: list[list[tuple[Thing, Thing]]] = [[] for _ in found]
    for pair in edges:
        held[number[pair[0]]].append(pair)
    return list(zip(found, held, strict=True))
