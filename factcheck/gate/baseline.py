"""The baseline: findings that are known and do not block, until they are gone.

A file of JSON Lines: a header with the format's version and the paths of the corpus, then one finding a line, sorted,
with no time, no line number and no offset in it, so that it changes only where a finding does and merges line by line.
Equal findings stand as often as they occur and are matched as often: it is a multiset.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeGuard

from factcheck.errors import UsageError, reason
from factcheck.records import Finding

VERSION = 1
HEADER = "factcheck_baseline"
CORPUS = "corpus"
MEND = "restore the line or take it out, or write the file anew with 'factcheck baseline create --force'"
_HALF = re.compile("[\\ud800-\\udfff]")  # of a character, a surrogate
_NO_PATH = re.compile("[\\0\\ud800-\\udc7f\\udd00-\\udfff]")  # the rest stand for bytes that are not UTF-8
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Entry:
    """A known finding. All but the fingerprint is there for the reader of a diff; ``line`` is where it was read."""

    rule: str
    fingerprint: str
    articles: tuple[str, ...]
    texts: tuple[str, ...]
    line: int = field(default=1, compare=False)

    @classmethod
    def of(cls, finding: Finding) -> Entry:
        """The entry of a finding: its articles and the words of its sides, without their places."""
        return cls(
            rule=finding.rule,
            fingerprint=finding.fingerprint,
            articles=tuple(sorted({place.article for place in finding.locations})),
            texts=tuple(sorted(" ".join(place.text.split()) for place in finding.locations)),
        )


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries of a file, sorted; equal ones stand as often as the finding does. ``corpus`` are the files and
    folders that they were found in, relative to the folder of the baseline; empty when that is not known."""

    entries: tuple[Entry, ...] = ()
    corpus: tuple[str, ...] = ()

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Baseline:
        """A baseline that knows exactly these findings."""
        return cls(tuple(sorted(map(Entry.of, findings))))

    def mark(self, findings: Iterable[Finding], never: Iterable[str] = ()) -> tuple[list[Finding], list[Entry]]:
        """The findings with those that the baseline knows marked as known, and the entries that no finding matched.

        ``never`` are code prefixes of rules whose findings stay new whatever the file says. A suppressed finding stays
        suppressed and, after all others, matches an entry: it is not gone.
        """
        left = Counter(entry.fingerprint for entry in self.entries)
        blocked = tuple(never)
        marked: list[Finding] = []
        for finding in findings:
            if finding.state == "new" and left[finding.fingerprint] and not finding.rule.startswith(blocked or ("\0",)):
                left[finding.fingerprint] -= 1
                finding = replace(finding, state="known")
            marked.append(finding)
        left -= Counter(finding.fingerprint for finding in marked if finding.state == "suppressed")
        return marked, list(_surplus(self.entries, left))

    def without(self, entries: Iterable[Entry]) -> Baseline:
        """The baseline less those entries, each taken away once."""
        return replace(self, entries=tuple(sorted((Counter(self.entries) - Counter(entries)).elements())))


def _surplus(entries: Iterable[Entry], left: Counter[str]) -> Iterator[Entry]:
    for entry in entries:
        if left[entry.fingerprint]:
            left[entry.fingerprint] -= 1
            yield entry


NOTHING_KNOWN = Baseline()


def load(path: str) -> Baseline:
    """The baseline in a file. Raises :class:`UsageError` that says what to do when it cannot be read."""
    try:
        return loads(Path(path).read_text(encoding="utf-8"), path)
    except FileNotFoundError as error:
        raise UsageError(f"{path}: no such baseline: 'factcheck baseline create' makes one") from error
    except OSError as error:
        raise UsageError(f"{path}: the baseline cannot be read: {reason(error)}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: the baseline cannot be read: {error}") from error


def dumps(baseline: Baseline) -> str:
    """The file's text."""
    header: dict[str, Any] = {HEADER: VERSION}
    if baseline.corpus:
        header[CORPUS] = baseline.corpus
    return "".join(json.dumps(row, ensure_ascii=True) + "\n" for row in (header, *map(_written, baseline.entries)))


def _written(entry: Entry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in ("rule", "fingerprint", "articles", "texts")}


def loads(text: str, path: str) -> Baseline:
    """The baseline in a file's text; any earlier version of the format is brought up to this one.

    Raises :class:`UsageError` that names the file, the line and the mend.
    """
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    for number, line in lines:
        if line.startswith(_CONFLICT):
            raise UsageError(f"{path}:{number}: a merge conflict: keep the lines of both sides and drop the marks")
    rows = [(number, _row(path, number, line)) for number, line in lines]
    version = rows[0][1].get(HEADER) if rows else None
    if type(version) is not int or version < 1:  # true is an int too
        raise UsageError(f"{path}: no baseline: its first line must be {{{json.dumps(HEADER)}: {VERSION}}}")
    if version > VERSION:
        raise UsageError(f"{path}: written by a newer factcheck (format {version}): update factcheck to read it")
    entries = [(number, row) for number, row in rows if HEADER not in row]
    for upgrade in UPGRADES[version - 1 :]:
        entries = [(number, upgrade(row)) for number, row in entries]
    corpus = {each for number, row in rows if HEADER in row for each in _corpus(path, number, row)}
    return Baseline(tuple(sorted(_entry(path, *each) for each in entries)), tuple(sorted(corpus)))


UPGRADES: tuple[Callable[[dict[str, Any]], dict[str, Any]], ...] = ()
"""Entry ``n`` brings a row of format ``n + 1`` to format ``n + 2``."""


def _row(path: str, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict):
        raise UsageError(f"{path}:{number}: not a JSON object: {MEND}")
    return row


def _corpus(path: str, number: int, header: dict[str, Any]) -> list[str]:
    """The corpus of a header; a merge may leave those of both sides."""
    corpus = header.get(CORPUS, [])
    if not _are_texts(corpus, _NO_PATH):
        raise UsageError(f"{path}:{number}: {json.dumps(CORPUS)} must be a list of paths: {MEND}")
    return corpus


def _are_texts(value: object, without: re.Pattern[str]) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(each, str) and not without.search(each) for each in value)


def _entry(path: str, number: int, row: dict[str, Any]) -> Entry:
    match row:
        case {"rule": rule, "fingerprint": fingerprint, "articles": list(articles), "texts": list(texts)} if _are_texts(
            [rule, fingerprint, *articles, *texts], _HALF
        ):
            return Entry(rule=rule, fingerprint=fingerprint, articles=tuple(articles), texts=tuple(texts), line=number)
    raise UsageError(f"{path}:{number}: an entry needs rule, fingerprint, articles and texts: {MEND}")
