"""Rules over records: every chosen rule is run, its flags become findings, in an order that never varies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import PurePath

from factcheck.check.corpus import Corpus
from factcheck.check.fingerprint import fingerprint
from factcheck.check.locate import Locator, Role, nowhere
from factcheck.check.rule import Flag, Rule, Side
from factcheck.check.rules import all_rules
from factcheck.records import Finding, Location


def check(
    corpus: Corpus, rules: Iterable[Rule] | None = None, tolerance: Mapping[str, float] | None = None
) -> list[Finding]:
    """The findings of the rules (by default all that are on) over a corpus, sorted by place, then code; each once.

    ``tolerance`` is, by code, prefix of a code or name of a rule, how far two figures may lie apart as a part of the
    larger.
    """
    if rules is None:
        rules = (rule for rule in all_rules() if rule.enabled)
    places = _Places(corpus)
    found: dict[tuple[object, ...], Finding] = {}
    for rule in rules:
        for flag in _flags(rule, corpus):
            if flag.distance is not None and flag.distance <= _tolerated(rule, tolerance or {}):
                continue
            finding = _finding(rule, flag, places)
            places_of = ((each.article, each.start, each.end, each.line) for each in finding.locations)
            key = (finding.fingerprint, *places_of)
            found.setdefault(key, finding)
    return in_order(found.values())


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings sorted by place, then code."""
    return sorted(findings, key=_order)


class _Places:
    """Offsets to places; the lines of an article are counted once."""

    def __init__(self, corpus: Corpus) -> None:
        self._extractions = {(name, False): each for name, each in corpus.extractions.items()}
        self._extractions |= {(each.before.article.id, True): each.before for each in corpus.revisions}
        self._locators: dict[tuple[str, bool], Locator] = {}

    def __call__(self, sides: tuple[Side, ...]) -> tuple[Location, ...]:
        return tuple(self._place(side, "other" if number else "primary") for number, side in enumerate(sides))

    def _place(self, side: Side, role: Role) -> Location:
        key = (side.article, side.earlier)
        if key not in self._extractions:
            return nowhere(side.article, role, side.line)
        if key not in self._locators:
            self._locators[key] = Locator(self._extractions[key])
        return self._locators[key].location(side, role)


def _tolerated(rule: Rule, tolerance: Mapping[str, float]) -> Decimal:
    """What the longest word that means the rule allows it."""
    fits = [word for word in tolerance if word.lower() == rule.name or rule.code.startswith(word.upper())]
    return Decimal(str(tolerance[max(fits, key=len)])) if fits else Decimal(-1)


def _flags(rule: Rule, corpus: Corpus) -> Iterator[Flag]:
    match rule.scope:
        case "corpus":
            yield from rule.run(corpus)
        case "revision":
            for revision in corpus.revisions:
                yield from rule.run(revision)
        case "article":
            for extraction in corpus.extractions.values():
                yield from rule.run(extraction)


def _finding(rule: Rule, flag: Flag, places: _Places) -> Finding:
    locations = places(flag.sides)
    anchors = [(_anchor(side), side.value or place.text) for side, place in zip(flag.sides, locations, strict=True)]
    return Finding(
        rule=rule.code,
        name=rule.name,
        severity=flag.severity or rule.severity,
        confidence=flag.confidence,
        message=flag.message,
        explanation=flag.explanation,
        locations=locations,
        expected=flag.expected,
        fingerprint=fingerprint(rule.code, anchors),
    )


def _anchor(side: Side) -> str:
    """Whose side it is: an article by its id, a file by its name, wherever the command is called from."""
    return PurePath(side.article).name if side.file else side.article


def _order(finding: Finding) -> tuple[object, ...]:
    places = [(place.path, place.article, place.start, place.end, place.line) for place in finding.locations]
    return (places[:1], finding.rule, places, finding.fingerprint)
