"""Rules over records: every chosen rule is run, its flags become findings, in an order that never varies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.check.corpus import Corpus
from factcheck.check.fingerprint import fingerprint
from factcheck.check.locate import Locator
from factcheck.check.rule import Flag, Rule
from factcheck.records import Finding


def check(corpus: Corpus, rules: Iterable[Rule]) -> list[Finding]:
    """The findings of the rules over a corpus, sorted by place, then code; each finding once."""
    locators: dict[str, Locator] = {}

    def finding(rule: Rule, flag: Flag) -> Finding:
        for side in flag.sides:
            if side.article not in locators:
                locators[side.article] = Locator(corpus.article(side.article))
        places = tuple(
            locators[side.article].location(side, "other" if number else "primary")
            for number, side in enumerate(flag.sides)
        )
        anchors = [(side.article, side.value or place.text) for side, place in zip(flag.sides, places, strict=True)]
        return Finding(
            rule=rule.code,
            name=rule.name,
            severity=flag.severity or rule.severity,
            confidence=flag.confidence,
            message=flag.message,
            explanation=flag.explanation,
            locations=places,
            expected=flag.expected,
            fingerprint=fingerprint(rule.code, anchors),
        )

    found = {
        (each.rule, tuple((place.article, place.start, place.end) for place in each.locations)): each
        for rule in rules
        for flag in _flags(rule, corpus)
        for each in [finding(rule, flag)]
    }
    return sorted(found.values(), key=_order)


def _flags(rule: Rule, corpus: Corpus) -> Iterator[Flag]:
    if rule.scope == "corpus":
        yield from rule.run(corpus)
    else:
        for extraction in corpus.extractions.values():
            yield from rule.run(extraction)


def _order(finding: Finding) -> tuple[object, ...]:
    places = [(place.path, place.article, place.start, place.end) for place in finding.locations]
    return (places[:1], finding.rule, places, finding.fingerprint)
