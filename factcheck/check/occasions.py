"""Was it said once or more than once? People repeat themselves in other words, and nobody misquoted them then."""

from __future__ import annotations

from itertools import takewhile

from factcheck.check.corpus import Corpus
from factcheck.check.utterances import Echo, Stretch, stretches
from factcheck.check.wording import Edit, words

_BESIDE = 3  # words on either side that make a phrase of an edit
_HEADS = ("title", "subtitle")

_Window = tuple[list[str], list[str], list[str]]  # words before an edit, its own, and those behind


class Occasions:
    """What the articles of a corpus tell of when their quotations were spoken."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._related = {(pair.first, pair.second) for pair in corpus.related}
        self._lines: dict[str, str] = {}

    def are_two(self, echo: Echo, edit: Edit) -> bool:
        """Whether one of two articles has the other's wording too, so that it was said both ways."""
        alike = _phrases(echo, edit)
        if alike is None or echo.first.article == echo.second.article:
            return False
        return alike[0] in self._line(echo.second.article) or alike[1] in self._line(echo.first.article)

    def is_far(self, echo: Echo) -> bool:
        """Whether the articles tell of different things."""
        pair = echo.first.article, echo.second.article
        return pair[0] != pair[1] and pair not in self._related

    def is_one_breath(self, echo: Echo) -> bool:
        """Whether the two stand in one utterance or one paragraph: a sentence and its counterpart, not one twice."""
        first, second = sorted((echo.first, echo.second), key=lambda each: (each.article, each.start))
        if first.article != second.article:
            return False
        if first.quote.group is not None and first.quote.group == second.quote.group:
            return True
        return "\n" not in self._corpus.article(first.article).text[first.end : second.start]

    def _line(self, article: str) -> str:
        """What stands inside the marks of an article, as one line of normal words."""
        if article not in self._lines:
            each = self._corpus.extractions[article]
            told = [quote for quote in each.quotes if quote.region not in _HEADS]
            inside = (" ".join(word.form for word in words(stretch.text)) for stretch in stretches(each.article, told))
            self._lines[article] = "".join(f" {line} /" for line in inside)
        return self._lines[article]


def _phrases(echo: Echo, edit: Edit) -> tuple[str, str] | None:
    """The words of either side of an edit between the few that both have around it; ``None`` where those say little."""
    one, other = _around(echo.first, edit.first), _around(echo.second, edit.second)
    _set_apart(one, other)
    _set_apart(other, one)
    before = _shared_head(one[0][::-1], other[0][::-1])[::-1]
    after = _shared_head(one[2], other[2])
    if len(before) + len(after) < _BESIDE:
        return None
    first, second = (f" {' '.join(before + inside + after)} " for inside in (one[1], other[1]))
    return first, second


def _around(stretch: Stretch, span: tuple[int, int]) -> _Window:
    """The few words before one side of an edit, its own, and the few behind it."""
    found = words(stretch.text)
    before = [word.form for word in found if word.end <= span[0]][-_BESIDE:]
    inside = [word.form for word in found if word.start >= span[0] and word.end <= span[1]]
    after = [word.form for word in found if word.start >= span[1]][:_BESIDE]
    return before, inside, after


def _set_apart(one: _Window, other: _Window) -> None:
    """Move what "isn't" shares with "is" out of the edit, which covers whole tokens."""
    if one[1] and not other[1] and other[0][-1:] == one[1][:1]:
        one[0].append(one[1].pop(0))


def _shared_head(one: list[str], other: list[str]) -> list[str]:
    return [form for form, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))]
