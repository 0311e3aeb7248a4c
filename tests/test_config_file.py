"""The configuration file: where it is found, and what is said of its faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.config_file import find, read
from factcheck.errors import UsageError

GOOD = """\
ignore = ["S201"]
fail-on = "warning"

[per-article-ignores]
"opinion/*" = ["N2"]

[[suppressions]]
fingerprint = "3f2a9c0d11e4b7a6"
reason = "both ferries are counted"
expires = 2031-01-31
"""


def written(folder: Path, text: str, name: str = "factcheck.toml") -> Path:
    path = folder / name
    path.write_text(text)
    return path


def test_values_and_places(tmp_path: Path) -> None:
    file = read(written(tmp_path, GOOD))
    assert file.values["per-article-ignores"] == {"opinion/*": ["N2"]}
    assert file.values["suppressions"][0]["expires"] == "2031-01-31"
    assert file.origin("fail-on") == "factcheck.toml:2"
    assert file.origin("suppressions.0") == "factcheck.toml:7"
    assert file.origin("per-article-ignores.opinion/*") == "factcheck.toml:5"
    assert file.origin("suppressions") == "factcheck.toml:7"


def test_the_table_of_a_project_file(tmp_path: Path) -> None:
    path = written(tmp_path, "[project]\nname = 'x'\n[tool.factcheck]\nshow = 'error'\n", "pyproject.toml")
    assert find(tmp_path) == path
    assert read(path).values == {"show": "error"}
    assert read(path).origin("show") == "pyproject.toml:4"


def test_the_nearest_file_is_found_upward(tmp_path: Path) -> None:
    (tmp_path / "desk" / "today").mkdir(parents=True)
    written(tmp_path / "desk", "[project]\nname = 'x'\n", "pyproject.toml")
    above = written(tmp_path, "")
    assert find(tmp_path / "desk" / "today") == above
    near = written(tmp_path / "desk", "")
    assert find(tmp_path / "desk" / "today") == near


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("fail_on = 'error'\n", "factcheck.toml:1: unknown key 'fail_on' (did you mean 'fail-on'?)"),
        ("\n\nfail-on = 'sometimes'\n", "factcheck.toml:3: fail-on: 'sometimes' is not one of"),
        ("[aliases.poeple]\nx = ['y']\n", "factcheck.toml:1: unknown key 'poeple' (did you mean 'people'?)"),
        (
            "[[suppressions]]\nfingerprint = 'zz'\nreason = 'why not'\n",
            "factcheck.toml:2: fingerprint: 'zz' does not match",
        ),
        (
            "[[suppressions]]\nfingerprint = '3f2a9c0d11e4b7a6'\nreason = 'why not'\n\nfail-on = 'error'\n",
            "factcheck.toml:5: 'fail-on' stands inside [[suppressions]]: write it above the first [table]",
        ),
        (
            "[[suppressions]]\nfingerprint = '3f2a9c0d11e4b7a6'\n",
            "factcheck.toml:1: 0: 'reason' is a required property",
        ),
        (
            "[[suppressions]]\nfingerprint='3f2a9c0d11e4b7a6'\nreason='why not'\nexpires='2031-02-31'\n",
            "factcheck.toml:4: 2031-02-31 is no day",
        ),
        ("jobs = \n", "factcheck.toml: not TOML"),
        ("select = 'N101'\n", "factcheck.toml:1: select: 'N101' is not of type 'array'"),
    ],
    ids=[
        "key",
        "value",
        "nested key",
        "fingerprint",
        "key below a table",
        "no reason",
        "no such day",
        "syntax",
        "type",
    ],
)
def test_a_fault_is_one_line_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        read(written(tmp_path, text))
    assert str(caught.value).removeprefix(f"{tmp_path}/").startswith(said)


def test_all_faults_are_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        read(written(tmp_path, "jobs = -1\nshown = 'error'\n"))
    assert len(str(caught.value).splitlines()) == 2


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="not UTF-8"):
        read(tmp_path / "factcheck.toml")
