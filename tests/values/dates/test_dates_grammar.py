"""Strings to expressions to values, without an article around them."""

from __future__ import annotations

import random
import time
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.values.dates.calendar import month_name, weekday_name
from factcheck.values.dates.expression import Calendar, Length, Shift
from factcheck.values.dates.firsts import first_kinds
from factcheck.values.dates.grammar import expressions
from factcheck.values.dates.ground import Tense
from factcheck.values.dates.lexer import spelled
from factcheck.values.dates.patterns import PRODUCTIONS
from factcheck.values.dates.resolve import Resolver
from factcheck.values.dates.timex import Timex
from factcheck.values.letters import same_length_lower

WRITTEN = date(2024, 5, 8)  # a Wednesday


def timexes(text: str, written: date | None = WRITTEN, tense: Tense = "past", narrative: bool = False) -> list[Timex]:
    resolver = Resolver(written, narrative)
    found = (resolver.resolve(each, lambda: tense) for each in expressions(text))
    return [timex for timex in found if timex is not None]


def values(
    text: str, written: date | None = WRITTEN, tense: Tense = "past", narrative: bool = False
) -> list[str | None]:
    return [timex.value for timex in timexes(text, written, tense, narrative)]


WHOLE = [  # one expression, its value told on Wednesday 8 May 2024 about the past
    ("May 6, 2023", "2023-05-06"),
    ("6 May 2023", "2023-05-06"),
    ("the 6th of May, 2023", "2023-05-06"),
    ("Saturday, May 6, 2023", "2023-05-06"),
    ("May 6, 2023 (Saturday)", "2023-05-06"),
    ("Sat., Oct. 7, 2023", "2023-10-07"),
    ("2023-05-06", "2023-05-06"),
    ("2023/05/06", "2023-05-06"),
    ("06.05.2023", "2023-05-06"),
    ("5/6/2023", "2023-05-06"),
    ("26/5/23", "2023-05-26"),
    ("6-May-2023", "2023-05-06"),
    ("May 6 of that year", "2024-05-06"),
    ("the twenty-first of June", "2024-06-21"),
    ("Sept. 14", "2023-09-14"),
    ("May 6", "2024-05-06"),
    ("Friday", "2024-05-03"),
    ("Wednesday", "2024-05-08"),
    ("last Friday", "2024-05-03"),
    ("last Wednesday", "2024-05-01"),
    ("this Friday", "2024-05-03"),
    ("next Friday", "2024-05-17"),
    ("this coming Friday", "2024-05-10"),
    ("Friday the 10th", "2024-05-10"),
    ("yesterday", "2024-05-07"),
    ("tomorrow", "2024-05-09"),
    ("the first Monday of June", "2023-06-05"),
    ("the last day of next month", "2024-06-30"),
    ("May 2023", "2023-05"),
    ("May of 2023", "2023-05"),
    ("early May 2023", "2023-05"),
    ("the end of May", "2024-05"),
    ("last May", "2023-05"),
    ("last month", "2024-04"),
    ("later this month", "2024-05"),
    ("July last year", "2023-07"),
    ("1987", "1987"),
    ("nineteen eighty-seven", "1987"),
    ("the year 2000", "2000"),
    ("44 B.C.", "BC0044"),
    ("the 1990s", "199"),
    ("the late '80s", "198"),
    ("the nineties", "199"),
    ("the 19th century", "18"),
    ("last year", "2023"),
    ("early next year", "2025"),
    ("the past year", "2023"),
    ("this week", "2024-W19"),
    ("last week", "2024-W18"),
    ("the week of March 6", "2024-W10"),
    ("the weekend", "2024-W18-WE"),
    ("last weekend", "2024-W18-WE"),
    ("last winter", "2023-WI"),
    ("the summer of 1994", "1994-SU"),
    ("this spring", "2024-SP"),
    ("fall 2023", "2023-FA"),
    ("the third quarter", "2023-Q3"),
    ("the first quarter", "2024-Q1"),
    ("third-quarter", "2023-Q3"),
    ("the third quarter of 2021", "2021-Q3"),
    ("last year's third quarter", "2023-Q3"),
    ("fiscal 2021", "2021"),
    ("the first half of 2021", "2021-H1"),
    ("the second half of last year", "2023-H2"),
    ("two days ago", "2024-05-06"),
    ("a week ago", "2024-W18"),
    ("a week ago today", "2024-05-01"),
    ("a little over a week ago", "2024-W18"),
    ("some 18 months back", "2022-11"),
    ("two years ago", "2022"),
    ("a decade ago", "2014"),
    ("two weeks from Tuesday", "2024-05-21"),
    ("three days after May 6", "2024-05-09"),
    ("the day before Christmas 2020", "2020-12-24"),
    ("two weeks' time", "2024-W21"),
    ("several years ago", "PAST_REF"),
    ("now", "PRESENT_REF"),
    ("recently", "PAST_REF"),
    ("the future", "FUTURE_REF"),
    ("9/11", "2001-09-11"),
    ("Black Monday", "1987-10-19"),
    ("Christmas Eve", "2023-12-24"),
    ("Thanksgiving", "2023-11-23"),
    ("Good Friday 2019", "2019-04-19"),
    ("10 p.m. Tuesday", "2024-05-07T22:00"),
    ("5 p.m. EST, Nov. 6, 2023", "2023-11-06T17:00"),
    ("Monday at noon", None),
    ("noon Monday", "2024-05-06T12:00"),
    ("midnight Friday", "2024-05-03T24:00"),
    ("08:30 UTC", "2024-05-08T08:30Z"),
    ("1648 GMT", "2024-05-08T16:48Z"),
    ("0330 hours", "2024-05-08T03:30"),
    ("half past seven", "2024-05-08T07:30"),
    ("seven o'clock in the evening", "2024-05-08T19:00"),
    ("late Tuesday", "2024-05-07"),
    ("Tuesday night", "2024-05-07TNI"),
    ("this morning", "2024-05-08TMO"),
    ("last night", "2024-05-07TNI"),
    ("tonight", "2024-05-08TNI"),
    ("the night of May 6", "2024-05-06TNI"),
    ("two years", "P2Y"),
    ("two and a half years", "P2Y6M"),
    ("half an hour", "PT30M"),
    ("an hour and a half", "PT1H30M"),
    ("five hours and 20 minutes", "PT5H20M"),
    ("2 1/2 hours", "PT2H30M"),
    ("a couple of weeks", "P2W"),
    ("a few days", "PXD"),
    ("a fortnight", "P2W"),
    ("two decades", "P20Y"),
    ("five-day", "P5D"),
    ("at least 30 days", "P30D"),
    ("the past three months", "P3M"),
    ("recent weeks", "PXW"),
    ("every Monday", "XXXX-WXX-1"),
    ("Tuesday nights", "XXXX-WXX-2TNI"),
    ("every two weeks", "P2W"),
    ("every other day", "P2D"),
    ("each July", "XXXX-07"),
    ("daily", "P1D"),
]


