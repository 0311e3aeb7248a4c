"""Speech without marks, or with marks around a part of it: a cue and what stands to its right."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.quotes import lexicon
from factcheck.extract.quotes.attribution import Attribution, Range
from factcheck.extract.quotes.grammar import COMPLEMENTS, content_end
from factcheck.extract.quotes.scene import MASKED, Scene
from factcheck.extract.quotes.source import main_subject, subject

ORDER = (
    "that", "wh", "to", "mark", "hearer-that", "bare", "hearer-to", "hearer-wh", "hearer-bare", "ing", "adjective",
    "object", "prep",
)  # fmt: skip
_HAVE = frozenset(("has", "have", "had", "having", "'ve", "’ve"))


def complement(codes: str, after: int, stop: int) -> tuple[str, int] | None:
    """The kind of complement that stands at ``after``, and where its content begins."""
    for name in ORDER:
        found = COMPLEMENTS[name].match(codes, after, stop)
        if found:
            return name, found.start(1)
    return None


def is_passive(scene: Scene, verb: int) -> bool:
    """Whether a participle stands in the passive: a form of "be" before it, or nothing."""
    if scene.words.tags[verb] != "VBN":
        return False
    place = verb - 1
    codes = scene.codes
    while place > 0 and codes[place] in "Rn":
        place -= 1
    return not (codes[place] == "H" and scene.words.lower[place] in _HAVE)


def to_the_right(scene: Scene) -> Iterator[Attribution]:
    """Verbs with their content after them."""
    codes, lower, tags = scene.codes, scene.words.lower, scene.words.tags
    known = lexicon.verbs()
    previous: tuple[int, Range | None] = (-1, None)
    for verb in [number for number, word in enumerate(lower) if word in known]:
        if codes[verb] == MASKED or tags[verb][0] != "V":
            continue
        start, end = scene.sentence(verb)
        stop = end - 1 if codes[end - 1] == "." else end
        found = complement(codes, verb + 1, stop)
        if found is None:
            continue
        name, first = found
        frame = f"prep:{lower[first - 1]}" if name == "prep" else name
        passive = is_passive(scene, verb)
        if passive:
            frame = "passive-" + frame
        if frame not in known[lower[verb]][1]:
            continue
        source = None if passive else subject(codes, verb, start)
        if source is None and not passive:
            source = previous[1] if previous[0] == start else main_subject(codes, start, verb)
        previous = start, source
        last = content_end(codes, first, stop, name)
        yield Attribution([(first, last)], (verb, verb + 1), source, f"verb-{name}")
