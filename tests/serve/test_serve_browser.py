"""The live report played in a real browser: decisions, their keys and their faults, and a corpus that changes."""

from __future__ import annotations

import socket
import threading
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from browser import browser, needs_browser
from playwright.sync_api import Browser, Page, expect

from factcheck.cli.audit import VERDICTS, Notebook
from factcheck.gate.audit import loads
from factcheck.run import run
from factcheck.serve.app import application
from factcheck.serve.desk import Desk
from factcheck.settings import settle

pytestmark = needs_browser

TOKEN = "an-unguessable-token"
SLIP = "The ferry sailed {} {} miles on its first day, the harbour office said.\n"
FERRIES = {"ana": (350, 217), "berta": (80, 50), "cora": (160, 99), "dina": (500, 311)}


@dataclass(frozen=True)
class Live:
    address: str
    folder: Path
    server: uvicorn.Server

    @property
    def settings(self) -> dict[str, object]:
        return tomllib.loads((self.folder / "factcheck.toml").read_text(encoding="utf-8"))

    def write(self, name: str, text: str) -> None:
        (self.folder / f"{name}.txt").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as running:
        yield running


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Live]:
    for name, (km, miles) in FERRIES.items():
        (tmp_path / f"{name}.txt").write_text(SLIP.format(km, miles), encoding="utf-8")
    settings = tmp_path / "factcheck.toml"
    settings.write_text('# ours\nfail-on = "error"\n', encoding="utf-8")
    notebook = Notebook(tmp_path / VERDICTS, settings)
    desk = Desk(
        make=lambda: run([str(tmp_path)], settle([str(tmp_path)], {"select": ("N101",)}).config),
        verdicts=notebook.read,
        decide=notebook.add,
        watched=(str(tmp_path),),
    )
    desk.start()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        config = uvicorn.Config(
            application(desk, TOKEN, port), log_level="error", access_log=False, timeout_graceful_shutdown=1
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield Live(f"http://127.0.0.1:{port}/{TOKEN}/", tmp_path, server)
        server.should_exit = True
        thread.join()


@pytest.fixture
def page(chromium: Browser, live: Live) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 600})
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.goto(f"{live.address}#findings")
    yield opened
    assert faults == []
    context.close()


def test_a_false_alarm_is_decided_by_keyboard_and_the_page_shows_it_suppressed(page: Page, live: Live) -> None:
    page.keyboard.press("j")
    page.keyboard.press("j")
    card = page.locator("#cards > article:focus")
    fingerprint = card.locator("code").inner_text()
    card.get_by_role("button", name="Decide").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Why may it stand?")).to_be_focused()
    page.keyboard.type("our house style")
    page.keyboard.press("Enter")
    shown = page.locator("#cards > article", has=page.get_by_text(fingerprint))
    expect(shown.locator(".tag")).to_contain_text("false alarm")
    assert live.settings["suppressions"] == [{"fingerprint": fingerprint, "reason": "our house style"}]
    expect(shown).to_have_class("e quiet suppressed")
    expect(page.locator("#findings")).to_be_visible()


def test_a_real_finding_is_decided_and_remembered(page: Page, live: Live) -> None:
    card = page.locator("#f1")
    card.get_by_role("button", name="Decide").click()
    card.get_by_role("button", name="Real").click()
    expect(card.locator(".tag")).to_contain_text("judged real")
    expect(card.get_by_role("button", name="Decide again")).to_be_focused()
    [verdict] = loads((live.folder / VERDICTS).read_text(encoding="utf-8"), VERDICTS)
    assert verdict.judgement == "real"
    assert "suppressions" not in live.settings
    page.reload()
    expect(card.locator(".tag")).to_contain_text("judged real")


