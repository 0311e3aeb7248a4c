"""Cues that stand after or inside their content: "The tax will rise, Lee said, by May", "…, according to Lee"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.quotes import lexicon
from factcheck.extract.quotes.attribution import Attribution, Range
from factcheck.extract.quotes.grammar import LONGEST, NP, PHRASE
from factcheck.extract.quotes.scene import MASKED, Scene
from factcheck.extract.quotes.source import subject
from factcheck.extract.quotes.speakers import is_source

# What follows a cue that closes its clause: days, places and occasions ("on Tuesday", "in an interview"), and for verbs
# that take one a hearer; then a comma, or the end.
_END = r"(?:,|(?P<end>[.;)-]|\Z))"
_TAIL = re.compile(rf"(?:[RdO]|[IF]{NP}){{0,6}}{_END}")
_HEARER_TAIL = re.compile(rf"{NP}(?:[RdO]|[IF]{NP}){{0,6}}{_END}")
_INVERTED = re.compile(rf"R?({PHRASE})(?:,|[.;)-]|\Z)")
_GOES_ON = frozenset("tDNEJP#VZBKGMHTwfq'")  # what no clause that ends or pauses after its verb begins with
_OPENING = re.compile(r"(?:[b&],?|R,)*")
_FINITE = re.compile("[MHZBV]")
_PHRASE = re.compile(PHRASE)
_HEADLINES = frozenset(("title", "subtitle", "heading"))
_HEADLINE = re.compile(rf"({PHRASE}):(?=[^q\".;:])(?=[^.;:]{{2}})")
_LABEL = re.compile(r"([A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,3}):(?=\s\S)")


def parenthetical(scene: Scene) -> Iterator[Attribution]:
    """A subject and a verb of saying between commas, or after the last one."""
    codes, lower = scene.codes, scene.words.lower
    stating, frames = lexicon.stating(), lexicon.verbs()
    for verb in scene.cues:
        if lower[verb] not in stating or codes[verb] not in "VZB":
            continue
        inverted, hears = codes[verb - 1] == ",", "hearer-that" in frames[lower[verb]]
        if codes[verb + 1 : verb + 2] in _GOES_ON and not (inverted or hears):
            continue
        start, end = scene.sentence(verb)
        found = _inverted(codes, verb, start, end) if inverted else _trailing(scene, verb, start, end, hears)
        if found is not None:
            yield found


def _inverted(codes: str, verb: int, start: int, end: int) -> Attribution | None:
    """The tax will rise, said Lee."""
    found = _INVERTED.match(codes, verb + 1, end)
    left = _content(codes, start, verb - 1) if verb - 1 > start else None
    if found is None or left is None or not _has_main_clause(codes, *left):
        return None
    return Attribution([left], (verb, verb + 1), found.span(1), "inverted")


def _trailing(scene: Scene, verb: int, start: int, end: int, hears: bool) -> Attribution | None:
    """The tax will rise, Lee said. / The tax, Lee told reporters, will rise."""
    codes, lower = scene.codes, scene.words.lower
    tail = _TAIL.match(codes, verb + 1, end) or (_HEARER_TAIL.match(codes, verb + 1, end) if hears else None)
    source = _between_commas(codes, verb, start) if tail else None
    if tail is None or source is None or lower[source[0]] == "who":
        return None
    left = _content(codes, start, source[0] - 1)
    clause = left is not None and _has_main_clause(codes, *left)
    stretches = [left] if left else []
    if tail["end"] is None:
        right = tail.end(), _right_end(codes, tail.end(), end)
        if right[0] < right[1] and codes[right[0]] not in "Gsb" and (clause or codes[right[0]] != MASKED):
            stretches.append(right)
    if clause or len(stretches) > 1 or (left and codes[left[0]] in "DNEJ#" and lower[verb] in lexicon.saying()):
        return Attribution(stretches, (verb, verb + 1), source, "parenthetical")
    return None


def _between_commas(codes: str, verb: int, start: int) -> Range | None:
    """The subject of a verb when a comma stands before it: next to the verb, or with more between."""
    source = subject(codes, verb, start)
    if source is not None and source[0] - 1 > start and codes[source[0] - 1] == ",":
        return source
    comma = codes.rfind(",", max(start, verb - LONGEST), verb)
    found = _PHRASE.match(codes, comma + 1, verb) if comma > start else None
    if found and not _FINITE.search(codes, found.end(), verb) and codes[comma + 1] not in "wsP":
        return found.span()
    return None


def _content(codes: str, start: int, end: int) -> Range | None:
    """The clause before a comma, without "But" and "Still,"."""
    start = max(start, end - LONGEST)
    found = _OPENING.match(codes, start, end)
    first = found.end() if found else start
    if end - first < 1 or codes.count(MASKED, first, end) == end - first:
        return None
    return first, end


def _has_main_clause(codes: str, start: int, end: int) -> bool:
    """Whether there is a finite verb outside the adverbial that may open the sentence."""
    if codes[start] in "sIGKT":
        comma = codes.find(",", start, end)
        if comma < 0:
            return False
        start = comma
    return _FINITE.search(codes, start, end) is not None or codes.count(MASKED, start, end) > 3


def _right_end(codes: str, start: int, end: int) -> int:
    return end - 1 if codes[end - 1] == "." else end


def headlines(scene: Scene) -> Iterator[Attribution]:
    """A headline whose source stands before a colon: "Lund: The tax will rise"."""
    for number, block in enumerate(scene.blocks):
        if number == 0 or block.role in _HEADLINES:
            start, end = scene.words_before(block.start), scene.words_before(block.end)
            found = _HEADLINE.match(scene.codes, start, end)
            if found and is_source(scene, *found.span(1)):
                said = found.end(), _right_end(scene.codes, found.end(), end)
                yield Attribution([said], (found.end() - 1, found.end()), found.span(1), "headline")


def transcript(scene: Scene) -> Iterator[Attribution]:
    """The turns of a transcript, where two people or more speak: "LUND: No. / RUIZ: Why not?"."""
    turns: list[Attribution] = []
    labels: set[str] = set()
    for block in scene.blocks:
        label = _LABEL.match(scene.text, block.start, block.end)
        if label:
            labels.add(label[1])
            first, colon = scene.words_before(block.start), scene.words_before(label.end() - 1)
            end = scene.words_before(block.end)
            if scene.codes.count(MASKED, colon + 1, end) < end - colon - 1:
                turns.append(Attribution([(colon + 1, end)], (colon, colon + 1), (first, colon), "transcript"))
    if len(labels) > 1:
        yield from turns


def according_to(scene: Scene) -> Iterator[Attribution]:
    """ "According to Lee, …" / "…, according to Lee" / "…, according to Lee, …"."""
    codes, lower = scene.codes, scene.words.lower
    for place in scene.cues:
        if lower[place] != "according" or lower[place + 1 : place + 2] != ["to"]:
            continue
        start, end = scene.sentence(place)
        stop = _right_end(codes, start, end)
        found = _PHRASE.match(codes, place + 2, stop)
        if found is None:
            continue
        source = found.span()
        closing = codes.find(",", source[1], stop)
        stretches = []
        before = place - 1 if codes[place - 1] == "," else place
        if before > start:
            start = max(start, before - LONGEST)
            found = _OPENING.match(codes, start, before)
            first = found.end() if found else start
            if first < before:
                stretches.append((first, before))
        if closing >= 0 and closing + 1 < stop:
            stretches.append((closing + 1, stop))
        if stretches:
            yield Attribution(stretches, (place, place + 2), source, "according-to")
