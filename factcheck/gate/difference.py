"""What lies between two reports, and between two versions of the articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from factcheck.check.revision import Pair, Revision
from factcheck.records import Claim, Finding, Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingChange:
    """One rule on the same articles, with other values than before."""

    before: Finding
    after: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Findings of a later report against those of an earlier one, equal fingerprints matched one to one."""

    new: tuple[Finding, ...] = ()
    gone: tuple[Finding, ...] = ()
    changed: tuple[FindingChange, ...] = ()


def difference(before: Sequence[Finding], after: Sequence[Finding]) -> Difference:
    """What is new, what is gone, and what has changed: gone and new at once, of one rule and on the same articles."""
    gone, new = _surplus(before, after), _surplus(after, before)
    waiting: dict[tuple[str, tuple[str, ...]], list[Finding]] = defaultdict(list)
    for finding in gone:
        waiting[_where(finding)].append(finding)
    changed = []
    for finding in new:
        if earlier := waiting[_where(finding)]:
            changed.append(FindingChange(before=earlier.pop(0), after=finding))
    paired = {id(each) for pair in changed for each in (pair.before, pair.after)}
    return Difference(
        new=tuple(each for each in new if id(each) not in paired),
        gone=tuple(each for each in gone if id(each) not in paired),
        changed=tuple(changed),
    )


def _surplus(findings: Iterable[Finding], others: Iterable[Finding]) -> list[Finding]:
    left = Counter(each.fingerprint for each in others)
    found = []
    for finding in findings:
        if left[finding.fingerprint]:
            left[finding.fingerprint] -= 1
        else:
            found.append(finding)
    return found


def _where(finding: Finding) -> tuple[str, tuple[str, ...]]:
    return finding.rule, tuple(sorted({place.article for place in finding.locations}))


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChange:
    """A quotation or claim that was added, dropped or changed in an article."""

    change: Literal["added", "dropped", "changed"]
    kind: Literal["quote", "claim"]
    article: str
    path: str
    before: Quote | Claim | None
    after: Quote | Claim | None


def record_changes(revisions: Iterable[Revision]) -> Iterator[RecordChange]:
    """What became of every quotation and claim, article by article; those that stayed as they were are left out."""
    for revision in revisions:
        for quotes in revision.quotes:
            yield from _change(revision, quotes, "quote")
        for claims in revision.claims:
            yield from _change(revision, claims, "claim")


def _change(
    revision: Revision, pair: Pair[Quote] | Pair[Claim], kind: Literal["quote", "claim"]
) -> Iterator[RecordChange]:
    before, after = pair.before, pair.after
    if before is None or after is None or _said(before) != _said(after):
        yield RecordChange(
            change="added" if before is None else "dropped" if after is None else "changed",
            kind=kind,
            article=revision.after.article.id,
            path=revision.after.article.path,
            before=before,
            after=after,
        )


def _said(record: Quote | Claim) -> tuple[object, ...]:
    """What a record says, wherever it stands."""
    words = " ".join(record.text.split())
    if isinstance(record, Quote):
        return words, record.kind, record.speaker.name if record.speaker else None
    value = (record.value, record.low, record.high, record.unit, record.modifier, record.timex)
    return words, *value, record.counted, record.stance, record.attributed_to
