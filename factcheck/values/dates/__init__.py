"""Dates and times: expressions to TIMEX3 values and intervals."""

from factcheck.values.dates.timex import Timex

__all__ = ["Timex"]
