"""Lengths of time in several units: "three years and 11 months" are 47 months, whatever number stands first."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from factcheck.records import Claim

# How many of the last unit each part has.
_COMPOUNDS = (
    (re.compile(r"P(\d{1,4})Y(\d{1,4})M"), "month", (12, 1)),
    (re.compile(r"P(\d{1,4})W(\d{1,4})D"), "day", (7, 1)),
    (re.compile(r"P(\d{1,4})DT(\d{1,4})H"), "hour", (24, 1)),
    (re.compile(r"PT(\d{1,4})H(\d{1,4})M"), "minute", (60, 1)),
    (re.compile(r"PT(\d{1,4})M(\d{1,4})S"), "second", (60, 1)),
    (re.compile(r"PT(\d{1,4})H(\d{1,4})M(\d{1,4})S"), "second", (3600, 60, 1)),
)


def whole(claim: Claim) -> Claim:
    """The claim with the value of all of its length in the smallest of its units; any other claim as it is."""
    if claim.kind != "duration" or claim.timex is None or claim.low is not None:
        return claim
    for pattern, unit, sizes in _COMPOUNDS:
        if parts := pattern.fullmatch(claim.timex):
            value = sum(int(part) * size for part, size in zip(parts.groups(), sizes, strict=True))
            return replace(claim, value=Decimal(value), unit=unit, precision=Decimal(1))
    return claim
