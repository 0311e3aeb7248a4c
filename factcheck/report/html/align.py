"""Two wordings word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD = re.compile(r"\S+\s*")
_EDGES = re.compile(r"^\W+|\W+$")
MOST_WORDS = 300  # of a wording that are aligned; the rest counts as different
NEAR = 6  # words of agreement that are kept on each side of a difference


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of two wordings. Where they are the same, ``second`` is null."""

    first: str
    second: str | None = None


def aligned(first: str, second: str) -> tuple[Piece, ...]:
    """Two texts side by side. Case and the marks around a word make no difference."""
    mine, theirs = _WORD.findall(first), _WORD.findall(second)
    return tuple(_pieces(mine, theirs))


def brief(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with an ellipsis inside long stretches of the first text; those of the second alone stay whole."""
    return tuple(Piece(_ends(piece.first), piece.second) for piece in pieces)


def agreement(pieces: Sequence[Piece]) -> float:
    """How much of the second text is the same as in the first, from 0 to 1."""
    same = sum(len(piece.first) for piece in pieces if piece.second is None)
    return same / max(1, same + sum(len(piece.second or "") for piece in pieces))


def _ends(text: str) -> str:
    words = _WORD.findall(text)
    return text if len(words) <= 2 * NEAR + 2 else f"{''.join(words[:NEAR])}… {''.join(words[-NEAR:])}"


def differing(text: str, other: str) -> tuple[tuple[str, bool], ...]:
    """The stretches of a text, each with whether the other text has something else there."""
    return tuple((piece.first, piece.second is not None) for piece in aligned(text, other) if piece.first)


def _pieces(mine: Sequence[str], theirs: Sequence[str]) -> Iterator[Piece]:
    one_keys, other_keys = ([_key(word) for word in side[:MOST_WORDS]] for side in (mine, theirs))
    for kind, a, b, c, d in SequenceMatcher(None, one_keys, other_keys, autojunk=False).get_opcodes():
        one, other = "".join(mine[a:b]), "".join(theirs[c:d])
        yield Piece(one) if kind == "equal" else Piece(one, other)
    rest = "".join(mine[MOST_WORDS:]), "".join(theirs[MOST_WORDS:])
    if any(rest):
        yield Piece(*rest)


def _key(word: str) -> str:
    bare = word.strip()
    return (_EDGES.sub("", bare) or bare).casefold()
