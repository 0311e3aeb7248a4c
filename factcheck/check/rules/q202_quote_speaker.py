"""Q202 quote-speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from factcheck.check.corpus import Corpus
from factcheck.check.group import components
from factcheck.check.rule import Flag, Side, rule
from factcheck.check.same.people import by_name, family, same_speaker
from factcheck.check.utterances import Echo, Stretch
from factcheck.check.wording import words
from factcheck.records import Speaker
from factcheck.values.names import plain

_COVERAGE = 0.8  # of the shorter quotation
_SHARED = 5  # words
_BREATH = 60  # characters
_SENTENCE_END = re.compile(r"[.!?][”\"’']?(?=\s|[A-Z“\"])|\n")
_INNER_MARK = re.compile(r"[\s(][‘'“\"](?=\w)")
_HEADS = ("title", "subtitle")  # where the name before a colon may be what the article is about
_BEHIND = 3  # characters: the closing mark, what stands before it and a space
_REPEATED = 8  # words, in one article
_FAR = 15  # words, between articles that tell of different things
_FAMILIAR, _CLOSE = 10, 0.18  # words that two people may well both say, and how alike the articles must be then


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
        spokesman; a role and a name; a joint statement; words that somebody quotes from somebody else; short phrases.
        When one side has only a pronoun, or only fragments of the words, it is a note: who said them is less sure.
    Tolerance:
        At least five words in common between articles of one event, eight inside one article, ten between articles
        that have little else in common, fifteen between articles that tell of different things; and four fifths of the
        shorter quotation, with nothing but note-taking between the two.
    """
    related = {(pair.first, pair.second): pair.likeness for pair in corpus.related}
    found = {(each.first, each.second): each for each in corpus.echoes if _disagrees(each, related)}
    for group, edges in components(found):
        echoes = [found[pair] for pair in edges]
        yield _flag(group, echoes[0], sure=any(_sure(corpus, echo) for echo in echoes))


def _disagrees(echo: Echo, related: Mapping[tuple[str, str], float]) -> bool:
    return (
        echo.wording.shared >= _least(echo, related)
        and echo.coverage >= _COVERAGE
        and echo.wording.likeness >= _COVERAGE
        and same_speaker(echo.first.speaker, echo.second.speaker) == "different"
        and not _one_in_the_other(echo.first, echo.second)
    )


def _least(echo: Echo, related: Mapping[tuple[str, str], float]) -> int:
    """How many words must be shared."""
    pair = (echo.first.article, echo.second.article)
    if pair[0] == pair[1]:
        return _REPEATED
    if pair not in related:
        return _FAR
    return _SHARED if related[pair] >= _CLOSE else _FAMILIAR


def _sure(corpus: Corpus, echo: Echo) -> bool:
    """Whether both attributions rest on a name with its cue beside whole words, with the other person not in play."""
    first, second = echo.first, echo.second
    return (
        all(_is_named(corpus, each) and each.quote.cue for each in (first, second))
        and not _is_cut(echo)
        and all(each.quote.region not in _HEADS for each in (first, second))
        and all(_in_one_paragraph(corpus, each) for each in (first, second))
        and not _in_play(corpus, first, second.speaker)
        and not _in_play(corpus, second, first.speaker)
    )


def _is_named(corpus: Corpus, stretch: Stretch) -> bool:
    """Whether the attribution is a name, or a role with the name right behind it ("the owner, Ana Moss")."""
    speaker = stretch.speaker
    if speaker is None or speaker.mention is None or by_name(speaker):
        return speaker is not None and by_name(speaker)
    text = corpus.article(stretch.article).text
    return bool(speaker.name) and text.startswith((f", {speaker.name}", f" {speaker.name}"), speaker.mention.end)


def _is_cut(echo: Echo) -> bool:
    """Whether a part of a sentence is held against more than that part, or against another part."""
    fragments = [_is_fragment(each) for each in (echo.first, echo.second)]
    lengths = {len(words(each.text)) for each in (echo.first, echo.second)}
    return all(fragments) or (any(fragments) and lengths != {echo.wording.shared})


def _in_one_paragraph(corpus: Corpus, stretch: Stretch) -> bool:
    """Whether the speaker is named in the paragraph of the words."""
    if stretch.speaker is None or stretch.speaker.mention is None:
        return False
    start, end = sorted((stretch.start, stretch.speaker.mention.start))
    return "\n" not in corpus.article(stretch.article).text[start:end]


def _is_fragment(stretch: Stretch) -> bool:
    """Whether only a part of a sentence stands inside the marks, with its subject outside: then that is the writer's.
    Not so where who said it stands right behind them ("… to nobody," Bell said)."""
    fragment = stretch.quote.kind != "direct" or stretch.text[:1].islower()
    return fragment and not _is_closed_by_its_cue(stretch)


def _is_closed_by_its_cue(stretch: Stretch) -> bool:
    cue, mention = stretch.quote.cue, stretch.speaker and stretch.speaker.mention
    if cue is None or not mention:
        return False
    first, last = sorted((cue, mention), key=lambda each: each.start)
    return 0 < first.start - stretch.end <= _BEHIND and 0 <= last.start - first.end <= 1


def _in_play(corpus: Corpus, stretch: Stretch, other: Speaker | None) -> bool:
    """Whether the other speaker is named in the same breath: a joint statement, or words quoted from them."""
    if other is None or stretch.speaker is None or stretch.speaker.mention is None:
        return False
    text, mention = corpus.article(stretch.article).text, stretch.speaker.mention
    before = text[max(stretch.end if stretch.end <= mention.start else 0, mention.start - _BREATH) : mention.start]
    after = text[mention.end : min(stretch.start if stretch.start >= mention.end else len(text), mention.end + _BREATH)]
    around = f"{_SENTENCE_END.split(before)[-1]} {_SENTENCE_END.split(after)[0]}"
    inner = _INNER_MARK.search(stretch.text)
    said = plain(f"{around} {stretch.text[: inner.start()] if inner else ''}")
    return any(name and name in said for name in family(other))


def _one_in_the_other(first: Stretch, second: Stretch) -> bool:
    """Whether one is quoted inside the other: the inner speaker is somebody else by right."""
    return first.article == second.article and first.start < second.end and second.start < first.end


def _flag(group: list[Stretch], echo: Echo, *, sure: bool) -> Flag:
    names = list(dict.fromkeys(_name(each.speaker) for each in group if each.speaker))
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
    value = _name(speaker) if speaker else None
    if speaker is None or speaker.mention is None:
        return Side(article=stretch.article, start=stretch.start, end=stretch.end, value=value)
    return Side(article=stretch.article, start=speaker.mention.start, end=speaker.mention.end, value=value)


def _name(speaker: Speaker) -> str:
    return speaker.name or (speaker.mention.text if speaker.mention else "somebody unnamed")


def _listed(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
