"""The plural of a unit's name: "feet per second", "degrees Celsius", "US dollars", "yen"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.lang import table

_TAIL = re.compile(r" (?:per|of) ")
_UNCHANGED = ("s", "x", "z")  # lux, gigahertz


def plural_unit(name: str) -> str:
    """The plural of a unit or currency, by the tables where they state one, else of its head: what stands before "per"
    and "of"."""
    if name in _stated():
        return _stated()[name]
    if tail := _TAIL.search(name):
        return plural_unit(name[: tail.start()]) + name[tail.start() :]
    before, blank, last = name.rpartition(" ")
    if last in _stated():
        return f"{before}{blank}{_stated()[last]}"
    return name if last.endswith(_UNCHANGED) else f"{name}s"


@cache
def _stated() -> dict[str, str]:
    """Every unit, and every currency without the land that it is of, whose plural is not its name and an s."""
    money = table("currencies")
    unchanged = {word: word for word in money["invariant"]["words"] if word != "euro"}
    several = {name: plural for plural, name in reversed(money["plurals"].items())}  # the first of a name is the usual
    units = {name: row["plurals"][0] for name, row in table("units")["units"].items() if "plurals" in row}
    return unchanged | several | units
