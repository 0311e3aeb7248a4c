"""Article to records: the only package that imports spaCy, and only when something is extracted."""

from factcheck.extract.pipeline import Extractor, extract

__all__ = ["Extractor", "extract"]
