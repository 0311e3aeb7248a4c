"""D106: ages and births."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.check.rules.d106_age_arithmetic import age_arithmetic
from factcheck.records import Extraction


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Kim Novak, 45, was born in 1960 in Dorn.", "Kim Novak is 45, but was born in 1960: that makes 63 or 64"),
        (
            "Ana Ruiz, 52, resigned. Ana Ruiz was born on May 3, 1990.",
            "Ana Ruiz is 52, but was born in 1990-05-03: that makes 34",
        ),
        ("Kim Novak, born in 1971, is 35.", "Kim Novak is 35, but was born in 1971: that makes 52 or 53"),
        ("Kim Novak, 45, opened it. Ms. Novak, 51, was late.", "Kim Novak is 45 and 51"),
    ],
)
def test_flagged(extract: Callable[..., Extraction], text: str, message: str) -> None:
    (flag,) = age_arithmetic.run(extract(text, published="2024-05-08"))
    assert flag.message == message


@pytest.mark.parametrize(
    "text",
    [
        "Kim Novak, 63, was born in 1960 in Dorn.",
        "Kim Novak, 64, was born in 1960 in Dorn.",
        "Kim Novak left at 20. She was born in 1960.",
        "Kim Novak, 45, said her son was not born in 2001.",
        "Kim Novak, born in 1971, is 52.",
        "Kim Novak, born in 1971, is one of 35.",
        "Kim Novak, 45, opened it. Ms. Novak, 46, was late.",
        "Kim Novak, 45, met Ira Novak, 51. Novak, 51, was late.",
        "Kim Novak, 45, opened it. In 1999 Kim Novak, 20, was a nurse.",
        "Kim Novak, 45, met Ana Ruiz. Ana Ruiz was born in 1990.",
    ],
)
def test_left_alone(extract: Callable[..., Extraction], text: str) -> None:
    assert not list(age_arithmetic.run(extract(text, published="2024-05-08")))


def test_without_a_certain_day_of_publication_nothing_is_reckoned(extract: Callable[..., Extraction]) -> None:
    assert not list(age_arithmetic.run(extract("Kim Novak, 45, was born in 1960 in Dorn.")))
