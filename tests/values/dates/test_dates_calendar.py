"""The calendar, the clock, zones, and values as intervals."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.dates.arithmetic import moved_by, nth_day, season_year
from factcheck.values.dates.calendar import add_days, add_months, easter, exists, week_value, weekday_name
from factcheck.values.dates.clock import hour_of_day, is_time, iso_offset, possible_offsets, zone_clocks
from factcheck.values.dates.conversion import day_there, expected, mismatch
from factcheck.values.dates.impossible import fault
from factcheck.values.dates.interval import bounds, days_of


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2019, 4, 21), (2024, 3, 31), (2038, 4, 25)]
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@given(st.integers(1583, 9999))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    found = easter(year)
    assert found.isoweekday() == 7
    assert date(year, 3, 22) <= found <= date(year, 4, 25)


def test_february_is_long_when_no_year_is_known() -> None:
    assert exists(2, 29)
    assert exists(2, 29, 2000)
    assert not exists(2, 29, 1900)
    assert not exists(13, 1)


def test_months_keep_to_their_length() -> None:
    assert add_months(date(2023, 1, 31), 1) == date(2023, 2, 28)
    assert add_months(date(2024, 3, 31), -1) == date(2024, 2, 29)
    assert add_months(date(9999, 12, 1), 1) is None
    assert add_days(date(9999, 12, 31), 1) is None


def test_iso_weeks_belong_to_the_year_of_their_thursday() -> None:
    assert week_value(date(2021, 1, 1)) == "2020-W53"
    assert week_value(date(2018, 12, 31)) == "2019-W01"


@pytest.mark.parametrize(
    ("nth", "weekday", "day"), [(1, 1, 6), (2, 1, 13), (-1, 5, 31), (1, None, 1), (-1, None, 31), (5, 1, None)]
)
def test_nth_day_of_may_2024(nth: int, weekday: int | None, day: int | None) -> None:
    found = nth_day(date(2024, 5, 1), date(2024, 5, 31), nth, weekday)
    assert (found.day if found else None) == day


@pytest.mark.parametrize(
    ("season", "base", "step", "year"),
    [
        ("summer", date(2024, 2, 1), -1, 2023),
        ("summer", date(2024, 10, 1), -1, 2024),
        ("summer", date(2024, 7, 1), -1, 2023),
        ("summer", date(2024, 2, 1), 0, 2024),
        ("spring", date(2024, 7, 1), 1, 2025),
        ("winter", date(2024, 1, 15), 0, 2023),
        ("winter", date(2024, 6, 1), -1, 2023),
        ("winter", date(2024, 6, 1), 1, 2024),
    ],
)
def test_years_of_seasons(season: str, base: date, step: int, year: int) -> None:
    assert season_year(season, base, step) == year


@pytest.mark.parametrize(
    ("value", "span"),
    [
        ("2024-02-29", ("2024-02-29", "2024-02-29")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2024", ("2024-01-01", "2024-12-31")),
        ("199", ("1990-01-01", "1999-12-31")),
        ("18", ("1800-01-01", "1899-12-31")),
        ("2024-Q3", ("2024-07-01", "2024-09-30")),
        ("2024-H1", ("2024-01-01", "2024-06-30")),
        ("2023-WI", ("2023-12-01", "2024-02-29")),
        ("2024-W01", ("2024-01-01", "2024-01-07")),
        ("2024-W01-WE", ("2024-01-06", "2024-01-07")),
        ("2024-05-06T09:30", ("2024-05-06T09:30", "2024-05-06T09:30")),
        ("2024-05-06T24:00", ("2024-05-07T00:00", "2024-05-07T00:00")),
        ("2024-05-06T09:30Z", ("2024-05-06T09:30Z", "2024-05-06T09:30Z")),
        ("2024-05-06TMO", ("2024-05-06T06:00", "2024-05-06T11:59")),
        ("2024-05-06TNI", ("2024-05-06T20:00", "2024-05-07T05:59")),
        ("2023-02-29", None),
        ("XXXX-05-06", None),
        ("BC0480", None),
        ("P3D", None),
        ("PAST_REF", None),
        ("", None),
    ],
)
def test_bounds(value: str, span: tuple[str, str] | None) -> None:
    assert bounds(value) == span


@given(st.text(max_size=20) | st.from_regex(r"\d{4}-(W\d\d|Q\d|\d\d)(-\d\d)?(T.{0,6})?", fullmatch=True))
def test_bounds_of_anything(value: str) -> None:
    span = bounds(value)
    assert span is None or span[0] <= span[1]


@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(-60, 60), st.sampled_from(["day", "week", "month"]))
def test_distances_go_back_where_they_came_from(day: date, count: int, unit: str) -> None:
    there = moved_by(day, count, unit, "day")
    assert there is not None
    back = moved_by(date.fromisoformat(there), -count, unit, "month")
    assert back is not None
    span = days_of(back)
    assert span is not None
    assert abs((span[0] - day.replace(day=1)).days) <= 31


# -- clocks and zones --------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("hour", "meridiem", "found"),
    [
        (12, "a", 0),
        (12, "p", 12),
        (1, "p", 13),
        (11, "a", 11),
        (0, "a", 0),
        (17, "p", 17),
        (15, "a", None),
        (25, None, None),
    ],
)
def test_hours(hour: int, meridiem: str | None, found: int | None) -> None:
    assert hour_of_day(hour, meridiem) == found


def test_midnight_has_two_names() -> None:
    assert is_time(0)
    assert is_time(24)
    assert not is_time(24, 1)


@pytest.mark.parametrize(
    ("zone", "day", "minutes"),
    [
        ("GMT", None, (0,)),
        ("EST", date(2024, 1, 5), (-300,)),
        ("EST", date(2024, 7, 5), (-300, -240)),  # printed all year round
        ("ET", date(2024, 7, 5), (-240,)),
        ("ET", None, (-300, -240)),
        ("KST", None, (540,)),
        ("IST", None, (330, 120, 60)),
        ("BST", date(2024, 7, 5), (60, 360)),
        ("Nepal time", None, (345,)),
        ("Tokyo time", None, (540,)),
        ("eastern daylight time", date(2024, 7, 5), (-240,)),
        ("GMT+8", None, (480,)),
        ("UTC -03:30", None, (-210,)),
        ("GMT+88", None, ()),
        ("tea time", None, ()),
    ],
)
def test_zones(zone: str, day: date | None, minutes: tuple[int, ...]) -> None:
    assert possible_offsets(zone, day) == minutes


def test_offsets_are_written_as_iso_8601() -> None:
    assert [iso_offset(minutes) for minutes in (0, 330, -210)] == ["Z", "+05:30", "-03:30"]


@given(st.text(max_size=20))
def test_any_zone_name_is_looked_up(name: str) -> None:
    assert isinstance(zone_clocks(name), tuple)


@pytest.mark.parametrize(
    ("here", "zone_here", "there", "zone_there", "step"),
    [
        (108, None, 16 * 60 + 48, "gmt", -1),  # 0148 local, 1648 GMT the day before
        (22 * 60, "est", 3 * 60, "gmt", 1),
        (9 * 60, "jst", 0, "gmt", 0),
        (9 * 60, None, 8 * 60, "gmt", 0),
    ],
)
def test_the_day_on_the_other_clock(here: int, zone_here: str | None, there: int, zone_there: str, step: int) -> None:
    assert day_there(here, zone_here, there, zone_there, date(2024, 1, 5)) == step


@pytest.mark.parametrize(
    ("here", "zone_here", "there", "zone_there", "day", "gap"),
    [
        (7 * 60 + 45, "est", 12 * 60 + 45, "gmt", date(2024, 1, 5), None),
        (7 * 60 + 45, "est", 15 * 60 + 45, "gmt", date(2024, 1, 5), 180),
        (7 * 60 + 45, "est", 11 * 60 + 45, "gmt", date(2024, 7, 5), None),  # means daylight time
        (23 * 60, "pst", 7 * 60, "gmt", date(2024, 1, 5), None),  # the next day
        (20 * 60, "ist", 14 * 60 + 30, "gmt", None, None),
        (18 * 60, "local time", 13 * 60 + 35, "gmt", None, 5),
        (108, None, 16 * 60 + 48, "gmt", None, None),
        (9 * 60, None, 11 * 60, None, None, None),
    ],
)
def test_two_clocks(
    here: int, zone_here: str | None, there: int, zone_there: str | None, day: date | None, gap: int | None
) -> None:
    assert mismatch(here, zone_here, there, zone_there, day) == gap


def test_what_the_other_clock_should_show() -> None:
    assert expected(7 * 60 + 45, "est", "gmt", date(2024, 1, 5)) == 12 * 60 + 45
    assert expected(7 * 60 + 45, "local time", "gmt", date(2024, 1, 5)) is None


@given(
    st.integers(0, 1439), st.sampled_from(["est", "jst", "ist", "kst", "cet", "gmt"]), st.sampled_from(["utc", "jst"])
)
def test_a_right_conversion_is_never_wrong(here: int, zone_here: str, zone_there: str) -> None:
    day = date(2024, 1, 5)
    there = expected(here, zone_here, zone_there, day)
    assert there is not None
    assert mismatch(here, zone_here, there, zone_there, day) is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("31 September", "September has 30 days"),
        ("Nov. 31, 2014", "November has 30 days"),
        ("February 29, 2023", "February has 28 days in 2023"),
        ("February 29", None),
        ("May 34", "May has 31 days"),
        ("2023-13-01", "there is no month 13"),
        ("12/32/2021", "December has 31 days"),
        ("31/12/2021", None),
        ("July 31 and 32", "July has 31 days"),
        ("September 29-30", None),
        ("25:10 GMT", "no clock shows 25:10"),
        ("7:65 p.m.", "no clock shows 7:65 p.m"),
        ("7:05 p.m.", None),
        ("never", None),
    ],
)
def test_faults(text: str, why: str | None) -> None:
    assert fault(text) == why


def test_weekdays_have_names() -> None:
    assert weekday_name(date(2024, 5, 6).isoweekday()) == "Monday"
