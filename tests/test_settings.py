"""What is in force, and where it comes from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import UsageError
from factcheck.settings import check_codes, in_force, settle

FILE = """\
fail-on = "warning"
ignore = ["S201"]
baseline = "known.jsonl"

[aliases.people]
"Ana Ruiz" = ["A. Ruiz", "Ana Ruis"]

[sources]
trust = ["Dorn Courier"]

[[suppressions]]
fingerprint = "3f2a9c0d11e4b7a6"
reason = "both ferries are counted"
expires = 2031-01-31
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "factcheck.toml").write_text(FILE)
    (tmp_path / "desk").mkdir()
    return tmp_path / "desk"


def test_the_command_line_beats_the_file_beats_the_default(corpus: Path) -> None:
    settings = settle([str(corpus)], {"fail_on": "error", "show": None})
    assert (settings.config.fail_on, settings.config.ignore, settings.config.show) == ("error", ("S201",), "note")
    origins = settings.origins
    assert (origins["fail-on"], origins["ignore"], origins["show"]) == ("command line", "factcheck.toml:2", "default")


def test_what_the_file_says_in_its_own_shape(corpus: Path) -> None:
    config = settle([str(corpus)], {}).config
    assert config.baseline == str(corpus.parent / "known.jsonl")
    assert config.aliases == {"A. Ruiz": "Ana Ruiz", "Ana Ruis": "Ana Ruiz"}
    assert config.trust == ("Dorn Courier",)
    (suppression,) = config.suppressions
    assert (suppression.line, suppression.expires) == (11, date(2031, 1, 31))


def test_the_search_can_be_left_out(corpus: Path) -> None:
    assert settle([str(corpus)], {}, search=False).config.ignore == ()


def test_a_named_file_is_taken(corpus: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text("show = 'error'\n")
    assert settle([str(corpus)], {}, other).config.show == "error"


def test_an_alias_of_two_people_is_refused(corpus: Path) -> None:
    path = corpus / "factcheck.toml"
    path.write_text("[aliases.people]\nA = ['C']\nB = ['C']\n")
    with pytest.raises(UsageError, match=r"factcheck.toml:3: 'C' is an alias of 'A' already"):
        settle([str(corpus)], {})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "[units]\n\nstadium = '180 metrs'\n",
            r"factcheck.toml:3: units: 'stadium': 'metrs' is no known unit \(did you mean 'metres'\?\)",
        ),
        ("[units]\nwarm = '2 °C'\n", r"factcheck.toml:2: units: 'warm': degree Celsius does not multiply"),
        (
            "[units]\n'2er' = '2 m'\n",
            r"factcheck.toml:2: '2er' will not do: a word or symbol that begins with no digit",
        ),
        ("[units]\nstadium = 180\n", r"factcheck.toml:2: stadium: 180 is not of type 'string'"),
    ],
    ids=["no unit", "a temperature", "a number", "no text"],
)
def test_a_bad_unit_is_named_with_its_place(corpus: Path, text: str, said: str) -> None:
    (corpus / "factcheck.toml").write_text(text)
    with pytest.raises(UsageError, match=said):
        settle([str(corpus)], {})


@pytest.mark.parametrize(
    ("text", "environment", "shown"),
    [
        ("", None, ("default", "extractions.sqlite3")),
        ("", "shared.sqlite3", ("FACTCHECK_CACHE", '"shared.sqlite3"')),
        ("cache = 'here.sqlite3'\n", "shared.sqlite3", ("factcheck.toml:1", "here.sqlite3")),
        ("cache = false\n", "shared.sqlite3", ("factcheck.toml:1", "none")),
    ],
    ids=["default", "environment", "file", "off"],
)
def test_the_cache_in_force(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, text: str, environment: str | None, shown: tuple[str, str]
) -> None:
    monkeypatch.delenv("FACTCHECK_CACHE", raising=False)
    if environment:
        monkeypatch.setenv("FACTCHECK_CACHE", environment)
    (corpus / "factcheck.toml").write_text(text)
    (row,) = [each for each in in_force(settle([str(corpus)], {})) if each[0] == "cache"]
    assert row[2] == shown[0]
    assert shown[1] in row[1]


def test_options_of_a_run_may_stand_in_the_file(corpus: Path) -> None:
    (corpus / "factcheck.toml").write_text(
        "output = ['concise']\nchanged-since = 'main'\nonly = ['a.txt']\nagainst = '../old'\n"
    )
    config = settle([str(corpus)], {}).config
    assert (config.output, config.changed_since, config.only) == (("concise",), "main", (str(corpus / "a.txt"),))
    assert config.against == str(corpus / "../old")


def test_the_command_line_says_which_earlier_version(corpus: Path) -> None:
    (corpus / "factcheck.toml").write_text("against = 'old'\n")
    config = settle([str(corpus)], {"changed_since": "HEAD"}).config
    assert (config.against, config.changed_since) == (None, "HEAD")


def test_units_are_as_written(corpus: Path) -> None:
    (corpus / "factcheck.toml").write_text("[units]\nstadium = '180 m'\nstadia = 'stadium'\n")
    assert settle([str(corpus)], {}).config.units == {"stadium": "180 m", "stadia": "stadium"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ignore = ['X999']\n", r"factcheck.toml:1: ignore: no rule 'X999'"),
        (
            "[per-article-ignores]\n'a/*' = ['D1O1']\n",
            r"factcheck.toml:1: per-article-ignores: no rule 'D1O1' \(did you mean",
        ),
        ("never-baseline = ['weekday-dates']\n", r"did you mean 'weekday-date'"),
    ],
    ids=["ignore", "per article", "name"],
)
def test_an_unknown_rule_is_named_with_its_place(corpus: Path, text: str, said: str) -> None:
    (corpus / "factcheck.toml").write_text(text)
    with pytest.raises(UsageError, match=said):
        check_codes(settle([str(corpus)], {}))
