"""Speech without marks, or with marks around a part of it: a cue and what stands to its right."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from factcheck.extract.quotes import lexicon
from factcheck.extract.quotes.attribution import Attribution, Range
from factcheck.extract.quotes.grammar import COMPLEMENT, content_end
from factcheck.extract.quotes.scene import Scene
from factcheck.extract.quotes.source import group_start, main_subject, phrase_before, subject

_HAVE = frozenset(("has", "have", "had", "having", "'ve", "’ve"))
_VERBS = frozenset("VZBKG")
_STRONG = frozenset(("that", "bare", "hearer-that", "hearer-bare"))


def frame_at(scene: Scene, cue: int, stop: int) -> tuple[str, str, int] | None:
    """The frame that a cue stands in: its name in the lexicon, the kind of complement, and where the content begins."""
    found = COMPLEMENT.match(scene.codes, cue + 1, stop)
    if found is None:
        return None
    kind = found.lastgroup or ""
    first = found.start(kind)
    name = scene.words.lower[first - 1] if kind == "prep" else kind.replace("_", "-")
    return ("be-" + name if is_passive(scene, cue) else name), kind, first


def is_passive(scene: Scene, verb: int) -> bool:
    """Whether a participle stands in the passive: a form of "be" before it, or nothing."""
    codes = scene.codes
    if codes[verb] != "K":
        return False
    place = verb - 1
    while place > 0 and codes[place] in "Rn":
        place -= 1
    return not (codes[place] == "H" and scene.words.lower[place] in _HAVE)


def reported(scene: Scene, taken: Collection[Range]) -> Iterator[Attribution]:
    """Verbs, nouns and adjectives with their content after them."""
    codes, lower = scene.codes, scene.words.lower
    verbs, nouns, adjectives = lexicon.verbs(), lexicon.nouns(), lexicon.adjectives()
    cues: list[tuple[int, Mapping[str, lexicon.Frames]]] = []
    for number in scene.cues:
        known = verbs if codes[number] in _VERBS else nouns if codes[number] == "N" else adjectives
        if lower[number] in known:
            cues.append((number, known))
    numbers = frozenset(number for number, _ in cues)
    sentence = (-1, -1)
    source: Range | None = None
    reach = 0
    for cue, known in cues:
        if cue >= sentence[1]:
            sentence, source, reach = scene.sentence(cue), None, 0
        start, end = sentence
        if (cue, cue + 1) in taken:
            continue
        stop = end - 1 if codes[end - 1] == "." else end
        frame = frame_at(scene, cue, stop)
        if frame is None or frame[0] not in known[lower[cue]]:
            continue
        name, kind, first = frame
        passive = name.startswith("be-")
        found = None if passive else subject(codes, cue, start)
        if cue < reach and not (found and name in _STRONG and lower[cue] in lexicon.quoting()):
            continue
        stretches = [(first, content_end(codes, first, stop, kind, numbers))]
        reach = max(reach, stretches[0][1])
        if passive:
            group = group_start(codes, cue, start)
            patient = phrase_before(codes, group, start) if group < cue else None
            if patient:
                stretches.insert(0, patient)
            yield Attribution(stretches, (cue, cue + 1), None, f"passive-{kind}")
            continue
        if known is verbs:
            source = found or source or main_subject(codes, start, cue)
            who = source
        else:
            who = source or main_subject(codes, start, cue)
        yield Attribution(stretches, (cue, cue + 1), who, f"{'verb' if known is verbs else 'noun'}-{kind}")
