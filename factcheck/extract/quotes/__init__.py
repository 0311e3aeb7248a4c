"""Speech in all its forms, with who said it: marks, cues, sources, and the sieves that join them."""

from factcheck.extract.quotes.component import find_quotes, mark_quotes

__all__ = ["find_quotes", "mark_quotes"]
