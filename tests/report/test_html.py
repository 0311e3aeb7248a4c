"""The report as one file: what is in it, how it is linked, and that it obeys nothing an article says."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from findings import finding, place, report
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.records import Notice, Report, Unreadable
from factcheck.report import Style, renderer
from factcheck.report.html.align import Piece, agreement, aligned, brief, differing
from factcheck.report.html.text import Mark, marked, shown

FIRES = (
    {
        "id": "courier",
        "title": "Fire closes the Velby ferry terminal",
        "published": "2024-05-02",
        "outlet": "Dorn Courier",
        "text": "A fire at the ferry terminal in Velby destroyed 14 lorries on Wednesday, harbour master Ana Ruiz said."
        "\n\n“We heard one loud bang and then the whole roof of the terminal was burning,” Ruiz told reporters.",
    },
    {
        "id": "herald",
        "title": "Velby terminal burns down",
        "published": "2024-05-03",
        "outlet": "Velby Herald",
        "text": "The fire at the ferry terminal in Velby on Wednesday destroyed 19 lorries, Ana Ruiz said."
        "\n\n“We heard one loud bang and then the whole roof of the terminal was gone,” said Ruiz.",
    },
)


def checked(folder: Path, *articles: dict[str, str]) -> Report:
    path = folder / "articles.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in articles), encoding="utf-8")
    return factcheck.run([str(path)])


def html(value: Report) -> str:
    return "".join(renderer("html")(value, Style()))


@pytest.fixture(scope="module")
def fires(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return checked(tmp_path_factory.mktemp("fires"), *FIRES)


class Page(HTMLParser):
    """The elements of a page: their tags with their attributes, and the text between them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def values(self, name: str) -> list[str]:
        return [known[name] or "" for _, known in self.tags if name in known]


def test_the_page_holds_both_sides_of_a_finding_and_both_articles(fires: Report) -> None:
    assert {each.rule for each in fires.findings} == {"N201", "Q201"}
    text = " ".join("".join(Page(html(fires)).text).split())
    assert "2 findings in 2 articles" in text
    assert "destroyed 14 lorries" in text
    assert "destroyed 19 lorries" in text
    for each in fires.findings:
        assert each.message in text
        assert each.fingerprint in text


def test_every_link_leads_somewhere_and_no_name_is_given_twice(fires: Report) -> None:
    page = Page(html(fires))
    names = page.values("id")
    links = page.values("href") + page.values("cite")
    assert sorted(set(names)) == sorted(names)
    assert {link for link in links if link.removeprefix("#") not in names} == set()


def test_places_and_findings_are_linked_both_ways(fires: Report) -> None:
    document = html(fires)
    number = next(n for n, each in enumerate(fires.findings) if each.rule == "N201")
    card = document[document.index(f"id=f{number} ") :].partition("</article>")[0]
    places = re.findall(r"href=#(a\d-\d+-\d+)", card)
    assert len(places) == 2
    for each in places:
        assert re.search(rf"<mark id={each} class=[ewn]>.{{0,60}}</mark><a href=#f{number}>N201</a>", document)


def test_a_conflict_of_figures_has_a_number_line(fires: Report) -> None:
    document = html(fires)
    assert re.search(r"<circle cx=3% .*?<circle cx=97% ", document)
    assert re.search(r"<li><b>14</b> <bdi>Dorn Courier</bdi><li><b>19</b> <bdi>Velby Herald</bdi>", document)


def test_recurring_words_are_aligned(fires: Report) -> None:
    assert "<del>burning,</del><ins>gone,</ins>" in html(fires)


def test_nothing_is_loaded_from_elsewhere(fires: Report) -> None:
    page = Page(html(fires))
    assert not page.values("src")
    assert {tag for tag, _ in page.tags} & {"link", "img", "iframe", "object", "embed", "base"} == set()
    [policy] = [known["content"] for tag, known in page.tags if known.get("http-equiv") == "Content-Security-Policy"]
    assert str(policy).startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in str(policy)


def test_a_report_without_articles_shows_its_findings() -> None:
    other = place("She had sailed 45 miles.", "45 miles", article="b", path="wire.jsonl", role="other")
    value = report(
        finding(place("The ferry sailed 64 40 miles.", "64 40 miles"), other),
        unreadable=(Unreadable(path="old.txt", error="it is empty"),),
        notices=(Notice(path="b.md", message="left out"),),
    )
    text = " ".join("".join(Page(html(value)).text).split())
    assert "desk/harbour.txt:7:18" in text
    assert "old.txt it is empty" in text
    assert "b.md left out" in text


def test_nothing_found_says_so() -> None:
    assert "No discrepancy in 2 articles" in html(report())


def test_the_words_of_an_earlier_version_are_marked_nowhere(fires: Report) -> None:
    moved = replace(fires.findings[0].locations[0], text="words that do not stand there")
    changed = replace(fires.findings[0], locations=(moved,))
    assert "<mark id=" not in html(replace(fires, findings=(changed,)))


@pytest.mark.parametrize(
    ("first", "second", "pieces"),
    [
        pytest.param("we sail at dawn", "We sail at dawn.", (Piece("we sail at dawn"),), id="case and marks"),
        pytest.param("we sail now", "we row now", (Piece("we "), Piece("sail ", "row "), Piece("now")), id="a word"),
        pytest.param("we sail", "we sail now", (Piece("we sail"), Piece("", "now")), id="an addition"),
    ],
)
def test_alignment(first: str, second: str, pieces: tuple[Piece, ...]) -> None:
    assert aligned(first, second) == pieces


def test_long_agreement_is_shown_by_its_ends() -> None:
    same = Piece("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ")
    assert brief((same, Piece("burning", "gone"))) == (
        Piece("one two three four five six … ten eleven twelve thirteen fourteen fifteen "),
        Piece("burning", "gone"),
    )


@pytest.mark.parametrize(
    ("first", "second", "share"),
    [
        pytest.param("we sail at dawn", "we sail at dawn", 1.0, id="the same"),
        pytest.param("we sail at dawn", "sail at", 1.0, id="a part"),
        pytest.param("we sail at dawn", "they row", 0.0, id="other words"),
    ],
)
def test_agreement(first: str, second: str, share: float) -> None:
    assert agreement(aligned(first, second)) == share


def test_differing_words() -> None:
    assert differing("about 30 boats", "about 40 boats") == (("about ", False), ("30 ", True), ("boats", False))


def test_marks_that_cross_are_parted_and_named_once() -> None:
    first = Mark(start=0, end=5, tag="q", id="one")
    second = Mark(start=3, end=8, tag="u", id="two", after="<i>!</i>")
    assert (
        marked("abcdefghij", 0, 10, [second, first])
        == "<q id=one>abc<u id=two>de</u></q><u data-of=two>fgh</u><i>!</i>ij"
    )


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 40)), max_size=8))
def test_marked_text_is_well_nested_and_whole(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [Mark(start=start, end=start + size, tag=f"t{n}") for n, (start, size) in enumerate(spans)]
    out = str(marked(text, 0, len(text), marks))
    stack: list[str] = []
    for closing, tag in re.findall(r"<(/?)(t\d)>", out):
        if closing:
            assert stack.pop() == tag
        else:
            stack.append(tag)
    assert stack == []
    plain = re.sub(r"</?t\d>", "", out)
    assert plain == str(marked(text, 0, len(text), []))


def test_what_would_be_obeyed_is_shown_and_line_breaks_stay() -> None:
    assert shown("a\x1b\r\nb\u202ec\x0bd") == "a␛\nb<U+202E>c␋d"