@pytest.mark.parametrize(("text", "value"), WHOLE, ids=[text for text, _ in WHOLE])
def test_one_expression(text: str, value: str | None) -> None:
    found = timexes(text)
    if value is None:
        assert len(found) == 2
        return
    assert [timex.value for timex in found] == [value]
    assert found[0].end == len(text)


SEVERAL = [
    ("June 14, 2024, a Tuesday", ["2024-06-14"]),
    ("14 June, which is a Monday", ["2024-06-14"]),
    ("May 3-5", ["2024-05-03", "2024-05-05"]),
    ("3, 4 and 5 May 2001", ["2001-05-03", "2001-05-04", "2001-05-05"]),
    ("April 24 and 25", ["2024-04-24", "2024-04-25"]),
    ("from May to June 1998", ["1998-05", "1998-06"]),
    ("November to March 1998", ["1997-11", "1998-03"]),
    ("Monday and Tuesday", ["2024-05-06", "2024-05-07"]),
    ("1994, 1995 and 1997", ["1994", "1995", "1997"]),
    ("the 2012–13 season", ["2012", "2013"]),
    ("in late 2012–13", ["2012", "2013"]),
    ("in May and August of last year", ["2023-05", "2023-08"]),
    ("from 9 to 11 a.m. Tuesday", ["2024-05-07T09:00", "2024-05-07T11:00"]),
    ("11–1 p.m. Tuesday", ["2024-05-07T11:00", "2024-05-07T13:00"]),
    (
        "between 0148 and 0158 (1648-1658 GMT)",
        ["2024-05-08T01:48", "2024-05-08T01:58", "2024-05-07T16:48Z", "2024-05-07T16:58Z"],
    ),
    ("10:30 p.m. EST Sunday (0330 GMT)", ["2024-05-05T22:30", "2024-05-06T03:30Z"]),
    ("8 p.m. EST / 1 a.m. GMT", ["2024-05-08T20:00", "2024-05-09T01:00Z"]),
    ("4 p.m. AEST, or 0600 GMT", ["2024-05-08T16:00", "2024-05-08T06:00Z"]),
    ("11:15 PKT [06:15 GMT]", ["2024-05-08T11:15", "2024-05-08T06:15Z"]),
    ("11.40 local time, 07.40 UTC", ["2024-05-08T11:40", "2024-05-08T07:40Z"]),
    ("02:00 SGT, which is 18:00 UTC", ["2024-05-08T02:00", "2024-05-07T18:00Z"]),
    ("01:30 in Beijing (17:30 GMT)", ["2024-05-08T01:30", "2024-05-07T17:30Z"]),
    ("In 1994 they met; the following year they split", ["1994", "1995"]),
    ("On April 3 it rained. Two days later it snowed", ["2024-04-03", "2024-04-05"]),
    ("On April 3 it rained. The next day it snowed", ["2024-04-03", "2024-04-04"]),
]


