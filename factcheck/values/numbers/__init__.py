"""Quantities: numbers with their unit, modifier and counted thing."""

from factcheck.values.numbers.quantity import Quantity

__all__ = ["Quantity"]
