"""E104 source-removed."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.check.revision import Revision
from factcheck.check.rule import Flag, rule, side


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
        A quotation or figure that is new or was dropped; one whose source changed (E103); one that stands inside a
        quotation which still has its source.
    Tolerance:
        None.
    """
    for pair in revision.quotes:
        before, after = pair.before, pair.after
        if (
            before
            and after
            and before.speaker
            and before.speaker.name
            and not after.speaker
            and after.kind != "indirect"
        ):
            yield Flag(
                message=f"These words were {before.speaker.name}'s and now have no speaker",
                sides=(side(after), side(before, value=before.speaker.name, earlier=True)),
                explanation=(f"The earlier version gave the quotation to {before.speaker.name}.",),
                expected=before.speaker.name,
                confidence=0.8,
            )
    for claim in revision.claims:
        was, now = claim.before, claim.after
        if was and now and was.attributed_to and not now.attributed_to and was.text == now.text:
            yield Flag(
                message=f"{now.text} was {was.attributed_to}'s figure and is now the article's own",
                sides=(side(now), side(was, value=was.attributed_to, earlier=True)),
                explanation=(f"The earlier version gave it as said by {was.attributed_to}.",),
                expected=was.attributed_to,
                confidence=0.75,
            )
