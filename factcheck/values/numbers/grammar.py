"""Text to quantities, by string grammar alone: terms are read one by one and then joined.

Joins, in this order: sums, ratios and scores ("5 feet 2 inches", "one in five", "won 3-1"), bare pairs ("350 217
miles"), ranges ("from 8 to 10 miles"), changes ("from 75 to 68"), units shared along a list, dual units ("4,500 km
(2,800 miles)").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from factcheck.values.letters import same_length_lower
from factcheck.values.numbers import negatives
from factcheck.values.numbers.change import direction
from factcheck.values.numbers.currency import other_dollars
from factcheck.values.numbers.duals import mark_duals, share_units
from factcheck.values.numbers.enumerators import enumerators
from factcheck.values.numbers.joins import absorb, is_bracketed_pair, is_pair, split_pair
from factcheck.values.numbers.places import candidates, is_tied
from factcheck.values.numbers.ranges import join_change, join_range
from factcheck.values.numbers.reader import read_term
from factcheck.values.numbers.terms import Term

_APPOSED_GAP = re.compile(r"(?: [a-z]{2,15})?,? or $")
_BY = re.compile(r"\b(?:by|up|down)(?: (?:about|around|nearly|almost|some|roughly|another|just))? $")
_LABEL = re.compile(r"\d+")
_FAR = 70  # characters between two terms that may belong together


def parse(text: str) -> list[Term]:
    """The numbers of a text with unit, modifier and relation, in text order.

    Negative rules are applied that need no tags; years, names and the pronoun "one" are for the caller to sort out
    with what it knows (see :mod:`factcheck.values.numbers.negatives`).
    """
    lower = same_length_lower(text)
    terms = _read(text, lower)
    if other_dollars(text):
        _leave_dollars_open(text, terms)
    _join(lower, [term for term in terms if not _dated(lower, term)])
    terms = [term for term in terms if not (term.joined or is_tied(lower, term.start))]
    _direct(lower, terms)
    return terms


def _read(text: str, lower: str) -> list[Term]:
    terms: list[Term] = []
    webs, labels = negatives.web_spans(text), enumerators(text)
    pattern = candidates()
    position = last_end = 0
    while found := pattern.search(lower, position):
        start = found.start()
        index = bisect_right(webs, (start, len(text))) - 1
        if index >= 0 and start < webs[index][1]:
            position = webs[index][1]
            continue
        if start in labels:
            position = _LABEL.match(text, start).end()  # type: ignore[union-attr]
            continue
        term = read_term(text, lower, start, last_end)
        if isinstance(term, int):
            position = max(term, start + 1)
            continue
        bare = term.unit is None and not term.numeral.grouping
        if bare and negatives.follows_month(text, lower, term.numeral.start):
            last_end = term.numeral.end
        else:
            terms.extend(split_pair(lower, term))
            last_end = term.end
        position = max(term.end, start + 1)
    return terms


def _dated(lower: str, term: Term) -> bool:
    """Whether a term looks like a year, which joins with nothing."""
    return term.bare and negatives.is_year(lower, term.start, term.end, term.modifier not in ("=", "up", "down"))


def _leave_dollars_open(text: str, terms: Sequence[Term]) -> None:
    """Where the text marks US dollars as such, a bare "$" is some dollar or other."""
    for term in terms:
        marked = text.startswith(("$US", "US"), term.start)
        if term.signed and term.unit and term.unit.startswith("US dollar") and text[term.start] == "$" and not marked:
            term.unit = term.unit.removeprefix("US ")


def _join(lower: str, terms: list[Term]) -> None:
    _join_tight(lower, terms)
    groups = index = 0
    while index < len(terms) - 1:
        first, second = terms[index], terms[index + 1]
        gap = lower[first.end : second.edge]
        if len(gap) > _FAR or "ordinal" in (first.numeral.form, second.numeral.form):
            index += 1
        elif absorb(lower, gap, first, second) or join_range(lower, gap, terms, index):
            terms.pop(index + 1)
            if first.low is None or first.relation == "score":
                index += 1  # a range may still be one end of a change
        else:
            if _belong(lower, gap, first, second):
                groups = max(groups, first.group or groups + 1)
                first.group = second.group = first.group or groups
            index += 1
    share_units(lower, terms)
    mark_duals(lower, terms, groups)


def _join_tight(lower: str, terms: list[Term]) -> None:
    """Join what a dash ties together before anything else: "from 24 to 33-35 billion" has two ends, not three."""
    for index in range(len(terms) - 2, -1, -1):
        first, second = terms[index], terms[index + 1]
        gap = lower[first.end : second.edge]
        tight = gap in ("-", "–") and "ordinal" not in (first.numeral.form, second.numeral.form)
        if tight and (absorb(lower, gap, first, second) or join_range(lower, gap, terms, index)):
            terms.pop(index + 1)


def _belong(lower: str, gap: str, first: Term, second: Term) -> bool:
    """Whether two terms stay two but belong together: a bare pair, or the ends of a change."""
    if first.relation == second.relation == "pair":
        return first.group is None
    if is_pair(gap, first, second):
        first.unit, first.relation, second.relation = second.unit, "pair", "pair"
        return True
    if is_bracketed_pair(lower, gap, first, second):
        first.relation = second.relation = "pair"
        return True
    return join_change(lower, gap, first, second)


def _direct(lower: str, terms: Sequence[Term]) -> None:
    """Mark what goes up or down, where nothing stronger bounds it; "lost 190 points, or 0.6%" says it of both."""
    last: Term | None = None
    for term in terms:
        if term.modifier in ("=", "~") and term.relation not in ("to", "from", "score", "ratio") and not term.hyphen:
            market = term.dimension in ("share", "points") or term.minor or lower.startswith(" points", term.end)
            far = term.dimension == "length" and not _BY.search(lower, max(0, term.start - 24), term.start)
            found = None if far else direction(lower, term.start, market)  # "climbs 1,500 metres" moves, does not grow
            apposed = last is not None and market and _APPOSED_GAP.match(lower[last.end : term.edge]) is not None
            if found:
                term.modifier = found
            elif last and apposed and last.modifier in ("up", "down"):
                term.modifier = last.modifier
        last = term
