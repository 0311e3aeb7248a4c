"""E104 source-removed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.check.revision import Revision
from factcheck.check.rule import Flag, rule, side
from factcheck.records import Claim, Extraction, Quote, Span


@rule("E104", "source-removed", severity="warning", scope="revision")
def source_removed(revision: Revision) -> Iterator[Flag]:
    """A quotation or figure was kept, and its source was dropped.

    What it flags:
        A quotation that had a speaker in the earlier version and has none now; a figure that was somebody's and is now
        the article's own.
    Why it matters:
        What a source claimed becomes what the paper asserts.
    Example:
        "The storm cut off 300 homes, the mayor said" becomes "The storm cut off 300 homes".
    What it leaves alone:
        A quotation or figure that is new or was dropped; one whose source changed (E103) or still stands in its
        sentence, put in another way; one inside a quotation which still has its source. The figures of one sentence are
        one finding.
    Tolerance:
        None.
    """
    for pair in revision.quotes:
        if pair.before and pair.after:
            yield from _quote(pair.before, pair.after, revision.after)
    told: set[Span] = set()
    for claims in revision.claims:
        was, now = claims.before, claims.after
        if was and now and was.attributed_to and not now.attributed_to and was.text == now.text:
            sentence = _text(revision.after, now.sentence.start, now.sentence.end)
            if now.sentence not in told and not _names(sentence, was.attributed_to):
                yield _claim(was, now, was.attributed_to)
            told.add(now.sentence)  # one source, however many figures it gave


def _quote(was: Quote, now: Quote, version: Extraction) -> Iterator[Flag]:
    source = was.speaker.name if was.speaker else None
    paragraph = next((each for each in version.article.blocks if each.start <= now.start < each.end), now)
    if source is None or now.speaker or now.kind == "indirect":
        return
    if _names(_text(version, paragraph.start, paragraph.end), source):
        return
    yield Flag(
        message=f"These words were {source}'s and now have no speaker",
        sides=(side(now), side(was, value=source, earlier=True)),
        explanation=(f"The earlier version gave the quotation to {source}.",),
        expected=source,
        confidence=0.8,
    )


def _claim(was: Claim, now: Claim, source: str) -> Flag:
    return Flag(
        message=f"{now.text} was given by {source} and is now the article's own",
        sides=(side(now), side(was, value=source, earlier=True)),
        explanation=(f"The earlier version gave it as said by {source}.",),
        expected=source,
        confidence=0.75,
    )


def _text(version: Extraction, start: int, end: int) -> str:
    return version.article.text[start:end]


def _names(text: str, source: str) -> bool:
    """Whether the source still stands there, by its last word: a sentence built anew that we no longer understand."""
    last = source.split()[-1]
    return re.search(rf"\b{re.escape(last)}\b", text, re.IGNORECASE) is not None
