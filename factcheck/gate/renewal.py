"""A baseline brought up to date: what it may hold, what is added, and what has gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from factcheck.gate.baseline import Baseline, Entry
from factcheck.records import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """A baseline and how it differs from the one before."""

    baseline: Baseline
    added: tuple[Entry, ...]
    gone: tuple[Entry, ...]


def knowable(findings: Iterable[Finding], never: Sequence[str] = ()) -> list[Finding]:
    """The findings that a baseline may hold: new ones of rules that are not kept out of it by a code prefix."""
    blocked = tuple(never) or ("\0",)
    return [each for each in findings if each.state == "new" and not each.rule.startswith(blocked)]


def renewed(before: Baseline, findings: Iterable[Finding], looked: Callable[[Entry], bool]) -> Renewal:
    """A baseline of these findings and of the entries that were not looked at."""
    kept = (entry for entry in before.entries if not looked(entry))
    entries = tuple(sorted((*kept, *Baseline.of(findings).entries)))
    return _between(before, replace(before, entries=entries))


def pruned(before: Baseline, findings: Iterable[Finding], looked: Callable[[Entry], bool]) -> Renewal:
    """The baseline without the entries that were looked at and that no finding matches any more."""
    _, stale = before.mark(findings)
    return _between(before, before.without(filter(looked, stale)))


def _between(before: Baseline, after: Baseline) -> Renewal:
    """What an entry is of is its fingerprint: other words around the same figures are no change."""
    old, new = (Counter(entry.fingerprint for entry in each.entries) for each in (before, after))
    return Renewal(
        baseline=after,
        added=_of(after, new - old),
        gone=_of(before, old - new),
    )


def _of(baseline: Baseline, wanted: Counter[str]) -> tuple[Entry, ...]:
    found = []
    for entry in baseline.entries:
        if wanted[entry.fingerprint] > 0:
            wanted[entry.fingerprint] -= 1
            found.append(entry)
    return tuple(found)
