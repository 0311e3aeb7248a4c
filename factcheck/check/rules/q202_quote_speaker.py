"""Q202 quote-speaker."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.check.corpus import Corpus
from factcheck.check.group import groups
from factcheck.check.rule import Flag, Side, rule
from factcheck.check.same.people import by_name, same_speaker
from factcheck.check.utterances import Echo, Stretch
from factcheck.records import Speaker

_COVERAGE = 0.8  # of the shorter quotation
_SHARED = 5  # words
_REPEATED = 8  # words, in one article or between articles that tell of different things


@rule("Q202", "quote-speaker", severity="warning", scope="corpus")
def quote_speaker(corpus: Corpus) -> Iterator[Flag]:
    """The same words are given to different people.

    What it flags:
        A direct quotation that two articles, or two places of one, give to two people of different names.
    Why it matters:
        One of them never said it.
    Example:
        "We were never told," said Ana Ruiz. / "We were never told," said Omar Bell.
    What it leaves alone:
        Names in other forms (Bob Lee, Robert Lee, Mayor Lee) and other spellings, which are S101's; a body and its
        spokesman; a role and a name; words that somebody quotes from somebody else; short phrases. When one side has
        only a pronoun, which may be resolved wrongly, it is a note.
    Tolerance:
        At least five words in common, eight inside one article or between articles that tell of different things, and
        four fifths of the shorter quotation, with nothing but note-taking between the two.
    """
    related = {(pair.first, pair.second) for pair in corpus.related}
    found = {(each.first, each.second): each for each in corpus.echoes if _disagrees(each, related)}
    for group in groups(found):
        yield _flag(group, next(echo for pair, echo in found.items() if pair[0] in group))


def _disagrees(echo: Echo, related: set[tuple[str, str]]) -> bool:
    pair = (echo.first.article, echo.second.article)
    least = _SHARED if pair in related else _REPEATED
    return (
        echo.wording.shared >= least
        and echo.coverage >= _COVERAGE
        and echo.wording.likeness >= _COVERAGE
        and same_speaker(echo.first.speaker, echo.second.speaker) == "different"
        and not _one_in_the_other(echo.first, echo.second)
    )


def _one_in_the_other(first: Stretch, second: Stretch) -> bool:
    """Whether one is quoted inside the other: the inner speaker is somebody else by right."""
    return first.article == second.article and first.start < second.end and second.start < first.end


def _flag(group: list[Stretch], echo: Echo) -> Flag:
    names = list(dict.fromkeys(each.speaker.name for each in group if each.speaker and each.speaker.name))
    sure = by_name(echo.first.speaker) and by_name(echo.second.speaker)
    return Flag(
        message=f"The same words are given to {_listed(names)}",
        sides=tuple(_side(each) for each in group),
        explanation=(
            f"The quotations share {echo.wording.shared} words, {echo.coverage:.0%} of the shorter one.",
            f"{_listed(names)} cannot be one person's names.",
        ),
        confidence=0.9 if sure else 0.5,
        severity="warning" if sure else "note",
    )


def _side(stretch: Stretch) -> Side:
    """The place of the attribution, or the quotation itself where that rests on nothing in the text."""
    speaker: Speaker | None = stretch.speaker
    value = speaker.name if speaker else None
    if speaker is None or speaker.mention is None:
        return Side(article=stretch.article, start=stretch.start, end=stretch.end, value=value)
    return Side(article=stretch.article, start=speaker.mention.start, end=speaker.mention.end, value=value)


def _listed(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
