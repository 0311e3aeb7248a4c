"""Whether words tell of a man or a woman: a given name, an honorific, a title, a role."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.lang import table
from factcheck.values.names import Gender, PersonName, given_name_gender

if TYPE_CHECKING:
    from factcheck.extract.names.mentions import Found


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
