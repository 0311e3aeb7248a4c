"""S102 role-conflict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.corpus import Corpus
from factcheck.check.group import groups
from factcheck.check.index import STORY_DAYS, day
from factcheck.check.offices import Office, exclude, office
from factcheck.check.rule import Flag, rule, side
from factcheck.records import Entity, Extraction
from factcheck.values.names import compare_names, parse_person, plain


@rule("S102", "role-conflict", severity="warning", scope="corpus")
def role_conflict(corpus: Corpus) -> Iterator[Flag]:
    """Two articles of one story give a person two offices that nobody holds together.

    What it flags:
        One full name with two steps of one ladder (mayor and deputy mayor, senator and representative, sergeant and
        lieutenant), or with one office of two places, in articles about the same events.
    Why it matters:
        At least one of the articles has the wrong office, or the wrong person.
    Example:
        "Deputy Mayor Ilse Tarn opened the bridge" / "Mayor Ilse Tarn opened the bridge"
    What it leaves alone:
        Former, acting and future offices; candidates; offices from different walks of life (minister and party
        leader); a role without its place; articles more than ten days apart; two people of one surname.
    Tolerance:
        The name must be the same in full.
    """
    held = {article: list(_holders(extraction)) for article, extraction in corpus.extractions.items()}
    conflicts = [
        (one, other)
        for pair in corpus.related
        if _at_one_time(corpus, pair.first, pair.second)
        for one in held[pair.first]
        for other in held[pair.second]
        if exclude(one.office, other.office) and _one_person(one.person.name, other.person.name)
    ]
    for group in groups(conflicts):
        yield _flag(group)


@dataclass(frozen=True, slots=True)
class _Holder:
    """A person of one article and the office that it gives to them."""

    person: Entity
    office: Office


def _holders(extraction: Extraction) -> Iterator[_Holder]:
    for each in extraction.entities:
        if each.kind == "person" and (found := office(each.role)) and found.ladder and parse_person(each.name).given:
            yield _Holder(each, found)


def _at_one_time(corpus: Corpus, first: str, second: str) -> bool:
    one, other = day(corpus.article(first).published), day(corpus.article(second).published)
    return one is None or other is None or abs((one - other).days) <= STORY_DAYS


def _one_person(one: str, other: str) -> bool:
    same_family = plain(parse_person(one).family) == plain(parse_person(other).family)
    return same_family and compare_names(one, other) in ("same", "variant")


def _flag(holders: list[_Holder]) -> Flag:
    people = [each.person for each in holders]
    offices = list(dict.fromkeys(each.office.name for each in holders))
    if len(offices) == 1:
        offices = list(dict.fromkeys(each.role or "" for each in people))
    told = f"{offices[0]} here and {offices[1]} there" if len(offices) == 2 else ", ".join(offices)
    name = max((each.name for each in people), key=len)
    return Flag(
        message=f"{name} is {told}",
        sides=tuple(side(each, value=each.role) for each in people),
        explanation=("The articles tell of the same events.", "Nobody holds these offices together."),
        confidence=0.75,
    )
