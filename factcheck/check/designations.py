"""Numbers that count nothing: those of headlines where the body has another, and those that differ from a number that
stands behind the same name by two swapped digits."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from factcheck.check.headlines import own_part
from factcheck.check.terms import term
from factcheck.lang import table
from factcheck.records import Block, Claim, Extraction, Mention, Span
from factcheck.values.numbers.patterns import trie

_DIGITS = r"(?<![\w.,:/$€£#%&+@-])\d{1,5}(?![\w%:/]|[.,]\d|-\d)"
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d$")
_NAMED = re.compile(r"\b([^\W\d_a-z][\w’'-]*) (\d{3,5})(?![\w%:/]|[.,]\d|-\d)")
_LAST = re.compile(r"([^\W\d_]+)[\s“”\"'‘’-]{1,3}$")
_NEXT = re.compile(r"[\s“”\"'‘’-]{1,3}([^\W\d_]+)(?:[\s-]([^\W\d_]+))?")
_REACH = 40  # characters
_IDENTITY = 100  # from here on a number that counts nothing is a name; below, neighbours behind one name are a series


@dataclass(frozen=True, slots=True)
class _Number:
    """A bare number with the word before it and the two behind it, "" where punctuation stands between."""

    place: Mention
    value: int
    counts: bool  # something, as far as its sentence tells
    before: str
    behind: tuple[str, str]


def other_numbers(extraction: Extraction) -> Iterator[tuple[Mention, Mention]]:
    """The bare numbers of headlines that the body does not have, each with the first place of the one number that
    stands there instead: behind the same name, or between the same words."""
    blocks = extraction.article.blocks
    claims = [each.start for each in extraction.claims]
    titles = [own_part(extraction, each) for each in blocks if each.role == "title"]
    found = list(_numbers(extraction, claims, titles))
    if not found:
        return
    body = list(_numbers(extraction, claims, (each for each in blocks if each.role not in ("title", "furniture"))))
    known = {each.value for each in body}
    for each in found:
        others = [other for other in body if _in_its_place(each, other, known)]
        if {other.value for other in others} - {each.value} and len({other.value for other in others}) == 1:
            yield each.place, others[0].place


def swapped_numbers(extraction: Extraction) -> Iterator[tuple[Mention, list[Mention]]]:
    """The numbers of three digits and more that stand once behind a name, each with all places of the one that differs
    from it by two neighbouring digits and stands there again and again."""
    found: defaultdict[str, defaultdict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for match in _NAMED.finditer(extraction.article.text):
        if term(match[1]) and not _YEAR.match(match[2]):
            found[match[1]][match[2]].append(Mention(start=match.start(2), end=match.end(2), text=match[2]))
    for numbers in found.values():
        for odd, places in numbers.items():
            for usual in _swaps(odd) if len(places) == 1 else ():
                if len(numbers.get(usual, ())) > 1:
                    yield places[0], numbers[usual]


def _swaps(digits: str) -> Iterator[str]:
    """A number with two neighbouring digits in the other order, for each two that are not the same."""
    for place, (one, other) in enumerate(pairwise(digits)):
        if one != other:
            yield f"{digits[:place]}{other}{one}{digits[place + 2 :]}"


def _numbers(extraction: Extraction, starts: list[int], places: Iterable[Span | Block]) -> Iterator[_Number]:
    text = extraction.article.text
    for place in places:
        for match in _pattern().finditer(text, place.start, place.end):
            claim = _claim_at(extraction, starts, match.start())
            if _YEAR.match(match[0]) or (claim and claim.text != match[0]):
                continue
            before = _LAST.search(text, max(place.start, match.start() - _REACH), match.start())
            behind = _NEXT.match(text, match.end(), place.end)
            yield _Number(
                place=Mention(start=match.start(), end=match.end(), text=match[0]),
                value=_value(match[0]),
                counts=bool(claim and claim.counted),
                before=before[1] if before else "",
                behind=(behind[1], behind[2] or "") if behind else ("", ""),
            )


def _claim_at(extraction: Extraction, starts: list[int], offset: int) -> Claim | None:
    before = extraction.claims[max(0, bisect_right(starts, offset) - 2) : bisect_right(starts, offset)]
    return next((claim for claim in before if claim.start <= offset < claim.end), None)


def _in_its_place(one: _Number, other: _Number, known: set[int]) -> bool:
    """Whether one number stands where another does: behind the same name, or, when it is not known otherwise, between
    the same words."""
    same = one.before.lower() == other.before.lower()
    if same and one.before[:1].isupper() and other.before[:1].isupper():
        return _are_no_series(one, other)
    if one.counts or one.value in known:
        return False
    behind = [mine.lower() == its.lower() != "" for mine, its in zip(one.behind, other.behind, strict=True)]
    if all(behind) and any(map(term, one.behind)):
        return True
    return same and bool(term(one.before or "the")) and (behind[0] or min(one.value, other.value) >= _IDENTITY)


def _are_no_series(one: _Number, other: _Number) -> bool:
    """Whether two numbers behind one name are not two of a series, as "Game 5" and "Game 7" are."""
    if one.before.lower() in table("totals")["series"]["words"]:
        return False
    return min(one.value, other.value) >= _IDENTITY or abs(one.value - other.value) > 1 or one.value == other.value


def _value(printed: str) -> int:
    return int(printed) if printed.isdigit() else table("numerals")["cardinals"][printed.lower()]


@cache
def _pattern() -> re.Pattern[str]:
    words = trie(table("numerals")["cardinals"])
    return re.compile(rf"{_DIGITS}|\b(?i:{words})\b")
