"""The seed corpus: what must be reported on it, what must not, and the report itself to the byte.

After a change that is meant, write the reports anew from the top of the checkout::

    python -m factcheck run seeds/ > fixtures/seeds/expected.txt
    python -m factcheck run seeds/ --format json > fixtures/seeds/expected.json
"""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from factcheck.records import Finding, Report
from factcheck.run import run

ROOT = Path(__file__).resolve().parents[1]
PUBLISHED = ROOT.parent / "shared" / "seeds"  # the stories that the seeds retell, where somebody has them

CORPORA = [
    pytest.param(ROOT / "seeds", id="seeds"),
    pytest.param(
        PUBLISHED,
        id="published",
        marks=pytest.mark.skipif(not PUBLISHED.is_dir(), reason="the published stories are not beside this checkout"),
    ),
]

DEFECTS = {
    "N101": ("error", "350 217 miles"),
    "S101": (None, "Feltmen"),
    "Q102": (None, "provocative actions"),
    "Q101": ("note", "wasting his time"),
    "C103": ("note", "Tuesday, November 19"),
}
SOUND = {
    "a rounded conversion": ["4,500 km", "2,800 miles", "960 kilometers", "600 miles"],
    "a time in two zones": ["0148", "0158", "1648", "1658"],
    "parts that add up": ["700,000", "4.5 million", "5,200,000"],
    "seven launches all over a page, and five tests in another year": ["seven", "five rounds"],
    "Steve, who is Stephen": ["Biegun"],
    "one leader with and without a hyphen": ["Kim Jong"],
}


@cache
def report(folder: Path) -> Report:
    return run([str(folder)])


def places(finding: Finding) -> str:
    return " / ".join(each.text for each in finding.locations)


@pytest.mark.parametrize("folder", CORPORA)
@pytest.mark.parametrize("code", DEFECTS)
def test_a_defect_is_reported(folder: Path, code: str) -> None:
    severity, words = DEFECTS[code]
    found = [each for each in report(folder).findings if each.rule == code and words in places(each)]
    assert found, f"{code} is silent on {words!r}"
    assert severity is None or {each.severity for each in found} == {severity}
    if code == "N101":
        assert [each.expected for each in found] == ["350 km (217 miles)"]


@pytest.mark.parametrize("folder", CORPORA)
@pytest.mark.parametrize("kind", SOUND)
def test_what_only_looks_like_a_defect_is_left_alone(folder: Path, kind: str) -> None:
    false = [
        f"{each.rule} on {places(each)}"
        for each in report(folder).findings
        if any(words in place.text for words in SOUND[kind] for place in each.locations)
    ]
    assert false == []


@pytest.mark.parametrize("folder", CORPORA)
def test_there_are_few_alarms(folder: Path) -> None:
    grave = [f"{each.rule} on {places(each)}" for each in report(folder).findings if each.severity != "note"]
    assert len(grave) <= 6, grave


@pytest.mark.parametrize("folder", CORPORA)
def test_every_article_is_read(folder: Path) -> None:
    assert report(folder).summary.articles == 5
    assert report(folder).unreadable == ()
    assert report(folder).notices == ()


@pytest.mark.parametrize(("name", "options"), [("expected.txt", []), ("expected.json", ["--format", "json"])])
def test_the_report_on_the_seeds_is_this_one(name: str, options: list[str]) -> None:
    command = [sys.executable, "-m", "factcheck", "run", "seeds/", *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode()) == (1, "")  # the missing unit is an error
    assert done.stdout.decode() == (ROOT / "fixtures" / "seeds" / name).read_bytes().decode()
