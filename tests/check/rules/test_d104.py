"""D104: stretches of time beside the dates they are given with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.check.rules.d104_elapsed_time import elapsed_time
from factcheck.records import Extraction


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was closed two weeks ago, on April 2.",
        "The bridge was closed yesterday (May 3).",
        "The bridge was closed ten years ago, in 2009.",
        "The bridge was closed last month, on 12 February 2024.",
        "Dorn marked the 25th anniversary of the flood of 1991.",
    ],
)
def test_flagged(extract: Callable[..., Extraction], text: str) -> None:
    (flag,) = elapsed_time.run(extract(text, published="2024-05-08"))
    assert "2024-05-08" in flag.explanation[0]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was closed two weeks ago, on April 25.",
        "The bridge was closed yesterday (May 7).",
        "The bridge was closed last month, on 12 April.",
        "The bridge was closed ten years ago, in 2013.",
        "The next day, April 3, it was opened again.",
        "It closed last week. On April 2 a ship had hit it.",
        "It closed last year, 2019 boats having hit it.",
        "Some years ago, in 1990, it closed.",
        "He signed the charter under which Velm lives today, more than 200 years later.",
        "The bridge was closed last month, 12 years after the flood.",
        "The bridge was closed last year, before April 2019 at the latest.",
        "Dorn marked the 25th anniversary of the flood of 1998.",
    ],
)
def test_left_alone(extract: Callable[..., Extraction], text: str) -> None:
    assert not list(elapsed_time.run(extract(text, published="2024-05-08")))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("It opened in 2010 and closed in 2017, five years later.", "2010 and 2017 are 7 years apart, not 5"),
        ("It opened in 2010 and closed five years later, in 2017.", "2010 and 2017 are 7 years apart, not 5"),
        ("In 2010 it burned. In 2017, five years later, it was rebuilt.", "2010 and 2017 are 7 years apart, not 5"),
        ("Burned in 2010, it was rebuilt in 2030, a decade later.", "2010 and 2030 are 20 years apart, not 10"),
    ],
)
def test_years_later(extract: Callable[..., Extraction], text: str, message: str) -> None:
    (flag,) = elapsed_time.run(extract(text))
    assert flag.message == message


@pytest.mark.parametrize(
    "text",
    [
        "It opened in 2010 and closed in 2015, five years later.",
        "It opened in 2010 and closed in 2017, about five years later.",
        "Built in 1950, it burned in 2012 and was rebuilt in 2017, five years later.",
        "It was sold in 2017, five years later.",
        "It opened in 2010. The war came. It was sold in 2017, five years later.",
    ],
)
def test_years_later_that_fit(extract: Callable[..., Extraction], text: str) -> None:
    assert not list(elapsed_time.run(extract(text)))


def test_without_a_certain_day_of_publication_nothing_is_counted(extract: Callable[..., Extraction]) -> None:
    assert not list(elapsed_time.run(extract("It closed two weeks ago, on April 2, 2024.")))
