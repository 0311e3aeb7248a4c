"""factcheck: quotations and numeric claims out of news articles, and where they disagree.

>>> import factcheck
>>> report = factcheck.run(["seeds/"])

or step by step, with :func:`read`, :func:`extract` and :func:`check`. Nothing is imported before it is used.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

from factcheck.version import __version__ as __version__

TYPE_CHECKING = False  # as in typing, which takes too long to load where an interrupt cannot be caught yet
if TYPE_CHECKING:
    from typing import Any

    from factcheck.check import check
    from factcheck.check.corpus import Corpus
    from factcheck.config import Config
    from factcheck.errors import FactcheckError
    from factcheck.extract import extract
    from factcheck.read import read
    from factcheck.records import Article, Claim, Entity, Extraction, Finding, Quote, Report
    from factcheck.run import run

__all__ = [
    "Article",
    "Claim",
    "Config",
    "Corpus",
    "Entity",
    "Extraction",
    "FactcheckError",
    "Finding",
    "Quote",
    "Report",
    "check",
    "extract",
    "read",
    "run",
]

_HOMES = {
    "check": "factcheck.check",
    "extract": "factcheck.extract",
    "read": "factcheck.read",
    "run": "factcheck.run",
    "Corpus": "factcheck.check.corpus",
    "Config": "factcheck.config",
    "FactcheckError": "factcheck.errors",
}


class _Face(ModuleType):
    """The package, whose verbs stay functions although modules of the same names are imported into it."""

    def __getattr__(self, name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_HOMES.get(name, "factcheck.records")), name)
        self.__dict__[name] = value
        return value

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Face
