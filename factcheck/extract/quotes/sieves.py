"""All sieves over one article, in order."""

from __future__ import annotations

from factcheck.extract.quotes.around import according_to, parenthetical
from factcheck.extract.quotes.attribution import Attribution
from factcheck.extract.quotes.direct import SIEVES
from factcheck.extract.quotes.indirect import reported
from factcheck.extract.quotes.scene import Scene


def attribute(scene: Scene) -> list[Attribution]:
    """Every attribution of an article, in text order."""
    speech = [*parenthetical(scene), *according_to(scene)]
    cues = {each.cue for each in speech}
    speech += [each for each in reported(scene) if each.cue not in cues]
    scene.reports = sorted((each for each in speech if each.cue and each.source), key=lambda each: each.cue or (0, 0))
    covered = bytearray(len(scene.codes))
    out = []
    for each in speech:
        if each.sieve == "verb-mark":
            continue
        for first, last in each.stretches:
            covered[first:last] = b"\1" * (last - first)
        out.append(each)
    done: list[Attribution] = []
    for stretch in scene.stretches:
        if covered[stretch.first]:
            continue
        for sieve in SIEVES.values():
            found = sieve(scene, stretch, done)
            if found:
                done.append(found)
                break
    return sorted(out + done, key=lambda each: each.stretches[0])
