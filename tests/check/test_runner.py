"""Rules are run over what they ask for, and their flags become findings, each once, in an order that never varies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from hand import article

from factcheck.check import check, in_order
from factcheck.check.corpus import Corpus
from factcheck.check.revision import Revision
from factcheck.check.rule import Flag, Rule, Scope, Side, file_side
from factcheck.records import Extraction

TEXT = "Rain fell on Dorn.\nIt was 40 mm deep."


def of(name: str, text: str = TEXT) -> Extraction:
    return Extraction(article=article(text, name))


CORPUS = Corpus.of([of("b"), of("a")])


def flagging(
    run: Callable[[Any], Iterable[Flag]], code: str = "X101", scope: Scope = "article", name: str = "test-rule"
) -> Rule:
    return Rule(code=code, name=name, severity="warning", scope=scope, enabled=True, since="0.1", run=run)


def at(name: str, start: int = 26, end: int = 28, **known: Any) -> Flag:
    return Flag(message="wet", sides=(Side(article=name, start=start, end=end),), **known)


def test_a_flag_becomes_a_finding() -> None:
    def run(extraction: Extraction) -> Iterator[Flag]:
        yield at(extraction.article.id, explanation=("It rained.",), expected="50", confidence=0.5)

    (found,) = check(Corpus.of([of("a")]), [flagging(run)])
    assert (found.rule, found.name, found.severity, found.confidence) == ("X101", "test-rule", "warning", 0.5)
    assert (found.message, found.explanation, found.expected, found.state) == ("wet", ("It rained.",), "50", "new")
    (place,) = found.locations
    assert (place.article, place.path, place.text, place.line, place.column) == ("a", "a.txt", "40", 2, 8)
    assert place.role == "primary"


def test_a_flag_may_be_graver_than_its_rule() -> None:
    rule = flagging(lambda extraction: [at(extraction.article.id, severity="error")])
    assert {each.severity for each in check(CORPUS, [rule])} == {"error"}


@pytest.mark.parametrize(
    ("scope", "seen"),
    [
        pytest.param("article", ["b", "a"], id="each article"),
        pytest.param("corpus", ["corpus of 2"], id="the corpus"),
        pytest.param("revision", ["a then a"], id="each revision"),
    ],
)
def test_a_rule_sees_what_its_scope_says(scope: Scope, seen: list[str]) -> None:
    looked: list[str] = []

    def run(view: Extraction | Corpus | Revision) -> Iterator[Flag]:
        match view:
            case Extraction():
                looked.append(view.article.id)
            case Corpus():
                looked.append(f"corpus of {len(view.extractions)}")
            case Revision():
                looked.append(f"{view.before.article.id} then {view.after.article.id}")
        yield from ()

    revision = Revision(of("a", "Rain fell."), of("a"))
    corpus = Corpus(CORPUS.extractions, revisions=(revision,))
    assert check(corpus, [flagging(run, scope=scope)]) == []
    assert looked == seen


def test_a_side_of_the_earlier_version_is_placed_in_its_text() -> None:
    revision = Revision(of("a", "It was 30 mm."), of("a"))
    sides = (Side(article="a", start=26, end=28), Side(article="a", start=7, end=9, earlier=True))
    rule = flagging(lambda _: [Flag(message="wet", sides=sides)], scope="revision")
    (found,) = check(Corpus({"a": revision.after}, revisions=(revision,)), [rule])
    assert [place.text for place in found.locations] == ["40", "30"]


def test_a_side_in_no_article_is_the_file_and_its_line() -> None:
    rule = flagging(lambda _: [Flag(message="?", sides=(file_side("gone.txt", "x", line=3),))], scope="corpus")
    (found,) = check(Corpus(), [rule])
    assert (found.locations[0].path, found.locations[0].line, found.locations[0].text) == ("gone.txt", 3, "")


def test_the_same_flag_twice_is_one_finding() -> None:
    twice = flagging(lambda extraction: [at(extraction.article.id), at(extraction.article.id)])
    assert len(check(CORPUS, [twice])) == 2
    apart = flagging(lambda extraction: [at(extraction.article.id), at(extraction.article.id, 0, 4)])
    assert len(check(CORPUS, [apart])) == 4


def test_findings_stand_by_place_then_rule_whatever_the_order_of_rules() -> None:
    first = flagging(lambda extraction: [at(extraction.article.id), at(extraction.article.id, 0, 4)], "X102")
    second = flagging(lambda extraction: [at(extraction.article.id)], "X101")
    found = check(CORPUS, [first, second])
    told = [(each.locations[0].article, each.locations[0].start, each.rule) for each in found]
    assert told == [(name, *rest) for name in "ab" for rest in ((0, "X102"), (26, "X101"), (26, "X102"))]
    assert check(CORPUS, [second, first]) == found
    assert in_order(reversed(found)) == found


@pytest.mark.parametrize(
    ("tolerance", "distance", "flagged"),
    [
        pytest.param({}, "0.01", True, id="none"),
        pytest.param({"X101": 0.02}, "0.01", False, id="by code"),
        pytest.param({"X101": 0.02}, "0.02", False, id="just as far"),
        pytest.param({"X101": 0.02}, "0.03", True, id="farther"),
        pytest.param({"x1": 0.02}, "0.01", False, id="by prefix in any case"),
        pytest.param({"test-rule": 0.02}, "0.01", False, id="by name"),
        pytest.param({"X": 0.5, "X101": 0.001}, "0.01", True, id="the longest word counts"),
        pytest.param({"N": 0.5}, "0.01", True, id="another rule's"),
        pytest.param({"X101": 0.5}, None, True, id="no figures compared"),
    ],
)
def test_tolerated_distances(tolerance: dict[str, float], distance: str | None, flagged: bool) -> None:
    apart = None if distance is None else Decimal(distance)
    rule = flagging(lambda extraction: [at(extraction.article.id, distance=apart)])
    assert bool(check(CORPUS, [rule], tolerance)) is flagged
