"""The date of publication: what pages print about themselves, and how far to trust it."""

import pytest

from factcheck.read.furniture import lay_out, outlet_in, title_in
from factcheck.read.published import infer_published, page_dates
from factcheck.read.segments import plain_segments
from factcheck.records import RELIABLE, PageDate

TITLE = "Boats break loose as harbour wall gives way"
LEDE = "Forty boats broke loose at Dorn early on Tuesday, the port office said."


def dates(*lines: str, url: str | None = None) -> tuple[PageDate, ...]:
    text = "\n".join(lines)
    return page_dates(text, lay_out(plain_segments(text)), url)


def guess(*lines: str, url: str | None = None) -> tuple[str | None, str | None, bool]:
    """The date, its evidence, and whether it may be compared against."""
    text = "\n".join(lines)
    blocks = lay_out(plain_segments(text))
    value, evidence, confidence = infer_published(text, blocks, page_dates(text, blocks, url))
    return value, evidence, (confidence or 0) >= RELIABLE


@pytest.mark.parametrize(
    ("line", "role", "value", "weekday"),
    [
        ("Published : Aug. 14, 2019 - 09:29", "published", "2019-08-14T09:29", None),
        ("Published: Thursday, 12/17/2015", "published", "2015-12-17", "Thursday"),
        ("Posted on March 09, 2013", "published", "2013-03-09", None),
        ("Date Published: Tuesday, November 15, 2011", "published", "2011-11-15", "Tuesday"),
        ("Nov 30, 2023, 00:19 AM EST", "published", "2023-11-30T00:19-05:00", None),
        ("SATURDAY, SEPTEMBER 14, 2013, 9:29 PM", "published", "2013-09-14T21:29", "Saturday"),
        ("2013-09-26", "published", "2013-09-26", None),
        ("26 September 2013", "published", "2013-09-26", None),
        ("Created: 11/23/2014 7:18 PM post.example", "published", "2014-11-23T19:18", None),
        ("Updated: May 16, 2005, 6:03 PM", "updated", "2005-05-16T18:03", None),
        ("Last updated 9 September 2013", "updated", "2013-09-09", None),
        ("Tuesday, November 19", "masthead", "XXXX-11-19", "Tuesday"),
    ],
)
def test_a_date_the_page_prints_about_itself(line: str, role: str, value: str, weekday: str | None) -> None:
    (only,) = dates(TITLE, line, LEDE)
    assert (only.role, only.value, only.weekday, only.text) == (role, value, weekday, line)
    assert "\n".join([TITLE, line, LEDE])[only.start : only.end] == only.text


@pytest.mark.parametrize(
    "line",
    [
        "The wall of May 4, 2021",
        "Forty boats, 12 moorings",
        "Updated 9:06 AM",
        "6 years ago",
        "31 September 2021",
        "Case number 2021-05-04-17",
        "On 4 May 2021 the wall at Dorn gave way, the port office said.",
    ],
)
def test_a_line_that_is_no_page_date(line: str) -> None:
    assert dates(TITLE, line, LEDE) == ()


def test_two_dates_on_one_line() -> None:
    found = dates(TITLE, "Published: 4 May 2021 - Updated: 6 May 2021", LEDE)
    assert [(each.role, each.value, each.text) for each in found] == [
        ("published", "2021-05-04", "Published: 4 May 2021"),
        ("updated", "2021-05-06", "Updated: 6 May 2021"),
    ]


def test_the_day_above_the_title_is_the_mastheads_when_the_page_prints_another() -> None:
    found = dates("Wednesday, May 5, 2021", TITLE, "May 4, 2021, 7:30 AM", LEDE)
    assert [each.role for each in found] == ["masthead", "published"]
    assert [each.role for each in dates("Wednesday, May 5, 2021", TITLE, LEDE)] == ["published"]


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://post.example/2017/10/04/wall.html", "2017-10-04"),
        ("https://post.example/news/2017-10-04-wall", "2017-10-04"),
        ("https://post.example/a/20171004/wall", "2017-10-04"),
        ("https://post.example/2017/oct/4/wall", "2017-10-04"),
        ("https://post.example/2017/31/04/wall", None),
        ("https://post.example/story-20171", None),
        ("https://post.example/2017/wall", None),
    ],
)
def test_the_date_in_an_address(url: str, value: str | None) -> None:
    found = dates(TITLE, LEDE, url=url)
    assert [(each.role, each.value, each.start, each.end, each.text) for each in found] == (
        [("url", value, 0, 0, "")] if value else []
    )


