"""S102 role-conflict."""

from __future__ import annotations

from collections.abc import Iterator

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
    held: dict[str, list[tuple[Entity, Office]]] = {}
    for article, extraction in corpus.extractions.items():
        held[article] = list(_offices(extraction))
    conflicts = [
        (one, other)
        for pair in corpus.related
        if _at_one_time(corpus, pair.first, pair.second)
        for one, office_one in held[pair.first]
        for other, office_other in held[pair.second]
        if exclude(office_one, office_other) and _one_person(one, other)
    ]
    entities = {each.id: each for pair in conflicts for each in pair}
    for group in groups((one.id, other.id) for one, other in conflicts):
        yield _flag([entities[each] for each in group])


def _offices(extraction: Extraction) -> Iterator[tuple[Entity, Office]]:
    for each in extraction.entities:
        if each.kind == "person" and (found := office(each.role)) and found.ladder and parse_person(each.name).given:
            yield each, found


def _at_one_time(corpus: Corpus, first: str, second: str) -> bool:
    one, other = day(corpus.article(first).published), day(corpus.article(second).published)
    return one is None or other is None or abs((one - other).days) <= STORY_DAYS


def _one_person(one: Entity, other: Entity) -> bool:
    return plain(parse_person(one.name).family) == plain(parse_person(other.name).family) and compare_names(
        one.name, other.name
    ) in ("same", "variant")


def _flag(entities: list[Entity]) -> Flag:
    roles = sorted({each.role or "" for each in entities})
    name = max((each.name for each in entities), key=len)
    return Flag(
        message=f"{name} is {' here and '.join(roles)} there" if len(roles) == 2 else f"{name} is {', '.join(roles)}",
        sides=tuple(side(each, value=each.role) for each in entities),
        explanation=("The articles tell of the same events.", "Nobody holds these offices together."),
        confidence=0.75,
    )
