"""The report in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import browser, needs_browser
from playwright.sync_api import Browser, Page, expect
from test_html import FIRES, checked, html

pytestmark = needs_browser

SCRIPT = "<script>window.ran = 1</script><img src=x onerror='window.ran = 1'>"
HOSTILE = (
    f"{SCRIPT}\" onfocus=\"window.ran = 1\" autofocus='' x='<svg/onload=window.ran=1>\n\n"
    f"“{SCRIPT} <a href='javascript:window.ran=1'>we counted 14 boats in the harbour of Velby,” "
    f"Ana {SCRIPT} Ruiz said.\n\n"
    "</p></div></main></style></script><script>window.ran = 1</script><!-- \n\n"
    "\x00\x08\x1b]0;title\x07 \u202etxet\u202c \u2066isolated \ud800 lone\n\n"
    "{{ 7 * 7 }} {% include 'page.jinja' %} ${window.ran = 1} <base href=//elsewhere.example> "
    "<meta http-equiv=refresh content='0;url=http://elsewhere.example'> "
    "<link rel=stylesheet href=//elsewhere.example/x>"
)


RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as running:
        yield running


@pytest.fixture(scope="module")
def fires(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("fires")
    path = folder / "report.html"
    path.write_text(html(checked(folder, *FIRES)), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    yield opened
    assert faults == []
    context.close()


@pytest.mark.parametrize("part", ["overview", "findings", "articles", "a1", "people", "s0"])
def test_axe_finds_nothing(page: Page, fires: str, part: str) -> None:
    page.goto(f"{fires}#{part}")
    assert violations(page, RULES) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, {"type": "rule", "values": ["color-contrast"]}) == []


def violations(page: Page, rules: object) -> list[tuple[str, str]]:
    found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
    return [(each["id"], each["nodes"][0]["html"]) for each in found.response["violations"]]


@pytest.mark.parametrize("part", ["overview", "findings", "a1", "s0"])
def test_nothing_is_wider_than_a_phone(page: Page, fires: str, part: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{fires}#{part}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_one_part_is_shown_at_a_time(page: Page, fires: str) -> None:
    page.goto(fires)
    expect(page.locator("#overview")).to_be_visible()
    page.get_by_role("link", name="Findings").first.click()
    expect(page.locator("#overview")).to_be_hidden()
    expect(page.locator("#cards > article")).to_have_count(2)


def test_findings_are_filtered_searched_and_sorted(page: Page, fires: str) -> None:
    page.goto(f"{fires}#findings")
    shown = page.locator("#cards > article:not([hidden]) h2")
    page.locator("[name=rule]").select_option("N201")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("19 or 14")
    page.locator("[name=rule]").select_option("")
    page.get_by_label("Search").fill("gone")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("two wordings")
    page.get_by_label("Search").fill("")
    page.locator("[name=person]").select_option("Ana Ruiz")
    page.locator("[name=sort]").select_option("rule")
    expect(shown.last).to_contain_text("two wordings")


def test_the_keys_go_from_finding_to_finding_and_into_the_article(page: Page, fires: str) -> None:
    page.goto(f"{fires}#findings")
    page.keyboard.press("j")
    expect(page.locator("#f0")).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator("#f1")).to_be_focused()
    page.keyboard.press("k")
    page.keyboard.press("o")
    expect(page.locator("mark.target")).to_be_visible()
    page.keyboard.press("/")
    expect(page.get_by_label("Search")).to_be_focused()


def test_back_leads_to_the_finding_whose_place_was_opened(page: Page, fires: str) -> None:
    page.goto(f"{fires}#findings")
    page.locator("#f1 cite a").first.click()
    expect(page.locator("mark.target")).to_be_in_viewport()
    page.go_back()
    expect(page.locator("#f1")).to_be_focused()


def test_the_overview_leads_to_the_findings_of_a_rule_or_a_severity(page: Page, fires: str) -> None:
    page.goto(fires)
    page.get_by_role("link", name="2 warnings").click()
    expect(page.locator("[name=severity]")).to_have_value("w")
    page.get_by_role("link", name="Overview").click()
    page.get_by_role("link", name="Q201").click()
    expect(page.locator("[name=severity]")).to_have_value("")
    expect(page.locator("#shown")).to_have_text("1 of 2 findings")
    page.get_by_role("button", name="Show all findings").click()
    expect(page.locator("#cards > article")).to_have_count(2)


def test_a_person_stands_alone_with_all_their_words(page: Page, fires: str) -> None:
    page.goto(f"{fires}#people")
    page.get_by_role("searchbox", name="Find").fill("nobody")
    expect(page.locator("#everyone > details")).to_have_count(0)
    expect(page.locator("#people .find [role=status]")).to_have_text("0 of 1")
    page.get_by_role("searchbox", name="Find").fill("ana")
    page.locator("#everyone summary").click()
    words = "We heard one loud bang and then the whole roof of the terminal was burning,"
    expect(page.locator("#everyone dd", has_text=words)).to_be_visible()
    page.goto(f"{fires}#s0")
    expect(page.locator("#everyone dd", has_text=words)).to_be_visible()
    page.get_by_role("link", name="All people").click()
    expect(page.get_by_role("searchbox", name="Find")).to_be_visible()


def test_a_quotation_says_whose_it_is_under_the_pointer(page: Page, fires: str) -> None:
    page.goto(f"{fires}#a1")
    page.locator("#a1 q", has_text="loud bang").hover()
    expect(page.get_by_role("tooltip")).to_have_text("Ana Ruiz")


def test_single_keys_can_be_turned_off(page: Page, fires: str) -> None:
    page.goto(f"{fires}#findings")
    page.get_by_label("single keys").uncheck()
    page.keyboard.press("j")
    expect(page.locator("#f0")).not_to_be_focused()


def test_a_suppression_is_copied(page: Page, fires: str) -> None:
    page.goto(f"{fires}#findings")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fingerprint = page.locator("#f0 code").inner_text()
    page.locator("#f0").get_by_role("button", name="Copy suppression").click()
    expect(page.locator("#f0 button")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f'[[suppressions]]\nfingerprint = "{fingerprint}"\nreason = ""\n'


def test_a_fingerprint_is_an_address(page: Page, fires: str) -> None:
    page.goto(f"{fires}#findings")
    fingerprint = page.locator("#f1 code").inner_text()
    page.goto("about:blank")
    page.goto(f"{fires}#{fingerprint}")
    expect(page.locator("#f1")).to_be_focused()


def test_a_figure_says_its_value_on_focus(page: Page, fires: str) -> None:
    page.goto(f"{fires}#a1")
    page.locator("#a1 u", has_text="Wednesday").focus()
    expect(page.get_by_role("tooltip")).to_have_text("2024-05-01")


def test_everything_can_be_read_without_script(chromium: Browser, fires: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(fires)
    for part in ("overview", "findings", "articles", "people"):
        expect(opened.locator(f"#{part}")).to_be_visible()
    expect(opened.locator(".filters")).to_be_hidden()
    expect(opened.locator("#a2 .text")).to_contain_text("19")
    context.close()


def test_hostile_text_is_inert(page: Page, tmp_path: Path) -> None:
    article = {"id": f"x{SCRIPT}", "title": SCRIPT, "outlet": SCRIPT, "published": "2024-05-02", "text": HOSTILE}
    other = {**article, "id": "y", "text": HOSTILE.replace("14 boats", "19 boats")}
    path = tmp_path / "report.html"
    path.write_text(html(checked(tmp_path, article, other)), encoding="utf-8")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for part in ("overview", "findings", "articles", "people", "s0", "a1"):
        page.goto("about:blank")
        page.goto(f"{path.as_uri()}#{part}")
        page.locator("body").hover()
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert page.locator("img, base, main script, main svg[onload]").count() == 0
    assert {url.partition("#")[0] for url in asked} <= {path.as_uri(), "about:blank"}
    assert "\u202e" not in page.content()
    assert "{{ 7 * 7 }}" in page.locator("#a1 .text").text_content()  # type: ignore[operator]


def test_a_script_that_got_in_would_not_run(chromium: Browser, fires: str) -> None:
    context = chromium.new_context()
    opened = context.new_page()
    opened.goto(fires)
    opened.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))")
    assert opened.evaluate("window.ran") is None
    context.close()
