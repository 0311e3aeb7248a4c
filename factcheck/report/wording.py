"""A finding in a few plain lines, for formats that show one text a finding."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from urllib.parse import quote

from factcheck.records import Finding, Levels, Location, Summary
from factcheck.report.excerpt import excerpts

_MANY = (".jsonl", ".json", "-")  # files of many articles, and standard input
_EXTRACTED = (*_MANY, ".html", ".htm")  # files whose lines are not those of their articles
ROOM = 80  # characters of a sentence before and behind the words in question
_NO_BYTES = re.compile("[\ud800-\udc7f\udd00-\udfff]")  # surrogates that stand for no byte of a file's name


def told(finding: Finding) -> str:
    """The message, every side that a line of its file does not show, the steps, and what was expected: one line each,
    joined by newlines."""
    first, *others = finding.locations
    lines = [finding.message]
    lines += [shown(place) for place in ([] if in_file(first) else [first]) + others]
    lines += finding.explanation
    if finding.expected:
        lines.append(f"expected: {finding.expected}")
    return "\n".join(lines)


def named(place: Location) -> str:
    """A place as ``path:line:column``, with the article's id where one file holds many articles."""
    article = f" [{place.article}]" if of_many(place) and place.article != place.path else ""
    return f"{place.path}{article}:{place.line}:{place.column}"


def uri(path: str) -> str:
    """A path as a relative reference. Bytes that are no UTF-8 are kept."""
    return quote(_NO_BYTES.sub("\ufffd", PurePath(path).as_posix()), errors="surrogateescape")


def of_many(place: Location) -> bool:
    """Whether its file may hold many articles."""
    return place.path.lower().endswith(_MANY)


def in_file(place: Location) -> bool:
    """Whether its line and column are those of its file, and not of the text that was taken from it."""
    return not place.text or not place.path.lower().endswith(_EXTRACTED)


def shown(place: Location, name: str = "") -> str:
    """A place by its ``name`` or as path, line and column, and its words with some of their sentence, on one line."""
    words = " ".join(" ".join(each.text for each in excerpts([place], ROOM)).split())
    return f"{name or named(place)}: “{words}”" if words else name or named(place)


def numbered(findings: Iterable[Finding]) -> Iterator[tuple[Finding, int]]:
    """Each finding with its number among those of the same fingerprint, from 1: equal ones must be told apart where a
    format drops what it has seen."""
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.fingerprint] += 1
        yield finding, seen[finding.fingerprint]


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 article", "1,200 articles"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def amounts(summary: Summary) -> str:
    """How much was read and extracted."""
    counted = ((summary.articles, "article"), (summary.quotes, "quotation"), (summary.claims, "claim"))
    return ", ".join(count(number, noun) for number, noun in counted)


def levels(found: Levels) -> str:
    """How many findings there are of each severity."""
    return ", ".join((count(found.error, "error"), count(found.warning, "warning"), count(found.note, "note")))
