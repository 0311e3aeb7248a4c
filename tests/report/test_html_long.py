"""A long list of findings in a real browser: only a stretch of it is built, and all of it can be reached."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser import browser, needs_browser
from findings import finding, place, report
from playwright.sync_api import Browser, Page, expect
from test_html import html

from factcheck.records import Finding

pytestmark = needs_browser

MANY = 200
SEVERITIES = ("error", "warning", "note")
STATES = ("new", "new", "known", "suppressed")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as running:
        yield running


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> str:
    def one(number: int) -> Finding:
        said = f"The ferry sailed {number} 40 miles."
        return finding(
            place(said, f"{number} 40 miles", published=f"2024-05-{number % 28 + 1:02}"),
            message=f"slip number {number} & more",
            severity=SEVERITIES[number % 3],
            state=STATES[number % 4],
            confidence=number / MANY,
            fingerprint=f"{number:016x}",
        )

    path = tmp_path_factory.mktemp("many") / "report.html"
    path.write_text(html(report(*map(one, range(MANY)))), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    yield context.new_page()
    context.close()


def test_the_list_grows_as_it_is_read(page: Page, many: str) -> None:
    page.goto(f"{many}#findings")
    built = page.locator("#cards > article")
    first = built.count()
    assert first < MANY / 2
    page.keyboard.press("End")
    expect(built.nth(first)).to_be_attached()


def test_a_finding_far_down_is_reached_by_its_address_and_by_keys(page: Page, many: str) -> None:
    page.goto(f"{many}#{150:016x}")
    expect(page.locator("#f150")).to_be_focused()
    expect(page.locator("#f150")).to_be_in_viewport()
    assert page.locator("#cards > article").count() < MANY / 2
    for _ in range(4):
        page.keyboard.press("k")
    expect(page.locator("#f146")).to_be_focused()
    page.get_by_role("button", name="earlier").click()
    expect(page.locator("#f110")).to_be_attached()


def test_the_keys_begin_with_what_is_on_the_screen(page: Page, many: str) -> None:
    page.goto(f"{many}#findings")
    page.locator("#f9").evaluate("(card) => scrollTo(0, card.getBoundingClientRect().top + scrollY - 120)")
    page.wait_for_timeout(100)
    page.keyboard.press("j")
    expect(page.locator("#f8, #f9").and_(page.locator(":focus"))).to_have_count(1)


@pytest.mark.parametrize(
    ("name", "value", "number"),
    [
        pytest.param("severity", "n", 66, id="severity"),
        pytest.param("state", "known", 50, id="state"),
        pytest.param("q", "number 177 & more", 1, id="words of the message"),
        pytest.param("q", "dropped 40", MANY, id="words of the rule and the place"),
    ],
)
def test_what_the_filters_leave(page: Page, many: str, name: str, value: str, number: int) -> None:
    page.goto(f"{many}#findings")
    field = page.locator(f"[name={name}]")
    if name == "q":
        field.fill(value)
    else:
        field.select_option(value)
    expect(page.locator("#shown")).to_have_text(f"{number} of {MANY} findings")


@pytest.mark.parametrize(
    ("order", "first"),
    [
        pytest.param("place", "f0", id="place"),
        pytest.param("severity", "f0", id="severity"),
        pytest.param("confidence", "f199", id="confidence"),
        pytest.param("date", "f27", id="date"),
    ],
)
def test_the_first_of_each_order(page: Page, many: str, order: str, first: str) -> None:
    page.goto(f"{many}#findings")
    page.locator("[name=sort]").select_option(label=order)
    expect(page.locator("#cards > article").first).to_have_id(first)


def test_an_address_beats_the_filters(page: Page, many: str) -> None:
    page.goto(f"{many}#findings")
    page.locator("[name=severity]").select_option("w")
    page.evaluate("location.hash = 'f3'")
    expect(page.locator("#f3")).to_be_focused()
    expect(page.locator("[name=severity]")).to_have_value("")


def test_all_of_what_is_shown_is_printed(page: Page, many: str) -> None:
    page.goto(f"{many}#findings")
    page.locator("[name=severity]").select_option("n")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#cards > article")).to_have_count(66)


def test_every_finding_can_be_read_without_script(chromium: Browser, many: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(f"{many}#f180")
    expect(opened.locator(".cards > article")).to_have_count(MANY)
    expect(opened.locator("#f180")).to_be_in_viewport()
    context.close()
