"""Lines that are dates, and the place and date that open a story: "SEOUL, Oct 6 (Agency) —"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from factcheck.lang import table
from factcheck.values.dates import page_weekday, parse_page_date

_LONGEST = 140
_BETWEEN = " -–—|,;("
_MASTHEAD = re.compile(
    r"(?P<outlet>[A-Z][\w.'’&-]{1,30}(?: (?:of |the |and )?[A-Z][\w.'’&-]{1,30}){1,6})(?:,| [-–—|·]) (?P<date>.*\d{4})"
)
_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(r"[^\W\d_]+")
_PLACE = r"[A-Z][A-Z.'’ -]{2,40}(?:[/,;]\s?[A-Z][\w.'’ -]{1,30}){0,3}"
_DATELINE = re.compile(
    rf"(?:(?P<capitals>{_PLACE})(?:,?\s(?P<date>[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}}(?:,\s\d{{4}})?|\d{{1,2}}\s[A-Z][a-z]{{2,8}}\.?"
    rf"(?:,?\s\d{{4}})?),?)?\s?(?:[(\[][\w /.,&-]{{2,40}}[)\]])?"
    rf"|(?:[A-Z][\w.'’ -]{{1,30}}(?:,\s[A-Z][\w.'’ -]{{1,30}}){{0,2}}\s?)?\([A-Z][\w /.&-]{{1,30}}\))"
    r"\s?(?:--|[—–_-])(?:\s|$)"
)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date printed on a line, by offsets into that line. ``label`` is what the page calls it."""

    start: int
    end: int
    value: str
    weekday: str | None
    label: Literal["published", "updated"] | None


@cache
def _words() -> dict[str, frozenset[str]]:
    dates, calendar = table("furniture")["dates"], table("calendar")
    names = {name for group in ("months", "weekdays") for names in calendar[group].values() for name in names}
    labels = {word for phrase in dates["published"] + dates["updated"] for word in phrase.split()}
    return {"names": frozenset(names), "allowed": frozenset(names | labels | set(dates["fillers"]))}


@cache
def _label_pattern() -> re.Pattern[str]:
    dates = table("furniture")["dates"]
    groups = "|".join(
        f"(?P<{role}>{'|'.join(sorted(map(re.escape, dates[role]), key=len, reverse=True))})"
        for role in ("updated", "published")
    )
    return re.compile(rf"(?<!\w)(?:{groups})(?!\w)\s?:?\s?", re.IGNORECASE)


def dates_of_line(text: str) -> list[PrintedDate]:
    """The dates of a short line that are labelled ("Published: …") or all that the line holds; empty for any other."""
    if len(text) > _LONGEST or "\n" in text or not _DIGIT.search(text):
        return []
    if head := masthead(text):
        start = len(text) - len(head[1])
        return [PrintedDate(start, len(text), parse_page_date(head[1]) or "", page_weekday(head[1]), None)]
    labels = list(_label_pattern().finditer(text))
    if not _is_only_date(text):
        labels = [label for label in labels if label[0].rstrip().endswith(":")]
        if not labels:
            return []
    starts = [0, *(match.start() for match in labels if match.start())]
    found: list[PrintedDate] = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        part = text[start:end].rstrip(" -–—|,;")
        value = parse_page_date(part)
        if value:
            label = next(
                (match.lastgroup for match in labels if match.start() <= start + 2 and match.end() > start), None
            )
            found.append(PrintedDate(start, start + len(part), value, page_weekday(part), label))  # type: ignore[arg-type]
    return found


def masthead(text: str) -> tuple[str, str] | None:
    """The newspaper and the date of a line that is nothing else: "The Dorn Herald, May 15, 2024"."""
    match = _MASTHEAD.fullmatch(text)
    if match is None or not _is_only_date(match["date"]) or parse_page_date(match["date"]) is None:
        return None
    words = match["outlet"].lower().split()
    return (match["outlet"], match["date"]) if not _newspapers().isdisjoint(words) else None


@cache
def _newspapers() -> frozenset[str]:
    return frozenset(table("furniture")["dates"]["newspapers"])


def _is_only_date(text: str) -> bool:
    words = _words()
    for match in _TOKEN.finditer(text):
        word = match[0]
        if word.lower() not in words["allowed"] and not (word.isupper() and len(word) <= 5):
            return False
    return True


def dateline_end(text: str) -> int:
    """How long the dateline is that opens a paragraph, with its dash and the space after it; 0 without one."""
    if not (text[:3].isupper() or "(" in text[:90]):
        return 0
    match = _DATELINE.match(text, 0, 120)
    if match is None:
        return 0
    capitals = match["capitals"]
    if capitals is not None:
        known = table("furniture")["datelines"]["no_place"]
        if capitals.strip().lower() in known or sum(map(str.isupper, capitals)) < 3:
            return 0
    return match.end()


def dateline_date(text: str) -> str | None:
    """The date inside a dateline, as TIMEX3."""
    return parse_page_date(text)
