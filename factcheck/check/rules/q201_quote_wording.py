"""Q201 quote-wording."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.corpus import Corpus
from factcheck.check.fingerprint import normalised
from factcheck.check.group import components
from factcheck.check.occasions import Occasions
from factcheck.check.rule import Flag, Side, rule
from factcheck.check.same.people import by_name, same_speaker
from factcheck.check.utterances import Echo, Stretch
from factcheck.check.wording import Edit, joints, words
from factcheck.records import Severity

_COVERAGE = 0.75  # of the shorter quotation that stands in the other
_SHARED = 4  # words
_REPEATED = 7  # words, in one article: people do say much the same thing twice
_UNNAMED = 6  # words, when nobody or only one side says who spoke
_CERTAIN = 20  # words that no two people say alike, whoever is named as the speaker
_FAR, _FAR_UNNAMED = 10, 12  # words, between articles that tell of different things
_WHOLE = 0.9  # of the shorter quotation, where a cut is all that parts them
_SLIP = 2  # words put out, in, or for one another
_SENTENCE_END = re.compile(r"[.!?][”\"’']?\s+[A-Z]")
_LETTER = re.compile(r"\w")
_MATERIAL = ("negation", "figure", "words", "cut")


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
        in or put for another, a "not" that only one side has, another figure, a part of a sentence cut out and no
        ellipsis to show it. All copies of both wordings are one finding. It is a note where it may be another
        transcription: several differences at once, several words for several others, one side ending a sentence where
        the other goes on, several differences in the statements of a body.
    Why it matters:
        What stands between quotation marks is what was said. One of the two is not.
    Example:
        "The bridge over the Tarn will never reopen," said Ana Ruiz. /
        "The bridge over the Tarn will reopen," said Ana Ruiz.
    What it leaves alone:
        A shorter part of the longer quotation, and whole sentences left out; cuts shown by an ellipsis, changes shown
        by brackets, words made decent (d***ed); contractions and the spelling of speech (gonna, 'em, it's); numbers in
        words or figures; articles, "that", "very", stutter, titles, a pronoun for a name; other inflections; another
        speaker; a phrase that somebody uses on two occasions, which shows when one article has both wordings; inside
        one article a sentence and its counterpart ("If we win … If we do not win …").
    Tolerance:
        At least four words in common, or six where only one side names the speaker; seven inside one article; ten, or
        twelve without both speakers, between articles that tell of different things; and three quarters of the shorter
        quotation. Inside one article the two part by one word and do not stand in one paragraph.
    """
    occasions = Occasions(corpus)
    found: Found = {}
    for echo in corpus.echoes:
        if (severity := _severity(echo, occasions)) is None:
            continue
        edit = _material(echo)[0]
        if not occasions.are_two(echo, edit):
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


def _severity(echo: Echo, occasions: Occasions) -> Severity | None:
    """What the differences of two records are worth; ``None`` when they are no one utterance, or nothing differs."""
    wording, material = echo.wording, _material(echo)
    if not material or echo.coverage < _COVERAGE or wording.likeness < _COVERAGE:
        return None
    speakers = same_speaker(echo.first.speaker, echo.second.speaker)
    named = by_name(echo.first.speaker) and by_name(echo.second.speaker)
    if speakers == "different" and named and wording.shared < _CERTAIN:
        return None
    if wording.shared < _least(echo, occasions, known=speakers == "same"):
        return None
    slip = _is_slip(echo, material, far=occasions.is_far(echo))
    if echo.first.article == echo.second.article:
        return "warning" if slip and len(wording.edits) == 1 and not occasions.is_one_breath(echo) else None
    return "warning" if slip else "note"


def _is_slip(echo: Echo, material: list[Edit], *, far: bool) -> bool:
    """Whether the two part in one place, by a word or two, or in stories of one event by what was cut out."""
    kinds = {edit.kind for edit in material}
    turned = "negation" in kinds
    if "cut" in kinds and (far or echo.coverage < _WHOLE):
        return False
    small = all(edit.kind == "cut" or _size(edit) <= _SLIP + turned for edit in material)
    places = sum(kinds != {"figure"} or not _is_joint(edit) for edit in echo.wording.edits)
    return small and places <= 1 + turned and not _parts_sentences(echo, material[0])


def _is_joint(edit: Edit) -> bool:
    """Whether nothing but an article or a "that" came or went."""
    return edit.kind == "light" and all(
        word.form in joints() for said in (edit.first_words, edit.second_words) for word in words(said)
    )


def _material(echo: Echo) -> list[Edit]:
    """The edits that matter; whole sentences left out do not, though nothing shows it."""
    edits = [edit for edit in echo.wording.edits if edit.kind in _MATERIAL]
    return [edit for edit in edits if edit.kind != "cut" or not _parts_sentences(echo, edit)]


def _parts_sentences(echo: Echo, edit: Edit) -> bool:
    """Whether one of the two ends a sentence at the edit and the other goes on: no slip of a word does that."""
    one, other = _ends_a_sentence(echo.first.text, edit.first), _ends_a_sentence(echo.second.text, edit.second)
    return None not in (one, other) and one != other


def _ends_a_sentence(text: str, span: tuple[int, int]) -> bool | None:
    """Whether a sentence ends between the words on either side of a span; ``None`` where none follows."""
    start = span[0]
    while start and not text[start - 1].isalnum():
        start -= 1
    following = _LETTER.search(text, span[1])
    return following and _SENTENCE_END.search(text, start, following.end()) is not None


def _size(edit: Edit) -> int:
    """How many words an edit touches."""
    return len(words(edit.first_words)) + len(words(edit.second_words))


def _least(echo: Echo, occasions: Occasions, *, known: bool) -> int:
    """How many words must be shared."""
    if echo.first.article == echo.second.article:
        return _REPEATED
    if occasions.is_far(echo):
        return _FAR if known else _FAR_UNNAMED
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
        message=f"{_who(echo)} is quoted in two wordings: {_difference(edit)}",
        sides=tuple(Side(article=p.article, start=p.start, end=p.end, value=normalised(p.text)) for p in ordered),
        explanation=tuple(_steps(echo, edit)),
        confidence=round(0.6 + 0.35 * echo.wording.likeness * min(1.0, echo.wording.shared / 12), 2),
        severity="warning" if "warning" in severities else "note",
    )


def _who(echo: Echo) -> str:
    """The speaker, if both sides name one and the same."""
    if same_speaker(echo.first.speaker, echo.second.speaker) != "same":
        return "One statement"
    return next(
        (each.name for each in (echo.first.speaker, echo.second.speaker) if each and each.name), "One statement"
    )


def _difference(edit: Edit) -> str:
    if edit.first_words and edit.second_words:
        return f'"{edit.first_words}" and "{edit.second_words}"'
    return f'with "{edit.first_words or edit.second_words}" and without'


def _steps(echo: Echo, edit: Edit) -> Iterator[str]:
    yield f"The two share {echo.wording.shared} words, {echo.coverage:.0%} of the shorter one."
    first, second = echo.first.speaker, echo.second.speaker
    if first and second and first.name and second.name:
        yield f"Said by {first.name} in both." if first.name == second.name else f"{first.name} is {second.name}."
    if edit.kind == "cut":
        yield "No ellipsis shows that words were left out."
    if edit.kind == "negation":
        yield "A negation is more than a matter of note-taking."
