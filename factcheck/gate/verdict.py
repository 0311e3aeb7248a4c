"""The gate: what is known, what is forgiven, what the edit touched, and so what may block."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from factcheck.check.corpus import Leftover
from factcheck.config import Suppression
from factcheck.gate.baseline import NOTHING_KNOWN, Baseline, Entry
from factcheck.gate.suppressions import suppress
from factcheck.records import Finding, Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What a run is judged by.

    ``never`` are code prefixes that no baseline may hide; ``touched`` tells whether a place is in an article that is
    to be reported on (by default every one is). ``ran`` are the codes of the rules that ran, and ``read`` the ids of
    the articles where they are not the whole corpus of the baseline, each null for all: only of these can it be said
    that a baseline entry is stale, and only where both are null that a suppression is unused.
    """

    suppressions: Sequence[Suppression] = ()
    baseline: Baseline = NOTHING_KNOWN
    baseline_path: str = ""
    never: tuple[str, ...] = ()
    touched: Callable[[Location], bool] | None = None
    ran: frozenset[str] | None = None
    read: frozenset[str] | None = None

    def looked_at(self, entry: Entry) -> bool:
        """Whether the run would have found what the entry is of, if it were still there."""
        return (self.ran is None or entry.rule in self.ran) and (
            self.read is None or self.read.issuperset(entry.articles)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The findings with their state, those out of scope left out, and what quiets nothing."""

    findings: tuple[Finding, ...]
    leftovers: tuple[Leftover, ...]
    stale: tuple[Entry, ...]


def judge(findings: Iterable[Finding], gate: Gate, today: date | None) -> Verdict:
    """Suppressions first, then the baseline, then the scope: every finding is matched, wherever it is reported."""
    suppressed = suppress(findings, gate.suppressions, today)
    marked, stale = gate.baseline.mark(suppressed.findings, gate.never)
    touched = gate.touched
    reported = (each for each in marked if touched is None or any(map(touched, each.locations)))
    leftovers: list[Leftover] = [_leftover(each, "expired suppression") for each in suppressed.expired]
    if gate.ran is None and gate.read is None:
        leftovers += [_leftover(each, "unused suppression") for each in suppressed.unused]
    leftovers += _stale(filter(gate.looked_at, stale), gate.baseline_path)
    return Verdict(findings=tuple(reported), leftovers=tuple(leftovers), stale=tuple(stale))


def _leftover(suppression: Suppression, kind: Literal["unused suppression", "expired suppression"]) -> Leftover:
    until = f", until {suppression.expires}" if suppression.expires else ""
    return Leftover(
        kind=kind,
        path=suppression.path,
        line=suppression.line,
        fingerprint=suppression.fingerprint,
        note=f"{suppression.reason or 'no reason given'}{until}",
    )


def _stale(entries: Iterable[Entry], path: str) -> Iterator[Leftover]:
    for entry in entries:
        note = f"{entry.rule} in {' and '.join(entry.articles)}"
        yield Leftover(
            kind="stale baseline entry", path=path, line=entry.line, fingerprint=entry.fingerprint, note=note
        )
