"""C104 unused-suppression."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.check.corpus import Corpus
from factcheck.check.rule import Flag, file_side, rule


@rule("C104", "unused-suppression", severity="warning", scope="corpus")
def unused_suppression(corpus: Corpus) -> Iterator[Flag]:
    """A suppression covers no finding any more, or its day has passed.

    What it flags:
        A suppression whose fingerprint no finding has, and one past the last day on which it holds.
    Why it matters:
        A suppression that does nothing hides that the text was mended, and may one day cover something else.
    Example:
        factcheck.toml:12: the finding was suppressed until 31 January
    What it leaves alone:
        Suppressions in a run of a part of the rules, or over a part of the corpus that the baseline names, where the
        finding may be elsewhere.
    Tolerance:
        None. Delete the suppression, or give it another day after looking at the finding again.
    """
    for each in corpus.leftovers:
        if each.kind != "stale baseline entry":
            what = "is past its day" if each.kind == "expired suppression" else "matches no finding"
            yield Flag(
                message=f"The suppression of {each.fingerprint} {what}: {each.note}",
                sides=(file_side(each.path, f"{each.kind} {each.fingerprint}", each.line),),
                confidence=1.0,
            )
