"""Q102 partial-quote."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.check.rule import Flag, article_side, rule
from factcheck.check.same.people import same_speaker
from factcheck.check.terms import WORD, term
from factcheck.records import Extraction, Quote, Span
from factcheck.values.marks import Marked, marked_stretches

_STOP = re.compile(r"[.,;:!?…\[\]()]")
_LONGEST = 5  # words of a fragment
_SHORTEST = 5  # words of a fuller quotation, which has two more than the fragment
_ALONE = 8  # words of one that shows its surroundings by itself; a shorter one needs the rest of its sentence
_MOST = 40  # quotations that share one word with a fragment
_REACH = 12  # terms to either side in which the two sentences are held together
_NEXT = 2  # terms on one side, of which one must be the same in both
_NEIGHBOURS = 3  # terms that both have there, besides the fragment's own


@dataclass(frozen=True, slots=True)
class _Term:
    """A content word in its base form, with its place."""

    form: str
    start: int
    end: int


@rule("Q102", "partial-quote", severity="warning")
def partial_quote(extraction: Extraction) -> Iterator[Flag]:
    """A few words are quoted that the fuller quotation of the same utterance does not have.

    What it flags:
        A quoted fragment of two to five words, and in the same article a fuller quotation that says the same in the
        same surroundings, but with another content word where one of the fragment's should be.
    Why it matters:
        A fragment promises the source's own words. If the fuller quotation has others, one of the two was rewritten.
    Example:
        Ruiz asked the crews to stop “reckless repairs” and wait for the divers. … “We ask the crews to stop reckless
        work and to wait for the divers,” Ruiz said.
    What it leaves alone:
        Fragments found word for word anywhere between marks; other inflections of the same word; fragments of one
        content word; another speaker; utterances that share little but the fragment.
    Tolerance:
        The fragment shares all its content words but one, in order; one of the next two content words on one side is
        the same, and three are within twelve of the place. Of a quotation under eight words the whole sentence counts.
    """
    article = extraction.article
    marked = [each for each in marked_stretches(article.text, article.blocks) if each.opened and each.closed]
    said = [_Said(each, _terms(article.text, each.start, each.end), _length(article.text, each)) for each in marked]
    runs = Counter(run for each in said for run in _runs(each))
    fuller: defaultdict[str, list[_Said]] = defaultdict(list)
    for each in said:
        if each.length >= _SHORTEST:
            for form in {found.form for found in each.terms}:
                fuller[form].append(each)
    for fragment in said if fuller else ():
        if fragment.length > _LONGEST or len(fragment.terms) < 2 or runs[tuple(_forms(fragment.terms))] > 1:
            continue
        others = {id(other): other for each in fragment.terms for other in fuller.get(each.form, ())[:_MOST]}
        matches = ((other, _match(extraction, fragment, other)) for other in others.values())
        found = next(((other, match) for other, match in matches if match is not None), None)
        if found is not None:
            yield _flag(extraction, fragment, *found)


@dataclass(frozen=True, slots=True)
class _Said:
    """A stretch between marks with its content words, and the number of all its words."""

    marked: Marked
    terms: Sequence[_Term]
    length: int


@dataclass(frozen=True, slots=True)
class _Match:
    """Where the fuller quotation has the fragment: its first term there, the term that differs, and the words around
    the fragment that are shared."""

    first: int
    wrong: int
    shared: Sequence[str]


def _match(extraction: Extraction, fragment: _Said, other: _Said) -> _Match | None:
    """The place in the fuller quotation that says what the fragment says, in one other word."""
    text = extraction.article.text
    place = _near_copy(text, fragment, other) if other.length >= fragment.length + 2 else None
    if place is None or not _same_source(extraction.quotes, fragment.marked, other.marked):
        return None
    sentence = _sentence_at(extraction, fragment.marked)
    if sentence is None or sentence.start <= other.marked.start < sentence.end:
        return None
    first, wrong = place
    after = first + len(fragment.terms)
    around = (
        _terms(text, sentence.start, fragment.marked.left)[-_REACH:],
        _terms(text, fragment.marked.right, sentence.end)[:_REACH],
    )
    mine = (_forms(around[0]), _forms(around[1]))
    before, behind = list(other.terms[:first]), list(other.terms[after:])
    rest = _sentence_at(extraction, other.marked) if other.length < _ALONE else None
    if rest is not None:
        before = [*_terms(text, rest.start, other.marked.left), *before]
        behind += _terms(text, other.marked.right, rest.end)
    theirs = (_forms(before[-_REACH:]), _forms(behind[:_REACH]))
    if set(mine[0][-_NEXT:]).isdisjoint(theirs[0][-_NEXT:]) and set(mine[1][:_NEXT]).isdisjoint(theirs[1][:_NEXT]):
        return None
    shared = _in_order(mine[0] + mine[1], theirs[0] + theirs[1])
    if len(shared) < _NEIGHBOURS:
        return None
    words = {each.form: text[each.start : each.end] for each in (*around[0], *around[1])}
    return _Match(first, wrong, [words[form] for form in shared])


def _sentence_at(extraction: Extraction, stretch: Marked) -> Span | None:
    return next((each for each in extraction.sentences if each.start <= stretch.start < each.end), None)


def _forms(terms: Sequence[_Term]) -> list[str]:
    return [each.form for each in terms]


def _length(text: str, stretch: Marked) -> int:
    return sum(1 for _ in WORD.finditer(text, stretch.start, stretch.end))


def _terms(text: str, start: int, end: int) -> list[_Term]:
    return [_Term(form, m.start(), m.end()) for m in WORD.finditer(text, start, end) if (form := term(m[0]))]


def _runs(said: _Said) -> Iterator[tuple[str, ...]]:
    """Every run of two to five terms."""
    forms = _forms(said.terms)
    for size in range(2, _LONGEST + 1):
        for at in range(len(forms) - size + 1):
            yield tuple(forms[at : at + size])


def _near_copy(text: str, fragment: _Said, other: _Said) -> tuple[int, int] | None:
    """Where ``other`` has, in as many words, all of the fragment's terms but one that is no name, and which."""
    mine, size = fragment.terms, len(fragment.terms)
    for at in range(len(other.terms) - size + 1):
        theirs = other.terms[at : at + size]
        differing = [n for n in range(size) if theirs[n].form != mine[n].form]
        if len(differing) != 1 or not text[theirs[differing[0]].start].islower():
            continue
        between = text[theirs[0].start : theirs[-1].end]
        if between.count(" ") == text[mine[0].start : mine[-1].end].count(" ") and not _STOP.search(between):
            return at, differing[0]
    return None