@pytest.mark.parametrize(("text", "found"), SEVERAL, ids=[text for text, _ in SEVERAL])
def test_expressions_that_share_parts(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "a 53-year-old man, 40 years old, in his thirties",
        "the Russell index, room 1408B, $1999.99 and 1,994 people",
        "They march on; it may fall; a sunny spring in his step",
        "Jan Novak and May Brown",
        "three-quarters of it, a quarter of them",
        "2152 Aldo St., 1600 blocks of flats, 2000 people",
        "open 24 hours a day",
        "1/2, 3/4 and 5/8",
        "He came second and left third",
        "a score of 25:10 in 1:1",
    ],
)
def test_what_only_looks_like_time(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "tense", "value"),
    [
        ("Friday", "future", "2024-05-10"),
        ("Wednesday", "future", "2024-05-08"),
        ("October", "past", "2023-10"),
        ("October", "future", "2024-10"),
        ("in May", "future", "2024-05"),
        ("March 6", "future", "2024-03-06"),
        ("Nov. 6", "past", "2023-11-06"),
        ("the third quarter", "future", "2024-Q3"),
    ],
)
def test_tense_decides(text: str, tense: Tense, value: str) -> None:
    assert values(text, tense=tense) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Friday", "XXXX-WXX-5"),
        ("Sept. 29", "XXXX-09-29"),
        ("October", "XXXX-10"),
        ("last week", "XXXX-WXX"),
        ("last year", "XXXX"),
        ("yesterday", "XXXX-XX-XX"),
        ("two weeks ago", "XXXX-WXX"),
        ("the third quarter", "XXXX-Q3"),
        ("tonight", "XXXX-XX-XXTNI"),
        ("9:30 a.m.", "XXXX-XX-XXT09:30"),
        ("Thanksgiving", "XXXX-11"),
    ],
)
def test_nothing_is_resolved_without_a_day_of_writing(text: str, value: str) -> None:
    (timex,) = timexes(text, written=None)
    assert (timex.value, timex.earliest, timex.latest) == (value, None, None)


def test_a_weekday_tells_the_year_from_afar_but_not_nearby() -> None:
    assert values("Thursday, Sept. 14") == ["2023-09-14"]  # a Saturday this year, a Thursday last year
    (near,) = timexes(["Monday, May 6", "day, May 6"][0])
    assert (near.value, near.weekday) == ("2024-05-06", 1)
    (wrong,) = timexes("Friday, May 6")
    assert (wrong.value, wrong.weekday) == ("2024-05-06", 5)  # two days ago: the weekday is the slip


