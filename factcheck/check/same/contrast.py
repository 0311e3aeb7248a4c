"""Why two sentences cast in one mould may tell of two things: where one has a word, the other has another.

"The spring flood ruined 40 barns" and "the autumn flood ruined 17 barns" are alike but for what tells them apart. In a
long sentence one other word is a matter of style; in a short one it is a good part of what is said. Each test answers
with one sentence, or ``None`` when it sees no difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from rapidfuzz.distance import Indel

from factcheck.check.context import Context
from factcheck.check.dates import is_date
from factcheck.check.same.setting import Setting
from factcheck.check.same.things import groups, owner, swapped_digits
from factcheck.check.terms import term
from factcheck.lang import table
from factcheck.values.dates.calendar import month_numbers, weekday_numbers
from factcheck.values.names import near_spelling

_SHORT = 8  # words that two sentences share, up to which one that they do not share tells
_LONG = 12  # words of a sentence from which on another word is a matter of style
_MOULD = 0.5  # part of the words of either that the other has too,
_ORDER = 0.7  # and part of the shared ones that stand in one order
_SLOT, _ADDED = 2, 3  # words that stand for one another, words that are added
_OF_IT = 8  # words from a figure within which an added word says of what it is
_FIGURE = "#"
_SAME_HAPPENING = ("synonyms", "directions")  # tables of words that say one thing
_SAME = (*_SAME_HAPPENING, "fates", "camps")  # who was arrested and who was charged may be one count, but not one day


class Slot(NamedTuple):
    """The telling words of the one sentence and of the other between two places where they run alike; ``added`` when
    only one of them has any words there."""

    mine: tuple[str, ...]
    theirs: tuple[str, ...]
    added: bool


def another_word(one: Context, other: Context, setting: Setting) -> str | None:
    """Another word or another figure besides the one in question: a slip changes no more than one."""
    same = _SAME_HAPPENING if is_date(one.claim) else _SAME
    for mine, theirs, _ in _slots(one, other):
        if 0 < len(mine) <= _SLOT and 0 < len(theirs) <= _SLOT and not _mean_the_same(mine, theirs, same):
            return f'Where one says "{" ".join(mine)}", the other says "{" ".join(theirs)}".'
    return None


def a_narrower_one(one: Context, other: Context, setting: Setting) -> str | None:
    """ "Sold 5,000 boats", "sold 1,200 boats abroad": the smaller figure is of what the added words say.

    What "19 kilometres" has beside it in "12 miles (19 kilometres)" is itself in another unit.
    """
    slots = list(_slots(one, other))
    mine, theirs = [word for slot in slots for word in slot.mine], [word for slot in slots for word in slot.theirs]
    if bool(mine) == bool(theirs) or not all(slot.added for slot in slots):
        return None
    narrow, wide, words = (one, other, mine) if mine else (other, one, theirs)
    near = all(narrow.distances.get(term(word), 0) <= _OF_IT for word in words)
    if len(words) <= _ADDED and near and _is_smaller(narrow, wide) and not narrow.claim.group:
        return f'Only the smaller figure is told of "{" ".join(words)}".'
    return None


def of_which(one: Context, other: Context, setting: Setting) -> str | None:
    """ "Of the men 20 percent smoke": what opens so counts a part."""
    parts = [each.before[:2] in _openings() for each in (one, other)]
    if parts[0] != parts[1] and not setting.verbatim:
        return "Only one of the sentences begins with what its figure is a part of."
    return None


def _slots(one: Context, other: Context) -> Iterator[Slot]:
    """The places where two short sentences of one mould differ; none for others.

    Nor are there any where another figure that both have says that they tell of one thing, or where the figures are one
    but for a slip of the hand.
    """
    shared = len(one.distances.keys() & other.distances.keys())
    least, most = sorted((len(one.distances), len(other.distances)))
    if not 0 < shared <= _SHORT or shared < _MOULD * least or most > _LONG:
        return
    if owner(one) & owner(other) or one.figures & other.figures or swapped_digits(one, other):
        return
    if _words(other) < _words(one):  # an alignment may depend on which side comes first
        yield from (Slot(slot.theirs, slot.mine, slot.added) for slot in _slots(other, one))
        return
    mine, theirs = _words(one), _words(other)
    alike = [code for code in Indel.opcodes(_bases(mine), _bases(theirs)) if code.tag == "equal"]
    kept = [word for code in alike for word in mine[code.src_start : code.src_end]]
    if _FIGURE not in kept or len({term(word) for word in kept} - {""}) < _ORDER * shared:
        return
    ends = [(0, 0), *((code.src_end, code.dest_end) for code in alike)]
    starts = [*((code.src_start, code.dest_start) for code in alike), (len(mine), len(theirs))]
    for (my_end, their_end), (my_start, their_start) in zip(ends, starts, strict=True):
        ours, others = mine[my_end:my_start], theirs[their_end:their_start]
        slot = Slot(_telling(ours), _telling(others), not ours or not others)
        if slot.mine or slot.theirs:
            yield slot


def _words(context: Context) -> list[str]:
    """The words of a sentence in lower case, the figure in question as one of them."""
    return [*context.before, _FIGURE, *context.after]


def _bases(words: Sequence[str]) -> list[str]:
    return [term(word) or word for word in words]


def _telling(words: Sequence[str]) -> tuple[str, ...]:
    """The words that say what a sentence is about, other figures among them: no function words, no adverbs of telling,
    and no days, which are compared as such."""
    return tuple(word for word in words if word in _selecting() or _is_figure(word) or term(word) not in _silent())


def _is_figure(word: str) -> bool:
    return word[0].isdigit() or word in table("closed_classes")["NUM"]


def _figures(words: Sequence[str]) -> set[str]:
    """The figures among words, without what hangs on them: "6s", "6 houses"."""
    return {"".join(filter(str.isdigit, word)) or word for word in words if _is_figure(word)}


def _mean_the_same(mine: Sequence[str], theirs: Sequence[str], tables: Sequence[str]) -> bool:
    """Whether the words of two slots are spellings of one word, or say one thing: "hurt" and "injured"."""
    if all(near_spelling(one, other) for one, other in zip(mine, theirs, strict=False)):
        return True
    terms, others = {term(word) for word in mine}, {term(word) for word in theirs}
    if _figures(mine) & _figures(theirs):
        return True
    return any(terms & same and others & same for name in tables for same in groups(name).values())


def _is_smaller(one: Context, other: Context) -> bool:
    mine, theirs = one.claim.value, other.claim.value
    return mine is not None and theirs is not None and abs(mine) < abs(theirs)


@cache
def _selecting() -> frozenset[str]:
    """Function words that tell one thing from another of its kind."""
    return frozenset(table("comparison")["selecting"]["words"])


@cache
def _openings() -> frozenset[tuple[str, str]]:
    return frozenset(("of", word) for word in table("comparison")["parts"]["partitive"])


@cache
def _silent() -> frozenset[str]:
    """Terms that tell no two things apart, "" for function words among them."""
    words = (*month_numbers(), *weekday_numbers(), *table("comparison")["idle"]["words"])
    return frozenset(("", *map(term, words)))
