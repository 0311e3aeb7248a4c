"""What the user may set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.records import Severity

FailOn = Literal["error", "warning", "note", "never"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """One run's settings.

    ``select`` and ``ignore`` hold rule codes, prefixes of codes or rule names; ``exclude`` patterns of files that a
    walk leaves out; ``jobs`` the number of processes that extract (0: one a processor core); ``pipeline`` the name of
    a spaCy pipeline to use in place of the blank one.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: FailOn = "error"
    show: Severity = "note"
    jobs: int = 1
    pipeline: str | None = None


def at_least(severity: Severity, level: FailOn) -> bool:
    """Whether a severity is as grave as the level, or graver."""
    return level != "never" and SEVERITIES.index(severity) <= SEVERITIES.index(level)