def test_an_uncertain_order_of_figures_claims_no_weekday() -> None:
    (timex,) = timexes("Monday, 10/09/2014")
    assert timex.weekday is None


@pytest.mark.parametrize(
    "text",
    [
        "31 September 2024",
        "Nov. 31",
        "Feb. 29, 2023",
        "on May 34",
        "25:10 GMT",
        "24:75 on Monday",
        "July 30-32",
        "the May 34 vote",
    ],
)
def test_impossible_days_and_times_have_no_value(text: str) -> None:
    (timex,) = timexes(text)
    assert timex.value is None


@pytest.mark.parametrize("text", ["In May 34 boats sank", "from March 40 ships", "at 30 a.m.", "July 32 per cent"])
def test_figures_after_a_month_that_count(text: str) -> None:
    assert all(value is not None for value in values(text))


def test_comparisons_start_from_the_period_under_report() -> None:
    text = "Profit rose in the third quarter from a year earlier. Sales fell 3% from the year-ago quarter."
    assert values(text) == ["2023-Q3", "2022-Q3", "2022-Q3"]


def test_a_history_leans_on_its_own_dates() -> None:
    text = "In November 1861 they sailed. In January they landed. On 6 March the fort fell. By May it was over."
    assert values(text, narrative=True) == ["1861-11", "1862-01", "1862-03-06", "1862-05"]


def test_the_ends_of_a_range_share_a_group() -> None:
    groups = [timex.group for timex in timexes("from 1990 to 1995, and in 1999")]
    assert groups[0] == groups[1] is not None
    assert groups[2] is None


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("about two years", "approx"),
        ("more than a week", "more"),
        ("nearly three years", "less"),
        ("at least 30 days", "least"),
        ("early May", "start"),
        ("mid-May", "mid"),
        ("late 1990", "end"),
        ("the end of 1990", "end"),
        ("two weeks or so", "approx"),
        ("May 1990", None),
    ],
)
def test_modifiers(text: str, mod: str | None) -> None:
    assert [timex.mod for timex in timexes(text)] == [mod]


def test_spans_of_time_reach_from_or_to_the_day_of_writing() -> None:
    last, coming = timexes("the past two weeks and the next three days")
    assert (last.earliest, last.latest) == ("2024-04-24", "2024-05-08")
    assert (coming.earliest, coming.latest) == ("2024-05-08", "2024-05-11")


def test_what_is_written_stays_apart_from_what_is_implied() -> None:
    (day,) = expressions("Oct. 5")
    assert day.form == Calendar(month=10, day=5)
    (ago,) = expressions("two weeks ago")
    assert isinstance(ago.form, Shift)
    (span,) = expressions("two weeks")
    assert isinstance(span.form, Length)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("twenty-four", 24),
        ("nineteen ninety-seven", 1997),
        ("two thousand and five", 2005),
        ("one hundred and ten", 110),
        ("two dozen", 24),
        ("zero", 0),
        ("seven bananas", None),
    ],
)
def test_numbers_in_words(words: str, number: int | None) -> None:
    assert spelled(words) == number


# -- properties --------------------------------------------------------------------------------------------------------
STYLES = [
    lambda d: f"{month_name(d.month)} {d.day}, {d.year}",
    lambda d: f"{month_name(d.month)[:3]}. {d.day}, {d.year}" if d.month not in (5, 6, 7, 9) else d.isoformat(),
    lambda d: f"{d.day} {month_name(d.month)} {d.year}",
    lambda d: f"{weekday_name(d.isoweekday())}, {month_name(d.month)} {d.day}, {d.year}",
    lambda d: f"{weekday_name(d.isoweekday())} {d.day} {month_name(d.month)} {d.year}",
    lambda d: f"the {d.day}th of {month_name(d.month)}, {d.year}",
    lambda d: d.isoformat(),
    lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}",
]


