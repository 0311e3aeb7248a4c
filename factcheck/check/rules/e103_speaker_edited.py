"""E103 speaker-edited."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.check.revision import Revision
from factcheck.check.rule import Flag, rule, side
from factcheck.records import Quote
from factcheck.values.names import compare_names


@rule("E103", "speaker-edited", severity="error", scope="revision")
def speaker_edited(revision: Revision) -> Iterator[Flag]:
    """The same words were given to somebody else than in the earlier version.

    What it flags:
        A quotation whose words stayed and whose speaker is now another person or body.
    Why it matters:
        Moving a paragraph or a name is enough to put words into the wrong mouth.
    Example:
        "The pier is safe," Ruiz said, becomes "The pier is safe," Okafor said.
    What it leaves alone:
        Another form of the same name; a speaker who was not known before or is not known now; indirect speech.
    Tolerance:
        Two names that can be one person's are held to be one person's.
    """
    for pair in revision.quotes:
        before, after = pair.before, pair.after
        if before is None or after is None or after.kind == "indirect":
            continue
        mine, theirs = _speaker(before), _speaker(after)
        if not mine or not theirs or compare_names(mine, theirs) != "different":
            continue
        place = after.speaker.mention if after.speaker else None
        old = before.speaker.mention if before.speaker else None
        yield Flag(
            message=f"These words were {mine}'s and are now {theirs}'s",
            sides=(
                side(after, place, value=f"{theirs}: {after.text}"),
                side(before, old, value=f"{mine}: {before.text}", earlier=True),
            ),
            explanation=(
                f"The earlier version gave the quotation to {mine}.",
                f"This version gives it to {theirs}.",
            ),
            expected=mine,
        )


def _speaker(quote: Quote) -> str | None:
    """The speaker's name, when it is one that can be compared."""
    speaker = quote.speaker
    return speaker.name if speaker and speaker.kind in ("person", "organization") else None
