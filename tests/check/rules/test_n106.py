"""N106 range-order: ranges that run backwards."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.check.rules.n106_range_order import range_order
from factcheck.records import Extraction


@pytest.mark.parametrize(
    "text",
    [
        "Between 90 and 60 sailors were on board.",
        "They walk between 20 and 15 miles a day.",
        "It holds 90kg-60kg.",
        "It takes 9-7 days.",
    ],
)
def test_backwards(extract: Callable[..., Extraction], text: str) -> None:
    assert len(list(range_order.run(extract(text)))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Between 60 and 90 sailors were on board.",
        "The price fell from 30 to 20 dollars.",
        "They won 3-1.",
        "The series ''Dorn Five-0'' is back.",
        "It takes 7-9 days.",
        "A 9-7 win came days later.",
        "The bill passed 52-48.",
        "Between -18C and -34C is usual there.",
        "Between 20 and three million fish live there.",
    ],
)
def test_forwards(extract: Callable[..., Extraction], text: str) -> None:
    assert list(range_order.run(extract(text))) == []
