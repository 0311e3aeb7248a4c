"""Strings to values: numbers, units, dates, clock times, names. Pure functions, no spaCy, no input or output."""
