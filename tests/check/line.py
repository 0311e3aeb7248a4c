"""The line between one thing told twice and two things: pairs of short reports on both sides of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from factcheck.check import check
from factcheck.check.corpus import Corpus
from factcheck.check.rules.d201_date_conflict import date_conflict
from factcheck.check.rules.n201_count_conflict import count_conflict
from factcheck.check.rules.q201_quote_wording import quote_wording
from factcheck.check.rules.q202_quote_speaker import quote_speaker
from factcheck.records import Extraction

Extract = Callable[..., Extraction]
TUESDAY = "2031-05-06"
RULES = (count_conflict, date_conflict, quote_wording, quote_speaker)
_REPORT = "Brennick has talked of little else.\n\n{}\n\nReporters waited outside the town hall of Brennick until dark."


@dataclass(frozen=True)
class Pair:
    """A sentence of one report and a sentence of another, and the days on which the reports were published."""

    first: str
    second: str
    days: tuple[str | None, str | None] = (TUESDAY, TUESDAY)


@dataclass(frozen=True)
class Line:
    """A phenomenon: pairs that tell of one thing in two ways, which ``rule`` finds, and pairs that are both right."""

    phenomenon: str
    rule: str
    found: Sequence[Pair]
    silent: Sequence[Pair]

    def cases(self) -> Iterator[Any]:
        """Every pair with the codes of the rules that must warn of it."""
        for pairs, codes, side in ((self.found, [self.rule], "one thing"), (self.silent, [], "two things")):
            for number, each in enumerate(pairs, start=1):
                yield pytest.param(each, codes, id=f"{self.phenomenon}: {side} {number}")


def on_both_sides(*lines: Line) -> Any:
    """The test runs on every ``pair`` of the lines with the ``expected`` codes."""
    return pytest.mark.parametrize(("pair", "expected"), [case for line in lines for case in line.cases()])


def laid_side_by_side(extract: Extract, pair: Pair) -> Corpus:
    """Two short reports of one town that differ in one sentence."""
    articles = [
        extract(_REPORT.format(text), id=f"a{number}", path=f"a{number}.txt", published=day)
        for number, (text, day) in enumerate(zip((pair.first, pair.second), pair.days, strict=True))
    ]
    corpus = Corpus.of(articles)
    assert corpus.related, "the reports are not even compared"
    return corpus


def warnings(extract: Extract, pair: Pair) -> list[str]:
    """The rules that warn of two such reports."""
    return [each.rule for each in check(laid_side_by_side(extract, pair), RULES) if each.severity != "note"]
