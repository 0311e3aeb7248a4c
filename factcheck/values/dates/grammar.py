"""Text to the expressions it holds, underspecified."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from factcheck.values.dates.expression import Expression
from factcheck.values.dates.firsts import first_kinds
from factcheck.values.dates.lexer import Tokens, tokens
from factcheck.values.dates.lexicon import KINDS, NAMES, expand
from factcheck.values.dates.patterns import MOST_PREFIXES, PREFIX, PRODUCTIONS, WORTH_TRYING
from factcheck.values.dates.ranges import linked
from factcheck.values.dates.reader import read

Production = tuple[str, re.Pattern[str]]  # the reader's name, and the pattern


@cache
def _starters() -> tuple[frozenset[str], ...]:
    """For each production the kinds it can begin with."""
    return tuple(first_kinds(text).kinds for _, text in PRODUCTIONS)


@cache
def _compiled(number: int) -> Production:
    reader, text = PRODUCTIONS[number]
    return reader, re.compile(expand(text))


@cache
def _productions(first: str) -> tuple[Production, ...]:
    """The productions that can begin with a kind, by its letter, compiled when a text first asks for them."""
    return tuple(_compiled(number) for number, kinds in enumerate(_starters()) if NAMES[first] in kinds)


@cache
def _prefix() -> tuple[frozenset[str], re.Pattern[str]]:
    """The letters that a word or phrase before an expression can begin with, and its pattern."""
    return frozenset(KINDS[name] for name in first_kinds(PREFIX).kinds), re.compile(expand(PREFIX))


@cache
def _worth_trying() -> re.Pattern[str]:
    return re.compile(expand(WORTH_TRYING))


def expressions(text: str, cut: Tokens | None = None) -> list[Expression]:
    """The time expressions of a text in order, each with what it says and nothing it implies.

    ``cut`` are the text's tokens, for callers that have them already.
    """
    return linked(_found(cut or tokens(text), text), text)


def _found(cut: Tokens, text: str) -> Iterator[Expression]:
    for production, start, end in _matches(cut, text, 0, len(cut.kinds)):
        yield from read(production, cut, start, end)


def _matches(cut: Tokens, text: str, first: int, last: int) -> Iterator[tuple[str, int, int]]:
    """The productions that match, with their first token and the one after, none of them across the end of a line."""
    done = first
    for candidate in _worth_trying().finditer(cut.kinds, first, last):
        start = candidate.start()
        if start < done or (found := _match_at(cut.kinds, start, last)) is None:
            continue
        production, done = found
        line = text.find("\n", cut.starts[start], cut.ends[done - 1])
        if line < 0:
            yield production, start, done
        else:
            middle = bisect_left(cut.starts, line, start, done)
            if start < middle < done:  # a word may itself hold the end of the line
                yield from _matches(cut, text, start, middle)
                yield from _matches(cut, text, middle, done)


def _match_at(kinds: str, start: int, last: int) -> tuple[str, int] | None:
    """The first production that matches at a token, behind as many prefixes as can be, and where it ends."""
    letters, prefix = _prefix()
    begins = [start]
    while len(begins) <= MOST_PREFIXES and begins[-1] < last and kinds[begins[-1]] in letters:
        if (match := prefix.match(kinds, begins[-1], last)) is None:
            break
        begins.append(match.end())
    for begin in reversed(begins):
        if begin == last:
            continue
        for production, pattern in _productions(kinds[begin]):
            if (match := pattern.match(kinds, begin, last)) and match.end() > begin:
                return production, match.end()
    return None
