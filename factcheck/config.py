"""What the user may set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from factcheck.records import Severity

FailOn = Literal["error", "warning", "note", "never"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """One finding let stand. ``expires`` is the last day on which it holds; ``path``/``line`` say where it is written,
    ``article`` is set when it is inline and then holds only for findings that touch that article."""

    fingerprint: str
    reason: str
    path: str
    line: int
    author: str | None = None
    expires: date | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """One run's settings.

    What is read and checked: ``select`` and ``ignore`` hold rule codes, prefixes of codes or rule names; ``exclude``
    patterns of files that a walk leaves out; ``jobs`` how many processes extract at most (0: one a processor core);
    ``pipeline`` the name of a spaCy pipeline to use in place of the blank one; ``cache`` the cache file, null or empty
    for none; ``aliases`` the name to report by every other name of it; ``units`` what a unit or spelling of the user's
    own means ("180 m", "nautical mile"); ``tolerance`` by rule, how far two figures may lie apart as a part of the
    larger.

    What is reported and what blocks: ``fail_on``, ``show``; ``per_article_ignores`` rules by pattern of path or id;
    ``trust`` outlets or patterns of paths, the most trusted first; ``baseline`` a file, ``never_baseline`` rules that
    it may not hide; ``suppressions``, judged on the day ``today`` (null: none ever expires); ``changed_since`` a git
    revision, ``against`` a folder with the earlier versions, ``only`` paths: where findings must lie. ``output`` are
    the reports to write where the command line names none: FORMAT, FORMAT:FILE or FILE.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    jobs: int = 1
    pipeline: str | None = None
    cache: str | None = None
    aliases: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    tolerance: Mapping[str, float] = field(default_factory=dict)
    fail_on: FailOn = "error"
    show: Severity = "note"
    per_article_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    trust: tuple[str, ...] = ()
    baseline: str | None = None
    never_baseline: tuple[str, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    today: date | None = None
    changed_since: str | None = None
    against: str | None = None
    only: tuple[str, ...] = ()
    output: tuple[str, ...] = ()


def at_least(severity: Severity, level: FailOn) -> bool:
    """Whether a severity is as grave as the level, or graver."""
    return level != "never" and SEVERITIES.index(severity) <= SEVERITIES.index(level)
