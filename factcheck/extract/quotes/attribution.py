"""What the sieves hand on: stretches of words, the cue and the source that they hang on, and the sieve's name."""

from __future__ import annotations

from dataclasses import dataclass

Range = tuple[int, int]


@dataclass(slots=True)
class Attribution:
    """One utterance. All ranges are half-open word numbers."""

    stretches: list[Range]
    cue: Range | None
    source: Range | None
    sieve: str
