"""Speech without marks, or with marks around a part of it: a cue and what stands to its right."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from factcheck.extract.quotes import lexicon
from factcheck.extract.quotes.attribution import Attribution, Range
from factcheck.extract.quotes.grammar import COMPLEMENT, MAIN_CLAUSE, SKIPPED, content_end
from factcheck.extract.quotes.scene import Scene
from factcheck.extract.quotes.source import group_start, main_subject, phrase_before, possessor, subject

_VERBS = frozenset("VZBKG")
_AFTER_NOUN = frozenset("tTIFwf:,")  # where no other word follows, a noun or adjective has no content
_HAVE = frozenset(("has", "have", "had", "having", "'ve", "’ve"))
_POSSESSIVES = frozenset(("my", "your", "his", "her", "its", "our", "their"))
_OBJECT_AND_MORE = frozenset(("bare", "hearer_that", "hearer_to", "hearer_bare", "hearer_wh", "adjective"))
# The frames in which a cue inside another's content is heard: "Lee said Ruiz had told him the bill was dead".
_RELATIVE_SUBJECTS = frozenset((",P", ",w", ",t"))
_STRONG = frozenset(("that", "bare", "hearer-that", "hearer-bare"))


@dataclass(slots=True)
class _Sentence:
    """A sentence while it is read from left to right."""

    start: int
    end: int
    stop: int
    source: Range | None = None  # of its last verb that attributes
    reach: int = 0  # where the content found so far ends


def reported(scene: Scene, taken: Collection[Range]) -> Iterator[Attribution]:
    """Verbs, nouns and adjectives with their content after them, but for the cues that are ``taken``."""
    codes, lower = scene.codes, scene.words.lower
    verbs, nouns, adjectives = lexicon.verbs(), lexicon.nouns(), lexicon.adjectives()
    frames_of = dict.fromkeys(_VERBS, verbs) | {"N": nouns, "J": adjectives}
    cues = [
        (cue, frames_of[codes[cue]])
        for cue in scene.cues
        if lower[cue] in frames_of.get(codes[cue], ())
        and (codes[cue] in _VERBS or codes[cue + 1 : cue + 2] in _AFTER_NOUN)
    ]
    numbers = frozenset(cue for cue, _ in cues)
    sentence = _Sentence(-1, -1, -1)
    for cue, known in cues:
        if cue >= sentence.end:
            start, end = scene.sentence(cue)
            sentence = _Sentence(start, end, end - 1 if codes[end - 1] == "." else end)
        if (cue, cue + 1) in taken:
            continue
        frame = frame_at(scene, cue, sentence.stop)
        if frame is not None and frame[0] not in known[lower[cue]]:
            frame = _other_reading(scene, cue, frame, known[lower[cue]])
        if frame is not None:
            found = _attribution(scene, sentence, cue, frame, numbers)
            if found is not None:
                yield found


def frame_at(scene: Scene, cue: int, stop: int) -> tuple[str, str, int] | None:
    """The frame that a cue stands in: its name in the lexicon, the kind of complement, and where the content begins."""
    found = COMPLEMENT.match(scene.codes, cue + 1, stop)
    if found is None:
        return None
    kind = found.lastgroup or ""
    first = found.start(kind)
    name = kind.replace("_", "-")
    if kind == "prep":
        name = scene.words.lower[first - 1]
        name = "to-object" if name == "to" else name
    return ("be-" + name if is_passive(scene, cue) else name), kind, first


def _other_reading(
    scene: Scene, cue: int, frame: tuple[str, str, int], frames: lexicon.Frames
) -> tuple[str, str, int] | None:
    """The frame of a cue whose complement reads like one that it does not take.

    An object may go on in a clause of its own ("praised the crew that came", "the deal Lund made"). A verb that takes a
    clause but no object may have one without its subject ("a plan that Lund said was dead"). An infinitive may look
    like a noun.
    """
    name, kind, first = frame
    if name.startswith("be-"):
        return None
    if "object" in frames:
        skipped = SKIPPED.match(scene.codes, cue + 1)
        return ("object", "object", skipped.end() if skipped else cue + 1) if kind in _OBJECT_AND_MORE else None
    if name == "to-object" and "to" in frames:
        return "to", "to", first - 1
    if "bare" in frames and kind == "gapped":
        return "bare", "bare", first
    return None


def _holder(scene: Scene, sentence: _Sentence, noun: int) -> Range | None:
    """Whose a claim, hope or plan is: the possessor's, or the sentence's own subject's."""
    codes, lower = scene.codes, scene.words.lower
    place = noun - 1
    while place > sentence.start and codes[place] in "JRKG":
        place -= 1
    if place >= sentence.start and lower[place] in _POSSESSIVES:
        return place, place + 1
    found = possessor(codes, noun, sentence.start)
    return found or sentence.source or main_subject(codes, sentence.start, noun)


def is_passive(scene: Scene, verb: int) -> bool:
    """Whether a participle stands in the passive: a form of "be" before it, or nothing."""
    codes = scene.codes
    if codes[verb] != "K":
        return False
    place = verb - 1
    while place > 0 and codes[place] in "Rn":
        place -= 1
    return not (codes[place] == "H" and scene.words.lower[place] in _HAVE)


def _attribution(
    scene: Scene, sentence: _Sentence, cue: int, frame: tuple[str, str, int], cues: frozenset[int]
) -> Attribution | None:
    """The attribution of a cue in one of its frames; None where it only adds to what another cue reports."""
    codes, lower = scene.codes, scene.words.lower
    name, kind, first = frame
    passive = name.startswith("be-")
    found = None if passive else subject(codes, cue, sentence.start)
    if cue < sentence.reach and not (found and name in _STRONG and lower[cue] in lexicon.saying()):
        return None
    last = content_end(codes, first, sentence.stop, kind, cues)
    if found and codes[found[0] - 1 : found[0] + 1] in _RELATIVE_SUBJECTS:
        resumed = MAIN_CLAUSE.search(codes, first, last)  # ", who said it was late, left"
        last = resumed.start() if resumed else last
    stretches = [(first, last)]
    sentence.reach = max(sentence.reach, stretches[0][1])
    if passive:
        group = group_start(codes, cue, sentence.start)
        patient = phrase_before(codes, group, sentence.start) if group < cue else None
        if patient:
            stretches.insert(0, patient)
        return Attribution(stretches, (cue, cue + 1), None, f"passive-{kind}")
    if codes[cue] not in _VERBS:
        source = _holder(scene, sentence, cue)
        return Attribution(stretches, (cue, cue + 1), source, f"noun-{kind}")
    sentence.source = found or sentence.source or main_subject(codes, sentence.start, cue)
    return Attribution(stretches, (cue, cue + 1), sentence.source, f"verb-{kind}")
