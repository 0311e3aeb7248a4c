"""Numbers of one sentence that stand in a list, and the total before them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from factcheck.lang import table
from factcheck.records import Claim, ClaimKind, Extraction
from factcheck.values.numbers.patterns import trie

_PICK = r"(?:the\s+)?(?:(?:remaining|other|rest|last|another|final|further)\s+){0,2}"
_ITEM = re.compile(rf"[^.;:!?()\[\]\d“”\"]{{0,60}}?(?:,|,? and|,? plus)\s+{_PICK}$")
_SUMMED = re.compile(r"[^.;:!?\[\]\d“”\"]{0,60}$")
_LAST = re.compile(rf"\band\s+{_PICK}$")
_OF_THE = re.compile(r"\b[Oo]f (?:the|those|these|its|their|all the|all) $|(?:^|[.\n“\"] ?)Of $")
_OF_THEM = re.compile(r" of (?:them|whom|those|these)\b")
_AFTER = 80  # characters after a list that may close it


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of numbers: its parts in order, the words that lead to the first and those that follow the last."""

    parts: tuple[Claim, ...]
    lead: str
    tail: str
    total: Claim | None

    @property
    def names_rest(self) -> bool:
        """Whether the last part is "the remaining", or those who gave no answer: then the parts are the whole."""
        return has_word("exhaustive", "last", self.joint) or has_word("exhaustive", "answers", self.tail)

    joint: str = ""
    summed: bool = False  # the total stands behind its parts


@cache
def _word(section: str, key: str) -> re.Pattern[str]:
    return re.compile(rf"\b{trie(table('totals')[section][key])}\b")


def has_word(section: str, key: str, text: str) -> bool:
    """Whether a text holds one of the words of ``lang/<language>/totals.toml``."""
    return _word(section, key).search(text.lower()) is not None


def listings(extraction: Extraction, kind: ClaimKind) -> Iterator[Listing]:
    """The lists of at least two numbers of one kind and unit, each with the number before or after it, in text
    order."""
    text = extraction.article.text
    claims = [claim for claim in extraction.claims if claim.kind == kind and claim.value is not None]
    for _, group in groupby(claims, key=lambda claim: (claim.sentence, claim.unit)):
        yield from _in_sentence(text, list(group), claims)


def _in_sentence(text: str, group: Sequence[Claim], claims: Sequence[Claim]) -> Iterator[Listing]:
    start = 0
    while start < len(group) - 1:
        if _OF_THE.search(text, max(0, group[start].start - 16), group[start].start):
            start += 1  # the total of what follows
        end = start
        if _OF_THEM.match(text, group[start + 1].end) if start + 1 < len(group) else False:
            start = end = start + 1  # "45 came, 20 of them men, …"
        while end + 1 < len(group) and _goes_on(text[group[end].end : group[end + 1].start]):
            end += 1
        after = _sum_after(text, group, start, end)
        last = end - (after is not None)
        joint = text[group[last - 1].end : group[last].start] if last > start else ""
        if _LAST.search(joint):
            parts = tuple(group[start : last + 1])
            total = after or (group[start - 1] if start else _before(text, parts[0], claims))
            lead = text[total.end : parts[0].start] if total and total.end <= parts[0].start else ""
            tail = text[parts[-1].end : parts[-1].end + _AFTER].partition("\n")[0]
            yield Listing(parts=parts, lead=lead, tail=tail, total=total, joint=joint.lower(), summed=after is not None)
        start = max(end, start + 1)


def _goes_on(between: str) -> bool:
    """Whether a list goes on behind the words between two numbers, with another part or with the total."""
    return bool(_ITEM.match(between) or (_SUMMED.match(between) and has_word("sum", "after", between)))


def _sum_after(text: str, group: Sequence[Claim], start: int, end: int) -> Claim | None:
    """The total that closes a list: "12 men and 3 women, 15 in all"."""
    if end < start + 2:
        return None
    around = text[group[end - 1].end : group[end].start] + " " + text[group[end].end : group[end].end + 24]
    return group[end] if has_word("sum", "after", around) else None


def _before(text: str, first: Claim, claims: Sequence[Claim]) -> Claim | None:
    """The last number of the sentence before, if this sentence begins with the list."""
    if text[first.sentence.start : first.start].strip("“\"' "):
        return None
    index = bisect_left(claims, first.start, key=lambda claim: claim.start) - 1
    if index < 0:
        return None
    last = claims[index]
    near = 0 <= first.sentence.start - last.sentence.end <= 2
    return last if near and last.unit == first.unit else None


def is_exact(claim: Claim) -> bool:
    """Whether a number is printed as exact."""
    return claim.modifier == "=" and claim.value is not None
