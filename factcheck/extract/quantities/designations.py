"""Numbers that are part of a name: where "a Motel 6" is told of, "two Motel 6 locations" counts two and not six.

A name gives itself away where nothing could be counted: behind an article ("a Motel 6"), or with a plural or
possessive of its own ("Motel 6s", "Motel 6's rooms"). What it is once it is in the whole text.
"""

from __future__ import annotations

import re

from factcheck.extract.quantities.context import Context
from factcheck.values.dates.calendar import month_numbers

_NAMED = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Ee]ach|[Ee]very) (?:[A-Z][\w’'-]{0,20} ){0,2}"
    r"(?P<word>[A-Z][\w’'-]{0,20}) (?P<number>\d{1,4})(?![\w’'-]|[.,:]\d|%| ?(?:per ?cent|million|billion)\b)"
    r"|\b(?P<owner>[A-Z][\w-]{1,20}) (?P<plural>\d{0,3}[1-9])['’]?s\b"  # "0s" are decades
)

Designation = tuple[str, str]


def designations(text: str) -> frozenset[Designation]:
    """The last word and the number of every name with a number that the text gives away."""
    found = {(each["word"] or each["owner"], each["number"] or each["plural"]) for each in _NAMED.finditer(text)}
    return frozenset((word, number) for word, number in found if word.lower() not in month_numbers())


def is_designation(at: Context, known: frozenset[Designation]) -> bool:
    """Whether a bare number belongs to one of these names."""
    if not known or not at.term.bare or at.before < at.first:
        return False
    return (at.words.texts[at.before], at.text[at.term.start : at.term.end]) in known
