"""Why two figures in like sentences may be of two things: another place, person, part, fate or rate.

Each test answers with one sentence, or ``None`` when it sees no difference.
"""

from __future__ import annotations

from factcheck.check.compare import is_vague
from factcheck.check.context import Context
from factcheck.check.digits import mistyped
from factcheck.check.same.setting import Setting
from factcheck.check.same.things import NEAR, alike, beside, counts_persons, fates, groups, owner
from factcheck.check.terms import term, terms
from factcheck.lang import table
from factcheck.values.names import compare_names, parse_person, plain

_ALIKE = 0.6  # overlap from which every name that only one of them has tells
_SAME_CAST = 0.5  # part of the names of a sentence that the other has too, from which they tell of the same people
_FAR = 4
_NEXT = 3  # words
_ADDRESS = 4  # words behind a number that say where it is
_MOULD = 2  # other figures of a sentence
_LEVEL = frozenset({"to", "at", "of"})


def another_direction(one: Context, other: Context, setting: Setting) -> str | None:
    mine, theirs = (
        {name for name, words in groups("directions").items() if words & each.distances.keys()} for each in (one, other)
    )
    if len(mine) == len(theirs) == 1 and mine != theirs:
        return f"One goes {min(mine)}, the other {min(theirs)}."
    return None


def another_thing(one: Context, other: Context, setting: Setting) -> str | None:
    if not one.head or not other.head or alike(one.head, other.head) or setting.verbatim:
        return None
    if one.distances.get(other.head, NEAR) <= _NEXT or other.distances.get(one.head, NEAR) <= _NEXT:
        return None
    return f"One counts {one.claim.counted}, the other {other.claim.counted}."


def another_place(one: Context, other: Context, setting: Setting) -> str | None:
    """The same words about two places or people: both sentences have names, and none in common."""
    mine, theirs = (each.names - frozenset(terms(each.claim.attributed_to or "")) for each in (one, other))
    if mine and theirs and not mine & theirs:
        return f"One names {min(mine)}, the other {min(theirs)}."
    if setting.overlap >= _ALIKE and mine - theirs and theirs - mine and _shared(mine, theirs) < _SAME_CAST:
        return f"One names {min(mine - theirs)}, the other {min(theirs - mine)}."
    return None


def another_person(one: Context, other: Context, setting: Setting) -> str | None:
    """The same thing done by two people: both sentences name somebody, and not the same."""
    mine, theirs = (each.people - {plain(parse_person(each.claim.attributed_to or "").family)} for each in (one, other))
    if mine and theirs and not mine & theirs:
        return f"One is about {min(mine)}, the other about {min(theirs)}."
    return None


def another_name(one: Context, other: Context, setting: Setting) -> str | None:
    """58 percent in one town, 15 percent in another: the names beside the figures differ."""
    mine, theirs = beside(one), beside(other)
    persons = bool(mine & one.people) and bool(theirs & other.people)
    if setting.verbatim or (_shared(one.names, other.names) >= _SAME_CAST and not persons):
        return None
    if mine and theirs and not mine & theirs:
        return f"One stands beside {min(mine)}, the other beside {min(theirs)}."
    return None


def another_owner(one: Context, other: Context, setting: Setting) -> str | None:
    """ "Ann Lowe, 34, Bo Berg, 20": the age is that of the name before it, and of the name behind in "34-year-old"."""
    mine, theirs = owner(one), owner(other)
    if mine and theirs and not mine & theirs:
        return f"One is the age of {min(mine)}, the other that of {min(theirs)}."
    return None


def another_bearer(one: Context, other: Context, setting: Setting) -> str | None:
    """Two firms report losses, two Kellers have an age each: each sentence has its own name for whose figure it is."""
    my_owner, their_owner = one.claim.about.owner, other.claim.about.owner
    if my_owner is None or their_owner is None:
        return None
    if one.claim.kind == "age":
        apart = compare_names(my_owner, their_owner) == "different"
    else:
        mine, theirs = frozenset(terms(my_owner)), frozenset(terms(their_owner))
        apart = not mine & (theirs | other.names) and not theirs & one.names
    return f"One is the figure of {my_owner}, the other that of {their_owner}." if apart else None


def only_one(one: Context, other: Context, setting: Setting) -> str | None:
    """ "One" is as often a pronoun as a number."""
    if 1 in (one.claim.value, other.claim.value) and not setting.verbatim:
        return '"One" may be no number here.'
    return None


