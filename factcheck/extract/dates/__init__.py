"""When, as the article means it: expressions of time found, placed in tense, and resolved."""

from factcheck.extract.dates.stage import find_timexes

__all__ = ["find_timexes"]
