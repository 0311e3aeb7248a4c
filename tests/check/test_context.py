"""Which claims of an article are compared at all, and what they count as."""

from collections.abc import Callable

import pytest

from factcheck.check.context import contexts
from factcheck.records import Extraction

Extract = Callable[[str], Extraction]


def values(extraction: Extraction) -> list[str]:
    return [each.claim.text for each in contexts(extraction).contexts]


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("Its margin of error: plus or minus 3 percentage points.", []),
        ("İ" * 40 + " asked us all. The margin of error is 4 percent.", []),
        ("Its margin of sampling error was 4.5 percent.", []),
        ("It has a margin of error of 3 points for all voters, and 5.5 points for women.", []),
        ("The survey of 812 adults is accurate to within ±3.5 percentage points.", ["812"]),
        ("With a margin of error of 3 percent, it put Doran at 41 percent.", ["41 percent"]),
        ("Doran's margin of victory was 3 percent.", ["3 percent"]),
        ("Her lead grew by 3 percentage points.", ["3 percentage points"]),
    ],
)
def test_margins_of_error_are_not_compared(extract: Extract, text: str, compared: list[str]) -> None:
    assert values(extract(text)) == compared


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("The canal is 30 miles (48 km) long.", False),
        ("The canal is 30 miles long. The tunnel is 9 km long.", True),
        ("One in five boats leaked. At the quay 40 percent leaked.", True),
    ],
)
def test_an_article_gives_values_on_one_scale(extract: Extract, text: str, several: bool) -> None:
    found = contexts(extract(text))
    assert [count > 1 for thing, count in found.values.items() if thing == found.contexts[0].thing] == [several]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("He served three years and 11 months.", 47, "month"),
        ("It took two and a half years.", 30, "month"),
        ("It took six weeks and two days.", 44, "day"),
        ("It took two hours and 15 minutes.", 135, "minute"),
        ("It took 2 minutes 5 seconds.", 125, "second"),
        ("It took three years.", 3, "year"),
    ],
)
def test_a_length_in_several_units_is_compared_whole(extract: Extract, text: str, value: int, unit: str) -> None:
    (found,) = contexts(extract(text)).contexts
    assert (found.claim.value, found.claim.unit) == (value, unit)


def test_the_halves_of_a_dual_unit_know_one_another(extract: Extract) -> None:
    found = contexts(extract("The canal is 30 miles (48 km) long and 9 metres deep.")).contexts
    assert [(each.claim.unit, each.twin) for each in found] == [
        ("mile", "kilometre"),
        ("kilometre", "mile"),
        ("metre", None),
    ]
