"""Whether a person is spoken of as he or she, where the name does not tell: by the role and the pronouns nearby."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from factcheck.extract.names.gender import role_gender
from factcheck.extract.names.people import Cluster

_PRONOUN = re.compile(r"\b(?:(he|himself)|(she|herself))\b", re.IGNORECASE)
_REACH = 200  # characters after a mention
_MENTIONS = 8


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
