"""Records to findings: taken from the cache where nothing that they depend on has changed, else found anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property

from factcheck.cache import Cache, code_digest, digest, extraction_key
from factcheck.check import check, in_order
from factcheck.check.corpus import Corpus
from factcheck.check.rule import Rule, Scope
from factcheck.config import Config
from factcheck.records import Article, Extraction, Finding, Summary, Unreadable
from factcheck.serialise import to_json

_CHECKING = ("checking.py", "aliases.py", "check")  # beside what extraction depends on
# Settings that decide what is read, how, or what becomes of a finding once it is there. Every other one is part of the
# key, and so is a new one until it is named here.
_WITHOUT_EFFECT = {
    *("select", "ignore", "exclude", "jobs", "cache", "fail_on", "show", "per_article_ignores", "trust", "baseline"),
    *("never_baseline", "suppressions", "today", "changed_since", "against", "only"),
}


@dataclass(frozen=True)
class Checking:
    """The checking of one corpus: its articles in the order of reading, what could not be read, and the chosen rules.

    Rules over revisions are left out, since what they find depends on more than the corpus.
    """

    articles: Sequence[Article]
    unreadable: Sequence[Unreadable]
    rules: Sequence[Rule]
    config: Config
    cache: Cache

    def known(self) -> tuple[Summary, list[Finding]] | None:
        """What came of checking this very corpus before, null when that is not known."""
        found = self.cache.records(self._key, (Summary, Finding)) if self._repeatable else None
        if found is None:
            return None
        self.cache.touch([*self._extractions, *map(self._key_of, self._extractions)])
        (summary,), findings = found
        return summary, list(findings)

    def done(self, extractions: Sequence[Extraction]) -> tuple[Summary, list[Finding]]:
        """The summary, without its findings, and the findings of the extractions of these articles."""
        corpus = Corpus.of(extractions, self.unreadable)
        findings = in_order(
            (*self._of_articles(extractions), *check(corpus, self._over("corpus"), self.config.tolerance))
        )
        summary = Summary(
            articles=len(extractions),
            quotes=sum(len(each.quotes) for each in extractions),
            claims=sum(len(each.claims) for each in extractions),
        )
        if self._repeatable:
            self.cache.keep_records(self._key, ((summary,), findings), (Summary, Finding))
        return summary, findings

    def _of_articles(self, extractions: Sequence[Extraction]) -> Iterator[Finding]:
        """What each article shows by itself."""
        rules = self._over("article")
        for extraction, name in zip(extractions, self._extractions, strict=True):
            key = self._key_of(name)
            found = self.cache.records(key, (Finding,)) if self._repeatable else None
            if found is not None:
                yield from found[0]
                continue
            findings = check(Corpus.of([extraction]), rules, self.config.tolerance)
            if self._repeatable:
                self.cache.keep_records(key, (findings,), (Finding,))
            yield from findings

    def _over(self, scope: Scope) -> list[Rule]:
        return [each for each in self.rules if each.scope == scope]

    @cached_property
    def _repeatable(self) -> bool:
        """Whether the key can tell: nobody knows what the rule of a plug-in depends on."""
        return all(each.run.__module__.startswith("factcheck.") for each in self.rules)

    @cached_property
    def _extractions(self) -> list[str]:
        return [extraction_key(each, self.config.pipeline, self.config.units) for each in self.articles]

    @cached_property
    def _how(self) -> str:
        """The digest of how things are checked."""
        settings = {each.name: getattr(self.config, each.name) for each in fields(Config)}
        told = to_json({name: value for name, value in settings.items() if name not in _WITHOUT_EFFECT})
        codes = " ".join(each.code for each in self.rules)
        return digest(code_digest(_CHECKING, ("rapidfuzz",)), codes, told)

    def _key_of(self, extraction: str) -> str:
        return digest("article", self._how, extraction)

    @cached_property
    def _key(self) -> str:
        return digest("corpus", self._how, *self._extractions, *map(to_json, self.unreadable))
