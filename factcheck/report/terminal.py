"""The report that people read on a terminal: every finding with all its sides, then what was read and found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import astuple

from rich.cells import cell_len

from factcheck.check.locate import CONTEXT
from factcheck.records import Finding, Levels, Location, Report, Severity
from factcheck.report.excerpt import LONG_WORD, OTHER, PLAIN, PRIMARY, by_article, excerpts, runs
from factcheck.report.page import Page, rows, underline
from factcheck.report.safe import visible
from factcheck.report.style import Style
from factcheck.report.wording import amounts, count

COLORS: dict[Severity, str] = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
OTHER_SIDE = "bold bright_blue"  # plain blue cannot be read on black
FAINT = "dim"
MOST_ARTICLES = 10
LONGEST = CONTEXT - LONG_WORD - 1  # characters: what was cut before is cut again, and so has an ellipsis


def render(report: Report, style: Style) -> Iterator[str]:
    """New findings in the order of the report, each followed by an empty line, and the summary, which counts the known
    and suppressed ones."""
    page = Page(style)
    new = [finding for finding in report.findings if finding.state == "new"]
    if not style.summary_only:
        for finding in new:
            _finding(page, finding)
            page.line()
            yield page.take()
    if not style.findings_only:
        _summary(page, report, style.summary_only)
        yield page.take()


def render_finding(finding: Finding, style: Style) -> str:
    """One finding as in the report, with an empty line behind it."""
    page = Page(style)
    _finding(page, finding)
    page.line()
    return page.take()


def _finding(page: Page, finding: Finding) -> None:
    color = COLORS[finding.severity]
    page.paragraph(
        (f"{finding.severity} {finding.rule}", color),
        (f" {visible(finding.name)}", FAINT),
        "" if finding.state == "new" else f" ({finding.state})",
        ": ",
        (visible(finding.message), "bold"),
        rest="  ",
    )
    gutter = max(len(str(place.line)) for place in finding.locations)
    for places, again in by_article(finding.locations):
        _heading(page, places[0], gutter, again)
        if not again:
            _excerpts(page, places, gutter, color)
    bar = " " * gutter + " = "
    for label, text in (("expected: ", finding.expected or ""), ("", " ".join(finding.explanation))):
        if text:
            page.paragraph((label, "bold"), visible(text), first=(bar, FAINT), rest=" " * len(bar))
    page.line((f"{bar}fingerprint {finding.fingerprint}", FAINT))


def _heading(page: Page, place: Location, gutter: int, again: bool) -> None:
    """Where a side stands, and its words where they say ``again`` what an earlier side says."""
    arrow = f"{' ' * gutter}{'-->' if place.role == 'primary' else ':::'} "
    where = f"{_article(place)}:{place.line}:{place.column}"
    also = f"also “{place.text}”" if again and place.text else None
    known = " · ".join(visible(each) for each in (place.published, place.outlet, also) if each)
    if cell_len(f"{arrow}{where}  {known}") <= page.width:
        page.line((arrow, FAINT), where, (f"  {known}", FAINT))
    else:  # a path is never broken, so that it can be copied
        page.line((arrow, FAINT), where)
        page.paragraph((known, FAINT), first=" " * len(arrow), rest=" " * len(arrow))


def _excerpts(page: Page, places: Sequence[Location], gutter: int, color: str) -> None:
    """The sides of one article, at most about four rows for one of them."""
    bar = " " * gutter + " | "
    room = max(page.width - len(bar), 10)
    looks = {PLAIN: "", OTHER: OTHER_SIDE, PRIMARY: color}
    for each in excerpts(places, min(room * 3 // 2, LONGEST)):
        label = f"{each.line:>{gutter}} | "
        for first, last in rows(each.text, room):
            text, marks = each.text[first:last].rstrip(), each.marks[first:last]
            page.line((label, FAINT), *((text[a:b], mark.strip() and "bold") for mark, a, b in runs(marks)))
            under = underline(text, marks[: len(text)]).rstrip()
            if under:
                page.line((bar, FAINT), *((under[a:b], looks[mark]) for mark, a, b in runs(under)))
            label = bar


def _article(place: Location) -> str:
    """The path, and the article's id where the path alone does not say which article it is."""
    path, article = visible(place.path), visible(place.article)
    said = not article or path.endswith(article) or f"{article}@" in path  # behind "@" stands an earlier version
    return path if said else f"{path} [{article}]"


