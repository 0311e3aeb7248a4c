"""Text to the expressions it holds, underspecified."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.values.dates.expression import Expression
from factcheck.values.dates.lexer import stretches
from factcheck.values.dates.lexicon import expand
from factcheck.values.dates.patterns import PREFIX, PRODUCTIONS, WORTH_TRYING
from factcheck.values.dates.ranges import linked
from factcheck.values.dates.reader import read


@cache
def _productions() -> re.Pattern[str]:
    any_of = "|".join(f"(?P<p{number}>{expand(text)})" for number, (_, text) in enumerate(PRODUCTIONS))
    return re.compile(f"{expand(WORTH_TRYING)}{expand(PREFIX)}(?:{any_of})")


def expressions(text: str) -> list[Expression]:
    """The time expressions of a text in order, each with what it says and nothing it implies."""
    return linked(_found(text), text)


def _found(text: str) -> Iterator[Expression]:
    productions = _productions()
    for tokens in stretches(text):
        for match in productions.finditer(tokens.kinds):
            if match.lastgroup:
                yield from read(PRODUCTIONS[int(match.lastgroup[1:])][0], tokens, match.start(), match.end())
