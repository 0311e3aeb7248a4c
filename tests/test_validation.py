"""Files held against the schemas."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from findings import finding, report

from factcheck.errors import UsageError
from factcheck.serialise import to_json, to_line
from factcheck.validation import Fault, faults, faults_of_file


def edited(**changes: Any) -> dict[str, Any]:
    return {**json.loads(to_line(finding())), **changes}


def test_all_faults_at_once_with_their_paths() -> None:
    plain = json.loads(to_json(report(finding())))
    plain["findings"][0]["severity"] = "fatal"
    plain["findings"][0]["locations"][0]["line"] = 0
    del plain["summary"]["quotes"]
    found = list(faults(json.dumps(plain)))
    assert [each.path for each in found] == ["$.findings[0].locations[0].line", "$.findings[0].severity", "$.summary"]
    assert found[2].message == "'quotes' is a required property"


def test_lines_are_numbered_and_a_broken_one_does_not_hide_the_next() -> None:
    text = "\n".join([to_line(finding()), "{oops", json.dumps(edited(rule=7)), ""])
    found = list(faults(text, lines=True))
    assert [(each.line, each.path) for each in found] == [(2, "$"), (3, "$.rule")]


def test_json_lines_are_known_by_their_look_too() -> None:
    text = f"{to_line(finding())}\n{json.dumps(edited(rule=7))}\n"
    assert [each.line for each in faults(text)] == [2]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        pytest.param('{"record": "weather"}', "names no schema of ours", id="unknown record"),
        pytest.param('{"schema": "urn:other"}', "names no schema of ours", id="unknown schema"),
        pytest.param("[]", "names no schema of ours", id="a list"),
        pytest.param("", "not JSON", id="empty"),
        pytest.param('{"record": "finding", "confidence": NaN}', "not JSON: NaN", id="no JSON number"),
        pytest.param("[" * 100_000, "not JSON", id="nested without end"),
    ],
)
def test_what_cannot_be_held_against_a_schema_is_a_fault(value: str, message: str) -> None:
    [fault] = faults(value)
    assert fault.path == "$"
    assert message in fault.message


def test_a_fault_inside_an_optional_object_is_named_itself() -> None:
    quote = {
        "record": "quote", "id": "a/q1", "article": "a", "start": 0, "end": 1, "text": "x", "kind": "direct",
        "speaker": {"name": 5, "kind": "person", "role": None, "mention": None}, "cue": None, "group": None,
        "decided_by": None, "opened": None, "closed": None, "region": "body",
    }  # fmt: skip
    assert [each.path for each in faults(json.dumps(quote))] == ["$.speaker.name"]


def test_long_values_do_not_flood_the_message() -> None:
    [fault] = faults(json.dumps(edited(severity="x" * 10_000)))
    assert len(fault.message) < 200


def test_files(tmp_path: Path) -> None:
    latin = tmp_path / "latin.json"
    latin.write_bytes('{"record": "caf\xe9"}'.encode("latin-1"))
    assert list(faults_of_file(str(latin))) == [Fault(None, "$", "not UTF-8 at byte 15")]
    with pytest.raises(UsageError, match=r"gone\.json: No such file"):
        list(faults_of_file(str(tmp_path / "gone.json")))
