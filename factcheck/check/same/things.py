"""Do two figures count the same thing? Nouns agree when they are one word, when both mean people, or when one stands
beside the other's figure."""

from __future__ import annotations

from factcheck.check.context import Context
from factcheck.lang import table

_BESIDE = 3  # words


def counts_people(context: Context) -> bool:
    """Whether a claim is a count of people: a noun for them, or none at all ("Five dead")."""
    return context.claim.kind == "count" and (
        context.head in table("comparison")["people"]["heads"] or context.head in fates() or not context.head
    )


def same_thing(one: Context, other: Context) -> bool:
    """Whether two claims of one kind and unit may be of the same thing."""
    if one.claim.kind not in ("count", "ordinal") or one.head == other.head:
        return True
    if counts_people(one) and counts_people(other):
        return True
    return _stands_beside(one.head, other) or _stands_beside(other.head, one)


def _stands_beside(head: str, context: Context) -> bool:
    return bool(head) and context.distances.get(head, _BESIDE + 1) <= _BESIDE


def fates() -> frozenset[str]:
    """The words for what happens to people who are counted: killed, hurt, held."""
    return frozenset(word for words in table("comparison")["fates"].values() for word in words)
