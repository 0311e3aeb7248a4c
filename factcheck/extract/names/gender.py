"""Whether a person is spoken of as he or she: by given name, honorific, title, role and the pronouns nearby."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from factcheck.lang import table
from factcheck.values.names import Gender, PersonName, given_name_gender

if TYPE_CHECKING:
    from factcheck.extract.names.mentions import Found
    from factcheck.extract.names.people import Cluster

_PRONOUN = re.compile(r"\b(?:(he|himself)|(she|herself))\b", re.IGNORECASE)
_REACH = 200  # characters after a mention
_MENTIONS = 8


@cache
def role_genders() -> dict[str, Gender]:
    """The gender of every title, rank and role that tells one, by the word as printed and in lower case."""
    titles = table("titles")
    genders: dict[str, Gender] = {}
    for group in ("honorifics", "offices", "nouns"):
        for entry, gender in (("men", "m"), ("women", "f")):
            for word in titles[group][entry].split():
                genders[word] = gender  # type: ignore[assignment]
                genders.setdefault(word.lower(), gender)  # type: ignore[arg-type]
    return genders


def stated_gender(each: Found, name: PersonName | None) -> Gender:
    """The gender that a mention tells by itself, "" when it tells none."""
    genders = role_genders()
    if each.honorific and (gender := genders.get(each.honorific.split()[0], "")):
        return gender
    if each.role and (gender := genders.get(each.role.split()[-1], "")):
        return gender
    if name is None or not name.given or name.eastern:
        return ""
    return given_name_gender(name.given[0]) or (given_name_gender(name.nickname) or "" if name.nickname else "")


def role_gender(role: str) -> Gender:
    """The gender of a role in words: "the former chairman", "sister of the mayor"."""
    genders = role_genders()
    head = re.split(r" (?:of|for|at|in|to|from|who|on|with) |,", role, maxsplit=1)[0].split()
    return genders.get(head[-1], "") if head else ""


def settle_genders(clusters: Sequence[Cluster], text: str) -> None:
    """Give every person a gender where name, role or the pronouns after the mentions tell one."""
    starts = sorted(found.start for each in clusters if each.kind == "person" for found in each.found)
    for each in clusters:
        if each.kind == "person" and not each.gender:
            each.gender = role_gender(each.role) or _by_pronouns(each, text, starts)


def _by_pronouns(each: Cluster, text: str, people: Sequence[int]) -> str:
    """The gender of the pronouns that follow the first mentions before anybody else is named: two of three must
    agree. Objects do not count: in "Bell backed her" she is somebody else."""
    men = women = 0
    for mention in each.found[:_MENTIONS]:
        following = bisect_right(people, mention.start)
        end = people[following] if following < len(people) else len(text)
        if match := _PRONOUN.search(text, mention.end, min(end, mention.end + _REACH)):
            men += match[1] is not None
            women += match[2] is not None
    if men and men >= 2 * women:
        return "m"
    return "f" if women and women >= 2 * men else ""
