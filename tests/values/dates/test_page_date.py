"""The dates that pages print about themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.dates import page_weekday, parse_page_date
from factcheck.values.dates.calendar import month_name

EXAMPLES = [
    ("Aug. 3, 2021 - 07:45", "2021-08-03T07:45"),
    ("Jan 9, 2022, 00:05 AM EST", "2022-01-09T00:05-05:00"),
    ("Jul 9, 2022, 10:05 AM EST", "2022-07-09T10:05"),  # standard or summer time? not certain
    ("Thursday, May 6", "XXXX-05-06"),
    ("6 May", "XXXX-05-06"),
    ("6 May 2010", "2010-05-06"),
    ("6th of May, 2010", "2010-05-06"),
    ("2010-05-06T12:00Z", "2010-05-06T12:00Z"),
    ("2010-05-06T12:00:30.25+09:00", "2010-05-06T12:00:30+09:00"),
    ("06.05.2010", "2010-05-06"),
    ("5/6/2010", "2010-05-06"),
    ("26/5/2010", "2010-05-26"),
    ("Updated 9:07 PM ET, Thu May 6, 2010", "2010-05-06T21:07-04:00"),
    ("Filed at 5.30pm GMT on Monday 3rd March 2014", "2014-03-03T17:30Z"),
    ("May 2014", None),
    ("September 31, 2013", None),
    ("Feb. 29, 2013", None),
    ("Feb. 29", "XXXX-02-29"),
    ("by our staff", None),
]


@pytest.mark.parametrize(("text", "value"), EXAMPLES, ids=[text for text, _ in EXAMPLES])
def test_page_date(text: str, value: str | None) -> None:
    assert parse_page_date(text) == value


def test_weekday() -> None:
    assert page_weekday("Published: tues., May 4") == "Tuesday"
    assert page_weekday("May 4") is None


@given(st.text(max_size=60) | st.text("0123456789 :/.-,apmTZMay", max_size=40))
def test_arbitrary_text_never_raises(text: str) -> None:
    parse_page_date(text)


@given(st.dates())
def test_every_day_in_every_style(day) -> None:  # type: ignore[no-untyped-def]
    month = month_name(day.month)
    year = f"{day.year:04d}"
    for text in (
        f"{month} {day.day}, {year}",
        f"{month[:3]}. {day.day}, {year}",
        f"{day.day} {month} {year}",
        f"{year}-{day.month:02d}-{day.day:02d}",
        f"{day.day:02d}.{day.month:02d}.{year}",
        f"{day:%A}, {month} {day.day}, {year}",
    ):
        assert parse_page_date(text) == day.isoformat(), text
