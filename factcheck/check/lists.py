"""Numbers of one sentence that stand in a list, and the total before them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby, pairwise

from factcheck.lang import table
from factcheck.records import Claim, ClaimKind, Extraction
from factcheck.values.morphology import is_unchanged, singular
from factcheck.values.numbers.patterns import trie

_PICK = r"(?:the\s+)?(?:(?:remaining|other|rest|last|another|final|further),?\s+){0,2}(?:an?\s+\w{1,20}\s+of\s+)?"
_DOING = r"(?:(?!includ|compris|consist|total|bring|mak|leav)\w{2,14}ing\s+)?"  # "upholding 25 and rejecting 83"
_ITEM = re.compile(rf"[^.;:!?()\[\]\d“”\"]{{0,60}}?(?:,|,? and|,? plus)\s+{_DOING}{_PICK}$")
_BRACKETED = re.compile(r"\)(?:,|(,? and))\s+[^\d().;:]{1,40}\($")  # "noise (40), smoke (21) and dogs (10)"
_SHARE = re.compile(r"[^.;:!?\[\]\d“”\"]{0,60}?(?:,|,? and|,? plus)\s+(?:[\w’'-]{1,20}\s+){0,3}\(?$")
_SUMMED = re.compile(r"[^.;:!?\[\]\d“”\"]{0,60}$")
_LAST = re.compile(rf"\band\s+{_DOING}{_PICK}$")
_IN_BRACKETS = re.compile(r"[^().;:!?\d]{0,40}\)")
_ALL = re.compile(r"[^.:!?()\[\]\d]{0,60}[,;]\s+(?:and\s+)?all\s+(?:of\s+)?(?:(?:the|its|their)\s+)?$")
_FOR = re.compile(r"[^.;:!?()\[\]\d“”\"]{0,60}\s(?:for|or)\s+$")
_IN_ALL = re.compile(r"(?:\s\w{1,20}){0,2}\s+(?:in\s+all|in\s+total|altogether|all\s+told)\b")
_INSIDE = re.compile(r"[^,;:()\n\d]*\b(?:under|over|aged?|on|in|at|by|after|before|within|from|for)\s+$")
_BARE = re.compile(r"\s+(from|in|on|for|by|at|to|with|against|back|of\s+them|and)\b|\s*(?:[,.;)]|$)")
_THE_OTHER = re.compile(r"\s+\w{1,10}\s+the\s+other\b")
_OUT_OF = re.compile(r"\s+of\s+(?:its|their|his|her|the)\s+$")
_LEFT = re.compile(
    r"[^.;:!?()\d]{0,60}\b(?:leaving|leaves?|left|keeps?|kept|retain(?:s|ed|ing)?)\s+"
    r"(?:(?:it|them|him|her)\s+)?(?:with\s+)?(?:(?:just|only)\s+)?$"
)
_WORDS = re.compile(r"[^\W\d_]+")
_OF_THE = re.compile(r"\b(?:[Oo]f|[Aa]mong) (?:the|those|these|its|their|all the|all) $|(?:^|[.\n“\"] ?)(?:Of|All) $")
_OF_THEM = re.compile(r" of (?:them|whom|those|these)\b")
_AFTER = 80  # characters after a list that may close it
_MAGNITUDE = re.compile(r"\d\s?([^\W\d_]+)")  # "211 million", "$20m"
_KIND = re.compile(r" ((?:[\w’'-]{1,20} ){0,2})([\w’'-]{1,20})(?=,| and |[.;]|\s*$)")  # what a part counts, to its end
_NEARLY = 20  # the part of a total by which the "nearly" at the head of its list may miss it
_NEXT = 32  # characters behind a number in which the words stand that say what it counts


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of numbers: its parts in order, the words that lead to the first, those before and behind the last."""

    parts: tuple[Claim, ...]
    lead: str
    joint: str
    tail: str
    total: Claim | None
    summed: bool  # the total stands behind its parts
    complementary: bool  # two of the parts leave no third: men and women, for and against
    one_kind: bool = False  # behind a colon, every part counts what the total counts: "13 medals: 7 gold, …"

    @property
    def names_rest(self) -> bool:
        """Whether the last part is "the remaining" or "on the other": then the parts are the whole."""
        return _is_rest(self.joint) or bool(_THE_OTHER.match(self.tail))

    @property
    def names_undecided(self) -> bool:
        """Whether the last of at least three parts are those who gave no answer: then there may be other answers yet,
        but no more than the whole."""
        return len(self.parts) > 2 and has_word("exhaustive", "answers", self.tail.partition(".")[0])

    @property
    def asks_yes_or_no(self) -> bool:
        """Whether the last part but one are those who say no, which leaves no other answer than none."""
        return self.names_undecided and has_word("exhaustive", "noes", self.joint)


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
    claims = list(_of_kind(extraction.claims, kind))
    passing = [second for first, second in pairwise(claims) if _is_of_another_thing(text, first, second)]
    plain = _without(text, passing)
    inside = {claim.start for claim in passing}
    told = [claim for claim in claims if claim.start not in inside]
    for _, found in groupby(told, key=lambda claim: (claim.sentence, claim.unit)):
        group = list(found)
        yield from _in_sentence(plain, group, claims, _SHARE if kind == "percent" else _ITEM)
        if kind == "count":
            yield from _what_is_left(text, group)