def test_a_false_alarm_without_a_reason_is_refused_in_words(page: Page, live: Live) -> None:
    card = page.locator("#f0")
    card.get_by_role("button", name="Decide").click()
    card.get_by_role("button", name="False alarm").click()
    expect(card.get_by_role("alert")).to_have_text("A false alarm needs a reason.")
    expect(card.get_by_label("Why may it stand?")).to_be_focused()
    standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = Axe().run(page, options={"runOnly": standards, "resultTypes": ["violations"]})
    assert [each["id"] for each in found.response["violations"]] == []
    page.keyboard.press("Escape")
    expect(card.get_by_role("alert")).to_have_count(0)
    expect(card.get_by_role("button", name="Decide")).to_be_focused()
    assert not (live.folder / VERDICTS).exists()


def test_a_settings_file_that_cannot_be_written_to_is_said(page: Page, live: Live) -> None:
    (live.folder / "factcheck.toml").write_text("[[suppressions\n", encoding="utf-8")
    card = page.locator("#f0")
    card.get_by_role("button", name="Decide").click()
    card.get_by_label("Why may it stand?").fill("our house style")
    card.get_by_role("button", name="False alarm").click()
    expect(card.get_by_role("alert")).to_contain_text("factcheck.toml")
    expect(page.locator("#said")).to_contain_text("factcheck.toml")


def test_a_change_keeps_the_filters_and_the_place(page: Page, live: Live) -> None:
    page.get_by_label("Search").fill("miles")
    page.locator("[name=rule]").select_option("N101")
    third = page.locator("#cards > article").nth(2)
    fingerprint = third.locator("code").text_content() or "none"
    third.evaluate("(card) => scrollTo(0, card.getBoundingClientRect().top + scrollY - 120)")
    before = third.bounding_box()
    live.write("ana", "The ferry sailed 350 km (217 miles) on its first day, the harbour office said.\n")
    expect(page.locator("nav a[aria-current] span")).to_have_text("3")
    expect(page.get_by_label("Search")).to_have_value("miles")
    expect(page.locator("[name=rule]")).to_have_value("N101")
    page.wait_for_timeout(200)
    after = page.locator("#cards > article", has=page.get_by_text(fingerprint)).bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["y"] - after["y"]) < 3


def test_a_change_waits_for_the_decision_that_is_being_made(page: Page, live: Live) -> None:
    page.locator("#f1").get_by_role("button", name="Decide").click()
    page.keyboard.type("because")
    live.write("ana", "The ferry sailed 350 km, the harbour office said.\n")
    expect(page.locator("#said")).to_contain_text("loaded again when you have decided")
    expect(page.get_by_label("Why may it stand?")).to_have_value("because")
    page.keyboard.press("Escape")
    expect(page.locator("nav a[aria-current] span")).to_have_text("3")


def test_an_article_is_read_on_after_a_change(page: Page, live: Live) -> None:
    page.goto(f"{live.address}#a3")
    expect(page.locator("#story")).to_contain_text("160 99 miles")
    (live.folder / "ana.txt").unlink()
    expect(page.locator("nav a", has_text="Articles")).to_contain_text("3")
    expect(page.locator("#story")).to_contain_text("160 99 miles")


def test_a_server_that_has_ended_is_said(page: Page, live: Live) -> None:
    card = page.locator("#f0")
    card.get_by_role("button", name="Decide").click()
    live.server.should_exit = True
    expect(page.locator("#said")).to_contain_text("does not answer")
    card.get_by_role("button", name="Real").click()
    expect(card.get_by_role("alert")).to_contain_text("nothing was written")


def test_a_page_of_another_site_reads_and_decides_nothing(chromium: Browser, live: Live) -> None:
    context = chromium.new_context()
    opened = context.new_page()
    opened.route("http://elsewhere.example/**", lambda route: route.fulfill(body="<title>elsewhere</title>"))
    opened.goto("http://elsewhere.example/")
    attempts = opened.evaluate(
        """async (address) => Promise.all([
            fetch(address).then((answer) => answer.text(), () => "refused"),
            fetch(`${address}verdicts`, {mode: "no-cors"}).then((answer) => answer.text(), () => "refused"),
            fetch(`${address}decide`, {method: "POST", mode: "no-cors", body: "{}"})
                .then((answer) => answer.text(), () => "refused"),
        ])""",
        live.address,
    )
    assert set(attempts) <= {"refused", ""}
    assert not (live.folder / VERDICTS).exists()
    context.close()