@given(
    st.dates(date(1000, 1, 1), date(2100, 12, 31)), st.sampled_from(STYLES), st.sampled_from(["", "It began on ", "“"])
)
def test_every_day_in_every_style(day, style, lead) -> None:  # type: ignore[no-untyped-def]
    written = style(day)
    (timex,) = timexes(f"{lead}{written} at the port.")
    assert timex.value == timex.earliest == timex.latest == day.isoformat()
    assert (timex.start, timex.end) == (len(lead), len(lead) + len(written))


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_minute_in_every_style(hour: int, minute: int) -> None:
    twelve = f"{(hour - 1) % 12 + 1}:{minute:02d} {'a' if hour < 12 else 'p'}.m."
    for text in (f"{hour:02d}:{minute:02d}", f"{hour:02d}{minute:02d} GMT", twelve):
        (timex,) = timexes(text)
        assert (timex.value or "")[10:16] == f"T{hour:02d}:{minute:02d}", text


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-6, 6))
def test_a_weekday_is_within_a_week_on_the_side_of_its_tense(written: date, away: int) -> None:
    day = written + timedelta(away)
    tense: Tense = "future" if away > 0 else "past"
    assert values(weekday_name(day.isoweekday()), written, tense) == [day.isoformat()]


PIECES = [
    "May", "march", "Sept.", "3", "31st", "1994", "2/3", "Tuesday", "last", "next", "the", "of", "quarter", "week",
    "years", "ago", "later", "a", "half", "two", "p.m.", "10:30", "GMT", "(", ")", "–", "-", ",", "and", "to",
    "fiscal", "early", "'s", "now", "every", "1990s", "Christmas", "from", "before", "century", "night", "\n",
    "0148", "İ", "second", "old",
]  # fmt: skip


@settings(max_examples=300)
@given(st.text(max_size=80) | st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
def test_arbitrary_text_never_raises_and_offsets_are_exact(text: str) -> None:
    found = timexes(text)
    assert [timex.start for timex in found] == sorted(timex.start for timex in found)
    for timex in found:
        assert 0 <= timex.start < timex.end <= len(text)
        assert text[timex.start : timex.end].strip() == text[timex.start : timex.end]
        assert (timex.earliest is None) == (timex.latest is None)
        assert timex.earliest is None or timex.latest is None or timex.earliest <= timex.latest
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.text(max_size=40))
def test_lower_case_keeps_every_offset(text: str) -> None:
    assert len(same_length_lower(text)) == len(text)


@pytest.mark.parametrize(
    "piece", ["the early last ", "May 3, ", "two and a half and a half ", "1-", "between 9 and ", "the end of the "]
)
def test_hostile_text_costs_no_more_than_its_length(piece: str) -> None:
    def seconds(times: int) -> float:
        text = piece * times + "year"
        start = time.process_time()
        expressions(text)
        return time.process_time() - start

    seconds(50)
    short, long = min(seconds(1000) for _ in range(3)), min(seconds(8000) for _ in range(3))
    assert long < 40 * short + 0.2


def test_the_order_of_calls_does_not_matter() -> None:
    texts = [text for text, _ in WHOLE]
    first = [values(text) for text in texts]
    order = list(range(len(texts)))
    random.Random(7).shuffle(order)
    again = {i: values(texts[i]) for i in order}
    assert [again[i] for i in range(len(texts))] == first


@pytest.mark.parametrize(
    ("production", "kinds", "empty"),
    [
        ("MONTH DAY", {"MONTH"}, False),
        ("THE? MONTH", {"THE", "MONTH"}, False),
        ("(?: THE | A )? [OF IN]* YEAR", {"THE", "A", "OF", "IN", "YEAR"}, False),
        ("(?<= IN ) (?! THE ) MONTH{0,2} YEAR?", {"MONTH", "YEAR"}, True),
        ("EVERY | PER DAY", {"EVERY", "PER"}, False),
    ],
)
def test_what_a_production_can_begin_with(production: str, kinds: set[str], empty: bool) -> None:
    first = first_kinds(production)
    assert (first.kinds, first.empty) == (kinds, empty)


def test_no_production_can_be_empty_and_each_can_begin() -> None:
    for _, production in PRODUCTIONS:
        first = first_kinds(production)
        assert first.kinds
        assert not first.empty


def test_an_unbalanced_production_is_an_error() -> None:
    with pytest.raises(ValueError, match="unbalanced"):
        first_kinds("(?: MONTH ) )")
