"""An audit: verdicts on findings, one by one, kept in a file of their own, and suppressions written into a
configuration without a change to the rest of it."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

from factcheck.errors import UsageError
from factcheck.records import Finding

Judgement = Literal["real", "false"]
SHORTEST_REASON = 3  # characters of the reason for a false alarm
_HALVES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What somebody made of a finding. ``message`` is there for the reader of the file."""

    fingerprint: str
    rule: str
    judgement: Judgement
    reason: str
    message: str

    @classmethod
    def on(cls, finding: Finding, judgement: Judgement, reason: str) -> Verdict:
        """The verdict on a finding."""
        return cls(
            fingerprint=finding.fingerprint,
            rule=finding.rule,
            judgement=judgement,
            reason=_whole(reason),
            message=_whole(finding.message),
        )


def dumps(verdict: Verdict) -> str:
    """A verdict as one line."""
    return json.dumps(asdict(verdict), ensure_ascii=True) + "\n"


def loads(text: str, path: str) -> list[Verdict]:
    """The verdicts of a file, the last on each finding. Raises :class:`UsageError` with the line of a fault."""
    found: dict[str, Verdict] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                verdict = _verdict(json.loads(line))
            except (ValueError, KeyError, TypeError) as error:
                raise UsageError(f"{path}:{number}: no verdict: correct the line or take it out") from error
            found.pop(verdict.fingerprint, None)  # so that the last one written is the last one read
            found[verdict.fingerprint] = verdict
    return list(found.values())


def _verdict(row: dict[str, Any]) -> Verdict:
    if row["judgement"] not in ("real", "false"):
        raise ValueError(row["judgement"])
    texts = {name: str(row[name]) for name in ("fingerprint", "rule", "reason", "message")}
    return Verdict(judgement=row["judgement"], **texts)


def open_findings(findings: Iterable[Finding], verdicts: Iterable[Verdict]) -> list[Finding]:
    """The new findings on which there is no verdict yet, one of each fingerprint."""
    judged = {each.fingerprint for each in verdicts}
    waiting = {each.fingerprint: each for each in findings if each.state == "new" and each.fingerprint not in judged}
    return list(waiting.values())


def precision(verdicts: Iterable[Verdict]) -> Iterator[tuple[str, int, int]]:
    """For each rule: its code, how many of its findings were real, and on how many there is a verdict."""
    judged: Counter[str] = Counter()
    real: Counter[str] = Counter()
    for each in verdicts:
        judged[each.rule] += 1
        real[each.rule] += each.judgement == "real"
    yield from ((rule, real[rule], judged[rule]) for rule in sorted(judged))


def with_suppression(text: str, verdict: Verdict, *, project: bool, path: str) -> str:
    """A configuration's text with a suppression at its end; everything else stays as it is, comments included.

    ``project`` tells that it is a ``pyproject.toml``. A finding that is suppressed there already leaves it unchanged.
    Raises :class:`UsageError` when suppressions are written in a way that none can be added to.
    """
    before = _suppressions(text, project)
    if any(each.get("fingerprint") == verdict.fingerprint for each in before):
        return text
    table = "tool.factcheck.suppressions" if project else "suppressions"
    gap = "" if not text else "\n" if text.endswith("\n") else "\n\n"
    entry = (
        f"# {verdict.rule}: {_printable(verdict.message)}\n"
        f"[[{table}]]\n"
        f"fingerprint = {_string(verdict.fingerprint)}\n"
        f"reason = {_string(verdict.reason)}\n"
    )
    after = f"{text}{gap}{entry}"
    try:
        written = _suppressions(after.encode().decode(), project)  # as the file will be read
    except ValueError:
        written = []
    if written[:-1] != before or written[-1:] != [
        {"fingerprint": _whole(verdict.fingerprint), "reason": _whole(verdict.reason)}
    ]:
        raise UsageError(f"{path}: no suppression can be added: write the ones there as [[{table}]] tables")
    return after


def _suppressions(text: str, project: bool) -> list[dict[str, Any]]:
    content = tomllib.loads(text)
    if project:
        content = content.get("tool", {}).get("factcheck", {})
    found = content.get("suppressions", [])
    return found if isinstance(found, list) else []


def _string(text: str) -> str:
    """A basic string of TOML, on one line."""
    return json.dumps(_whole(text), ensure_ascii=False).replace("\x7f", "\\u007f")


def _whole(text: str) -> str:
    """Text that UTF-8 can hold: halves of a character, which badly decoded input leaves, are replaced."""
    return _HALVES.sub("\N{REPLACEMENT CHARACTER}", text)


def _printable(text: str) -> str:
    return " ".join("".join(character if character.isprintable() else " " for character in text).split())
