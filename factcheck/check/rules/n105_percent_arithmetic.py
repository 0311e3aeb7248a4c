"""N105 percent-arithmetic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import groupby, pairwise

from factcheck.check.lists import Listing, is_exact, listings
from factcheck.check.rule import Flag, rule, side
from factcheck.lang import table
from factcheck.records import Claim, Extraction
from factcheck.values.morphology import base_form
from factcheck.values.numbers.units import reading

_HUNDRED = Decimal(100)
_REACH = 24  # characters
_CHANGE_OF = re.compile(r"\b(\w+) of $")
_CLAUSE = re.compile(r"[^,.;:!?()]*$")
_WORDS = re.compile(r"[^\W\d_]+")
_BETWEEN = 60  # characters from a verb to its figure: "raised the wages of its pickers by"
_OF = re.compile(r"\s+of\s+((?:(?:the|all|its|their|those)\s+)?\w+(?:\s+\w+)?)")
_BY = re.compile(r"\bby (?:an? \w+ )?$")
_TIMES = re.compile(r"\b((?:\w+ ){0,2}?)(\w+ed)\b(?! (?:down|up|back|as)\b)([^.;:!?,\d]{0,40}),? from $")
_SMALL = 100  # round sums and counts below this are meant as they stand
_LOOSE = Fraction(15, 100)  # by what part "doubled" and "a third" may miss


@rule("N105", "percent-arithmetic", severity="warning")
def percent_arithmetic(extraction: Extraction) -> Iterator[Flag]:
    """A change in percent and its two values disagree, or the shares of a whole do not make a hundred.

    What it flags:
        "rose 20% from 50 to 55"; "doubled from 30 to 50"; "60% said yes, 30% said no and the remaining 20% did not
        know".
    Why it matters:
        The reader is given the means to check the figure, and it fails.
    Example:
        "The price fell 50% from $80 to $60."
    What it leaves alone:
        Percentage points; changes of which only one value is given; shares of two wholes; shares that may overlap or
        leave something out, that is all where no share is called the remaining one.
    Tolerance:
        Rounding: every value may be anything that rounds to the digits shown; round sums and counts below a hundred are
        exact. "Doubled" and "by a third" may miss by 15 percent.
    """
    yield from _shares(extraction)
    for _, group in groupby(extraction.claims, key=lambda claim: claim.sentence):
        yield from _changes(extraction.article.text, list(group))


def _shares(extraction: Extraction) -> Iterator[Flag]:
    for listing in listings(extraction, "percent"):
        if not (listing.names_rest or listing.names_undecided) or not all(
            is_exact(part) and part.unit == "percent" for part in listing.parts
        ):
            continue
        parts = _with_total(listing)
        if _have_two_wholes(extraction.article.text, parts):
            continue
        added = sum((part.value or Decimal(0) for part in parts), Decimal(0))
        slack = sum((part.precision or Decimal(1) for part in parts), Decimal(0)) / 2
        exhaustive = listing.names_rest or listing.asks_yes_or_no
        if abs(added - _HUNDRED) <= min(slack, Decimal("1.5")) or (added < _HUNDRED and not exhaustive):
            continue
        numbers = " + ".join(part.text for part in parts)
        yield Flag(
            message=f"{numbers} make {added.normalize():f}%, not 100%",
            sides=tuple(side(part) for part in parts),
            explanation=(
                "The last share is the remaining one, so the shares are the whole."
                if listing.names_rest
                else "The last share are those who gave no answer, so all shares are of one whole.",
                f"{numbers} = {added}%.",
            ),
            confidence=0.9,
        )


def _have_two_wholes(text: str, parts: Sequence[Claim]) -> bool:
    """Whether two shares are of two things: "46 percent of farmers and 31 percent of all voters"."""
    wholes = {found[1].lower() for part in parts if (found := _OF.match(text, part.end))}
    return len(wholes) > 1


def _with_total(listing: Listing) -> tuple[Claim, ...]:
    """A share before the list belongs to it, if it is in the same sentence."""
    first = listing.total
    if (
        first is not None
        and first.sentence == listing.parts[0].sentence
        and first.unit == "percent"
        and is_exact(first)
    ):
        return (first, *listing.parts)
    return listing.parts


def _changes(text: str, claims: Sequence[Claim]) -> Iterator[Flag]:
    """A change by so many percent, by a fraction or by a factor, with the two values of the same clause."""
    starts = [claim for claim in claims if claim.relation == "from" and claim.value is not None]
    ends = [claim for claim in claims if claim.relation == "to" and claim.value is not None]
    if not len(starts) == len(ends) == 1 or starts[0].group != ends[0].group:
        return
    old, new = starts[0], ends[0]
    if not old.value or new.value is None or {old.modifier, new.modifier} - {"="} or old.unit != new.unit:
        return
    floor, ceiling = reading(old.value, _place(old))
    low, high = reading(new.value, _place(new))
    if floor <= 0:
        return
    ratios = (low / ceiling, high / floor)
    moves = [claim for claim in claims if claim.kind in ("percent", "ratio") and claim.relation is None]
    moves = [claim for claim in moves if claim.value is not None and _direction(text, claim)]
    if len(moves) == 1 and old.kind != "percent":
        yield from _by_percent(text, moves[0], old, new, ratios)
    elif not moves:
        yield from _by_factor(text, old, new, ratios)


def _by_percent(text: str, move: Claim, old: Claim, new: Claim, ratios: tuple[Fraction, Fraction]) -> Iterator[Flag]:
    least, most = ((ratio - 1) * 100 for ratio in ratios)
    sign = _direction(text, move)
    shown, shown_most = sorted(sign * each for each in _size(move))
    if shown <= most and least <= shown_most:
        return
    first, second = sorted(((move.start, move.end), (min(old.start, new.start), max(old.end, new.end))))
    if _moves_again(text[first[1] : second[0]]):
        return
    exact = _percent(old, new)
    yield Flag(
        message=f"from {old.text} to {new.text} is {float(exact):+.1f}%, not {'+' if sign > 0 else '-'}{move.text}",
        sides=(side(move), side(old), side(new)),
        explanation=(f"({new.text} / {old.text} - 1) × 100 = {float(exact):.2f}.",),
        expected=f"{abs(float(exact)):.3g}%",
        confidence=0.85,
    )


def _by_factor(text: str, old: Claim, new: Claim, ratios: tuple[Fraction, Fraction]) -> Iterator[Flag]:
    """ "Doubled from 30 to 60"; what nearly doubled is left alone, and what more than doubled has no upper bound."""
    said = _TIMES.search(text, max(old.sentence.start, old.start - _BETWEEN * 2), old.start)
    factors, hedges = table("changes")["factors"], set(table("changes")["factors"]["nearly"])
    if said is None or said[2].lower() not in factors["verbs"] or _moves_again(said[3]):
        return
    before = said[1].lower().split()
    if not hedges.isdisjoint(before):
        return
    factor, verb = Fraction(factors["verbs"][said[2].lower()]), said[2]
    least, most = factor * (1 - _LOOSE), factor * (1 + _LOOSE)
    if not set(factors["beyond"]).isdisjoint(before):
        verb = f"more than {verb}"
        least, most = (factor, ratios[1]) if factor > 1 else (ratios[0], factor)
    if ratios[1] < least or ratios[0] > most:
        ratio = float(_percent(old, new) / 100 + 1)
        yield Flag(
            message=f"from {old.text} to {new.text} is {ratio:.2f} times as much, not “{verb}”",
            sides=(side(old), side(new)),
            explanation=(f"{new.text} / {old.text} = {ratio:.2f}.",),
            confidence=0.85,
        )


def _percent(old: Claim, new: Claim) -> Fraction:
    return (Fraction(new.value or 0) / Fraction(old.value or 1) - 1) * 100


def _size(move: Claim) -> tuple[Fraction, Fraction]:
    """The percent that a change is said to have, at least and at most; "a third" is meant loosely."""
    if move.kind == "ratio":
        whole = Fraction(move.value or 0) * 100
        return whole * (1 - _LOOSE), whole * (1 + _LOOSE)
    return reading(move.value or Decimal(0), _percent_place(move))


def _direction(text: str, claim: Claim) -> int:
    """1 for a rise, -1 for a fall, 0 for no change: by the claim, by the noun before it ("an increase of 20%") or by
    the verb of its object ("cut fares by 20%")."""
    if claim.modifier in ("up", "down"):
        return 1 if claim.modifier == "up" else -1
    if claim.modifier != "=":
        return 0
    noun = _CHANGE_OF.search(text, max(0, claim.start - _REACH), claim.start)
    words = table("changes")["nouns"]
    if noun is not None:
        return 1 if noun[1] in words["up"] else -1 if noun[1] in words["down"] else 0
    clause = _CLAUSE.search(text, max(claim.sentence.start, claim.start - _BETWEEN), claim.start)
    return _driven(clause[0].lower()) if clause else 0


def _driven(clause: str) -> int:
    """The direction of the verb of change in the words before "by 20 percent"."""
    if not _BY.search(clause):
        return 0
    words, changes = _WORDS.findall(clause), table("changes")
    found = set()
    for before, word in pairwise(["", *words]):
        if word in ("up", "down") and base_form(before) in changes["driven"]["verbs"]:
            found.add(word)
        elif base_form(word) not in changes["adverb_needed"]["verbs"]:
            found |= {way for way in ("up", "down") if base_form(word) in changes["verbs"][way]}
    return 0 if len(found) != 1 else 1 if found == {"up"} else -1  # "lifted its forecast of a drop" says neither


def _moves_again(between: str) -> bool:
    """Whether another verb of change stands between a change and its values: "by 20 percent, while rents rose from"."""
    changes = table("changes")
    verbs, articles = {*changes["verbs"]["up"], *changes["verbs"]["down"]}, changes["nouns"]["determiners"]
    words = pairwise(["", *_WORDS.findall(between.lower())])
    return any(
        base_form(word) in verbs and before not in articles and not word.endswith("ing") for before, word in words
    )


def _place(claim: Claim) -> Decimal:
    """How far a value is meant: the digits shown; of a round number the first two, where two are printed ("$40m",
    "400"); sums and counts of two digits in tens ("$20", "40 boats") are exact."""
    place, size = claim.precision or Decimal(1), abs(claim.value or Decimal(0))
    two_digits = re.search(r"\d\D?\d", claim.text) is not None
    if not two_digits or place <= 1 or size >= place * 10:
        return place
    return Decimal(0) if size < _SMALL and claim.kind in ("money", "count") else place / 10


def _percent_place(claim: Claim) -> Decimal:
    """The digits shown; a share in tens is meant to within half of that."""
    return min(claim.precision or Decimal(1), Decimal(5))
