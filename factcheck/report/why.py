"""One finding taken apart: every side in its paragraph, what was compared, the steps, and how to make it go away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from factcheck.check.rule import Rule
from factcheck.records import Extraction, Finding, Location
from factcheck.report.manual import manual
from factcheck.report.page import Page
from factcheck.report.safe import visible
from factcheck.report.style import Style
from factcheck.report.wording import named

MOST_CONTEXT = 600  # characters of a paragraph on either side of a place


def as_text(
    finding: Finding, rule: Rule | None, corpus: Iterable[Extraction], style: Style, tolerance: str | None = None
) -> Iterator[str]:
    """The finding for people to read. ``rule`` is null for one that this version does not have, ``tolerance`` what the
    configuration allows this rule. Sides whose article is not in the corpus are shown with their sentence alone."""
    page = Page(style)
    extractions = {(each.article.id, each.article.path): each for each in corpus}
    head = f"{finding.severity} {finding.rule} {visible(finding.name)}"
    page.paragraph((head, "bold"), f": {visible(finding.message)}", rest="  ")
    page.line(f"fingerprint {finding.fingerprint}, {finding.state}, confidence {finding.confidence:.2f}")
    for number, place in enumerate(finding.locations, 1):
        page.line()
        _side(page, number, place, extractions)
    _listed(page, "How it was found", finding.explanation)
    sections = manual(rule).sections if rule else {}
    if tolerance or "Tolerance" in sections:
        _text(page, "What was tolerated", " ".join(each for each in (tolerance, sections.get("Tolerance")) if each))
    if "What it leaves alone" in sections:
        _text(page, "What would have been left alone", sections["What it leaves alone"])
    _listed(page, "What makes it go away", _ways(finding))
    yield page.take()


def _side(page: Page, number: int, place: Location, extractions: Mapping[tuple[str, str], Extraction]) -> None:
    known = ", ".join(visible(each) for each in (place.outlet, place.published) if each)
    page.paragraph((f"{number}. {visible(named(place))}", "bold"), f"  {known}" if known else "", rest="   ")
    if place.text:
        before, after = _around(place, extractions.get((place.article, place.path)))
        text = visible(" ".join(place.text.split()))
        page.paragraph(f"{visible(before)}[", (text, "bold"), f"]{visible(after)}", first="   ", rest="   ")
    if place.value is not None:
        page.paragraph(("compared as: ", "dim"), visible(place.value), first="   ", rest="   ")


def _around(place: Location, extraction: Extraction | None) -> tuple[str, str]:
    """What stands before and after a place in its paragraph, or in its sentence where the text is not at hand."""
    if extraction is None or extraction.article.text[place.start : place.end] != place.text:
        return place.prefix, place.suffix
    text = extraction.article.text
    blocks = [block for block in extraction.article.blocks if block.start < place.end and place.start < block.end]
    start = min([block.start for block in blocks], default=place.start - len(place.prefix))
    end = max([block.end for block in blocks], default=place.end + len(place.suffix))
    before, after = text[start : place.start], text[place.end : end]
    if len(before) > MOST_CONTEXT:
        before = "… " + before[-MOST_CONTEXT:].partition(" ")[2]
    if len(after) > MOST_CONTEXT:
        after = after[:MOST_CONTEXT].rpartition(" ")[0] + " …"
    return _folded(before), _folded(after)


def _folded(text: str) -> str:
    """White space as single spaces, kept at the ends."""
    words = " ".join(text.split())
    return f"{' ' * text[:1].isspace()}{words}{' ' * (bool(words) and text[-1:].isspace())}"


def _ways(finding: Finding) -> Iterator[str]:
    if finding.expected:
        yield f"Correct the text: {finding.expected} was expected."
    if len(finding.locations) > 1:
        yield (
            "Make the sides agree. Which of them is right is not known; any other pair of values that cannot both be "
            "right is a new finding."
        )
    elif not finding.expected:
        yield "Correct the text."
    yield "If all is right as it stands, say in the text what sets the sides apart: another day, source, place or part."
    yield (
        f'Or let it stand: [[suppressions]] with fingerprint = "{finding.fingerprint}" and reason = "…" in '
        f"factcheck.toml, or <!-- factcheck: ignore {finding.fingerprint} … --> in an .md or .html article."
    )
    yield "Or take it into the baseline with 'factcheck baseline update'."


def _text(page: Page, title: str, text: str) -> None:
    page.line()
    page.line((title, "bold"))
    page.paragraph(" ".join(text.split()), first="   ", rest="   ")


def _listed(page: Page, title: str, lines: Iterable[str]) -> None:
    page.line()
    page.line((title, "bold"))
    for line in lines:
        page.paragraph(visible(line), first=" - ", rest="   ")
