"""C105 stale-baseline."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.check.corpus import Corpus
from factcheck.check.rule import Flag, file_side, rule


@rule("C105", "stale-baseline", severity="note", scope="corpus")
def stale_baseline(corpus: Corpus) -> Iterator[Flag]:
    """The baseline knows a finding that does not occur any more.

    What it flags:
        An entry of the baseline that no finding of this run matches.
    Why it matters:
        The same slip could come back and would pass as known.
    Example:
        factcheck-baseline.jsonl:12: N201 in ferry.txt and harbour.txt is gone
    What it leaves alone:
        Entries of findings that are suppressed now, and of rules that did not run; in a run over a part of the corpus,
        entries of articles that were not read.
    Tolerance:
        None. "factcheck baseline prune" takes stale entries out.
    """
    for each in corpus.leftovers:
        if each.kind == "stale baseline entry":
            yield Flag(
                message=f"The baseline knows {each.fingerprint}, which is gone: {each.note}",
                sides=(file_side(each.path, f"{each.kind} {each.fingerprint}", each.line),),
                confidence=1.0,
            )
