"""Speech in all its forms, with who said it: marks, cues, sources, and the sieves that join them."""

from factcheck.extract.quotes.component import quotes_component

__all__ = ["quotes_component"]