def _is_of_another_thing(text: str, first: Claim, second: Claim) -> bool:
    """Whether a figure stands inside what the one before it counts: "41 children under 12", "30 on one side"."""
    if first.sentence != second.sentence or (second.modifier == "=" and second.value != 1):
        return False
    return _INSIDE.fullmatch(text, first.end, second.start) is not None


def _without(text: str, claims: Sequence[Claim]) -> str:
    """The text with some figures blanked, so that the words around them are read as one part of a list."""
    pieces, end = [], 0
    for claim in claims:
        pieces += [text[end : claim.start], "_" * (claim.end - claim.start)]
        end = claim.end
    return "".join(pieces) + text[end:]


def _what_is_left(text: str, group: Sequence[Claim]) -> Iterator[Listing]:
    """What is taken from a whole and what is left of it: "sold 21 of its 60 boats, leaving 36"."""
    for taken, whole, left in zip(group, group[1:], group[2:], strict=False):
        if not _OUT_OF.fullmatch(text, taken.end, whole.start) or not _LEFT.fullmatch(text, whole.end, left.start):
            continue
        if _BARE.match(text, left.end) or left.counted == whole.counted:
            yield Listing(
                parts=(taken, left), lead="", joint=" the rest ", tail="", total=whole, summed=False, complementary=True
            )


def _of_kind(claims: Sequence[Claim], kind: ClaimKind) -> Iterator[Claim]:
    """The figures of one kind; behind a sum of money, bare numbers of its magnitude are in its unit: "331 million
    crowns: 211 million from the state, …"."""
    last: Claim | None = None
    for claim in claims:
        if claim.value is None:
            continue
        if claim.kind == kind:
            last = claim
            yield claim
        elif kind == "money" and last is not None and claim.sentence == last.sentence and _is_bare(claim, last):
            yield replace(claim, kind=kind, unit=last.unit)


def _is_bare(claim: Claim, money: Claim) -> bool:
    if claim.kind != "count" or claim.counted or claim.unit:
        return False
    mine, its = _MAGNITUDE.search(claim.text), _MAGNITUDE.search(money.text)
    return mine is not None and its is not None and mine[1] == its[1] and claim.text.endswith(mine[1])


def _in_sentence(
    text: str, group: Sequence[Claim], claims: Sequence[Claim], item: re.Pattern[str]
) -> Iterator[Listing]:
    start = 0
    while start < len(group) - 1:
        if _OF_THE.search(text, max(0, group[start].start - 16), group[start].start):
            start += 1  # the total of what follows
        end = start
        if _OF_THEM.match(text, group[start + 1].end) if start + 1 < len(group) else False:
            start = end = start + 1  # "45 came, 20 of them men, …"
        while end + 1 < len(group) and _goes_on(text, group[end], group[end + 1], item):
            end += 1
        after = _sum_after(text, group, start, end)
        last = end - (after is not None)
        after = after or _all_after(text, group, start, end)
        joint = text[group[last - 1].end : group[last].start].lower() if last > start else ""
        if _closes(joint) or _are_in_brackets(text, group[start : last + 1]):
            if not start and _is_headed(text, group[start : last + 1], joint) and _may_head(group[start], after):
                start += 1
            before = group[start - 1] if start else _before(text, group[start], claims)
            yield _listing(text, group[start : last + 1], before, after, joint)
        start = max(end, start + 1)


def _listing(text: str, parts: Sequence[Claim], before: Claim | None, after: Claim | None, joint: str) -> Listing:
    lead = text[before.end : parts[0].start] if before and not after else ""
    return Listing(
        parts=tuple(parts),
        lead=lead,
        joint=joint,
        tail=text[parts[-1].end : parts[-1].end + _AFTER].partition("\n")[0],
        total=after or before,
        summed=after is not None,
        complementary=_are_complementary(text, parts),
        one_kind=lead.endswith(": ") and len(parts) > 2 and _count_one_kind(text, parts, lead),
    )


def _count_one_kind(text: str, parts: Sequence[Claim], lead: str) -> bool:
    """Whether every part counts the thing of the total: by the same noun, or by a word that needs one ("7 gold")."""
    things = {singular(word.lower()) for word in _WORDS.findall(lead)}
    elliptic = 0
    for part in parts:
        said = _KIND.match(text, part.end, part.sentence.end)
        if said is None:
            return False
        word = said[2].lower()
        if singular(word) in things:
            continue
        if said[1] or singular(word) != word or is_unchanged(word):
            return False  # a noun of its own
        elliptic += part.value != 1  # "1 car" may be
    return elliptic != 1  # a single one may be a noun of its own after all


