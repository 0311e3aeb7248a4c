"""Which rules to run, named by codes, prefixes of codes, or names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.check.rule import Rule
from factcheck.errors import UsageError
from factcheck.suggest import did_you_mean


def chosen(rules: Sequence[Rule], select: Iterable[str] = (), ignore: Iterable[str] = ()) -> list[Rule]:
    """The rules to run, in the order given.

    Without ``select``, every rule that is on by default. A prefix takes in the rules that are on by default; a whole
    code or a name also one that is off. Raises :class:`UsageError` for a word that fits no rule.
    """
    wanted = [_selected(rules, word) for word in select] or [[rule for rule in rules if rule.enabled]]
    unwanted = [named(rules, word, "--ignore: ") for word in ignore]
    codes = {rule.code for group in wanted for rule in group} - {rule.code for group in unwanted for rule in group}
    if not codes:
        raise UsageError("no rule is left to run: change --select or --ignore")
    return [rule for rule in rules if rule.code in codes]


def _selected(rules: Sequence[Rule], word: str) -> list[Rule]:
    return [rule for rule in named(rules, word, "--select: ") if rule.enabled or _is_named(rule, word)]


def named(rules: Sequence[Rule], word: str, where: str = "") -> list[Rule]:
    """The rules that a code, a prefix or a name means. Raises :class:`UsageError` that begins with ``where``."""
    found = [rule for rule in rules if _is_named(rule, word) or rule.code.startswith(word.upper())]
    if not word or not found:
        raise _unknown(rules, word, where)
    return found


def _is_named(rule: Rule, word: str) -> bool:
    return word.upper() == rule.code or word.lower() == rule.name


def _unknown(rules: Sequence[Rule], word: str, where: str) -> UsageError:
    hint = did_you_mean(word, (known for rule in rules for known in (rule.code, rule.name)))
    return UsageError(f"{where}no rule {word!r}{hint}; 'factcheck rules' lists them")
