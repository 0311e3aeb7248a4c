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

_REACH = 40
_TO_SUBJECT = re.compile(r"[,-]?R?")
_VERB_SUBJECT = re.compile(rf"[,-]?R?([VZBKN])R?({NP})")
_SIGNATURE = re.compile(rf"-({PHRASE})(?:[,.]|\Z)")
_LABEL = re.compile(r'"?(E{1,3}):')
_SMALL_GAP = re.compile(rf"(?:[RdO]|I{NP}|{NP})*")


def signature(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """“Great day.” — Jo, 34"""
    found = _SIGNATURE.match(scene.codes, stretch.last, scene.words_before(scene.block_end(stretch.marked.block)))
    if found is None:
        return None
    return Attribution([_words(stretch)], (stretch.last, stretch.last + 1), found.span(1), "signature")


def label(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """SMITH: “No.” / “SMITH: No.”"""
    found = _LABEL.match(scene.plain, stretch.first, stretch.last)
    if found is None or found.end() >= stretch.last:
        return None
    return Attribution([(found.end(), stretch.last)], (found.end() - 1, found.end()), found.span(1), "label")


def after(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """“No,” Lee, a nurse, said. / “No,” said Ana Ruiz."""
    codes, lower = scene.codes, scene.words.lower
    place = stretch.last
    closing = scene.text[stretch.marked.end - 1]
    if place >= len(codes) or codes[place] == "." or (closing == "." and stretch.marked.closed):
        return None
    _, stop = scene.sentence(stretch.last - 1)
    if place >= stop:
        if closing not in "?!—" or scene.words.starts[place] >= scene.block_end(stretch.marked.block):
            return None
        _, stop = scene.sentence(place)
    quoting = lexicon.quoting()
    found = _VERB_SUBJECT.match(codes, place, stop)
    if found and lower[found.start(1)] in quoting:
        return Attribution([_words(stretch)], found.span(1), found.span(2), "after-inverted")
    opening = _TO_SUBJECT.match(codes, place, stop)
    first = opening.end() if opening else place
    for verb in range(first + 1, min(stop, first + _REACH)):
        if codes[verb] in 'q;."':
            break
        if codes[verb] in "VZBKNJE" and lower[verb] in quoting:
            who = subject(codes, verb, first)
            if who is not None and who[0] == first:
                return Attribution([_words(stretch)], (verb, verb + 1), who, "after")
            if codes[verb] in "ZB":
                break
    return None


def before(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """Lee, a nurse, told reporters on Tuesday: “No.”"""
    codes, lower = scene.codes, scene.words.lower
    start, _ = scene.sentence(stretch.first)
    for place in range(stretch.first - 1, max(start, stretch.first - _REACH) - 1, -1):
        code = codes[place]
        if code in ".;q":
            return None
        if code in "VZBKG" and lower[place] in lexicon.quoting():
            gap = codes[place + 1 : stretch.first]
            if gap and gap[-1] not in ",:" and not _SMALL_GAP.fullmatch(gap):
                return None
            return Attribution([_words(stretch)], (place, place + 1), _source(scene, place, start, stretch), "before")
    return None


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
    place = last.stretches[-1]
    previous = scene.stretch_at(place[1] - 1)
    if last.cue is None or previous is None or previous.marked.block != stretch.marked.block:
        return None
    between = scene.codes[place[1] : stretch.first]
    if len(between) > _REACH or between.count(".") > 1 or (between and between[-1] not in ".,:-"):
        return None
    if between and between[-1] != "." and MASKED in between:
        return None
    return Attribution([_words(stretch)], last.cue, last.source, "continued")


def follows_report(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """The bill is dead, Lee said. “Nobody came.”"""
    start, _ = scene.sentence(stretch.first)
    if start != stretch.first or not start:
        return None
    sentence = scene.sentence(start - 1)
    if scene.words.starts[sentence[0]] < scene.blocks[stretch.marked.block].start:
        return None
    last = scene.last_report(sentence[0], stretch.first)
    if last is None:
        return None
    return Attribution([_words(stretch)], last.cue, last.source, "follows-report")


def paragraph(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """A paragraph that opens with a quotation no word of it attributes: whoever spoke in the paragraph above."""
    number = stretch.marked.block
    if stretch.marked.left != scene.blocks[number].start or not number:
        return None
    above = scene.blocks[number - 1]
    last = scene.last_report(scene.words_before(above.start), stretch.first, done)
    if last is None:
        return None
    return Attribution([_words(stretch)], last.cue, last.source, "paragraph")


def unattributed(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """Long enough to be speech, but nobody's."""
    if stretch.last - stretch.first < 8:
        return None
    return Attribution([_words(stretch)], None, None, "none")


SIEVES: Mapping[str, Sieve] = {
    "signature": signature,
    "label": label,
    "after": after,
    "before": before,
    "colon": colon,
    "continued": continued,
    "follows-report": follows_report,
    "paragraph": paragraph,
    "none": unattributed,
}


def _words(stretch: Stretch) -> Range:
    return stretch.first, stretch.last


def _source(scene: Scene, verb: int, start: int, stretch: Stretch) -> Range | None:
    return subject(scene.codes, verb, start) or main_subject(scene.codes, start, verb)
