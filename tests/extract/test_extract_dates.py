"""When, as the article means it: expressions in sentences, with their tense, their story and their page."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import pytest
from conftest import make_article

from factcheck.extract.dates import find_timexes
from factcheck.extract.pipeline import load
from factcheck.records import Block
from factcheck.values.dates import Timex

if TYPE_CHECKING:
    from spacy.language import Language


@cache
def pipeline() -> Language:
    return load()


def find(text: str, published: str | None = "2024-05-08", **known: object) -> tuple[Timex, ...]:
    """The timexes of a text, told on a Wednesday unless something else is said."""
    nlp = pipeline()
    doc = nlp.make_doc(text)
    doc._.article = make_article(text, published=published, **known)
    doc = nlp.get_pipe("factcheck_words")(doc)
    return find_timexes(doc)


def told(text: str, published: str | None = "2024-05-08", **known: object) -> list[tuple[str, str | None]]:
    return [(text[timex.start : timex.end], timex.value) for timex in find(text, published, **known)]


TENSES = [
    ("The council votes Thursday on the harbour plan.", "Thursday", "2024-05-09"),
    ("The council voted Thursday on the harbour plan.", "Thursday", "2024-05-02"),
    ("The council will vote Thursday on the harbour plan.", "Thursday", "2024-05-09"),
    ("Ana Ruiz said she would resign Friday.", "Friday", "2024-05-10"),
    ("Ana Ruiz, who resigned Friday, said she will appeal.", "Friday", "2024-05-03"),
    ("A judge who will hear the case spoke Friday to reporters.", "Friday", "2024-05-03"),
    ("The ferry is expected to sail again on Saturday.", "Saturday", "2024-05-11"),
    ("The union has scheduled a strike for Monday.", "Monday", "2024-05-13"),
    ("Officials gave the owners until Tuesday to repair the dyke.", "Tuesday", "2024-05-14"),
    ("The strike lasted until Tuesday.", "Tuesday", "2024-05-07"),
    ("The trial was postponed until Tuesday.", "Tuesday", "2024-05-14"),
    ("Neither owner could be reached Sunday.", "Sunday", "2024-05-05"),
    ("Police have been looking for him since Friday.", "Friday", "2024-05-03"),
    ("Shares will suffer after Monday's vote, analysts said.", "Monday", "2024-05-06"),
    ("On Tuesday, the rowing club plans to elect a chair.", "Tuesday", "2024-05-14"),
    ("The mayor is meeting the ferry crews on Tuesday.", "Tuesday", "2024-05-14"),
    ("Divers have been looking for the bell since the Oct. 20 storm.", "Oct. 20", "2023-10-20"),
    ("Lee borrowed money to make the October crossing.", "October", "2023-10"),
    ("Owners looked for ways around Monday's ruling.", "around Monday", "2024-05-06"),
    ("The fire broke out on Wednesday.", "Wednesday", "2024-05-08"),
    ("The fire will be remembered on Wednesday.", "Wednesday", "2024-05-08"),
    ("The mine closed in October.", "October", "2023-10"),
    ("The mine will close in October.", "October", "2024-10"),
    ("The appeal is heard when the court meets in June.", "June", "2024-06"),
    ("The mill burned down in May.", "May", "2024-05"),
    ("The bridge was opened on Oct. 20.", "Oct. 20", "2023-10-20"),
    ("The bridge will be opened on Oct. 20.", "Oct. 20", "2024-10-20"),
    ("The bridge was opened on May 20.", "May 20", "2024-05-20"),  # so near that only this year can be meant
]


@pytest.mark.parametrize(("text", "marked", "value"), TENSES, ids=[text for text, _, _ in TENSES])
def test_the_verb_of_the_clause_gives_the_direction(text: str, marked: str, value: str) -> None:
    assert (marked, value) in told(text)


CASES: list[tuple[str, str, list[tuple[str, str | None]]]] = [
    (
        "a week is seen from its own day",
        "It rained this week and last week.",
        [("this week", "2024-W19"), ("last week", "2024-W18")],
    ),
    ("next weekday", "They meet next Friday.", [("next Friday", "2024-05-17")]),
    ("last month, last May", "It fell last month and last May.", [("last month", "2024-04"), ("last May", "2023-05")]),
    ("vague offset", "It opened a little over a week ago.", [("a little over a week ago", "2024-W18")]),
    ("future span", "It will open in two weeks' time.", [("two weeks' time", "2024-W21")]),
    ("offset from a day", "It opens two weeks from Tuesday.", [("two weeks from Tuesday", "2024-05-21")]),
    ("the very day", "It opened a week ago today.", [("a week ago today", "2024-05-01")]),
    (
        "counted from the story, not the page",
        "Kim was arrested on April 20. Two days earlier she had left Dorn.",
        [("April 20", "2024-04-20"), ("Two days earlier", "2024-04-18")],
    ),
    (
        "the same quarter a year before",
        "Orvand Lines earned $3m in the first quarter, up from $2m a year earlier.",
        [("the first quarter", "2024-Q1"), ("a year earlier", "2023-Q1")],
    ),
    (
        "fiscal years",
        "It grew in fiscal 2021 and in the year ended March 31.",
        [("fiscal 2021", "2021"), ("the year", "2021"), ("March 31", "2024-03-31")],
    ),
    ("decades", "It peaked in the 1990s and the late '80s.", [("the 1990s", "199"), ("the late '80s", "198")]),
    (
        "seasons",
        "It closed last winter after the 2012–13 season.",
        [("last winter", "2023-WI"), ("2012", "2012"), ("13", "2013")],
    ),
    ("ages are no times", "A 53-year-old man, his 8-month-old son and a woman in her 30s.", []),
    ("names that look like dates", "It may march on; the Russell index; Jan Novak.", []),
    (
        "named days",
        "After the 9/11 attacks and Black Monday.",
        [("9/11", "2001-09-11"), ("Black Monday", "1987-10-19")],
    ),
    ("duration", "The road was closed for three days.", [("three days", "P3D")]),
    (
        "military time, zones and the day before",
        "Two missiles rose between 0148 and 0158 (1648-1658 GMT) on Sunday, Seoul said.",
        [
            ("0148", "2024-05-05T01:48"),
            ("0158", "2024-05-05T01:58"),
            ("1648", "2024-05-04T16:48Z"),
            ("1658 GMT", "2024-05-04T16:58Z"),
            ("Sunday", "2024-05-05"),
        ],
    ),
    (
        "late in a day",
        "It snowed late Tuesday and overnight.",
        [("late Tuesday", "2024-05-07"), ("overnight", "2024-05-07TNI")],
    ),
    (
        "shared month",
        "It runs May 3–5 and from Monday to Friday.",
        [("May 3", "2024-05-03"), ("5", "2024-05-05"), ("Monday", "2024-05-13"), ("Friday", "2024-05-10")],
    ),
    ("years in a row", "It flooded in 1994, 1995 and 1997.", [("1994", "1994"), ("1995", "1995"), ("1997", "1997")]),
    ("a programme's name", "She told 60 Minutes and the Today programme nothing.", []),
    ("a headline is no name", "Today", [("Today", "2024-05-08")]),
    ("no day that nobody wrote", "It opened in March 2020.", [("March 2020", "2020-03")]),
    ("an impossible day", "The fair ends on 31 September.", [("31 September", None)]),
    ("tomorrow", "“I leave tomorrow,” he said Tuesday.", [("tomorrow", "2024-05-09"), ("Tuesday", "2024-05-07")]),
]


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_phenomena(text: str, found: list[tuple[str, str | None]]) -> None:
    assert told(text) == found


def test_the_day_before_monday_is_last_week() -> None:
    assert told("It rained last week.", "2024-05-06") == [("last week", "2024-W18")]
    assert told("It rained over the weekend.", "2024-05-06") == [("the weekend", "2024-W18-WE")]
    assert told("It will rain over the weekend.", "2024-05-09") == [("the weekend", "2024-W19-WE")]


def test_without_a_day_of_publication_nothing_is_fixed() -> None:
    text = "The ferry sank Friday, a week after the Sept. 29 collision; in 2001 another sank."
    timexes = find(text, None)
    assert [timex.value for timex in timexes] == ["XXXX-WXX-5", "P1W", "XXXX-09-29", "2001"]
    assert [timex.earliest for timex in timexes] == [None, None, None, "2001-01-01"]


def test_a_doubtful_day_of_publication_counts_as_none() -> None:
    assert told("It sank Friday.", "2024-05-08", published_confidence=0.2) == [("Friday", "XXXX-WXX-5")]


def test_local_time_is_that_of_the_place_in_the_sentence() -> None:
    (first, second) = find("The webcast from Tokyo starts at 19:30 local time (1030 GMT).")
    assert (first.zone, second.zone) == ("tokyo time", "gmt")
    assert first.group == second.group is not None
    (alone,) = find("The webcast starts at 19:30 local time, between Tokyo and Paris.")
    assert alone.zone == "local time"


@pytest.mark.parametrize(
    ("body", "zone"),
    [
        ("The webcast starts at 19:30 local time (0030 GMT).", "lima time"),
        ("Tokyo agreed. The webcast starts at 19:30 local time (1030 GMT).", "tokyo time"),
        ("In Bogotá the webcast starts at 19:30 (0030 GMT).", "bogota time"),
    ],
    ids=["dateline", "paragraph", "sentence"],
)
def test_local_time_is_that_of_the_dateline_where_nothing_nearer_names_a_place(body: str, zone: str) -> None:
    dateline = "LIMA, Peru (FPA) — "
    end = len(dateline)
    blocks = (Block(start=0, end=end, role="dateline"), Block(start=end, end=end + len(body), role="body"))
    first, _ = find(dateline + body, blocks=blocks)
    assert first.zone == zone


def test_a_zone_that_is_certain_stands_in_the_bounds() -> None:
    (timex,) = find("It starts at 5 p.m. JST on Friday.")
    assert timex.earliest == "2024-05-10T17:00+09:00"


def test_a_long_history_leans_on_its_own_years() -> None:
    years = " ".join(f"In {year} the town of Dorn fought a war." for year in range(1700, 1722))
    text = f"{years} In March 1722 it made peace. In May the walls came down. On 6 June the gates followed."
    found = told(text, "2024-05-08")
    assert found[-2:] == [("May", "1722-05"), ("6 June", "1722-06-06")]


def test_headlines_may_capitalise_every_word() -> None:
    text = "Ferry Sinks Two Days After Warning\nIt sank."
    blocks = (Block(start=0, end=34, role="title"), Block(start=35, end=43, role="body"))
    assert told(text, blocks=blocks) == [("Two Days", "P2D")]


def test_the_component_writes_its_layer(extract: Callable[..., object]) -> None:
    nlp = pipeline()
    doc = nlp("The ferry sank on 6 May 2023.")
    assert [timex.value for timex in doc._.timexes] == ["2023-05-06"]
