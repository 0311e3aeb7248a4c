"""The user's own units on the whole road: read, converted, compared, and never served from a cache without them."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.config import Config
from factcheck.run import run

UNITS = {"stadium": "180 m", "stadia": "stadium", "sjømil": "nautical mile"}
TEXT = """\
The lake of Dorn is 5 stadia (700 m) long.

The boat sailed 40 sjømil (74 km) on Monday.

The old road is 10 stadiums (1.8 km) long.
"""


@pytest.mark.parametrize("jobs", [1, 2], ids=["one process", "two processes"])
def test_a_conversion_of_an_own_unit_is_checked(tmp_path: Path, jobs: int) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    cache = str(tmp_path / "cache.sqlite3")

    def found(units: dict[str, str]) -> list[tuple[str, str | None]]:
        report = run([str(tmp_path / "a.txt")], Config(units=units, cache=cache, jobs=jobs))
        return [(each.rule, each.expected) for each in report.findings]

    assert found({}) == []
    assert found(UNITS) == [("N102", "900 m")]
    assert found(UNITS | {"stadium": "140 m"}) == [("N102", "1.4 km")]
    assert found({}) == []


def test_articles_agree_in_an_own_spelling(tmp_path: Path) -> None:
    for name, distance in (("a", "412 nautical miles"), ("b", "431 sjømil")):
        text = f"Ana Ruiz sailed {distance} from Velby to Dorn in the regatta of 3 May 2021.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    rules = Config(units=UNITS, select=("N201",))
    (found,) = run([str(tmp_path)], rules).findings
    assert {place.text for place in found.locations} == {"412 nautical miles", "431 sjømil"}
