"""What the overview draws: articles and dated claims over time, and who is quoted where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.config import SEVERITIES
from factcheck.records import Report, Severity
from factcheck.report.html.articles import ArticleView
from factcheck.report.html.people import Person

MOST_BARS = 48
MOST_PEOPLE = 16
MOST_ARTICLES = 24
FAR = 3  # times the spread of the middle half, beyond which a day is not drawn
SHORTEST = 14  # days that are taken for that spread at least
STEPS = (1, 7, 14, 31, 92, 183, 366, 1830, 3660, 36600)  # days a bar may stand for


@dataclass(frozen=True, slots=True)
class Part:
    """The findings of one severity in a bar, in hundredths of the tallest one."""

    severity: Severity
    top: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One stretch of time: its first and last day, the claims that speak of it, and the findings of the articles
    published in it, by severity. ``height`` is in hundredths of the tallest bar."""

    first: str
    last: str
    claims: int
    findings: tuple[int, ...]
    height: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A day under the line, at a place in hundredths of its width."""

    label: str
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Time from left to right. ``outside`` counts the claims too far off to be drawn, ``undated`` the findings of
    articles without a date; ``most_claims`` and ``most_findings`` are what the tallest bars stand for."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    outside: int
    undated: int
    most_claims: int
    most_findings: int

    @property
    def claims(self) -> int:
        """How many claims are drawn."""
        return sum(bar.claims for bar in self.bars)

    @property
    def findings(self) -> int:
        """How many findings are drawn."""
        return sum(sum(bar.findings) for bar in self.bars)


def timeline(report: Report) -> Timeline | None:
    """The dated claims by the day they speak of, the findings by the day their article was published; null when no
    day is known. Days far from all others are not drawn."""
    spoken = [day for each in report.corpus for claim in each.claims if (day := _day(claim.earliest)) is not None]
    flagged = [
        (day, each.severity) for each in report.findings if (day := _day(each.locations[0].published)) is not None
    ]
    if not spoken and not flagged:
        return None
    first, last = _reach(spoken, [day for day, _ in flagged])
    step = next((step for step in STEPS if (last - first) // step < MOST_BARS), STEPS[-1])
    claims = Counter((day - first) // step for day in spoken if first <= day <= last)
    findings = Counter(((day - first) // step, severity) for day, severity in flagged)
    numbers = range((last - first) // step + 1)
    tallest = max(claims.values(), default=1)
    deepest = max((sum(findings[n, level] for level in SEVERITIES) for n in numbers), default=1) or 1
    bars = []
    for n in numbers:
        start = first + n * step
        days = (start, min(start + step - 1, last))
        bars.append(_bar(days, claims[n], [findings[n, level] for level in SEVERITIES], (tallest, deepest)))
    return Timeline(
        bars=tuple(bars),
        ticks=tuple(_ticks(bars, step)),
        outside=len(spoken) - sum(claims.values()),
        undated=len(report.findings) - len(flagged),
        most_claims=max(claims.values(), default=0),
        most_findings=max(sum(bar.findings) for bar in bars),
    )


def _ticks(bars: Sequence[Bar], step: int) -> Iterator[Tick]:
    """The first day, the last, and some between: by year or month where a bar is as long."""
    length = 4 if step >= STEPS[6] else 7 if step >= STEPS[3] else 10
    last = len(bars) - 1
    number = min(last, 2 if length == 10 else 4)
    for each in range(number + 1):
        bar = bars[each * last // number if number else 0]
        yield Tick(
            bar.first[:length] if each < number or not number else bar.last[:length], each * 100 // (number or 1)
        )


def _reach(spoken: Sequence[int], flagged: Sequence[int]) -> tuple[int, int]:
    """From the first day to the last, without the days that lie far outside the middle half of them."""
    ordered = sorted(spoken) or sorted(flagged)
    lower, upper = ordered[len(ordered) // 4], ordered[len(ordered) * 3 // 4]
    far = FAR * max(upper - lower, SHORTEST)
    near = [day for day in ordered if lower - far <= day <= upper + far]
    return min([*near, *flagged]), max([*near, *flagged])


def _bar(days: tuple[int, int], claims: int, findings: Sequence[int], most: tuple[int, int]) -> Bar:
    tallest, deepest = most
    tops = [sum(findings[:n]) * 100 // deepest for n in range(len(findings) + 1)]
    return Bar(
        first=date.fromordinal(days[0]).isoformat(),
        last=date.fromordinal(days[1]).isoformat(),
        claims=claims,
        findings=tuple(findings),
        height=-(-claims * 100 // tallest),
        parts=tuple(
            Part(severity, tops[n], tops[n + 1] - tops[n]) for n, severity in enumerate(SEVERITIES) if findings[n]
        ),
    )


def _day(iso: str | None) -> int | None:
    try:
        return date.fromisoformat(iso[:10]).toordinal() if iso else None
    except ValueError:
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """People against articles: how often each is quoted in each, with what had to be left out."""

    articles: tuple[ArticleView, ...]
    rows: tuple[tuple[Person, tuple[int, ...]], ...]
    people_left_out: int
    articles_left_out: int
    most: int


def matrix(people: Sequence[Person], articles: Iterable[ArticleView]) -> Matrix | None:
    """Those quoted in the most articles, and the articles that quote the most of them; null when nobody is quoted."""
    every = list(articles)
    if not people or not every:
        return None
    shown = sorted(people, key=lambda each: (-len(each.words), -each.quotes))[:MOST_PEOPLE]
    counts = [{source.anchor: len(words) for source, words in person.words} for person in shown]
    quoted = Counter(anchor for each in counts for anchor in each)
    kept = sorted(range(len(every)), key=lambda n: (-quoted[every[n].anchor], n))[:MOST_ARTICLES]
    columns = tuple(every[n] for n in sorted(kept))
    rows = tuple(
        (person, tuple(each.get(column.anchor, 0) for column in columns))
        for person, each in zip(shown, counts, strict=True)
    )
    return Matrix(
        articles=columns,
        rows=rows,
        people_left_out=len(people) - len(shown),
        articles_left_out=len(every) - len(columns),
        most=max((count for _, row in rows for count in row), default=1) or 1,
    )
