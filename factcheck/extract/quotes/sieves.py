"""All sieves over one article, in order."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from factcheck.extract.quotes import direct
from factcheck.extract.quotes.around import according_to, headlines, parenthetical, transcript
from factcheck.extract.quotes.attribution import Attribution, Range
from factcheck.extract.quotes.indirect import reported
from factcheck.extract.quotes.scene import Scene


def attribute(scene: Scene) -> list[Attribution]:
    """Every attribution of an article, in text order."""
    adjacent = {
        number: found
        for number, stretch in enumerate(scene.stretches)
        for found in [direct.adjacent(scene, stretch)]
        if found is not None
    }
    taken = {each.cue for each in adjacent.values() if each.cue}
    speech = _reports(scene, taken)
    covered = bytearray(len(scene.codes))
    for each in speech:
        for first, last in each.stretches:
            covered[first:last] = b"\1" * (last - first)
    done: list[Attribution] = []
    by_stretch: dict[int, Attribution] = {}
    for number, stretch in enumerate(scene.stretches):
        found = adjacent.get(number)
        if found is None and not covered[stretch.first]:
            found = direct.decide(scene, stretch, done)
        if found is not None:
            by_stretch[number] = found
            done.append(found)
    _carry_back(scene, by_stretch)
    return sorted(speech + done, key=lambda each: each.stretches[0])


def _carry_back(scene: Scene, found: Mapping[int, Attribution]) -> None:
    """Give paragraphs that are left open the speaker whom the last paragraph of the quotation names."""
    for number in range(len(scene.stretches) - 2, -1, -1):
        here, following = found.get(number), found.get(number + 1)
        if here is None or following is None or here.cue is not None or following.source is None:
            continue
        marked, after = scene.stretches[number].marked, scene.stretches[number + 1].marked
        if not marked.closed and after.block == marked.block + 1 and after.left == scene.blocks[after.block].start:
            here.cue, here.source, here.sieve = following.cue, following.source, "carried-back"


def _reports(scene: Scene, taken: set[Range]) -> list[Attribution]:
    """Speech without marks of its own; ``taken`` are the cues used so far, to which these sieves add theirs."""
    found: list[Attribution] = []
    for sieve in (transcript, headlines, parenthetical, according_to, partial(reported, taken=taken)):
        for each in sieve(scene):
            if each.cue is not None and each.cue not in taken:
                taken.add(each.cue)
                found.append(each)
    found.sort(key=lambda each: each.cue or (0, 0))
    scene.reports = [each for each in found if each.source]
    return found
