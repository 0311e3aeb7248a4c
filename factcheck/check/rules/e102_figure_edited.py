"""E102 figure-edited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from factcheck.check.compare import compare, distance, said, shown
from factcheck.check.revision import Pair, Revision
from factcheck.check.rule import Flag, rule, side
from factcheck.records import Claim

_MOVES = ("up", "down")
_NEAR = Decimal("0.05")  # how far a figure may lie from "some 300" without another look


@rule("E102", "figure-edited", severity="warning", scope="revision")
def figure_edited(revision: Revision) -> Iterator[Flag]:
    """A figure or date was changed in one place while its old value still stands in another.

    What it flags:
        A number or date that differs from the earlier version, when the same thing had that value elsewhere in the
        article too and still has it there.
    Why it matters:
        A correction that misses the headline, the lede or the caption leaves an article that contradicts itself.
    Example:
        "40 passengers" becomes "45 passengers" in the first paragraph; the last one still counts 40 passengers.
    What it leaves alone:
        A figure that is changed everywhere it stood, which is a correction; a figure that stood only once; a value
        that is only written in another way, rounded or bounded.
    Tolerance:
        The digits shown, up to a twentieth: "about 300" beside "304" is no discrepancy.
    """
    kept = [
        pair for pair in revision.claims if pair.before and pair.after and _meant(pair.before) == _meant(pair.after)
    ]
    for pair in revision.claims:
        before, after = pair.before, pair.after
        if before is None or after is None or before.kind != after.kind or _agree(before, after):
            continue
        for other in kept:
            if _same_thing(before, other) and not _agree(other.after, after):
                yield _flag(before, after, other)
                break


def _same_thing(claim: Claim, other: Pair[Claim]) -> bool:
    """Whether another claim of the earlier version gave the same value for the same thing."""
    twin = other.before
    if twin is None or twin.kind != claim.kind or _meant(twin) != _meant(claim):
        return False
    if claim.kind in ("date", "time"):
        return claim.about.event is not None and claim.about.event == twin.about.event
    thing = (claim.unit, claim.counted, claim.concept)
    return any(thing) and thing[:2] == (twin.unit, twin.counted)


def _meant(claim: Claim) -> tuple[object, ...]:
    """What is said to be so many, however it is bounded: a storm that "cut off 300 homes" left 300 homes cut off."""
    if claim.kind in ("date", "time"):
        return (_value(claim),)
    return (claim.value, claim.low, claim.high, claim.unit, "" if claim.value is not None else _value(claim))


def _agree(one: Claim | None, other: Claim) -> bool:
    """Whether the two may be one value, rounded or bounded."""
    if one is None or _meant(one) == _meant(other):
        return True
    level, same = (replace(each, modifier="=") if each.modifier in _MOVES else each for each in (one, other))
    apart = distance(level, same)
    near = apart is None or apart <= _NEAR
    return one.kind not in ("date", "time") and near and compare(level, same).relation in ("equal", "compatible")


def _flag(before: Claim, after: Claim, other: Pair[Claim]) -> Flag:
    still = other.after
    assert still is not None
    return Flag(
        message=f"{before.text} became {after.text} here, and still stands as {still.text} in another place",
        sides=(
            side(after, value=_value(after)),
            side(still, value=_value(still)),
            side(before, value=_value(before), earlier=True),
        ),
        explanation=(
            f"The earlier version gave {_said(before)} in both places.",
            f"One of them now gives {_said(after)}.",
        ),
        confidence=0.85,
    )


def _value(claim: Claim) -> str:
    return claim.timex or shown(claim) if claim.kind in ("date", "time") else shown(claim)


def _said(claim: Claim) -> str:
    return _value(claim) if claim.kind in ("date", "time") else said(claim)
