"""The road itself: read, extract, check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from factcheck.records import Extraction, Report, Summary, Unreadable


def extract_all(paths: Iterable[str], pipeline: str | None = None) -> Iterator[Extraction | Unreadable]:
    """Everything that can be extracted under the paths, article by article, in the order of reading."""
    from factcheck.extract import Extractor
    from factcheck.read import read

    extractor = Extractor(pipeline)
    for article in read(paths):
        yield article if isinstance(article, Unreadable) else extractor(article)


def run(paths: Iterable[str], pipeline: str | None = None) -> Report:
    """The whole road over a corpus."""
    from factcheck.check import check
    from factcheck.check.corpus import Corpus
    from factcheck.check.rules import all_rules

    extractions: list[Extraction] = []
    unreadable: list[Unreadable] = []
    for each in extract_all(paths, pipeline):
        if isinstance(each, Unreadable):
            unreadable.append(each)
        else:
            extractions.append(each)
    findings = check(Corpus.of(extractions, unreadable), (rule for rule in all_rules() if rule.enabled))
    levels = Counter(finding.severity for finding in findings)
    summary = Summary(
        articles=len(extractions),
        quotes=sum(len(each.quotes) for each in extractions),
        claims=sum(len(each.claims) for each in extractions),
        error=levels["error"],
        warning=levels["warning"],
        note=levels["note"],
    )
    return Report(summary=summary, findings=tuple(findings), unreadable=tuple(unreadable))
