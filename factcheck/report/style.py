"""How a report should look, as far as its format cares."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """Width in terminal cells; ``summary_only`` leaves the findings out, ``findings_only`` the summary."""

    width: int = 100
    color: bool = False
    summary_only: bool = False
    findings_only: bool = False
