"""Text from elsewhere made safe to print: a terminal obeys nothing in it, and nothing in it is hidden."""

from __future__ import annotations

import re

# C0 and C1 controls, separators, bidirectional embeddings, overrides and isolates, lone surrogates.
_OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_PICTURES = {"\n": "⏎", "\t": " ", "\x7f": "␡"}


def visible(text: str) -> str:
    """The text on one line, with a picture or the number of every character that a terminal would obey."""
    return _OBEYED.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    character = match[0]
    if character in _PICTURES:
        return _PICTURES[character]
    return chr(0x2400 + ord(character)) if character < " " else f"<U+{ord(character):04X}>"
