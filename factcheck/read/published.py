"""When an article was published: the dates that a page prints about itself, and the best guess from them.

A guess says where it comes from. Below :data:`~factcheck.records.RELIABLE` it serves to order and to show, and nothing
is compared against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.read.datelines import PrintedDate, dates_of_line
from factcheck.records import Block, PageDate, PageDateRole
from factcheck.values.dates import page_weekday, parse_page_date

Guess = tuple[str | None, str | None, float | None]

_URL_DATE = re.compile(
    r"[/_-](?P<year>(?:19|20)\d\d)(?P<mark>[/-]?)(?P<month>\d\d|[a-z]{3})(?P=mark)(?P<day>\d\d?)(?=[/_.?#-]|$)",
    re.IGNORECASE,
)
_STORY_DATE = re.compile(
    r"\b(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},\s(?:19|20)\d\d|\d{1,2}\s[A-Z][a-z]{2,8}\s(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)\b"
)
_STORY_BLOCKS = 3


def page_dates(text: str, blocks: Sequence[Block], url: str | None = None) -> tuple[PageDate, ...]:
    """The dates a page prints about itself, in text order. The date in its address comes first, at offset 0 and
    without text."""
    address = _url_date(url)
    found = [PageDate(start=0, end=0, text="", value=address, role="url")] if address else []
    printed = [*_furniture_dates(text, blocks), *_dateline_dates(text, blocks)]
    return (*found, *sorted(printed, key=lambda each: each.start))


def _url_date(url: str | None) -> str | None:
    match = _URL_DATE.search(url[:500]) if url else None
    if match is None:
        return None
    year, month, day = match["year"], match["month"], match["day"]
    return parse_page_date(f"{year}-{month}-{day:0>2}" if month.isdigit() else f"{day} {month} {year}")


def _furniture_dates(text: str, blocks: Sequence[Block]) -> Iterator[PageDate]:
    title = next((block.start for block in blocks if block.role == "title"), 0)
    story = next((block.start for block in blocks if block.role == "body"), len(text))
    printed = [
        (block.start + each.start, each)
        for block in blocks
        if block.role in ("furniture", "byline", "signature")
        for each in dates_of_line(text[block.start : block.end])
    ]
    below_title = any(each.label == "published" or start > title for start, each in printed if start < story)
    for start, each in printed:
        if each.label is None and start > story:
            continue  # a date in the furniture after the story is anyone's
        yield PageDate(
            start=start,
            end=start + each.end - each.start,
            text=text[start : start + each.end - each.start],
            value=each.value,
            weekday=each.weekday,
            role=each.label or _unlabelled(each, above=start < title, other=below_title),
        )


def _unlabelled(printed: PrintedDate, *, above: bool, other: bool) -> PageDateRole:
    """Above the title, with another date below it or without a year, it is the masthead's day."""
    return "masthead" if printed.value.startswith("X") or (above and other) else "published"


def _dateline_dates(text: str, blocks: Sequence[Block]) -> Iterator[PageDate]:
    for block in blocks:
        words = text[block.start : block.end]
        if block.role not in ("dateline", "byline") or (block.role == "byline" and dates_of_line(words)):
            continue
        if value := parse_page_date(words):
            yield PageDate(
                start=block.start,
                end=block.end,
                text=words,
                value=value,
                weekday=page_weekday(words),
                role="dateline" if block.role == "dateline" else "published",
            )


def infer_published(text: str, blocks: Sequence[Block], dates: Sequence[PageDate]) -> Guess:
    """The date of publication, the evidence for it, and how far it can be trusted (0 to 1); nulls without any."""
    guesses = sorted(_guesses(text, blocks, dates), key=lambda guess: -guess[2])
    if not guesses:
        return None, None, None
    value, evidence, confidence = guesses[0]
    return value, f"inferred: {evidence}", confidence


def _guesses(text: str, blocks: Sequence[Block], dates: Sequence[PageDate]) -> Iterator[tuple[str, str, float]]:
    for date in dates:
        if date.value.startswith("X"):
            continue
        day = date.value[:10]
        match date.role:
            case "published":
                yield day, f'the page prints "{date.text}"', 0.95
            case "dateline":
                yield day, f'dateline "{date.text}"', 0.85
            case "url":
                yield day, f"address has {day}", 0.8
            case "masthead":
                yield day, f'the page is headed "{date.text}"', 0.6
            case "updated":  # days after publication at most, as far as pages show
                yield day, f'the page prints "{date.text}"', 0.7
    story = [block for block in blocks if block.role == "body"][:_STORY_BLOCKS]
    for block in story:
        match_ = _STORY_DATE.search(text, block.start, min(block.end, block.start + 1000))
        value = parse_page_date(match_[0]) if match_ else None
        if match_ and value:
            yield value, f'the story mentions "{match_[0]}"', 0.3
            return