def another_size(one: Context, other: Context, setting: Setting) -> str | None:
    """A slip drops a digit or a zero; figures of two sizes with nothing in common are of two things."""
    mine, theirs = one.claim.value, other.claim.value
    if is_vague(one.claim) or is_vague(other.claim):
        return "One is no more than an order of magnitude."
    if not mine or not theirs or setting.verbatim or one.claim.unit != other.claim.unit:
        return None
    larger, smaller = max(abs(mine), abs(theirs)), min(abs(mine), abs(theirs))
    if larger > _FAR * smaller and not mistyped(mine, theirs):
        return "The figures are too far apart to be one and the same."
    return None


def another_rate(one: Context, other: Context, setting: Setting) -> str | None:
    mine, theirs = _rate(one), _rate(other)
    if mine != theirs:
        return f"One is {mine or 'a total'}, the other {theirs or 'a total'}."
    return None


def another_fate(one: Context, other: Context, setting: Setting) -> str | None:
    mine, theirs = fates(one), fates(other)
    if mine and theirs and not mine & theirs:
        return f"One counts the {min(mine)}, the other the {min(theirs)}."
    if counts_persons(one) and counts_persons(other) and bool(mine) != bool(theirs) and not setting.verbatim:
        return f"Only one counts the {min(mine | theirs)}."
    return None


def another_address(one: Context, other: Context, setting: Setting) -> str | None:
    """The 2300 block of 71st Street and the 2700 block of 75th Street are no slip."""
    if {one.claim.counted, other.claim.counted}.isdisjoint(table("comparison")["identifiers"]["counted"]):
        return None
    mine, theirs = ({word for word in each.after[:NEAR] if word[0].isdigit()} for each in (one, other))
    return "The numbers are of two streets." if mine != theirs else None


def an_order(one: Context, other: Context, setting: Setting) -> str | None:
    """The fourth coach since 2003 may be the 21st of all."""
    if one.claim.kind == "ordinal" and not setting.verbatim:
        return "The two may be counted from different beginnings."
    return None


def other_figures(one: Context, other: Context, setting: Setting) -> str | None:
    """A slip changes one figure; sentences that differ in all of them are two statements in one mould."""
    mould = 1 if setting.first is setting.second else _MOULD
    if len(one.figures) >= mould and len(other.figures) >= mould and not one.figures & other.figures:
        return "The sentences share no figure at all."
    return None


def another_preposition(one: Context, other: Context, setting: Setting) -> str | None:
    """Rose 3 percent, rose to 3 percent: a change against a level."""
    mine, theirs = (_LEVEL & {*each.before[-2:]} for each in (one, other))
    changing = groups("changing")["verbs"]
    if mine != theirs and changing & one.distances.keys() and changing & other.distances.keys():
        return "One is a change and the other a level."
    return None


def one_of_several(one: Context, other: Context, setting: Setting) -> str | None:
    """An age in a list of ages is somebody's only with a name beside it."""
    crowded = any(any(age.endswith(" year") for age in each.figures) for each in (one, other))
    if crowded and not setting.verbatim and not beside(one) & beside(other) and not _only_such(one, other):
        return "There are several ages in one sentence."
    return None


def a_span_of_ages(one: Context, other: Context, setting: Setting) -> str | None:
    if None in (one.claim.value, other.claim.value) and not beside(one) & beside(other):
        return "One is a span of ages."
    return None


def another_neighbourhood(one: Context, other: Context, setting: Setting) -> str | None:
    """A number in a name is one with the words around it: "the 3700 block of West Street", "the Marit 9800 ferry"."""
    named = bool(one.before) and bool(term(one.before[-1]))
    name_before = named and one.before[-2:] == other.before[-2:] and one.after[:1] == other.after[:1]
    kinds = table("comparison")["identifiers"]["counted"]
    beside_alike = one.after[:1] == other.after[:1] or (named and one.before[-1] in kinds)
    if named and one.before[-1:] == other.before[-1:] and beside_alike and setting.overlap >= _ALIKE:
        return None
    name_after = one.after[:_ADDRESS] == other.after[:_ADDRESS] and len(one.after) >= _ADDRESS
    return None if name_before or name_after else "The words beside the numbers differ."


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(min(len(one), len(other)), 1)


def _only_such(one: Context, other: Context) -> bool:
    """Whether both ages are of the one "girl" or "brother" that each sentence names."""
    noun = one.after[:1]
    return noun == other.after[:1] != () and all(
        noun[0] not in {*each.before, *each.after[1:]} and bool(term(noun[0])) for each in (one, other)
    )


def _rate(context: Context) -> str | None:
    match context.after[:3]:
        case [("a" | "an" | "per" | "each" | "every"), unit, *_] if unit in groups("rates")["spans"]:
            return f"a {unit}"
        case [_, ("a" | "an" | "per" | "each" | "every"), unit] if unit in groups("rates")["spans"]:
            return f"a {unit}"
    return None
