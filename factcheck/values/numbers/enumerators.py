"""Numbers that number the items of a list or ranking: "1. Ana Ruiz (2.) 2. Jo Ames (1.) 3. Lee Marr (4.)".

They are labels and count nothing, nor do the former ranks in brackets behind them. One number at the head of a line or
sentence says nothing; three in order do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_ITEM = re.compile(
    r"(?:^|[\n.!?:;)\]”\"]\s{0,4})(?P<open>\(?)(?P<number>[1-9]\d{0,2})(?P<close>[.):]?)"
    r"(?=[ \t\u00a0]{1,3}[“‘\"'(]?(?P<word>[^\W\d_]))"
)
_RANK = re.compile(r"\((?:[^()\d\n]{1,20}[: ])?(?P<number>\d{1,3})\.\)")
_LEAST = 3  # items of a list
_REACH, _BARE_REACH = (
    3000,
    150,
)  # characters from one item to the next; between bare numbers, which may begin a sentence
_TAIL = 80  # characters of the last item in which its former rank stands


def enumerators(text: str) -> frozenset[int]:
    """Where the numbers begin that number the items of a text's lists, and where the former ranks behind them begin."""
    found: set[int] = set()
    for items in _lists(text):
        first, last = items[0].start("number"), items[-1].end()
        found.update(item.start("number") for item in items)
        found.update(rank.start("number") for rank in _RANK.finditer(text, first, last + _TAIL))
    return frozenset(found)


def _lists(text: str) -> Iterator[Sequence[re.Match[str]]]:
    """The runs of items, numbered up or down in steps of one in one style."""
    open_runs: dict[tuple[str, str, int, int], list[re.Match[str]]] = {}
    runs: list[list[re.Match[str]]] = []
    for item in _ITEM.finditer(text):
        number, style = int(item["number"]), (item["open"], item["close"])
        if item["word"].islower() and style != ("(", ")"):
            continue
        for step in (1, -1):
            run = open_runs.pop((*style, step, number), [])
            if not run or item.start() - run[-1].end() > (_REACH if item["close"] else _BARE_REACH):
                run = []
                runs.append(run)
            run.append(item)
            open_runs[*style, step, number + step] = run
    for run in runs:
        if len(run) >= _LEAST and (run[0]["close"] or run[0]["number"] == "1" or run[-1]["number"] == "1"):
            yield run
