"""What a figure is of: nouns agree when they are one word, when both mean people, or when one stands beside the other's
figure; people are told apart by what happened to them."""

from __future__ import annotations

from functools import cache

from factcheck.check.context import Context
from factcheck.check.digits import swapped
from factcheck.check.terms import term
from factcheck.lang import table
from factcheck.values.morphology import base_form

NEAR = 6  # words from a figure within which something is said of it
_BESIDE = 3
_NAME = 2  # words
_JOINING = frozenset({"and", "but", "while"})


def counts_people(context: Context) -> bool:
    """Whether a claim is a count of people: a noun for them, or none at all ("Five dead")."""
    return context.claim.kind == "count" and (
        counts_persons(context) or context.head in _fate_words() or not context.head
    )


def counts_persons(context: Context) -> bool:
    """Whether a claim is a count of people by its noun; a name in the plural is one, as in "11 Kenyans"."""
    heads = table("comparison")["people"]["heads"]
    return context.claim.kind == "count" and (context.head in heads or context.head in context.names)


def counts_fates(context: Context) -> bool:
    """Whether a claim counts people by what happened to them."""
    return counts_people(context) and bool(fates(context))


def same_thing(one: Context, other: Context) -> bool:
    """Whether two claims of one kind and unit may be of the same thing."""
    if one.claim.kind not in ("count", "ordinal") or alike(one.head, other.head):
        return True
    if counts_people(one) and counts_people(other):
        return True
    return _stands_beside(one.head, other) or _stands_beside(other.head, one)


def alike(one: str, other: str) -> bool:
    """Whether two nouns, as terms, say the same of those who are counted: teen and teenager, victim and person."""
    return one == other or any(one in words and other in words for words in groups("synonyms").values())


def same_fate(one: Context, other: Context) -> bool:
    """Whether two claims may count people to whom the same happened."""
    mine, theirs = fates(one), fates(other)
    return not mine or not theirs or bool(mine & theirs)


def fates(context: Context) -> frozenset[str]:
    """What happened to those counted, by their verb or by the nearest word that says so: killed, hurt, held.

    A fate before the figure, as in "killing 81 people and injuring 1,700", comes before one behind an "and".
    """
    event = base_form(context.claim.about.event or "")
    told = frozenset(name for name, words in groups("fates").items() if event in words)
    if told:
        return told
    joined = next((away for away, word in enumerate(context.after[:NEAR], 1) if word in _JOINING), NEAR + 1)
    spoken = {term(word) for word in context.before[-NEAR:]} | {term(word) for word in context.after[: joined - 1]}
    found = [
        (away + NEAR * (each not in spoken), name)
        for name, words in groups("fates").items()
        for each, away in context.distances.items()
        if each in words and away <= NEAR
    ]
    if context.head:
        found += [(0, name) for name, words in groups("fates").items() if context.head in words]
    nearest = min(found, default=(0, ""))[0]
    return frozenset(name for away, name in found if away == nearest)


def near(context: Context) -> set[str]:
    """The terms within six words of a claim."""
    return {term for term, away in context.distances.items() if away <= NEAR}


def beside(context: Context) -> frozenset[str]:
    """The terms of names within three words of a claim."""
    return frozenset(term for term in context.names if context.distances.get(term, NEAR) <= _BESIDE)


def owner(context: Context) -> frozenset[str]:
    """The terms of the name that an age stands right beside: "Ann Lowe, 34," and "34-year-old Ann Lowe"."""
    if context.claim.kind != "age":
        return frozenset()
    behind = "old" in context.claim.text.lower()
    words = context.after[:_NAME] if behind else context.before[: -_NAME - 1 : -1]
    if not words or term(words[0]) not in context.names:
        return frozenset()
    return frozenset(found for word in words if (found := term(word)) in context.names)


def swapped_digits(one: Context, other: Context) -> bool:
    """Whether two figures in one unit differ by two digits in the wrong order, which is hardly chance."""
    mine, theirs = one.claim.value, other.claim.value
    return mine is not None and theirs is not None and one.claim.unit == other.claim.unit and swapped(mine, theirs)


@cache
def groups(section: str) -> dict[str, frozenset[str]]:
    """A table of words that say one thing, by its name."""
    return {name: frozenset(words) for name, words in table("comparison")[section].items()}


def _stands_beside(head: str, context: Context) -> bool:
    return bool(head) and context.distances.get(head, _BESIDE + 1) <= _BESIDE


@cache
def _fate_words() -> frozenset[str]:
    return frozenset().union(*groups("fates").values())
