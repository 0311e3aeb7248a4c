"""Records to findings: which pairs are worth comparing, whether they speak of the same thing, and one module a rule."""

from factcheck.check.runner import check, in_order

__all__ = ["check", "in_order"]
