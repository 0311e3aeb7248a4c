"""What two claims stand in: the days between their articles, and whether one sentence is a copy of the other."""

from __future__ import annotations

import pytest

from factcheck.check.same.setting import Setting
from tests.check.hand import article


def setting(published: tuple[str | None, str | None] = (None, None), overlap: float = 0.5, **known: bool) -> Setting:
    first, second = (article("Rain fell.", name, published=day) for name, day in zip("ab", published, strict=True))
    return Setting(first, second, overlap, **known)


@pytest.mark.parametrize(
    ("published", "days"),
    [
        pytest.param(("2031-05-06", "2031-05-09"), 3, id="the second is later"),
        pytest.param(("2031-03-01", "2031-02-27"), -2, id="the second is earlier"),
        pytest.param(("2031-05-06T23:00:00Z", "2031-05-06"), 0, id="an instant is of its day"),
        pytest.param(("2031-05-06", None), None, id="one has no date"),
    ],
)
def test_days_between_two_articles(published: tuple[str | None, str | None], days: int | None) -> None:
    assert setting(published).days == days


@pytest.mark.parametrize(("overlap", "expected"), [(1.0, True), (0.9, True), (0.6, False)])
def test_a_copy_shares_nearly_all_words(overlap: float, expected: bool) -> None:
    assert setting(overlap=overlap).verbatim is expected


@pytest.mark.parametrize(
    ("published", "headlined", "expected"),
    [
        pytest.param(("2031-05-06", "2031-05-07"), True, True, id="two headlines of two days running"),
        pytest.param(("2031-05-06", "2031-05-12"), True, False, id="headlines of two weeks"),
        pytest.param(("2031-05-06", None), True, False, id="a headline of an unknown day"),
        pytest.param(("2031-05-06", "2031-05-06"), False, False, id="no headline tells of it"),
    ],
)
def test_one_event(published: tuple[str | None, str | None], headlined: bool, expected: bool) -> None:
    assert setting(published, headlined=headlined).one_event is expected
