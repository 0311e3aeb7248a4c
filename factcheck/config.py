"""What the user may set, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from factcheck.errors import UsageError
from factcheck.records import Severity

if TYPE_CHECKING:
    from factcheck.check.rule import Rule

FailOn = Literal["error", "warning", "note", "never"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """One run's settings.

    ``select`` and ``ignore`` hold rule codes, prefixes of codes or rule names; ``exclude`` patterns of files that a
    walk leaves out; ``jobs`` the number of processes that extract (0: one a processor core); ``pipeline`` the name of
    a spaCy pipeline to use in place of the blank one.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: FailOn = "error"
    show: Severity = "note"
    jobs: int = 1
    pipeline: str | None = None


def at_least(severity: Severity, level: FailOn) -> bool:
    """Whether a severity is as grave as the level, or graver."""
    return level != "never" and SEVERITIES.index(severity) <= SEVERITIES.index(level)


def chosen(rules: Sequence[Rule], select: Iterable[str] = (), ignore: Iterable[str] = ()) -> list[Rule]:
    """The rules to run.

    Without ``select``, every rule that is on by default. A prefix takes in the rules that are on by default; a whole
    code or a name also one that is off. Raises :class:`UsageError` for a word that fits no rule.
    """
    wanted = [_matching(rules, word, "--select") for word in select] or [[each for each in rules if each.enabled]]
    unwanted = [_matching(rules, word, "--ignore") for word in ignore]
    codes = {each.code for group in wanted for each in group} - {each.code for group in unwanted for each in group}
    if not codes:
        raise UsageError("no rule is left to run: --ignore takes away all that --select names")
    return [each for each in rules if each.code in codes]


def find_rule(rules: Sequence[Rule], word: str) -> Rule:
    """The rule of that code or name, in any case. Raises :class:`UsageError` with the nearest when there is none."""
    for each in rules:
        if word.upper() == each.code or word.lower() == each.name:
            return each
    raise UsageError(f"no rule {word!r}{did_you_mean(word, _words(rules))}: 'factcheck rules' lists them")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """ ", did you mean 'x'?" with the nearest known word, or nothing when none is near."""
    from rapidfuzz import process, utils

    best = process.extractOne(word, list(known), processor=utils.default_process, score_cutoff=60)
    return f" (did you mean {best[0]!r}?)" if best else ""


def _matching(rules: Sequence[Rule], word: str, option: str) -> list[Rule]:
    exact = [each for each in rules if word.upper() == each.code or word.lower() == each.name]
    family = [each for each in rules if word and each.code.startswith(word.upper())]
    if not exact and not family:
        hint = did_you_mean(word, _words(rules))
        raise UsageError(f"{option}: no rule {word!r}{hint}; 'factcheck rules' lists them")
    return exact or [each for each in family if each.enabled or option == "--ignore"]


def _words(rules: Sequence[Rule]) -> list[str]:
    return [word for each in rules for word in (each.code, each.name)]
