"""Numbers that are names: a house number, a model, a flight. They count nothing, yet a digit is as quickly mistyped."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal

from factcheck.records import Claim, Extraction, Span

UNIT = "number in a name"  # stands where the unit of a measure does, so that nothing else is compared with it

_DIGITS = re.compile(r"(?<![\w.,:;/$€£#%&+@(-])\d{2,5}(?![\w%:/)]|[.,-]\d|-\w)")
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d$")


def identifiers(extraction: Extraction) -> Iterator[Claim]:
    """The bare numbers of an article's sentences that no claim covers, years left out, as claims of an own unit."""
    text = extraction.article.text
    starts = [claim.start for claim in extraction.claims]
    for sentence in extraction.sentences:
        for match in _DIGITS.finditer(text, sentence.start, sentence.end):
            if (
                _YEAR.match(match[0])
                or _covered(extraction, starts, match.start())
                or not _named(text, match, sentence)
            ):
                continue
            yield Claim(
                id=f"{extraction.article.id}/#{match.start()}",
                article=extraction.article.id,
                start=match.start(),
                end=match.end(),
                text=match[0],
                kind="count",
                value=Decimal(match[0]),
                precision=Decimal(1),
                unit=UNIT,
                sentence=sentence,
            )


def _covered(extraction: Extraction, starts: list[int], offset: int) -> bool:
    number = bisect_right(starts, offset) - 1
    return any(claim.start <= offset < claim.end for claim in extraction.claims[max(0, number - 2) : number + 1])


def _named(text: str, match: re.Match[str], sentence: Span) -> bool:
    """Whether a name stands right before the number, or a word in small letters right after it ("the 3700 block")."""
    before = text[max(sentence.start, match.start() - 30) : match.start()].split()
    after = text[match.end() : min(sentence.end, match.end() + 30)].split()
    return bool(before and before[-1][:1].isupper()) or bool(after and after[0][:1].islower())
