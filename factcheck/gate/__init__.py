"""Findings to a verdict: what is known, what is forgiven, what an edit touched, and whether the run may pass."""
