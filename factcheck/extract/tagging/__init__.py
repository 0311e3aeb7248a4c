"""Parts of speech without a model: a lexicon, then rules that look at the neighbours, from left to right."""

from factcheck.extract.lexicon import Entry, Readings, common, describe
from factcheck.extract.tagging.capitals import settle_capitals
from factcheck.extract.tagging.frames import settle
from factcheck.extract.tagging.penn import coarse
from factcheck.extract.tagging.repair import repair

__all__ = ["Entry", "Readings", "coarse", "common", "describe", "repair", "settle", "settle_capitals"]
