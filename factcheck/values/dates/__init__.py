"""Dates and times: expressions to TIMEX3 values and intervals."""

from factcheck.values.dates.calendar import weekday_name
from factcheck.values.dates.page_date import page_weekday, parse_page_date
from factcheck.values.dates.timex import Timex

__all__ = ["Timex", "page_weekday", "parse_page_date", "weekday_name"]
