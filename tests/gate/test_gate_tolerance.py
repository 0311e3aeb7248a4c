"""The tolerance of the configuration: by rule, how far figures may lie apart."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from factcheck.check import check
from factcheck.check.compare import distance
from factcheck.check.corpus import Corpus
from factcheck.check.rules import all_rules
from factcheck.records import Extraction

Extract = Callable[..., Extraction]
ONE = "Ana Ruiz counted 423 grey seals on the beach at Velby on 3 May 2021.\n"
OTHER = "Ana Ruiz counted 431 grey seals on the beach at Velby on 3 May 2021.\n"


@pytest.mark.parametrize(
    ("tolerance", "flagged"),
    [
        ({}, True),
        ({"N201": 0.01}, True),
        ({"N201": 0.05}, False),
        ({"N": 0.05}, False),
        ({"count-conflict": 0.05}, False),
        ({"N": 0.05, "N201": 0.01}, True),
        ({"N104": 0.05}, True),
    ],
    ids=str,
)
def test_figures_within_the_tolerance_are_no_finding(
    extract: Extract, tolerance: dict[str, float], flagged: bool
) -> None:
    corpus = Corpus.of([extract(ONE, id="a", path="a.txt"), extract(OTHER, id="b", path="b.txt")])
    rules = [rule for rule in all_rules() if rule.code == "N201"]
    assert bool(check(corpus, rules, tolerance)) is flagged


@pytest.mark.parametrize(("tolerance", "flagged"), [(0.4, True), (0.5, False)], ids=["too narrow", "wide enough"])
def test_a_conversion_within_the_tolerance_is_no_finding(extract: Extract, tolerance: float, flagged: bool) -> None:
    corpus = Corpus.of([extract("The lake is 30 miles (90 kilometres) long.\n")])  # 48 of 90: 0.464 apart
    rules = [rule for rule in all_rules() if rule.code == "N102"]
    assert bool(check(corpus, rules, {"N102": tolerance})) is flagged


def test_the_distance_of_two_figures(extract: Extract) -> None:
    first, second = (next(each for each in extract(text).claims if each.kind == "count") for text in (ONE, OTHER))
    assert distance(first, second) == Decimal(8) / Decimal(431)
    date = next(each for each in extract(ONE).claims if each.kind == "date")
    assert distance(first, date) is None