def _goes_on(text: str, first: Claim, second: Claim, item: re.Pattern[str]) -> bool:
    """Whether a list goes on behind the words between two numbers, with another part or with the total."""
    between = text[first.end : second.start]
    if item.match(between) or _BRACKETED.match(between):
        return True
    if _FOR.match(between):
        return bool(_IN_ALL.match(text, second.end))
    return bool(_SUMMED.match(between)) and _leads_to_sum(between)


def _are_in_brackets(text: str, parts: Sequence[Claim]) -> bool:
    """Whether a pair of brackets holds a list, which needs no "and" then: "90 seats (40 in stalls, 50 in boxes)"."""
    return len(parts) > 1 and text.endswith("(", 0, parts[0].start) and bool(_IN_BRACKETS.match(text, parts[-1].end))


def _closes(joint: str) -> bool:
    """Whether the words before a number say that it is the last of its list."""
    bracketed = _BRACKETED.match(joint)
    return bool(_LAST.search(joint) or (bracketed and bracketed[1])) or _is_rest(joint)


def _leads_to_sum(between: str) -> bool:
    if has_word("exhaustive", "between", between):
        return False  # "67 animals in all, made up of …": what follows are the parts
    return has_word("sum", "after", between) or _ends_in_sum_verb(between)


def _ends_in_sum_verb(between: str) -> bool:
    return any(between.rstrip().endswith(f" {verb}") for verb in table("totals")["sum"]["verbs"])


def _is_rest(joint: str) -> bool:
    return has_word("exhaustive", "last", joint)


def _is_headed(text: str, claims: Sequence[Claim], joint: str) -> bool:
    """Whether the first of these numbers is the total of the others: "45 came, 25 by boat and the other 20 on foot"."""
    first, *parts = (claim.value or 0 for claim in claims)
    if len(parts) < 2 or first <= max(parts):
        return False
    return _is_rest(joint) or _are_complementary(text, claims[1:]) or _divide(text, claims)


def _divide(text: str, claims: Sequence[Claim]) -> bool:
    """Whether the first number has a noun that the others share, and is no part itself: "88 delegates, 50 from Velm and
    38 from Dorn", not "88 delegates from Pell, 50 from Velm and 38 from Dorn"."""
    bare = [_BARE.match(text, part.end) for part in claims[1:]]
    first = set(_WORDS.findall(text[claims[0].end : claims[1].start]))
    return bool(claims[0].counted) and all(found and found[1] not in first for found in bare)


def _may_head(first: Claim, after: Claim | None) -> bool:
    """Whether the first number may be the total, also of a list with a total behind it: "nearly 140, … 139 in all"."""
    if after is None or first.value is None or after.value is None:
        return True
    return abs(first.value - after.value) * _NEARLY <= after.value


def _are_complementary(text: str, parts: Sequence[Claim]) -> bool:
    ends = [part.start for part in parts[1:]] + [parts[-1].end + _NEXT]
    words = [
        set(_WORDS.findall(text[part.end : min(end, part.end + _NEXT)].lower()))
        for part, end in zip(parts, ends, strict=True)
    ]
    pairs = (pair.split() for pair in table("totals")["complements"]["pairs"])
    return any(any(one in each for each in words) and any(other in each for each in words) for one, other in pairs)


def _sum_after(text: str, group: Sequence[Claim], start: int, end: int) -> Claim | None:
    """The total that closes a list: "12 men and 3 women, 15 in all"; "together 12 men and 3 women make 15"."""
    if end < start + 2:
        return None
    between = text[group[end - 1].end : group[end].start]
    around = between + " " + text[group[end].end : group[end].end + 24]
    head = text[group[start].sentence.start : group[start].start]
    made = _ends_in_sum_verb(between) and has_word("sum", "before", head)
    return group[end] if made or has_word("sum", "after", around) else None


def _all_after(text: str, group: Sequence[Claim], start: int, end: int) -> Claim | None:
    """The total that is "all" behind two parts that leave no third: "130 yeas and 66 nays, all 196 members voted"."""
    if end + 1 >= len(group) or not _ALL.fullmatch(text, group[end].end, group[end + 1].start):
        return None
    return group[end + 1] if _are_complementary(text, group[start : end + 1]) else None


def _before(text: str, first: Claim, claims: Sequence[Claim]) -> Claim | None:
    """The last number of the sentence before, if this sentence begins with the list."""
    head = text[first.sentence.start : first.start].strip("“\"' ,").lower()
    if head and head not in table("totals")["sum"]["resumed"]:
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
