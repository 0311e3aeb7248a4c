"""Which findings a run reports: those that touch the articles asked for, less what is ignored for an article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path

from factcheck.errors import UsageError
from factcheck.gate.changed import Changes
from factcheck.gate.coverage import under
from factcheck.records import Finding, Location


def scope(changes: Changes | None, only: Sequence[str]) -> Callable[[Location], bool] | None:
    """Whether a place is in an article that changed and lies under the paths; null when every place is.

    Raises :class:`UsageError` for a path that does not exist.
    """
    for path in only:
        if not Path(path).exists():
            raise UsageError(f"--only: {path}: does not exist: check the path")
    if changes is None and not only:
        return None
    wanted = under(only)

    def touched(place: Location) -> bool:
        return (not only or wanted(place.path)) and (changes is None or changes.touches(place.path))

    return touched


def without_ignored(findings: Iterable[Finding], ignores: Mapping[str, Sequence[str]]) -> Iterator[Finding]:
    """The findings less those whose rule is ignored for one of their articles, matched by path or id."""
    for finding in findings:
        ignored = (
            finding.rule.startswith(code.upper()) or finding.name == code.lower()
            for pattern, codes in ignores.items()
            for code in codes
            if any(matches(pattern, place) for place in finding.locations)
        )
        if not any(ignored):
            yield finding


def with_trusted(findings: Iterable[Finding], trust: Sequence[str]) -> Iterator[Finding]:
    """The findings; where two articles disagree and one is trusted more, its words are what is expected."""
    for finding in findings:
        trusted = None
        if finding.expected is None and len({place.article for place in finding.locations}) > 1:
            trusted = next((place for name in trust for place in finding.locations if matches(name, place)), None)
        yield replace(finding, expected=f"{trusted.text} ({trusted.outlet or trusted.path})") if trusted else finding


def matches(pattern: str, place: Location) -> bool:
    """Whether a pattern names the place's outlet, or fits its path, the end of its path, or its article's id."""
    fits = (fnmatchcase(name, each) for name in (place.path, place.article) for each in (pattern, f"*/{pattern}"))
    return pattern == place.outlet or any(fits)
