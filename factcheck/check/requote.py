"""What an edit did to the words of a quotation, as strictly as an editor's desk would have it.

A quotation may be trimmed at its ends or carry on where it ended, lose words where an ellipsis says so, have words
explained or replaced in brackets, and be joined with the next. Whatever else differs was put into somebody's mouth.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from rapidfuzz.distance import Levenshtein

from factcheck.check.wording import Edit, EditKind, Word, compare, joints, same_figure, words
from factcheck.lang import table

Step = tuple[str, int, int, int, int]  # what happened, and the words of either version that it happened to

_OPEN = frozenset(("…", "[]"))  # what words() makes of an ellipsis and of brackets
_MOST_PAIRS = 4_000_000  # of words; longer speeches are compared more loosely
_LEAST_SHARED = 3  # one word in so many; with fewer in common it is another quotation
_TYPO = 5  # letters of a word in which one may have been mended


def reworded(before: str, after: str, others: Sequence[str] = (), lead: str = "") -> list[Edit]:
    """The edits that were not made openly, in text order; none when it is another quotation altogether.

    ``others`` are the other quotations of the earlier version, whose words may have been joined on; ``lead`` is what
    the later version has in front of the quotation, where a "not" may have gone.
    """
    mine, theirs = words(before), words(after)
    if len(mine) * len(theirs) > _MOST_PAIRS:
        wording = compare(before, after)
        return [edit for edit in wording.edits if edit.kind != "light"] if wording else []
    matcher = SequenceMatcher(None, [word.form for word in mine], [word.form for word in theirs], autojunk=False)
    steps = matcher.get_opcodes()
    shared = sum(b - a for tag, a, b, _, _ in steps if tag == "equal")
    if shared * _LEAST_SHARED < min(_spoken(mine), _spoken(theirs)) or not shared:
        return []
    joined = [_forms(words(each)) for each in others]
    edits = (
        _edit(kind, (before, after), (mine, theirs), step) for kind, step in _steps(mine, theirs, steps, joined, lead)
    )
    return [edit for edit in edits if edit.kind != "figure" or not same_figure(edit.first_words, edit.second_words)]


def _steps(
    mine: Sequence[Word], theirs: Sequence[Word], steps: Iterable[Step], others: Sequence[list[str]], lead: str
) -> Iterator[tuple[EditKind, Step]]:
    """The steps that no mark and no habit of note-taking explains."""
    said = _forms(mine)
    for step in steps:
        tag, a, b, c, d = step
        left, right = mine[a:b], theirs[c:d]
        if tag == "equal" or _is_open(left, right, said) or _same(left, right) or _is_joined(right, others):
            continue
        one_sided = not (left and right)
        first, last = a == c == 0, b == len(mine) and d == len(theirs)
        if one_sided and (first or last):
            if first and left and _turns(left[-2:]) and not _turns(words(lead)[-6:]):
                yield "negation", step  # "Not everyone will pay" is not to become "everyone will pay"
        elif not (one_sided and all(word.form in joints() for word in (*left, *right))):
            yield _kind(left, right), step


def _is_open(left: Sequence[Word], right: Sequence[Word], said: list[str]) -> bool:
    """Whether a mark tells of the change: what stands between the new version's marks was ``said``, or the earlier
    version had marks there."""
    if any(word.form in _OPEN for word in left):
        return True
    runs = [_forms(run) for is_mark, run in groupby(right, lambda word: word.form in _OPEN) if not is_mark]
    return any(word.form in _OPEN for word in right) and all(_holds(said, run) for run in runs)


def _is_joined(right: Sequence[Word], others: Iterable[list[str]]) -> bool:
    """Whether the words are another quotation's, in its order."""
    return len(right) > 1 and any(_holds(other, _forms(right)) for other in others)


def _holds(said: list[str], run: list[str]) -> bool:
    size = len(run)
    return any(run == said[at : at + size] for at in range(len(said) - size + 1))


def _same(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether these are the same words written in two ways, or a slip of the pen that was mended."""
    one, other = ("".join(_forms(side)).replace("-", "") for side in (left, right))
    if one == other:
        return True
    if {one, other} <= {"'s", "is", "has"} or {one, other} <= {"'d", "had", "would"}:
        return True
    mended = len(left) == len(right) == 1 and min(len(one), len(other)) >= _TYPO and one[0] == other[0]
    return mended and one[-1] == other[-1] and one.isalpha() and Levenshtein.distance(one, other) == 1


def _kind(left: Sequence[Word], right: Sequence[Word]) -> EditKind:
    if _turns(left) != _turns(right):
        return "negation"
    return "figure" if any(word.form[0].isdigit() for word in (*left, *right)) else "words"


def _turns(side: Iterable[Word]) -> bool:
    return any(word.form in table("transcription")["turning"]["negations"] for word in side)


def _spoken(side: Iterable[Word]) -> int:
    return sum(word.form not in _OPEN for word in side)


def _forms(side: Iterable[Word]) -> list[str]:
    return [word.form for word in side]


def _edit(kind: EditKind, texts: tuple[str, str], sides: tuple[Sequence[Word], Sequence[Word]], step: Step) -> Edit:
    """The edit at a step; a side without words stands where the word before it ends."""
    _, a, b, c, d = step
    spans = [
        (side[begin].start, side[end - 1].end) if end > begin else (side[begin - 1].end,) * 2 if begin else (0, 0)
        for side, begin, end in zip(sides, (a, c), (b, d), strict=True)
    ]
    said = [text[start:end] for text, (start, end) in zip(texts, spans, strict=True)]
    return Edit(kind=kind, first=spans[0], second=spans[1], first_words=said[0], second_words=said[1])
