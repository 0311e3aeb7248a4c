"""Q201 quote-wording."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.corpus import Corpus
from factcheck.check.fingerprint import normalised
from factcheck.check.group import components
from factcheck.check.rule import Flag, Side, rule
from factcheck.check.same.people import by_name, same_speaker
from factcheck.check.utterances import Echo, Stretch, stretches
from factcheck.check.wording import Edit, words
from factcheck.records import Severity

_COVERAGE = 0.75  # of the shorter quotation that stands in the other
_SHARED = 4  # words
_REPEATED = 7  # words, in one article: people do say much the same thing twice
_UNNAMED = 6  # words, when nobody or only one side says who spoke
_BESIDE = 3  # words that make a phrase of an edit
_CERTAIN = 20  # words that no two people say alike, whoever is named as the speaker
_FAR = 12  # words, between articles that tell of different things
_SLIP = 2  # words put out, in, or for one another
_HEADS = ("title", "subtitle")
_MATERIAL = ("negation", "figure", "words")


@dataclass(frozen=True, slots=True)
class _Place:
    """One side of an edit, widened to whole words so that something left out has a place too."""

    article: str
    start: int
    end: int
    text: str


Found = dict[tuple[_Place, _Place], tuple[Echo, Edit, Severity]]


@rule("Q201", "quote-wording", severity="warning", scope="corpus")
def quote_wording(corpus: Corpus) -> Iterator[Flag]:
    """Two records of one utterance differ in their words.

    What it flags:
        Two direct quotations that run together for most of the shorter one and part at one place: a word left out, put
        in or put for another, a "not" that only one side has, another figure. All copies of both wordings are one
        finding. Several differences at once, or several words for several others, are another transcription, and so are
        several in the statements of a body: a note.
    Why it matters:
        What stands between quotation marks is what was said. One of the two is not.
    Example:
        "The bridge will never reopen," said Ana Ruiz. / "The bridge will reopen," said Ana Ruiz.
    What it leaves alone:
        A shorter part of the longer quotation; cuts shown by an ellipsis, changes shown by brackets; contractions and
        the spelling of speech (gonna, 'em, it's); numbers in words or figures; articles, "that", "very", stutter,
        pronouns and titles; other inflections of a word; another speaker; a phrase that somebody uses on two occasions,
        which shows when one article has both wordings.
    Tolerance:
        At least four words in common, six without a speaker, seven inside one article, twelve between articles that
        tell of different things, and three quarters of the shorter quotation.
    """
    related = {(pair.first, pair.second) for pair in corpus.related}
    said = _Said(corpus)
    found: Found = {}
    for echo in corpus.echoes:
        if (severity := _severity(echo, related)) is None:
            continue
        edit = next(each for each in echo.wording.edits if each.kind in _MATERIAL)
        if said.on_two_occasions(echo, edit):
            continue
        found[_place(echo.first, edit.first), _place(echo.second, edit.second)] = (echo, edit, severity)
    found = _with_transcriptions(found)
    for group, edges in components(found):
        yield _flag(group, {pair: found[pair] for pair in edges})


def _with_transcriptions(found: Found) -> Found:
    """Several differences between two articles in words that no one person is known to have spoken, as notes: a body
    gives out its statements in several versions."""
    between: defaultdict[tuple[str, str], list[tuple[_Place, _Place]]] = defaultdict(list)
    for (first, second), (echo, _, severity) in found.items():
        of_a_body = same_speaker(echo.first.speaker, echo.second.speaker) != "same"
        if severity == "warning" and of_a_body and first.article != second.article:
            between[first.article, second.article].append((first, second))
    changed = dict(found)
    for pairs in between.values():
        if len(pairs) > 1:
            changed |= {pair: (*found[pair][:2], "note") for pair in pairs}
    return changed


class _Said:
    """What stands inside marks in each article, as one line of normal words."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._lines: dict[str, str] = {}

    def on_two_occasions(self, echo: Echo, edit: Edit) -> bool:
        """Whether one of the two articles has the other's wording too: then it was said both ways."""
        if echo.first.article == echo.second.article:
            return False
        first, second = _phrase(echo.first, edit.first), _phrase(echo.second, edit.second)
        return first in self._line(echo.second.article) or second in self._line(echo.first.article)

    def _line(self, article: str) -> str:
        if article not in self._lines:
            each = self._corpus.extractions[article]
            told = [quote for quote in each.quotes if quote.region not in _HEADS]
            inside = (stretch.text for stretch in stretches(each.article, told))
            self._lines[article] = " / ".join(_line(text) for text in inside)
        return self._lines[article]