@pytest.mark.parametrize(
    ("lines", "url", "expected"),
    [
        pytest.param(
            ["Published: 4 May 2021"],
            None,
            ("2021-05-04", 'inferred: the page prints "Published: 4 May 2021"', True),
            id="printed",
        ),
        pytest.param(
            ["Updated: 6 May 2021", "Published: 4 May 2021"],
            None,
            ("2021-05-04", 'inferred: the page prints "Published: 4 May 2021"', True),
            id="not the update",
        ),
        pytest.param(
            ["Updated: 6 May 2021"],
            None,
            ("2021-05-06", 'inferred: the page prints "Updated: 6 May 2021"', True),
            id="only an update",
        ),
        pytest.param(
            ["Updated: 6 May 2021"],
            "https://post.example/2021/05/04/wall",
            ("2021-05-04", "inferred: address has 2021-05-04", True),
            id="address before update",
        ),
        pytest.param(
            ["By Ana Ruiz, May 4, 2021"],
            None,
            ("2021-05-04", 'inferred: the page prints "By Ana Ruiz, May 4, 2021"', True),
            id="in the byline",
        ),
        pytest.param(["Tuesday, May 4"], None, (None, None, False), id="no year"),
        pytest.param([], None, (None, None, False), id="nothing"),
    ],
)
def test_guess(lines: list[str], url: str | None, expected: tuple[str | None, str | None, bool]) -> None:
    assert guess(TITLE, *lines, LEDE, url=url) == expected


def test_guess_from_a_dateline() -> None:
    line = f"DORN, Oct 6, 2017 (Post) — {LEDE}"
    assert guess(TITLE, line) == ("2017-10-06", 'inferred: dateline "DORN, Oct 6, 2017 (Post) —"', True)
    (only,) = dates(TITLE, line.replace(", 2017", ""))
    assert (only.role, only.value) == ("dateline", "XXXX-10-06")


def test_a_date_of_the_story_comes_last_and_is_not_trusted() -> None:
    story = "The wall gave way on May 4, 2021, the port office said."
    assert guess(TITLE, story) == ("2021-05-04", 'inferred: the story mentions "May 4, 2021"', False)
    assert guess(TITLE, "Updated: 6 May 2021", story)[0] == "2021-05-06"


def test_a_date_below_the_story_is_anyones_unless_it_is_labelled() -> None:
    assert dates(TITLE, LEDE, LEDE, "May 7, 2022") == ()
    assert [each.value for each in dates(TITLE, LEDE, LEDE, "Published: May 4, 2021")] == ["2021-05-04"]


@pytest.mark.parametrize(
    ("line", "outlet", "day"),
    [
        pytest.param("The Dorn Herald, May 4, 2021", "The Dorn Herald", "2021-05-04", id="comma"),
        pytest.param("Orrin Times | 4 May 2021", "Orrin Times", "2021-05-04", id="bar"),
        pytest.param("Herald of Boats, May 4, a bad day in 2021", None, None, id="more than a date"),
        pytest.param("Little Dorn, May 4, 2021", None, None, id="no newspaper's name"),
    ],
)
def test_a_line_that_heads_the_page_names_the_newspaper(line: str, outlet: str | None, day: str | None) -> None:
    text = "\n\n".join((line, TITLE, LEDE))
    blocks = lay_out(plain_segments(text))
    assert outlet_in(text, blocks) == outlet
    assert guess(line, TITLE, LEDE)[0] == day or day is None
    assert title_in(text, blocks) == (TITLE if outlet else line)
