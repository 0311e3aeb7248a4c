"""Text to the expressions it holds, underspecified."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from factcheck.values.dates.expression import Expression
from factcheck.values.dates.firsts import first_kinds
from factcheck.values.dates.lexer import Tokens, tokens
from factcheck.values.dates.lexicon import NAMES, expand
from factcheck.values.dates.patterns import PREFIX, PRODUCTIONS, WORTH_TRYING
from factcheck.values.dates.ranges import linked
from factcheck.values.dates.reader import read


@cache
def _productions(first: str) -> re.Pattern[str]:
    """The productions that can begin with a kind, by its letter; behind a prefix, all of them."""
    name = NAMES[first]
    behind = [expand(text) for _, text in PRODUCTIONS]
    own = [(number, expand(text)) for number, (_, text) in enumerate(PRODUCTIONS) if name in first_kinds(text).kinds]
    choices = "|".join(f"(?P<p{number}>{text})" for number, text in own)
    if name not in first_kinds(PREFIX).kinds:
        return re.compile(choices or "(?!)")
    prefixed = "|".join(f"(?P<q{number}>{text})" for number, text in enumerate(behind))
    return re.compile(f"{expand(PREFIX)}(?:{prefixed})" + (f"|{choices}" if choices else ""))


@cache
def _worth_trying() -> re.Pattern[str]:
    return re.compile(expand(WORTH_TRYING))


def expressions(text: str, cut: Tokens | None = None) -> list[Expression]:
    """The time expressions of a text in order, each with what it says and nothing it implies.

    ``cut`` are the text's tokens, for callers that have them already.
    """
    return linked(_found(cut or tokens(text), text), text)


def _found(cut: Tokens, text: str) -> Iterator[Expression]:
    for match in _matches(cut, text, 0, len(cut.kinds)):
        yield from read(PRODUCTIONS[int((match.lastgroup or "")[1:])][0], cut, match.start(), match.end())


def _matches(cut: Tokens, text: str, first: int, last: int) -> Iterator[re.Match[str]]:
    """The productions that match, none of them across the end of a line."""
    done = first
    for candidate in _worth_trying().finditer(cut.kinds, first, last):
        if candidate.start() < done:
            continue
        match = _productions(cut.kinds[candidate.start()]).match(cut.kinds, candidate.start(), last)
        if match is None or match.end() == match.start():
            continue
        done = match.end()
        start, end = cut.starts[match.start()], cut.ends[match.end() - 1]
        line = text.find("\n", start, end)
        if line < 0:
            yield match
        else:
            middle = bisect_left(cut.starts, line, match.start(), match.end())
            if match.start() < middle < match.end():  # a word may itself hold the end of the line
                yield from _matches(cut, text, match.start(), middle)
                yield from _matches(cut, text, middle, match.end())
