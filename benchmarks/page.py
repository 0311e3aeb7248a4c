"""The HTML report of a large corpus in a browser: ``uv run python benchmarks/page.py``.

Prints how long the file takes to write, its size beside the corpus's text, and in headless Chromium how long it takes
to open, to filter, to search, to sort and to show an article and a person: on the clock, and what of it the page's own
thread worked. Fails when it opens in more than 3 s, when anything after that takes more than a fifth of a second, or
when the file is three times the corpus's text or larger.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import chdir
from dataclasses import replace
from pathlib import Path

from corpus import articles
from playwright.sync_api import Page, sync_playwright

import factcheck
from factcheck.check.compare import shown
from factcheck.check.corpus import Corpus
from factcheck.check.rule import Flag, rule, side
from factcheck.check.runner import check
from factcheck.records import Levels, Report
from factcheck.report import Style, renderer

ARTICLES = 1000
PARAGRAPHS = 24  # about 800 words
FINDINGS = 5000
CHROMIUM = "/usr/bin/chromium"
SLOWEST = {"open": 3.0}
AT_ONCE = 0.2  # seconds within which everything else feels immediate
LARGEST = 3.0


@rule("N201", "count-conflict", severity="warning", scope="corpus")
def pairs(corpus: Corpus) -> Iterator[Flag]:
    """As many conflicts of figures as are wanted, between each article and the next."""
    every = list(corpus.extractions.values())
    figures = [[claim for claim in each.claims if claim.value is not None] for each in every]
    wanted = FINDINGS // len(every)
    for mine, theirs in zip(figures, figures[1:] + figures[:1], strict=True):
        for one, other in list(zip(mine, theirs, strict=False))[:wanted]:
            yield Flag(
                message=f"Articles disagree: {shown(one)} or {shown(other)}",
                sides=(side(one, value=shown(one)), side(other, value=shown(other))),
                explanation=(
                    "Both sentences speak of the same thing.",
                    f"{shown(one)} and {shown(other)} do not meet.",
                ),
            )


def report() -> Report:
    """A report of invented articles with conflicts between neighbours."""
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        path = Path("articles.jsonl")
        path.write_text("".join(json.dumps(row) + "\n" for row in articles(ARTICLES, PARAGRAPHS)), encoding="utf-8")
        plain = factcheck.run([str(path)], factcheck.Config(select=("Q101",)))
    findings = tuple(check(Corpus.of(plain.corpus), [pairs]))
    return replace(plain, findings=findings, summary=replace(plain.summary, findings=Levels.of(findings)))


STEPS = {
    "filter": "fill({article: form.elements.article.options[7].value})",
    "search": "fill({article: '', q: 'harbour'})",
    "sort": "fill({q: '', sort: 'rule'})",
    "article": "location.hash = 'a500'; await new Promise((done) => setTimeout(done, 0))",
    "people": "location.hash = 'people'; await new Promise((done) => setTimeout(done, 0))",
    "person": "location.hash = 's7'; await new Promise((done) => setTimeout(done, 0))",
}
FILL = """
const form = document.querySelector("form");
const fill = (values) => {
  for (const [name, value] of Object.entries(values)) form.elements[name].value = value;
  form.dispatchEvent(new Event("input"));
};
"""


def in_browser(path: Path) -> dict[str, tuple[float, float]]:
    """Seconds of each step, from the call to the next frame that is painted: on the clock, and of work."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable")

        def worked() -> float:
            metrics = session.send("Performance.getMetrics")["metrics"]
            return float(next(each["value"] for each in metrics if each["name"] == "TaskDuration"))

        started, before = time.perf_counter(), worked()
        page.goto(f"{path.as_uri()}#findings")
        _painted(page, "0")
        seconds = {"open": (time.perf_counter() - started, worked() - before)}
        for name, script in STEPS.items():
            before = worked()
            clock = _painted(page, FILL + script)
            seconds[name] = (clock, worked() - before)
        browser.close()
    return seconds


def _painted(page: Page, script: str) -> float:
    """Run a script and wait until a frame with its outcome is there; seconds."""
    frame = "await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
    script = f"async () => {{ const began = performance.now(); {script}; {frame}; return performance.now() - began }}"
    return float(page.evaluate(script)) / 1000


def main() -> int:
    """Print the figures; the exit code is 1 when one is beyond its limit."""
    given = report()
    text = sum(len(each.article.text.encode()) for each in given.corpus)
    started = time.perf_counter()
    document = "".join(renderer("html")(given, Style())).encode()
    written = time.perf_counter() - started
    times = len(document) / text
    print(f"{len(given.corpus):,} articles, {len(given.findings):,} findings, {text:,} bytes of text")
    print(f"written in {written:.2f} s: {len(document):,} bytes, {times:.2f}× the text")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "report.html")
        path.write_bytes(document)
        seconds = in_browser(path)
    for name, (clock, work) in seconds.items():
        print(f"{name:8} {clock:6.2f} s, {work:6.2f} s of work")
    slow = any(clock > SLOWEST.get(name, AT_ONCE) for name, (clock, _) in seconds.items())
    return int(times >= LARGEST or slow)


if __name__ == "__main__":
    sys.exit(main())
