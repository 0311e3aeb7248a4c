"""E101 quote-edited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.check.requote import reworded
from factcheck.check.revision import Revision
from factcheck.check.rule import Flag, rule, side
from factcheck.check.wording import Edit
from factcheck.records import Block, Quote, Span
from factcheck.values.marks import marked_stretches

_LEAD = 40  # characters in front of a quotation


@rule("E101", "quote-edited", severity="error", scope="revision")
def quote_edited(revision: Revision) -> Iterator[Flag]:
    """The words of a quotation differ from those that the article's earlier version gave.

    What it flags:
        Words between marks that were changed, added or taken out of the middle since the earlier version, and a "not"
        trimmed off the front.
    Why it matters:
        What somebody said does not change when a text is edited. A desk may shorten a quotation, openly; it may not
        improve it.
    Example:
        "We will not pay for the pier" becomes "We will pay for the pier".
    What it leaves alone:
        A quotation that was trimmed at its ends or continued there, cut with an ellipsis, explained in brackets, joined
        with the next one, dropped or replaced by another; other spellings of the same words ("gonna", "going to") and
        mended slips of the pen; indirect speech.
    Tolerance:
        None for the words themselves. Articles and joints ("that", "and") that come and go are a note's worth and are
        not reported.
    """
    for pair in revision.quotes:
        before, after = pair.before, pair.after
        if before is None or after is None or "indirect" in (before.kind, after.kind) or before.text == after.text:
            continue
        edits = list(_edits(before, after, revision))
        if not edits:
            continue
        changes = [f'"{edit.first_words or "…"}" became "{edit.second_words or "…"}"' for edit in edits]
        first = edits[0]
        yield Flag(
            message=f"The words of a quotation were changed: {'; '.join(changes)}",
            sides=(
                side(after, _place(after, first.second), value=after.text),
                side(before, _place(before, first.first), value=before.text, earlier=True),
            ),
            explanation=(
                "The rest of the quotation is as it was.",
                "No ellipsis and no brackets tell the reader of the change.",
            ),
            expected=before.text,
            confidence=0.95 if {edit.kind for edit in edits} & {"negation", "figure"} else 0.9,
        )


def _edits(before: Quote, after: Quote, revision: Revision) -> Iterator[Edit]:
    """What was changed inside marks; the words around them are the reporter's."""
    said = " … ".join(text for _, text in _marked(before))
    others = [each.text for each in revision.before.quotes if each is not before and each.kind != "indirect"]
    for start, text in _marked(after):
        at = after.start + start
        lead = revision.after.article.text[max(0, at - _LEAD) : at]
        for edit in reworded(said, text, others, lead):
            first = (0, 0) if before.kind == "mixed" else edit.first
            yield replace(edit, first=first, second=(edit.second[0] + start, edit.second[1] + start))


def _marked(quote: Quote) -> list[tuple[int, str]]:
    """The stretches of a quotation inside marks, each with where it starts in its text."""
    if quote.kind == "direct":
        return [(0, quote.text)]
    whole = Block(start=0, end=len(quote.text), role="body")
    return [(each.start, quote.text[each.start : each.end]) for each in marked_stretches(quote.text, [whole])]


def _place(quote: Quote, edit: tuple[int, int]) -> Span | None:
    """The changed words in the article; null, for the whole quotation, where this side has none."""
    start, end = edit
    return Span(start=quote.start + start, end=quote.start + end) if end > start else None
