"""C101 unreadable-article."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.check.corpus import Corpus
from factcheck.check.rule import Flag, file_side, rule


@rule("C101", "unreadable-article", severity="error", scope="corpus")
def unreadable_article(corpus: Corpus) -> Iterator[Flag]:
    """An article could not be read, so nothing in it was checked.

    What it flags:
        A file, or one line of a JSON Lines file, that holds no text in a known encoding, is damaged, cannot be opened,
        or does not have the shape that its format asks for.
    Why it matters:
        A corpus with a hole passes every check that the missing article would have failed.
    Example:
        harbour.jsonl:12: the line ends inside a string
    What it leaves alone:
        Files that a walk through a folder passes over on purpose (hidden files, read-me files, other types).
    Tolerance:
        None. Repair the file, convert it to UTF-8, or exclude it in the configuration.
    """
    for each in corpus.unreadable:
        what = each.error.removeprefix(f"line {each.line}: ")  # where it stands is no part of what it is
        yield Flag(message=each.error, sides=(file_side(each.path, what, each.line),), confidence=1.0)