def _summary(page: Page, report: Report, whole: bool) -> None:
    """What was read and found; a table of one line, which says no more than that, only where the summary is all."""
    summary = report.summary
    new = [finding for finding in report.findings if finding.state == "new"]
    for title, counts in (("rule", _by_rule(new)), ("article", _by_article(new))):
        if len(counts) > (0 if whole else 1):
            _table(page, title, counts)
    files = len({each.path for each in report.unreadable})
    lost = f"; {count(files, 'file')} could not be read" if files else ""
    page.paragraph(f"Read {amounts(summary)}{lost}.")
    page.paragraph("; ".join(_outcome(report)) + ".")


def _outcome(report: Report) -> Iterator[str]:
    """How many new findings there are, shown or not; how many are known or suppressed; how many are not shown."""
    quiet = [finding for finding in report.findings if finding.state != "new"]
    old, counted = Levels.of(quiet), report.summary.findings
    levels = ((level, getattr(counted, level) - getattr(old, level)) for level in COLORS)
    found = ", ".join(count(number, level) for level, number in levels if number)
    yield f"Found {found}" if found else "No new discrepancy found" if quiet else "No discrepancy found"
    states = Counter(finding.state for finding in quiet)
    yield from (f"{states[state]:,} {state}" for state in ("known", "suppressed") if states[state])
    if hidden := counted.error + counted.warning + counted.note - len(report.findings):
        yield f"{hidden:,} not shown"


def _by_rule(findings: Sequence[Finding]) -> dict[str, Levels]:
    codes = sorted({(each.rule, each.name) for each in findings})
    return {
        f"{code} {visible(name)}": Levels.of([each for each in findings if each.rule == code]) for code, name in codes
    }


def _by_article(findings: Sequence[Finding]) -> dict[str, Levels]:
    """The articles with the gravest findings, each finding counted once for every article that it touches."""
    touched: dict[str, dict[int, Finding]] = {}
    for number, finding in enumerate(findings):
        for article in _articles(finding):
            touched.setdefault(article, {})[number] = finding
    counted = [(article, Levels.of(touched[article].values())) for article in sorted(touched)]
    gravest = sorted(counted, key=lambda each: astuple(each[1]), reverse=True)
    shown = dict(gravest[:MOST_ARTICLES])
    rest = {number: finding for article, _ in gravest[MOST_ARTICLES:] for number, finding in touched[article].items()}
    if rest:
        more = count(len(gravest) - MOST_ARTICLES, "more article")
        shown[f"and {more}"] = Levels.of(rest.values())
    return shown


def _articles(finding: Finding) -> Iterator[str]:
    """The articles that a finding touches. The earlier version of an article is none of its own."""
    earlier = tuple(f"{place.path}@" for place in finding.locations)
    yield from (_article(place) for place in finding.locations if not place.path.startswith(earlier))


def _table(page: Page, title: str, counts: dict[str, Levels]) -> None:
    """Figures first and names last, so that a long name disturbs nothing; of the severities those that occur."""
    levels = [level for level in COLORS if any(getattr(each, level) for each in counts.values())]
    page.line(("  ".join((*(f"{level}s" for level in levels), title)), FAINT))
    for name, each in counts.items():
        cells = (f"{getattr(each, level) or '·':>{len(level) + 1}}" for level in levels)
        page.line("  ".join((*cells, name)))
    page.line()
