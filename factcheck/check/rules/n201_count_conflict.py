"""N201 count-conflict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from factcheck.check import identifiers
from factcheck.check.compare import distance, in_words, said, shown
from factcheck.check.corpus import Corpus
from factcheck.check.group import components
from factcheck.check.rule import Flag, Side, rule
from factcheck.check.same import Match
from factcheck.records import Claim
from factcheck.values.morphology import singular

_SURE = 3.4  # points of likeness
_SOURCES = 2  # articles that agree with one another against a third
_NOUN_PHRASE = 80  # characters
_SEVERAL = {
    "age": "ages for one person",
    "duration": "lengths of time for one thing",
    "measure": "measures of one thing",
    "money": "sums for one thing",
    "percent": "percentages of one thing",
    "ratio": "ratios of one thing",
}


@rule("N201", "count-conflict", severity="warning", scope="corpus")
def count_conflict(corpus: Corpus) -> Iterator[Flag]:
    """Articles give different values for the same claim.

    What it flags:
        Figures of two or more articles that speak of the same thing in the same event and cannot all be right. All
        articles that carry one of the figures are one finding, the rarest value first.
    Why it matters:
        At most one of the figures is right, and readers of the other have been told something false.
    Example:
        "Four men broke into the museum at Velby" / "Six men broke into the museum at Velby"
    What it leaves alone:
        Rounding, bounds and ranges that both values fit; counts that ran on between two reports; a part against its
        whole; a plan against its outcome; what is denied, asked or conditional; figures of rival sources; rates over
        two spans; prices and polls of two days; ages around a birthday; other times, places, people or things; words
        that many articles of the corpus use of their own figures; a value that the other article also has, in words
        nearly as close.
    Tolerance:
        The digits shown; in a copy of a sentence, every figure that is as round as the other. Units are converted where
        that is certain. Where only the wording around the figures speaks for one claim, and not very clearly, it is a
        note.
    """
    found = {(each.first.id, each.second.id): each for each in corpus.matches if _conflicts(each)}
    claims = {claim.id: claim for each in found.values() for claim in (each.first, each.second)}
    halves = [(claim.id, f"{claim.article} {claim.group}") for claim in claims.values() if claim.group]
    for group, edges in components([*found, *halves]):
        sides = [claims[each] for each in group if each in claims]
        yield _flag(sides, [found[pair] for pair in edges if pair in found], _thing(corpus, sides))


def _conflicts(match: Match) -> bool:
    return (
        match.comparison.relation == "different" and match.obstacle is None and match.first.kind not in ("date", "time")
    )


def _flag(claims: list[Claim], matches: list[Match], thing: str) -> Flag:
    best = max(matches, key=lambda each: each.points)
    values = Counter(shown(each) for each in claims)
    ordered = sorted(claims, key=lambda each: (values[shown(each)], shown(each), each.article, each.start))
    agreed = max(values.values()) >= _SOURCES
    return Flag(
        message=f"{thing}: {' or '.join({shown(each): in_words(each) for each in reversed(ordered)}.values())}",
        sides=tuple(Side(article=c.article, start=c.start, end=c.end, value=shown(c)) for c in ordered),
        explanation=(*best.reasons, f"{said(best.first)} against {said(best.second)}: {best.comparison.reason}."),
        confidence=round(min(0.97, 0.5 + best.points / 20 + 0.05 * agreed), 2),
        severity="warning" if best.points >= _SURE else "note",
        distance=_farthest(matches),
    )


def _farthest(matches: list[Match]) -> Decimal | None:
    """The greatest distance of two figures; null as soon as one pair has none."""
    distances = [distance(match.first, match.second) for match in matches]
    return None if None in distances else max(each for each in distances if each is not None)


def _thing(corpus: Corpus, claims: list[Claim]) -> str:
    """What the articles disagree on, in their own words."""
    if claims[0].unit == identifiers.UNIT:
        return "Articles disagree on a number in a name or address"
    counted = next((found for each in claims if (found := _counted(corpus.article(each.article).text, each))), None)
    if counted:
        return f"Articles disagree on the number of {counted}"
    return f"Articles give different {_SEVERAL.get(claims[0].kind, 'figures for one thing')}"


def _counted(text: str, claim: Claim) -> str | None:
    """The plural of what is counted, as it stands behind the number: "crew members"."""
    words = (claim.counted or "").split()
    behind = " ".join(text[claim.end : claim.end + _NOUN_PHRASE].split()[: len(words)]).rstrip('.,;:!?)”"')
    plural = claim.kind == "count" and behind.lower() != (claim.counted or "").lower()
    return behind if plural and singular(behind).lower() == (claim.counted or "").lower() else None
