"""Findings to text: one module a format.

A renderer is a function from a :class:`Report` and a :class:`Style` to pieces of text. Plug-ins add theirs by the
entry point group ``factcheck.reporters``, whose names are the formats' names.
"""

from __future__ import annotations

from factcheck.report.formats import Renderer, formats, renderer
from factcheck.report.style import Style

__all__ = ["Renderer", "Style", "formats", "renderer"]
