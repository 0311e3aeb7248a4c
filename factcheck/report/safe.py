"""Text from elsewhere made safe to print: nothing in it is obeyed by a terminal or a log, and nothing is hidden."""

from __future__ import annotations

import re

# C0 and C1 controls, separators, bidirectional embeddings, overrides and isolates, lone surrogates.
_OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_PICTURES = {"\n": "⏎", "\t": " ", "\x7f": "␡"}
# The commands that continuous integration reads from a log: "##vso[…]" anywhere, "::error::" where a line begins.
_ANYWHERE = re.compile(r"#(?=#\w{0,20}\[)")
_AT_START = re.compile(r"\s*(:)(?=:\w)")


def visible(text: str) -> str:
    """The text on one line, with a picture or the number of every character that a terminal would obey."""
    text = _OBEYED.sub(_picture, text)
    return _ANYWHERE.sub(_picture, text) if "##" in text else text


def inert(line: str) -> str:
    """A visible line that is no command to the log it is printed in."""
    match = _AT_START.match(line)
    return f"{line[: match.start(1)]}{_number(':')}{line[match.end(1) :]}" if match else line


def _picture(match: re.Match[str]) -> str:
    character = match[0]
    if character in _PICTURES:
        return _PICTURES[character]
    return chr(0x2400 + ord(character)) if character < " " else _number(character)


def _number(character: str) -> str:
    return f"<U+{ord(character):04X}>"
