"""D201 date-conflict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factcheck.check.corpus import Corpus
from factcheck.check.dates import clock, date_text, is_date, weekday
from factcheck.check.group import components
from factcheck.check.rule import Flag, Side, rule
from factcheck.check.same import Match
from factcheck.records import Claim

_SURE = 3.4  # points of likeness


@rule("D201", "date-conflict", severity="warning", scope="corpus")
def date_conflict(corpus: Corpus) -> Iterator[Flag]:
    """Articles date the same event differently.

    What it flags:
        Two or more articles that tell of one happening, each with its day, and the days are not the same; or one day,
        and clock times more than an hour apart. All articles that carry one of the days are one finding, the rarest day
        first.
    Why it matters:
        A weekday is quickly copied wrong, and every "two days later" of the story hangs on it.
    Example:
        "The ferry Marit sank on Monday" / "The ferry Marit sank on Sunday", both in articles of that Tuesday.
    What it leaves alone:
        The day of a word against the day of a deed ("police said Monday"); plans, and terms ("due Monday", "until
        Friday"); what may be done again, when each article tells of its own day ("condemned it on Friday"); other
        people or places; anniversaries; days in different months, or weeks apart, that no slip of the pen explains; a
        month and day without a year; a day inside a longer span; the same weekday, whatever day of publication the
        articles give; "today" and "two weeks ago"; a day that the other article also gives, in words nearly as close.
    Tolerance:
        None in days, an hour between clock times, time zones allowed for. Weekdays are counted from each article's own
        day of publication.
    """
    found = {(each.first.id, each.second.id): each for each in corpus.matches if _conflicts(each)}
    claims = {claim.id: claim for each in found.values() for claim in (each.first, each.second)}
    for group, edges in components(found):
        yield _flag([claims[each] for each in group], [found[pair] for pair in edges])


def _conflicts(match: Match) -> bool:
    return match.comparison.relation == "different" and match.obstacle is None and is_date(match.first)


def _flag(claims: list[Claim], matches: list[Match]) -> Flag:
    best = max(matches, key=lambda each: each.points)
    one_day = len({date_text(each) for each in claims}) == 1
    when = {each.id: _hour(each) if one_day else date_text(each) for each in claims}
    times = Counter(when.values())
    ordered = sorted(claims, key=lambda each: (times[when[each.id]], when[each.id], each.article, each.start))
    event = best.first.about.event or best.second.about.event
    return Flag(
        message=f"Articles date one event ({event or 'the same words'}) differently: {' or '.join(sorted(times))}",
        sides=tuple(Side(article=c.article, start=c.start, end=c.end, value=when[c.id]) for c in ordered),
        explanation=(*best.reasons, f"{_shown(best.first)} against {_shown(best.second)}: {best.comparison.reason}."),
        confidence=round(min(0.97, 0.5 + best.points / 20), 2),
        severity="warning" if best.points >= _SURE else "note",
    )


def _hour(claim: Claim) -> str:
    minutes = clock(claim)
    return date_text(claim) if minutes is None else f"{date_text(claim)} {minutes // 60:02d}:{minutes % 60:02d}"


def _shown(claim: Claim) -> str:
    """A day as printed, with what it resolves to."""
    resolved = date_text(claim)
    if resolved == claim.text:
        return claim.text
    return f'"{claim.text}" ({weekday(claim) or "the day"}, {resolved})'
