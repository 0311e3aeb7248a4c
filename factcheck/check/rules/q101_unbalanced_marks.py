"""Q101 unbalanced-marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from factcheck.check.rule import Flag, article_side, rule
from factcheck.records import Article, Block, Extraction
from factcheck.values.marks import Marked, marked_stretches
from factcheck.values.morphology import verb_forms

_PAIRS = frozenset(
    (
        ('"', '"'),
        ("“", "”"),
        ("„", "“"),
        ("„", "”"),
        ("”", "”"),
        ("''", "''"),
        ("``", "''"),
        ("«", "»"),
        ("»", "«"),
        ("‘‘", "’’"),
    )
)
_SINGLES = frozenset("'‘’")
_SHOWN = frozenset(("body", "bullet", "title", "subtitle", "heading"))
_MANY = 3  # places of one kind in an article
_LONGEST = 60  # characters of an open quotation that a message shows


@rule("Q101", "unbalanced-marks", severity="note")
def unbalanced_marks(extraction: Extraction) -> Iterator[Flag]:
    """A quotation opens and never closes, closes and never opened, or closes in another style than it opened.

    What it flags:
        A double mark without its partner in the paragraph; a straight mark that closes a curly one, or the reverse.
        Both are notes. It is a warning when the open quotation swallows the words that say who spoke.
    Why it matters:
        Where the words of a source end is part of what they are. A lost mark gives a reporter's sentence to somebody
        who never said it, or a source's to the paper.
    Example:
        “The bridge is closed, said Ana Ruiz, who did not say when it would open.
    What it leaves alone:
        A quotation of several paragraphs, each opened anew and only the last one closed; one that a line break cuts and
        a later line closes; apostrophes, feet and inches; single marks; marks inside marks; captions and page
        furniture; a last line that breaks off.
    Tolerance:
        None. Lost marks of one paragraph, where one mark the wrong way round leaves its partner alone, are one finding.
        An article with more than three places of one kind was set by a machine, and is reported once.
    """
    article = extraction.article
    stretches = marked_stretches(article.text, article.blocks)
    shown = [n for n, each in enumerate(stretches) if article.blocks[each.block].role in _SHOWN]
    yield from _once([_mixed(article, stretches[number]) for number in shown if _is_mixed(stretches[number])])
    lost: dict[int, Flag] = {}
    for number in shown:
        flag = _lost(article, stretches, number)
        block = stretches[number].block
        if flag is not None and (block not in lost or (flag.severity and not lost[block].severity)):
            lost[block] = flag
    yield from _once(list(lost.values()))


def _once(flags: Sequence[Flag]) -> Sequence[Flag]:
    """The flags, or the first alone where there are many, its message saying so."""
    if len(flags) <= _MANY:
        return flags
    return [replace(flags[0], message=f"{flags[0].message}; {len(flags) - 1} more places in this article are alike")]


def _mixed(article: Article, each: Marked) -> Flag:
    return Flag(
        message=f"the quotation opens with {each.opened} and closes with {each.closed}",
        sides=(article_side(article, each.left, each.right),),
        explanation=("Both marks stand in one paragraph, with no other mark of their kind between them.",),
        confidence=0.95,
    )


def _is_mixed(each: Marked) -> bool:
    if not each.opened or not each.closed or (each.opened, each.closed) in _PAIRS:
        return False
    return not (each.opened in _SINGLES and each.closed in _SINGLES)


def _lost(article: Article, stretches: Sequence[Marked], number: int) -> Flag | None:
    each = stretches[number]
    if each.opened in _SINGLES or each.closed in _SINGLES or (each.opened and each.closed):
        return None
    if not article.text[each.start].isalnum():
        return None  # what is left of a character in a wrong encoding
    if each.opened and not _goes_on(article, stretches, number):
        what = "opens and never closes"
    elif each.closed and not _began_before(stretches, number):
        what = "closes and never opened"
    else:
        return None
    inside = _attribution().search(article.text, each.start, each.end) if each.opened else None
    text = article.text[each.left : each.right]
    explanation = ["No partner of the mark stands in its paragraph, and no neighbouring paragraph carries it on."]
    if inside is not None:
        explanation.append(f"“{inside[0].strip(' ,')}” stands inside it.")
    return Flag(
        message=f"a quotation {what}: {text if len(text) <= _LONGEST else text[:_LONGEST] + '…'}",
        sides=(article_side(article, each.left, each.right),),
        explanation=tuple(explanation),
        confidence=0.9 if inside else 0.7,
        severity="warning" if inside else None,
    )


@cache
def _attribution() -> re.Pattern[str]:
    """A clause that says who spoke, between commas or at the end of a sentence."""
    said = "|".join(
        form for verb in ("say", "tell", "add") for form in (verb_forms(verb).third, *verb_forms(verb).past)
    )
    who = r"(?:(?:he|she|they|[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,3}))"
    return re.compile(rf"[,?!] (?:{who} (?:{said})|(?:{said}) {who})(?=[.,])")


def _goes_on(article: Article, stretches: Sequence[Marked], number: int) -> bool:
    """Whether what opens here is taken up again: by a mark that opens after a full stop, as a new paragraph's does, or
    by one that only closes."""
    each = stretches[number]
    following = stretches[number + 1] if number + 1 < len(stretches) else None
    if following is None:
        return each.block >= len(article.blocks) - 1
    if each.right < _end(article, article.blocks[each.block]):
        return article.text[each.end - 1] in ".?!" and not _attribution().search(article.text, each.start, each.end)
    if not following.opened:
        return True
    between = article.blocks[each.block + 1 : following.block]
    return following.left == article.blocks[following.block].start and all(b.role not in _SHOWN for b in between)


def _end(article: Article, block: Block) -> int:
    return len(article.text[block.start : block.end].rstrip()) + block.start


def _began_before(stretches: Sequence[Marked], number: int) -> bool:
    """Whether the mark closes what an earlier paragraph left open."""
    return number > 0 and not stretches[number - 1].closed
