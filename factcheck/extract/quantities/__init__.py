"""Quantities: the string grammar of :mod:`factcheck.values.numbers`, read in the light of the words around."""

from factcheck.extract.quantities.component import quantities

__all__ = ["quantities"]