def _line(text: str) -> str:
    return f" {' '.join(word.form for word in words(text))} "


def _phrase(stretch: Stretch, span: tuple[int, int]) -> str:
    """The words of one side of an edit with a few on either side of it."""
    found = words(stretch.text)
    before = [word.form for word in found if word.end <= span[0]][-_BESIDE:]
    inside = [word.form for word in found if word.start >= span[0] and word.end <= span[1]]
    after = [word.form for word in found if word.start >= span[1]][:_BESIDE]
    return f" {' '.join(before + inside + after)} "


def _severity(echo: Echo, related: set[tuple[str, str]]) -> Severity | None:
    """What the differences of two records are worth; ``None`` when they are no one utterance, or nothing differs."""
    wording = echo.wording
    material = [edit for edit in wording.edits if edit.kind in _MATERIAL]
    if not material or echo.coverage < _COVERAGE or wording.likeness < _COVERAGE:
        return None
    speakers = same_speaker(echo.first.speaker, echo.second.speaker)
    named = by_name(echo.first.speaker) and by_name(echo.second.speaker)
    if speakers == "different" and named and wording.shared < _CERTAIN:
        return None
    if wording.shared < _least(echo, related, known=speakers == "same"):
        return None
    negated = any(edit.kind == "negation" for edit in material)
    if len(wording.edits) <= 1 + negated and _size(material[0]) <= _SLIP + negated:
        return "warning"
    return "note"


def _size(edit: Edit) -> int:
    """How many words an edit touches."""
    return len(words(edit.first_words)) + len(words(edit.second_words))


def _least(echo: Echo, related: set[tuple[str, str]], *, known: bool) -> int:
    """How many words must be shared."""
    pair = (echo.first.article, echo.second.article)
    if pair[0] == pair[1]:
        return _REPEATED
    if pair not in related:
        return _FAR
    return _SHARED if known else _UNNAMED


def _place(stretch: Stretch, span: tuple[int, int]) -> _Place:
    start, end = span
    if start == end:
        start = stretch.text.rfind(" ", 0, start) + 1
        after = stretch.text.find(" ", end + 1)
        end = len(stretch.text) if after < 0 else after
    return _Place(stretch.article, stretch.start + start, stretch.start + end, stretch.text[start:end])


def _flag(group: list[_Place], found: Found) -> Flag:
    echo, edit, _ = next(iter(found.values()))
    severities = [severity for _, _, severity in found.values()]
    wordings = list(dict.fromkeys(normalised(place.text) for place in group))
    ordered = sorted(group, key=lambda place: wordings.index(normalised(place.text)))
    return Flag(
        message=f"One utterance in two wordings: {_difference(edit)}",
        sides=tuple(Side(article=p.article, start=p.start, end=p.end, value=normalised(p.text)) for p in ordered),
        explanation=tuple(_steps(echo, edit)),
        confidence=round(0.6 + 0.35 * echo.wording.likeness * min(1.0, echo.wording.shared / 12), 2),
        severity="warning" if "warning" in severities else "note",
    )


def _difference(edit: Edit) -> str:
    match edit.first_words, edit.second_words:
        case "", left_out:
            return f'"{left_out}" stands in only one'
        case left_out, "":
            return f'"{left_out}" stands in only one'
        case one, other:
            return f'"{one}" and "{other}"'


def _steps(echo: Echo, edit: Edit) -> Iterator[str]:
    yield f"The two share {echo.wording.shared} words, {echo.coverage:.0%} of the shorter one."
    first, second = echo.first.speaker, echo.second.speaker
    if first and second and first.name and second.name:
        yield f"Said by {first.name} in both." if first.name == second.name else f"{first.name} is {second.name}."
    if edit.kind == "negation":
        yield "A negation is more than a matter of note-taking."
