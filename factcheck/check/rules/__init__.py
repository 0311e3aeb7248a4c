"""One module a rule; :func:`all_rules` finds them, and those of plug-ins (entry point ``factcheck.rules``)."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules

from factcheck.check.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, ours and the plug-ins', by code. Raises ``ValueError`` when two share a code."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    found = [value for module in modules for value in vars(module).values() if isinstance(value, Rule)]
    found += [loaded for point in entry_points(group="factcheck.rules") if isinstance(loaded := point.load(), Rule)]
    by_code = {each.code: each for each in found}
    if len(by_code) != len(found):
        raise ValueError("two rules share a code: " + ", ".join(sorted(each.code for each in found)))
    return tuple(by_code[code] for code in sorted(by_code))
