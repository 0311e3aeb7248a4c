"""factcheck: quotations and numeric claims out of news articles, and where they disagree."""

__version__ = "0.1.0"