def _in_order(first: Sequence[str], second: Sequence[str]) -> list[str]:
    """The longest run of terms that both have in the same order."""
    best: list[list[str]] = [[] for _ in range(len(second) + 1)]
    for form in first:
        previous: list[str] = []
        for at, other in enumerate(second, 1):
            kept = best[at]
            if form == other and len(previous) + 1 > len(best[at]):
                best[at] = [*previous, form]
            elif len(best[at - 1]) > len(best[at]):
                best[at] = best[at - 1]
            previous = kept
    return best[-1]


def _same_source(quotes: Sequence[Quote], first: Marked, second: Marked) -> bool:
    """Whether one person is named for both, or nobody for one of them."""
    one, other = _quote_at(quotes, first), _quote_at(quotes, second)
    if one is None or other is None:
        return True
    return same_speaker(one.speaker, other.speaker) != "different"


def _quote_at(quotes: Sequence[Quote], stretch: Marked) -> Quote | None:
    return next((each for each in quotes if each.start < stretch.end and stretch.start < each.end), None)


def _flag(extraction: Extraction, fragment: _Said, other: _Said, match: _Match) -> Flag:
    text = extraction.article.text
    theirs = other.terms[match.first : match.first + len(fragment.terms)]
    start, end = theirs[0].start, theirs[-1].end
    mine, wrong = fragment.terms[match.wrong], theirs[match.wrong]
    quoted, said = text[fragment.marked.start : fragment.marked.end], text[start:end]
    return Flag(
        message=f"“{quoted}” is quoted, but the fuller quotation has “{said}”",
        sides=(
            article_side(extraction.article, fragment.marked.start, fragment.marked.end),
            article_side(extraction.article, start, end),
        ),
        explanation=(
            f"The fragment has “{text[mine.start : mine.end]}” where the fuller quotation has"
            f" “{text[wrong.start : wrong.end]}”.",
            f"Both go on alike: {', '.join(match.shared)}.",
            "The fragment's words stand together between no other marks of the article.",
        ),
        expected=said,
        confidence=min(0.95, 0.7 + 0.05 * len(match.shared)),
    )
