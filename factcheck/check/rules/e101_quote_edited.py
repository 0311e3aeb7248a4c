"""E101 quote-edited."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.check.revision import Revision
from factcheck.check.rule import Flag, rule, side
from factcheck.check.wording import compare
from factcheck.records import Span


@rule("E101", "quote-edited", severity="error", scope="revision")
def quote_edited(revision: Revision) -> Iterator[Flag]:
    """The words of a quotation differ from those that the article's earlier version gave.

    What it flags:
        Words between marks that were changed, added or taken out of the middle since the earlier version.
    Why it matters:
        What somebody said does not change when a text is edited. A desk may shorten a quotation, openly; it may not
        improve it.
    Example:
        "We will not pay for the pier" becomes "We will pay for the pier".
    What it leaves alone:
        A quotation that was trimmed at its ends, cut with an ellipsis, explained in brackets, joined with the next one
        or dropped; another spelling of the same words ("gonna", "going to"); indirect speech.
    Tolerance:
        None for the words themselves. Single articles and joints ("that", "and") that come and go are a note's worth
        and are not reported.
    """
    for pair in revision.quotes:
        before, after = pair.before, pair.after
        if before is None or after is None or "indirect" in (before.kind, after.kind) or before.text == after.text:
            continue
        wording = compare(before.text, after.text)
        edits = [edit for edit in wording.edits if edit.kind != "light"] if wording else []
        for edit in edits:
            old = Span(start=before.start + edit.first[0], end=before.start + edit.first[1])
            new = Span(start=after.start + edit.second[0], end=after.start + edit.second[1])
            yield Flag(
                message=f'The quotation read "{edit.first_words or "…"}" and now reads "{edit.second_words or "…"}"',
                sides=(
                    side(after, new if edit.second_words else None, value=after.text),
                    side(before, old if edit.first_words else None, value=before.text, earlier=True),
                ),
                explanation=(
                    f"The two versions of the quotation share {wording.shared if wording else 0} words.",
                    "No ellipsis and no brackets tell the reader of the change.",
                ),
                expected=edit.first_words or None,
                confidence=0.95 if edit.kind in ("negation", "figure") else 0.9,
            )
