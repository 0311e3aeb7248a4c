"""N108 ordinal-count: an event numbered higher than the count of such events."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.check.rules.n108_ordinal_count import ordinal_count
from factcheck.records import Extraction


@pytest.mark.parametrize(
    "text",
    [
        "It was the fifth strike this month. The union has called four strikes this month.",
        "It was the fifth fire in Dorn this year. Four fires have hit Dorn in 2024.",
        "So far this year Dorn has had four fires. It was the fifth fire in Dorn in 2024.",
        "It was the fifth fire in Dorn in two weeks. Dorn has seen four fires in the past two weeks.",
        "The port saw six fires in just two weeks. Sunday's was the seventh such fire in two weeks.",
    ],
)
def test_too_high(extract: Callable[..., Extraction], text: str) -> None:
    (flag,) = ordinal_count.run(extract(text, published="2024-05-08"))
    assert len(flag.sides) == 2


@pytest.mark.parametrize(
    "text",
    [
        "It was the fifth strike this month. The union has called five strikes this month.",
        "It was the fifth strike this year. The union has called four strikes this month.",
        "It was the fifth strike this month. At least four strikes were called this month.",
        "It was the third strike this month. The union has called four strikes this month.",
        "It was the fifth fire this month. The union has called four strikes this month.",
        "It was the fifth fire in Dorn this year. In Voss firemen had four fires this year.",
        "It was the fifth strike. The union has called four strikes.",
    ],
)
def test_fine(extract: Callable[..., Extraction], text: str) -> None:
    assert list(ordinal_count.run(extract(text, published="2024-05-08"))) == []
