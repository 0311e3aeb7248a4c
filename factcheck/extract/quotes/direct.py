"""Words inside marks: the sieves that find their cue and source, the surest first.

A sieve takes the scene, a stretch and what has been attributed so far, and returns an attribution or None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from factcheck.extract.quotes import lexicon
from factcheck.extract.quotes.attribution import Attribution, Range
from factcheck.extract.quotes.grammar import NP, PHRASE
from factcheck.extract.quotes.scene import MASKED, Scene, Stretch
from factcheck.extract.quotes.source import main_subject, subject

Done = Sequence[Attribution]
Sieve = Callable[[Scene, Stretch, Done], Attribution | None]

_ASIDE = (
    r"(?:,[^,;:.q]{1,60},|\([^)q]{1,40}\)|,[^,;:.q]{1,40},[^,;:.q]{1,40},"
    r"|,[^,;:.q]{1,30},[^,;:.q]{1,30},[^,;:.q]{1,30},)"
)
_SUBJECT_VERB = re.compile(rf"[,-]?R?({PHRASE})(?:{_ASIDE})?[RMHnT]{{0,4}}([VZBKNE])")
_VERB_SUBJECT = re.compile(rf"[,-]?R?([VZBKN])R?({NP})")
_REACH = 40


def after(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """“No,” Lee said. / “No,” said Ana Ruiz."""
    codes, lower = scene.codes, scene.words.lower
    place = stretch.last
    if place >= len(codes) or scene.text[stretch.marked.end - 1] == "." or codes[place] == ".":
        return None
    _, stop = scene.sentence(stretch.last - 1)
    if place >= stop:
        if scene.text[stretch.marked.end - 1] not in "?!":
            return None
        _, stop = scene.sentence(place)
    found = _SUBJECT_VERB.match(codes, place, stop)
    if found and _may_quote(lower[found.start(2)]):
        return Attribution([_words(stretch)], found.span(2), found.span(1), "after")
    found = _VERB_SUBJECT.match(codes, place, stop)
    if found and _may_quote(lower[found.start(1)]):
        return Attribution([_words(stretch)], found.span(1), found.span(2), "after-inverted")
    return None


def before(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """Lee, a nurse, told reporters on Tuesday: “No.”"""
    codes, lower, tags = scene.codes, scene.words.lower, scene.words.tags
    start, _ = scene.sentence(stretch.first)
    for place in range(stretch.first - 1, max(start, stretch.first - _REACH) - 1, -1):
        code = codes[place]
        if code in ".;":
            return None
        if code == MASKED:
            return None
        if tags[place][0] == "V" and _may_quote(lower[place]):
            gap = codes[place + 1 : stretch.first]
            if gap[-1:] not in ",:" and gap and not _SMALL_GAP.fullmatch(gap):
                return None
            return Attribution([_words(stretch)], (place, place + 1), _source(scene, place, start), "before")
    return None


_SMALL_GAP = re.compile(rf"(?:[RdO]|I{NP}|{NP})*")


def colon(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """Lee was blunt: “No.”"""
    place = stretch.first - 1
    if place < 0 or scene.codes[place] != ":":
        return None
    start, _ = scene.sentence(place)
    source = main_subject(scene.codes, start, place)
    if source is None and place - start <= 6:
        source = start, place
    if source is None:
        return None
    return Attribution([_words(stretch)], (place, place + 1), source, "colon")


def continued(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """“Yes,” he said. “I agree.”"""
    if not done:
        return None
    last = done[-1]
    if last.sieve == "none" or not last.stretches or scene.codes[last.stretches[-1][0]] != MASKED:
        return None
    previous = scene.stretch_at(last.stretches[-1][0])
    if previous is None or previous.marked.block != stretch.marked.block:
        return None
    between = scene.codes[last.stretches[-1][1] : stretch.first]
    if len(between) > _REACH or between.count(".") > 1 or (between and between[-1] != "." and MASKED in between):
        return None
    if between and between[-1] not in ".,:-":
        return None
    return Attribution([_words(stretch)], last.cue, last.source, "continued")


def paragraph(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """A paragraph that opens with a quotation no word of it attributes: whoever spoke in the paragraph above."""
    marked = stretch.marked
    block = scene.blocks[marked.block]
    if marked.left != block.start or not done:
        return None
    last = done[-1]
    if last.cue is None or last.source is None:
        return None
    above = scene.blocks[marked.block - 1]
    if scene.words.starts[last.cue[0]] < above.start and scene.words.starts[last.stretches[-1][0]] < above.start:
        return None
    return Attribution([_words(stretch)], last.cue, last.source, "paragraph")


def unattributed(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """Long enough to be speech, but nobody's."""
    if stretch.last - stretch.first < 8:
        return None
    return Attribution([_words(stretch)], None, None, "none")


SIEVES: Mapping[str, Sieve] = {
    "after": after,
    "before": before,
    "colon": colon,
    "continued": continued,
    "paragraph": paragraph,
    "none": unattributed,
}


def _words(stretch: Stretch) -> Range:
    return stretch.first, stretch.last


def _source(scene: Scene, verb: int, start: int) -> Range | None:
    return subject(scene.codes, verb, start) or main_subject(scene.codes, start, verb)


def _may_quote(word: str) -> bool:
    return word in lexicon.quoting()
