"""Files to articles: one module a format, plus stated metadata and page furniture."""

from factcheck.read.corpus import read

__all__ = ["read"]
