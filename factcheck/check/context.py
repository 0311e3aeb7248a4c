"""A claim in its sentence: the words around it, the names beside it, what stands right before and after."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from factcheck.check.dates import names_a_day
from factcheck.check.identifiers import identifiers
from factcheck.check.lengths import whole
from factcheck.check.margins import margins
from factcheck.check.scale import scale
from factcheck.check.terms import WORD, term, terms
from factcheck.records import Claim, Extraction, Span
from factcheck.values.dates.calendar import month_numbers, weekday_numbers
from factcheck.values.names import parse_person, plain

_TELLING = 10  # a figure that two sentences hardly share by chance
_REACH = 30  # words on either side; text without full stops makes endless sentences
_OPENING = 3  # sentences below the headline
_LINE = 50  # characters; what is shorter is a byline or a label rather than a sentence
# "$2. 6 million": a figure that a tokenizer took apart, and its second half
_BROKEN, _HALF = re.compile(r"\. ?\d"), re.compile(r"(?:[^\W\d]|[$€£¥])\d{1,3}\. ?$")
_FIRST_HALF = 8  # characters
_HANDLE = 24  # characters
_POSTED = re.compile(r"\(@\w+\) $")  # the stamp below a quoted post: "— Ann Lowe (@annlowe) May 3, 2024"
_SILENT_REGIONS = frozenset({"byline", "dateline", "signature"})


@dataclass(frozen=True, slots=True)
class Context:
    """A claim with the terms of its sentence.

    ``distances`` is how many words each term stands away, counting from the claim's edge; ``before`` and ``after`` are
    the words of its sentence on either side, lower case; ``names`` the terms that are part of a name, ``people`` the
    surnames among them; ``times`` the other dates and times of the sentence, ``figures`` its other figures from ten up
    and ages, in normal form, ``numbers`` the values of all of its other figures; ``head`` the term of the counted
    thing, "" when nothing is counted; ``opening`` whether it stands in the headline or the first three sentences
    below, which tell what the article is about; ``names_day`` whether it is a date or time that names its day; ``twin``
    the unit in which the same value stands beside it: "mile" for the kilometres of "80 km (50 miles)".
    """

    claim: Claim
    distances: Mapping[str, int]
    before: tuple[str, ...]
    after: tuple[str, ...]
    names: frozenset[str]
    people: frozenset[str]
    times: tuple[Claim, ...]
    figures: frozenset[str]
    head: str
    numbers: frozenset[Decimal] = frozenset()
    opening: bool = False
    names_day: bool = False
    twin: str | None = None

    @property
    def thing(self) -> tuple[str, ...]:
        """What a figure is of, as far as its kind tells: how many of what, how much on which scale."""
        counted = self.head if self.claim.kind in ("count", "ordinal") else ""
        return (*scale(self.claim), counted)


@dataclass(frozen=True, slots=True)
class ArticleContexts:
    """The claims of an article in their sentences.

    ``frequencies`` is in how many of its ``sentences`` each term stands; ``values`` how many values the article gives
    for things of one kind (see :attr:`Context.thing`); ``headline`` the terms of its headline.
    """

    contexts: tuple[Context, ...]
    frequencies: Mapping[str, int]
    sentences: int
    values: Mapping[tuple[str, ...], int]
    headline: frozenset[str] = frozenset()


def contexts(extraction: Extraction, *, display: bool = False) -> ArticleContexts:
    """The claims of an article in context, without margins of error and those of bylines, datelines and signatures.

    Page furniture is left out too, unless ``display`` asks for all that is printed around the text.
    """
    text = extraction.article.text
    frequencies: Counter[str] = Counter()
    for sentence in extraction.sentences:
        frequencies.update(set(terms(text, sentence.start, sentence.end)))
    opening = _opening(extraction)
    names = _names(extraction)
    starts = [each.start for each in names]
    sentences: dict[Span, list[tuple[int, int, str]]] = {}
    beside: dict[Span, list[Claim]] = {}
    for claim in extraction.claims:
        beside.setdefault(claim.sentence, []).append(claim)
    found = []
    passed_over = margins(extraction)
    for claim in chain(extraction.claims, identifiers(extraction)):
        if claim.region in _SILENT_REGIONS or (claim.region == "furniture" and not display) or claim.id in passed_over:
            continue
        if _BROKEN.match(text, claim.end) or _HALF.search(text, max(0, claim.start - _FIRST_HALF), claim.start):
            continue
        if _POSTED.search(text, max(0, claim.start - _HANDLE), claim.start):
            continue
        if claim.sentence not in sentences:
            span = claim.sentence
            sentences[span] = [(m.start(), m.end(), m[0]) for m in WORD.finditer(text, span.start, span.end)]
        near = names[bisect_left(starts, claim.sentence.start) : bisect_left(starts, claim.sentence.end)]
        others = [each for each in beside.get(claim.sentence, ()) if each.start >= claim.end or each.end <= claim.start]
        found.append(_context(whole(claim), sentences[claim.sentence], near, others, claim.start < opening))
    values = Counter(thing for thing, _ in {(each.thing, _value(each.claim)) for each in found})
    return ArticleContexts(tuple(found), frequencies, max(len(extraction.sentences), 1), values, _headline(extraction))


def _value(claim: Claim) -> tuple[object, ...]:
    """The value that a claim gives; both halves of a dual-unit expression give one."""
    if claim.relation == "dual":
        return (claim.group,)
    return claim.value, claim.low, claim.high, claim.timex


def _headline(extraction: Extraction) -> frozenset[str]:
    article = extraction.article
    lines = [each for each in article.blocks if each.role == "title"]
    return frozenset(term for line in lines for term in terms(article.text, line.start, line.end))


def _opening(extraction: Extraction) -> int:
    """Where the opening sentences of an article end."""
    body = next((each.start for each in extraction.article.blocks if each.role == "body"), 0)
    below = [each.end for each in extraction.sentences if each.start >= body and each.end - each.start >= _LINE]
    return below[min(_OPENING, len(below)) - 1] if below else 0


@dataclass(frozen=True, slots=True)
class _Named:
    """A mention of an entity, with the terms of its fullest name and the surname where it is a person."""

    start: int
    end: int
    full: frozenset[str]
    family: str


def _names(extraction: Extraction) -> list[_Named]:
    """Every mention of an entity by its start."""
    found = []
    for entity in extraction.entities:
        full = frozenset(terms(entity.name))
        family = plain(parse_person(entity.name).family) if entity.kind == "person" else ""
        found += [_Named(mention.start, mention.end, full, family) for mention in entity.mentions]
    return sorted(found, key=lambda each: (each.start, each.end))


def _context(
    claim: Claim,
    words: Sequence[tuple[int, int, str]],
    near: Sequence[_Named],
    others: Sequence[Claim],
    opening: bool,
) -> Context:
    first = bisect_right(words, claim.start, key=lambda word: word[1])
    last = bisect_left(words, claim.end, key=lambda word: word[0])
    distances: dict[str, int] = {}
    for number in range(max(0, first - _REACH), min(len(words), last + _REACH)):
        found = "" if first <= number < last else term(words[number][2])
        if found:
            away = first - number if number < first else number - last + 1
            distances[found] = min(away, distances.get(found, away))
    around = [each for each in near if each.start >= claim.end or each.end <= claim.start]
    counted = list(terms((claim.counted or "").split(" of ")[0]))
    return Context(
        claim=claim,
        distances=distances,
        before=tuple(word[2].lower() for word in words[max(0, first - _REACH) : first]),
        after=tuple(word[2].lower() for word in words[last : last + _REACH]),
        names=_capitals(words, first, last).union(*(each.full for each in around)),
        people=frozenset(each.family for each in around if each.family),
        times=tuple(each for each in others if each.kind in ("date", "time")),
        figures=frozenset(_figure(each) for each in others if _tells(each)),
        head=counted[-1] if counted else "",
        numbers=frozenset(each.value for each in others if each.value is not None),
        opening=opening,
        names_day=names_a_day(claim),
        twin=_twin(claim, others),
    )


def _twin(claim: Claim, others: Sequence[Claim]) -> str | None:
    if claim.relation != "dual":
        return None
    return next((each.unit for each in others if each.group == claim.group), None)


def _capitals(words: Sequence[tuple[int, int, str]], first: int, last: int) -> frozenset[str]:
    """The terms of words in capitals inside a sentence that is not all capitals, as headlines are."""
    reach = [word[2] for word in words[max(1, first - _REACH) : first]] + [
        word[2] for word in words[max(1, last) : last + _REACH]
    ]
    calendar = month_numbers().keys() | weekday_numbers().keys()
    found = [word for word in reach if word[0].isupper() and word.lower() not in calendar]
    if len(found) * 2 > len([word for word in reach if word[0].isalpha()]):
        return frozenset()
    return frozenset(filter(None, map(term, found)))


def _tells(claim: Claim) -> bool:
    return claim.value is not None and (claim.kind == "age" or abs(claim.value) >= _TELLING)


def _figure(claim: Claim) -> str:
    return f"{claim.value.normalize():f} {claim.unit or ''}".rstrip() if claim.value is not None else ""
