"""Every rule on its own small corpus: what it must find, and the near misses that it must leave alone.

After a change that is meant, write what is found anew, look at the difference, and run the tests once more::

    FACTCHECK_UPDATE_FIXTURES=1 uv run pytest tests/test_fixtures.py
"""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.check.rules import all_rules
from factcheck.records import Finding
from factcheck.run import run
from factcheck.settings import settle

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
SEVERITIES = {each.code: each.severity for each in all_rules()}
CODES = sorted(path.parent.name.upper() for path in FIXTURES.glob("*/flagged"))
SELECTED = frozenset(each.code for each in all_rules() if not each.enabled)
UPDATING = "FACTCHECK_UPDATE_FIXTURES"

Expected = dict[str, object]


def findings(code: str, corpus: str, monkeypatch: pytest.MonkeyPatch) -> list[Finding]:
    """What the rule finds in ``flagged`` or ``silent``, with every other rule at work too, but for rules that are off
    unless they are selected."""
    folder = FIXTURES / code.lower()
    monkeypatch.chdir(folder)  # the paths of a report are the paths that it was given
    edited = Path(corpus, "after").is_dir()
    articles = f"{corpus}/after" if edited else corpus
    file = Path("factcheck.toml")
    config = settle([articles], {}, file if file.is_file() else None, search=False).config
    config = replace(config, against=f"{corpus}/before" if edited else None)
    if code in SELECTED:
        config = replace(config, select=(code,))
    return [each for each in run([articles], config).findings if each.rule == code and each.state == "new"]


def compact(found: Finding) -> Expected:
    return {
        "rule": found.rule,
        "severity": found.severity,
        "message": found.message,
        "locations": [{"path": place.path, "line": place.line, "text": place.text} for place in found.locations],
    }


def test_every_rule_has_a_fixture() -> None:
    assert sorted(SEVERITIES) == CODES


@pytest.mark.parametrize("code", CODES)
def test_what_must_be_flagged_is_found_as_expected(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [compact(each) for each in findings(code, "flagged", monkeypatch)]
    assert found, f"{code} finds nothing in its own fixture"
    file = FIXTURES / code.lower() / "expected.json"
    if os.environ.get(UPDATING):
        file.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        pytest.skip(f"{UPDATING} is set: {file.name} of {code} was written, not tested")
    assert found == json.loads(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", CODES)
def test_a_near_miss_is_left_alone(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tolerated = "" if SEVERITIES[code] == "note" else "note"
    found = [compact(each) for each in findings(code, "silent", monkeypatch)]
    assert [each for each in found if each["severity"] != tolerated] == []
