"""Q103 unattributed-quote."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.check.rule import Flag, rule, side
from factcheck.records import Extraction

_REGIONS = frozenset(("body", "bullet", "caption"))


@rule("Q103", "unattributed-quote", severity="note", enabled=False)
def unattributed_quote(extraction: Extraction) -> Iterator[Flag]:
    """Direct speech that nobody is said to have spoken.

    What it flags:
        A direct quotation for which the article gives no source.
    Why it matters:
        A reader cannot weigh words without knowing whose they are, and a desk cannot check them.
    Example:
        The crowd grew restless. “We have waited since noon and nobody has told us anything.” Then the doors opened.
    What it leaves alone:
        Single words and short phrases held at arm's length, titles, nicknames; a quotation whose speaker stands in
        another paragraph; headlines.
    Tolerance:
        None. The rule is off unless it is selected: in features and in fiction such speech is common.
    """
    for quote in extraction.quotes:
        if quote.kind == "direct" and quote.speaker is None and quote.region in _REGIONS:
            yield Flag(
                message="nobody is named as the speaker of this quotation",
                sides=(side(quote),),
                explanation=("No cue and no source stand beside it, in its paragraph or in the one before.",),
                confidence=0.6,
            )
